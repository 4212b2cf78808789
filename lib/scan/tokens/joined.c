/* scan/tokens/joined.c - two tokens that stand apart, as the one form of the lexicon that they make together:
 * HK|5|cents, $|40|US, 10|送2|派. So a name need not be listed once more in halves. */
#include <string.h>

#include "scan/scan.h"

/* The longest names that are divided, "Hong Kong cents" and its like, are shorter. */
enum { JOINED_MAX = 32 };

const tael__sense *tael__joined_sense(const tael_scan *scan, const tael__token *first, bool spaced,
                                      const tael__token *last, uint16_t role) {
    size_t head = first->end - first->start, tail = last->end - last->start, length = head + spaced + tail;
    char form[JOINED_MAX];
    tael__match match;
    if (length > sizeof form) return NULL;
    memcpy(form, scan->text + first->start, head);
    if (spaced) form[head] = ' ';
    memcpy(form + head + spaced, scan->text + last->start, tail);
    if (!tael__lexicon_match(scan->lexicon, form, length, &match) || match.length != length) return NULL;
    for (size_t i = 0; i < match.word.count; i++) {
        if (match.senses[i].role == role) return &match.senses[i];
    }
    return NULL;
}
