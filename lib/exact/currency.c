/* exact/currency.c - finding an entry of ISO 4217 by its alphabetic or numeric code. */

#include "exact/iso4217.h"

enum { CODE_LENGTH = 3 };

static int ascii_upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter;
}

/* Below, at or above zero as `code`, in capitals, stands before, at or behind the entry. */
static int compare_code(const char *code, const tael_currency *currency) {
    for (int i = 0; i < CODE_LENGTH; i++) {
        int difference = ascii_upper(code[i]) - currency->code[i];
        if (difference != 0) return difference;
    }
    return 0;
}

const tael_currency *tael_currency_by_code(const char *code, size_t length) {
    if (code == NULL || length != CODE_LENGTH) return NULL;
    size_t low = 0, high = tael__currency_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_code(code, &tael__currencies[middle]);
        if (order == 0) return &tael__currencies[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const tael_currency *tael_currency_by_number(uint16_t number) {
    size_t low = 0, high = tael__currency_number_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const tael_currency *currency = &tael__currencies[tael__currencies_by_number[middle]];
        if (currency->number == number) return currency;
        if (currency->number > number)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const tael_currency *tael_currency_all(size_t *count) {
    *count = tael__currency_count;
    return tael__currencies;
}
