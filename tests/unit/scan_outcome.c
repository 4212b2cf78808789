/* unit/scan_outcome.c - figures as lines; see the header. */
#include "unit/scan_outcome.h"

#include <criterion/criterion.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "unit/scan_cases.h"

typedef struct writer {
    char *target;
    size_t length, size;
} writer;

static void write_bytes(writer *to, const char *bytes, size_t length) {
    cr_assert_leq(length, to->size - to->length, "too many figures for one example");
    if (length > 0) memcpy(to->target + to->length, bytes, length);
    to->length += length;
}

static void write_word(writer *to, const char *format, ...) {
    char word[TAEL_DECIMAL_TEXT_MAX];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(word, sizeof word, format, arguments);
    va_end(arguments);
    write_bytes(to, word, (size_t)length);
}

static void write_number(writer *to, const tael_decimal *number) {
    char digits[TAEL_DECIMAL_TEXT_MAX];
    tael_status status = tael_decimal_to_text(number, digits, sizeof digits, NULL);
    cr_assert_eq(status, TAEL_OK, "a number of a figure cannot be written");
    write_bytes(to, digits, strlen(digits));
}

static void write_value(writer *to, const tael_figure *figure) {
    if (figure->kind == TAEL_CONTEXT) write_word(to, "context ");
    if (figure->kind == TAEL_RATE) write_word(to, "rate %s/%s ", figure->base->code, figure->quote->code);
    if (figure->currency != NULL) write_word(to, "%s ", figure->currency->code);
    if (figure->kind == TAEL_RANGE) {
        write_number(to, &figure->low);
        write_word(to, "..");
        write_number(to, &figure->high);
    } else {
        write_number(to, &figure->value);
    }
}

static void write_keys(writer *to, const tael_figure *figure) {
    const char *approximation = tael_approximation_name(figure->approximation);
    bool measures = figure->kind == TAEL_AMOUNT || figure->kind == TAEL_RANGE;
    if (figure->exact && measures) write_word(to, " exact");
    if (!figure->exact && figure->decimals != 0) write_word(to, " decimals=%d", (int)figure->decimals);
    if (approximation != NULL) write_word(to, " %s", approximation);
    if (figure->per != NULL) write_word(to, " per=%s", figure->per);
    if (figure->restates != TAEL_NO_FIGURE) write_word(to, " restates=%td", figure->restates);
    if (figure->context != TAEL_NO_FIGURE) write_word(to, " context=%td", figure->context);
    if (figure->ambiguous) write_word(to, " ambiguous");
}

size_t scan_outcome_write(const char *text, size_t length, const tael_figure *figures, size_t count,
                          char *target, size_t size) {
    writer to = {target, 0, size};
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        bool in_order =
            at <= figures[i].start && figures[i].start < figures[i].end && figures[i].end <= length;
        cr_assert(in_order, "span %zu is out of order: %zu to %zu", i, figures[i].start, figures[i].end);
        write_bytes(&to, text + at, figures[i].start - at);
        write_word(&to, SCAN_CASE_OPEN);
        write_bytes(&to, text + figures[i].start, figures[i].end - figures[i].start);
        write_word(&to, SCAN_CASE_CLOSE);
        at = figures[i].end;
    }
    write_bytes(&to, text + at, length - at);
    for (size_t i = 0; i < count; i++) {
        write_word(&to, "\n");
        write_value(&to, &figures[i]);
        write_keys(&to, &figures[i]);
    }
    return to.length;
}
