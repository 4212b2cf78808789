/* scan/figures/measures.c - what is measured or counted, not paid: 200 pounds of weight, 三块 of a cake.
 *
 *     measured := MEASURING [ BETWEEN ] quantity           weighs 200 pounds, 切成三块
 *               | BODILY number unit                         lost 20 pounds
 *               | number 块 [ approximation ] number SIZE      一块500平方米的地
 *               | number unit "-" QUALIFYING                 3 yen-denominated bonds
 *
 * The unit is a word that does not name money alone: one that stands in units.tsv too, or a colloquial one. A
 * BODILY verb is one of money as well, so only a few pounds at the end of a clause are a body's, and not
 * where the locale pays in them. */
#include "scan/figures/figures.h"

/* Whether the quantity's own unit, behind its number, measures things as well. */
static bool is_measure(const tael_scan *scan, const tael__quantity *quantity) {
    const tael__token *last = tael__token_at(scan, quantity->last - 1);
    if ((last->roles & TAEL__CURRENCY) == 0 || quantity->last == quantity->first + 1) return false;
    const tael__sense *unit = tael__token_sense(last, TAEL__CURRENCY);
    if (tael__token_at(scan, quantity->first)->kind != TAEL__NUMBER) return false;
    return (last->roles & TAEL__UNIT) != 0 || (unit->flags & TAEL__COLLOQUIAL) != 0;
}

static const tael__token *word_before(const tael_scan *scan, const tael__quantity *quantity) {
    size_t index = quantity->head - 1;
    if (tael__token_links(tael__token_at(scan, index), TAEL__BETWEEN)) index--;
    return tael__token_at(scan, index);
}

static bool is_few(const tael__quantity *quantity) {
    return quantity->scales == 0 && quantity->mantissa.limb_count == 0 &&
           quantity->mantissa.coefficient.small < 1000;
}

static bool ends_clause(const tael__token *behind) {
    return behind->gap >= TAEL__LINE_BREAK || tael__token_links(behind, TAEL__STOP) ||
           tael__token_links(behind, TAEL__COMMA) || tael__token_links(behind, TAEL__CLOSE) ||
           tael__token_sense_of(behind, TAEL__CONTEXT, TAEL__CONTEXT_IN) != NULL;
}

static bool is_bodily(const tael_scan *scan, const tael__quantity *quantity) {
    bool paid_in = scan->locale.own != NULL && tael__set_has(scan, quantity->set, scan->locale.own);
    return is_few(quantity) && !paid_in && ends_clause(tael__token_at(scan, quantity->tail));
}

/* 一块|约|3|亩: how large the piece is stands behind it. */
static bool is_sized(const tael_scan *scan, const tael__quantity *quantity) {
    const tael__sense *unit = tael__token_sense(tael__token_at(scan, quantity->last - 1), TAEL__CURRENCY);
    if (!is_few(quantity) || (unit->flags & TAEL__COLLOQUIAL) == 0) return false;
    size_t index = quantity->last;
    if ((tael__token_at(scan, index)->roles & TAEL__APPROXIMATION) != 0) index++;
    return tael__token_at(scan, index)->kind == TAEL__NUMBER &&
           tael__token_links(tael__token_at(scan, index + 1), TAEL__SIZE);
}

/* The number counts what the currency only qualifies. */
static bool is_qualifier(const tael_scan *scan, const tael__quantity *quantity) {
    const tael__token *last = tael__token_at(scan, quantity->last - 1);
    const tael__token *dash = tael__token_at(scan, quantity->last);
    const tael__token *word = tael__token_at(scan, quantity->last + 1);
    return (last->roles & TAEL__CURRENCY) != 0 && tael__token_links(dash, TAEL__DASH) &&
           dash->gap == TAEL__TOUCHES && tael__token_links(word, TAEL__QUALIFYING) &&
           word->gap == TAEL__TOUCHES;
}

void tael__drop_measures(tael_scan *scan) {
    for (size_t i = 0; i < scan->quantities.count; i++) {
        tael__quantity *quantity = &scan->quantities.items[i];
        if ((quantity->flags & TAEL__GONE) != 0) continue;
        if (is_qualifier(scan, quantity)) tael__drop(quantity);
        if (!is_measure(scan, quantity)) continue;
        const tael__token *word = word_before(scan, quantity);
        bool bodily = tael__token_links(word, TAEL__BODILY) && is_bodily(scan, quantity);
        if (bodily || tael__token_links(word, TAEL__MEASURING) || is_sized(scan, quantity))
            tael__drop(quantity);
    }
}
