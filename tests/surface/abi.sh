#!/bin/sh
# The binary interface that programs were built with still holds: tests/surface/libtael.abi keeps it, and abidiff
# compares. It is that of a library whose functions are the headers' declarations with nothing in them, so that inner
# types stay out of it; that the real library exports the same names, exported_names.sh holds.
#
# New functions are compatible. Anything else that changes goes with a new minor version, before version 1.0, or is a
# field at the end of a struct that bears its size; then this keeps it:
#     sh tests/surface/abi.sh "$PWD" cc --keep
# usage: abi.sh SOURCE-FOLDER C-COMPILER [--keep]
set -eu
source=$1 compiler=$2 keep=${3-}
kept=$source/tests/surface/libtael.abi
if ! command -v abidw >/dev/null || ! command -v abidiff >/dev/null; then
    echo "skipped: abidw and abidiff are not there (Debian: abigail-tools)"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$source/include" "$work/include"
sed -z -i -E 's/\nTAEL_API ([^;]*);/\n\1 { __builtin_trap(); }/g' "$work"/include/tael/*.h
printf '#include <tael/tael.h>\n#include <tael/gmp.h>\n' >"$work/tael.c"
(cd "$work" && "$compiler" -std=c17 -w -g -shared -fPIC -Iinclude tael.c -o libtael.so \
    -Wl,-soname,libtael.so.0 -Wl,--version-script="$source/lib/tael.map")
abidw --no-comp-dir-path --no-corpus-path --no-show-locs --no-elf-needed --no-architecture \
    --drop-undefined-syms "$work/libtael.so" >"$work/libtael.abi"

if [ "$keep" = --keep ]; then
    cp "$work/libtael.abi" "$kept"
    exit
fi
for name in $(sed -nE 's/^ +(tael_[a-z0-9_]+);$/\1/p' "$source/lib/tael.map"); do
    grep -q "<function-decl name='$name'" "$work/libtael.abi" || { echo "$name is not described"; exit 1; }
done
abidiff --no-added-syms "$kept" "$work/libtael.abi"
