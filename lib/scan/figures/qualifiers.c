/* scan/figures/qualifiers.c - currencies that only say of what kind a thing is, beside numbers of no money.
 *
 *     qualifier := number unit "-" QUALIFYING             3 yen-denominated bonds
 *                | number unit QUALIFIED                    3 dollar accounts; a few, without a scale
 *                | year unit QUALIFIED | unit year QUALIFIED  the 2025 Dollar Notes, the EUR 2025 bonds
 *                | ( IN | QUALIFYING | VAGUE "of" ) [ year "-" ] year unit
 *                                                           in 2015 dollars, constant 1982-84 US$
 *                | amount "(" year unit                     $5 billion (2019 dollars)
 *
 * A year is a bare number that can be one. */
#include "scan/figures/figures.h"

/* More than these are paid: 200 euro bonds. */
enum { FEW = 100 };

static bool is_unit(const tael__token *token) {
    return (token->roles & TAEL__CURRENCY) != 0;
}

/* yen|-|denominated */
static bool is_tied(const tael_scan *scan, const tael__quantity *quantity) {
    const tael__token *dash = tael__token_at(scan, quantity->last);
    const tael__token *word = tael__token_at(scan, quantity->last + 1);
    return tael__token_links(dash, TAEL__DASH) && dash->gap == TAEL__TOUCHES &&
           tael__token_links(word, TAEL__QUALIFYING) && word->gap == TAEL__TOUCHES;
}

static bool is_few(const tael__quantity *quantity, const tael__number *number) {
    return quantity->scales == 0 && (number->flags & TAEL__FRACTIONAL) == 0 &&
           quantity->mantissa.limb_count == 0 && quantity->mantissa.coefficient.small < FEW;
}

/* Notes of few dollars are paper money, those of a year are debt. */
static bool is_debt(const tael__token *noun) {
    return tael__token_links(noun, TAEL__QUALIFIED) ||
           tael__token_sense_of(noun, TAEL__CONTEXT, TAEL__CONTEXT_NOTE) != NULL;
}

static bool is_year(const tael_scan *scan, size_t index) {
    const tael__number *number = tael__number_at(scan, index);
    return number != NULL && (number->flags & TAEL__YEAR_LIKE) != 0;
}

/* Where the year begins that stands before the unit: |1982|-|84| dollars; the END token where it is none. */
static size_t year_before(const tael_scan *scan, const tael__quantity *quantity) {
    const tael__token *dash = tael__token_at(scan, quantity->first - 1);
    bool years = tael__token_links(dash, TAEL__DASH) && dash->gap == TAEL__TOUCHES;
    if (years && is_year(scan, quantity->first - 2)) return quantity->first - 2;
    return is_year(scan, quantity->first) ? quantity->head : scan->tokens.count;
}

/* millions| of 2012 dollars */
static bool is_vague(const tael_scan *scan, size_t index) {
    const tael__number *number = tael__number_at(scan, index);
    uint8_t vague = TAEL__SPELLED | TAEL__NO_MONEY;
    return number != NULL && (number->flags & vague) == vague;
}

/* Whether the sentence says before the year that money is counted in its prices. */
static bool is_price_base(const tael_scan *scan, size_t index) {
    const tael__quantity *quantity = &scan->quantities.items[index];
    size_t year = year_before(scan, quantity);
    if (year == scan->tokens.count) return false;
    const tael__token *word = tael__token_at(scan, year - 1);
    if (tael__token_links(word, TAEL__QUALIFYING)) return true;
    if (tael__token_sense_of(word, TAEL__CONTEXT, TAEL__CONTEXT_IN) != NULL) return true;
    if (tael__token_links(word, TAEL__WANTING)) return is_vague(scan, year - 2);
    if (index == 0 || !tael__token_links(word, TAEL__OPEN)) return false;
    const tael__quantity *before = quantity - 1;
    return before->tail + 1 == year && before->currency == quantity->currency;
}

static bool is_qualifier(const tael_scan *scan, size_t index) {
    const tael__quantity *quantity = &scan->quantities.items[index];
    const tael__token *first = tael__token_at(scan, quantity->first);
    const tael__token *last = tael__token_at(scan, quantity->last - 1);
    const tael__token *noun = tael__token_at(scan, quantity->last);
    bool leads = is_unit(first) && last->kind == TAEL__NUMBER && quantity->last == quantity->first + 2;
    bool behind = is_unit(last) && first->kind == TAEL__NUMBER;
    if (!leads && !behind) return false;
    if (behind && is_tied(scan, quantity)) return true;
    const tael__number *number = tael__number_at(scan, leads ? quantity->first + 1 : quantity->first);
    const tael__sense *unit = tael__token_sense(leads ? first : last, TAEL__CURRENCY);
    bool year = is_year(scan, leads ? quantity->first + 1 : quantity->first);
    if (year && unit->kind != TAEL__CURRENCY_SIGN && noun->gap == TAEL__SPACES && is_debt(noun)) return true;
    if (!behind) return false;
    if (is_price_base(scan, index)) return true;
    return tael__token_links(noun, TAEL__QUALIFIED) && noun->gap == TAEL__SPACES && is_few(quantity, number);
}

void tael__drop_qualifiers(tael_scan *scan) {
    for (size_t i = 0; i < scan->quantities.count; i++) {
        tael__quantity *quantity = &scan->quantities.items[i];
        if ((quantity->flags & (TAEL__GONE | TAEL__TIED)) == TAEL__TIED && is_qualifier(scan, i))
            tael__drop(quantity);
    }
}
