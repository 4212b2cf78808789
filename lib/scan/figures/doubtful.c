/* scan/figures/doubtful.c - words and letters that are a currency's only where the number says so.
 *
 *  - an everyday word needs a scale, grouping or decimals: TRY 500 million, Euro 6; a letter for a unit below
 * the main one needs what it is per: 72c a share;
 *  - 欧 needs a scale, and of won or real a few are none where the sentence goes on: 3 won by a head;
 *  - a currency that an article stands before is one of it: a dollar fifty. */
#include "scan/figures/figures.h"

/* What has been read: its first token, its number, and the token behind it. */
typedef struct word_reading {
    const tael_scan *scan;
    const tael__quantity *quantity;
    const tael__unit *unit;
    const tael__number *number; /* NULL: an article */
    size_t first, next;
} word_reading;

/* Whether the token is a word that belongs to no figure. */
static bool is_plain_word(const tael__token *token) {
    bool ties = tael__token_links(token, TAEL__TO) || tael__token_links(token, TAEL__OR) ||
                tael__token_links(token, TAEL__PER) || tael__token_links(token, TAEL__EQUALS);
    uint16_t says = TAEL__CURRENCY | TAEL__SCALE | TAEL__NUMERAL | TAEL__APPROXIMATION;
    return (token->flags & TAEL__ALPHABETIC) != 0 && token->kind != TAEL__NUMBER && !ties &&
           (token->roles & says) == 0;
}

/* Whether a sentence goes on behind the word at `index` as behind a verb or an adjective: 3 won| by, 3 real|
 * leaders, 10 won| 6, 3 won|, 2 drawn. */
static bool goes_on(const tael_scan *scan, size_t index) {
    const tael__token *behind = tael__token_at(scan, index), *next = tael__token_at(scan, index + 1);
    if (behind->gap > TAEL__SPACES) return false;
    if (tael__token_links(behind, TAEL__COMMA) || tael__token_links(behind, TAEL__AND))
        return next->kind == TAEL__NUMBER && is_plain_word(tael__token_at(scan, index + 2));
    if (tael__token_links(behind, TAEL__DASH)) return behind->gap == TAEL__TOUCHES;
    if (behind->kind == TAEL__NUMBER) return behind->gap == TAEL__SPACES;
    return is_plain_word(behind);
}

static bool is_article(const tael__token *token) {
    return tael__token_sense_of(token, TAEL__NUMERAL, TAEL__ARTICLE) != NULL;
}

static bool is_own_sign(const word_reading *reading) {
    return reading->unit->kind == TAEL__CURRENCY_SIGN && reading->unit->currency == reading->scan->locale.own;
}

static bool looks_like_money(const word_reading *reading) {
    return reading->quantity->scales != 0 || reading->number == NULL ||
           (reading->number->flags & (TAEL__GROUPED | TAEL__FRACTIONAL)) != 0;
}

/* A dollar fifty is not fifty dollars. */
static bool follows_article(const word_reading *reading) {
    const tael__token *word = tael__token_at(reading->scan, reading->first);
    return (reading->quantity->flags & TAEL__WORDED) != 0 && reading->quantity->scales == 0 &&
           is_article(tael__token_at(reading->scan, reading->first - 1)) && word->gap <= TAEL__SPACES &&
           tael__token_sense_of(word, TAEL__CURRENCY, TAEL__CURRENCY_NAME) != NULL;
}

/* 72c| a share: what so many are paid for follows. */
static bool is_price(const word_reading *reading) {
    const tael__token *unit = tael__token_at(reading->scan, reading->next - 1);
    const tael__token *behind = tael__token_at(reading->scan, reading->next);
    bool per = tael__token_links(behind, TAEL__PER) || is_article(behind);
    return per && behind->gap <= TAEL__SPACES && (unit->flags & TAEL__ALPHABETIC) != 0 &&
           (tael__token_at(reading->scan, reading->next + 1)->roles & TAEL__UNIT) != 0;
}

/* Behind 万 or 亿, or an English scale: 千欧 and 兆欧 are units of resistance. */
static bool is_scaled(const word_reading *reading) {
    enum { WAN = 4, YI = 8 };
    uint32_t last = reading->quantity->scales & 0xFF;
    bool han = (tael__token_at(reading->scan, reading->next - 1)->flags & TAEL__HAN) != 0;
    return han ? last == WAN || last == YI : last != 0;
}

/* Of such a currency less than a hundred, or than a scale, is nothing worth: a bare small number before the
 * word counts something. */
static bool is_small(const word_reading *reading) {
    const tael__number *number = reading->number;
    if ((reading->unit->flags & TAEL__WANTS_SCALE) != 0) return !is_scaled(reading);
    if ((reading->unit->flags & TAEL__LARGE) == 0 || looks_like_money(reading)) return false;
    bool few =
        number->mantissa.limb_count == 0 && number->power == 0 && number->mantissa.coefficient.small < 100;
    const tael__token *word = tael__token_at(reading->scan, reading->next - 1);
    return few && word->gap == TAEL__SPACES && goes_on(reading->scan, reading->next);
}

/* A word of everyday use is money only where the number looks like money: "TRY 500 million". */
static bool is_everyday(const word_reading *reading) {
    if ((reading->unit->flags & TAEL__EVERYDAY) == 0) return false;
    if (reading->unit->kind == TAEL__CURRENCY_MINOR)
        return !is_price(reading); /* 12分: points, but for what parts.c joins */
    bool before = (tael__token_at(reading->scan, reading->first)->roles & TAEL__CURRENCY) != 0;
    if (is_own_sign(reading) || (reading->unit->kind != TAEL__CURRENCY_CODE && !before)) return false;
    return !looks_like_money(reading);
}

bool tael__is_doubtful(const tael_scan *scan, const tael__quantity *quantity, const tael__unit *unit,
                       size_t first, size_t number, size_t next) {
    word_reading reading = {scan, quantity, unit, tael__number_at(scan, number), first, next};
    return is_everyday(&reading) || follows_article(&reading) || is_small(&reading);
}
