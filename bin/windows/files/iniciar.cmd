@echo off
rem Abre una ventana en la que se puede escribir "plan", en la carpeta de los documentos.
chcp 65001 >nul
set "PATH=%~dp0;%PATH%"
cd /d "%USERPROFILE%\Documents" 2>nul || cd /d "%USERPROFILE%"
title plan
echo plan @VERSION@
echo.
echo   plan init mi-plan     crea un plan nuevo en esta carpeta
echo   cd mi-plan            entra en un plan
echo   plan validate         lo revisa
echo   plan report           escribe sus informes
echo   plan help             muestra todo lo que se puede pedir
echo.
cmd /k
