/* exact/natural.c - natural numbers over GMP's mpn layer.
 *
 * Powers of ten are never built: numbers are multiplied and divided by 10^19 at a time, which is one
 * limb. That costs the product of limbs and digits, takes no memory, and at the limit of 10,000 digits
 * stays about a millisecond. */
#include "exact/natural.h"

#include "exact/decimal.h"

#include <string.h>

const uint64_t tael__powers_of_ten[TAEL__CHUNK_DIGITS + 1] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

static void set_small(tael__natural *natural, uint64_t number) {
    natural->limbs[0] = number;
    natural->count = number != 0;
}

void tael__natural_load(tael__natural *natural, const tael_decimal *value) {
    if (value->limb_count == 0) {
        set_small(natural, value->coefficient.small);
        return;
    }
    natural->count = value->limb_count;
    memcpy(natural->limbs, value->coefficient.limbs, natural->count * sizeof *natural->limbs);
}

static size_t bit_length(const tael__natural *natural) {
    if (natural->count == 0) return 0;
    return natural->count * 64 - (size_t)__builtin_clzll(natural->limbs[natural->count - 1]);
}

static bool is_below_power(const tael__natural *natural, size_t power) {
    tael__natural other;
    set_small(&other, 1);
    tael__natural_multiply_power(&other, power);
    return tael__natural_compare(natural, &other) < 0;
}

/* The digits before the mark of 2^bits, or one too few. The factor is log10(2) rounded down, and near
 * enough that no count of bits in the room makes more of it than that one. */
static size_t digits_of_power_of_two(size_t bits) {
    return (size_t)((uint64_t)bits * UINT64_C(30102999566) / UINT64_C(100000000000)) + 1;
}

size_t tael__natural_digits(const tael__natural *natural) {
    if (natural->count <= 1) return tael__small_digits(natural->count == 0 ? 0 : natural->limbs[0]);
    size_t digits = digits_of_power_of_two(bit_length(natural) - 1);
    return is_below_power(natural, digits) ? digits : digits + 1;
}

/* Nearly always the bits tell; only a number near 10^10000 is compared with it. */
static bool fits(const tael__natural *natural) {
    size_t bits = bit_length(natural);
    if (bits < TAEL__DECIMAL_BITS_MAX) return true;
    return bits == TAEL__DECIMAL_BITS_MAX && is_below_power(natural, TAEL_DECIMAL_DIGITS_MAX);
}

tael_status tael__natural_store(const tael__natural *natural, bool negative, int64_t exponent,
                                tael_decimal *result, const tael_allocator *allocator) {
    if (natural->count <= 1) {
        uint64_t small = natural->count == 0 ? 0 : natural->limbs[0];
        return tael__decimal_set_small(result, negative, small, exponent, allocator);
    }
    if (!fits(natural)) return TAEL_TOO_LARGE;
    return tael__decimal_set_limbs(result, negative, natural->limbs, natural->count, exponent, allocator);
}

int tael__natural_compare(const tael__natural *first, const tael__natural *second) {
    if (first->count != second->count) return first->count < second->count ? -1 : 1;
    if (first->count == 0) return 0;
    int order = mpn_cmp(first->limbs, second->limbs, (mp_size_t)first->count);
    return (order > 0) - (order < 0);
}

static void append_limb(tael__natural *natural, uint64_t limb) {
    if (limb != 0) natural->limbs[natural->count++] = limb;
}

static void multiply_small(tael__natural *natural, uint64_t factor) {
    if (natural->count == 0) return;
    append_limb(natural, mpn_mul_1(natural->limbs, natural->limbs, (mp_size_t)natural->count, factor));
}

static void add_small(tael__natural *natural, uint64_t addend) {
    if (natural->count == 0) {
        set_small(natural, addend);
        return;
    }
    append_limb(natural, mpn_add_1(natural->limbs, natural->limbs, (mp_size_t)natural->count, addend));
}

void tael__natural_multiply_add(tael__natural *natural, uint64_t factor, uint64_t addend) {
    multiply_small(natural, factor);
    add_small(natural, addend);
}

void tael__natural_multiply_power(tael__natural *natural, size_t power) {
    for (; power > TAEL__CHUNK_DIGITS; power -= TAEL__CHUNK_DIGITS)
        multiply_small(natural, tael__powers_of_ten[TAEL__CHUNK_DIGITS]);
    multiply_small(natural, tael__powers_of_ten[power]);
}

uint64_t tael__natural_divide_small(tael__natural *natural, uint64_t divisor) {
    if (natural->count == 0) return 0;
    uint64_t remainder = mpn_divrem_1(natural->limbs, 0, natural->limbs, (mp_size_t)natural->count, divisor);
    tael__natural_trim(natural);
    return remainder;
}

static enum tael__lost lost_of_remainder(uint64_t remainder, uint64_t divisor) {
    if (remainder == 0) return TAEL__LOST_NOTHING;
    uint64_t rest = divisor - remainder; /* 2 x remainder might not fit one limb */
    if (remainder == rest) return TAEL__LOST_HALF;
    return remainder < rest ? TAEL__LOST_BELOW_HALF : TAEL__LOST_ABOVE_HALF;
}

enum tael__lost tael__natural_divide_power(tael__natural *natural, size_t power) {
    enum tael__lost lost = TAEL__LOST_NOTHING;
    while (power != 0) {
        /* Nothing is left: what was lost is below 1, and there are more places to go. */
        if (natural->count == 0) return lost == TAEL__LOST_NOTHING ? lost : TAEL__LOST_BELOW_HALF;
        size_t places = power < TAEL__CHUNK_DIGITS ? power : TAEL__CHUNK_DIGITS;
        uint64_t divisor = tael__powers_of_ten[places];
        uint64_t remainder = tael__natural_divide_small(natural, divisor);
        lost = tael__lost_in_all(lost_of_remainder(remainder, divisor), lost);
        power -= places;
    }
    return lost;
}

static size_t zeros_at_end(uint64_t number) {
    size_t zeros = 0;
    for (; number % 10 == 0; number /= 10) zeros++;
    return zeros;
}

size_t tael__natural_strip_zeros(tael__natural *natural, size_t most) {
    size_t stripped = 0;
    while (stripped < most) {
        /* The last 19 digits tell how many zeros there are, unless they are all 0. */
        uint64_t last =
            mpn_mod_1(natural->limbs, (mp_size_t)natural->count, tael__powers_of_ten[TAEL__CHUNK_DIGITS]);
        size_t zeros = last == 0 ? TAEL__CHUNK_DIGITS : zeros_at_end(last);
        size_t places = zeros < most - stripped ? zeros : most - stripped;
        tael__natural_divide_small(natural, tael__powers_of_ten[places]);
        stripped += places;
        if (places < TAEL__CHUNK_DIGITS) break;
    }
    return stripped;
}
