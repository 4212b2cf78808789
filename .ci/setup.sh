# What examples/run, tests/run and .ci/run share: the packages that they need, and the build.
#
# To be sourced by bash. Whatever it has to say goes to standard error; it says nothing where
# nothing is to be done.

tael_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# A line: a Debian package, and what proves that it or its like is there: a command, a pkg-config
# module (NAME.pc) or a file (a path, which may hold wildcards).
tael_packages_build='
gcc              gcc
libc6-dev        /usr/include/stdio.h
cmake            cmake
ninja-build      ninja
pkg-config       pkg-config
libicu-dev       icu-i18n.pc
libgmp-dev       gmp.pc
libjansson-dev   jansson.pc
libcsv-dev       /usr/include/csv.h
libzip-dev       libzip.pc
'
tael_packages_tests='
g++              g++
libcriterion-dev criterion.pc
libpcre2-dev     libpcre2-8.pc
python3          /usr/lib/python3*/unittest/__init__.py
python3-pytest   /usr/lib/python3/dist-packages/pytest/__init__.py
python3-hypothesis /usr/lib/python3/dist-packages/hypothesis/__init__.py
mypy             /usr/lib/python3/dist-packages/mypy/__init__.py
poppler-utils    pdftotext
w3m              w3m
libsqlite3-dev   /usr/include/sqlite3ext.h
sqlite3          sqlite3
abigail-tools    abidiff
'
tael_packages_ci='
clang            clang
libclang-rt-dev  /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.asan-*.a
pandoc           pandoc
'

tael_say() {
    printf 'tael: %s\n' "$*" >&2
}

# tael_quietly COMMAND...: its output is shown only where it fails.
tael_quietly() {
    local output status=0
    output=$(mktemp)
    "$@" >"$output" 2>&1 || status=$?
    if ((status != 0)); then cat "$output" >&2; fi
    rm -f "$output"
    return "$status"
}

tael_is_there() {
    case $1 in
        /*) compgen -G "$1" >/dev/null ;;
        *.pc) pkg-config --exists "${1%.pc}" 2>/dev/null ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

# tael_missing GROUP...: the packages of these groups that are not there.
tael_missing() {
    local group list package proof
    for group in "$@"; do
        list=tael_packages_$group
        while read -r package proof; do
            if [[ -n $package ]] && ! tael_is_there "$proof"; then printf '%s ' "$package"; fi
        done <<<"${!list}"
    done
}

tael_as_root() {
    if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

# The package lists of a fresh machine are empty or old; they are fetched where the first try fails.
tael_install() {
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@")
    tael_as_root "${install[@]}" >/dev/null 2>&1 && return
    tael_quietly tael_as_root apt-get update
    tael_quietly tael_as_root "${install[@]}"
}

# tael_require GROUP...: installs what is missing where it may, else names it and fails.
tael_require() {
    local missing
    read -ra missing <<<"$(tael_missing "$@")"
    if ((${#missing[@]} == 0)); then return; fi
    if ! command -v apt-get >/dev/null || ! tael_as_root true 2>/dev/null; then
        tael_say "missing: ${missing[*]}"
        tael_say "on Debian: sudo apt-get install ${missing[*]}"
        return 1
    fi
    tael_say "installing ${missing[*]}"
    tael_install "${missing[@]}"
}

# tael_build TARGET [OPTION...]: configures build/ with the options and brings TARGET up to date.
tael_build() {
    local folder=$tael_root/build target=$1
    shift
    if [[ ! -f $folder/CMakeCache.txt ]]; then
        tael_say "building in $folder"
        if command -v ninja >/dev/null; then export CMAKE_GENERATOR=Ninja; fi
    fi
    tael_quietly cmake -S "$tael_root" -B "$folder" "$@"
    tael_quietly cmake --build "$folder" --target "$target" --parallel "$(nproc)"
}
