/* properties/reference_matcher.c - the grammar, straight:
 *
 *     figure := range | amount
 *     range  := amount "-" amount                   not where a third is joined, nor where the ends fall
 *     amount := [ "-" ] [ mark [ "-" ] ] number [ [ "-" ] scale ] [ [ "-" ] unit ]
 *             | mark "(" number ")" [ scale ]       negative
 *             | "(" amount ")" scale                negative
 *             | "(" amount ")"                      negative where it is the whole text, else an aside
 *     list   := amount { "," amount }
 *     mark   := $ | USD            unit := $ | USD | 元            scale := million | 亿
 *     number := digits [ "." digits ] | digits "," three digits
 *
 * A number without a currency is an amount only in a range or a list that lends it one. */
#include "properties/reference_tokens.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* --- Amounts ------------------------------------------------------------------------------------------- */

/* digits x 10^(power - decimals) */
typedef struct number {
    int64_t digits;
    int decimals, power;
} number;

typedef struct amount {
    size_t first, end; /* tokens */
    number low, high;
    const char *currency; /* NULL: none yet */
    bool range, ambiguous, inner_minus;
    bool before;  /* the currency stands before the number */
    bool closed;  /* a currency stands behind it */
    int restates; /* -1: none */
} amount;

typedef struct amounts {
    amount items[REFERENCE_TOKENS_MAX + 1]; /* one for what is being read */
    size_t count;
} amounts;

static const char *currency_of(enum reference_token token) {
    return token == YUAN ? "CNY" : "USD";
}

/* A dash is a minus where nothing stands before it that it could join. */
static bool is_minus(const reference_string *string, size_t index) {
    enum reference_token before = index > 0 ? at(string, index - 1) : NOTHING;
    return at(string, index) == DASH &&
           (before == NOTHING || before == OPEN || before == COMMA || before == STOP);
}

static bool take_number(const reference_string *string, size_t *next, amount *read) {
    digits run = reference_digits(string, *next);
    if (run.end == *next || !reference_is_number(&run)) return false;
    read->low = (number){run.value, run.stops == 1 ? (int)run.behind : 0, 0};
    *next = run.end;
    return true;
}

static size_t over_hyphen(const reference_string *string, size_t index) {
    return at(string, index) == DASH ? index + 1 : index;
}

static void take_scale(const reference_string *string, size_t *next, amount *read) {
    size_t index = over_hyphen(string, *next);
    if (!is_scale(at(string, index))) return;
    read->low.power = at(string, index) == MILLION ? 6 : 8;
    *next = index + 1;
}

/* $(5) behind an amount that has its mark. */
static bool is_negative(const reference_string *string, size_t index) {
    return at(string, index) == DOLLAR && at(string, index + 1) == OPEN && at(string, index + 2) == FIVE &&
           at(string, index + 3) == CLOSE;
}

/* A mark with digits behind it is the next amount's. Behind a mark the Chinese unit names no currency of its
 * own, as in HK$5 with it: the mark does. */
static void take_unit(const reference_string *string, size_t *next, amount *read) {
    size_t index = over_hyphen(string, *next);
    enum reference_token unit = at(string, index);
    if (!is_unit(unit) || (is_mark(unit) && at(string, index + 1) == FIVE)) return;
    if (read->currency != NULL && is_negative(string, index)) return;
    bool generic = unit == YUAN && read->currency != NULL;
    if (!generic) {
        read->ambiguous = unit == DOLLAR && (read->currency == NULL || read->ambiguous);
        read->currency = currency_of(unit);
    }
    read->closed = true;
    *next = index + 1;
}

static void take_mark(const reference_string *string, size_t *next, amount *read) {
    enum reference_token mark = at(string, *next);
    if (!is_mark(mark)) return;
    read->currency = currency_of(mark);
    read->ambiguous = mark == DOLLAR;
    read->before = true;
    ++*next;
    read->inner_minus = at(string, *next) == DASH;
    if (read->inner_minus) ++*next;
}

static bool read_plain(const reference_string *string, size_t first, amount *read) {
    size_t next = first;
    *read = (amount){.first = first, .restates = -1};
    bool negative = is_minus(string, next);
    if (negative) next++;
    take_mark(string, &next, read);
    bool bracket = read->before && at(string, next) == OPEN;
    if (bracket) next++;
    if (!take_number(string, &next, read)) return false;
    if (bracket && at(string, next++) != CLOSE) return false;
    if (negative || bracket || read->inner_minus) read->low.digits = -read->low.digits;
    take_scale(string, &next, read);
    take_unit(string, &next, read);
    read->end = next;
    return true;
}

/* ( amount ) with a scale behind it, or with nothing before and behind it. */
static bool read_bracketed(const reference_string *string, size_t open, amount *read) {
    if (at(string, open) != OPEN || !read_plain(string, open + 1, read)) return false;
    if (read->currency == NULL || read->low.digits < 0 || at(string, read->end) != CLOSE) return false;
    size_t next = read->end + 1;
    bool alone = open == 0 && next == string->count;
    if (!is_scale(at(string, next)) && !alone) return false;
    take_scale(string, &next, read);
    read->low.digits = -read->low.digits;
    read->first = open;
    read->end = next;
    return true;
}

static void read_amounts(const reference_string *string, amounts *read) {
    for (size_t i = 0; i < string->count;) {
        amount *next = &read->items[read->count];
        digits run = reference_digits(string, i);
        if (read_bracketed(string, i, next) || read_plain(string, i, next)) {
            read->count++;
            i = next->end;
        } else {
            i = run.end > i ? run.end : i + 1; /* a malformed run is none as a whole */
        }
    }
}

/* --- Ranges -------------------------------------------------------------------------------------------- */

static void drop(amounts *read, size_t index) {
    read->count--;
    for (size_t i = index; i < read->count; i++) read->items[i] = read->items[i + 1];
}

static bool is_joined(const reference_string *string, const amount *before, size_t first,
                      enum reference_token joint) {
    return before->end + 1 == first && at(string, before->end) == joint;
}

/* How many amounts a chain of joints binds, from `first` on. */
static size_t chain(const reference_string *string, const amounts *read, size_t first,
                    enum reference_token joint) {
    size_t count = 1;
    for (size_t i = first + 1; i < read->count; i++, count++)
        if (!is_joined(string, &read->items[i - 1], read->items[i].first, joint)) break;
    return count;
}

/* In units of 10^-5, which holds every number here. */
static int64_t whole(number value) {
    for (int i = value.decimals - value.power; i < 5; i++) value.digits *= 10;
    return value.digits;
}

static int accuracy(number value) {
    return value.decimals - value.power;
}

static bool agree(const amount *left, const amount *right) {
    if (left->currency == NULL || right->currency == NULL) return left->currency != right->currency;
    return strcmp(left->currency, right->currency) == 0;
}

/* Ends that fall are two amounts, but across a dash the one without a currency is none. */
static void part(amounts *read, size_t first) {
    if (read->items[first + 1].currency == NULL)
        drop(read, first + 1);
    else if (read->items[first].currency == NULL)
        drop(read, first);
}

static const char *join(amounts *read, size_t first) {
    amount *low = &read->items[first], *high = &read->items[first + 1];
    if (low->inner_minus) return "a mark, a dash and a range: or a reference";
    if (!agree(low, high)) return NULL;
    if (low->currency == NULL && high->before) return "a currency on the inner side of a range";
    if (low->closed && low->low.power != high->low.power)
        return "a scale behind an end that its currency closes";
    if (high->low.power == 0 && low->low.power != 0) return "a scale on the first end alone";
    number scaled = low->low;
    if (scaled.power == 0) scaled.power = high->low.power;
    bool falls = whole(scaled) > whole(high->low);
    if (falls != (whole(low->low) > whole(high->low))) return "a scale that would turn the ends round";
    if (falls) {
        part(read, first);
        return NULL;
    }
    low->low = scaled;
    low->high = high->low;
    low->range = true;
    low->ambiguous = (low->currency == NULL || low->ambiguous) && (high->currency == NULL || high->ambiguous);
    if (low->currency == NULL) low->currency = high->currency;
    low->end = high->end;
    drop(read, first + 1);
    return NULL;
}

static const char *join_ranges(const reference_string *string, amounts *read) {
    for (size_t i = 0; i < read->count; i++) {
        size_t ends = chain(string, read, i, DASH);
        const char *reason = ends == 2 ? join(read, i) : NULL;
        if (reason != NULL) return reason;
        if (ends < 3) continue;
        for (size_t j = i; j < i + ends; j++)
            if (read->items[j].currency == NULL) return "a bare number in a formula: or a reference";
        i += ends - 1;
    }
    return NULL;
}

/* --- Lists ---------------------------------------------------------------------------------------------- */

static bool closes(enum reference_token behind) {
    return behind == NOTHING || behind == STOP || behind == CLOSE;
}

static void lend(amount *items, size_t count, const amount *from) {
    const amount lender = *from;
    for (size_t i = 0; i < count; i++) {
        items[i].currency = lender.currency;
        items[i].ambiguous = lender.ambiguous;
    }
}

/* A scale that the first or the last alone bears. */
static const char *lend_scale(amount *items, size_t count) {
    size_t scaled = 0;
    bool closed = false;
    for (size_t i = 0; i < count; i++) {
        scaled += items[i].low.power != 0;
        closed = closed || (items[i].closed && items[i].low.power == 0);
    }
    if (scaled != 0 && closed) return "a scale in a list behind an item that its currency closes";
    if (scaled == 0 || scaled == count) return NULL;
    int first = items[0].low.power, last = items[count - 1].low.power;
    if (scaled != 1 || first + last == 0) return "a scale that some items of a list bear";
    for (size_t i = 0; i < count; i++) items[i].low.power = first + last;
    return NULL;
}

static const char *relate_list(const reference_string *string, amount *items, size_t count) {
    size_t named = 0, scaled = 0, ranges = 0;
    for (size_t i = 0; i < count; i++) {
        named += items[i].currency != NULL;
        scaled += items[i].low.power != 0;
        ranges += items[i].range;
    }
    const amount *first = &items[0], *last = &items[count - 1];
    if (named == 0) return NULL;
    if (named == count)
        return scaled % count == 0 ? NULL : "a scale in a list whose items name their currencies";
    if (named != 1 || ranges != 0) return "a list in which some items name a currency";
    if (first->currency == NULL && first->low.power != 0 && last->low.power == 0)
        return "a scale first, a currency last";
    if (!closes(at(string, last->end))) return "a list that does not close";
    if (first->currency != NULL && first->before)
        lend(items, count, first);
    else if (last->currency != NULL && !last->before)
        lend(items, count, last);
    else
        return "a currency on the inner side of a list";
    return lend_scale(items, count);
}

static const char *relate_lists(const reference_string *string, amounts *read) {
    const char *reason = NULL;
    for (size_t i = 0; i < read->count && reason == NULL;) {
        size_t count = chain(string, read, i, COMMA);
        if (count > 1) reason = relate_list(string, &read->items[i], count);
        i += count;
    }
    return reason;
}

/* --- Restatements ----------------------------------------------------------------------------------- */

static void drop_bare(amounts *read) {
    for (size_t i = read->count; i-- > 0;)
        if (read->items[i].currency == NULL) drop(read, i);
}

/* Whether a bracket opens between two amounts, and nothing but brackets and commas stands there. */
static bool opens(const reference_string *string, const amount *before, const amount *behind) {
    bool open = false;
    for (size_t i = before->end; i < behind->first; i++) {
        if (at(string, i) != OPEN && at(string, i) != COMMA) return false;
        open = open || at(string, i) == OPEN;
    }
    return open;
}

static const char *restate(const reference_string *string, amounts *read) {
    for (size_t i = 1; i < read->count; i++) {
        const amount *before = &read->items[i - 1];
        amount *aside = &read->items[i];
        if (!opens(string, before, aside)) continue;
        if (before->end + 1 != aside->first) return "an aside that begins with more than its bracket";
        if (at(string, aside->end) != CLOSE) return "an aside that is not closed, or holds more";
        if (agree(before, aside)) return "an aside in the same currency";
        aside->restates = (int)i - 1;
    }
    return NULL;
}

/* --- The record ------------------------------------------------------------------------------------- */

static size_t write_number(char *target, size_t size, number value) {
    int64_t units = whole(value), above = units / 100000, below = units % 100000;
    if (below < 0) below = -below;
    const char *sign = units < 0 && above == 0 ? "-" : "";
    if (below == 0) return (size_t)snprintf(target, size, "%" PRId64, above);
    size_t length = (size_t)snprintf(target, size, "%s%" PRId64 ".%05" PRId64, sign, above, below);
    while (target[length - 1] == '0') target[--length] = '\0';
    return length;
}

static void write_figure(const reference_string *string, const amount *read, char *figures) {
    char low[64], high[64];
    int decimals = accuracy(read->low);
    write_number(low, sizeof low, read->low);
    if (read->range) {
        write_number(high, sizeof high, read->high);
        if (accuracy(read->high) > decimals) decimals = accuracy(read->high);
    }
    size_t length = strlen(figures);
    length += (size_t)snprintf(figures + length, REFERENCE_TEXT_MAX - length, "%zu %zu %s %s%s%s decimals=%d",
                               string->starts[read->first], string->ends[read->end - 1], read->currency, low,
                               read->range ? ".." : "", read->range ? high : "", decimals);
    if (read->restates >= 0)
        length +=
            (size_t)snprintf(figures + length, REFERENCE_TEXT_MAX - length, " restates=%d", read->restates);
    snprintf(figures + length, REFERENCE_TEXT_MAX - length, "%s\n", read->ambiguous ? " ambiguous" : "");
}

const char *reference_read(const reference_string *string, char figures[REFERENCE_TEXT_MAX]) {
    amounts read = {.count = 0};
    figures[0] = '\0';
    const char *reason = reference_undefined(string);
    if (reason != NULL) return reason;
    read_amounts(string, &read);
    reason = join_ranges(string, &read);
    if (reason == NULL) reason = relate_lists(string, &read);
    if (reason == NULL) drop_bare(&read);
    if (reason == NULL) reason = restate(string, &read);
    for (size_t i = 0; reason == NULL && i < read.count; i++) write_figure(string, &read.items[i], figures);
    return reason;
}
