/* exchange/day.h - days in the middle of a text. */
#ifndef TAEL_EXCHANGE_DAY_H
#define TAEL_EXCHANGE_DAY_H

#include "tael/day.h"

/* Reads a day at the beginning of the text, and returns how many bytes fit: 10 where *day was written. */
size_t tael__day_read(tael_day *day, const char *text, size_t size);

#endif
