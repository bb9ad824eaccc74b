@echo off
rem Runs every test project once and closes with one plain line: N passed, N failed, N skipped.
setlocal
cd /d "%~dp0"
set DOTNET_CLI_UI_LANGUAGE=en
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set "log=%TEMP%\taizhang-test-%RANDOM%%RANDOM%.log"
set passed=0
set failed=0
set skipped=0

dotnet test --solution Taizhang.slnx --no-progress --ignore-exit-code 8 %* > "%log%" 2>&1
set code=%ERRORLEVEL%
type "%log%"
for /f "usebackq tokens=1,2" %%a in ("%log%") do (
  if "%%a"=="succeeded:" set passed=%%b
  if "%%a"=="failed:" set failed=%%b
  if "%%a"=="skipped:" set skipped=%%b
)
for /d %%d in (tests\*.Tests) do (
  if exist "%%d\%%~nxd.csproj" (
    findstr /r /c:"\\%%~nxd\.dll (.*) passed" /c:"\\%%~nxd\.dll (.*) failed" "%log%" >nul || (
      echo did not run: %%~nxd
      set /a failed+=1
    )
  )
)
del "%log%"
set /a total=passed+failed+skipped
if %total%==0 (
  echo no test ran at all
  set code=8
)
if not %code%==0 if %failed%==0 set failed=1
if %code%==0 if not %failed%==0 set code=1
echo %passed% passed, %failed% failed, %skipped% skipped
exit /b %code%
