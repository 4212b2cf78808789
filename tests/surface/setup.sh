#!/usr/bin/env bash
# The scripts' set-up, with apt and the right to use it replaced: a missing package is named where it
# may not be installed, installed where it may, and nothing is said where none is missing.
# usage: setup.sh SOURCE-FOLDER
set -euo pipefail
source "$1/.ci/setup.sh"

tael_packages_present='
bash             bash
bash             /bin/b*sh
'
tael_packages_absent='
bash             bash
absent-command   no-such-command
absent-module    no-such-module.pc
absent-file      /no/such/file*
'
apt-get() { :; }
expect() {
    if [[ $1 != "$2" ]]; then
        printf 'wanted: %s\ngot:    %s\n' "$2" "$1"
        exit 1
    fi
}

tael_as_root() { false; }
expect "$(tael_require present 2>&1)" ""
expect "$(tael_require present absent 2>&1 || echo "status $?")" "tael: missing: absent-command absent-module absent-file
tael: on Debian: sudo apt-get install absent-command absent-module absent-file
status 1"

tael_as_root() { [[ $1 == true ]] || printf '%s\n' "${*: -3}" >&3; }
expect "$(tael_require absent 3>&1 2>&1)" "tael: installing absent-command absent-module absent-file
absent-command absent-module absent-file"
