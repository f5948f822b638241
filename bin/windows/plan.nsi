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

!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "plan ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Este programa revisa el plan de gobierno de una municipalidad y sus POI, y escribe sus informes.$\r$\n$\r$\nSe instala solo para usted y no necesita permisos de administrador. No descarga nada y no envía nada."
!define MUI_FINISHPAGE_RUN "$INSTDIR\iniciar.cmd"
!define MUI_FINISHPAGE_RUN_TEXT "Abrir plan"
!define MUI_FINISHPAGE_SHOWREADME "$INSTDIR\LEAME.txt"
!define MUI_FINISHPAGE_SHOWREADME_TEXT "Leer los primeros pasos"
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Spanish"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\plan"

Section
  ; What an older version left would be run by the new one.
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
  CreateShortCut "$SMPROGRAMS\plan.lnk" "$INSTDIR\iniciar.cmd" "" "$INSTDIR\node.exe" 0
  nsExec::Exec '"$INSTDIR\node.exe" "$INSTDIR\ruta.cjs" poner'
  ; Where VS Code is there, its extension too; where it is not, or does not take it, nothing is missing.
  nsExec::Exec 'cmd /d /c where code.cmd >nul 2>nul && code.cmd --install-extension "$INSTDIR\plan.vsix" --force'
  Pop $0
  ; Windows that open from now on see the new PATH.
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
SectionEnd

Section "Uninstall"
  nsExec::Exec '"$INSTDIR\node.exe" "$INSTDIR\ruta.cjs" quitar'
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
  Delete "$SMPROGRAMS\plan.lnk"
  ; Only what was installed: the folder may hold files of the person too.
  RMDir /r "$INSTDIR\app"
  Delete "$INSTDIR\node.exe"
  Delete "$INSTDIR\plan.cmd"
  Delete "$INSTDIR\iniciar.cmd"
  Delete "$INSTDIR\ruta.cjs"
  Delete "$INSTDIR\LEAME.txt"
  Delete "$INSTDIR\plan.vsix"
  Delete "$INSTDIR\desinstalar.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\plan"
SectionEnd
