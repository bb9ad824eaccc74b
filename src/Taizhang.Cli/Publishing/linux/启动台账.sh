#!/bin/sh
# The data lie beside the program, wherever the folder was put.
here="$(dirname "$(readlink -f "$0")")"
exec "$here/program/taizhang" serve --data "$here/data"
