@echo off
rem The data lie beside the program, wherever the folder was put. Only ASCII here: the code page of this window is not known.
"%~dp0program\taizhang.exe" serve --data "%~dp0data"
if errorlevel 1 pause
