/* exact/natural.h - natural numbers in a room of fixed size: what coefficients are while an operation
 * works on them.
 *
 * The room stands on the stack and holds the longest number of any operation: a product of two
 * coefficients, or a dividend with as many zeros behind it as its quotient needs. So no operation asks
 * for memory before its result is known. What a function needs to keep inside the room is said where it
 * is called. */
#ifndef TAEL_EXACT_NATURAL_H
#define TAEL_EXACT_NATURAL_H

#include "base/limits.h"
#include "exact/rounding.h"
#include "tael/decimal.h"

#include <gmp.h>

_Static_assert(sizeof(mp_limb_t) == sizeof(uint64_t) && GMP_NAIL_BITS == 0, "GMP's limbs have 64 bits");

/* The greatest power of ten below 2^64, and how many digits go through one limb at a time. */
enum { TAEL__CHUNK_DIGITS = 19 };

/* 10^0 to 10^19. */
extern const uint64_t tael__powers_of_ten[TAEL__CHUNK_DIGITS + 1];

/* Least significant limb first, the last one not 0; zero has none. */
typedef struct tael__natural {
    size_t count;
    uint64_t limbs[TAEL__NATURAL_LIMBS_MAX];
} tael__natural;

/* A decimal's coefficient. */
void tael__natural_load(tael__natural *natural, const tael_decimal *value);

/* Makes *result the decimal natural x 10^exponent; TAEL_TOO_LARGE, TAEL_NO_MEMORY. */
tael_status tael__natural_store(const tael__natural *natural, bool negative, int64_t exponent,
                                tael_decimal *result, const tael_allocator *allocator);

/* -1, 0 or 1. */
int tael__natural_compare(const tael__natural *first, const tael__natural *second);

/* The count of decimal digits; zero has one. */
size_t tael__natural_digits(const tael__natural *natural);

/* natural = natural x factor + addend */
void tael__natural_multiply_add(tael__natural *natural, uint64_t factor, uint64_t addend);

/* natural = natural x 10^power */
void tael__natural_multiply_power(tael__natural *natural, size_t power);

/* natural = natural / divisor; returns the remainder. */
uint64_t tael__natural_divide_small(tael__natural *natural, uint64_t divisor);

/* natural = natural / 10^power; says what was lost. Any power is allowed, and a large one is no work. */
enum tael__lost tael__natural_divide_power(tael__natural *natural, size_t power);

/* Drops zeros at the end, `most` at most, and returns how many. The number must not be 0. */
size_t tael__natural_strip_zeros(tael__natural *natural, size_t most);

static inline bool tael__natural_is_zero(const tael__natural *natural) {
    return natural->count == 0;
}

static inline bool tael__natural_is_odd(const tael__natural *natural) {
    return natural->count != 0 && (natural->limbs[0] & 1) != 0;
}

/* Counts no more limbs than there are: takes off those that are 0 at the upper end. */
static inline void tael__natural_trim(tael__natural *natural) {
    while (natural->count != 0 && natural->limbs[natural->count - 1] == 0) natural->count--;
}

/* The count of decimal digits of one limb; 0 has one. */
static inline size_t tael__small_digits(uint64_t number) {
    if (number == 0) return 1;
    size_t bits = 64 - (size_t)__builtin_clzll(number);
    size_t digits = bits * 1233 / 4096; /* 1233/4096 is log10(2): right, or one too few */
    return digits + (number >= tael__powers_of_ten[digits]);
}

#endif
