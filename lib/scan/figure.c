/* scan/figure.c - the record's words for what a figure says of itself. */
#include "tael/figure.h"

#include <stddef.h>

const char *tael_figure_kind_name(tael_figure_kind kind) {
    switch (kind) {
    case TAEL_RANGE: return "range";
    case TAEL_CONTEXT: return "context";
    case TAEL_RATE: return "rate";
    case TAEL_AMOUNT: break;
    }
    return "amount";
}

const char *tael_approximation_name(tael_approximation approximation) {
    switch (approximation) {
    case TAEL_ABOUT: return "about";
    case TAEL_OVER: return "over";
    case TAEL_AT_LEAST: return "at_least";
    case TAEL_UNDER: return "under";
    case TAEL_AT_MOST: return "at_most";
    case TAEL_NEARLY: return "nearly";
    case TAEL_AS_WRITTEN: break;
    }
    return NULL;
}
