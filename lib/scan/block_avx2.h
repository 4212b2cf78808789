/* scan/block_avx2.h - the same sets (block.h) with AVX2, where compiler and processor have it.
 *
 * A function that loops over blocks is written once, TAEL__IN_BOTH, with a constant that says which of the
 * two it is; two short ones are made of it, one of them TAEL__AVX2. */
#ifndef TAEL_SCAN_BLOCK_AVX2_H
#define TAEL_SCAN_BLOCK_AVX2_H

#include "scan/block.h"

#if defined(__SSE2__) && defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#define TAEL__AVX2 __attribute__((target("avx2,bmi,popcnt")))
#define TAEL__IN_BOTH __attribute__((always_inline))

static inline bool tael__has_avx2(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("popcnt");
}

TAEL__AVX2 static inline uint64_t tael__avx2_set(__m256i low, __m256i high) {
    return (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32 | (uint32_t)_mm256_movemask_epi8(low);
}

/* Those from `first` on, `more` behind it at most. */
TAEL__AVX2 static inline __m256i tael__avx2_between(__m256i bytes, char first, char more) {
    __m256i from = _mm256_sub_epi8(bytes, _mm256_set1_epi8(first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(from, _mm256_set1_epi8(more)), from);
}

TAEL__AVX2 static inline __m256i tael__avx2_letters(__m256i bytes) {
    return tael__avx2_between(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), 'a', 25);
}

TAEL__AVX2 static inline __m256i tael__avx2_signs(__m256i bytes) {
    return tael__avx2_between(bytes, '$', '0' - '$');
}

TAEL__AVX2 static inline __m256i tael__avx2_leads(__m256i bytes) {
    return _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, _mm256_set1_epi8('\xC2')), bytes);
}

TAEL__AVX2 static inline __m256i tael__avx2_equal(__m256i bytes, char byte) {
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

TAEL__AVX2 static inline __m256i tael__avx2_blanks(__m256i bytes) {
    __m256i bars = _mm256_or_si256(tael__avx2_equal(bytes, '|'), tael__avx2_equal(bytes, '\x94'));
    return _mm256_or_si256(bars, tael__avx2_equal(bytes, '\t'));
}

TAEL__AVX2 static inline tael__block tael__read_block_avx2(const char *text) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)text);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(text + TAEL__BLOCK / 2));
    return (tael__block){tael__avx2_set(tael__avx2_letters(low), tael__avx2_letters(high)),
                         tael__avx2_set(tael__avx2_equal(low, '$'), tael__avx2_equal(high, '$')),
                         tael__avx2_set(tael__avx2_signs(low), tael__avx2_signs(high)),
                         tael__avx2_set(tael__avx2_leads(low), tael__avx2_leads(high))};
}

TAEL__AVX2 static inline uint64_t tael__equal_bytes_avx2(const char *text, char byte) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)text);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(text + TAEL__BLOCK / 2));
    return tael__avx2_set(tael__avx2_equal(low, byte), tael__avx2_equal(high, byte));
}

TAEL__AVX2 static inline tael__blanks tael__read_blanks_avx2(const char *text) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)text);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(text + TAEL__BLOCK / 2));
    return (tael__blanks){tael__avx2_set(tael__avx2_equal(low, ' '), tael__avx2_equal(high, ' ')),
                          tael__avx2_set(tael__avx2_blanks(low), tael__avx2_blanks(high))};
}

#else

#define TAEL__AVX2
#define TAEL__IN_BOTH

static inline bool tael__has_avx2(void) {
    return false;
}

static inline tael__block tael__read_block_avx2(const char *text) {
    return tael__read_block(text);
}

static inline uint64_t tael__equal_bytes_avx2(const char *text, char byte) {
    return tael__equal_bytes(text, byte);
}

static inline tael__blanks tael__read_blanks_avx2(const char *text) {
    return tael__read_blanks(text);
}

#endif

#endif
