/* scan/tables/look.c - what a look at the bytes of a cell or line tells, before any token is read. Most
 * labels say nothing of their numbers, and most cells are a number alone. */
#include "base/ascii.h"
#include "scan/tables/tables.h"

/* --- Where a form stands ------------------------------------------------------------------------------ */

static bool is_space(char byte) {
    return (unsigned char)byte <= ' ';
}

static bool is_beyond(char byte) {
    return (unsigned char)byte >= 0x80;
}

/* Whether the part begins at `position`. What is beyond ASCII may have no width, or be a form. */
static bool is_first(const tael_scan *scan, tael__window part, size_t position) {
    const char *text = scan->text;
    while (position > part.start && (is_space(text[position - 1]) || is_beyond(text[position - 1]))) position--;
    return position == part.start;
}

static size_t behind_spaces(const tael_scan *scan, tael__window part, size_t position) {
    while (position < part.end && is_space(scan->text[position])) position++;
    return position;
}

/* Whether the part, or its text before brackets, may end at `position`: no word, number or comma is there. */
static bool is_last(const tael_scan *scan, tael__window part, size_t position) {
    position = behind_spaces(scan, part, position);
    if (position == part.end) return true;
    char byte = scan->text[position];
    return !tael__is_letter(byte) && !tael__is_digit(byte) && byte != ',';
}

static bool closes_bracket(const tael_scan *scan, tael__window part, size_t position) {
    position = behind_spaces(scan, part, position);
    const char *text = scan->text + position;
    size_t left = part.end - position;
    return left > 0 && (*text == ')' || (left >= 3 && memcmp(text, "\xEF\xBC\x89", 3) == 0));
}

/* Whether a form's sense says something where it stands, in [start, end). */
static bool sense_says(const tael_scan *scan, tael__window part, const tael__sense *sense, size_t start,
                       size_t end) {
    if (sense->role != TAEL__CONTEXT) return closes_bracket(scan, part, end); /* （股）, (years) */
    bool first = is_first(scan, part, start), last = is_last(scan, part, end);
    return sense->kind == TAEL__CONTEXT_NOTE ? first && last : first || last;
}

static bool says_something(const tael_scan *scan, tael__window part, const tael__match *match, size_t start) {
    if ((match->word.flags & TAEL__SAYS) != 0) return true;
    if ((match->word.flags & TAEL__MAY_SAY) == 0) return false;
    for (size_t i = 0; i < match->word.count; i++) {
        if (sense_says(scan, part, &match->senses[i], start, start + match->length)) return true;
    }
    return false;
}

/* --- What begins at a place --------------------------------------------------------------------------- */

/* 000: a head's thousands, no number. */
static bool begins_zeros(const tael_scan *scan, size_t position, size_t end) {
    return scan->text[position] == '0' && end - position >= 3 &&
           memcmp(scan->text + position, "000", 3) == 0 &&
           (position == 0 || !tael__is_digit(scan->text[position - 1]));
}

/* Whether a form that says something begins here; the filter spares most characters the lexicon. */
static bool character_says(const tael_scan *scan, tael__window part, size_t position) {
    tael__match match;
    const char *text = scan->text + position;
    size_t length = part.end - position;
    return tael__filter_passes(scan->headings, text, length) &&
           tael__lexicon_match(scan->lexicon, text, length, &match) &&
           says_something(scan, part, &match, position);
}

/* The same with these letters. */
static bool letters_say(const tael_scan *scan, tael__window part, tael__letters letters, size_t position) {
    tael__match match;
    return tael__filter_passes_letters(scan->headings, letters) &&
           tael__lexicon_match_letters(scan->lexicon, scan->text + position, part.end - position, letters,
                                       &match) &&
           says_something(scan, part, &match, position);
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
            says = letters_say(scan, part, letters, i);
            i += letters.count - 1;
            if (letters.count == TAEL__EIGHT) i = tael__letters_end(scan->text, i + 1, part.end) - 1;
        } else if (byte >= 0xC2) {
            words = words || is_beyond_punctuation(text, part.end - i);
            says = character_says(scan, part, i);
        } else if (byte != ' ') {
            sign = sign || byte == '$' || byte == '%' || byte == '/';
            says = byte == '\'' || begins_zeros(scan, i, part.end) ||
                   (byte == '$' && closes_bracket(scan, part, i + 1)); /* ($) */
        }
    }
    if (says || (words && sign)) return TAEL__WORDS;
    return words ? TAEL__QUIET : TAEL__FIGURES;
}
