/* scan/block.h - sixty-four bytes at a time, as sets: one bit a byte, the first byte lowest.
 *
 * Every x86-64 has SSE2, and most have AVX2: what reads many blocks is compiled for both, and the processor
 * at hand chooses. */
#ifndef TAEL_SCAN_BLOCK_H
#define TAEL_SCAN_BLOCK_H

#include "lexicon/filter.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Where what is looked at of a word is to be in one block, blocks overlap by what is looked at. */
enum { TAEL__BLOCK = 64, TAEL__BLOCK_STEP = TAEL__BLOCK - (TAEL__PREFIX - 1) };

/* The bytes of a block that are not the next one's. */
static const uint64_t tael__own_bytes = (UINT64_C(1) << TAEL__BLOCK_STEP) - 1;

typedef struct tael__block {
    uint64_t letters; /* ASCII letters */
    uint64_t dollars; /* the one ASCII sign of money */
    uint64_t signs;   /* from $ to 0: nearly all that stands round digits, and few labels have one */
    uint64_t leads;   /* first bytes of characters beyond ASCII */
} tael__block;

/* What may divide a table's cells. */
typedef struct tael__blanks {
    uint64_t spaces;
    uint64_t others; /* tabs, bars, and the second byte of a bar that is drawn, U+2502 */
} tael__blanks;

#ifdef __SSE2__

static inline uint64_t tael__bytes_from(__m128i bytes, int low) {
    __m128i bound = _mm_set1_epi8((char)low);
    return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(bytes, bound), bytes));
}

static inline uint64_t tael__bytes_up_to(__m128i bytes, int high) {
    __m128i bound = _mm_set1_epi8((char)high);
    return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, bound), bytes));
}

static inline tael__block tael__read_block(const char *text) {
    tael__block block = {0, 0, 0, 0};
    for (unsigned i = 0; i < TAEL__BLOCK; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text + i));
        __m128i from_a = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
        __m128i from_dollar = _mm_sub_epi8(bytes, _mm_set1_epi8('$'));
        __m128i dollars = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('$'));
        block.letters |= tael__bytes_up_to(from_a, 25) << i;
        block.dollars |= (uint64_t)(uint32_t)_mm_movemask_epi8(dollars) << i;
        block.signs |= tael__bytes_up_to(from_dollar, '0' - '$') << i;
        block.leads |= tael__bytes_from(bytes, 0xC2) << i;
    }
    return block;
}

static inline uint64_t tael__equal_bytes(const char *text, char byte) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < TAEL__BLOCK; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text + i));
        bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte))) << i;
    }
    return bits;
}

static inline tael__blanks tael__read_blanks(const char *text) {
    tael__blanks blanks = {0, 0};
    for (unsigned i = 0; i < TAEL__BLOCK; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text + i));
        __m128i bars = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('|')),
                                    _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\x94')));
        __m128i others = _mm_or_si128(bars, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t')));
        __m128i spaces = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
        blanks.others |= (uint64_t)(uint32_t)_mm_movemask_epi8(others) << i;
        blanks.spaces |= (uint64_t)(uint32_t)_mm_movemask_epi8(spaces) << i;
    }
    return blanks;
}

#else

static inline uint64_t tael__equal_bytes(const char *text, char byte) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < TAEL__BLOCK; i++) bits |= (uint64_t)(text[i] == byte) << i;
    return bits;
}

static inline tael__blanks tael__read_blanks(const char *text) {
    tael__blanks blanks = {0, 0};
    for (unsigned i = 0; i < TAEL__BLOCK; i++) {
        blanks.others |= (uint64_t)(text[i] == '|' || text[i] == '\t' || text[i] == '\x94') << i;
        blanks.spaces |= (uint64_t)(text[i] == ' ') << i;
    }
    return blanks;
}

static inline tael__block tael__read_block(const char *text) {
    tael__block block = {0, 0, 0, 0};
    for (unsigned i = 0; i < TAEL__BLOCK; i++) {
        unsigned char byte = (unsigned char)text[i];
        block.letters |= (uint64_t)((unsigned char)((byte | 0x20) - 'a') < 26) << i;
        block.dollars |= (uint64_t)(byte == '$') << i;
        block.signs |= (uint64_t)(byte >= '$' && byte <= '0') << i;
        block.leads |= (uint64_t)(byte >= 0xC2) << i;
    }
    return block;
}

#endif

#include "scan/block_avx2.h"

/* What tael__filter.prefixes are asked of the word that begins at `index` of the block at `text`. */
static inline uint32_t tael__prefix_at(const char *text, uint64_t letters, unsigned index) {
    /* Of four bytes those that are letters of the word, by the three bits of the set behind its first one. */
    static const uint32_t own_letters[] = {0xFF, 0xFFFF, 0xFF, 0xFFFFFF, 0xFF, 0xFFFF, 0xFF, 0xFFFFFFFF};
    uint32_t four = tael__read_four(text + index) | UINT32_C(0x20202020);
    return four & own_letters[letters >> index >> 1 & 7];
}

/* The bytes equal to `byte` among the first of a text: so many as `length` says, a block at most. Of the text
 * `readable` bytes may be read. */
static inline uint64_t tael__equal_bytes_in(const char *text, size_t length, size_t readable, char byte) {
    char padded[TAEL__BLOCK] = {0};
    if (length == 0) return 0;
    if (readable < TAEL__BLOCK)
        text = (const char *)memcpy(padded, text, length < TAEL__BLOCK ? length : TAEL__BLOCK);
    uint64_t bits = tael__equal_bytes(text, byte);
    return length < TAEL__BLOCK ? bits & ((UINT64_C(1) << length) - 1) : bits;
}

/* The bytes that may divide a table's cells: tabs, bars, spaces behind a space, and the second byte of a bar
 * that is drawn (its first two bytes are those of all lines and corners). `before` is the byte before
 * text[0]; `avx2` is a constant. */
static inline TAEL__IN_BOTH uint64_t tael__dividers(const char *text, char before, bool avx2) {
    tael__blanks blanks = avx2 ? tael__read_blanks_avx2(text) : tael__read_blanks(text);
    uint64_t dividers = blanks.spaces & (blanks.spaces << 1 | (before == ' '));
    if (blanks.others == 0) return dividers;
    uint64_t beyond = tael__equal_bytes(text, '\x94');
    if (beyond != 0) beyond &= ~(tael__equal_bytes(text, '\xE2') << 1 | (before == '\xE2'));
    return dividers | (blanks.others & ~beyond);
}

static inline uint64_t tael__last_dividers(const char *text, size_t length, char before) {
    char padded[TAEL__BLOCK];
    memset(padded, 'x', sizeof padded);
    memcpy(padded, text, length);
    return tael__dividers(padded, before, false);
}

#endif
