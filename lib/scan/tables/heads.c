/* scan/tables/heads.c - what the words of a label, a head or a heading say of the numbers they stand for. */
#include <string.h>

#include "scan/tables/tables.h"

/* How many words may stand in "per common share". */
enum { PER_WORDS = 3 };

/* --- Counts, notes, shares, per ------------------------------------------------------------------------ */

/* "Issuance of shares", "proceeds from shares", "600 shares authorized" count nothing; "number of shares"
 * does. */
static bool is_object(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1);
    return index > 0 && (before->kind == TAEL__DIGITS || tael__token_links(before, TAEL__WANTING) ||
                         tael__token_links(before, TAEL__FROM) || tael__token_links(before, TAEL__TO) ||
                         tael__token_links(before, TAEL__AND));
}

/* $1.30 per share, 每股1.30元: a figure of prose that says it for itself; the 1 of "per share1" is a note. */
static bool has_figure(const tael_scan *scan, size_t first, size_t index, size_t end) {
    const tael__token *behind = tael__token_at(scan, index + 1);
    bool note = behind->gap == TAEL__TOUCHES && (tael__token_at(scan, index)->flags & TAEL__ALPHABETIC) != 0;
    if (index + 1 < end && behind->kind == TAEL__DIGITS && !note) return true;
    for (size_t i = first; i < index; i++) {
        if (tael__token_at(scan, i)->kind == TAEL__DIGITS &&
            (tael__token_at(scan, i - 1)->roles & TAEL__CURRENCY) != 0) {
            return true;
        }
    }
    return false;
}

/* "per common share", 元/股; NULL where no unit follows. */
static const char *per_of(const tael_scan *scan, size_t index, size_t end) {
    const tael__token *token = tael__token_at(scan, index);
    const tael__sense *sense = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_PER_SHARE);
    if (sense != NULL) return tael__lexicon_name(scan->lexicon, sense->value);
    if (!tael__token_links(token, TAEL__PER)) return NULL;
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

static void read_sayings(const tael_scan *scan, size_t first, size_t end, tael__words *words) {
    bool computed = false; /* "profit used in earnings per share" is no amount per share */
    for (size_t i = first; i < end; i++) {
        const tael__token *token = tael__token_at(scan, i);
        if ((token->roles & (TAEL__CONTEXT | TAEL__LINK)) == 0) continue;
        computed = computed || tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_COMPUTED) != NULL;
        if (words->per == NULL && !computed && per_of(scan, i, end) != NULL &&
            !has_figure(scan, first, i, end)) {
            words->per = per_of(scan, i, end);
        }
        if (words->per != NULL && i > first && tael__token_links(token, TAEL__PER) &&
            words->per_unit.currency == NULL) {
            words->per_unit = tael__unit_at(scan, i - 1, TAEL__BEFORE | TAEL__BEHIND);
        }
        if (is_counted_unit(scan, i, end)) words->says |= TAEL__SAYS_COUNT;
        if ((token->roles & TAEL__CONTEXT) == 0) continue;
        bool counts = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_COUNT) != NULL;
        if (counts && !is_object(scan, i) && (i == first || !is_one_word(scan, i)))
            words->says |= TAEL__SAYS_COUNT;
        bool notes = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_NOTE) != NULL;
        if (notes && end - first == 1) words->says |= TAEL__SAYS_NOTE;
        bool shares = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_SHARE) != NULL;
        if (shares && (i == first || ends_text(scan, i + 1, end))) words->says |= TAEL__SAYS_SHARE;
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

/* Whether a context may begin at `index`: with the text, in brackets, or behind a comma in them; in a cell
 * also where it goes to the cell's end ("2020 £'000"). */
static bool may_begin(const tael_scan *scan, size_t first, size_t index, bool bracketed) {
    const tael__token *before = tael__token_at(scan, index - 1);
    if (index == first) return true;
    if (tael__token_links(before, TAEL__OPEN)) return true;
    return bracketed && (tael__token_links(before, TAEL__COMMA) || tael__token_links(before, TAEL__STOP));
}

static void find_context(const tael_scan *scan, size_t first, size_t end, tael__words *words) {
    bool bracketed = false, excepted = false;
    size_t last;
    for (size_t i = first; i < end && !words->has_context; i++) {
        const tael__token *token = tael__token_at(scan, i);
        bool open = tael__token_links(token, TAEL__OPEN), close = tael__token_links(token, TAEL__CLOSE);
        if (open || close) {
            bracketed = open;
            excepted = false;
        }
        if (tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_EXCEPT) != NULL) excepted = true;
        if (excepted || (token->roles & (TAEL__CONTEXT | TAEL__CURRENCY | TAEL__SCALE | TAEL__NUMERAL)) == 0)
            continue;
        bool begins = may_begin(scan, first, i, bracketed);
        if (!begins && (bracketed || scales_number(scan, i))) continue;
        if (!tael__read_context(scan, i, end, &words->context, &last)) continue;
        words->has_context = begins || (last == end && words->context.currency != NULL);
    }
}

void tael__read_words(const tael_scan *scan, size_t first, size_t end, tael__words *words) {
    *words = (tael__words){0};
    read_sayings(scan, first, end, words);
    find_context(scan, first, end, words);
}
