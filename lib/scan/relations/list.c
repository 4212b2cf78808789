/* scan/relations/list.c - lists, and what their items lend each other.
 *
 *     list := item { ( "," | [ "," ] "and" | [ "," ] "or" | "/" ) item }      see may_choose()
 *
 * A currency behind the last item, or before the first, holds for the bare ones between; so does a scale
 * that only the last or only the first bears. Words of approximation before the first hold for all, and
 * so does what one of them is per, but not for an item with a bound of its own, nor from one: €5 per day, up
 * to €50; nor for what a noun follows: €5 per day, €50 deposit; nor for one of another magnitude: €0.15 per
 * share, €2 million. A bare number that is a year, or that a noun or verb follows, is no item, and a minor
 * unit is never lent. */
#include "scan/relations/relations.h"

static bool is_slash(const tael_scan *scan, const tael__token *token) {
    return token->end - token->start == 1 && scan->text[token->start] == '/';
}

/* Whether "or" may stand between two items: beside a bare one, or right between two of one currency: "$5 or
 * $6 million". Otherwise it restates, or names another thing: "$2.1 billion, or $4.06 per share", "$9 a day
 * or $50". */
static bool may_choose(const tael__quantity *item, const tael__quantity *next, bool comma) {
    if (item->currency == NULL || next->currency == NULL) return true;
    return item->currency == next->currency && (item->per == NULL || item->tail == item->last) && !comma;
}

/* The quantity in brackets right behind an item, in another currency, that says it again: €5 |($6)|, €7 ($8);
 * the count of quantities where there is none. It is no item. */
static size_t aside_of(const tael_scan *scan, size_t index) {
    const tael__quantity *item = &scan->quantities.items[index];
    size_t none = scan->quantities.count;
    if (!tael__token_links(tael__token_at(scan, item->tail), TAEL__OPEN)) return none;
    size_t next = tael__next_quantity(scan, index);
    if (next == none) return none;
    const tael__quantity *aside = &scan->quantities.items[next];
    bool bracketed =
        aside->head == item->tail + 1 && tael__token_links(tael__token_at(scan, aside->tail), TAEL__CLOSE);
    bool restates = item->currency != NULL && aside->currency != NULL && item->currency != aside->currency;
    return bracketed && restates ? next : none;
}

static size_t next_item(const tael_scan *scan, size_t index) {
    size_t aside = aside_of(scan, index);
    return tael__next_quantity(scan, aside != scan->quantities.count ? aside : index);
}

/* The token behind an item and its aside. */
static size_t end_of_item(const tael_scan *scan, size_t index) {
    size_t aside = aside_of(scan, index);
    const tael__quantity *items = scan->quantities.items;
    return aside != scan->quantities.count ? items[aside].tail + 1 : items[index].tail;
}

/* Whether nothing but a separator stands between an item, which ends before token `first`, and the next. */
static bool are_separated(const tael_scan *scan, const tael__quantity *item, size_t first,
                          const tael__quantity *next) {
    size_t end = next->head;
    bool comma = false;
    if (first == end || end - first > 2) return false;
    for (size_t i = first; i < end; i++) {
        const tael__token *token = tael__token_at(scan, i);
        bool chooses = tael__token_links(token, TAEL__OR) && may_choose(item, next, comma);
        bool word = i + 1 == end && (tael__token_links(token, TAEL__AND) || chooses);
        comma = i == first && (tael__token_links(token, TAEL__COMMA) || is_slash(scan, token));
        if ((!comma && !word) || token->gap == TAEL__APART) return false;
    }
    return tael__token_at(scan, end)->gap != TAEL__APART;
}

static bool may_be_item(const tael__quantity *quantity) {
    return (quantity->flags & (TAEL__YEAR | TAEL__RATED)) == 0;
}

/* Whether the currency of a tied item stands on this side of its number. */
static bool bears_before(const tael_scan *scan, const tael__quantity *item) {
    for (size_t i = item->first; i < item->last && tael__token_at(scan, i)->kind != TAEL__NUMBER; i++) {
        if ((tael__token_at(scan, i)->roles & TAEL__CURRENCY) != 0) return true;
    }
    return false;
}

/* Whether nothing follows the last item that would make a bare number count something else. */
static bool closes(const tael_scan *scan, const tael__quantity *last) {
    const tael__token *behind = tael__token_at(scan, last->tail);
    if (behind->gap >= TAEL__LINE_BREAK || (last->flags & TAEL__SCALED) != 0) return true;
    return tael__token_links(behind, TAEL__STOP) || tael__token_links(behind, TAEL__COMMA) ||
           tael__token_links(behind, TAEL__CLOSE) || tael__token_links(behind, TAEL__FROM);
}

static void lend_currency(tael__quantity *item, const tael__quantity *donor) {
    item->currency = donor->currency;
    item->set = donor->set;
    item->flags |= (uint16_t)(TAEL__TIED | (donor->flags & TAEL__AMBIGUOUS));
}

/* What is in the thousands is whole as it stands: "$5,000 and $2 million". */
static bool is_whole(const tael__quantity *item) {
    return item->currency != NULL && item->digits > 3;
}

static void lend_scale(const tael_scan *scan, tael__quantity *item, const tael__quantity *donor) {
    bool priced = (item->flags & TAEL__OWN) != 0 && item->per != NULL; /* "$25 per share, $3 billion" */
    if (item->scales != 0 || is_whole(item) || tael__is_closed(scan, item) || donor->scales == 0 || priced ||
        (item->flags & TAEL__RANGED) != 0)
        return;
    item->power = donor->power;
    item->scales = donor->scales;
}

/* --- One list: quantities [first, last], those that are gone left out --------------------------------- */

/* Whether all items but the last want a scale. Where one is scaled or whole, so are all: $500, $3,000 and
 * $2 million. */
static bool want_scale(const tael_scan *scan, size_t first, size_t last) {
    for (size_t i = first; i < last; i = next_item(scan, i)) {
        const tael__quantity *item = &scan->quantities.items[i];
        if (item->scales != 0 || is_whole(item)) return false;
    }
    return true;
}

/* The last item bears a currency behind it: the bare ones before take it. */
static void lend_backward(tael_scan *scan, size_t first, size_t last) {
    const tael__quantity *donor = &scan->quantities.items[last];
    if (donor->currency == NULL || (donor->flags & TAEL__MINOR) != 0) return;
    bool behind = !bears_before(scan, donor);
    bool lends = (donor->flags & TAEL__SCALED) != 0 && want_scale(scan, first, last);
    for (size_t i = first; i < last; i = next_item(scan, i)) {
        tael__quantity *item = &scan->quantities.items[i];
        if (item->currency == NULL && behind) tael__borrow_multiplier(scan, item, donor);
        if (lends && (item->currency != NULL || behind)) lend_scale(scan, item, donor);
        if (item->currency == NULL && behind) lend_currency(item, donor);
    }
}

/* The first item bears a currency before it: the bare ones behind take it, where the list closes. */
static void lend_forward(tael_scan *scan, size_t first, size_t last) {
    const tael__quantity *donor = &scan->quantities.items[first];
    const tael__quantity *end = &scan->quantities.items[last];
    if (donor->currency == NULL || (donor->flags & TAEL__MINOR) != 0 || !bears_before(scan, donor)) return;
    if (!closes(scan, end)) return;
    for (size_t i = next_item(scan, first); i <= last; i = next_item(scan, i)) {
        tael__quantity *item = &scan->quantities.items[i];
        if (item->currency != NULL) continue;
        lend_scale(scan, item, donor);
        lend_currency(item, donor);
    }
    if (end->scales != 0 && end->currency == donor->currency && want_scale(scan, first, last)) {
        for (size_t i = first; i < last; i = next_item(scan, i)) {
            lend_scale(scan, &scan->quantities.items[i], end);
        }
    }
}

static bool has_bound(const tael__quantity *item) {
    return item->approximation == TAEL_AT_MOST || item->approximation == TAEL_AT_LEAST;
}

static int32_t magnitude(const tael__quantity *item) {
    return (int32_t)tael_decimal_digits(&item->mantissa) + item->mantissa.exponent + item->power + item->unit;
}

/* The most powers of ten between prices of one thing: "$2.7 million and $0.15 per share" is no list of them.
 */
enum { PRICE_RANGE = 3 };

/* What `item` is per where `other`, of the same list, says so. */
static const char *shared_per(const tael__quantity *item, const tael__quantity *other) {
    if (other->per == NULL) return NULL;
    int32_t apart = magnitude(item) - magnitude(other);
    return apart <= PRICE_RANGE && apart >= -PRICE_RANGE ? other->per : NULL;
}

/* Whether a word that is no known unit says what the item is per: "$20 per group". */
static bool is_per_other(const tael_scan *scan, const tael__quantity *item) {
    const tael__token *behind = tael__token_at(scan, item->tail);
    return behind->gap < TAEL__LINE_BREAK &&
           (tael__token_links(behind, TAEL__PER) ||
            tael__token_sense_of(behind, TAEL__NUMERAL, TAEL__ARTICLE) != NULL);
}

/* Whether a noun says what the item is: $2 million |aggregate|. */
static bool is_named_by_noun(const tael_scan *scan, const tael__quantity *item) {
    const tael__token *behind = tael__token_at(scan, item->tail);
    return behind->kind == TAEL__OTHER && behind->gap <= TAEL__SPACES &&
           (behind->flags & TAEL__ALPHABETIC) != 0 && item->tail == item->last;
}

static void share_per(const tael_scan *scan, tael__quantity *item, const tael__quantity *head,
                      const tael__quantity *end) {
    if (item->per != NULL || (item == end && is_per_other(scan, item))) return;
    bool said_behind = head->tail != head->last;
    if (!has_bound(item) && !(said_behind && is_named_by_noun(scan, item)))
        item->per = shared_per(item, head);
    if (item->per == NULL && !has_bound(end)) item->per = shared_per(item, end);
}

/* What is said before the first or behind the last item holds for all. */
static void share_words(tael_scan *scan, size_t first, size_t last) {
    const tael__quantity *head = &scan->quantities.items[first], *end = &scan->quantities.items[last];
    bool said_before = head->head != head->first;
    for (size_t i = first; i <= last; i = next_item(scan, i)) {
        tael__quantity *item = &scan->quantities.items[i];
        item->first_item = first + 1;
        share_per(scan, item, head, end);
        bool says_nothing = item->approximation == TAEL_AS_WRITTEN && (item->flags & TAEL__EXACT) == 0;
        if (said_before && says_nothing) item->approximation = head->approximation;
    }
}

static void relate_list(tael_scan *scan, size_t first, size_t last) {
    lend_backward(scan, first, last);
    lend_forward(scan, first, last);
    share_words(scan, first, last);
}

static bool is_item(const tael_scan *scan, size_t index) {
    const tael__quantity *item = &scan->quantities.items[index];
    return (item->flags & TAEL__GONE) == 0 && may_be_item(item);
}

/* The last item of the list that begins at `first`. */
static size_t list_end(const tael_scan *scan, size_t first) {
    const tael__quantity *items = scan->quantities.items;
    for (;;) {
        size_t next = next_item(scan, first);
        if (next == scan->quantities.count || !may_be_item(&items[next])) return first;
        if (!are_separated(scan, &items[first], end_of_item(scan, first), &items[next])) return first;
        first = next;
    }
}

/* €5 ($6) per share: what stands behind the brackets of an aside is said of both. */
static void hear_per_behind_aside(tael_scan *scan, size_t index) {
    size_t place = aside_of(scan, index);
    if (place == scan->quantities.count) return;
    tael__quantity *item = &scan->quantities.items[index], *aside = &scan->quantities.items[place];
    if (item->per == NULL && aside->per == NULL)
        item->per = aside->per = tael__per_behind(scan, aside->tail + 1);
}

void tael__relate_lists(tael_scan *scan) {
    for (size_t i = 0; i < scan->quantities.count; i++) {
        if (is_item(scan, i)) hear_per_behind_aside(scan, i);
    }
    for (size_t i = 0; i < scan->quantities.count; i++) {
        if (!is_item(scan, i)) continue;
        size_t last = list_end(scan, i);
        if (last != i) relate_list(scan, i, last);
        i = last;
    }
}
