/* scan/numbers/scale.c - scale words, and sums of what they scale. */
#include <string.h>

#include "exact/decimal.h"
#include "scan/numbers/numbers.h"

void tael__add_scale(tael__number *number, int16_t power) {
    number->power += power;
    number->scales = number->scales << 8 | (uint32_t)(power & 0xFF);
}

const tael__sense *tael__scale_at(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    const tael__sense *sense = tael__token_sense(token, TAEL__SCALE);
    if (sense == NULL || token->gap == TAEL__APART) return NULL;
    bool chinese =
        (tael__token_at(scan, index + 1)->flags & TAEL__HAN) != 0 || strcmp(scan->locale.language, "zh") == 0;
    if ((sense->flags & TAEL__IN_CHINESE) != 0 && !chinese) return NULL;
    const tael__sense *spaced = tael__token_sense_of(token, TAEL__SCALE, TAEL__SCALE_WORD);
    if (sense->kind == TAEL__SCALE_SUFFIX && token->gap != TAEL__TOUCHES) sense = spaced;
    return sense;
}

bool tael__is_credit(const tael_scan *scan, size_t index, int32_t decimals) {
    const tael__sense *scale = tael__token_sense(tael__token_at(scan, index), TAEL__SCALE);
    return scale != NULL && (scale->flags & TAEL__CREDIT) != 0 && decimals == 2;
}

tael__wide tael__power_of_ten(unsigned power) {
    tael__wide result = 1;
    while (power-- != 0) result *= 10;
    return result;
}

tael_status tael__decimal_from_wide(tael_scan *scan, tael__wide sum, unsigned fraction,
                                    tael_decimal *result) {
    int32_t exponent = -(int32_t)fraction;
    if (sum <= UINT64_MAX) {
        *result = tael_decimal_from_parts(false, (uint64_t)sum, exponent);
        return TAEL_OK;
    }
    char digits[40];
    size_t first = sizeof digits;
    for (; sum != 0; sum /= 10) digits[--first] = (char)('0' + (int)(sum % 10));
    tael_allocator arena = tael__arena_allocator(&scan->arena);
    return tael__decimal_from_digits(result, digits + first, sizeof digits - first, exponent, false, &arena);
}
