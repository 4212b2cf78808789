/* scan/numbers/split_unit.c - a unit's name with its number in the midst: HK|11.76| cents, RMB |5| cents.
 *
 * The two words are a form of the lexicon, HK cents, and one of a unit below the main one. Letters that are
 * no currency by themselves touch their number. */
#include "scan/numbers/numbers.h"

static bool may_begin(const tael_scan *scan, size_t index) {
    const tael__token *word = tael__token_at(scan, index), *number = tael__token_at(scan, index + 1);
    uint8_t widest = (word->roles & TAEL__CURRENCY) != 0 ? TAEL__SPACES : TAEL__TOUCHES;
    return (word->flags & TAEL__ALPHABETIC) != 0 && word->kind != TAEL__NUMBER && number->gap <= widest;
}

static bool may_end(const tael__token *word) {
    const tael__sense *sense = tael__token_sense_of(word, TAEL__CURRENCY, TAEL__CURRENCY_MINOR);
    return sense != NULL && (sense->flags & TAEL__BEHIND) != 0 && word->gap <= TAEL__SPACES;
}

const tael__sense *tael__split_unit(const tael_scan *scan, size_t number) {
    const tael__token *first = tael__token_at(scan, number - 1), *last = tael__token_at(scan, number + 1);
    if (!may_end(last) || !may_begin(scan, number - 1)) return NULL;
    const tael__sense *sense = tael__joined_sense(scan, first, true, last, TAEL__CURRENCY);
    return sense != NULL && sense->kind == TAEL__CURRENCY_MINOR ? sense : NULL;
}
