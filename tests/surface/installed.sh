#!/bin/sh
# The installed package, moved to another place and tried from a stranger's empty folder: by
# pkg-config and by CMake, shared and static. The stranger's programs are the one that opens tael.h, and
# those of examples/ to copy from.
# usage: installed.sh BUILD-FOLDER SOURCE-FOLDER CMAKE GENERATOR C-COMPILER C++-COMPILER FLAGS
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1 source=$2 cmake=$3 generator=$4 compiler=$5 cxx_compiler=$6 flags=$7
work=$(mktemp -d)
trap 'status=$?; [ $status = 0 ] || cat "$work/log" >&3; rm -rf "$work"' EXIT
exec 3>&1 >"$work/log" 2>&1
set -x

"$cmake" --install "$build" --prefix "$work/first"
mv "$work/first" "$work/prefix"
libraries=$(dirname "$(find "$work/prefix" -name libtael.a)")
export PKG_CONFIG_PATH="$libraries/pkgconfig"

# Each program stands alone in its folder, with what it reads and what it is to print.
mkdir -p "$work/stranger/first" "$work/stranger/hello" "$work/stranger/audit"
cd "$work/stranger"
sh "$here/header_block.sh" "$source/include" 1 >first/program.c
sh "$here/header_block.sh" "$source/include" 2 >first/expected
cp "$source/examples/hello.c" hello/program.c
cat >hello/expected <<'EOF'
RMB 1.2 billion = CNY 1200000000
USD 165 million = USD 165000000
12亿元 = CNY 1200000000
EOF
cp "$source/examples/audit.c" audit/program.c
echo '人民币壹佰万元整(¥1,000,000.00)' >audit/input
echo '-:1: consistent: 人民币壹佰万元整 is CNY 1000000, ¥1,000,000.00 is CNY 1000000' >audit/expected

prints_its_figures() {
    touch input
    LD_LIBRARY_PATH=$libraries "$1" <input >printed
    diff -u expected printed
}
loads_libtael() {
    readelf -d "$1" | grep -q 'NEEDED.*\[libtael\.so\.0\]'
}
write_project() {
    cat >CMakeLists.txt <<'EOF'
cmake_minimum_required(VERSION 3.16)
project(stranger C)
find_package(tael 0.1 REQUIRED COMPONENTS static)
add_executable(shared program.c)
target_link_libraries(shared tael::tael)
add_executable(static program.c)
target_link_libraries(static tael::tael_static)
EOF
}

# The tool stands alone, and so does the extension of SQLite: they run from any prefix.
[ -z "$(find "$work/prefix/bin" -name tael)" ] || "$work/prefix/bin/tael" --version
extension=$(find "$work/prefix" -path '*/sqlite3/tael.so')
case $flags in
    *-fsanitize*) ;;
    *)
        if [ -n "$extension" ] && command -v sqlite3; then
            [ "$(sqlite3 -cmd ".load ${extension%.so}" :memory: "SELECT tael_value('\$5')")" = 5 ]
        fi
        ;;
esac

for program in first hello audit; do
    cd "$work/stranger/$program"
    "$compiler" $flags program.c $(pkg-config --cflags --libs tael) -o by_pkgconfig
    prints_its_figures ./by_pkgconfig
    loads_libtael ./by_pkgconfig

    write_project
    "$cmake" -S . -B build -G "$generator" -DCMAKE_PREFIX_PATH="$work/prefix" \
        -DCMAKE_C_COMPILER="$compiler" -DCMAKE_C_FLAGS="$flags"
    "$cmake" --build build
    prints_its_figures build/shared
    loads_libtael build/shared
    prints_its_figures build/static
    if loads_libtael build/static; then exit 1; fi
done

# Where only the archive is installed, Requires.private names what it needs.
rm "$libraries"/libtael.so*
for program in first hello audit; do
    cd "$work/stranger/$program"
    "$compiler" $flags program.c $(pkg-config --static --cflags --libs tael) -o from_archive
    prints_its_figures ./from_archive
    if loads_libtael ./from_archive; then exit 1; fi
done

# A program without any shared library is linked by the C++ compiler, because ICU is C++.
case $flags in
    *-fsanitize*) ;;
    *)
        "$compiler" $flags -c program.c $(pkg-config --cflags tael)
        "$cxx_compiler" -static program.o $(pkg-config --static --libs tael) -o alone
        prints_its_figures ./alone
        ;;
esac
