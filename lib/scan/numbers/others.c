/* scan/numbers/others.c - numbers that are no money: told apart by what touches or follows them.
 *
 *  - a word of letters touches them: A320, 5G, COVID19 (a currency, scale or unit may touch, and letters
 *    before what 元 closes: GDP114万亿元);
 *  - a letter behind them ends no word: 2021A, 5000B12;
 *  - a percentage, or a count whose noun follows: 45%, 63家, 2015年; the day before 日圆满;
 *  - a time or ratio, or a reference: 10:30, 2021-0045, 1111-22223333-4444;
 *  - the number of an item: 1、60万元, 泊位1：240万元;
 *  - the end of a name before a currency: 赵六美元存款;
 *  - the end of a numeral that is none: 百八十万元;
 *  - the ten of a table's unit: 单位：十亿元. */
#include "base/ascii.h"
#include "base/utf8.h"
#include "scan/numbers/numbers.h"

#include <string.h>

static bool is_letters(const tael__token *token) {
    return (token->flags & TAEL__ALPHABETIC) != 0 && token->kind != TAEL__NUMBER;
}

/* 元 and its like right behind a number close it; 块 may count pieces. */
static bool is_closed_by(const tael__token *behind) {
    const tael__sense *unit = tael__token_sense(behind, TAEL__CURRENCY);
    return unit != NULL && behind->gap == TAEL__TOUCHES && (behind->flags & TAEL__HAN) != 0 &&
           (unit->flags & (TAEL__COLLOQUIAL | TAEL__EVERYDAY)) == 0;
}

/* Letters right before: only a currency may touch its number there, or half of one, or a word one that a
 * Chinese currency closes. A single letter is part of a code in any case: Q3亿元. */
static bool continues_word(const tael_scan *scan, size_t index, const tael__token *token,
                           const tael__token *behind) {
    if (token->gap != TAEL__TOUCHES) return false;
    const tael__token *before = tael__token_at(scan, index - 1);
    if (!is_letters(before)) return false;
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
    if ((behind->roles & (TAEL__CURRENCY | TAEL__SCALE | TAEL__UNIT | TAEL__APPROXIMATION)) != 0)
        return false;
    return behind->links == 0 || (is_code_letter(behind) && ends_in_digit(scan, token, token->end));
}

/* 5000B|12: a suffix that digits touch on both sides is part of a code. */
static bool goes_on_in_digits(const tael_scan *scan, const tael__token *token, const tael__token *behind) {
    size_t end = token->end;
    if (behind->kind != TAEL__NUMBER || behind->gap != TAEL__TOUCHES) return false;
    while (end > token->start && tael__is_letter(scan->text[end - 1])) end--;
    return end < token->end && ends_in_digit(scan, token, end);
}

static bool counts(const tael__token *noun) {
    return noun->gap < TAEL__LINE_BREAK && tael__token_links(noun, TAEL__COUNTED) &&
           (noun->roles & (TAEL__CURRENCY | TAEL__SCALE)) == 0;
}

/* 5 years, 5-year, 5-6 years */
static bool is_counted(const tael__token *behind) {
    bool hyphen = behind->gap == TAEL__TOUCHES && tael__token_links(behind, TAEL__DASH);
    if (!hyphen || behind[1].gap != TAEL__TOUCHES) return counts(behind);
    return counts(behind[1].kind == TAEL__NUMBER ? behind + 2 : behind + 1);
}

static bool is_percentage(const tael__token *behind) {
    return behind->gap < TAEL__LINE_BREAK && tael__token_links(behind, TAEL__PERCENT);
}

static bool joins_closely(const tael_scan *scan, size_t mark, enum tael__link link) {
    const tael__token *token = tael__token_at(scan, mark);
    if (!tael__token_links(token, link) || token->gap != TAEL__TOUCHES) return false;
    const tael__token *behind = tael__token_at(scan, mark + 1);
    return behind->gap == TAEL__TOUCHES && behind->kind == TAEL__NUMBER;
}

static bool ends_clause(const tael__token *token) {
    return token->gap >= TAEL__LINE_BREAK || tael__token_links(token, TAEL__STOP) ||
           tael__token_links(token, TAEL__COMMA) || tael__token_links(token, TAEL__CLOSE);
}

/* Whether the currency behind a number is that number's: 10:30美元 may go on with what the dollar did. */
static bool is_priced(const tael_scan *scan, size_t index) {
    const tael__token *behind = tael__token_at(scan, index + 1);
    const tael__sense *unit = tael__token_sense(behind, TAEL__CURRENCY);
    if (unit == NULL || (unit->flags & TAEL__EVERYDAY) != 0 || (unit->flags & TAEL__BEHIND) == 0)
        return false;
    if (behind->gap >= TAEL__LINE_BREAK) return false;
    bool closes = is_closed_by(behind) && (unit->flags & TAEL__BEFORE) == 0;
    return closes || ends_clause(tael__token_at(scan, index + 2));
}

/* A number of money, or the lower end of a range that is: 240万, 77.5元, 6-9万元. */
static bool is_of_money(const tael_scan *scan, size_t index) {
    const tael__token *link = tael__token_at(scan, index + 1);
    bool joins = tael__token_links(link, TAEL__DASH) || tael__token_links(link, TAEL__TO);
    if (joins && tael__number_at(scan, index + 2) != NULL) index += 2;
    const tael__number *number = tael__number_at(scan, index);
    if ((number->flags & TAEL__NO_MONEY) != 0) return false;
    return number->scales != 0 || (number->flags & TAEL__GROUPED) != 0 || is_priced(scan, index);
}

/* 10:30, 3:2; but in 泊位1：240万元 only the first number is none of money. */
static void mark_ratio(tael_scan *scan, size_t index) {
    if (!joins_closely(scan, index + 1, TAEL__COLON)) return;
    tael__number_at(scan, index)->flags |= TAEL__NO_MONEY;
    if (!is_of_money(scan, index + 2)) tael__number_at(scan, index + 2)->flags |= TAEL__NO_MONEY;
}

static bool is_below(const tael__number *number, uint64_t bound) {
    tael_decimal limit = tael_decimal_from_parts(false, bound, 0);
    return number->scales == 0 && (number->flags & (TAEL__GROUPED | TAEL__FRACTIONAL | TAEL__PAIR)) == 0 &&
           tael_decimal_compare(&number->mantissa, &limit) < 0;
}

/* The enumeration comma of Chinese, and no other. */
static bool is_enumeration(const tael_scan *scan, const tael__token *token) {
    return tael__token_links(token, TAEL__COMMA) && token->end - token->start == 3 &&
           memcmp(scan->text + token->start, "\xE3\x80\x81", 3) == 0;
}

/* Whether a clause begins at the window's first token: it may be one behind a comma, or far from any start.
 */
static bool begins_after_stop(const tael_scan *scan, size_t position) {
    while (position > 0 && scan->text[position - 1] == ' ') position--;
    if (position == 0 || scan->text[position - 1] == '\n') return true;
    size_t start = position;
    tael__match match;
    tael__utf8_previous(scan->text, &start);
    return tael__find_form(scan, scan->text + start, position - start, &match) &&
           (match.word.links & UINT32_C(1) << TAEL__STOP) != 0;
}

/* Behind a colon only the first item begins: 如下：1、60万元, but 分别为：3、6万元. */
static bool begins_item(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index), *before = tael__token_at(scan, index - 1);
    if (index == 0) return begins_after_stop(scan, token->start);
    bool first = tael__token_links(before, TAEL__COLON) && is_below(tael__number_at(scan, index), 2);
    return first || token->gap >= TAEL__LINE_BREAK || tael__token_links(before, TAEL__STOP);
}

/* 一、|60万元: an item's number; but 2、4、6万元 and 2、4和6万元 are lists of figures. */
static bool is_item_number(const tael_scan *scan, size_t index) {
    if (!is_enumeration(scan, tael__token_at(scan, index + 1))) return false;
    const tael__number *next = tael__number_at(scan, index + 2);
    const tael__token *behind = tael__token_at(scan, index + 3);
    if (!is_below(tael__number_at(scan, index), 100) || !begins_item(scan, index)) return false;
    bool listed = tael__token_links(behind, TAEL__COMMA) || tael__token_links(behind, TAEL__AND);
    return next == NULL || next->scales != 0 || !listed;
}

/* 9月|18|日圆满: the first character of the currency's name counts days. */
static bool is_day(const tael_scan *scan, size_t index) {
    const tael__token *behind = tael__token_at(scan, index + 1);
    if ((behind->roles & TAEL__CURRENCY) == 0 || (behind->flags & TAEL__HAN) == 0) return false;
    bool month = tael__token_links(tael__token_at(scan, index - 1), TAEL__COUNTED);
    if (!month || tael__number_at(scan, index - 2) == NULL) return false;
    size_t first = behind->start;
    tael__match match;
    tael__utf8_next(scan->text, behind->end, &first);
    return tael__find_form(scan, scan->text + behind->start, first - behind->start, &match) &&
           (match.word.links & UINT32_C(1) << TAEL__COUNTED) != 0 &&
           is_below(tael__number_at(scan, index), 32);
}

/* A Chinese word of which nothing is known but that it touches what stands before it. */
static bool is_noun(const tael__token *token) {
    return token->kind == TAEL__OTHER && (token->flags & TAEL__HAN) != 0 && token->gap == TAEL__TOUCHES;
}

/* A Chinese word that a digit may end: an unknown one, or 周 that no 每 stands before. */
static bool begins_name(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    bool unit =
        (token->roles & TAEL__UNIT) != 0 && !tael__token_links(tael__token_at(scan, index - 1), TAEL__PER);
    return (token->kind == TAEL__OTHER || unit) && (token->flags & TAEL__HAN) != 0;
}

/* No name ends in 两. */
static bool may_end_name(const tael__number *number) {
    tael_decimal two = tael_decimal_from_parts(false, 2, 0);
    return is_below(number, 10) && tael_decimal_compare(&number->mantissa, &two) != 0;
}

/* 赵六|美元|存款: one digit in words that ends a name, and no amount, before a currency that qualifies the
 * noun behind it. */
static bool ends_name(const tael_scan *scan, size_t index) {
    const tael__number *number = tael__number_at(scan, index);
    if ((number->flags & TAEL__SPELLED) == 0) return false;
    const tael__token *token = tael__token_at(scan, index), *behind = tael__token_at(scan, index + 1);
    const tael__sense *unit = tael__token_sense(behind, TAEL__CURRENCY);
    if (unit == NULL || (unit->flags & TAEL__BEFORE) == 0) return false;
    bool touches = token->gap == TAEL__TOUCHES && is_closed_by(behind);
    return touches && begins_name(scan, index - 1) && is_noun(tael__token_at(scan, index + 2)) &&
           may_end_name(number);
}

/* 百|八十万元: numerals that make no number together. */
static bool ends_numeral(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1);
    return (tael__number_at(scan, index)->flags & TAEL__SPELLED) != 0 && (before->flags & TAEL__HAN) != 0 &&
           tael__token_sense_of(before, TAEL__NUMERAL, TAEL__MULTIPLIER) != NULL &&
           tael__token_at(scan, index)->gap == TAEL__TOUCHES;
}

/* EUR-|2024: letters and a hyphen touch it. */
static bool follows_letters(const tael_scan *scan, size_t index) {
    const tael__token *hyphen = tael__token_at(scan, index - 1);
    return tael__token_links(hyphen, TAEL__DASH) && hyphen->gap == TAEL__TOUCHES &&
           tael__token_at(scan, index)->gap == TAEL__TOUCHES && is_letters(tael__token_at(scan, index - 2));
}

/* A number with a code (0045), letters and a hyphen before it, or several hyphens in a row behind it, no
 * currency among them. */
static size_t reference_end(const tael_scan *scan, size_t index) {
    size_t end = index + 1, parts = 1;
    bool code = (tael__number_at(scan, index)->flags & TAEL__NO_MONEY) != 0 || follows_letters(scan, index);
    while (joins_closely(scan, end, TAEL__DASH)) {
        code = code || (tael__number_at(scan, end + 1)->flags & TAEL__NO_MONEY) != 0;
        parts++;
        end += 2;
    }
    return parts > 2 || (parts == 2 && code) ? end : index;
}

/* Chains of hyphens are looked at from their first number only. */
static void mark_reference(tael_scan *scan, size_t index) {
    if (!joins_closely(scan, index + 1, TAEL__DASH)) return;
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
    if ((number->flags & TAEL__SPELLED) == 0) return false;
    if ((unsigned char)scan->text[tael__token_at(scan, index)->start] < 0x80) return false;
    tael_decimal ten = tael_decimal_from_parts(false, 10, 0);
    if (tael_decimal_compare(&number->mantissa, &ten) != 0) return false;
    size_t label = index - 1;
    while ((tael__token_at(scan, label)->roles & TAEL__CURRENCY) != 0) label--;
    if (!introduces(tael__token_at(scan, label))) return false;
    while (introduces(tael__token_at(scan, label))) label--;
    return tael__token_sense_of(tael__token_at(scan, label), TAEL__CONTEXT, TAEL__CONTEXT_LABEL) != NULL;
}

void tael__tell_others_apart(tael_scan *scan) {
    for (size_t i = 0; i < scan->tokens.count; i++) {
        const tael__token *token = &scan->tokens.items[i], *behind = token + 1;
        if (token->kind != TAEL__NUMBER) continue;
        tael__number *number = &scan->numbers.items[token->number];
        if (continues_word(scan, i, token, behind) || begins_word(scan, token, behind) ||
            goes_on_in_digits(scan, token, behind) || is_percentage(behind) || is_unit(scan, i)) {
            number->flags |= TAEL__NO_MONEY;
        }
        if (is_counted(behind)) number->flags |= TAEL__COUNT;
        if (is_item_number(scan, i) || is_day(scan, i) || ends_name(scan, i) || ends_numeral(scan, i))
            number->flags |= TAEL__NO_MONEY;
        mark_ratio(scan, i);
        mark_reference(scan, i);
    }
}
