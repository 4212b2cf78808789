/* scan/tables/look.c - what a look at the bytes of a cell or line tells, before any token is read. Most
 * labels say nothing of their numbers, and most cells are a number alone. */
#include <string.h>

#include "scan/tables/tables.h"

static bool is_letter(char byte) {
    return (unsigned char)((byte | 0x20) - 'a') < 26;
}

/* 000: a head's thousands, no number. */
static bool begins_zeros(const tael_scan *scan, size_t position, size_t end) {
    return end - position >= 3 && memcmp(scan->text + position, "000", 3) == 0 &&
           (position == 0 || (unsigned char)(scan->text[position - 1] - '0') > 9);
}

enum tael__writing tael__look(const tael_scan *scan, tael__window part) {
    bool words = false, says = false, sign = false;
    for (size_t i = part.start; i < part.end && !says; i++) {
        const char *text = scan->text + i;
        unsigned char byte = (unsigned char)*text;
        if (is_letter(*text)) {
            words = true;
            says = tael__filter_passes(scan->headings, text, part.end - i);
            while (i + 1 < part.end && is_letter(scan->text[i + 1])) i++;
        } else if (byte >= 0xC2) {
            words = words || (byte >= 0xC3 && byte != 0xE2);
            says = tael__filter_has_point(scan->headings, text, part.end - i);
        } else {
            sign = sign || byte == '$' || byte == '%' || byte == '/';
            says = byte == '\'' || begins_zeros(scan, i, part.end);
        }
    }
    if (says || (words && sign)) return TAEL__WORDS;
    return words ? TAEL__QUIET : TAEL__FIGURES;
}
