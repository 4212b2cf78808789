/* exact/arithmetic.c - sums, differences and products. Each first tries 64 bits and falls back to limbs
 * where they are too few. */
#include "exact/decimal.h"
#include "exact/natural.h"

/* An operand of a sum: a number whose sign may be the other one, so that a difference is a sum. */
typedef struct term {
    const tael_decimal *value;
    bool negative;
} term;

static bool try_small_sum(tael_decimal *result, term high, term low, const tael_allocator *allocator) {
    if (high.value->limb_count != 0 || low.value->limb_count != 0) return false;
    int64_t places = (int64_t)high.value->exponent - low.value->exponent;
    if (places > TAEL__CHUNK_DIGITS) return false;
    uint64_t left, right = low.value->coefficient.small, sum;
    if (__builtin_mul_overflow(high.value->coefficient.small, tael__powers_of_ten[places], &left))
        return false;
    bool negative = high.negative;
    if (high.negative == low.negative) {
        if (__builtin_add_overflow(left, right, &sum)) return false;
    } else if (left >= right) {
        sum = left - right;
    } else {
        sum = right - left;
        negative = low.negative;
    }
    return tael__decimal_set_small(result, negative, sum, low.value->exponent, allocator) == TAEL_OK;
}

/* first = first + second */
static void add_naturals(tael__natural *first, const tael__natural *second) {
    const tael__natural *longer = first->count < second->count ? second : first;
    const tael__natural *shorter = longer == first ? second : first;
    uint64_t carry = mpn_add(first->limbs, longer->limbs, (mp_size_t)longer->count, shorter->limbs,
                             (mp_size_t)shorter->count);
    first->count = longer->count;
    if (carry != 0) first->limbs[first->count++] = carry;
}

/* first = |first - second|; true where the second was the greater. */
static bool subtract_naturals(tael__natural *first, const tael__natural *second) {
    bool swapped = tael__natural_compare(first, second) < 0;
    const tael__natural *greater = swapped ? second : first;
    const tael__natural *less = swapped ? first : second;
    mpn_sub(first->limbs, greater->limbs, (mp_size_t)greater->count, less->limbs, (mp_size_t)less->count);
    first->count = greater->count;
    tael__natural_trim(first);
    return swapped;
}

/* Where the exponents differ by more than the digits that a result may have, no cancelling brings the
 * sum back under the limit. */
static tael_status sum_naturals(tael_decimal *result, term high, term low, const tael_allocator *allocator) {
    int64_t places = (int64_t)high.value->exponent - low.value->exponent;
    if (places > TAEL_DECIMAL_DIGITS_MAX) return TAEL_TOO_LARGE;
    tael__natural sum, other;
    tael__natural_load(&sum, high.value);
    tael__natural_load(&other, low.value);
    tael__natural_multiply_power(&sum, (size_t)places);
    bool negative = high.negative;
    if (high.negative == low.negative)
        add_naturals(&sum, &other);
    else if (subtract_naturals(&sum, &other))
        negative = low.negative;
    return tael__natural_store(&sum, negative, low.value->exponent, result, allocator);
}

static tael_status keep_term(tael_decimal *result, term kept, const tael_allocator *allocator) {
    return kept.value->negative == kept.negative ? tael_decimal_copy(result, kept.value, allocator)
                                                 : tael_decimal_negate(result, kept.value, allocator);
}

/* The exponents may be so far apart that no sum could be written, so a zero is set aside first. */
static tael_status sum(tael_decimal *result, term first, term second, const tael_allocator *allocator) {
    term high = first.value->exponent < second.value->exponent ? second : first;
    term low = high.value == first.value ? second : first;
    if (tael_decimal_is_zero(high.value)) return keep_term(result, low, allocator);
    if (tael_decimal_is_zero(low.value)) return keep_term(result, high, allocator);
    if (try_small_sum(result, high, low, allocator)) return TAEL_OK;
    return sum_naturals(result, high, low, allocator);
}

tael_status tael_decimal_add(tael_decimal *result, const tael_decimal *first, const tael_decimal *second,
                             const tael_allocator *allocator) {
    return sum(result, (term){first, first->negative}, (term){second, second->negative}, allocator);
}

tael_status tael_decimal_subtract(tael_decimal *result, const tael_decimal *first, const tael_decimal *second,
                                  const tael_allocator *allocator) {
    return sum(result, (term){first, first->negative}, (term){second, !second->negative}, allocator);
}

static void multiply_naturals(tael__natural *product, const tael__natural *first,
                              const tael__natural *second) {
    const tael__natural *longer = first->count < second->count ? second : first;
    const tael__natural *shorter = longer == first ? second : first;
    mpn_mul(product->limbs, longer->limbs, (mp_size_t)longer->count, shorter->limbs,
            (mp_size_t)shorter->count);
    product->count = longer->count + shorter->count;
    tael__natural_trim(product);
}

tael_status tael_decimal_multiply(tael_decimal *result, const tael_decimal *first, const tael_decimal *second,
                                  const tael_allocator *allocator) {
    bool negative = first->negative != second->negative;
    int64_t exponent = (int64_t)first->exponent + second->exponent;
    if (tael_decimal_is_zero(first) || tael_decimal_is_zero(second))
        return tael__decimal_set_small(result, false, 0, exponent, allocator);
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    uint64_t small;
    bool both_small = first->limb_count == 0 && second->limb_count == 0;
    if (both_small && !__builtin_mul_overflow(first->coefficient.small, second->coefficient.small, &small))
        return tael__decimal_set_small(result, negative, small, exponent, allocator);

    tael__natural product, left, right;
    tael__natural_load(&left, first);
    tael__natural_load(&right, second);
    multiply_naturals(&product, &left, &right);
    return tael__natural_store(&product, negative, exponent, result, allocator);
}
