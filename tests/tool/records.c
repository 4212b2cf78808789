/* tool/records.c - the formats and the display, given figures that are made by hand: every kind of figure,
 * and text that no terminal should be shown as it is. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "display.h"
#include "record.h"

/* --- A document with each kind of figure ----------------------------------------------------- */

static const char text[] = "(US$ in millions)\nSales\t1,234\nper share\t(5)-6\nUS$1 = RMB7.25";

enum { CONTEXT, CELL, RANGE, RATE, FIGURE_COUNT };

static tael_figure make_figure(tael_figure_kind kind, const char *span) {
    const char *start = strstr(text, span);
    cr_assert_not_null(start);
    tael_figure figure = {.kind = kind, .restates = TAEL_NO_FIGURE, .context = TAEL_NO_FIGURE};
    figure.start = (size_t)(start - text);
    figure.end = figure.start + strlen(span);
    return figure;
}

static void make_figures(tael_figure figures[FIGURE_COUNT]) {
    const tael_currency *dollar = tael_currency_by_code("USD", 3);
    figures[CONTEXT] = make_figure(TAEL_CONTEXT, "US$ in millions");
    figures[CONTEXT].value = tael_decimal_from_parts(false, 1, 6);
    figures[CONTEXT].currency = dollar;
    figures[CONTEXT].exact = true;
    figures[CELL] = make_figure(TAEL_AMOUNT, "1,234");
    figures[CELL].value = tael_decimal_from_parts(false, 1234, 6);
    figures[CELL].currency = dollar;
    figures[CELL].decimals = -6;
    figures[CELL].context = CONTEXT;
    figures[RANGE] = make_figure(TAEL_RANGE, "(5)-6");
    figures[RANGE].low = tael_decimal_from_parts(true, 5, 0);
    figures[RANGE].high = tael_decimal_from_parts(false, 6, 0);
    figures[RANGE].currency = dollar;
    figures[RANGE].per = "share";
    figures[RANGE].approximation = TAEL_AT_MOST;
    figures[RANGE].restates = CELL;
    figures[RANGE].ambiguous = true;
    figures[RATE] = make_figure(TAEL_RATE, "US$1 = RMB7.25");
    figures[RATE].value = tael_decimal_from_parts(false, 725, -2);
    figures[RATE].base = dollar;
    figures[RATE].quote = tael_currency_by_code("CNY", 3);
    figures[RATE].exact = true;
}

/* What a format makes of the document. The caller frees it. */
static char *written(const struct record_format *format, bool many_documents) {
    static struct record record;
    tael_figure figures[FIGURE_COUNT];
    char *output;
    size_t size;
    FILE *stream = open_memstream(&output, &size);
    make_figures(figures);
    void *writer = format->open(stream, many_documents);
    cr_assert_not_null(writer);
    for (size_t i = 0; i < FIGURE_COUNT; i++) {
        record_fill(&record, 3, i, &figures[i], text + figures[i].start);
        cr_assert(format->write(writer, &record));
    }
    cr_assert(format->close(writer));
    fclose(stream);
    return output;
}

static void check_format(const struct record_format *format, bool many_documents, const char *expected) {
    char *output = written(format, many_documents);
    cr_expect_str_eq(output, expected);
    free(output);
}

Test(records, ndjson) {
    check_format(
        &ndjson_format, false,
        "{\"doc\":3,\"start\":1,\"end\":16,\"text\":\"US$ in "
        "millions\",\"kind\":\"context\",\"currency\":\"USD\","
        "\"value\":null,\"low\":null,\"high\":null,\"decimals\":null,\"approx\":null,\"per\":null,"
        "\"restates\":null,\"context\":null,\"ambiguous\":false,\"scale\":\"1000000\"}\n"
        "{\"doc\":3,\"start\":24,\"end\":29,\"text\":\"1,234\",\"kind\":\"amount\",\"currency\":\"USD\","
        "\"value\":\"1234000000\",\"low\":null,\"high\":null,\"decimals\":-6,\"approx\":null,\"per\":null,"
        "\"restates\":null,\"context\":0,\"ambiguous\":false}\n"
        "{\"doc\":3,\"start\":40,\"end\":45,\"text\":\"(5)-6\",\"kind\":\"range\",\"currency\":\"USD\","
        "\"value\":null,\"low\":\"-5\",\"high\":\"6\",\"decimals\":0,\"approx\":\"at_most\",\"per\":"
        "\"share\","
        "\"restates\":1,\"context\":null,\"ambiguous\":true}\n"
        "{\"doc\":3,\"start\":46,\"end\":60,\"text\":\"US$1 = RMB7.25\",\"kind\":\"rate\",\"currency\":null,"
        "\"value\":\"7.25\",\"low\":null,\"high\":null,\"decimals\":null,\"approx\":null,\"per\":null,"
        "\"restates\":null,\"context\":null,\"ambiguous\":false,\"base\":\"USD\",\"quote\":\"CNY\"}\n");
}

Test(records, csv) {
    check_format(
        &csv_format, false,
        "\"doc\",\"start\",\"end\",\"text\",\"kind\",\"currency\",\"value\",\"low\",\"high\",\"decimals\","
        "\"approx\",\"per\",\"restates\",\"context\",\"ambiguous\",\"scale\",\"base\",\"quote\"\n"
        "\"3\",\"1\",\"16\",\"US$ in millions\",\"context\",\"USD\",,,,,,,,,\"false\",\"1000000\",,\n"
        "\"3\",\"24\",\"29\",\"1,234\",\"amount\",\"USD\",\"1234000000\",,,\"-6\",,,,\"0\",\"false\",,,\n"
        "\"3\",\"40\",\"45\",\"(5)-6\",\"range\",\"USD\",,\"-5\",\"6\",\"0\",\"at_most\",\"share\",\"1\",,"
        "\"true\",,,\n"
        "\"3\",\"46\",\"60\",\"US$1 = RMB7.25\",\"rate\",,\"7.25\",,,,,,,,\"false\",,\"USD\",\"CNY\"\n");
}

Test(records, table) {
    check_format(
        &table_format, false,
        "#  bytes  text             kind     currency          value  notes\n"
        "0  1-16   US$ in millions  context  USD         x 1,000,000\n"
        "1  24-29  1,234            amount   USD       1,234,000,000  by context #0\n"
        "2  40-45  (5)-6            range    USD             -5 to 6  at most, per share, restates #1, "
        "currency by locale\n"
        "3  46-60  US$1 = RMB7.25   rate     USD/CNY            7.25\n");
}

Test(records, table_of_several_documents) {
    char *output = written(&table_format, true);
    cr_expect_eq(strncmp(output, "doc  #  bytes", 13), 0);
    cr_expect_not_null(strstr(output, "\n  3  0  1-16 "));
    free(output);
}

/* --- The display ------------------------------------------------------------------------------ */

static const struct {
    const char *text;
    size_t length;
    size_t width;
    const char *shown;
} displays[] = {
    {"$5.00", 5, 5, "$5.00"},
    {"5亿元", 7, 5, "5亿元"},
    {"５００", 9, 6, "５００"},
    {"e\u0301", 3, 1, "e\u0301"},
    {"5\u200Bm", 5, 2, "5m"},
    {"$\u202E51", 6, 3, "$51"},
    {"a\nb\tc\0d\u2028e", 11, 9, "a b c d e"},
    {"a\x1B[2J", 5, 5, "a [2J"},
    {"\xC2\x85", 2, 1, " "},
    {"\xFF"
     "a\xE4\xBA",
     4, 3, "\uFFFDa\uFFFD"},
    {"", 0, 0, ""},
};

Test(display, width_and_writing) {
    for (size_t i = 0; i < sizeof displays / sizeof *displays; i++) {
        char *shown;
        size_t size;
        FILE *stream = open_memstream(&shown, &size);
        display_write(stream, displays[i].text, displays[i].length);
        fclose(stream);
        cr_expect_str_eq(shown, displays[i].shown, "text %zu: %s", i, shown);
        cr_expect_eq(display_width(displays[i].text, displays[i].length), displays[i].width, "text %zu", i);
        cr_expect_eq(display_width(shown, size), displays[i].width, "text %zu as shown", i);
        free(shown);
    }
}
