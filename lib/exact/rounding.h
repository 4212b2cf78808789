/* exact/rounding.h - which way a number goes whose last digits are lost. */
#ifndef TAEL_EXACT_ROUNDING_H
#define TAEL_EXACT_ROUNDING_H

#include "tael/decimal.h"

/* What was lost, held against half a unit of the last digit that stays. */
enum tael__lost { TAEL__LOST_NOTHING, TAEL__LOST_BELOW_HALF, TAEL__LOST_HALF, TAEL__LOST_ABOVE_HALF };

/* The loss, when `below` had been lost before from under the digits that are `lost` now. */
static inline enum tael__lost tael__lost_in_all(enum tael__lost lost, enum tael__lost below) {
    if (below == TAEL__LOST_NOTHING) return lost;
    if (lost == TAEL__LOST_NOTHING) return TAEL__LOST_BELOW_HALF;
    return lost == TAEL__LOST_HALF ? TAEL__LOST_ABOVE_HALF : lost;
}

static inline bool tael__rounding_is_valid(tael_rounding mode) {
    return (unsigned)mode <= TAEL_FLOOR;
}

/* Whether the magnitude goes up by one unit; `odd` is of its last digit that stays. */
static inline bool tael__rounds_up(tael_rounding mode, enum tael__lost lost, bool negative, bool odd) {
    switch (mode) {
    case TAEL_HALF_EVEN: return lost == TAEL__LOST_ABOVE_HALF || (lost == TAEL__LOST_HALF && odd);
    case TAEL_HALF_UP: return lost >= TAEL__LOST_HALF;
    case TAEL_HALF_DOWN: return lost == TAEL__LOST_ABOVE_HALF;
    case TAEL_UP: return lost != TAEL__LOST_NOTHING;
    case TAEL_DOWN: return false;
    case TAEL_CEILING: return lost != TAEL__LOST_NOTHING && !negative;
    case TAEL_FLOOR: return lost != TAEL__LOST_NOTHING && negative;
    }
    return false;
}

#endif
