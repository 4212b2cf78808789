/* scan/numbers/bare.c - multipliers and scales without a digit before them, as one of their kind.
 *
 *     bare := approximation ( multiplier | scale )                       近百亿元, 逾亿元
 *           | ( multiplier | scale ) more | multiplier scale more        百余元, 万多元, 千万余元
 *           | [ multiplier ] scale currency approximation               百万元以上, 亿元左右
 *           | ( multiplier | scale ) digit colloquial_unit               百二蚊, 萬五蚊
 *
 * By themselves they give no number: 万元奖金, 数十亿元. */
#include "scan/numbers/numbers.h"

/* 5 + $6, 5+$6: a plus that stands apart, or before another amount; but 400+ million. */
static bool adds(const tael_scan *scan, size_t plus) {
    const tael__token *behind = tael__token_at(scan, plus + 1);
    return tael__token_at(scan, plus)->gap != TAEL__TOUCHES ||
           (behind->gap != TAEL__TOUCHES && (behind->roles & TAEL__SCALE) == 0) ||
           tael__token_at(scan, plus + 2)->kind == TAEL__DIGITS;
}

const tael__sense *tael__more_at(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index), *behind = tael__token_at(scan, index + 1);
    const tael__sense *sense = tael__token_sense(token, TAEL__APPROXIMATION);
    if (sense == NULL || (sense->flags & TAEL__STANDS_INSIDE) == 0 || token->gap >= TAEL__LINE_BREAK)
        return NULL;
    if ((token->roles & TAEL__SIGN) != 0 && adds(scan, index)) return NULL;
    bool goes_on = (behind->roles & (TAEL__SCALE | TAEL__CURRENCY)) != 0 ||
                   tael__token_sense_of(behind, TAEL__NUMERAL, TAEL__MULTIPLIER) != NULL;
    return goes_on && behind->gap < TAEL__LINE_BREAK ? sense : NULL;
}

static bool is_scale(const tael__token *token) {
    return tael__token_sense_of(token, TAEL__SCALE, TAEL__SCALE_HAN) != NULL;
}

/* A Chinese word of approximation before it on its line, and a scale or a Chinese currency right behind. */
static bool is_approximated(const tael_scan *scan, size_t index) {
    const tael__token *word = tael__token_at(scan, index - 1);
    const tael__sense *sense = tael__token_sense(word, TAEL__APPROXIMATION);
    if (sense == NULL || (sense->flags & TAEL__STANDS_BEFORE) == 0) return false;
    if ((word->flags & TAEL__HAN) == 0 || tael__token_at(scan, index)->gap > TAEL__SPACES) return false;
    const tael__token *behind = tael__token_at(scan, index + 1);
    bool named = behind->gap == TAEL__TOUCHES && (behind->flags & TAEL__HAN) != 0 &&
                 (behind->roles & TAEL__CURRENCY) != 0;
    return named || is_scale(behind);
}

/* 百二蚊: what people say for 一百二 of their everyday unit. */
static bool is_colloquial(const tael_scan *scan, size_t index) {
    const tael__token *digit = tael__token_at(scan, index + 1), *behind = tael__token_at(scan, index + 2);
    const tael__sense *unit = tael__token_sense(behind, TAEL__CURRENCY);
    return tael__token_sense_of(digit, TAEL__NUMERAL, TAEL__DIGIT) != NULL && unit != NULL &&
           (unit->flags & TAEL__COLLOQUIAL) != 0 && digit->gap == TAEL__TOUCHES &&
           behind->gap == TAEL__TOUCHES;
}

/* Whether other numerals count it: 数百|万余元, also from the line before. */
static bool is_counted(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1);
    bool counts = before->kind == TAEL__DIGITS || before->kind == TAEL__NUMBER ||
                  (before->roles & (TAEL__NUMERAL | TAEL__SCALE)) != 0;
    return counts && tael__token_at(scan, index)->gap <= TAEL__LINE_BREAK;
}

/* What a numeral would stand behind: a Chinese word that it touches, or the start of a clause; no blank to be
 * filled in, as in 罚款____万元以下. */
static bool may_be_counted(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1), *token = tael__token_at(scan, index);
    if (before->kind == TAEL__END || token->gap >= TAEL__LINE_BREAK)
        return token->start == 0 || scan->text[token->start - 1] == '\n';
    if (tael__token_links(before, TAEL__COMMA) || tael__token_links(before, TAEL__STOP)) return true;
    return (before->flags & TAEL__HAN) != 0 && token->gap == TAEL__TOUCHES &&
           !tael__token_links(before, TAEL__PER);
}

/* 元|以上: a Chinese currency and right behind it a word of approximation. */
static bool is_bounded(const tael_scan *scan, size_t unit) {
    const tael__token *currency = tael__token_at(scan, unit), *word = tael__token_at(scan, unit + 1);
    const tael__sense *sense = tael__token_sense(word, TAEL__APPROXIMATION);
    bool named = (currency->roles & TAEL__CURRENCY) != 0 && (currency->flags & TAEL__HAN) != 0 &&
                 currency->gap == TAEL__TOUCHES;
    return named && sense != NULL && (sense->flags & TAEL__STANDS_BEHIND) != 0 &&
           (word->flags & TAEL__HAN) != 0 && word->gap == TAEL__TOUCHES;
}

/* 余 and its like behind it, or a bound behind its unit. */
static bool is_said_of(const tael_scan *scan, size_t index) {
    if (is_counted(scan, index)) return false;
    size_t behind = index + 1;
    if (!is_scale(tael__token_at(scan, index)) && is_scale(tael__token_at(scan, behind))) behind++;
    bool more = tael__more_at(scan, behind) != NULL && (tael__token_at(scan, behind)->flags & TAEL__HAN) != 0;
    return more || (is_scale(tael__token_at(scan, behind - 1)) && is_bounded(scan, behind) &&
                    may_be_counted(scan, index));
}

bool tael__is_bare_one(const tael_scan *scan, size_t index) {
    return is_approximated(scan, index) || is_said_of(scan, index) || is_colloquial(scan, index);
}
