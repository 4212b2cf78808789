/* scan/figures/named.c - the name of a currency that other words divide from its number.
 *
 *     divided := name approximation number                                港币|约|5亿元: inside the span
 *              | name divider [ ":" ] [ approximation ] number generic     the name stands outside the span
 *     divider := IN_WORDS | "(" ( IN_WORDS | unit ) ")" | "(下同)" | total
 *              | number [ generic ] [ "整" ] "(" IN_WORDS             港币500元（大写|伍佰元整
 *              | number [ generic ] ( DASH | TO )                           港币3|至|5万元
 *
 * A name behind a number is that number's, one behind 兑 is the side of a rate, and one behind 每 is priced.
 */
#include "scan/figures/figures.h"

/* 兑|美元, 每|美元: the name at `index` is what has a price. */
static bool is_priced(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1);
    if (tael__token_at(scan, index)->gap > TAEL__SPACES) return false;
    return tael__token_links(before, TAEL__PER) ||
           (tael__token_links(before, TAEL__EQUALS) && !tael__token_links(before, TAEL__RESTATING));
}

/* Whether the name at `index` looks for a number behind it. */
static bool is_free(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1);
    if (tael__token_at(scan, index)->gap > TAEL__SPACES) return true;
    return before->kind != TAEL__NUMBER && (before->roles & TAEL__SCALE) == 0 && !is_priced(scan, index);
}

static const tael__sense *named_approximation(const tael__token *token) {
    const tael__sense *sense = tael__token_sense(token, TAEL__APPROXIMATION);
    return sense != NULL && (sense->flags & TAEL__STANDS_NAMED) != 0 ? sense : NULL;
}

uint8_t tael__approximation_between(const tael_scan *scan, size_t index, const tael__unit *before) {
    const tael__token *token = tael__token_at(scan, index);
    const tael__sense *sense = named_approximation(token);
    if (sense == NULL || token->gap > TAEL__SPACES) return TAEL_AS_WRITTEN;
    const tael__token *number = tael__token_at(scan, index + 1);
    if (number->kind != TAEL__NUMBER || number->gap > TAEL__SPACES) return TAEL_AS_WRITTEN;
    return is_priced(scan, index - before->taken) ? TAEL_AS_WRITTEN : sense->kind;
}

/* Ten or more, or with a scale: 美元约7.2元 is what a dollar costs, 美元约500元 so many of them. */
static bool is_large(const tael__quantity *quantity) {
    tael_decimal ten = tael_decimal_from_parts(false, 10, 0);
    return quantity->scales != 0 || tael_decimal_compare(&quantity->mantissa, &ten) >= 0;
}

/* 港币约3|至5万元: the upper end of a range is large. */
static bool begins_large_range(const tael_scan *scan, const tael__quantity *low, size_t joint) {
    const tael__token *link = tael__token_at(scan, joint);
    const tael__number *high = tael__number_at(scan, joint + 1);
    return high != NULL && (high->scales != 0 || is_large(low)) &&
           (tael__token_links(link, TAEL__DASH) || tael__token_links(link, TAEL__TO));
}

/* Not before a count, nor where another currency stands behind; a bare name needs a scale or unit behind the
 * number. */
bool tael__stays_together(const tael_scan *scan, const tael__quantity *quantity, const tael__unit *unit,
                          size_t number, size_t next) {
    bool touches = tael__token_at(scan, next)->gap == TAEL__TOUCHES;
    bool closed = (tael__token_at(scan, next - 1)->roles & TAEL__CURRENCY) != 0;
    if ((tael__number_at(scan, number)->flags & TAEL__COUNT) != 0) return false;
    if (touches && tael__unit_at(scan, next, TAEL__BEHIND).currency != NULL) return false;
    if (begins_large_range(scan, quantity, next) || unit->kind == TAEL__CURRENCY_SIGN) return true;
    return closed ? is_large(quantity) : quantity->scales != 0;
}

/* A sign or code leaves 元 behind a bracket or a dash to the locale. */
static size_t only_chinese(const tael_scan *scan, size_t name) {
    return (tael__token_at(scan, name)->flags & TAEL__HAN) != 0 ? name : scan->tokens.count;
}

/* The token before the bracket that ends at `close` and says 大写 or the currency again; the END token where
 * it says more. */
static size_t before_bracket(const tael_scan *scan, size_t close) {
    const tael__token *inside = tael__token_at(scan, close - 1);
    if (close < 3 || !tael__token_links(tael__token_at(scan, close - 2), TAEL__OPEN))
        return scan->tokens.count;
    if (tael__token_links(inside, TAEL__IN_WORDS)) return close - 3;
    return (inside->roles & TAEL__CURRENCY) != 0 ? only_chinese(scan, close - 3) : scan->tokens.count;
}

/* 港币|约|3万元|至, 港币|3万元整|（: the token before the figure that ends right before `joint`, or the END
 * token. */
static size_t before_figure(const tael_scan *scan, size_t joint, bool large) {
    size_t index = joint - 1;
    if (index > 1 && tael__token_links(tael__token_at(scan, index), TAEL__WHOLE)) index--;
    if (index > 1 && (tael__token_at(scan, index)->roles & TAEL__CURRENCY) != 0) index--;
    if (index < 1 || tael__token_at(scan, index)->kind != TAEL__NUMBER) return scan->tokens.count;
    index--;
    bool approximated = named_approximation(tael__token_at(scan, index)) != NULL;
    if (approximated && (index == 0 || !large)) return scan->tokens.count;
    if (approximated) index--;
    return only_chinese(scan, index);
}

/* 大写 stands right behind the name, or in a bracket behind it or behind a figure of it: 港币500元（|大写. */
static size_t before_words(const tael_scan *scan, size_t words) {
    if (words < 2 || !tael__token_links(tael__token_at(scan, words - 1), TAEL__OPEN)) return words - 1;
    size_t name = before_figure(scan, words - 1, true);
    return (tael__token_at(scan, name)->roles & TAEL__CURRENCY) != 0 ? name : words - 2;
}

/* The token before what divides a name from what stands at `index`, or the END token. */
static size_t before_divider(const tael_scan *scan, size_t index, bool large) {
    if (index > 1 && tael__token_links(tael__token_at(scan, index), TAEL__COLON)) index--;
    const tael__token *token = tael__token_at(scan, index);
    if (tael__token_links(token, TAEL__CLOSE)) return before_bracket(scan, index);
    if (tael__token_links(token, TAEL__DASH) || tael__token_links(token, TAEL__TO))
        return before_figure(scan, index, large);
    if (tael__token_links(token, TAEL__IN_WORDS)) return before_words(scan, index);
    if (tael__token_links(token, TAEL__SKIPPED)) return index - 1;
    const tael__sense *total = tael__token_sense_of(token, TAEL__LINK, TAEL__WANTING);
    return total != NULL && (total->flags & TAEL__NAMED) != 0 && large ? index - 1 : scan->tokens.count;
}

/* 5万美元|（大写|伍万元: what stands in the bracket writes the figure of the name again. */
static bool is_repeated(const tael_scan *scan, size_t index) {
    return tael__token_links(tael__token_at(scan, index + 1), TAEL__OPEN) &&
           tael__token_links(tael__token_at(scan, index + 2), TAEL__IN_WORDS);
}

void tael__lend_named(const tael_scan *scan, const tael__quantity *quantity, size_t first, tael__unit *unit) {
    size_t index = first - 1;
    if (first < 2 || tael__token_at(scan, first)->gap > TAEL__SPACES) return;
    if (index > 1 && named_approximation(tael__token_at(scan, index)) != NULL) index--;
    index = before_divider(scan, index, is_large(quantity));
    if ((tael__token_at(scan, index)->roles & TAEL__CURRENCY) == 0) return;
    tael__unit named = tael__unit_at(scan, index, TAEL__BEFORE);
    for (size_t i = index + 1; i < first; i++)
        if (tael__token_at(scan, i)->gap > TAEL__SPACES) return;
    if (named.currency == NULL || named.ambiguous || tael__is_generic(scan, &named)) return;
    if (!is_free(scan, index) && !is_repeated(scan, index)) return;
    tael__units_agree(scan, unit, &named);
}
