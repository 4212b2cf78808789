/* base/ascii.h - ASCII letters and digits, one byte or eight at a time. No locale has a say. */
#ifndef TAEL_BASE_ASCII_H
#define TAEL_BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline bool tael__is_letter(char byte) {
    return (unsigned char)((byte | 0x20) - 'a') < 26;
}

static inline bool tael__is_digit(char byte) {
    return (unsigned char)(byte - '0') < 10;
}

/* Whether a byte is ASCII that can be seen: no space and no control character below it. */
static inline bool tael__is_visible(char byte) {
    return (uint8_t)byte > ' ' && (uint8_t)byte < 0x80;
}

/* The number of the lowest set bit; `bits` is not 0. */
static inline unsigned tael__lowest_bit(uint64_t bits) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned number = 0;
    for (; (bits & 1) == 0; bits >>= 1) number++;
    return number;
#endif
}

/* The number of the highest set bit; `bits` is not 0. */
static inline unsigned tael__highest_bit(uint64_t bits) {
#if defined(__GNUC__)
    return 63 - (unsigned)__builtin_clzll(bits);
#else
    unsigned number = 63;
    for (; bits >> 63 == 0; bits <<= 1) number--;
    return number;
#endif
}

/* How many bits are set: pairs, fours and eights are summed up; compilers know it for one instruction. */
static inline unsigned tael__count_bits(uint64_t bits) {
    bits -= bits >> 1 & UINT64_C(0x5555555555555555);
    bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
    bits = (bits + (bits >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (unsigned)(bits * UINT64_C(0x0101010101010101) >> 56);
}

/* --- Eight bytes as one number, the first byte lowest -------------------------------------------------- */

enum { TAEL__EIGHT = 8 };

static inline uint64_t tael__read_eight(const char *text) {
    uint64_t number;
    memcpy(&number, text, sizeof number);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    number = __builtin_bswap64(number);
#endif
    return number;
}

/* The same for four bytes. */
static inline uint32_t tael__read_four(const char *text) {
    uint32_t number;
    memcpy(&number, text, sizeof number);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    number = __builtin_bswap32(number);
#endif
    return number;
}

/* The letters that the four bytes begin with, in lower case, and zeros behind them. */
static inline uint32_t tael__letters_of_four(uint32_t four) {
    uint32_t lower = four | UINT32_C(0x20202020), low = lower & UINT32_C(0x7F7F7F7F);
    uint32_t from_a = low + UINT32_C(0x01010101) * (0x80 - 'a');
    uint32_t behind_z = low + UINT32_C(0x01010101) * (0x80 - 'z' - 1);
    uint32_t others = ~(from_a & ~behind_z & ~four) & UINT32_C(0x80808080);
    uint32_t first = others & (0 - others);
    return lower & ((first >> 7) - 1);
}

/* The same byte eight times. */
static inline uint64_t tael__eight_of(unsigned byte) {
    return UINT64_C(0x0101010101010101) * byte;
}

/* The eight bytes with their letters in lower case; other bytes may change too, but to no letter. */
static inline uint64_t tael__lower_eight(uint64_t eight) {
    return eight | tael__eight_of(0x20);
}

/* How many letters the eight bytes begin with. */
static inline unsigned tael__letters_at_start(uint64_t eight) {
    uint64_t low = tael__lower_eight(eight) & tael__eight_of(0x7F);
    uint64_t from_a = low + tael__eight_of(0x80 - 'a'), behind_z = low + tael__eight_of(0x80 - 'z' - 1);
    uint64_t others = ~(from_a & ~behind_z & ~eight) & tael__eight_of(0x80);
    return others == 0 ? TAEL__EIGHT : tael__lowest_bit(others) / 8;
}

/* A word of so many bytes, 1 to 8, of the eight that a text begins with, in lower case. */
static inline uint64_t tael__word_of_eight(uint64_t eight, unsigned bytes) {
    return tael__lower_eight(eight) << (8 * (TAEL__EIGHT - bytes));
}

/* Which of the eight bytes, all letters, are capitals: bit n for byte n. */
static inline uint32_t tael__capitals_of_eight(uint64_t eight) {
    uint64_t capitals = ~eight >> 5 & tael__eight_of(1);
    return (uint32_t)(capitals * UINT64_C(0x0102040810204080) >> 56);
}

/* The letters that a text begins with, as far as eight bytes tell. */
typedef struct tael__letters {
    uint64_t eight; /* the text's first bytes, and zeros where it has no more */
    unsigned count; /* how many of them are letters before another byte comes */
} tael__letters;

static inline tael__letters tael__read_letters(const char *text, size_t length) {
    char padded[TAEL__EIGHT] = {0};
    if (length < TAEL__EIGHT) text = (const char *)memcpy(padded, text, length);
    uint64_t eight = tael__read_eight(text);
    return (tael__letters){eight, tael__letters_at_start(eight)};
}

/* The byte behind them; `count` is below eight. */
static inline char tael__byte_behind(tael__letters letters) {
    return (char)(letters.eight >> (8 * letters.count) & 0xFF);
}

/* Whether one of them, at least one there is, is in lower case. */
static inline bool tael__has_small_letter(tael__letters letters) {
    return (letters.eight << (8 * (TAEL__EIGHT - letters.count)) & tael__eight_of(0x20)) != 0;
}

/* The place behind the last byte of that value in [from, end); `from` where there is none. */
static inline size_t tael__behind_last(const char *text, size_t from, size_t end, char byte) {
    for (; end - from >= TAEL__EIGHT; end -= TAEL__EIGHT) {
        uint64_t others = tael__read_eight(text + end - TAEL__EIGHT) ^ tael__eight_of((unsigned char)byte);
        if (((others - tael__eight_of(1)) & ~others & tael__eight_of(0x80)) != 0) break;
    }
    while (end > from && text[end - 1] != byte) end--;
    return end;
}

/* The end of the run of letters that begins at text[start]. */
static inline size_t tael__letters_end(const char *text, size_t start, size_t end) {
    while (end - start >= TAEL__EIGHT) {
        unsigned letters = tael__letters_at_start(tael__read_eight(text + start));
        start += letters;
        if (letters < TAEL__EIGHT) return start;
    }
    while (start < end && tael__is_letter(text[start])) start++;
    return start;
}

#endif
