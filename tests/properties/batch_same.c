/* properties/batch_same.c - a row of the columns against a figure. What must be equal is written out key by
 * key, from the header alone. */
#include "properties/batch_same.h"
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

void documents_add(documents *all, const char *bytes, size_t length) {
    size_t used = all->count == 0 ? 0 : (size_t)all->offsets[all->count];
    all->offsets = realloc(all->offsets, (all->count + 2) * sizeof *all->offsets);
    all->text = realloc(all->text, used + length + 1);
    cr_assert(all->offsets != NULL && all->text != NULL);
    memcpy(all->text + used, bytes, length);
    all->offsets[all->count] = (int64_t)used;
    all->offsets[++all->count] = (int64_t)(used + length);
}

void documents_free(documents *all) {
    free(all->text);
    free(all->offsets);
    *all = (documents){0};
}

/* The number of a row as a decimal of its own. */
static tael_decimal number_of(const tael_columns *columns, int64_t coefficient, int32_t exponent) {
    tael_decimal number = {0};
    if (exponent == TAEL_NUMBER_IN_DIGITS) {
        cr_assert(coefficient >= 0 && (size_t)coefficient < columns->digits_count);
        int64_t start = columns->digits_offsets[coefficient], end = columns->digits_offsets[coefficient + 1];
        tael_status status =
            tael_decimal_parse(&number, columns->digits + start, (size_t)(end - start), NULL, NULL);
        cr_assert_eq(status, TAEL_OK);
        return number;
    }
    bool negative = coefficient < 0;
    uint64_t magnitude = (uint64_t)(negative ? -coefficient : coefficient);
    cr_assert(exponent <= 0, "a whole number has the exponent 0");
    cr_assert(exponent == 0 || magnitude % 10 != 0, "a zero at the end of a fraction");
    return tael_decimal_from_parts(negative, magnitude, exponent);
}

/* A number that is in digits must not fit. */
static bool fits(const tael_decimal *value) {
    tael_decimal whole = {0}, limit = tael_decimal_from_parts(false, INT64_MAX, 0);
    cr_assert_eq(tael_decimal_reduce(&whole, value, NULL), TAEL_OK);
    tael_decimal_absolute(&whole, &whole, NULL);
    if (whole.exponent < 0) tael_decimal_scale(&whole, &whole, -whole.exponent, NULL);
    bool within = tael_decimal_compare(&whole, &limit) <= 0;
    tael_decimal_free(&whole, NULL);
    return within;
}

static bool same_number(const tael_columns *columns, int64_t coefficient, int32_t exponent,
                        const tael_decimal *value, bool present) {
    if (!present || exponent == TAEL_NO_NUMBER)
        return !present && exponent == TAEL_NO_NUMBER && coefficient == 0;
    tael_decimal number = number_of(columns, coefficient, exponent);
    bool same =
        tael_decimal_compare(&number, value) == 0 && fits(value) == (exponent != TAEL_NUMBER_IN_DIGITS);
    tael_decimal_free(&number, NULL);
    return same;
}

static bool same_numbers(const tael_columns *columns, size_t row, const tael_figure *figure) {
    bool range = figure->kind == TAEL_RANGE;
    return same_number(columns, columns->value_coefficient[row], columns->value_exponent[row], &figure->value,
                       !range) &&
           same_number(columns, columns->low_coefficient[row], columns->low_exponent[row], &figure->low,
                       range) &&
           same_number(columns, columns->high_coefficient[row], columns->high_exponent[row], &figure->high,
                       range);
}

static bool same_currency(const tael_columns *columns, int32_t entry, const tael_currency *currency) {
    if (currency == NULL) return entry == TAEL_NO_ENTRY;
    return entry >= 0 && (size_t)entry < columns->currency_count && columns->currencies[entry] == currency;
}

static bool same_per(const tael_columns *columns, int32_t entry, const char *per) {
    if (per == NULL) return entry == TAEL_NO_ENTRY;
    return entry >= 0 && (size_t)entry < columns->per_count && strcmp(columns->pers[entry], per) == 0;
}

static bool same_words(const tael_columns *columns, size_t row, const tael_figure *figure) {
    uint16_t number = figure->currency == NULL ? 0 : figure->currency->number;
    return same_currency(columns, columns->currency[row], figure->currency) &&
           same_currency(columns, columns->base[row], figure->base) &&
           same_currency(columns, columns->quote[row], figure->quote) &&
           same_per(columns, columns->per[row], figure->per) && columns->currency_number[row] == number &&
           columns->kind[row] == figure->kind && columns->approximation[row] == figure->approximation &&
           columns->ambiguous[row] == figure->ambiguous;
}

static bool same_figure(const tael_columns *columns, size_t row, size_t document, const tael_figure *figure) {
    int32_t decimals = figure->exact ? TAEL_NO_DECIMALS : figure->decimals;
    return columns->document[row] == (int64_t)document && columns->start[row] == (int64_t)figure->start &&
           columns->end[row] == (int64_t)figure->end && columns->restates[row] == figure->restates &&
           columns->context[row] == figure->context && columns->decimals[row] == decimals &&
           same_words(columns, row, figure) && same_numbers(columns, row, figure);
}

size_t expect_columns(const tael_columns *columns, const documents *all, const tael_scan_options *options) {
    tael_scan *scan = scan_open(options);
    size_t row = 0;
    cr_assert_eq(columns->size, sizeof *columns);
    for (size_t i = 0; i < columns->documents; i++) {
        const char *document = all->text + all->offsets[i];
        int length = (int)(all->offsets[i + 1] - all->offsets[i]);
        findings found = scan_read(scan, document, (size_t)length);
        cr_assert_eq(columns->first_figure[i], (int64_t)row);
        cr_assert_eq(columns->first_figure[i + 1], (int64_t)(row + found.count), "%zu figures in \"%.*s\"",
                     found.count, length, document);
        for (size_t j = 0; j < found.count; j++, row++)
            cr_assert(same_figure(columns, row, i, &found.figures[j]), "figure %zu of \"%.*s\"", j, length,
                      document);
    }
    cr_assert_eq(columns->figures, row);
    tael_scan_free(scan);
    return row;
}
