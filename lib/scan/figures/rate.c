/* scan/figures/rate.c - exchange rates, which are no amounts.
 *
 *     rate := amount ( "to" | ":" | "=" | 兑 ) amount       one side is 1, or 10, 100, … of its currency
 *           | code "/" code [ "=" | ":" ] number         USD/CNY 6.3036
 *           | name ( "/" | "-" | 兑 ) name number           with decimals and no scale: 美元兑日元110.5
 *
 * A name is a code as well. */
#include "scan/figures/figures.h"

/* Whether the quantity is 10^power units of its currency; *power receives which. */
static bool is_round(const tael__quantity *quantity, int32_t *power) {
    if (quantity->mantissa.limb_count != 0 || (quantity->flags & (TAEL__NEGATIVE | TAEL__RANGED)) != 0)
        return false;
    uint64_t digits = quantity->mantissa.coefficient.small;
    *power = quantity->power + quantity->unit + quantity->mantissa.exponent;
    for (; digits != 0 && digits % 10 == 0; digits /= 10) ++*power;
    return digits == 1 && *power >= 0 && *power <= 4;
}

static bool is_rate(const tael_scan *scan, const tael__quantity *left, const tael__quantity *right) {
    if ((left->flags & right->flags & TAEL__OWN) == 0 || left->currency == right->currency) return false;
    if ((tael__token_at(scan, right->first + 1)->roles & TAEL__APPROXIMATION) != 0)
        return false; /* 折合人民币|约7万元 */
    if (left->last + 1 != right->first || left->currency == NULL || right->currency == NULL) return false;
    const tael__token *link = tael__token_at(scan, left->last);
    int32_t left_power = 0, right_power = 0;
    bool left_round = is_round(left, &left_power), right_round = is_round(right, &right_power);
    if (tael__token_links(link, TAEL__EQUALS)) return left_round || right_round;
    return (tael__token_links(link, TAEL__TO) || tael__token_links(link, TAEL__COLON)) &&
           ((left_round && left_power == 0) || (right_round && right_power == 0));
}

/* Turns `left` into the rate that both sides state. */
static void join(tael__quantity *left, tael__quantity *right) {
    int32_t power = 0;
    bool left_is_base = is_round(left, &power);
    const tael__quantity *base = left_is_base ? left : right;
    const tael__quantity *quote = left_is_base ? right : left;
    if (!left_is_base) is_round(right, &power);
    left->base = base->currency;
    tael__quantity stated = *quote;
    left->quote = stated.currency;
    left->mantissa = stated.mantissa;
    left->power = stated.power - power;
    left->unit = stated.unit;
    left->flags = TAEL__TIED | TAEL__RATED | TAEL__EXACT;
    left->currency = NULL;
    left->last = right->last;
    left->tail = right->tail;
    left->end = right->end;
    left->approximation = TAEL_AS_WRITTEN;
    left->per = NULL;
    tael__drop(right);
}

/* A code or name of a currency; a sign before a slash is one of two to choose from: €/£ 5.50. */
static bool is_named(const tael__unit *unit) {
    return unit->currency != NULL && unit->power == 0 &&
           (unit->kind == TAEL__CURRENCY_CODE || unit->kind == TAEL__CURRENCY_NAME);
}

static bool is_slash(const tael_scan *scan, const tael__token *token) {
    return token->end - token->start == 1 && scan->text[token->start] == '/';
}

/* Whether `link`, before the token `second`, makes a pair of the currencies at its sides. */
static bool joins_pair(const tael_scan *scan, const tael__token *link, const tael__unit *base, size_t second,
                       const tael__quantity *quantity) {
    const tael__unit quote = tael__unit_at(scan, second, TAEL__BEFORE);
    bool close = link->gap == TAEL__TOUCHES && tael__token_at(scan, second)->gap == TAEL__TOUCHES;
    bool slash = close && is_slash(scan, link);
    if (slash && base->kind == TAEL__CURRENCY_CODE && second == quantity->first) return true;
    bool joined = slash || (close && tael__token_links(link, TAEL__DASH)) ||
                  (link->gap <= TAEL__SPACES && tael__token_links(link, TAEL__EQUALS));
    return joined && is_named(&quote) && quantity->decimals > 0 && quantity->scales == 0;
}

/* The token of the second currency: the amount's own, or the one before USD/|CNY| = 6.3036; 0 where there is
 * none. */
static size_t second_of_pair(const tael_scan *scan, const tael__quantity *quantity) {
    if ((quantity->flags & TAEL__NEGATIVE) != 0) return 0;
    if ((quantity->flags & TAEL__OWN) != 0) return quantity->first;
    if (quantity->currency != NULL || quantity->first < 4) return 0;
    const tael__token *sign = tael__token_at(scan, quantity->first - 1);
    if (tael__token_links(tael__token_at(scan, quantity->last), TAEL__DASH))
        return 0; /* EUR/USD = 1.08-1.10 */
    bool states = tael__token_links(sign, TAEL__EQUALS) || tael__token_links(sign, TAEL__COLON);
    return states && sign->gap <= TAEL__SPACES ? quantity->first - 2 : 0;
}

/* USD/CNY or 美元兑日元 before an amount of the second: the span begins at the first. */
static bool read_pair(const tael_scan *scan, size_t index) {
    tael__quantity *quantity = &scan->quantities.items[index];
    size_t second = second_of_pair(scan, quantity);
    bool taken = index > 0 && scan->quantities.items[index - 1].last + 2 > second;
    if (taken || second < 2) return false;
    if ((tael__token_at(scan, second - 2)->roles & TAEL__CURRENCY) == 0) return false;
    tael__unit base = tael__unit_at(scan, second - 2, TAEL__BEFORE);
    if (base.currency == NULL) base = tael__unit_at(scan, second - 2, TAEL__BEHIND);
    const tael_currency *quote = quantity->currency;
    if (quote == NULL) quote = tael__unit_at(scan, second, TAEL__BEFORE).currency;
    if (!is_named(&base) || base.currency == quote) return false;
    if (!joins_pair(scan, tael__token_at(scan, second - 1), &base, second, quantity)) return false;
    quantity->base = base.currency;
    quantity->quote = quote;
    quantity->currency = NULL;
    quantity->flags = TAEL__TIED | TAEL__RATED | TAEL__EXACT;
    quantity->first = quantity->head = second - 2;
    quantity->start = tael__token_at(scan, quantity->first)->start;
    return true;
}

void tael__join_rates(tael_scan *scan, tael_status *status) {
    (void)status;
    for (size_t i = 0; i < scan->quantities.count; i++) {
        tael__quantity *left = &scan->quantities.items[i];
        if ((left->flags & TAEL__GONE) != 0 || read_pair(scan, i) || (left->flags & TAEL__TIED) == 0)
            continue;
        size_t next = tael__next_quantity(scan, i);
        if (next < scan->quantities.count && is_rate(scan, left, &scan->quantities.items[next])) {
            join(left, &scan->quantities.items[next]);
        }
    }
}
