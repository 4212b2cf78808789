#!/bin/sh
# The program in a page of docs/, exactly as it stands there, compiles without a warning and prints
# the text that the page shows: its first block of C, and its first block of text.
# usage: page_program.sh PAGE INCLUDE-FOLDER LIBRARY-FOLDER C-COMPILER FLAGS
set -eu
page=$1 include=$2 libraries=$3 compiler=$4 flags=$5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

block() {
    awk -v fence="\`\`\`$1" '/^```/ && inside { exit } inside; $0 == fence { inside = 1 }' "$page"
}

block c >"$work/program.c"
block text >"$work/expected"
"$compiler" -std=c17 -Wall -Wextra -Wpedantic -Werror $flags -I"$include" "$work/program.c" \
    -L"$libraries" -ltael -Wl,-rpath,"$libraries" -o "$work/program"
"$work/program" >"$work/printed"
[ -s "$work/printed" ]
diff -u "$work/expected" "$work/printed"
