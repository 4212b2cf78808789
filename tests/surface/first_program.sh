#!/bin/sh
# The program at the head of tael.h, exactly as it stands there, compiles without a warning and
# prints what the header says.
# usage: first_program.sh INCLUDE-FOLDER LIBRARY-FOLDER C-COMPILER FLAGS
set -eu
here=$(dirname "$0")
include=$1 libraries=$2 compiler=$3 flags=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sh "$here/header_block.sh" "$include" 1 >"$work/program.c"
sh "$here/header_block.sh" "$include" 2 >"$work/expected"
"$compiler" -std=c17 -Wall -Wextra -Wpedantic -Werror $flags -I"$include" "$work/program.c" \
    -L"$libraries" -ltael -Wl,-rpath,"$libraries" -o "$work/program"
"$work/program" >"$work/printed"
[ -s "$work/printed" ]
diff -u "$work/expected" "$work/printed"
