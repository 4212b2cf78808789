#!/bin/sh
# Each program in a page of docs/, exactly as it stands there, compiles without a warning and prints the
# text that the page shows behind it: its first block of C the first block of text, and so on.
# usage: page_programs.sh PAGE INCLUDE-FOLDER LIBRARY-FOLDER C-COMPILER FLAGS
set -eu
page=$1 include=$2 libraries=$3 compiler=$4 flags=$5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# block LANGUAGE NUMBER
block() {
    awk -v fence="\`\`\`$1" -v wanted="$2" '
        /^```/ && inside { exit }
        inside
        $0 == fence { inside = ++count == wanted }' "$page"
}

programs=$(grep -c '^```c$' "$page")
[ "$programs" = "$(grep -c '^```text$' "$page")" ]
for number in $(seq "$programs"); do
    block c "$number" >"$work/program.c"
    block text "$number" >"$work/expected"
    "$compiler" -std=c17 -Wall -Wextra -Wpedantic -Werror $flags -I"$include" "$work/program.c" \
        -L"$libraries" -ltael -Wl,-rpath,"$libraries" -o "$work/program"
    "$work/program" >"$work/printed"
    [ -s "$work/printed" ]
    diff -u "$work/expected" "$work/printed"
done
