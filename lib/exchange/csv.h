/* exchange/csv.h - fields of comma-separated values, one at a time and where they stand. */
#ifndef TAEL_EXCHANGE_CSV_H
#define TAEL_EXCHANGE_CSV_H

#include <stdbool.h>

#include "tael/currency.h"
#include "tael/day.h"
#include "tael/decimal.h"

typedef struct tael__csv {
    const char *text, *place, *end;
    const char *field; /* the field read last, without quotes and line end */
    size_t size;       /* of it */
    bool line_ended;   /* it was its line's last */
    tael_error *error; /* where a fault is told; may be NULL */
} tael__csv;

/* At the first field of a text; a byte order mark is none of it. */
tael__csv tael__csv_begin(const char *text, size_t size, tael_error *error);

/* Moves over empty lines; false at the end of the text. */
bool tael__csv_has_line(tael__csv *csv);

/* Reads the next field. At the end of the text it is empty, and its line's last. */
void tael__csv_next(tael__csv *csv);

/* Reads the next field where it is a rate in a few digits and not its line's last: the common case, in one
 * pass over the bytes. False where it is anything else; it is then still the next. */
bool tael__csv_next_short_rate(tael__csv *csv, tael_decimal *rate);

/* Whether the field is this word, in any case of ASCII. */
bool tael__csv_is(const tael__csv *csv, const char *word);

/* Tells a fault of the field; returns the status. */
tael_status tael__csv_fault(const tael__csv *csv, tael_status status, const char *message);

/* What the field says, or a fault: TAEL_SYNTAX, TAEL_UNKNOWN_CURRENCY, for a rate also TAEL_TOO_LARGE and
 * TAEL_NO_MEMORY. A rate is above zero; *rate must not hold limbs. */
tael_status tael__csv_day(const tael__csv *csv, tael_day *day);
tael_status tael__csv_currency(const tael__csv *csv, const tael_currency **currency);
tael_status tael__csv_rate(const tael__csv *csv, tael_decimal *rate, const tael_allocator *allocator);

#endif
