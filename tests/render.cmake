# Values out as text: the styles by cases, against ICU, and read back.

tael_unit_test(render unit/render_rules.c unit/render_calls.c unit/render_units.c unit/counting_allocator.c)

# A sanitizer goes a twentieth of the way.
set(render_share 1)
if(CMAKE_C_FLAGS MATCHES "-fsanitize")
    set(render_share 20)
endif()
tael_unit_test(render_roundtrip ${scan_properties} properties/render_roundtrip.c)
tael_unit_test(render_words properties/scan_texts.c properties/render_words.c)
target_compile_definitions(unit_render_roundtrip PRIVATE RENDER_SHARE=${render_share})

add_test(NAME hostile.written
    COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/hostile/written.py
        $<TARGET_FILE:compile_written> ${PROJECT_SOURCE_DIR}/lib/lexicon/written.tsv)
