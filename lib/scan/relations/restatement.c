/* scan/relations/restatement.c - which figure repeats an earlier one of its sentence.
 *
 *     restated := figure joint figure { ( "," | "or" ) figure }         a third writing points to the first
 *               | figure "(" … figure { ( ";" | "and" ) figure } ")"
 *               | figure noun [ noun ] "(" figure ")"
 *               | list joint list                               as many items: one by one
 *     joint    := { "(" | "," | ":" | "or" | "/" | 约合 | "in words" | "(" "in words" ")" }
 *               | [ "(" aside ")" ] [ "," ] [ rate ] 约合
 *
 * Quotation marks count as absent, and in brackets a word before one: (the "$10").
 *
 * In another currency any of these joins; in the same one only where the values are equal, or where one
 * writing is in words, or a word like "equivalent to" says so. What one alone is per, they are of equal
 * value: "$5 per share, or about $9 million" are two. */
#include "base/utf8.h"
#include "scan/relations/relations.h"

#include <unicode/uchar.h>

/* The most tokens between a figure and its restatement, a rate left out: a bracket with an aside in it, a
 * comma, some words, "equivalent to"; ，（大写）：. */
enum { JOINT_TOKENS = 8 };

/* How many words may say what an amount is before its restatement in brackets. */
enum { NOUNS = 2 };

typedef struct link_words {
    bool nothing, opens, restates, or_word, slash, comma, words;
    bool inner;   /* it stands behind a restatement, in its brackets */
    bool worded;  /* a word that announces the same in words, or in figures, ends it */
    bool quotes;  /* a quotation mark is what comes next, and ends it */
    size_t nouns; /* before brackets, where no word restates */
} link_words;

/* What the amount before it is, or what is done with it: 5亿元|贷款, a €5 million |loan|. */
static bool is_noun(const tael__token *token) {
    enum { OTHER_ROLES = TAEL__NUMERAL | TAEL__SCALE | TAEL__CURRENCY | TAEL__SIGN | TAEL__APPROXIMATION };
    uint32_t passed =
        UINT32_C(1) << TAEL__WANTING | UINT32_C(1) << TAEL__COUNTED | UINT32_C(1) << TAEL__PAYING;
    bool word = (token->flags & (TAEL__ALPHABETIC | TAEL__HAN)) != 0 && token->kind != TAEL__NUMBER;
    return word && token->gap <= TAEL__LINE_BREAK && (token->roles & OTHER_ROLES) == 0 &&
           (token->links & ~passed) == 0;
}

/* Whether the token may stand before a word that restates, besides the words of a joint: 5元（含税），|约合.
 */
static bool may_lead(const tael__token *token, const link_words *joint) {
    return token->kind == TAEL__OTHER || is_noun(token) || (joint->opens && token->kind != TAEL__NUMBER);
}

static bool is_semicolon(const tael_scan *scan, const tael__token *token) {
    size_t next = token->start;
    if (!tael__token_links(token, TAEL__STOP)) return false;
    int32_t point = tael__utf8_next(scan->text, token->end, &next);
    return point == ';' || point == 0xFF1B;
}

static bool is_quotation_mark(const tael_scan *scan, const tael__token *token) {
    size_t next = token->start;
    if (token->kind == TAEL__END || token->kind == TAEL__NUMBER) return false;
    int32_t point = tael__utf8_next(scan->text, token->end, &next);
    return next == token->end && u_hasBinaryProperty(point, UCHAR_QUOTATION_MARK);
}

/* Takes one token into the joint; false where it does not belong there. `spoken`: a word that restates ends
 * it. */
static bool take(const tael_scan *scan, const tael__token *token, bool spoken, link_words *joint) {
    bool slash = token->end - token->start == 1 && scan->text[token->start] == '/';
    if (tael__token_links(token, TAEL__OPEN))
        joint->opens = true;
    else if (tael__token_links(token, TAEL__CLOSE) && joint->opens && (joint->words || spoken))
        joint->opens = false;
    else if (tael__token_links(token,
                               TAEL__OR)) /* and "or about", which restates what is of another currency */
        joint->or_word = true;
    else if (tael__token_links(token, TAEL__RESTATING))
        joint->restates = true;
    else if (tael__token_links(token, TAEL__IN_WORDS))
        joint->words = true;
    else if (tael__token_links(token, TAEL__COMMA) ||
             (joint->inner && (tael__token_links(token, TAEL__AND) || is_semicolon(scan, token))))
        joint->comma = true;
    else if (slash)
        joint->slash = true;
    else if (is_quotation_mark(scan, token))
        return true;
    else if (tael__token_links(token, TAEL__STOP) && joint->worded)
        return true; /* （小写）5元；（大写）伍元 */
    else if (tael__token_links(token, TAEL__COLON) || (joint->opens && joint->quotes))
        return true;
    else if (spoken)
        return may_lead(token, joint);
    else
        return !joint->opens && !joint->comma && !joint->or_word && is_noun(token) && ++joint->nouns <= NOUNS;
    return true;
}

/* Whether the figure stands in brackets that are open behind it. */
static bool is_in_brackets(const tael_scan *scan, const tael__quantity *quantity) {
    size_t limit = quantity->head > JOINT_TOKENS ? quantity->head - JOINT_TOKENS : 0;
    for (size_t i = quantity->head; i > limit; i--) {
        const tael__token *token = tael__token_at(scan, i - 1);
        if (tael__token_links(token, TAEL__OPEN)) return true;
        if (token->kind == TAEL__NUMBER || tael__token_links(token, TAEL__CLOSE)) return false;
    }
    return false;
}

/* Whether "in words:" or （大写） stands right before token `end`. */
static bool announces(const tael_scan *scan, size_t end) {
    const tael__token *word = tael__token_at(scan, end - 1);
    while (tael__token_links(word, TAEL__COLON) || tael__token_links(word, TAEL__CLOSE))
        word = tael__token_at(scan, --end - 1);
    return tael__token_links(word, TAEL__IN_WORDS);
}

/* Where the quotation marks begin that end the tokens [first, end). */
static size_t before_quotes(const tael_scan *scan, size_t first, size_t end) {
    while (end > first && is_quotation_mark(scan, tael__token_at(scan, end - 1))) end--;
    return end;
}

/* A €5 million loan |($6 million)|: nothing else is in the brackets. */
static bool is_alone_in_brackets(const tael_scan *scan, const link_words *joint,
                                 const tael__quantity *later) {
    return joint->opens && tael__token_links(tael__token_at(scan, later->head - 1), TAEL__OPEN) &&
           tael__token_links(tael__token_at(scan, later->tail), TAEL__CLOSE);
}

/* What stands between two figures, where nothing else does; a rate may, where a word that restates ends it:
 * 按1美元兑6.5元折算，约合. */
static bool read_joint(const tael_scan *scan, const tael__quantity *earlier, const tael__quantity *rate,
                       const tael__quantity *later, link_words *joint) {
    size_t first = earlier->tail, end = later->head, rated = rate != NULL ? rate->tail - rate->head : 0;
    *joint = (link_words){.nothing = first == end};
    joint->inner = earlier->restates != TAEL_NO_FIGURE && is_in_brackets(scan, earlier);
    if (end < first || end - first - rated > JOINT_TOKENS) return false;
    size_t last = before_quotes(scan, first, end);
    bool spoken = last > first && tael__token_links(tael__token_at(scan, last - 1), TAEL__RESTATING);
    joint->worded = announces(scan, last);
    if (rate != NULL && !spoken) return false;
    for (size_t i = first; i < last; i++) {
        bool inside = rate != NULL && i >= rate->head && i < rate->tail;
        joint->quotes = last != end && i + 1 == last;
        if (!inside && !take(scan, tael__token_at(scan, i), spoken, joint)) return false;
    }
    if (joint->nouns != 0 && !is_alone_in_brackets(scan, joint, later)) return false;
    return tael__token_at(scan, end)->gap != TAEL__APART;
}

static tael_status values_equal(tael_scan *scan, const tael__quantity *first, const tael__quantity *second,
                                bool *equal) {
    tael_decimal first_value = {0}, second_value = {0};
    *equal = false;
    if (((first->flags | second->flags) & TAEL__RANGED) != 0) return TAEL_OK;
    tael_status status = tael__quantity_value(scan, first, &first->mantissa, &first_value);
    if (status == TAEL_OK) status = tael__quantity_value(scan, second, &second->mantissa, &second_value);
    if (status == TAEL_OK) *equal = tael_decimal_compare(&first_value, &second_value) == 0;
    return status;
}

static bool same_per(const tael__quantity *first, const tael__quantity *second) {
    return second->per == NULL || first->per == second->per;
}

/* Whether the joint makes the second figure, in its currency, a writing of the first. */
static tael_status joins(tael_scan *scan, const tael__quantity *first, const tael__quantity *second,
                         const link_words *joint, bool *result) {
    bool strong = joint->restates || joint->words;
    bool repeats = first->restates != TAEL_NO_FIGURE;
    *result = false;
    if (first->currency != second->currency) {
        *result = strong || joint->opens || joint->slash || joint->or_word || (joint->comma && repeats);
        return TAEL_OK;
    }
    bool other_writing = ((first->flags ^ second->flags) & TAEL__WORDED) != 0;
    bool closed = joint->nothing && (first->flags & TAEL__EXACT) != 0; /* 陆万元整 ¥60,000.00 */
    bool says_so = strong || ((joint->opens || closed) && other_writing);
    if (says_so && first->per == second->per) {
        *result = true;
    } else if (says_so || joint->opens || joint->or_word || (joint->comma && repeats)) {
        return values_equal(scan, first, second, result);
    }
    return TAEL_OK;
}

static void relate(tael_scan *scan, size_t earlier, tael__quantity *second) {
    tael__quantity *first = &scan->quantities.items[earlier];
    second->restates = first->restates != TAEL_NO_FIGURE ? first->restates : (ptrdiff_t)earlier;
    if (second->per == NULL) second->per = first->per;
    bool named = (first->flags & TAEL__AMBIGUOUS) == 0 && first->currency == second->currency;
    if (named) second->flags &= (uint16_t)~TAEL__AMBIGUOUS;
}

/* 人民币壹佰万元整（¥1,000,000.00）: digits in brackets behind words are meant to say the same, whether they
 * do or not; but a sign of the locale's own currency may restate words in another. */
static bool spells(const tael_scan *scan, const tael__quantity *first, const tael__quantity *second,
                   const link_words *joint) {
    return ((first->flags ^ second->flags) & TAEL__WORDED) != 0 && (joint->opens || joint->words) &&
           second->currency != scan->locale.own;
}

/* A sign that can mean the currency named before means it, where the amounts are, or are meant to be, the
 * same. */
static tael_status settle_sign(tael_scan *scan, const tael__quantity *first, tael__quantity *second,
                               const link_words *joint) {
    bool equal = false;
    if ((second->flags & TAEL__AMBIGUOUS) == 0 || (first->flags & TAEL__AMBIGUOUS) != 0) return TAEL_OK;
    if (second->currency == first->currency || !tael__set_has(scan, second->set, first->currency))
        return TAEL_OK;
    tael_status status = values_equal(scan, first, second, &equal);
    if (equal || spells(scan, first, second, joint)) second->currency = first->currency;
    return status;
}

/* --- Lists ------------------------------------------------------------------------------------------ */

/* The next item, behind `index`, of the list that begins at `first`; the count of quantities where another
 * list comes before it, or none. */
static size_t next_of_list(const tael_scan *scan, size_t first, size_t index) {
    const tael__quantity *items = scan->quantities.items;
    do index++;
    while (index < scan->quantities.count && items[index].first_item == 0);
    bool goes_on = index < scan->quantities.count && items[index].first_item == first + 1;
    return goes_on ? index : scan->quantities.count;
}

/* Whether the lists that begin at two quantities have as many items, the second ones all of one currency, and
 * that another than the first ones'. */
static bool are_paired(const tael_scan *scan, size_t first, size_t second) {
    const tael__quantity *items = scan->quantities.items;
    size_t count = scan->quantities.count, one = first, other = second;
    for (; one < second && other < count; one = next_of_list(scan, first, one)) {
        bool fits = items[other].currency == items[second].currency &&
                    items[one].currency != items[other].currency && items[one].restates == TAEL_NO_FIGURE &&
                    same_per(&items[one], &items[other]);
        if (!fits) return false;
        other = next_of_list(scan, second, other);
    }
    return one >= second && other == count;
}

/* RMB10 and RMB20 (US$1.4 and US$2.8): each item restates its like. False where `second`, which restates the
 * item `last`, does not begin such a list. */
static bool relate_lists(tael_scan *scan, size_t last, size_t second) {
    const tael__quantity *items = scan->quantities.items;
    if (items[last].first_item == 0 || items[second].first_item != second + 1) return false;
    size_t one = items[last].first_item - 1, first = one;
    if (first == second || !are_paired(scan, first, second)) return false;
    for (size_t other = second; other < scan->quantities.count; other = next_of_list(scan, second, other)) {
        relate(scan, one, &scan->quantities.items[other]);
        one = next_of_list(scan, first, one);
    }
    return true;
}

/* --- The whole -------------------------------------------------------------------------------------- */

static bool is_amount(const tael__quantity *quantity) {
    return (quantity->flags & (TAEL__TIED | TAEL__RATED | TAEL__GONE)) == TAEL__TIED;
}

/* The quantity behind `index`, and a rate that stands between: NULL where there is none. */
static size_t next_amount(const tael_scan *scan, size_t index, const tael__quantity **rate) {
    size_t next = tael__next_quantity(scan, index);
    *rate = NULL;
    if (next == scan->quantities.count || (scan->quantities.items[next].flags & TAEL__RATED) == 0)
        return next;
    *rate = &scan->quantities.items[next];
    return tael__next_quantity(scan, next);
}

tael_status tael__relate_restatements(tael_scan *scan) {
    for (size_t i = 0; i < scan->quantities.count; i++) {
        const tael__quantity *first = &scan->quantities.items[i], *rate;
        size_t next = next_amount(scan, i, &rate);
        if (next == scan->quantities.count) break;
        tael__quantity *second = &scan->quantities.items[next];
        link_words joint;
        bool restated;
        if (!is_amount(first) || !is_amount(second) || !same_per(first, second)) continue;
        if (!read_joint(scan, first, rate, second, &joint)) continue;
        tael_status status = settle_sign(scan, first, second, &joint);
        if (status == TAEL_OK) status = joins(scan, first, second, &joint, &restated);
        if (status != TAEL_OK) return status;
        if (restated && !relate_lists(scan, i, next)) relate(scan, i, second);
    }
    return TAEL_OK;
}
