/* properties/scan_lines.c - lines with blank lines between them say what each says alone: no figure and
 * no relation crosses a blank line. Tables, whose contexts do, are read as prose here. */
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

enum { LINES_MAX = 12, DOCUMENTS = 20000, LINE_LENGTH_MAX = 300 };

static const char between[] = "\n\n";

static tael_scan *open_prose(const char *locale) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locale;
    options.no_tables = true;
    return scan_open(&options);
}

typedef struct document {
    text whole;
    size_t starts[LINES_MAX], lengths[LINES_MAX];
    size_t lines;
} document;

static void add_line(document *made, const char *bytes, size_t length) {
    if (length > LINE_LENGTH_MAX) return;
    if (made->lines != 0) text_append(&made->whole, between, strlen(between));
    made->starts[made->lines] = made->whole.length;
    made->lengths[made->lines++] = length;
    text_append(&made->whole, bytes, length);
}

/* Each line alone finds the next part of what the whole document holds. */
static void expect_same_by_line(const document *made, tael_scan *scan, tael_scan *by_line) {
    findings whole = scan_read(scan, made->whole.bytes, made->whole.length);
    size_t done = 0;
    for (size_t i = 0; i < made->lines; i++) {
        const char *line = made->whole.bytes + made->starts[i];
        findings alone = scan_read(by_line, line, made->lengths[i]);
        size_t left = whole.count - done;
        const tael_figure *next = whole.count != 0 ? whole.figures + done : NULL;
        findings part = {next, alone.count < left ? alone.count : left};
        cr_assert(findings_are_same(alone, part, made->starts[i], done),
                  "line %zu, \"%.*s\", alone: %s of \"%.*s\"", i, (int)made->lengths[i], line,
                  findings_spans(alone), (int)made->whole.length, made->whole.bytes);
        done += alone.count;
    }
    cr_assert_eq(done, whole.count, "lines hold %zu figures, \"%.*s\" %zu", done, (int)made->whole.length,
                 made->whole.bytes, whole.count);
}

typedef void draw_line(uint64_t *state, const phrases *from, text *target);

static void draw_example(uint64_t *state, const phrases *examples, text *target) {
    const char *example = examples->items[draw_below(state, examples->count)];
    target->length = 0;
    text_append(target, example, strlen(example));
}

static void expect_lines(const phrases *from, draw_line *drawn, const char *locale, uint64_t seed) {
    static document made;
    static text line;
    tael_scan *scan = open_prose(locale), *by_line = open_prose(locale);
    for (size_t i = 0; i < DOCUMENTS; i++) {
        made.lines = made.whole.length = 0;
        for (size_t lines = 2 + draw_below(&seed, LINES_MAX - 2); lines > 0; lines--) {
            drawn(&seed, from, &line);
            add_line(&made, line.bytes, line.length);
        }
        expect_same_by_line(&made, scan, by_line);
    }
    tael_scan_free(scan);
    tael_scan_free(by_line);
}

Test(scan_lines, of_examples_are_read_alone) {
    phrases examples = phrases_of_examples();
    expect_lines(&examples, draw_example, "en_US", 11);
    expect_lines(&examples, draw_example, "zh_CN", 12);
    phrases_free(&examples);
}
