/* scan/numbers/hundredths.c - the hundredths of a currency that close a number on a cheque.
 *
 *     hundredths := "and" ( FIGURE FIGURE "/100" | "no/100" )      beside a currency */
#include "scan/numbers/numbers.h"

static bool is_slash(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    return token->gap == TAEL__TOUCHES && token->end - token->start == 1 && scan->text[token->start] == '/';
}

/* How many hundredths stand at `index`, as 56/100 or no/100; returns how many tokens that are. */
static size_t hundredths_at(const tael_scan *scan, size_t index, unsigned *count) {
    const tael__sense *word =
        tael__token_sense_of(tael__token_at(scan, index), TAEL__NUMERAL, TAEL__HUNDREDTHS);
    unsigned hundred;
    *count = word != NULL ? word->value : 0;
    if (word != NULL) return 1;
    if (!is_slash(scan, index + 1) || tael__token_at(scan, index + 2)->gap != TAEL__TOUCHES) return 0;
    bool counts = tael__run_of_digits(scan, index, 2, count) &&
                  tael__run_of_digits(scan, index + 2, 3, &hundred) && hundred == 100;
    return counts ? 3 : 0;
}

size_t tael__joined_hundredths(const tael_scan *scan, size_t first, size_t next, unsigned *count) {
    if (!tael__token_links(tael__token_at(scan, next), TAEL__AND)) return 0;
    size_t taken = hundredths_at(scan, next + 1, count);
    const tael__token *before = tael__token_at(scan, first - 1);
    const tael__token *behind = tael__token_at(scan, next + 1 + taken);
    bool named = ((before->roles | behind->roles) & TAEL__CURRENCY) != 0;
    return taken != 0 && named ? taken + 1 : 0;
}
