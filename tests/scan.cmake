# The scan against what no honest text does: failing memory, repetitions, any bytes at all.

tael_unit_test(scan_memory hostile/memory.c unit/counting_allocator.c)

# The library's files once more, counting steps; the generated tables are the archive's. A sanitizer
# would count, and be counted, too, and brings a malloc of its own.
if(NOT CMAKE_C_FLAGS MATCHES "-fsanitize")
    tael_unit_test(scan_hidden_memory hostile/scan_hidden_memory.c unit/refusing_malloc.c)

    add_library(tael_counted OBJECT ${library_files})
    target_include_directories(tael_counted PRIVATE ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR}/include)
    target_compile_options(tael_counted PRIVATE -fsanitize-coverage=trace-pc)
    target_link_libraries(tael_counted PRIVATE PkgConfig::ICU PkgConfig::GMP)
    tael_unit_test(steps hostile/steps.c $<TARGET_OBJECTS:tael_counted>)
endif()

set(scan_rounds 400000)
if(CMAKE_C_FLAGS MATCHES "-fsanitize")
    set(scan_rounds 20000)
endif()
set(scan_properties properties/scan_texts.c properties/scan_same.c)
tael_unit_test(scan_properties
    ${scan_properties}
    properties/scan_sound.c
    properties/scan_bytes.c
    properties/scan_lines.c
    properties/scan_filler.c
    properties/scan_zero_width.c
    properties/scan_reuse.c
    properties/scan_tables.c)
target_compile_definitions(unit_scan_properties PRIVATE SCAN_ROUNDS=${scan_rounds})
tael_unit_test(number_words ${scan_properties} properties/number_words.c)
tael_unit_test(scan_reference ${scan_properties}
    properties/scan_reference.c
    properties/reference_matcher.c
    properties/reference_tokens.c)

tael_unit_test(scan_push ${scan_properties}
    properties/scan_push.c
    unit/scan_cases.c
    unit/counting_allocator.c)

tael_unit_test(batch ${scan_properties}
    unit/batch.c
    unit/scan_cases.c
    properties/batch_same.c
    hostile/batch_memory.c
    unit/counting_allocator.c)
