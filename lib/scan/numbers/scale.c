/* scan/numbers/scale.c - scale words, and sums of what they scale. */
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
    const tael__sense *spaced = tael__token_sense_of(token, TAEL__SCALE, TAEL__SCALE_WORD);
    if (sense->kind == TAEL__SCALE_SUFFIX && token->gap != TAEL__TOUCHES) sense = spaced;
    return sense;
}

/* What Rs may mean. */
static bool are_rupees(const tael_scan *scan, const tael_currency *currency) {
    tael__match rupees;
    if (!tael__lexicon_match(scan->lexicon, "Rs", 2, &rupees)) return false;
    for (size_t i = 0; i < rupees.word.count; i++) {
        const tael__sense *sense = &rupees.senses[i];
        if (sense->role == TAEL__CURRENCY && tael__lexicon_set_has(scan->lexicon, sense->value, currency))
            return true;
    }
    return false;
}

bool tael__scale_fits(const tael_scan *scan, const tael__sense *scale, const tael__token *token) {
    const tael__sense *named = tael__token_sense(token, TAEL__CURRENCY);
    if ((scale->flags & TAEL__OF_RUPEES) == 0 || named == NULL || token->gap >= TAEL__LINE_BREAK) return true;
    return are_rupees(scan, tael__lexicon_currency(scan->lexicon, named->value, 0));
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
