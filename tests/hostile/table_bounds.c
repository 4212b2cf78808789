/* hostile/table_bounds.c - tables beyond every bound of base/limits.h: rows, columns, cells, contexts and
 * heads without number. What is within a bound is read; what is beyond costs no more memory, and is never
 * read wrong. */
#define _POSIX_C_SOURCE 200809L

#include "base/limits.h"

#include <criterion/criterion.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>

#include "unit/counting_allocator.h"

static counting_allocator counter;
static tael_scan *scan;

/* The text under way. */
static FILE *writer;
static char *text;
static size_t text_length;

static void set_up(void) {
    counter = (counting_allocator){.until_failure = NEVER_FAIL};
    const tael_allocator allocator = counting_allocator_over(&counter);
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.allocator = &allocator;
    cr_assert_eq(tael_scan_new(&scan, &options), TAEL_OK);
    writer = open_memstream(&text, &text_length);
    cr_assert_not_null(writer);
}

static void tear_down(void) {
    tael_scan_free(scan);
    fclose(writer);
    free(text);
    cr_expect_eq(counter.live_blocks, 0, "%zu blocks live on", counter.live_blocks);
}

TestSuite(table_bounds, .init = set_up, .fini = tear_down);

/* --- Texts and what is in them ---------------------------------------------------------------------- */

__attribute__((format(printf, 1, 2))) static void append(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(writer, format, arguments);
    va_end(arguments);
}

static void repeat(const char *piece, size_t times) {
    for (size_t i = 0; i < times; i++) fputs(piece, writer);
}

/* Scans what was appended, and begins a new text. */
static const tael_figure *read_text(size_t *count) {
    fflush(writer);
    tael_status status = tael_scan_text(scan, text, text_length, NULL);
    cr_assert_eq(status, TAEL_OK, "%s", tael_status_message(status));
    rewind(writer);
    return tael_scan_figures(scan, count);
}

static size_t count_figures(void) {
    size_t count;
    read_text(&count);
    return count;
}

static void expect_amount(const tael_figure *figure, const char *currency, int64_t value) {
    tael_decimal wanted = tael_decimal_from_parts(value < 0, (uint64_t)(value < 0 ? -value : value), 0);
    cr_assert_eq(figure->kind, TAEL_AMOUNT);
    cr_expect_str_eq(figure->currency->code, currency);
    bool same = tael_decimal_compare(&figure->value, &wanted) == 0;
    cr_expect(same, "the figure at %zu is not %s %lld", figure->start, currency, (long long)value);
}

/* The memory that the scan holds after a text of `times` repetitions, and what was there before. */
static size_t memory_after(const char *head, const char *repeated, size_t times) {
    fputs(head, writer);
    repeat(repeated, times);
    count_figures();
    return counter.live_bytes;
}

static void expect_same_memory(const char *head, const char *repeated) {
    size_t some = memory_after(head, repeated, 2000), many = memory_after(head, repeated, 200000);
    cr_expect_eq(some, many, "\"%s%s...\": %zu bytes, then %zu", head, repeated, some, many);
}

/* --- Rows ----------------------------------------------------------------------------------------------- */

Test(table_bounds, rows_without_number) {
    enum { ROWS = 200000 };
    append("(in thousands of euros)\n");
    for (int i = 0; i < ROWS; i++) append("Tolls\t%d.5\t-\n", i);
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 1 + ROWS);
    for (int i = 0; i < ROWS; i++) {
        expect_amount(&figures[1 + i], "EUR", (int64_t)i * 1000 + 500);
        cr_expect_eq(figures[1 + i].context, 0);
    }
}

Test(table_bounds, rows_that_hold_no_figure_take_no_memory) {
    expect_same_memory("(in thousands of euros)\nTolls\t5\n", "Number of ferries\t7\t8\n");
    expect_same_memory("(in thousands of euros)\nTolls\t5\n", "\t2020\t2019\n");
    expect_same_memory("", "Tolls\t5\t6\n");
    expect_same_memory("", "Tolls (in thousands)\t5\t6\n");
    expect_same_memory("", "(in millions)\n");
}

Test(table_bounds, rows_that_wait_for_a_sign) {
    repeat("Tolls\t5\n", TAEL__WAITING_ROWS_MAX);
    append("Ferries\t\u20ac7\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, TAEL__WAITING_ROWS_MAX + 1);
    for (size_t i = 0; i + 1 < count; i++) expect_amount(&figures[i], "EUR", 5);

    repeat("Tolls\t5\n", TAEL__WAITING_ROWS_MAX + 1);
    append("Ferries\t\u20ac7\nBikes\t8\n");
    figures = read_text(&count);
    cr_assert_eq(count, 2);
    expect_amount(&figures[0], "EUR", 7);
    expect_amount(&figures[1], "EUR", 8);
}

/* --- Cells ---------------------------------------------------------------------------------------------- */

Test(table_bounds, cells_of_one_row) {
    append("(in thousands of euros)\nTolls");
    repeat("\t5", TAEL__CELLS_MAX - 1);
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, TAEL__CELLS_MAX);
    for (size_t i = 1; i < count; i++) expect_amount(&figures[i], "EUR", 5000);
}

/* Prose: cells without a currency are no amounts, and those with one keep their own value. */
Test(table_bounds, columns_without_number) {
    append("(in thousands of euros)\nTolls");
    repeat("\t5", 10000);
    append("\nFerries");
    repeat("\t\u20ac7", 10000);
    append("\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 10000, "%zu figures", count);
    for (size_t i = 0; i < count; i++) expect_amount(&figures[i], "EUR", 7);
}

Test(table_bounds, cells_of_a_long_row) {
    repeat("toll ", 12000);
    append("\t5\t\u20ac6\nFerries\t");
    repeat("7", 60000);
    append("\t8\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 3, "%zu figures", count);
    expect_amount(&figures[0], "EUR", 5);
    expect_amount(&figures[1], "EUR", 6);
    expect_amount(&figures[2], "EUR", 8);
}

/* Prose. */
Test(table_bounds, a_line_that_is_longer_than_a_row) {
    repeat("toll ", TAEL__ROW_BYTES_MAX / 5);
    append("\t5\t\u20ac6\nFerries\t8\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 1, "%zu figures", count);
    expect_amount(&figures[0], "EUR", 6);
}

/* Rows that are far apart are of two tables. */
Test(table_bounds, rows_with_a_gap_between) {
    append("(in thousands of euros)\nTolls\t5\n");
    repeat("a heading\n", TAEL__GAP_BYTES_MAX / 10 - 1);
    append("Ferries\t6\n");
    repeat("a heading\n", TAEL__GAP_BYTES_MAX / 10 + 1);
    append("Ferries\t7\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 3, "%zu figures", count);
    expect_amount(&figures[1], "EUR", 5000);
    expect_amount(&figures[2], "EUR", 6000);
}

/* A context that has served no cell for too long serves none; the rows that it would scale are no amounts. */
Test(table_bounds, rows_without_a_cell_under_a_context) {
    append("\tTolls\tin thousands of euros\n");
    repeat("a\t\u20ac5\t-\n", TAEL__WAITING_ROWS_MAX - 1);
    append("b\t\u20ac5\t6\n");
    append("(rest)\n\tTolls\tin thousands of euros\n");
    repeat("a\t\u20ac5\t-\n", TAEL__WAITING_ROWS_MAX + 1);
    append("b\t\u20ac5\t6\n");
    size_t count;
    read_text(&count);
    cr_assert_eq(count, 1 + TAEL__WAITING_ROWS_MAX + 1 + TAEL__WAITING_ROWS_MAX + 2, "%zu figures", count);
}

/* Longer than what is read of a line for a context: the cell is prose. */
Test(table_bounds, cells_longer_than_a_context) {
    append("(in thousands of euros)\n");
    repeat("x", TAEL__CONTEXT_BYTES);
    append(" (in millions), \u20ac7 a day\t5\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 3, "%zu figures", count);
    expect_amount(&figures[1], "EUR", 7);
    expect_amount(&figures[2], "EUR", 5000);
}

/* --- Lines ---------------------------------------------------------------------------------------------- */

Test(table_bounds, lines_between_a_context_and_its_table) {
    for (size_t lines = 0; lines < TAEL__CONTEXT_LINES + 2; lines++) {
        append("(in thousands of euros)\n");
        repeat("Bridges\n\n", lines);
        append("Tolls\t5\n");
        cr_expect_eq(count_figures(), lines < TAEL__CONTEXT_LINES ? 2 : 0, "%zu lines", lines);
    }
}

Test(table_bounds, characters_of_a_heading) {
    for (size_t length = TAEL__HEADING_CHARACTERS - 1; length <= TAEL__HEADING_CHARACTERS + 1; length++) {
        append("(in thousands of euros)\nTolls\t5\n");
        repeat("\u00e9", length);
        append("\nFerries\t7\n");
        cr_expect_eq(count_figures(), length <= TAEL__HEADING_CHARACTERS ? 3 : 2, "%zu characters", length);
    }
}

Test(table_bounds, a_sentence_of_a_megabyte_introduces_a_table) {
    append("The tolls ");
    repeat("of the bridge ", 80000);
    append("were as follows (in thousands of euros):\nTolls\t5\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 2);
    expect_amount(&figures[1], "EUR", 5000);
}

/* --- Contexts and heads --------------------------------------------------------------------------------- */

Test(table_bounds, contexts_that_serve_nothing_are_not_reported) {
    repeat("(in millions of euros)\n", 100000);
    append("The tolls of the bridges were low.\nTolls\t5\n");
    cr_expect_eq(count_figures(), 0);
}

/* Each scales one row; those that serve no longer make room. */
static void expect_contexts(const char *format, size_t times) {
    append("Fares\t\u20ac5\n");
    repeat(format, times);
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 1 + 2 * times, "%zu figures", count);
    for (size_t i = 0; i < times; i++) {
        expect_amount(&figures[2 + 2 * i], "EUR", 7000);
        cr_expect_eq(figures[2 + 2 * i].context, (ptrdiff_t)(1 + 2 * i));
    }
}

Test(table_bounds, contexts_of_one_table) {
    for (size_t times = TAEL__CONTEXTS_MAX - 1; times < 10 * TAEL__CONTEXTS_MAX; times *= 3) {
        expect_contexts("(in thousands)\nTolls\t7\n", times);
        expect_contexts("Tolls (in thousands)\t7\n", times);
        expect_contexts("\t(in thousands)\nTolls\t7\n", times);
    }
}

Test(table_bounds, heads_of_one_table) {
    enum { COLUMNS = TAEL__CELLS_MAX - 1 };
    for (int i = 0; i < 100; i++) {
        repeat("\tNet", COLUMNS);
        append("\n");
    }
    repeat("\t\u20ac'000", COLUMNS);
    append("\nTolls");
    repeat("\t5", COLUMNS);
    size_t count;
    const tael_figure *figures = read_text(&count);
    cr_assert_eq(count, 2 * COLUMNS);
    for (ptrdiff_t i = 0; i < COLUMNS; i++) {
        expect_amount(&figures[COLUMNS + i], "EUR", 5000);
        cr_expect_eq(figures[COLUMNS + i].context, i);
    }
}

/* Cells under a context or a head for which there was no room are none; they never take another's scale. */
static void expect_right_or_none(const char *head, const char *repeated, size_t times) {
    fputs(head, writer);
    repeat(repeated, times);
    append("Total\t\u20ac7\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    for (size_t i = 0; i < count; i++) {
        if (figures[i].kind == TAEL_AMOUNT) expect_amount(&figures[i], "EUR", 7000);
    }
}

Test(table_bounds, contexts_beyond_number_that_wait_for_a_sign) {
    for (size_t times = TAEL__CONTEXTS_MAX - 2; times <= TAEL__CONTEXTS_MAX + 2; times++) {
        expect_right_or_none("(in millions)\n", "(in thousands)\nTolls\t7\n", times);
        expect_right_or_none("", "\t(in thousands)\nTolls\t7\n", times);
        append("Tolls (in thousands)\t\u20ac7\n(in thousands)\n");
        expect_right_or_none("", "Tolls (in thousands)\t7\n", times);
    }
}

/* Rows of heads of every width, each with a context of its own. */
Test(table_bounds, contexts_beyond_number_over_columns) {
    append("(in millions of euros)\n");
    for (int row = 0; row < 8; row++) {
        repeat("\t\u20ac'000", TAEL__CELLS_MAX / 2 + (size_t)row);
        append("\n");
    }
    append("Tolls");
    repeat("\t7", TAEL__CELLS_MAX / 2 + 7);
    append("\n");
    size_t count;
    const tael_figure *figures = read_text(&count);
    for (size_t i = 0; i < count; i++) {
        if (figures[i].kind == TAEL_AMOUNT) expect_amount(&figures[i], "EUR", 7000);
    }
}
