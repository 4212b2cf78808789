/* scan/tables/look.c - what a look at the bytes of a cell or line tells, before any token is read. Most
 * labels say nothing of their numbers, and most cells are a number alone. */
#include "base/ascii.h"
#include "scan/tables/tables.h"

/* 000: a head's thousands, no number. */
static bool begins_zeros(const tael_scan *scan, size_t position, size_t end) {
    return scan->text[position] == '0' && end - position >= 3 &&
           memcmp(scan->text + position, "000", 3) == 0 &&
           (position == 0 || !tael__is_digit(scan->text[position - 1]));
}

static bool closes_bracket(const tael_scan *scan, size_t position, size_t end) {
    while (position < end && scan->text[position] == ' ') position++;
    const char *text = scan->text + position;
    return position < end && (*text == ')' || (end - position >= 3 && memcmp(text, "\xEF\xBC\x89", 3) == 0));
}

static bool says_something(const tael_scan *scan, const tael__match *match, size_t behind, size_t end) {
    if ((match->word.flags & TAEL__SAYS) != 0) return true;
    return (match->word.flags & TAEL__SAYS_IN_BRACKETS) != 0 && closes_bracket(scan, behind, end);
}

/* Whether a form that says something begins here; the filter spares most words the lexicon. */
static bool begins_saying(const tael_scan *scan, size_t position, size_t end) {
    tael__match match;
    const char *text = scan->text + position;
    return tael__filter_passes(scan->headings, text, end - position) &&
           tael__lexicon_match(scan->lexicon, text, end - position, &match) &&
           says_something(scan, &match, position + match.length, end);
}

/* The same with these letters. */
static bool letters_begin_saying(const tael_scan *scan, tael__letters letters, size_t position, size_t end) {
    tael__match match;
    return tael__lexicon_match_letters(scan->lexicon, scan->text + position, end - position, letters,
                                       &match) &&
           says_something(scan, &match, position + match.length, end);
}

/* Letters and ideographs, by the first bytes of a character beyond ASCII: all but Latin-1's signs, general
 * punctuation, ideographic spaces and marks, and full-width forms. */
static bool is_beyond_punctuation(const char *text, size_t length) {
    unsigned char lead = (unsigned char)text[0];
    bool ideographic_mark = lead == 0xE3 && length > 1 && (unsigned char)text[1] == 0x80;
    return lead >= 0xC3 && lead != 0xE2 && lead != 0xEF && !ideographic_mark;
}

enum tael__writing tael__look(const tael_scan *scan, tael__window part) {
    bool words = false, says = false, sign = false;
    for (size_t i = part.start; i < part.end && !says; i++) {
        const char *text = scan->text + i;
        unsigned char byte = (unsigned char)*text;
        if (tael__is_letter(*text)) {
            tael__letters letters = tael__read_letters(text, part.end - i);
            words = true;
            says = tael__filter_passes_letters(scan->headings, letters) &&
                   letters_begin_saying(scan, letters, i, part.end);
            i += letters.count - 1;
            if (letters.count == TAEL__EIGHT) i = tael__letters_end(scan->text, i + 1, part.end) - 1;
        } else if (byte >= 0xC2) {
            words = words || is_beyond_punctuation(text, part.end - i);
            says = begins_saying(scan, i, part.end);
        } else if (byte != ' ') {
            sign = sign || byte == '$' || byte == '%' || byte == '/';
            says = byte == '\'' || begins_zeros(scan, i, part.end) ||
                   (byte == '$' && closes_bracket(scan, i + 1, part.end)); /* ($) */
        }
    }
    if (says || (words && sign)) return TAEL__WORDS;
    return words ? TAEL__QUIET : TAEL__FIGURES;
}
