@echo off
rem Builds Taizhang once into out\, then starts what was built. It builds again only when a source is newer than the last build.
setlocal
chcp 65001 >nul
set "root=%~dp0"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1

where dotnet >nul 2>nul
if errorlevel 1 (
  echo 没有找到 dotnet：请先安装 .NET 10 SDK（https://dotnet.microsoft.com/download/dotnet/10.0），再运行本命令。 1>&2
  exit /b 3
)
if not exist "%root%out\.built" goto build
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath '%root%out\.built' -Force).LastWriteTimeUtc; $newer = Get-ChildItem -LiteralPath '%root%src','%root%catalog' -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.FullName -notmatch '\\(bin|obj|node_modules|wwwroot\\lib)\\' -and $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1; if ($newer) { exit 1 }"
if errorlevel 1 goto build
goto start

:build
echo 正在编译台账程序（第一次运行或源码有改动时才需要，约一分钟）…… 1>&2
if not exist "%root%obj\launcher" mkdir "%root%obj\launcher"
if exist "%root%obj\launcher\publish" rmdir /s /q "%root%obj\launcher\publish"
echo started > "%root%obj\launcher\started"
dotnet publish "%root%src\Taizhang.Cli" -c Release -r win-x64 --self-contained false -p:PublishReadyToRun=true -p:UseAppHost=false --artifacts-path "%root%obj\launcher" -o "%root%obj\launcher\publish" -v quiet --nologo > "%root%obj\launcher\build.log" 2>&1
if errorlevel 1 (
  type "%root%obj\launcher\build.log" 1>&2
  echo 编译没有成功，原因见上面几行。 1>&2
  exit /b 3
)
rem The mark carries the time the build began: what was edited meanwhile is built next time.
move /y "%root%obj\launcher\started" "%root%obj\launcher\publish\.built" >nul
if exist "%root%out" rmdir /s /q "%root%out"
move "%root%obj\launcher\publish" "%root%out" >nul

:start
dotnet "%root%out\taizhang.dll" %*
exit /b %ERRORLEVEL%
