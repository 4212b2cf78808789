#!/bin/sh
# lib/tael.map, the functions of the public headers, and the names that the shared library exports
# are the same.
# usage: exported_names.sh SOURCE-FOLDER SHARED-LIBRARY
set -eu
source=$1 library=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed -nE 's/^ +(tael_[a-z0-9_]+);$/\1/p' "$source/lib/tael.map" | sort >"$work/map"
cat "$source"/include/tael/*.h | tr '\n' ' ' | grep -oE 'TAEL_API [^(;]*\(' |
    sed -nE 's/.*[ *](tael_[a-z0-9_]+)\($/\1/p' | sort >"$work/headers"
nm -D --defined-only "$library" | sed -nE 's/^[0-9a-f]+ [^A] ([^@]*)(@.*)?$/\1/p' | sort >"$work/library"

echo "tael.map (-) against the headers (+):"
diff -u "$work/map" "$work/headers"
echo "tael.map (-) against the library (+):"
diff -u "$work/map" "$work/library"
[ -s "$work/map" ]
