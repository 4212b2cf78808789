#!/bin/sh
# What the library asks of others, object by object: ICU, GMP's mpn layer, and of the C library only
# calls that neither print, end the program, ask the locale nor allocate. malloc, realloc and free
# are for memory.c alone; GMP's mpz and mpq for gmp.c alone. clang writes bcmp for a memcmp that only
# asks for equality; what the processor has, scan.c asks of the compiler's own library.
# usage: dependencies.sh STATIC-LIBRARY
set -eu
nm -u "$1" | awk '
    /:$/ { object = $1; next }
    $1 == "U" { asked++ } 
    $1 != "U" || $2 ~ /^tael_/ || $2 ~ /^(u|ucurr|ufmtval|uloc|unorm2?|unumsys|unumr?f?|ures|u8|utf8|ulocdata|udat)_[A-Za-z0-9_]+_[0-9]+$/ { next }
    $2 ~ /^__gmpn_/ || $2 ~ /^(bcmp|mem(cpy|move|set|cmp|chr)|str(len|cmp|ncmp|chr))$/ { next }
    $2 ~ /^(_GLOBAL_OFFSET_TABLE_|__stack_chk_fail|__u?(div|mod|divmod)ti[34])$/ { next }
    object == "scan.c.o:" && $2 == "__cpu_model" { next }
    object == "memory.c.o:" && $2 ~ /^(malloc|realloc|free)$/ { next }
    object == "gmp.c.o:" && $2 ~ /^__gmp[zq]_/ { next }
    { print object " asks for " $2; failed = 1 }
    END { exit failed || !asked }'
