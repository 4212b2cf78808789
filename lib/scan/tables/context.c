/* scan/tables/context.c - the grammar of contexts.
 *
 *     context := [ label ] unit { label unit }                        单位：万元 币种：人民币
 *     unit    := [ subject ] [ currency ] [ "in" ] [ currency ] [ scale ] [ [ "of" ] currency ]
 *              | currency "," [ "in" ] scale [ currency ]             US dollars, thousands
 *     scale   := "'000" | "000" | [ power ] { million | 万 | 十 }     ten thousand, 百万
 *     power   := ten | hundred | 10,000
 *
 * "In thousands of euros", RMB'000, £m, HK$ million, all dollar amounts are in millions; MSEK is currency and
 * scale. At least a scale, a label, or "in" before a currency must be there; a currency alone is a context
 * only where nothing else is in its cell. What follows must end it: "millions of users" is none. A scale that
 * begins with a number is an amount, but behind a label or "in", or in the first cell of a head of years: NOK
 * 1,000 | 2024 | 2023. */
#include <string.h>

#include "scan/numbers/numbers.h"
#include "scan/tables/tables.h"

typedef struct context_reading {
    const tael_scan *scan;
    size_t begin, next, end;
    tael__unit unit; /* what names the currency */
    int32_t power;
    bool labelled, in_word, scaled;
    bool counted; /* its scale begins with a number: RMB ten thousand */
} context_reading;

static const tael__token *token_at(const context_reading *reading) {
    return reading->next < reading->end ? tael__token_at(reading->scan, reading->next)
                                        : tael__token_at(reading->scan, SIZE_MAX);
}

static bool has_context_kind(const tael__token *token, uint8_t kind) {
    return tael__token_sense_of(token, TAEL__CONTEXT, kind) != NULL;
}

/* --- Its parts -------------------------------------------------------------------------------------- */

/* 单位：, [单位], 币种为: where a bracket closes the label, the context begins behind it. */
static bool read_label(context_reading *reading) {
    if (!has_context_kind(token_at(reading), TAEL__CONTEXT_LABEL)) return false;
    reading->next++;
    while (tael__token_links(token_at(reading), TAEL__COLON) ||
           tael__token_links(token_at(reading), TAEL__CLOSE) ||
           tael__token_links(token_at(reading), TAEL__WANTING)) {
        bool closes = tael__token_links(token_at(reading), TAEL__CLOSE);
        if (closes && reading->next == reading->begin + 1) reading->begin = reading->next + 1;
        reading->next++;
    }
    reading->labelled = true;
    return true;
}

/* 单位：万元，币种：人民币 */
static bool read_next_label(context_reading *reading) {
    size_t before = reading->next;
    const tael__token *token = token_at(reading);
    if (tael__token_links(token, TAEL__COMMA) || tael__token_links(token, TAEL__STOP)) reading->next++;
    if (read_label(reading)) return true;
    reading->next = before;
    return false;
}

static bool read_currency(context_reading *reading) {
    tael__unit unit = tael__unit_at(reading->scan, reading->next, TAEL__BEFORE | TAEL__BEHIND);
    if (unit.currency == NULL || unit.kind == TAEL__CURRENCY_MINOR ||
        reading->next + unit.taken > reading->end || (reading->scaled && unit.power > 0))
        return false;
    if (reading->unit.currency == NULL) {
        reading->unit = unit;
    } else if (!tael__units_agree(reading->scan, &reading->unit, &unit)) {
        if (!reading->labelled) return false;
        reading->unit = unit;
    }
    if (unit.power > 0) { /* MSEK */
        reading->power = unit.power;
        reading->scaled = true;
    }
    reading->next += unit.taken;
    return true;
}

/* £000 and its like, and '000. */
static bool read_thousands(context_reading *reading) {
    const tael__token *token = token_at(reading);
    const tael__sense *sense = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_THOUSANDS);
    bool zeros = token->kind == TAEL__DIGITS && token->end - token->start == 3 &&
                 token->gap <= TAEL__SPACES && reading->unit.currency != NULL &&
                 memcmp(reading->scan->text + token->start, "000", 3) == 0;
    if (sense == NULL && !zeros) return false;
    reading->power = sense != NULL ? sense->power : 3;
    reading->scaled = true;
    reading->next++;
    return true;
}

static int32_t power_of(const tael__token *token) {
    const tael__sense *scale = tael__token_sense(token, TAEL__SCALE);
    if (scale != NULL) return scale->power;
    const tael__sense *multiplier = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__MULTIPLIER);
    if (multiplier == NULL) return 0;
    return multiplier->value == 10 ? 1 : multiplier->value == 100 ? 2 : 3;
}

static bool is_zeros(const context_reading *reading, size_t start, size_t end) {
    for (; start < end; start++) {
        if (reading->scan->text[start] != '0') return false;
    }
    return true;
}

/* 10,000 and 10’000: a one and zeros, grouped or not; how many. */
static int32_t read_one_and_zeros(context_reading *reading) {
    const tael__token *token = token_at(reading);
    size_t length = token->end - token->start;
    if (token->kind != TAEL__DIGITS || length > 10 || reading->scan->text[token->start] != '1' ||
        !is_zeros(reading, token->start + 1, token->end))
        return 0;
    int32_t power = (int32_t)length - 1;
    reading->next++;
    for (;;) {
        const tael__token *mark = token_at(reading),
                          *group = tael__token_at(reading->scan, reading->next + 1);
        bool parts = (mark->flags & (TAEL__ALPHABETIC | TAEL__HAN)) == 0 && mark->gap == TAEL__TOUCHES;
        bool thousand = group->kind == TAEL__DIGITS && group->gap == TAEL__TOUCHES &&
                        group->end - group->start == 3 && is_zeros(reading, group->start, group->end);
        if (!parts || !thousand) return power;
        power += 3;
        reading->next += 2;
    }
}

/* What may stand before a scale: ten thousand, hundred million, 10,000. */
static int32_t read_power(context_reading *reading) {
    const tael__token *token = token_at(reading);
    const tael__sense *ten = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__TEEN);
    bool hundred = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__HUNDRED) != NULL;
    bool before_scale = power_of(tael__token_at(reading->scan, reading->next + 1)) != 0;
    reading->counted = !hundred;
    if (!hundred && (ten == NULL || ten->value != 10)) return read_one_and_zeros(reading);
    if (!before_scale) return 0;
    reading->next++;
    return hundred ? 2 : 1;
}

/* million; 百万; hundreds of millions are none. */
static bool read_scale(context_reading *reading) {
    size_t before = reading->next;
    int32_t power = read_power(reading);
    size_t words = reading->next;
    reading->counted = reading->counted && words != before;
    while (reading->next < reading->end && power_of(token_at(reading)) != 0) {
        if (reading->next != words && token_at(reading)->gap != TAEL__TOUCHES) break;
        power += power_of(token_at(reading));
        reading->next++;
    }
    bool enough = reading->next != words || power >= 3;
    if (power == 0 || power > 18 || !enough) {
        reading->next = before;
        return false;
    }
    const tael__token *first = tael__token_at(reading->scan, before);
    const tael__sense *scale = tael__token_sense(first, TAEL__SCALE);
    bool letter = scale != NULL && scale->kind == TAEL__SCALE_SUFFIX; /* £m, EUR k */
    if (letter && reading->unit.currency == NULL) {
        reading->next = before;
        return false;
    }
    reading->power = power;
    reading->scaled = true;
    return true;
}

/* --- The whole -------------------------------------------------------------------------------------- */

/* What may stand right behind a context. */
static bool ends(const context_reading *reading) {
    const tael__token *token = token_at(reading);
    if (token->kind == TAEL__END || token->gap >= TAEL__LINE_BREAK) return true;
    if (tael__token_links(token, TAEL__DASH)) return token->gap == TAEL__SPACES; /* in millions - unaudited */
    return tael__token_links(token, TAEL__COMMA) || tael__token_links(token, TAEL__STOP) ||
           tael__token_links(token, TAEL__CLOSE) || tael__token_links(token, TAEL__OPEN) ||
           tael__token_links(token, TAEL__COLON) || has_context_kind(token, TAEL__CONTEXT_EXCEPT) ||
           has_context_kind(token, TAEL__CONTEXT_REMARK);
}

/* "of" before a currency; before anything else the scale counts something. */
static bool read_of_currency(context_reading *reading) {
    if (!tael__token_links(token_at(reading), TAEL__WANTING) || !reading->scaled) {
        if (read_currency(reading)) read_currency(reading); /* 亿元人民币 */
        return true;
    }
    reading->next++;
    return read_currency(reading);
}

/* "in US dollars, thousands", "HK$, in millions" */
static void read_scale_apart(context_reading *reading) {
    context_reading before = *reading;
    if (reading->scaled || reading->unit.currency == NULL ||
        !tael__token_links(token_at(reading), TAEL__COMMA))
        return;
    reading->next++;
    if (has_context_kind(token_at(reading), TAEL__CONTEXT_IN)) reading->next++;
    bool scaled = read_scale(reading) && !reading->counted;
    read_currency(reading); /* 人民币，万|元 */
    if (!scaled || !ends(reading)) *reading = before;
}

static bool read_unit(context_reading *reading) {
    size_t before = reading->next;
    if (has_context_kind(token_at(reading), TAEL__CONTEXT_SUBJECT)) reading->next++;
    bool subject = reading->next != before;
    read_currency(reading);
    if (has_context_kind(token_at(reading), TAEL__CONTEXT_IN)) {
        reading->in_word = true;
        reading->next++;
        read_currency(reading);
    } else if (subject) {
        return false;
    }
    if (!reading->scaled && !read_thousands(reading)) read_scale(reading);
    if (!read_of_currency(reading)) return false;
    read_scale_apart(reading);
    return reading->next != before;
}

/* "thousand dollars, of which": a figure was broken before its scale, and its sentence goes on behind the
 * comma; "in millions, restated" and "millions, except" are headers. */
static bool goes_on_as_sentence(const context_reading *reading, size_t first) {
    const tael__token *scale = tael__token_at(reading->scan, first);
    const tael__token *behind = tael__token_at(reading->scan, reading->next + 1);
    bool wrapped =
        (scale->roles & (TAEL__SCALE | TAEL__NUMERAL)) != 0 && !tael__is_capital(reading->scan, scale);
    if (!wrapped || reading->next + 1 >= reading->end || !tael__token_links(token_at(reading), TAEL__COMMA))
        return false;
    return (behind->roles & (TAEL__CONTEXT | TAEL__SCALE | TAEL__CURRENCY)) == 0;
}

static bool is_context(const context_reading *reading, size_t first) {
    if (!ends(reading)) return false;
    bool plural = (tael__token_at(reading->scan, first)->flags & TAEL__ALPHABETIC) != 0;
    bool bare = reading->unit.currency == NULL && !reading->labelled && !reading->in_word;
    bool bracketed = (first > 0 && tael__token_links(tael__token_at(reading->scan, first - 1), TAEL__OPEN)) ||
                     tael__is_in_brackets(reading->scan, first);
    bool counts = reading->labelled || (reading->in_word && (first == 0 || bracketed));
    if (reading->counted && !counts) return false;
    if (first == 0 && goes_on_as_sentence(reading, first)) return false;
    bool thousands = has_context_kind(tael__token_at(reading->scan, first), TAEL__CONTEXT_THOUSANDS);
    if (reading->scaled) return !bare || bracketed || (first == 0 && (plural || thousands)); /* (000's) */
    bool alone = first == 0 && reading->next == reading->scan->tokens.count;
    bool closed = bracketed && tael__token_links(token_at(reading), TAEL__CLOSE);
    bool last = reading->next == reading->scan->tokens.count &&
                reading->unit.kind <= TAEL__CURRENCY_CODE; /* Total £ */
    return reading->unit.currency != NULL &&
           (reading->labelled || reading->in_word || alone || closed || last);
}

/* How many zeros follow the one of a number that is nothing else; 0 for other numbers. */
static int32_t power_of_one(const tael__cell *cell) {
    uint64_t digits = cell->mantissa.coefficient.small;
    int32_t power = cell->mantissa.exponent;
    if (cell->mantissa.limb_count != 0 || digits == 0) return 0;
    for (; digits % 10 == 0; digits /= 10) power++;
    return digits == 1 ? power : 0;
}

void tael__read_counted_head(tael_scan *scan) {
    tael__row *row = &scan->table->row;
    tael__cell *cell = &row->cells[0];
    int32_t power = cell->kind == TAEL__CELL_NUMBER ? power_of_one(cell) : 0;
    bool coded = cell->unit.currency != NULL && cell->unit.kind == TAEL__CURRENCY_CODE;
    if (row->count < 2 || power < 3 || power % 3 != 0 || !coded) return;
    for (size_t i = 1; i < row->count; i++) {
        if (!tael__is_year_cell(&row->cells[i])) return;
    }
    bool bracketed = scan->text[cell->start] == '(' && scan->text[cell->end - 1] == ')';
    row->words[0] = tael__no_words;
    row->words[0].has_context = cell->worded = true;
    row->words[0].context = (tael__context){.start = cell->start + bracketed,
                                            .end = cell->end - bracketed,
                                            .power = power,
                                            .currency = cell->unit.currency,
                                            .set = cell->unit.set,
                                            .ambiguous = cell->unit.ambiguous,
                                            .scales = true,
                                            .figure = TAEL_NO_FIGURE};
    cell->kind = TAEL__CELL_TEXT;
    tael__give_up(&scan->figures.items[cell->figure]);
}

bool tael__is_in_brackets(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    return has_context_kind(token, TAEL__CONTEXT_THOUSANDS) && scan->text[token->start] == '(';
}

bool tael__read_context(const tael_scan *scan, size_t first, size_t end, tael__context *context,
                        size_t *last) {
    context_reading reading = {.scan = scan, .begin = first, .next = first, .end = end};
    bool labelled = read_label(&reading);
    if (!read_unit(&reading)) return false;
    while (labelled && read_next_label(&reading)) {
        if (!read_unit(&reading)) return false;
    }
    if (!is_context(&reading, first)) return false;
    *context = (tael__context){.start = tael__token_at(scan, reading.begin)->start,
                               .end = tael__token_at(scan, reading.next - 1)->end,
                               .power = reading.power,
                               .currency = reading.unit.currency,
                               .set = reading.unit.set,
                               .ambiguous = reading.unit.currency != NULL && reading.unit.ambiguous,
                               .labelled = reading.labelled,
                               .scales = reading.scaled || reading.labelled || reading.in_word,
                               .figure = TAEL_NO_FIGURE};
    if (tael__is_in_brackets(scan, first)) {
        context->start++;
        context->end--;
    }
    *last = reading.next;
    return true;
}
