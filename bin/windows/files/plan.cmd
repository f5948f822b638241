@"%~dp0node.exe" "%~dp0app\bin\plan.js" %*
