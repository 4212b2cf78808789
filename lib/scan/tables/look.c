/* scan/tables/look.c - what a look at the bytes of a cell or line tells, before any token is read. Most
 * labels say nothing of their numbers, and most cells are a number alone. */
#include "scan/block.h"
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
    while (position > part.start && (is_space(text[position - 1]) || is_beyond(text[position - 1])))
        position--;
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
    bool alone = sense->kind == TAEL__CONTEXT_NOTE || sense->kind == TAEL__CONTEXT_UNITS ||
                 sense->kind == TAEL__CONTEXT_IDENTIFIER;
    return alone ? first && last : first || last;
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

/* --- Blocks ------------------------------------------------------------------------------------------- */

typedef struct looking {
    const tael_scan *scan;
    tael__window part;
    bool words, sign, says;
} looking;

/* Words that begin in `starts`: four letters tell of most that they say nothing. Where one goes on with what
 * is beyond ASCII, which may have no width, they do not tell. */
static inline TAEL__IN_BOTH void look_at_words(looking *look, const char *text, const tael__block *block,
                                               uint64_t starts, size_t start) {
    const tael__filter *filter = look->scan->headings;
    uint8_t places[TAEL__BLOCK];
    size_t count = 0;
    bool goes_on = (block->letters << 1 & block->leads) != 0;
    look->words = look->words || starts != 0;
    for (; starts != 0; starts &= starts - 1) {
        unsigned index = tael__lowest_bit(starts);
        uint32_t prefix = tael__prefix_at(text, block->letters, index);
        places[count] = (uint8_t)index;
        count += goes_on | tael__has_bit(filter->prefixes, tael__prefix_hash(prefix));
    }
    for (size_t i = 0; i < count && !look->says; i++) {
        size_t position = start + places[i];
        const char *word = look->scan->text + position;
        look->says = letters_say(look->scan, look->part, tael__read_letters(word, look->part.end - position),
                                 position);
    }
}

static void look_at_characters(looking *look, const char *text, uint64_t leads, size_t start) {
    for (; leads != 0 && !look->says; leads &= leads - 1) {
        unsigned index = tael__lowest_bit(leads);
        size_t position = start + index;
        look->words = look->words || is_beyond_punctuation(text + index, look->part.end - position);
        look->says = character_says(look->scan, look->part, position);
    }
}

/* ' stands in '000, and so do three zeros that begin a number; ($) names a currency. */
static bool sign_says(const looking *look, size_t position) {
    const char *text = look->scan->text + position;
    if (*text == '0') return position == 0 || !tael__is_digit(text[-1]);
    return *text == '\'' || (*text == '$' && closes_bracket(look->scan, look->part, position + 1));
}

static inline TAEL__IN_BOTH void look_at_signs(looking *look, const char *text, uint64_t own, size_t start,
                                               bool avx2) {
    uint64_t (*equal)(const char *, char) = avx2 ? tael__equal_bytes_avx2 : tael__equal_bytes;
    uint64_t zeros = equal(text, '0') & own;
    uint64_t says = equal(text, '\'') | (zeros & zeros >> 1 & zeros >> 2);
    uint64_t signs = equal(text, '$');
    says = (says | signs) & own;
    signs |= equal(text, '%') | equal(text, '/');
    look->sign = look->sign || (signs & own) != 0;
    for (; says != 0 && !look->says; says &= says - 1)
        look->says = sign_says(look, start + tael__lowest_bit(says));
}

/* Looks at a block of the part; `letter_before` is whether a letter stands before it. */
static inline TAEL__IN_BOTH void look_at_block(looking *look, size_t start, bool letter_before, bool avx2) {
    char padded[TAEL__BLOCK + TAEL__EIGHT];
    const char *text = look->scan->text + start;
    size_t left = look->part.end - start;
    uint64_t own = left < TAEL__BLOCK ? (UINT64_C(1) << left) - 1 : UINT64_MAX;
    if (look->scan->length - start < sizeof padded) {
        memset(padded, ' ', sizeof padded);
        text = (const char *)memcpy(padded, text, left < sizeof padded ? left : sizeof padded);
    }
    tael__block block = avx2 ? tael__read_block_avx2(text) : tael__read_block(text);
    block.letters &= own;
    block.leads &= own;
    uint64_t starts = block.letters & ~(block.letters << 1 | letter_before);
    if ((block.signs & own) != 0) look_at_signs(look, text, own, start, avx2);
    if (look->says) return;
    look_at_words(look, text, &block, starts & tael__own_bytes, start);
    look_at_characters(look, text, block.leads & tael__own_bytes, start);
}

static inline TAEL__IN_BOTH enum tael__writing look_at_all(const tael_scan *scan, tael__window part,
                                                           bool avx2) {
    looking look = {.scan = scan, .part = part};
    for (size_t start = part.start; start < part.end && !look.says; start += TAEL__BLOCK_STEP)
        look_at_block(&look, start, start > part.start && tael__is_letter(scan->text[start - 1]), avx2);
    if (look.says || (look.words && look.sign)) return TAEL__WORDS;
    return look.words ? TAEL__QUIET : TAEL__FIGURES;
}

static enum tael__writing look_plainly(const tael_scan *scan, tael__window part) {
    return look_at_all(scan, part, false);
}

TAEL__AVX2 static enum tael__writing look_with_avx2(const tael_scan *scan, tael__window part) {
    return look_at_all(scan, part, true);
}

enum tael__writing tael__look(const tael_scan *scan, tael__window part) {
    return (scan->avx2 ? look_with_avx2 : look_plainly)(scan, part);
}
