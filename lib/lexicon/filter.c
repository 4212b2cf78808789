/* lexicon/filter.c - how a form enters a filter. */
#include "lexicon/filter.h"

#include "base/utf8.h"
#include <string.h>

static void set_bit(uint64_t *bits, uint32_t number) {
    bits[number / 64] |= UINT64_C(1) << (number % 64);
}

static void add_point(tael__filter *filter, uint32_t point) {
    uint8_t text[4] = {0};
    size_t length = 0;
    U8_APPEND_UNSAFE(text, length, point);
    set_bit(filter->points, point);
    if (length == 3) set_bit(filter->trails, tael__trail((const char *)text));
}

static void add_lone(tael__filter *filter, uint32_t point) {
    add_point(filter, point);
    set_bit(filter->lone, point);
}

static void add_word(tael__filter *filter, uint64_t word) {
    set_bit(filter->words, tael__first_bit_of_word(word));
    set_bit(filter->words, tael__second_bit_of_word(word));
}

/* Those of tael__is_zero_width(). */
static const uint32_t zero_widths[] = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF};
enum { ZERO_WIDTHS = sizeof zero_widths / sizeof *zero_widths };

/* Zero-width characters inside count as absent, so any character that is written in three bytes may stand
 * second; only an ideograph's absence is certain. */
static void add_beyond(tael__filter *filter, uint32_t point, const char *key, size_t length, size_t offset) {
    int32_t second = offset < length ? tael__utf8_next(key, length, &offset) : 0;
    if (second < 0x80) {
        add_lone(filter, point);
        return;
    }
    add_point(filter, point);
    set_bit(filter->pairs, tael__pair_hash(point, (uint32_t)second));
    for (size_t i = 0; i < ZERO_WIDTHS; i++) set_bit(filter->pairs, tael__pair_hash(point, zero_widths[i]));
}

static void add_prefix(tael__filter *filter, const char *key, size_t length) {
    uint32_t letters = 0;
    for (size_t i = 0; i < TAEL__PREFIX && i < length && tael__is_letter(key[i]); i++)
        letters |= (uint32_t)(uint8_t)key[i] << (8 * i);
    set_bit(filter->prefixes, tael__prefix_hash(letters));
}

/* Where a text begins with letters, what is asked of them; else its first byte. */
static uint64_t first_word(const char *text, size_t length) {
    tael__letters letters = tael__read_letters(text, length);
    return letters.count > 0 ? tael__word_of_letters(letters) : (uint8_t)*text;
}

/* A short code may have a `$` behind it that is no part of the form: usd$5. */
static void add_words(tael__filter *filter, const char *key, size_t length) {
    char text[TAEL__FIRST_WORD + 1];
    size_t kept = length < TAEL__FIRST_WORD ? length : TAEL__FIRST_WORD;
    memcpy(text, key, kept);
    text[kept] = '$';
    add_word(filter, first_word(text, kept));
    add_word(filter, first_word(text, kept + 1));
}

void tael__filter_add(tael__filter *filter, const char *key, size_t length) {
    size_t offset = 0;
    int32_t point = tael__utf8_next(key, length, &offset);
    if (point > 0xFFFF || point < 0) return;
    if (point >= 0x80) {
        add_beyond(filter, (uint32_t)point, key, length, offset);
        return;
    }
    add_words(filter, key, length);
    add_prefix(filter, key, length);
    /* In the midst of a word they lead to it, where the letters before them are too few to tell. */
    for (size_t i = 0; i < ZERO_WIDTHS; i++) add_lone(filter, zero_widths[i]);
    uint32_t full_width = (uint32_t)point - '!' + 0xFF01; /* a text may write ASCII so */
    add_lone(filter, full_width);
    if (point >= 'a' && point <= 'z') add_lone(filter, full_width - ('a' - 'A'));
}
