/* properties/scan_same.c - figures compared field by field; a value also by the digits that it keeps. */
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

tael_scan *scan_open(const tael_scan_options *options) {
    tael_scan *scan = NULL;
    cr_assert_eq(tael_scan_new(&scan, options), TAEL_OK);
    return scan;
}

findings scan_read(tael_scan *scan, const char *bytes, size_t length) {
    findings found;
    cr_assert_eq(tael_scan_text(scan, bytes, length, NULL), TAEL_OK, "%.*s", (int)length, bytes);
    found.figures = tael_scan_figures(scan, &found.count);
    return found;
}

static bool same_decimal(const tael_decimal *first, const tael_decimal *second) {
    return first->exponent == second->exponent && tael_decimal_compare(first, second) == 0;
}

static bool same_name(const char *first, const char *second) {
    return first == second || (first != NULL && second != NULL && strcmp(first, second) == 0);
}

static bool same_index(ptrdiff_t first, ptrdiff_t second, size_t shift) {
    if (first == TAEL_NO_FIGURE || second == TAEL_NO_FIGURE) return first == second;
    return first + (ptrdiff_t)shift == second;
}

static bool same_values(const tael_figure *first, const tael_figure *second) {
    return same_decimal(&first->value, &second->value) && same_decimal(&first->low, &second->low) &&
           same_decimal(&first->high, &second->high) && first->decimals == second->decimals;
}

static bool same_words(const tael_figure *first, const tael_figure *second) {
    return first->kind == second->kind && first->currency == second->currency &&
           first->base == second->base && first->quote == second->quote &&
           same_name(first->per, second->per) && first->exact == second->exact &&
           first->approximation == second->approximation && first->ambiguous == second->ambiguous;
}

bool figure_is_same(const tael_figure *first, const tael_figure *second, size_t bytes, size_t figures) {
    return first->start + bytes == second->start && first->end + bytes == second->end &&
           same_values(first, second) && same_words(first, second) &&
           same_index(first->restates, second->restates, figures) &&
           same_index(first->context, second->context, figures);
}

bool findings_are_same(findings first, findings second, size_t bytes, size_t figures) {
    bool same = first.count == second.count;
    for (size_t i = 0; same && i < first.count; i++)
        same = figure_is_same(&first.figures[i], &second.figures[i], bytes, figures);
    return same;
}

const char *findings_spans(findings found) {
    static char spans[TEXT_MAX];
    size_t length = 0;
    spans[0] = '\0';
    for (size_t i = 0; i < found.count && length + 64 < sizeof spans; i++) {
        const tael_figure *figure = &found.figures[i];
        length += (size_t)snprintf(spans + length, sizeof spans - length, "[%zu, %zu) ", figure->start,
                                   figure->end);
    }
    return spans;
}
