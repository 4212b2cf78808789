/* scan/figures/measures.c - what is measured or counted, not paid: 200 pounds of weight, 三块 of a cake.
 *
 *     measured := MEASURING [ BETWEEN ] quantity     weighs 200 pounds, 切成三块
 *               | BODILY number unit [ DURING ]        lost 20 pounds last year
 *               | number unit [ joint ] number SIZE    一块500平方米的地, 10 pounds (4.5 kg)
 *               | number 块 number letters                两块12V电池
 *               | number SIZE joint number unit        4.5 kg (10 pounds)
 *               | number unit beside amount per unit   3 million pounds at $1.60 per pound
 *     joint    := [ "," ] [ "(" | "or" ] [ approximation ]
 *
 * The unit is a word that does not name money alone: one that stands in units.tsv too, or a colloquial one. A
 * BODILY verb is one of money as well, so only a few pounds at the end of a clause are a body's, and not
 * where the locale pays in them. What a currency only qualifies is in qualifiers.c. */
#include "scan/figures/figures.h"
#include <string.h>

/* How many quantities away the amount per pound may stand: a year may come between. */
enum { PRICE_REACH = 2 };

static const tael__token *unit_token(const tael_scan *scan, const tael__quantity *quantity) {
    return tael__token_at(scan, quantity->last - 1);
}

/* Whether the quantity's own unit, behind its number, measures things as well. */
static bool is_measure(const tael_scan *scan, const tael__quantity *quantity) {
    const tael__token *last = unit_token(scan, quantity);
    if ((last->roles & TAEL__CURRENCY) == 0 || quantity->last == quantity->first + 1) return false;
    const tael__sense *unit = tael__token_sense(last, TAEL__CURRENCY);
    if (tael__token_at(scan, quantity->first)->kind != TAEL__NUMBER) return false;
    return (last->roles & TAEL__UNIT) != 0 || (unit->flags & TAEL__COLLOQUIAL) != 0;
}

/* The word before, over |between| and over the lower end of what "gained" keeps apart: |5| to |10 pounds. */
static const tael__token *word_before(const tael_scan *scan, const tael__quantity *quantity) {
    size_t index = quantity->head - 1;
    const tael__token *link = tael__token_at(scan, index);
    bool joins = tael__token_links(link, TAEL__TO) || tael__token_links(link, TAEL__AND) ||
                 tael__token_links(link, TAEL__OR) || tael__token_links(link, TAEL__DASH);
    if (joins && tael__token_at(scan, index - 1)->kind == TAEL__NUMBER) index -= 2;
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
           tael__token_links(behind, TAEL__DURING) ||
           tael__token_sense_of(behind, TAEL__CONTEXT, TAEL__CONTEXT_IN) != NULL;
}

static bool is_bodily(const tael_scan *scan, const tael__quantity *quantity) {
    bool paid_in = scan->locale.own != NULL && tael__set_has(scan, quantity->set, scan->locale.own);
    return is_few(quantity) && !paid_in && ends_clause(tael__token_at(scan, quantity->tail));
}

/* --- How large or heavy it is is said beside it ------------------------------------------------------- */

static bool is_joint(const tael__token *token) {
    return tael__token_links(token, TAEL__OPEN) || tael__token_links(token, TAEL__OR);
}

/* The token behind a number, or behind a range of two; `index` where there is none. */
static size_t over_number(const tael_scan *scan, size_t index) {
    if (tael__token_at(scan, index)->kind != TAEL__NUMBER) return index;
    const tael__token *link = tael__token_at(scan, index + 1);
    bool range = tael__token_links(link, TAEL__DASH) || tael__token_links(link, TAEL__TO) ||
                 tael__token_links(link, TAEL__AND);
    return range && tael__token_at(scan, index + 2)->kind == TAEL__NUMBER ? index + 3 : index + 1;
}

/* 3块|500g is a price: what measures a piece is said in the piece's own script. */
static bool measures(const tael_scan *scan, const tael__quantity *quantity, const tael__token *size) {
    return tael__token_links(size, TAEL__SIZE) &&
           (size->flags & TAEL__HAN) == (unit_token(scan, quantity)->flags & TAEL__HAN);
}

/* 两块|12V, 一块|2TB: letters that are no unit of trade touch the number, and the pieces are counted in
 * words; but 20块|10GB is a price. */
static bool is_technical(const tael_scan *scan, const tael__quantity *quantity, size_t index) {
    const tael__token *unit = tael__token_at(scan, index + 1);
    bool letters = (unit->flags & TAEL__ALPHABETIC) != 0 && (unit->flags & TAEL__CAPITALS) != 0 &&
                   (unit->kind == TAEL__OTHER || tael__token_links(unit, TAEL__COUNTED));
    return letters && unit->gap == TAEL__TOUCHES && (quantity->flags & TAEL__WORDED) != 0 &&
           (unit->roles & (TAEL__UNIT | TAEL__CURRENCY)) == 0 &&
           tael__token_at(scan, index)->gap == TAEL__TOUCHES;
}

/* 一块|500|克: the one that is counted is a piece; but 三块|500|克 and 一块|一|斤 are prices. */
static bool is_weighed(const tael_scan *scan, const tael__quantity *quantity, size_t index) {
    const tael__number *number = tael__number_at(scan, index);
    bool one = (quantity->flags & TAEL__WORDED) != 0 && quantity->mantissa.coefficient.small == 1 &&
               quantity->decimals == 0;
    return one && number->digits > 0 && (tael__token_at(scan, index + 1)->roles & TAEL__UNIT) != 0;
}

/* 一块|约|3|亩, 10 pounds| (|4.5| kg. So many 块 as no one counts pieces are a price. */
static bool is_sized_behind(const tael_scan *scan, const tael__quantity *quantity) {
    const tael__sense *unit = tael__token_sense(unit_token(scan, quantity), TAEL__CURRENCY);
    bool piece = (unit->flags & TAEL__COLLOQUIAL) != 0;
    if (piece && !is_few(quantity)) return false;
    size_t index = quantity->last;
    const tael__token *joint = tael__token_at(scan, index);
    if (!piece && tael__token_links(joint, TAEL__COMMA)) index++;
    if (is_joint(tael__token_at(scan, index))) index++;
    if ((tael__token_at(scan, index)->roles & TAEL__APPROXIMATION) != 0) index++;
    size_t size = over_number(scan, index);
    if (size == index) return false;
    if (piece && (is_technical(scan, quantity, index) || is_weighed(scan, quantity, index))) return true;
    if (tael__token_links(tael__token_at(scan, size), TAEL__DASH)) size++;
    return measures(scan, quantity, tael__token_at(scan, size));
}

/* 4.5| kg| (|10 pounds */
static bool is_sized_before(const tael_scan *scan, const tael__quantity *quantity) {
    size_t joint = quantity->head - 1;
    return is_joint(tael__token_at(scan, joint)) && tael__token_at(scan, joint - 2)->kind == TAEL__NUMBER &&
           measures(scan, quantity, tael__token_at(scan, joint - 1));
}

/* --- What one of it costs is said beside it ------------------------------------------------------------ */

static bool is_parted(const tael_scan *scan, size_t from, size_t to) {
    for (; from < to; from++)
        if (tael__token_links(tael__token_at(scan, from), TAEL__STOP)) return true;
    return false;
}

/* Whether quantity `other` is in money, and per the unit of this one. */
static bool is_price_of(const tael_scan *scan, const tael__quantity *quantity, size_t other) {
    const tael__sense *unit = tael__token_sense(unit_token(scan, quantity), TAEL__UNIT);
    if (unit == NULL || other >= scan->quantities.count) return false;
    const tael__quantity *price = &scan->quantities.items[other];
    if (price->per == NULL || price->currency == NULL) return false;
    if (tael__set_has(scan, quantity->set, price->currency)) return false;
    return strcmp(price->per, tael__lexicon_name(scan->lexicon, unit->value)) == 0;
}

static bool is_priced(const tael_scan *scan, size_t index) {
    const tael__quantity *items = scan->quantities.items, *quantity = &items[index];
    for (size_t step = 1; step <= PRICE_REACH; step++) {
        if (is_price_of(scan, quantity, index + step))
            return !is_parted(scan, quantity->last, items[index + step].first);
        if (is_price_of(scan, quantity, index - step))
            return !is_parted(scan, items[index - step].last, quantity->first);
    }
    return false;
}

/* --- The whole -------------------------------------------------------------------------------- */

static bool is_measured(const tael_scan *scan, size_t index) {
    const tael__quantity *quantity = &scan->quantities.items[index];
    const tael__token *word = word_before(scan, quantity);
    if (tael__token_links(word, TAEL__MEASURING)) return true;
    if (tael__token_links(word, TAEL__BODILY) && is_bodily(scan, quantity)) return true;
    return is_sized_behind(scan, quantity) || is_sized_before(scan, quantity) || is_priced(scan, index);
}

void tael__drop_measures(tael_scan *scan) {
    for (size_t i = 0; i < scan->quantities.count; i++) {
        tael__quantity *quantity = &scan->quantities.items[i];
        if ((quantity->flags & TAEL__GONE) == 0 && is_measure(scan, quantity) && is_measured(scan, i))
            tael__drop(quantity);
    }
}
