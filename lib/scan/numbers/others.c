/* scan/numbers/others.c - numbers that are no money: told apart by what touches or follows them.
 *
 *  - a word of letters touches them: A320, 5G, COVID19 (a currency, scale or unit may touch, and letters
 *    before what 元 closes: GDP114万亿元);
 *  - a letter behind them ends no word: 2021A, 5000B12;
 *  - a percentage, or a count whose noun follows: 45%, 63家, 2015年;
 *  - a time or ratio, or a reference: 10:30, 2021-0045, 1111-22223333-4444;
 *  - the ten of a table's unit: 单位：十亿元. */
#include "base/ascii.h"
#include "scan/numbers/numbers.h"

static bool is_letters(const tael__token *token) {
    return (token->flags & TAEL__ALPHABETIC) != 0 && token->kind != TAEL__NUMBER;
}

/* 元 and its like right behind a number close it; 块 may count pieces. */
static bool is_closed_by(const tael__token *behind) {
    const tael__sense *unit = tael__token_sense(behind, TAEL__CURRENCY);
    return unit != NULL && behind->gap == TAEL__TOUCHES && (behind->flags & TAEL__HAN) != 0 &&
           (unit->flags & (TAEL__COLLOQUIAL | TAEL__EVERYDAY)) == 0;
}

/* Letters right before: only a currency may touch its number there, or half of one, or a word one that a Chinese
 * currency closes. A single letter is part of a code in any case: Q3亿元. */
static bool continues_word(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1), *token = tael__token_at(scan, index);
    const tael__token *behind = tael__token_at(scan, index + 1);
    if (token->gap != TAEL__TOUCHES || !is_letters(before)) return false;
    if ((before->roles & TAEL__CURRENCY) != 0 || tael__split_unit(scan, index) != NULL) return false;
    return before->end - before->start == 1 || !is_closed_by(behind);
}

static bool ends_in_digit(const tael_scan *scan, const tael__token *token, size_t end) {
    return end > token->start && tael__is_digit(scan->text[end - 1]);
}

/* RMB2021|A: a letter of a code, though it spells the article. */
static bool is_code_letter(const tael__token *behind) {
    return (behind->flags & TAEL__CAPITALS) != 0 &&
           tael__token_sense_of(behind, TAEL__NUMERAL, TAEL__ARTICLE) != NULL;
}

/* Letters right behind. */
static bool begins_word(const tael_scan *scan, const tael__token *token, const tael__token *behind) {
    if (behind->gap != TAEL__TOUCHES || !is_letters(behind)) return false;
    if ((behind->roles & (TAEL__CURRENCY | TAEL__SCALE | TAEL__UNIT)) != 0) return false;
    return behind->links == 0 || (is_code_letter(behind) && ends_in_digit(scan, token, token->end));
}

/* 5000B|12: a suffix that digits touch on both sides is part of a code. */
static bool goes_on_in_digits(const tael_scan *scan, const tael__token *token, const tael__token *behind) {
    size_t end = token->end;
    if (behind->kind != TAEL__NUMBER || behind->gap != TAEL__TOUCHES) return false;
    while (end > token->start && tael__is_letter(scan->text[end - 1])) end--;
    return end < token->end && ends_in_digit(scan, token, end);
}

static bool is_counted(const tael__token *behind) {
    return behind->gap < TAEL__LINE_BREAK && tael__token_links(behind, TAEL__COUNTED) &&
           (behind->roles & (TAEL__CURRENCY | TAEL__SCALE)) == 0;
}

static bool is_percentage(const tael__token *behind) {
    return behind->gap < TAEL__LINE_BREAK && tael__token_links(behind, TAEL__PERCENT);
}

static bool joins_closely(const tael_scan *scan, size_t mark, enum tael__link link) {
    const tael__token *token = tael__token_at(scan, mark);
    const tael__token *behind = tael__token_at(scan, mark + 1);
    return tael__token_links(token, link) && token->gap == TAEL__TOUCHES && behind->gap == TAEL__TOUCHES &&
           behind->kind == TAEL__NUMBER;
}

/* 10:30 */
static bool is_ratio(const tael_scan *scan, size_t index) {
    return joins_closely(scan, index + 1, TAEL__COLON);
}

/* A number with a code (0045) or several hyphens in a row behind it, no currency among them. */
static size_t reference_end(const tael_scan *scan, size_t index) {
    size_t end = index + 1, parts = 1;
    bool code = (tael__number_at(scan, index)->flags & TAEL__NO_MONEY) != 0;
    while (joins_closely(scan, end, TAEL__DASH)) {
        code = code || (tael__number_at(scan, end + 1)->flags & TAEL__NO_MONEY) != 0;
        parts++;
        end += 2;
    }
    return parts > 2 || (parts == 2 && code) ? end : index;
}

/* Chains of hyphens are looked at from their first number only. */
static void mark_reference(tael_scan *scan, size_t index) {
    if (index > 0 && tael__number_at(scan, index - 2) != NULL && joins_closely(scan, index - 1, TAEL__DASH))
        return;
    size_t end = reference_end(scan, index);
    for (; index < end; index += 2) tael__number_at(scan, index)->flags |= TAEL__NO_MONEY;
}

static bool introduces(const tael__token *token) {
    return tael__token_links(token, TAEL__COLON) || tael__token_links(token, TAEL__CLOSE) ||
           tael__token_links(token, TAEL__WANTING);
}

/* 十 behind the label of a context, a colon and perhaps a currency: the words for other units, as 百万, are
 * no numbers by themselves. */
static bool is_unit(const tael_scan *scan, size_t index) {
    const tael__number *number = tael__number_at(scan, index);
    tael_decimal ten = tael_decimal_from_parts(false, 10, 0);
    bool han = (unsigned char)scan->text[tael__token_at(scan, index)->start] >= 0x80;
    if ((number->flags & TAEL__SPELLED) == 0 || !han || tael_decimal_compare(&number->mantissa, &ten) != 0)
        return false;
    size_t label = index - 1;
    while ((tael__token_at(scan, label)->roles & TAEL__CURRENCY) != 0) label--;
    if (!introduces(tael__token_at(scan, label))) return false;
    while (introduces(tael__token_at(scan, label))) label--;
    return tael__token_sense_of(tael__token_at(scan, label), TAEL__CONTEXT, TAEL__CONTEXT_LABEL) != NULL;
}

void tael__tell_others_apart(tael_scan *scan) {
    for (size_t i = 0; i < scan->tokens.count; i++) {
        tael__number *number = tael__number_at(scan, i);
        if (number == NULL) continue;
        const tael__token *token = tael__token_at(scan, i), *behind = tael__token_at(scan, i + 1);
        if (continues_word(scan, i) || begins_word(scan, token, behind) ||
            goes_on_in_digits(scan, token, behind) || is_percentage(behind) || is_unit(scan, i)) {
            number->flags |= TAEL__NO_MONEY;
        }
        if (is_counted(behind)) number->flags |= TAEL__COUNT;
        if (is_ratio(scan, i)) {
            number->flags |= TAEL__NO_MONEY;
            tael__number_at(scan, i + 2)->flags |= TAEL__NO_MONEY;
        }
        mark_reference(scan, i);
    }
}
