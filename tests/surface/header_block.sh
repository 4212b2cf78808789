#!/bin/sh
# Prints an indented block of the comment that opens tael.h: 1 is the program, 2 what it prints.
# usage: header_block.sh INCLUDE-FOLDER NUMBER
set -eu
awk -v wanted="$2" '
    /^ \*     / { if (!inside) { inside = 1; block++ } if (block == wanted) print substr($0, 8); next }
    /^ \*$/ && block == 1 && inside { if (block == wanted) print ""; next }
    { inside = 0 }
    /\*\/$/ { exit }' "$1/tael/tael.h"
