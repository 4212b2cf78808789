/* scan/figures/amount.c - a number with its sign and its currency, before, behind, or on both sides.
 *
 *     amount := before number [ scale ] behind [ scale ] [ "整" ] parts
 *             | [ minus ] unit "(" number ")" [ scale ] [ unit ]    $(2.9) billion
 *             | half number half                                    HK11.76 cents
 *             | "(" amount ")" [ scale ]                            where sign.c says so
 *     before := [ minus ] [ unit [ ":" ] [ approximation ] ] [ minus ]
 *     behind := [ [ "-" ] unit [ unit ] ]
 *
 * Between the parts nothing, spaces or one line break may stand. What has a number but no currency is a
 * quantity too: a range or a list may lend it one. */
#include "scan/figures/figures.h"
#include "scan/numbers/numbers.h"

/* What has been read of one quantity. */
typedef struct amount_reading {
    tael_scan *scan;
    size_t next;
    tael__quantity *quantity;
    tael_status *status;
    tael__unit unit;         /* of all currency words so far */
    bool bracketed;          /* the number stands in parentheses behind its currency */
    const tael__token *sign; /* before the number, where it may mean several currencies; else NULL */
    uint8_t between;         /* what a word between unit and number says: 港币|约|5亿元 */
} amount_reading;

static const tael__token *token_at(const amount_reading *reading) {
    return tael__token_at(reading->scan, reading->next);
}

/* --- The parts before the number ------------------------------------------------------------------ */

static void read_minus(amount_reading *reading) {
    if (!tael__is_minus(reading->scan, reading->next)) return;
    reading->quantity->flags |= TAEL__NEGATIVE;
    reading->next++;
}

/* A sign right behind a currency: $-5. */
static void read_inner_minus(amount_reading *reading) {
    const tael__token *behind = tael__token_at(reading->scan, reading->next + 1);
    if (tael__token_sense_of(token_at(reading), TAEL__SIGN, TAEL__MINUS) == NULL) return;
    if (token_at(reading)->gap == TAEL__APART) return;
    if (behind->kind != TAEL__NUMBER || behind->gap != TAEL__TOUCHES) return;
    reading->quantity->flags |= TAEL__NEGATIVE;
    reading->next++;
}

static void read_unit_before(amount_reading *reading) {
    reading->unit = tael__unit_at(reading->scan, reading->next, TAEL__BEFORE);
    if (reading->unit.currency == NULL) return;
    if (reading->unit.kind == TAEL__CURRENCY_SIGN && reading->unit.taken == 1 && reading->unit.ambiguous)
        reading->sign = token_at(reading);
    reading->next += reading->unit.taken;
    if (tael__token_links(token_at(reading), TAEL__COLON) && token_at(reading)->gap == TAEL__TOUCHES) {
        reading->next++;
    }
    reading->between = tael__approximation_between(reading->scan, reading->next, &reading->unit);
    if (reading->between != TAEL_AS_WRITTEN) reading->next++;
    read_inner_minus(reading);
    bool opens = tael__token_links(token_at(reading), TAEL__OPEN) && token_at(reading)->gap != TAEL__APART;
    if (opens && tael__is_parenthesis(reading->scan, reading->next)) {
        reading->bracketed = true;
        reading->next++;
    }
}

/* --- The number and its scale ---------------------------------------------------------------------- */

static void read_scale(amount_reading *reading) {
    size_t index = reading->next;
    const tael__token *hyphen = tael__token_at(reading->scan, index);
    if (tael__token_links(hyphen, TAEL__DASH) && hyphen->gap == TAEL__TOUCHES) index++;
    const tael__sense *scale = tael__scale_at(reading->scan, index);
    if (scale == NULL) scale = tael__spaced_suffix(reading->scan, index, reading->unit.currency != NULL);
    if (scale == NULL || reading->quantity->scales != 0) return;
    if (tael__is_credit(reading->scan, index, reading->quantity->decimals)) return;
    reading->quantity->power += scale->power;
    reading->quantity->scales = (uint32_t)(scale->power & 0xFF);
    reading->next = index + 1;
}

static void take_number(amount_reading *reading, const tael__number *number) {
    tael__quantity *quantity = reading->quantity;
    quantity->mantissa = number->mantissa;
    quantity->high = number->high;
    quantity->power = number->power;
    quantity->decimals = number->decimals;
    quantity->scales = number->scales;
    quantity->digits = number->digits;
    quantity->approximation = number->approximation;
    if ((number->flags & TAEL__PAIR) != 0) quantity->flags |= TAEL__RANGED;
    if ((number->flags & TAEL__YEAR_LIKE) != 0) quantity->flags |= TAEL__YEAR;
    if ((number->flags & TAEL__SPELLED) != 0) quantity->flags |= TAEL__WORDED;
    reading->next++;
}

/* "a dollar", where "and 42 cents" follows. */
static bool read_article(amount_reading *reading) {
    if (tael__token_sense_of(token_at(reading), TAEL__NUMERAL, TAEL__ARTICLE) == NULL) return false;
    size_t joint = reading->next + 2;
    tael__unit major = tael__unit_at(reading->scan, reading->next + 1, TAEL__BEHIND);
    tael__unit minor = tael__unit_at(reading->scan, joint + 2, TAEL__BEHIND);
    bool compound = major.currency != NULL && minor.power < 0 &&
                    tael__number_at(reading->scan, joint + 1) != NULL &&
                    tael__token_links(tael__token_at(reading->scan, joint), TAEL__AND);
    if (!compound || reading->unit.currency != NULL) return false;
    reading->quantity->mantissa = tael_decimal_from_parts(false, 1, 0);
    reading->next++;
    return true;
}

/* Whether a number that a counted word follows is one in spite of a currency before it: 人民币 | 2019年,
 * 美元|5年期, yen |3-month; but "$99 shoes", "EUR 99 shoes", 人民币1,204个. */
static bool is_count(const amount_reading *reading, const tael__number *number) {
    const tael__token *counted = tael__token_at(reading->scan, reading->next + 1);
    bool looks_like_money = number->scales != 0 || (number->flags & (TAEL__GROUPED | TAEL__FRACTIONAL)) != 0;
    bool close = (counted->flags & TAEL__HAN) != 0 || tael__token_links(counted, TAEL__DASH);
    if (reading->unit.currency == NULL) return true;
    if (looks_like_money || !close) return false;
    return reading->unit.kind != TAEL__CURRENCY_SIGN || token_at(reading)->gap >= TAEL__LINE_BREAK;
}

static bool read_number(amount_reading *reading) {
    if (read_article(reading)) return true;
    const tael__number *number = tael__number_at(reading->scan, reading->next);
    if (number == NULL || (number->flags & TAEL__NO_MONEY) != 0) return false;
    if ((number->flags & TAEL__COUNT) != 0 && is_count(reading, number)) return false;
    if (reading->unit.currency != NULL && token_at(reading)->gap == TAEL__APART) return false;
    take_number(reading, number);
    if (reading->bracketed) {
        if (!tael__token_links(token_at(reading), TAEL__CLOSE)) return false;
        reading->quantity->flags |= TAEL__NEGATIVE;
        reading->next++;
    }
    read_scale(reading);
    return true;
}

/* （含）, where the figure goes on behind it. */
static void skip_inclusion(amount_reading *reading) {
    const tael__token *behind = tael__token_at(reading->scan, reading->next + 1);
    if (tael__token_links(token_at(reading), TAEL__SKIPPED) && (behind->roles & TAEL__CURRENCY) != 0) {
        reading->next++;
    }
}

/* --- The currency behind ----------------------------------------------------------------------------- */

/* 1 |$ 10 dollars|, 李四|人民币5元|: the sign and the name behind the next number, or a currency's own name
 * and one that leaves it to the locale, say the same. */
static bool is_two_sided(const amount_reading *reading, size_t index, const tael__unit *unit) {
    tael__unit both = *unit, behind = tael__unit_at(reading->scan, index + 2, TAEL__BEHIND);
    bool differ = unit->kind == TAEL__CURRENCY_SIGN
                      ? behind.kind != TAEL__CURRENCY_SIGN
                      : (behind.flags & TAEL__SETTLED) != 0 && (unit->flags & TAEL__SETTLED) == 0;
    return differ && behind.currency != NULL && tael__units_agree(reading->scan, &both, &behind);
}

/* Whether the sign at `index` is that of a negative number behind it: $ (63) |$| (42). */
static bool begins_negative(const amount_reading *reading, size_t index, const tael__unit *unit) {
    const tael_scan *scan = reading->scan;
    return reading->unit.currency != NULL && unit->kind == TAEL__CURRENCY_SIGN &&
           tael__token_links(tael__token_at(scan, index + 1), TAEL__OPEN) &&
           tael__token_at(scan, index + 2)->kind == TAEL__NUMBER &&
           tael__token_links(tael__token_at(scan, index + 3), TAEL__CLOSE);
}

/* Whether the currency at `index` stands nearer to a number behind it: "in 2015 $500", "5 € 10 €". */
static bool belongs_to_next(const amount_reading *reading, size_t index, const tael__unit *unit) {
    const tael__token *word = tael__token_at(reading->scan, index);
    const tael__token *behind = tael__token_at(reading->scan, index + 1);
    if ((unit->flags & TAEL__BEFORE) == 0) return false;
    if (begins_negative(reading, index, unit)) return true;
    if (behind->kind != TAEL__NUMBER) return false;
    if (behind->gap != word->gap) return behind->gap < word->gap;
    if (reading->unit.currency != NULL || is_two_sided(reading, index, unit)) return true;
    if (unit->kind == TAEL__CURRENCY_NAME || behind->gap == TAEL__TOUCHES) return false;
    tael__unit next = tael__unit_at(reading->scan, index + 2, TAEL__BEHIND);
    return next.currency == NULL && ((reading->quantity->flags & TAEL__YEAR) != 0);
}

static size_t over_hyphen(const amount_reading *reading) {
    const tael__token *hyphen = token_at(reading);
    const tael__token *behind = tael__token_at(reading->scan, reading->next + 1);
    bool joins = tael__token_links(hyphen, TAEL__DASH) && hyphen->gap == TAEL__TOUCHES &&
                 behind->gap == TAEL__TOUCHES && (behind->flags & TAEL__ALPHABETIC) != 0;
    return joins ? reading->next + 1 : reading->next;
}

static bool read_unit_behind(amount_reading *reading) {
    size_t index = over_hyphen(reading);
    if (tael__token_at(reading->scan, index)->gap == TAEL__APART) return false;
    tael__unit unit = tael__unit_at(reading->scan, index, TAEL__BEHIND);
    if (unit.currency == NULL && reading->sign != NULL &&
        tael__read_sign_name(reading->scan, reading->sign, index, &reading->unit)) {
        reading->next = index + 1;
        return true;
    }
    if (unit.currency == NULL || belongs_to_next(reading, index, &unit)) return false;
    if (index != reading->next && (unit.flags & TAEL__BEFORE) != 0 && unit.kind != TAEL__CURRENCY_NAME &&
        tael__token_at(reading->scan, index + 1)->kind == TAEL__NUMBER) {
        return false; /* 5-USD 6: a dash between two amounts */
    }
    bool before = reading->unit.currency != NULL && reading->unit.kind == TAEL__CURRENCY_SIGN;
    bool named = reading->unit.currency != NULL && !before;
    if (reading->unit.currency == NULL) {
        reading->unit = unit;
    } else if (!tael__units_agree(reading->scan, &reading->unit, &unit)) {
        return false;
    }
    if (named && tael__split_hundreds(reading->scan, reading->quantity, &unit, reading->status))
        reading->unit.power = 0;
    bool in_main_units = before && unit.power < 0 && reading->quantity->decimals > 0; /* £3.50p */
    if (in_main_units) reading->unit.power = 0;
    reading->unit.flags |= (uint8_t)(unit.flags & TAEL__COLLOQUIAL);
    reading->unit.kind = unit.kind;
    reading->next = index + 1;
    return true;
}

/* HK|11.76| cents: both halves of a unit's name. */
static bool read_split_unit(amount_reading *reading, size_t number) {
    const tael__sense *sense = tael__split_unit(reading->scan, number);
    if (sense == NULL || reading->next != number + 1) return false;
    reading->unit = tael__unit_of(reading->scan, sense);
    if (tael__split_hundreds(reading->scan, reading->quantity, &reading->unit, reading->status))
        reading->unit.power = 0;
    reading->next++;
    return true;
}

static void read_units_behind(amount_reading *reading) {
    size_t before = reading->next;
    skip_inclusion(reading);
    if (!read_unit_behind(reading)) {
        reading->next = before;
        return;
    }
    read_scale(reading); /* 75 USD million */
    bool parts = tael__unit_at(reading->scan, reading->next, TAEL__BEHIND).power < 0;
    if (!parts) read_unit_behind(reading); /* 3元|分两次付: not one unit */
}

static void read_whole(amount_reading *reading) {
    if (!tael__token_links(token_at(reading), TAEL__WHOLE) || token_at(reading)->gap > TAEL__SPACES) return;
    if (reading->unit.currency == NULL) return;
    reading->quantity->flags |= TAEL__EXACT;
    reading->next++;
}

/* --- The whole -------------------------------------------------------------------------------------- */

static void tie(amount_reading *reading) {
    tael__quantity *quantity = reading->quantity;
    if (reading->unit.currency == NULL) return;
    quantity->flags |= TAEL__TIED | TAEL__OWN;
    quantity->flags &= (uint16_t)~TAEL__YEAR;
    quantity->currency = reading->unit.currency;
    quantity->set = reading->unit.set;
    if (reading->unit.ambiguous) quantity->flags |= TAEL__AMBIGUOUS;
    if (reading->unit.power < 0) {
        quantity->unit = reading->unit.power;
        quantity->flags |= TAEL__MINOR;
    } else if (reading->unit.power > 0) {
        quantity->power += reading->unit.power;
        quantity->scales = (uint32_t)reading->unit.power;
    }
}

static void close_span(const amount_reading *reading, size_t first) {
    tael__quantity *quantity = reading->quantity;
    quantity->head = quantity->first = first;
    quantity->last = quantity->tail = reading->next;
    quantity->start = tael__token_at(reading->scan, first)->start;
    quantity->end = tael__token_at(reading->scan, reading->next - 1)->end;
    if (quantity->scales != 0) quantity->flags |= TAEL__SCALED;
}

/* 一块大木板, 一块去, 两块三明治: a piece, or "together", and no money. */
static bool is_piece(const amount_reading *reading) {
    const tael__quantity *quantity = reading->quantity;
    const tael__token *behind = tael__token_at(reading->scan, quantity->last);
    bool one = quantity->mantissa.limb_count == 0 && quantity->mantissa.coefficient.small == 1 &&
               (quantity->flags & TAEL__WORDED) != 0;
    bool noun = behind->kind == TAEL__OTHER && (behind->flags & TAEL__HAN) != 0;
    if ((reading->unit.flags & TAEL__COLLOQUIAL) == 0 || behind->gap != TAEL__TOUCHES) return false;
    bool listed = tael__token_at(reading->scan, quantity->last + 1)->kind == TAEL__NUMBER; /* 3块三明治5块 */
    return quantity->last == reading->next &&
           ((tael__token_links(behind, TAEL__SIZE) && !listed) || (one && noun));
}

static bool read_plain(tael_scan *scan, size_t first, tael__quantity *quantity, tael_status *status) {
    amount_reading reading = {.scan = scan, .next = first, .quantity = quantity, .status = status};
    *quantity = (tael__quantity){.restates = TAEL_NO_FIGURE};
    read_minus(&reading);
    read_unit_before(&reading);
    size_t number = reading.next;
    if (!read_number(&reading)) return false;
    if (read_split_unit(&reading, number)) {
        if (first == number) first--;
    } else {
        read_units_behind(&reading);
    }
    bool plain = (reading.unit.flags & TAEL__DOUBTFUL) == 0 && (quantity->flags & TAEL__WORDED) == 0;
    if (!plain && tael__is_doubtful(scan, quantity, &reading.unit, first, number, reading.next)) return false;
    bool divided = reading.between != TAEL_AS_WRITTEN;
    if (divided && !tael__stays_together(scan, quantity, &reading.unit, number, reading.next)) return false;
    if (first == number && tael__is_generic(scan, &reading.unit))
        tael__lend_named(scan, quantity, first, &reading.unit);

    read_whole(&reading);
    tie(&reading);
    close_span(&reading, first);
    if (reading.unit.currency != NULL) tael__read_parts(scan, quantity, &reading.unit, status);
    if (quantity->approximation == TAEL_AS_WRITTEN) quantity->approximation = reading.between;
    return !is_piece(&reading);
}

/* ( amount ), negative as a whole. */
static bool read_bracketed(tael_scan *scan, size_t open, tael__quantity *quantity, tael_status *status) {
    if (!read_plain(scan, open + 1, quantity, status)) return false;
    const tael__token *close = tael__token_at(scan, quantity->last);
    if (!tael__token_links(close, TAEL__CLOSE) ||
        (quantity->flags & (TAEL__TIED | TAEL__NEGATIVE)) != TAEL__TIED) {
        return false;
    }
    if (!tael__brackets_negate(scan, open, quantity->last)) return false;
    amount_reading reading = {.scan = scan, .next = quantity->last + 1, .quantity = quantity};
    read_scale(&reading);
    quantity->flags |= TAEL__NEGATIVE;
    close_span(&reading, open);
    return true;
}

bool tael__read_quantity(tael_scan *scan, size_t first, tael__quantity *quantity, tael_status *status) {
    if (tael__token_links(tael__token_at(scan, first), TAEL__OPEN)) {
        return read_bracketed(scan, first, quantity, status);
    }
    return read_plain(scan, first, quantity, status);
}

tael_status tael__quantity_value(tael_scan *scan, const tael__quantity *quantity,
                                 const tael_decimal *mantissa, tael_decimal *value) {
    tael_allocator arena = tael__arena_allocator(&scan->arena);
    tael_status status = tael_decimal_scale(value, mantissa, quantity->power + quantity->unit, &arena);
    if (status == TAEL_OK && (quantity->flags & TAEL__NEGATIVE) != 0) {
        status = tael_decimal_negate(value, value, &arena);
    }
    return status;
}
