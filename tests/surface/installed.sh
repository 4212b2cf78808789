#!/bin/sh
# The installed package, moved to another place and tried from a stranger's empty folder: by
# pkg-config and by CMake, shared and static. The stranger's program is the one that opens tael.h.
# usage: installed.sh BUILD-FOLDER INCLUDE-FOLDER CMAKE GENERATOR C-COMPILER C++-COMPILER FLAGS
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1 include=$2 cmake=$3 generator=$4 compiler=$5 cxx_compiler=$6 flags=$7
work=$(mktemp -d)
trap 'status=$?; [ $status = 0 ] || cat "$work/log" >&3; rm -rf "$work"' EXIT
exec 3>&1 >"$work/log" 2>&1
set -x

"$cmake" --install "$build" --prefix "$work/first"
mv "$work/first" "$work/prefix"
libraries=$(dirname "$(find "$work/prefix" -name libtael.a)")
export PKG_CONFIG_PATH="$libraries/pkgconfig"
mkdir "$work/stranger"
cd "$work/stranger"
sh "$here/header_block.sh" "$include" 1 >program.c
sh "$here/header_block.sh" "$include" 2 >expected

prints_its_figures() {
    LD_LIBRARY_PATH=$libraries "$1" >printed
    diff -u expected printed
}
loads_libtael() {
    readelf -d "$1" | grep -q 'NEEDED.*\[libtael\.so\.0\]'
}

# The tool stands alone: it runs from any prefix.
[ -z "$(find "$work/prefix/bin" -name tael)" ] || "$work/prefix/bin/tael" --version

"$compiler" $flags program.c $(pkg-config --cflags --libs tael) -o by_pkgconfig
prints_its_figures ./by_pkgconfig
loads_libtael ./by_pkgconfig

cat >CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.16)
project(stranger C)
find_package(tael 0.1 REQUIRED COMPONENTS static)
add_executable(shared program.c)
target_link_libraries(shared tael::tael)
add_executable(static program.c)
target_link_libraries(static tael::tael_static)
END
"$cmake" -S . -B build -G "$generator" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_C_COMPILER="$compiler" -DCMAKE_C_FLAGS="$flags"
"$cmake" --build build
prints_its_figures build/shared
loads_libtael build/shared
prints_its_figures build/static
if loads_libtael build/static; then exit 1; fi

# Where only the archive is installed, Requires.private names what it needs.
rm "$libraries"/libtael.so*
"$compiler" $flags program.c $(pkg-config --static --cflags --libs tael) -o from_archive
prints_its_figures ./from_archive

# A program without any shared library is linked by the C++ compiler, because ICU is C++.
case $flags in
    *-fsanitize*) ;;
    *)
        "$compiler" $flags -c program.c $(pkg-config --cflags tael)
        "$cxx_compiler" -static program.o $(pkg-config --static --libs tael) -o alone
        prints_its_figures ./alone
        ;;
esac
