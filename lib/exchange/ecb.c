/* exchange/ecb.c - the euro's reference rates as the European Central Bank publishes their history: a line
 * a day, the newest first, and a column a currency; each line ends in a comma.
 *
 *     Date,USD,JPY,BGN,
 *     2015-10-30,1.1017,132.88,1.9558,
 *     1999-01-04,1.1789,133.73,N/A,
 *
 * Source: https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip */
#include "base/array.h"
#include "exchange/files.h"

#include <string.h>

/* What each column adds to; NULL in one without a head. */
struct columns {
    tael__series **items;
    size_t count, capacity;
};

static tael_status read_head(struct columns *columns, tael_rates *rates, tael__csv *csv) {
    const tael_currency *euro = tael_currency_by_code("EUR", 3), *currency;
    tael_status status = TAEL_OK;
    while (status == TAEL_OK && !csv->line_ended) {
        tael__csv_next(csv);
        status = TAEL__ARRAY_RESERVE(columns, columns->count + 1, &rates->allocator);
        tael__series *series = NULL;
        if (status == TAEL_OK && csv->size > 0) {
            status = tael__csv_currency(csv, &currency);
            if (status == TAEL_OK && currency == euro)
                status = tael__csv_fault(csv, TAEL_SYNTAX, "the euro has no rate against itself");
            if (status == TAEL_OK) status = tael__rates_open_series(&series, rates, euro, currency);
        }
        if (status == TAEL_OK) columns->items[columns->count++] = series;
    }
    return status;
}

/* Room for all lines at once, reckoned from the first: growing column by column would copy all rates
 * several times over. No line is shorter than its day and its commas. */
static tael_status make_room(struct columns *columns, tael_rates *rates, const tael__csv *csv) {
    size_t left = (size_t)(csv->end - csv->place), least = columns->count + TAEL_DAY_TEXT_MAX;
    const char *line_end = left == 0 ? NULL : memchr(csv->place, '\n', left);
    size_t size = line_end == NULL ? left : (size_t)(line_end - csv->place);
    size_t lines = left / (size < least ? least : size) + 1;
    tael_status status = TAEL_OK;
    for (size_t i = 0; status == TAEL_OK && i < columns->count; i++)
        if (columns->items[i] != NULL)
            status = tael__series_reserve(columns->items[i], lines, &rates->allocator);
    return status;
}

static tael_status read_cell(tael_rates *rates, tael__series *series, tael_day day, tael__csv *csv) {
    tael_decimal rate;
    bool is_short = series != NULL && tael__csv_next_short_rate(csv, &rate);
    if (is_short) return tael__rates_add(rates, series, day, rate);
    tael__csv_next(csv);
    if (csv->size == 0 || tael__csv_is(csv, "N/A")) return TAEL_OK;
    if (series == NULL) return tael__csv_fault(csv, TAEL_SYNTAX, "a rate under no currency");
    tael_status status = tael__csv_rate(csv, &rate, &rates->allocator);
    if (status != TAEL_OK) return status;
    status = tael__rates_add(rates, series, day, rate);
    if (status != TAEL_OK) tael_decimal_free(&rate, &rates->allocator);
    return status;
}

static tael_status read_line(const struct columns *columns, tael_rates *rates, tael__csv *csv) {
    tael_day day;
    tael__csv_next(csv);
    tael_status status = tael__csv_day(csv, &day);
    for (size_t i = 0; status == TAEL_OK && i < columns->count; i++) {
        if (csv->line_ended) return tael__csv_fault(csv, TAEL_SYNTAX, "fewer fields than the first line has");
        status = read_cell(rates, columns->items[i], day, csv);
    }
    if (status == TAEL_OK && !csv->line_ended)
        return tael__csv_fault(csv, TAEL_SYNTAX, "more fields than the first line has");
    return status;
}

tael_status tael__read_ecb(tael_rates *rates, tael__csv *csv) {
    struct columns columns = {0};
    tael_status status = read_head(&columns, rates, csv);
    if (status == TAEL_OK) status = make_room(&columns, rates, csv);
    while (status == TAEL_OK && tael__csv_has_line(csv)) status = read_line(&columns, rates, csv);
    TAEL__ARRAY_FREE(&columns, &rates->allocator);
    return status;
}
