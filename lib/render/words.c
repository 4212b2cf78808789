/* render/words.c - an amount in words: the number, and what its currency is called. */
#include "render/render.h"

static void put_word(const tael__manner *manner, const char *key) {
    tael__put(manner->output, tael__written_name(manner->writing, TAEL__WRITTEN_WORD, key));
}

static bool is_one(const tael__digits *number) {
    return number->count == 1 && number->whole == 1 && number->digits[0] == '1';
}

static void put_english(const tael__manner *manner, const tael__digits *number,
                        const tael_currency *currency) {
    char name[TAEL__CURRENCY_NAME_BYTES];
    tael__currency_name(manner, name, TAEL__ENGLISH, currency, is_one(number));
    if (number->negative) {
        put_word(manner, "minus");
        tael__put(manner->output, " ");
    }
    tael__put_english(manner->output, number);
    tael__put(manner->output, " ");
    tael__put(manner->output, name);
}

/* ---- Chinese ---- */

static void put_coin(const tael__manner *manner, unsigned coin) {
    tael__put(manner->output, tael__written_number(manner->writing, TAEL__WRITTEN_COIN, coin));
}

/* 五元, 五角, 五元零五分: each coin with its digit. 五分 alone could be five points of anything: 零元五分. */
static void put_coins(const tael__manner *manner, const tael__digits *number) {
    bool whole = number->whole > 0;
    if (whole || tael__digit_at(number, -1) == 0) {
        tael__put_chinese_whole(manner->output, number, manner->writing);
        put_coin(manner, 0);
    }
    for (unsigned coin = 1; coin <= 2; coin++) {
        unsigned digit = tael__digit_at(number, -(int32_t)coin);
        bool gap = whole && coin == 2 && tael__digit_at(number, -1) == 0;
        if (digit == 0) continue;
        if (gap) tael__put(manner->output, tael__written_number(manner->writing, TAEL__WRITTEN_NUMBER, 0));
        tael__put(manner->output, tael__written_number(manner->writing, TAEL__WRITTEN_NUMBER, digit));
        put_coin(manner, coin);
    }
}

static void put_chinese(const tael__manner *manner, const tael__digits *number,
                        const tael_currency *currency) {
    char name[TAEL__CURRENCY_NAME_BYTES];
    bool coined = currency == manner->coined;
    if (number->negative) put_word(manner, "minus");
    if (coined && tael__fraction_places(number) <= 2) {
        put_coins(manner, number);
        return;
    }
    tael__put_chinese_whole(manner->output, number, manner->writing);
    tael__put_chinese_fraction(manner->output, number, manner->writing);
    tael__currency_name(manner, name, manner->writing, currency, false);
    tael__put(manner->output, coined ? tael__written_number(manner->writing, TAEL__WRITTEN_COIN, 0) : name);
}

void tael__put_words(const tael__manner *manner, const tael__digits *number, const tael_currency *currency) {
    if (tael__is_chinese(manner))
        put_chinese(manner, number, currency);
    else
        put_english(manner, number, currency);
}
