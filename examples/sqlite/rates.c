/* sqlite/rates.c - rate := BASE QUOTE "=" digits */
#include "rates.h"
#include "readers.h"

#include <string.h>

enum { CODE_SIZE = 3, DIGITS_AT = 2 * CODE_SIZE + 1 };

static const char separators[] = " \t\r\n,";

static tael_status add_rate(tael_rates_builder *builder, const char *rate, size_t length) {
    if (length <= DIGITS_AT || rate[DIGITS_AT - 1] != '=') return TAEL_SYNTAX;
    const tael_currency *base = tael_currency_by_code(rate, CODE_SIZE);
    const tael_currency *quote = tael_currency_by_code(rate + CODE_SIZE, CODE_SIZE);
    if (base == NULL || quote == NULL) return TAEL_UNKNOWN_CURRENCY;
    tael_decimal number = {0};
    tael_status status =
        tael_decimal_parse(&number, rate + DIGITS_AT, length - DIGITS_AT, &sqlite_allocator, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_add(builder, base, quote, TAEL_DAY_ANY, &number);
    tael_decimal_free(&number, &sqlite_allocator);
    return status == TAEL_INVALID_ARGUMENT ? TAEL_SYNTAX
                                           : status; /* a rate of 0, or of a currency to itself */
}

static tael_status add_rates(tael_rates_builder *builder, const char *text, size_t length, size_t *place) {
    tael_status status = TAEL_OK;
    size_t at = 0;
    while (status == TAEL_OK && (at += strspn(text + at, separators)) < length) {
        size_t end = at + strcspn(text + at, separators);
        *place = at;
        status = end == at ? TAEL_SYNTAX : add_rate(builder, text + at, end - at); /* a NUL in the text */
        at = end;
    }
    return status;
}

tael_status rates_read(const char *text, size_t length, tael_rates **rates, tael_error *error) {
    tael_rates_builder *builder = NULL;
    size_t place = 0;
    *rates = NULL;
    tael_status status = tael_rates_builder_new(&builder, &sqlite_allocator);
    if (status == TAEL_OK) status = add_rates(builder, text, length, &place);
    if (status == TAEL_OK) status = tael_rates_builder_finish(rates, builder);
    if (status != TAEL_OK) tael_rates_builder_free(builder);
    *error = (tael_error){status, place, tael_status_message(status)};
    return status;
}
