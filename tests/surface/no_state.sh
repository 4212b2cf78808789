#!/bin/sh
# The library holds no state: no object of the archive has writable data, whether set, zeroed or per
# thread. (Constants with addresses in them are in .data.rel.ro, which the loader closes.)
# usage: no_state.sh STATIC-LIBRARY
set -eu
size -A "$1" | awk '
    / :?\(ex |: *$/ { object = $1 }
    $1 ~ /^\.(data|bss|tdata|tbss)(\.|$)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 { print object ": " $2 " bytes of " $1; failed = 1 }
    $1 == ".text" { seen = 1 }
    END { exit failed || !seen }'
