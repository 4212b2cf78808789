/* exchange/files.h - the two forms of a file of rates. */
#ifndef TAEL_EXCHANGE_FILES_H
#define TAEL_EXCHANGE_FILES_H

#include "exchange/csv.h"
#include "exchange/rates.h"

/* Each reads what stands behind its first line's first field, which told it. */
tael_status tael__read_ecb(tael_rates *rates, tael__csv *csv);
tael_status tael__read_plain(tael_rates *rates, tael__csv *csv);

#endif
