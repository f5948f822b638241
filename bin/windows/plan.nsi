; The installer for Windows: for one person, without an administrator. Made by build.js, which gives VERSION, SOURCE and
; OUTPUT. Nothing here depends on the day or the machine, so that the same sources give the same bytes.
Unicode true
Target amd64-unicode
SetDateSave off
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"

Name "plan"
BrandingText "plan ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\plan"
InstallDirRegKey HKCU "Software\plan" "Carpeta"

; What Windows shows of the file, and where it warns of it.
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "plan"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Instalador de plan"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Licencia MIT"

!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${NSISDIR}/Contrib/Graphics/Wizard/nsis3-grey.bmp"
!define MUI_WELCOMEPAGE_TITLE "plan ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Este programa revisa el plan de gobierno de una municipalidad y sus POI, y escribe sus informes.$\r$\n$\r$\nSe instala solo para usted y no necesita permisos de administrador. No descarga nada y no envía nada."
!define MUI_FINISHPAGE_TITLE "plan está instalado"
!define MUI_FINISHPAGE_TEXT "Lo encuentra en el menú Inicio, con el nombre «plan», y en cualquier ventana nueva de «Símbolo del sistema» o PowerShell.$\r$\n$\r$\nPulse Terminar para cerrar esta ventana."
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_RUN "$INSTDIR\iniciar.cmd"
!define MUI_FINISHPAGE_RUN_TEXT "Abrir plan"
!define MUI_FINISHPAGE_SHOWREADME "$INSTDIR\LEAME.txt"
!define MUI_FINISHPAGE_SHOWREADME_TEXT "Leer los primeros pasos"
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "Dónde se instala"
!define MUI_PAGE_HEADER_SUBTEXT "En una carpeta que es solo suya."
!define MUI_DIRECTORYPAGE_TEXT_TOP "plan se instala en la carpeta que se ve abajo. Si prefiere otra, pulse Examinar y elíjala. Pulse Instalar para empezar."
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "Carpeta"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Se quita plan de la carpeta que se ve abajo. Sus planes e informes no se tocan. Cierre antes las ventanas de plan, y pulse Desinstalar para empezar."
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "Carpeta"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Spanish"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\plan"
!define CODE "Microsoft VS Code\bin\code.cmd"

Section
  ; What an older version left would be run by the new one; a folder of that name that is the person's own stays.
  IfFileExists "$INSTDIR\app\bin\plan.js" 0 +2
    RMDir /r "$INSTDIR\app"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\desinstalar.exe"
  WriteRegStr HKCU "Software\plan" "Carpeta" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "plan"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\desinstalar.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\desinstalar.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  nsExec::Exec '"$INSTDIR\node.exe" "$INSTDIR\ruta.cjs" poner'
  Pop $0
  StrCmp $0 0 +2
    DetailPrint "No se pudo agregar plan a la ruta de este usuario: ábralo desde el menú Inicio."
  ; Where VS Code is there, its extension too; where it is not, or does not take it, nothing is missing.
  StrCpy $1 "code.cmd"
  IfFileExists "$PROGRAMFILES64\${CODE}" 0 +2
    StrCpy $1 "$PROGRAMFILES64\${CODE}"
  IfFileExists "$LOCALAPPDATA\Programs\${CODE}" 0 +2
    StrCpy $1 "$LOCALAPPDATA\Programs\${CODE}"
  nsExec::Exec /TIMEOUT=120000 'cmd /d /c ""$1" --install-extension "$INSTDIR\plan.vsix" --force"'
  Pop $0
  StrCmp $0 0 0 +2
    DetailPrint "Se agregó la extensión de plan a Visual Studio Code."
  ; Windows that open from now on see the new PATH.
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
  ; The entry of the menu, and the last page, open in the folder in which documents are, wherever Windows has that.
  SetOutPath "$DOCUMENTS"
  CreateShortCut "$SMPROGRAMS\plan.lnk" "$INSTDIR\iniciar.cmd" "" "$INSTDIR\node.exe" 0
SectionEnd

Section "Uninstall"
  nsExec::Exec '"$INSTDIR\node.exe" "$INSTDIR\ruta.cjs" quitar'
  Pop $0
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
  Delete "$SMPROGRAMS\plan.lnk"
  ; Only what was installed: the folder may hold files of the person too.
  RMDir /r "$INSTDIR\app"
  Delete "$INSTDIR\node.exe"
  Delete "$INSTDIR\plan.cmd"
  Delete "$INSTDIR\iniciar.cmd"
  Delete "$INSTDIR\iniciar.cjs"
  Delete "$INSTDIR\ruta.cjs"
  Delete "$INSTDIR\LEAME.txt"
  Delete "$INSTDIR\plan.vsix"
  Delete "$INSTDIR\desinstalar.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\plan"
SectionEnd
