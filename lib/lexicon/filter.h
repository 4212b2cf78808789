/* lexicon/filter.h - what is asked before the trie: can a form begin so? False is certain, true is a guess.
 *
 * A form that begins with ASCII is known by its first word, one beyond ASCII by its first character, and
 * where that is no form by itself by its first two. Where a word's length is known, its first four letters
 * are asked before it. All of it is bits, eight kilobytes a question. */
#ifndef TAEL_LEXICON_FILTER_H
#define TAEL_LEXICON_FILTER_H

#include "base/ascii.h"

typedef struct tael__filter {
    uint64_t prefixes[1024]; /* bit tael__prefix_hash() of the first four letters, or of a shorter word */
    uint64_t words[1024];    /* two bits of each tael__word_of_letters(), or of a sign or digit */
    uint64_t points[1024];   /* bit of a code point U+0080..U+FFFF that begins a form */
    uint64_t trails[64];     /* bit tael__trail() of the three bytes that write one of them above U+07FF */
    uint64_t lone[1024];     /* bit of one that is a form by itself, or that ASCII follows in one */
    uint64_t pairs[1024];    /* bit tael__pair_hash(the first two code points), for the others */
} tael__filter;

enum { TAEL__FIRST_WORD = TAEL__EIGHT, TAEL__PREFIX = 4 };

/* The ASCII letters that a text begins with and a `$` behind them, eight bytes at most. It is what a form
 * begins with, too, but where the letters end in what is beyond ASCII. */
static inline uint64_t tael__word_of_letters(tael__letters letters) {
    bool dollar = letters.count < TAEL__EIGHT && tael__byte_behind(letters) == '$';
    return tael__word_of_eight(letters.eight, letters.count + dollar);
}

/* Four letters, or fewer and zeros, the first one lowest, in lower case. */
static inline uint32_t tael__prefix_hash(uint32_t letters) {
    return letters * UINT32_C(0x9E3779B1) >> 16;
}

/* The numbers of a word's two bits in tael__filter.words. A product's upper bits depend on all of a word, its
 * lower ones do not: of a short word they are 0. */
static inline uint32_t tael__first_bit_of_word(uint64_t word) {
    return (uint32_t)((word * UINT64_C(0x9E3779B97F4A7C15)) >> 48);
}

static inline uint32_t tael__second_bit_of_word(uint64_t word) {
    return (uint32_t)((word * UINT64_C(0xD6E8FEB86659FD93)) >> 48);
}

/* Of a character that is written in three bytes, the last two: a sieve before the code point is worked out.
 */
static inline uint32_t tael__trail(const char *text) {
    return ((uint32_t)text[1] & 0x3F) << 6 | ((uint32_t)text[2] & 0x3F);
}

static inline uint32_t tael__pair_hash(uint32_t first, uint32_t second) {
    return ((first << 16 ^ second) * UINT32_C(0x9E3779B1)) >> 16;
}

static inline bool tael__has_bit(const uint64_t *bits, uint32_t number) {
    return (bits[number / 64] >> (number % 64) & 1) != 0;
}

/* No branch: a processor would guess it wrong too often. */
static inline bool tael__filter_has_word(const tael__filter *filter, uint64_t word) {
    unsigned first = tael__has_bit(filter->words, tael__first_bit_of_word(word));
    return (first & (unsigned)tael__has_bit(filter->words, tael__second_bit_of_word(word))) != 0;
}

static inline uint32_t tael__point_of_three(const char *text) {
    return ((uint32_t)text[0] & 0xF) << 12 | ((uint32_t)text[1] & 0x3F) << 6 | ((uint32_t)text[2] & 0x3F);
}

/* Whether a form can begin with the character beyond ASCII at text[0]. Three bytes are taken for one of the
 * basic plane without a look at whether they are well-formed: the trie would find out. */
static inline bool tael__filter_has_point(const tael__filter *filter, const char *text, size_t length) {
    uint8_t lead = (uint8_t)*text;
    if (length < 6 || lead >= 0xF0) return true;
    if (lead < 0xE0)
        return tael__has_bit(filter->points, ((uint32_t)lead & 0x1F) << 6 | ((uint32_t)text[1] & 0x3F));
    if (!tael__has_bit(filter->trails, tael__trail(text))) return false;
    uint32_t point = tael__point_of_three(text);
    if (!tael__has_bit(filter->points, point)) return false;
    bool soft_hyphen = (uint8_t)text[3] == 0xC2; /* or another of Latin-1 */
    return soft_hyphen || tael__has_bit(filter->lone, point) ||
           tael__has_bit(filter->pairs, tael__pair_hash(point, tael__point_of_three(text + 3)));
}

/* Whether a form can begin with these letters. What has no width may stand in a word, and its next letter may
 * be full-width: then the letters do not tell. */
static inline bool tael__filter_passes_letters(const tael__filter *filter, tael__letters letters) {
    bool goes_on = letters.count < TAEL__EIGHT && (uint8_t)tael__byte_behind(letters) >= 0x80;
    return goes_on || tael__filter_has_word(filter, tael__word_of_letters(letters));
}

/* Whether a form can begin at text[0], the first byte of a character. */
static inline bool tael__filter_passes(const tael__filter *filter, const char *text, size_t length) {
    uint8_t byte = (uint8_t)*text;
    if (byte >= 0x80) return tael__filter_has_point(filter, text, length);
    if (!tael__is_letter(*text)) return tael__filter_has_word(filter, byte);
    return tael__filter_passes_letters(filter, tael__read_letters(text, length));
}

/* Makes the filter pass texts that begin with this folded form. */
void tael__filter_add(tael__filter *filter, const char *key, size_t length);

#endif
