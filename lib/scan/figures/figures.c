/* scan/figures/figures.c - tokens to quantities, left to right; then what belongs to each, then what two
 * of them are together. */
#include "scan/figures/figures.h"

static bool may_begin(const tael__token *token) {
    return token->kind == TAEL__NUMBER || (token->roles & (TAEL__CURRENCY | TAEL__SIGN)) != 0 ||
           tael__token_links(token, TAEL__OPEN) ||
           tael__token_sense_of(token, TAEL__NUMERAL, TAEL__ARTICLE) != NULL;
}

static tael_status read_quantities(tael_scan *scan) {
    tael_status status = TAEL_OK;
    scan->quantities.count = 0;
    for (size_t i = 0; i < scan->tokens.count && status == TAEL_OK;) {
        if (!may_begin(&scan->tokens.items[i])) {
            i++;
            continue;
        }
        status = TAEL__ARRAY_RESERVE(&scan->quantities, scan->quantities.count + 1, &scan->allocator);
        if (status != TAEL_OK) return status;
        tael__quantity *quantity = &scan->quantities.items[scan->quantities.count];
        if (!tael__read_quantity(scan, i, quantity, &status)) {
            i++;
        } else {
            i = quantity->last;
            scan->quantities.count++;
        }
    }
    return status;
}

tael_status tael__read_figures(tael_scan *scan) {
    tael_status status = read_quantities(scan);
    size_t from = 0;
    for (size_t i = 0; i < scan->quantities.count; i++) {
        tael__read_around(scan, &scan->quantities.items[i], from);
        from = scan->quantities.items[i].tail;
    }
    if (status == TAEL_OK) tael__join_rates(scan, &status);
    if (status == TAEL_OK) tael__join_ranges(scan, &status);
    if (status == TAEL_OK) tael__drop_qualifiers(scan);
    if (status == TAEL_OK) tael__drop_measures(scan);
    return status;
}
