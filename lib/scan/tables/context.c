/* scan/tables/context.c - the grammar of contexts.
 *
 *     context := [ label ] [ currency ] [ "in" ] [ scale ] [ [ "of" ] currency ]       in millions of dollars
 *              | currency ( scale | "'000" | "000" )                                     RMB'000, £m, MSEK,
 * HK$ million | label unit { label unit }                                                单位：万元
 * 币种：人民币 scale   := million | thousands | { 十 | 百 | 千 } { 万 | 亿 }
 *
 * At least a scale, a label, or "in" before a currency must be there; a currency alone is a context only
 * where nothing else is in its cell. What follows must end it: "millions of users" is none. */
#include <string.h>

#include "scan/numbers/numbers.h"
#include "scan/tables/tables.h"

typedef struct context_reading {
    const tael_scan *scan;
    size_t begin, next, end;
    tael__unit unit; /* what names the currency */
    int32_t power;
    bool labelled, in_word, scaled;
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

/* million; 百万; hundreds of millions are none. */
static bool read_scale(context_reading *reading) {
    size_t before = reading->next;
    int32_t power = 0;
    while (reading->next < reading->end && power_of(token_at(reading)) != 0) {
        if (reading->next != before && token_at(reading)->gap != TAEL__TOUCHES) break;
        power += power_of(token_at(reading));
        reading->next++;
    }
    if (power == 0 || power > 18) return false;
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

/* "of" before a currency; before anything else the scale counts something. */
static bool read_of_currency(context_reading *reading) {
    if (!tael__token_links(token_at(reading), TAEL__WANTING) || !reading->scaled) {
        if (read_currency(reading)) read_currency(reading); /* 亿元人民币 */
        return true;
    }
    reading->next++;
    return read_currency(reading);
}

static bool read_unit(context_reading *reading) {
    size_t before = reading->next;
    read_currency(reading);
    if (has_context_kind(token_at(reading), TAEL__CONTEXT_IN)) {
        reading->in_word = true;
        reading->next++;
        read_currency(reading);
    }
    if (!reading->scaled && !read_thousands(reading)) read_scale(reading);
    return read_of_currency(reading) && reading->next != before;
}

/* What may stand right behind a context. */
static bool ends(const context_reading *reading) {
    const tael__token *token = token_at(reading);
    if (token->kind == TAEL__END || token->gap >= TAEL__LINE_BREAK) return true;
    return tael__token_links(token, TAEL__COMMA) || tael__token_links(token, TAEL__STOP) ||
           tael__token_links(token, TAEL__CLOSE) || tael__token_links(token, TAEL__OPEN) ||
           tael__token_links(token, TAEL__COLON) || has_context_kind(token, TAEL__CONTEXT_EXCEPT) ||
           has_context_kind(token, TAEL__CONTEXT_REMARK);
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
    bool bracketed = first > 0 && tael__token_links(tael__token_at(reading->scan, first - 1), TAEL__OPEN);
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
    if (scan->text[context->start] == '(') { /* (000's) */
        context->start++;
        context->end--;
    }
    *last = reading.next;
    return true;
}
