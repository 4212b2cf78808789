/* unit/exchange_operation.h - the operations of cases/convert.txt and cases/check.txt, run by the library. */
#ifndef UNIT_EXCHANGE_OPERATION_H
#define UNIT_EXCHANGE_OPERATION_H

#include "tael/rates.h"

enum { EXCHANGE_LINE_SIZE = 512 };

/* Runs one operation, and writes its result as the tables do. False where the line is none. `line` is cut
 * into its words. */
bool run_exchange_operation(char result[EXCHANGE_LINE_SIZE], char *line, const tael_rates *rates);

/* Adds the rates of a file. TAEL_INVALID_ARGUMENT where it cannot be read. */
tael_status add_rates_of_file(tael_rates_builder *builder, const char *path);

/* The rates of a file alone, for tael_rates_free(); NULL where they cannot be had. */
tael_rates *rates_of_file(const char *path);

#endif
