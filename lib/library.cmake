# How the library is built of the files that CMakeLists.txt lists: each file is compiled once, and
# the objects make both the shared library tael::tael and the archive tael::tael_static.

add_library(tael_objects OBJECT)
set_target_properties(tael_objects PROPERTIES
    POSITION_INDEPENDENT_CODE ON
    C_VISIBILITY_PRESET hidden)
target_include_directories(tael_objects PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/include)
target_link_libraries(tael_objects PRIVATE PkgConfig::ICU PkgConfig::GMP)

# Which of the instructions that every x86-64 has: left to themselves, compilers clear and copy structs by string
# instructions, which are slow to start.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$" AND CMAKE_C_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(tael_objects PRIVATE -mtune=skylake)
endif()

add_library(tael SHARED)
add_library(tael_static STATIC)
foreach(library tael tael_static)
    target_sources(${library} PRIVATE $<TARGET_OBJECTS:tael_objects>)
    target_link_libraries(${library} PRIVATE PkgConfig::ICU PkgConfig::GMP)
    target_include_directories(${library} INTERFACE
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
    set_target_properties(${library} PROPERTIES OUTPUT_NAME tael LINKER_LANGUAGE C)
    add_library(tael::${library} ALIAS ${library})
endforeach()

set(exported_names ${CMAKE_CURRENT_SOURCE_DIR}/tael.map)
set_target_properties(tael PROPERTIES
    VERSION ${PROJECT_VERSION}
    SOVERSION ${PROJECT_VERSION_MAJOR}
    LINK_DEPENDS ${exported_names})
target_link_options(tael PRIVATE -Wl,--version-script=${exported_names} -Wl,--as-needed)

# tael_folder(NAME SENTENCE MAY_INCLUDE FOLDER... FILES FILE...)
function(tael_folder name sentence)
    cmake_parse_arguments(PARSE_ARGV 2 folder "" "" "MAY_INCLUDE;FILES")
    list(TRANSFORM folder_FILES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/${name}/)
    target_sources(tael_objects PRIVATE ${folder_FILES})
endfunction()

# tael_table(NAME FROM TABLE... PROGRAM FILE... [LIBRARIES TARGET...])
# NAME.c, in the build tree, that a program of the build makes of tables: compile_NAME NAME.c TABLE...
# Where the build is for another machine, CMAKE_CROSSCOMPILING_EMULATOR runs it.
function(tael_table name)
    cmake_parse_arguments(PARSE_ARGV 1 table "" "" "FROM;PROGRAM;LIBRARIES")
    add_executable(compile_${name} ${table_PROGRAM})
    target_include_directories(compile_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/include)
    target_link_libraries(compile_${name} PRIVATE ${table_LIBRARIES})
    list(TRANSFORM table_FROM PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${name}.c)
    add_custom_command(
        OUTPUT ${output}
        COMMAND compile_${name} ${output} ${table_FROM}
        DEPENDS compile_${name} ${table_FROM}
        COMMENT "Compiling the table ${name}"
        VERBATIM)
    target_sources(tael_objects PRIVATE ${output})
endfunction()
