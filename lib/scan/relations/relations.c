/* scan/relations/relations.c - relates the quantities of a window, then hands them out as figures. */
#include "scan/relations/relations.h"

static tael_status set_values(tael_scan *scan, const tael__quantity *quantity, tael_figure *figure) {
    if ((quantity->flags & TAEL__RANGED) == 0) {
        return tael__quantity_value(scan, quantity, &quantity->mantissa, &figure->value);
    }
    bool negative = (quantity->flags & TAEL__NEGATIVE) != 0;
    tael_status status =
        tael__quantity_value(scan, quantity, &quantity->mantissa, negative ? &figure->high : &figure->low);
    if (status != TAEL_OK) return status;
    return tael__quantity_value(scan, quantity, &quantity->high, negative ? &figure->low : &figure->high);
}

static tael_figure_kind kind_of(const tael__quantity *quantity) {
    if ((quantity->flags & TAEL__RATED) != 0) return TAEL_RATE;
    return (quantity->flags & TAEL__RANGED) != 0 ? TAEL_RANGE : TAEL_AMOUNT;
}

static tael_status append_figure(tael_scan *scan, tael__quantity *quantity) {
    tael_status status = TAEL__ARRAY_RESERVE(&scan->figures, scan->figures.count + 1, &scan->allocator);
    if (status != TAEL_OK) return status;
    tael_figure *figure = &scan->figures.items[scan->figures.count];
    *figure = (tael_figure){.start = quantity->start,
                            .end = quantity->end,
                            .restates = TAEL_NO_FIGURE,
                            .context = TAEL_NO_FIGURE};
    status = set_values(scan, quantity, figure);
    if (status != TAEL_OK) return status;
    figure->kind = kind_of(quantity);
    figure->currency = quantity->currency;
    figure->base = quantity->base;
    figure->quote = quantity->quote;
    figure->per = quantity->per;
    if (quantity->restates != TAEL_NO_FIGURE) {
        figure->restates = (ptrdiff_t)scan->quantities.items[quantity->restates].figure;
    }
    figure->exact = (quantity->flags & TAEL__EXACT) != 0;
    figure->decimals = figure->exact ? 0 : quantity->decimals - quantity->power - quantity->unit;
    figure->approximation = (tael_approximation)quantity->approximation;
    figure->ambiguous = (quantity->flags & TAEL__AMBIGUOUS) != 0;
    quantity->figure = scan->handed + scan->figures.count++;
    return TAEL_OK;
}

tael_status tael__relate(tael_scan *scan) {
    tael__relate_lists(scan);
    tael_status status = tael__relate_restatements(scan);
    for (size_t i = 0; i < scan->quantities.count && status == TAEL_OK; i++) {
        tael__quantity *quantity = &scan->quantities.items[i];
        if ((quantity->flags & (TAEL__TIED | TAEL__GONE)) == TAEL__TIED)
            status = append_figure(scan, quantity);
    }
    return status;
}
