/* exact/unrounded.h - a number on its way to a result: its digits down to some place, and what stood
 * below that place. Rounding happens once, when it is stored. */
#ifndef TAEL_EXACT_UNROUNDED_H
#define TAEL_EXACT_UNROUNDED_H

#include "exact/natural.h"

typedef struct tael__unrounded {
    int64_t exponent;
    bool negative;
    enum tael__lost lost;
    tael__natural digits;
} tael__unrounded;

/* A decimal that has lost nothing yet. */
void tael__unrounded_load(tael__unrounded *number, const tael_decimal *value);

/* Takes `places` digits off the end. */
void tael__unrounded_drop(tael__unrounded *number, size_t places);

/* Rounds, and makes *result the decimal; *exact, which may be NULL, as in tael/decimal.h. */
tael_status tael__unrounded_store(tael__unrounded *number, tael_rounding mode, bool *exact,
                                  tael_decimal *result, const tael_allocator *allocator);

/* The same with so many significant digits at most. */
tael_status tael__unrounded_store_digits(tael__unrounded *number, size_t digits, tael_rounding mode,
                                         bool *exact, tael_decimal *result, const tael_allocator *allocator);

#endif
