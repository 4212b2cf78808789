/* tool/json_values.h - numbers and days as records write them. */
#ifndef TAEL_TOOL_JSON_VALUES_H
#define TAEL_TOOL_JSON_VALUES_H

#include <stdbool.h>

#include <jansson.h>
#include <tael/tael.h>

/* A string of plain digits; null where `is_there` says that there is no number. NULL: no memory. */
json_t *json_of_decimal(const tael_decimal *value, bool is_there);

/* A rate with so many significant digits at most. */
json_t *json_of_rate(const tael_rate *rate, size_t digits);

/* "2015-10-30"; null for a rate that holds on every day. */
json_t *json_of_day(tael_day day);

#endif
