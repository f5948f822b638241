@echo off
rem Abre una ventana en la que se puede escribir "plan", en la carpeta de los documentos.
chcp 65001 >nul
title plan
set "PATH=%~dp0;%PATH%"
rem El menu Inicio dice en que carpeta; un doble clic en este archivo, o una carpeta de la red, no.
if /i "%CD%\"=="%~dp0" cd /d "%USERPROFILE%\Documents"
if /i "%CD%\"=="%~dp0" cd /d "%USERPROFILE%"
if /i "%CD%"=="%SystemRoot%" cd /d "%USERPROFILE%"
"%~dp0node.exe" "%~dp0iniciar.cjs"
if errorlevel 10 if not errorlevel 11 cd mi-plan
cmd /k
