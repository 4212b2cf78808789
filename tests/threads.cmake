# Threads that share what is constant. They are watched by the thread sanitizer whatever the kind of build, but for
# those that have a sanitizer already.
find_package(Threads REQUIRED)

# tael_threads_test(NAME FILE... ARGUMENTS ARGUMENT...): properties.NAME, a program without Criterion
function(tael_threads_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "" "ARGUMENTS")
    add_executable(${name} ${test_UNPARSED_ARGUMENTS})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/lib ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE Threads::Threads)
    if(TARGET tael_watched)
        target_compile_options(${name} PRIVATE -fsanitize=thread)
        target_link_options(${name} PRIVATE -fsanitize=thread)
        target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/include)
        target_link_libraries(${name} PRIVATE tael_watched)
    else()
        target_link_libraries(${name} PRIVATE tael::tael)
    endif()
    add_test(NAME properties.${name} COMMAND ${name} ${test_ARGUMENTS})
endfunction()

if(NOT CMAKE_C_FLAGS MATCHES "-fsanitize")
    add_library(tael_watched SHARED ${library_files})
    set_target_properties(tael_watched PROPERTIES C_VISIBILITY_PRESET hidden)
    target_include_directories(tael_watched PRIVATE ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR}/include)
    target_compile_options(tael_watched PRIVATE -O1 -g -fsanitize=thread)
    target_link_options(tael_watched PRIVATE -fsanitize=thread -Wl,--version-script=${PROJECT_SOURCE_DIR}/lib/tael.map)
    # The generated tables are the archive's.
    target_link_libraries(tael_watched PRIVATE tael_static PkgConfig::ICU PkgConfig::GMP)
endif()

tael_threads_test(threads properties/threads.c)
tael_threads_test(exchange_threads properties/exchange_threads.c unit/exchange_operation.c
    ARGUMENTS ${CMAKE_CURRENT_SOURCE_DIR}/cases/exchange_ecb.csv)
