/* scan/figures/range.c - two ends that are one figure.
 *
 *     range := end ( dash | to ) end | between end and end | end 以上 [ "、" ] end 以下
 *
 * An end without a currency, or without a scale, takes the other's. The ends stay two amounts where they
 * fall, where their currencies differ, after a verb of change, and where each has a bound of its own;
 * across a dash an end without a currency is then none. Three or more joined by dashes are a formula. */
#include "scan/figures/figures.h"

/* How far back a verb of change is looked for: "rose 12% in the year, from $5 to $10". */
enum { CHANGE_REACH = 12 };

enum joint { NO_JOINT, DASH_JOINT, TO_JOINT, TARGET_JOINT, BOUNDS_JOINT };

/* --- What stands between two quantities ---------------------------------------------------------- */

/* 升 is a verb of change; 每|升, 5|升 and 半|升 are none. */
static bool is_change_verb(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index), *before = tael__token_at(scan, index - 1);
    bool counts = tael__token_links(token, TAEL__COUNTED) &&
                  (tael__token_links(before, TAEL__PER) || before->kind == TAEL__NUMBER ||
                   (before->roles & TAEL__NUMERAL) != 0);
    return tael__token_links(token, TAEL__CHANGE) && !counts;
}

static bool has_change_before(const tael_scan *scan, size_t index, bool adjacent) {
    size_t reach = adjacent ? 1 : CHANGE_REACH;
    for (size_t i = 0; i < reach; i++) {
        const tael__token *token = tael__token_at(scan, --index);
        if (token->kind == TAEL__END || tael__token_links(token, TAEL__STOP)) return false;
        if (is_change_verb(scan, index)) return true;
        if (adjacent && token->kind != TAEL__OTHER) return false;
    }
    return false;
}

/* 增至: a verb of change that has its target behind it. */
static bool has_target(const tael__token *verb) {
    return tael__token_links(verb, TAEL__CHANGE) && tael__token_links(verb, TAEL__WANTING);
}

/* "rose from A to B", "decreased A to B": the two are amounts; but "increased to A to B", 增至A至B. */
static bool is_change(const tael_scan *scan, const tael__quantity *low) {
    const tael__token *before = tael__token_at(scan, low->head - 1);
    bool wants = tael__token_links(before, TAEL__WANTING);
    if (is_change_verb(scan, low->head - 1)) return !has_target(before);
    if (wants && tael__token_links(tael__token_at(scan, low->head - 2), TAEL__CHANGE))
        return !tael__token_links(before, TAEL__TO);
    return tael__token_links(before, TAEL__FROM) && has_change_before(scan, low->head - 1, false);
}

/* "between A and B", 在A和B之间 */
static bool is_between(const tael_scan *scan, const tael__quantity *low, const tael__quantity *high,
                       const tael__token *link) {
    return tael__token_links(link, TAEL__AND) &&
           (tael__token_links(tael__token_at(scan, low->head - 1), TAEL__BETWEEN) ||
            tael__token_links(tael__token_at(scan, high->tail), TAEL__BETWEEN));
}

/* 五千元以上|、|一万元以下: each end's bound stands behind it. */
static bool are_bounds(const tael__quantity *low, const tael__quantity *high) {
    bool bounds = low->approximation == TAEL_AT_LEAST && high->approximation == TAEL_AT_MOST;
    bool said_before = low->head != low->first || high->head != high->first;
    return bounds && !said_before && low->tail != low->last && high->tail != high->last;
}

static enum joint joint_of(const tael_scan *scan, const tael__quantity *low, const tael__quantity *high) {
    size_t joint = low->tail;
    bool comma = joint + 1 == high->head && tael__token_links(tael__token_at(scan, joint), TAEL__COMMA);
    if (are_bounds(low, high) && (comma || joint == high->head)) return BOUNDS_JOINT;
    if (joint + 1 != high->first || high->head != high->first) return NO_JOINT;
    const tael__token *link = tael__token_at(scan, joint);
    if (link->gap == TAEL__APART || tael__token_at(scan, high->first)->gap == TAEL__APART) return NO_JOINT;
    const tael__token *last = tael__token_at(scan, joint - 1); /* 1万元(含)|-5万元 */
    bool closed = low->tail == low->last || tael__token_sense(last, TAEL__UNIT) != NULL ||
                  tael__token_links(last, TAEL__SKIPPED);
    if (tael__token_links(link, TAEL__DASH)) return closed ? DASH_JOINT : NO_JOINT;
    if (is_between(scan, low, high, link)) return TO_JOINT;
    if (has_target(link)) return TARGET_JOINT;
    return tael__token_links(link, TAEL__TO) ? TO_JOINT : NO_JOINT;
}

static bool is_formula(const tael_scan *scan, size_t first, size_t second) {
    const tael__quantity *items = scan->quantities.items;
    size_t third = tael__next_quantity(scan, second);
    if (third < scan->quantities.count && joint_of(scan, &items[second], &items[third]) == DASH_JOINT)
        return true;
    return first > 0 && joint_of(scan, &items[first - 1], &items[first]) == DASH_JOINT;
}

/* --- The ends ------------------------------------------------------------------------------------------ */

static bool currencies_agree(const tael_scan *scan, const tael__quantity *low, const tael__quantity *high) {
    if (low->currency == NULL || high->currency == NULL) return low->currency != high->currency;
    if (low->currency == high->currency) return true;
    return ((low->flags & TAEL__AMBIGUOUS) != 0 && tael__set_has(scan, low->set, high->currency)) ||
           ((high->flags & TAEL__AMBIGUOUS) != 0 && tael__set_has(scan, high->set, low->currency));
}

/* Whether `scales` begins as all of `part` does, one byte a scale: 万 is the beginning of 万亿. */
static bool completes(uint32_t scales, uint32_t part) {
    if (scales == part) return false;
    while (scales > part && scales != 0) scales >>= 8;
    return scales == part;
}

static tael_status compare(tael_scan *scan, const tael__quantity *low, const tael__quantity *high,
                           int *order) {
    tael_decimal low_value = {0}, high_value = {0};
    tael_status status = tael__quantity_value(scan, low, &low->mantissa, &low_value);
    if (status == TAEL_OK) status = tael__quantity_value(scan, high, &high->mantissa, &high_value);
    if (status == TAEL_OK) *order = tael_decimal_compare(&low_value, &high_value);
    return status;
}

/* Gives `poor` the scale and unit of `rich`, where it has none of its own. */
static void borrow(const tael_scan *scan, tael__quantity *poor, const tael__quantity *rich) {
    if (completes(rich->scales, poor->scales) && !tael__is_closed(scan, poor)) {
        poor->power = rich->power;
        poor->scales = rich->scales;
    }
    if (poor->currency == NULL) poor->unit = rich->unit;
}

/* What the one digit of a number in Chinese characters is counted in, 三百: 100; 0 for other numbers. */
static uint64_t multiplier_of(const tael_scan *scan, const tael__quantity *quantity, uint64_t *digit) {
    uint64_t value = quantity->mantissa.coefficient.small, multiplier = 1;
    size_t number = quantity->first;
    while (tael__token_at(scan, number)->kind != TAEL__NUMBER && number < quantity->last) number++;
    bool han = (unsigned char)scan->text[tael__token_at(scan, number)->start] >= 0x80;
    if ((quantity->flags & TAEL__WORDED) == 0 || !han || quantity->mantissa.limb_count != 0) return 0;
    if (quantity->mantissa.exponent != 0 || value == 0) return 0;
    for (; value % 10 == 0; value /= 10) multiplier *= 10;
    *digit = value;
    return value < 10 && multiplier <= 1000 ? multiplier : 0;
}

void tael__borrow_multiplier(const tael_scan *scan, tael__quantity *low, const tael__quantity *high) {
    uint64_t digit = 0, high_digit = 0;
    if (low->scales != 0 || tael__is_closed(scan, low) || multiplier_of(scan, low, &digit) != 1) return;
    uint64_t multiplier = multiplier_of(scan, high, &high_digit);
    if (multiplier <= 1 || digit >= high_digit || (digit == 1 && multiplier == 10)) return;
    low->mantissa.coefficient.small = digit * multiplier;
}

/* The lower end with what it borrows, where it stays the lower one so. */
static tael_status settle_low(tael_scan *scan, tael__quantity *low, const tael__quantity *high, int *order) {
    tael__quantity rich = *low;
    tael__borrow_multiplier(scan, &rich, high);
    borrow(scan, &rich, high);
    tael_status status = compare(scan, &rich, high, order);
    if (status == TAEL_OK && *order <= 0)
        *low = rich;
    else if (status == TAEL_OK)
        status = compare(scan, low, high, order);
    if (low->currency == NULL && status == TAEL_OK && *order > 0) low->unit = high->unit;
    return status;
}

/* --- Joining ---------------------------------------------------------------------------------------- */

/* The mantissa of one end, signed, in units of 10^power. */
static tael_status shift(tael_scan *scan, tael__quantity *end, int32_t power) {
    tael_allocator arena = tael__arena_allocator(&scan->arena);
    int32_t by = end->power + end->unit - power;
    tael_status status = tael_decimal_scale(&end->mantissa, &end->mantissa, by, &arena);
    if (status == TAEL_OK && (end->flags & TAEL__NEGATIVE) != 0) {
        status = tael_decimal_negate(&end->mantissa, &end->mantissa, &arena);
    }
    end->decimals -= by;
    end->power = power;
    end->unit = 0;
    end->flags &= (uint16_t) ~(TAEL__NEGATIVE | TAEL__MINOR | TAEL__YEAR);
    return status;
}

/* The end that names its currency without the locale's help decides. */
static void join_currency(tael__quantity *low, const tael__quantity *high) {
    bool poor = low->currency == NULL || ((low->flags & TAEL__AMBIGUOUS) != 0 && high->currency != NULL);
    if (!poor) return;
    low->currency = high->currency;
    low->set = high->set;
    low->flags &= (uint16_t)~TAEL__AMBIGUOUS;
    low->flags |= high->flags & TAEL__AMBIGUOUS;
}

static tael_status join(tael_scan *scan, tael__quantity *low, tael__quantity *high) {
    int32_t power = high->power;
    uint32_t scales = high->scales;
    bool bounded = high->tail != high->last; /* 6-9万元|左右: said of both ends */
    tael_status status = shift(scan, low, power);
    if (status == TAEL_OK) status = shift(scan, high, power);
    if (status != TAEL_OK) return status;
    join_currency(low, high);
    low->high = high->mantissa;
    if (high->decimals > low->decimals) low->decimals = high->decimals;
    low->flags |=
        (uint16_t)(high->flags & (TAEL__TIED | TAEL__OWN | TAEL__EXACT | TAEL__SCALED)) | TAEL__RANGED;
    low->scales = scales;
    low->end = high->end;
    low->last = high->last;
    low->tail = high->tail;
    if (low->per == NULL) low->per = high->per;
    if (bounded && low->approximation == TAEL_AS_WRITTEN) low->approximation = high->approximation;
    tael__drop(high);
    return TAEL_OK;
}

static void take_currency(tael__quantity *bare, const tael__quantity *tied) {
    if (bare->currency != NULL) return;
    bare->currency = tied->currency;
    bare->set = tied->set;
    bare->unit = tied->unit;
    bare->flags |= (uint16_t)(TAEL__TIED | (tied->flags & (TAEL__AMBIGUOUS | TAEL__MINOR)));
}

/* Ends that fall are two amounts after words, and after a dash the bare one is none. */
static void keep_apart(tael__quantity *low, tael__quantity *high, enum joint joint) {
    tael__quantity *bare = low->currency == NULL ? low : high;
    const tael__quantity *tied = bare == low ? high : low;
    if (bare->currency != NULL || joint != TO_JOINT || (bare == high && (bare->flags & TAEL__SCALED) == 0))
        return;
    take_currency(bare, tied);
}

/* "2019 - £64,520": a sign before the upper end alone says nothing of the lower. */
static bool lends_back(const tael_scan *scan, const tael__quantity *low, const tael__quantity *high) {
    bool minus = (tael__token_at(scan, high->first)->roles & TAEL__SIGN) != 0;
    return low->currency != NULL || tael__token_at(scan, high->first + minus)->kind == TAEL__NUMBER;
}

static bool may_join(const tael_scan *scan, const tael__quantity *low, const tael__quantity *high,
                     enum joint joint) {
    if (joint == NO_JOINT || ((low->flags | high->flags) & (TAEL__RANGED | TAEL__RATED)) != 0) return false;
    if (!currencies_agree(scan, low, high) || !lends_back(scan, low, high)) return false;
    return joint != TARGET_JOINT && (joint != TO_JOINT || !is_change(scan, low));
}

/* The digits before its mark, in words, too: 八千 has four. */
static int32_t whole_digits(const tael__quantity *quantity) {
    return (int32_t)tael_decimal_digits(&quantity->mantissa) + quantity->mantissa.exponent + quantity->power;
}

/* "rose from 5 to 10 million euros": two amounts, of which the first takes what it lacks. */
static void lend_to_start(const tael_scan *scan, tael__quantity *low, const tael__quantity *high,
                          enum joint joint) {
    bool starts = (joint == TO_JOINT || joint == TARGET_JOINT) &&
                  tael__token_links(tael__token_at(scan, low->head - 1), TAEL__FROM);
    bool several = ((low->flags | high->flags) & (TAEL__RANGED | TAEL__RATED | TAEL__YEAR)) != 0;
    if (!starts || several || high->currency == NULL || !currencies_agree(scan, low, high)) return;
    if (!lends_back(scan, low, high)) return;
    if (low->scales == 0 && whole_digits(low) <= 3 && !tael__is_closed(scan, low)) borrow(scan, low, high);
    take_currency(low, high);
}

void tael__join_ranges(tael_scan *scan, tael_status *status) {
    for (size_t i = 0; i < scan->quantities.count && *status == TAEL_OK; i++) {
        tael__quantity *low = &scan->quantities.items[i];
        size_t next = tael__next_quantity(scan, i);
        if ((low->flags & TAEL__GONE) != 0 || next == scan->quantities.count) continue;
        tael__quantity *high = &scan->quantities.items[next];
        enum joint joint = joint_of(scan, low, high);
        if (!may_join(scan, low, high, joint)) {
            lend_to_start(scan, low, high, joint);
            continue;
        }
        if (joint == DASH_JOINT && is_formula(scan, i, next)) continue;
        int order = 0;
        tael__quantity rich = *high;
        if (completes(low->scales, high->scales)) borrow(scan, &rich, low);
        *status = settle_low(scan, low, &rich, &order);
        if (*status != TAEL_OK) return;
        if (order > 0) {
            keep_apart(low, high, joint);
            continue;
        }
        *high = rich;
        *status = join(scan, low, high);
        if (joint == BOUNDS_JOINT) low->approximation = TAEL_AS_WRITTEN;
    }
}
