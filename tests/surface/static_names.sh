#!/bin/sh
# Every global name of the static library begins with tael_: it has no hidden names, so any other
# could clash with a program's own. (Sanitizers add names that begin with __.)
# usage: static_names.sh STATIC-LIBRARY
set -eu
names=$(nm -g --defined-only "$1" | sed -nE 's/^[0-9a-f]+ . //p')
echo "$names" | grep -q '^tael_'
! echo "$names" | grep -vE '^(tael_|__)'
