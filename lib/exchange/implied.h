/* exchange/implied.h - what a figure asserts. */
#ifndef TAEL_EXCHANGE_IMPLIED_H
#define TAEL_EXCHANGE_IMPLIED_H

#include "exact/interval.h"
#include "tael/figure.h"

/* Makes *result the interval of an amount or range; TAEL_INVALID_ARGUMENT for another figure. */
tael_status tael__figure_interval(tael__interval *result, const tael_figure *figure,
                                  const tael_allocator *allocator);

#endif
