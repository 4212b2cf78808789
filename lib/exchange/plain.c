/* exchange/plain.c - rates of any pairs, one a line:
 *
 *     date,base,quote,rate
 *     2015-10-30,USD,CNY,6.3180
 */
#include "exchange/files.h"

static tael_status next_field(tael__csv *csv) {
    if (csv->line_ended)
        return tael__csv_fault(csv, TAEL_SYNTAX, "a line has four fields: date, base, quote, rate");
    tael__csv_next(csv);
    return TAEL_OK;
}

static tael_status read_pair(tael__series **series, tael_rates *rates, tael__csv *csv) {
    const tael_currency *base = NULL, *quote = NULL;
    tael_status status = next_field(csv);
    if (status == TAEL_OK) status = tael__csv_currency(csv, &base);
    if (status == TAEL_OK) status = next_field(csv);
    if (status == TAEL_OK) status = tael__csv_currency(csv, &quote);
    if (status == TAEL_OK && base == quote)
        status = tael__csv_fault(csv, TAEL_SYNTAX, "a currency has no rate against itself");
    return status == TAEL_OK ? tael__rates_open_series(series, rates, base, quote) : status;
}

static tael_status read_line(tael_rates *rates, tael__csv *csv) {
    tael_day day = TAEL_DAY_ANY;
    tael__series *series = NULL;
    tael_decimal rate = {0};
    tael__csv_next(csv);
    tael_status status = tael__csv_day(csv, &day);
    if (status == TAEL_OK) status = read_pair(&series, rates, csv);
    if (status == TAEL_OK) status = next_field(csv);
    if (status == TAEL_OK) status = tael__csv_rate(csv, &rate, &rates->allocator);
    if (status == TAEL_OK && !csv->line_ended) {
        tael__csv_next(csv);
        status = tael__csv_fault(csv, TAEL_SYNTAX, "a line has four fields: date, base, quote, rate");
    }
    if (status == TAEL_OK) status = tael__rates_add(rates, series, day, rate);
    if (status != TAEL_OK) tael_decimal_free(&rate, &rates->allocator);
    return status;
}

static tael_status read_head(tael__csv *csv) {
    static const char *const heads[] = {"base", "quote", "rate"};
    for (size_t i = 0; i < 3; i++) {
        tael_status status = next_field(csv);
        if (status != TAEL_OK) return status;
        if (!tael__csv_is(csv, heads[i]))
            return tael__csv_fault(csv, TAEL_SYNTAX,
                                   "the first line is neither the ECB's nor date,base,quote,rate");
    }
    return csv->line_ended ? TAEL_OK
                           : tael__csv_fault(csv, TAEL_SYNTAX, "the first line has more than four fields");
}

tael_status tael__read_plain(tael_rates *rates, tael__csv *csv) {
    tael_status status = read_head(csv);
    while (status == TAEL_OK && tael__csv_has_line(csv)) status = read_line(rates, csv);
    return status;
}
