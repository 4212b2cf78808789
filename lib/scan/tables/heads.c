/* scan/tables/heads.c - what the words of a label, a head or a heading say of the numbers they stand for. */
#include <string.h>

#include "scan/tables/tables.h"

/* How many words may stand in "per common share". */
enum { PER_WORDS = 3 };

/* --- Counts, notes, shares, per ------------------------------------------------------------------------ */

/* "Issuance of shares", "proceeds from shares", "600 shares authorized", "(3 million shares issued)" count
 * nothing; "number of shares" does. */
static bool is_object(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1);
    bool scale = index > 1 && (before->roles & TAEL__SCALE) != 0;
    bool number =
        before->kind == TAEL__DIGITS || (scale && tael__token_at(scan, index - 2)->kind == TAEL__DIGITS);
    return index > 0 &&
           (number || tael__token_links(before, TAEL__WANTING) || tael__token_links(before, TAEL__FROM) ||
            tael__token_links(before, TAEL__TO) || tael__token_links(before, TAEL__AND));
}

/* $1.30 per share, 每股1.30元: a figure of prose that says it for itself; the 1 of "per share1" is a note. */
static bool has_figure(const tael_scan *scan, size_t first, size_t index, size_t end) {
    const tael__token *behind = tael__token_at(scan, index + 1);
    bool note = behind->gap == TAEL__TOUCHES && (tael__token_at(scan, index)->flags & TAEL__ALPHABETIC) != 0;
    if (index + 1 < end && behind->kind == TAEL__DIGITS && !note) return true;
    for (size_t i = first; i < end; i++) {
        if (tael__token_at(scan, i)->kind != TAEL__DIGITS) continue;
        const tael__token *before = tael__token_at(scan, i - 1), *next = tael__token_at(scan, i + 1);
        bool closes = i > index || next->gap == TAEL__TOUCHES; /* 4.2p; but "2020 pence per share" */
        if (i < index && (before->roles & TAEL__CURRENCY) != 0) return true;
        if (closes && i + 1 < end && (next->roles & TAEL__CURRENCY) != 0) return true;
    }
    return false;
}

/* per, 每, /; but the A of "Class A share" is no article. */
static bool is_per(const tael_scan *scan, const tael__token *token) {
    bool article = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__ARTICLE) != NULL;
    return tael__token_links(token, TAEL__PER) && !(article && tael__is_capital(scan, token));
}

/* "per common share", 元/股; NULL where no unit follows. */
static const char *per_of(const tael_scan *scan, size_t index, size_t end) {
    const tael__token *token = tael__token_at(scan, index);
    const tael__sense *sense = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_PER_SHARE);
    if (sense != NULL) return tael__lexicon_name(scan->lexicon, sense->value);
    if (!is_per(scan, token)) return NULL;
    for (size_t i = index + 1; i < end && i <= index + PER_WORDS; i++) {
        const tael__token *word = tael__token_at(scan, i);
        sense = tael__token_sense(word, TAEL__UNIT);
        if (sense != NULL) return tael__lexicon_name(scan->lexicon, sense->value);
        if (word->kind != TAEL__OTHER || (word->flags & TAEL__ALPHABETIC) == 0) return NULL;
    }
    return NULL;
}

/* "in", "millions", "of" */
static bool says_scale(const tael__token *token) {
    return (token->roles & (TAEL__SCALE | TAEL__NUMERAL)) != 0 || tael__token_links(token, TAEL__WANTING) ||
           tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_IN) != NULL;
}

/* （股）, （万股）, (millions of shares): the unit of a count in brackets; "(Loans)" alone is the name of a
 * column. */
static bool is_counted_unit(const tael_scan *scan, size_t index, size_t end) {
    if (!tael__token_links(tael__token_at(scan, index), TAEL__OPEN)) return false;
    size_t unit = index + 1;
    while (unit < end && says_scale(tael__token_at(scan, unit))) unit++;
    const tael__token *token = tael__token_at(scan, unit);
    bool named = unit == 1 && (token->flags & TAEL__ALPHABETIC) != 0;
    bool counts = (token->roles & TAEL__UNIT) != 0 || (tael__token_links(token, TAEL__COUNTED) && !named);
    if (tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_LABEL) != NULL) return false; /* [单位] */
    return unit + 1 < end && counts && (token->roles & TAEL__CURRENCY) == 0 &&
           tael__token_links(tael__token_at(scan, unit + 1), TAEL__CLOSE);
}

/* "a tax of 25%", "(2019 - 19%)": the sign belongs to a figure. */
static bool is_percentage(const tael_scan *scan, size_t first, size_t index) {
    const tael__token *token = tael__token_at(scan, index), *before = tael__token_at(scan, index - 1);
    return index > first && tael__token_links(token, TAEL__PERCENT) && before->kind == TAEL__DIGITS;
}

/* Whether nothing but brackets and what is in them stands in [first, end). */
static bool ends_text(const tael_scan *scan, size_t first, size_t end) {
    const tael__token *token = tael__token_at(scan, first);
    return first >= end || tael__token_links(token, TAEL__OPEN) || tael__token_links(token, TAEL__CLOSE);
}

/* "Months" counts only where the head begins with it: "Three Months Ended" does not. */
static bool is_one_word(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    bool spaced = memchr(scan->text + token->start, ' ', token->end - token->start) != NULL;
    return (token->flags & TAEL__ALPHABETIC) != 0 && !spaced;
}

static bool has_kind(const tael__token *token, uint8_t kind) {
    return tael__token_sense_of(token, TAEL__CONTEXT, kind) != NULL;
}

/* (pence), HK cents: a unit below the main one, alone, in brackets, or behind a comma or dash. */
static tael__unit minor_unit(const tael_scan *scan, size_t first, size_t index, size_t end) {
    tael__unit unit = tael__unit_at(scan, index, TAEL__BEFORE | TAEL__BEHIND);
    size_t next = index + unit.taken;
    const tael__token *before = tael__token_at(scan, index - 1);
    bool opens = index == first || tael__token_links(before, TAEL__OPEN) ||
                 tael__token_links(before, TAEL__COMMA) || tael__token_links(before, TAEL__DASH) ||
                 has_kind(before, TAEL__CONTEXT_IN);
    bool closes = next >= end || tael__token_links(tael__token_at(scan, next), TAEL__CLOSE);
    bool footnote = (unit.flags & TAEL__EVERYDAY) != 0; /* (c) */
    return unit.power < 0 && opens && closes && !footnote ? unit : (tael__unit){0};
}

/* What the numbers are per, and in which unit: "pence per share"; nothing behind "used in". */
static void read_per(const tael_scan *scan, size_t first, size_t index, size_t end, tael__words *words) {
    const char *per = per_of(scan, index, end);
    if (words->per == NULL && has_kind(tael__token_at(scan, index), TAEL__CONTEXT_COMPUTED))
        words->says |= TAEL__SAYS_WHOLE;
    if (per == NULL || (words->says & TAEL__SAYS_WHOLE) != 0) return;
    if (words->per == NULL && !has_figure(scan, first, index, end)) words->per = per;
    if (words->per != NULL && index > first && words->unit.currency == NULL)
        words->unit = tael__unit_at(scan, index - 1, TAEL__BEFORE | TAEL__BEHIND);
}

/* Employees' benefits */
static bool is_possessive(const tael_scan *scan, size_t index, size_t end) {
    const tael__token *behind = tael__token_at(scan, index + 1);
    return index + 2 < end && behind->gap == TAEL__TOUCHES && behind->kind == TAEL__OTHER &&
           behind->roles == 0;
}

/* Of words like "shares" those count that begin the text, end it behind a comma or "total", or stand before a
 * scale in brackets: "Repurchases, shares", "Total shares", "Share units (in thousands)". */
static bool counts(const tael_scan *scan, size_t first, size_t index, size_t end) {
    const tael__token *token = tael__token_at(scan, index);
    if (!has_kind(token, TAEL__CONTEXT_COUNT) || is_object(scan, index)) return false;
    if (!is_one_word(scan, index)) return true;
    if (index == first) return !is_possessive(scan, index, end);
    bool totalled = index == first + 1 && has_kind(tael__token_at(scan, first), TAEL__CONTEXT_TOTAL);
    if (totalled && ends_text(scan, index + 1, end)) return true;
    bool listed = tael__token_links(tael__token_at(scan, index - 1), TAEL__COMMA);
    bool scaled = tael__token_links(tael__token_at(scan, index + 1), TAEL__OPEN) &&
                  has_kind(tael__token_at(scan, index + 2), TAEL__CONTEXT_IN);
    return scaled || (listed && index + 1 >= end);
}

/* Customers ('000), Passengers (in millions): a scale alone in brackets behind what can be counted. */
static bool is_scaled_count(const tael_scan *scan, size_t index, size_t end) {
    if (!has_kind(tael__token_at(scan, index), TAEL__CONTEXT_COUNTABLE)) return false;
    size_t next = index + 1;
    if (tael__is_in_brackets(scan, next)) return true;
    if (!tael__token_links(tael__token_at(scan, next++), TAEL__OPEN)) return false;
    if (has_kind(tael__token_at(scan, next), TAEL__CONTEXT_IN)) next++;
    const tael__token *scale = tael__token_at(scan, next);
    bool scales = (scale->roles & TAEL__SCALE) != 0 || has_kind(scale, TAEL__CONTEXT_THOUSANDS);
    return next + 1 < end && scales && tael__token_links(tael__token_at(scan, next + 1), TAEL__CLOSE);
}

static unsigned saying_of(const tael_scan *scan, size_t first, size_t index, size_t end) {
    const tael__token *token = tael__token_at(scan, index);
    if (is_counted_unit(scan, index, end)) return TAEL__SAYS_COUNT;
    if ((token->roles & TAEL__CONTEXT) == 0) return 0;
    if (counts(scan, first, index, end) || is_scaled_count(scan, index, end)) return TAEL__SAYS_COUNT;
    if (has_kind(token, TAEL__CONTEXT_NOTE) && end - first == 1) return TAEL__SAYS_NOTE;
    if (has_kind(token, TAEL__CONTEXT_UNITS) && end - first == 1) return TAEL__SAYS_UNITS;
    if (has_kind(token, TAEL__CONTEXT_IDENTIFIER) && end - first == 1) return TAEL__SAYS_IDENTIFIER;
    bool shares = has_kind(token, TAEL__CONTEXT_SHARE) && !is_percentage(scan, first, index);
    return shares && (index == first || ends_text(scan, index + 1, end)) ? TAEL__SAYS_SHARE : 0;
}

static void read_sayings(const tael_scan *scan, size_t first, size_t end, tael__words *words) {
    for (size_t i = first; i < end; i++) {
        const tael__token *token = tael__token_at(scan, i);
        if ((token->roles & TAEL__CURRENCY) != 0 && words->unit.currency == NULL)
            words->unit = minor_unit(scan, first, i, end);
        if ((token->roles & (TAEL__CONTEXT | TAEL__LINK)) == 0) continue;
        read_per(scan, first, i, end, words);
        words->says |= saying_of(scan, first, i, end);
    }
}

/* --- Contexts ------------------------------------------------------------------------------------------- */

/* 14亿元, 100 万元, 7K$: the end of a figure, no context; but "2020 £'000". */
static bool scales_number(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    size_t last = index;
    while (last > 0 && (tael__token_at(scan, last - 1)->roles & TAEL__SCALE) != 0) last--;
    const tael__token *before = tael__token_at(scan, last - 1);
    bool year = last == index && before->end - before->start == 4 && token->gap != TAEL__TOUCHES &&
                (token->roles & TAEL__CURRENCY) != 0;
    bool number =
        before->kind == TAEL__DIGITS || (before->roles & (TAEL__NUMERAL | TAEL__APPROXIMATION)) != 0;
    return last > 0 && number && !year;
}

/* Whether a context may begin at `index`: with the text, in brackets, or behind a comma or dash in them; in a
 * cell also where it goes to the cell's end ("2020 £'000"). */
static bool may_begin(const tael_scan *scan, size_t first, size_t index, bool bracketed) {
    const tael__token *before = tael__token_at(scan, index - 1);
    if (index == first) return true;
    if (tael__token_links(before, TAEL__OPEN) || tael__is_in_brackets(scan, index)) return true;
    return bracketed && (tael__token_links(before, TAEL__COMMA) || tael__token_links(before, TAEL__STOP) ||
                         tael__token_links(before, TAEL__DASH));
}

static void find_context(const tael_scan *scan, size_t first, size_t end, tael__words *words) {
    bool bracketed = false, excepted = false;
    size_t last, behind_exception = first;
    for (size_t i = first; i < end && !words->has_context; i++) {
        const tael__token *token = tael__token_at(scan, i);
        bool open = tael__token_links(token, TAEL__OPEN), close = tael__token_links(token, TAEL__CLOSE);
        if (open || close) {
            bracketed = open;
            excepted = false;
        }
        if (excepted && tael__token_links(token, TAEL__COMMA)) { /* 除另有说明外，人民币千元 */
            excepted = false;
            behind_exception = i + 1;
        }
        if (tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_EXCEPT) != NULL) excepted = true;
        if (excepted || (token->roles & (TAEL__CONTEXT | TAEL__CURRENCY | TAEL__SCALE | TAEL__NUMERAL)) == 0)
            continue;
        bool begins = i == behind_exception || may_begin(scan, first, i, bracketed);
        if (!begins && (bracketed || scales_number(scan, i))) continue;
        if (!tael__read_context(scan, i, end, &words->context, &last)) continue;
        bool closes = last == end && words->context.currency != NULL;
        words->has_context = begins || closes || words->context.labelled;
        words->context.leads = i == first || (i == first + 1 && tael__token_links(token - 1, TAEL__OPEN));
        words->context.running = !begins && !words->context.labelled && words->context.power == 0;
    }
}

/* "Shares outstanding (in thousands)": the scale is that of the count, with which the text begins; "(in
 * millions, except shares in thousands)" has one of money. */
static bool scales_count(const tael_scan *scan, size_t first, size_t end, const tael__words *words) {
    return words->has_context && words->context.currency == NULL &&
           (saying_of(scan, first, first, end) & TAEL__SAYS_COUNT) != 0;
}

void tael__read_words(const tael_scan *scan, size_t first, size_t end, tael__words *words) {
    *words = tael__no_words;
    read_sayings(scan, first, end, words);
    find_context(scan, first, end, words);
    words->scales_count = scales_count(scan, first, end, words);
}
