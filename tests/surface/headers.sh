#!/bin/sh
# Each public header compiles alone, as C17 and as C++17, under strict warnings; tael.h brings in
# every other but gmp.h.
# usage: headers.sh C-COMPILER C++-COMPILER INCLUDE-FOLDER
set -eu
c_compiler=$1 cxx_compiler=$2 include=$3
strict="-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror"
failed=0

for header in "$include"/tael/*.h; do
    name=$(basename "$header")
    line="#include <tael/$name>"
    echo "$line" | "$c_compiler" -std=c17 $strict -Wstrict-prototypes -I"$include" -fsyntax-only -x c - || failed=1
    echo "$line" | "$cxx_compiler" -std=c++17 $strict -I"$include" -fsyntax-only -x c++ - || failed=1
    case $name in
        tael.h | gmp.h) ;;
        *) grep -qx "#include \"$name\"" "$include/tael/tael.h" || { echo "tael.h: brings in no $name"; failed=1; } ;;
    esac
done
exit $failed
