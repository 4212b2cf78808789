/* sqlite/rates.h - rates of exchange written in a text: "USDCNY=6.3036 EURUSD=1.10". */
#ifndef SQLITE_RATES_H
#define SQLITE_RATES_H

#include <tael/tael.h>

/* Rates, each of which holds on every day, with spaces or commas between them; none at all leaves the euro's
 * irrevocable ones. *rates is the caller's, for tael_rates_free(). TAEL_SYNTAX, TAEL_UNKNOWN_CURRENCY:
 * error->offset is where the rate begins that is none. The length is that of the text without its NUL. */
tael_status rates_read(const char *text, size_t length, tael_rates **rates, tael_error *error);

#endif
