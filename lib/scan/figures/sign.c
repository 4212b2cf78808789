/* scan/figures/sign.c - what makes an amount negative: a sign right before it, or parentheses. */
#include "base/utf8.h"
#include "scan/figures/figures.h"
#include "scan/numbers/numbers.h"

static bool is_word(const tael__token *token) {
    return (token->flags & TAEL__ALPHABETIC) != 0;
}

/* A dash that touches a number, a currency, a unit or a word before it joins; it is no sign. */
static bool joins(const tael__token *before, const tael__token *sign) {
    if (sign->gap != TAEL__TOUCHES) return false;
    return before->kind == TAEL__NUMBER || is_word(before) ||
           (before->roles & (TAEL__SCALE | TAEL__CURRENCY | TAEL__UNIT)) != 0 ||
           tael__token_links(before, TAEL__SKIPPED) || tael__token_links(before, TAEL__WHOLE) ||
           tael__token_links(before, TAEL__CLOSE);
}

bool tael__is_minus(const tael_scan *scan, size_t index) {
    const tael__token *sign = tael__token_at(scan, index);
    const tael__token *behind = tael__token_at(scan, index + 1);
    if (tael__token_sense_of(sign, TAEL__SIGN, TAEL__MINUS) == NULL) return false;
    if (is_word(sign)) return behind->gap < TAEL__LINE_BREAK;
    return behind->gap == TAEL__TOUCHES && !joins(tael__token_at(scan, index - 1), sign);
}

bool tael__is_parenthesis(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    size_t start = token->start;
    if (!tael__token_links(token, TAEL__OPEN) && !tael__token_links(token, TAEL__CLOSE)) return false;
    int32_t point = tael__utf8_next(scan->text, token->end, &start);
    return point == '(' || point == ')' || point == 0xFF08 || point == 0xFF09;
}

/* The contract: negative where it stands alone, or right after a word that wants a figure; otherwise
 * the parentheses are an aside. */
bool tael__brackets_negate(const tael_scan *scan, size_t open, size_t close) {
    const tael__token *before = tael__token_at(scan, open - 1);
    const tael__token *bracket = tael__token_at(scan, open);
    const tael__token *behind = tael__token_at(scan, close + 1);
    if (!tael__is_parenthesis(scan, open)) return false;
    if (tael__scale_at(scan, close + 1) != NULL && behind->gap <= TAEL__SPACES) return true;
    bool first = before->kind == TAEL__END || bracket->gap >= TAEL__LINE_BREAK;
    bool last = behind->kind == TAEL__END || behind->gap >= TAEL__LINE_BREAK;
    if (first && last) return true;
    return !first && (tael__token_links(before, TAEL__WANTING) || tael__token_links(before, TAEL__COLON) ||
                      tael__token_links(before, TAEL__AND) || tael__token_links(before, TAEL__TO));
}
