/* render/capitals.c - an amount in capitals, by the People's Bank's rules for bills.
 *
 *     bill := money whole 元 整                        人民币壹佰元整
 *           | money [ whole 元 ] [ 零 ] digit 角 [ digit 分 ]
 *           | money [ whole 元 零 ] digit 分
 *
 * Where the rules leave a choice (rule 3), this writes the first form of their own examples: 整 not behind
 * 角, 零 before 角 where the yuan's place is 0 (￥1,680.32, 人民币壹仟陆佰捌拾元零叁角贰分). The currencies
 * that are no coined ones, and sums finer than 分, are not in the rules: they are written as in words. */
#include "render/render.h"

static enum tael__writing words_of(const tael__manner *manner) {
    return manner->bill == TAEL__BILL_TRADITIONAL ? TAEL__CHINESE_TRADITIONAL : TAEL__CHINESE_SIMPLIFIED;
}

static void put_coin(const tael__manner *manner, unsigned coin) {
    tael__put(manner->output, tael__written_number(words_of(manner), TAEL__WRITTEN_COIN, coin));
}

static void put_digit(const tael__manner *manner, unsigned digit) {
    tael__put(manner->output, tael__written_number(manner->bill, TAEL__WRITTEN_NUMBER, digit));
}

static void put_minus(const tael__manner *manner, const tael__digits *number) {
    if (number->negative)
        tael__put(manner->output, tael__written_name(words_of(manner), TAEL__WRITTEN_WORD, "minus"));
}

/* 整, where nothing stands behind the main unit. */
static void put_whole_mark(const tael__manner *manner, const tael__digits *number) {
    if (tael__fraction_places(number) == 0)
        tael__put(manner->output, tael__written_name(manner->bill, TAEL__WRITTEN_WORD, "whole"));
}

static void put_small_coins(const tael__manner *manner, const tael__digits *number) {
    unsigned tenths = tael__digit_at(number, -1), hundredths = tael__digit_at(number, -2);
    bool whole = number->whole > 0;
    bool gap = tenths == 0 ? hundredths != 0 : tael__digit_at(number, 0) == 0;
    if (whole && gap && tael__fraction_places(number) > 0) put_digit(manner, 0);
    if (tenths != 0) {
        put_digit(manner, tenths);
        put_coin(manner, 1);
    }
    if (hundredths != 0) {
        put_digit(manner, hundredths);
        put_coin(manner, 2);
    }
}

static void put_bill(const tael__manner *manner, const tael__digits *number) {
    if (number->whole > 0 || number->count == 0) {
        tael__put_chinese_whole(manner->output, number, manner->bill);
        put_coin(manner, 0);
    }
    put_small_coins(manner, number);
}

static void put_with_fraction(const tael__manner *manner, const tael__digits *number) {
    tael__put_chinese_whole(manner->output, number, manner->bill);
    tael__put_chinese_fraction(manner->output, number, manner->bill);
}

static void put_other(const tael__manner *manner, const tael__digits *number, const tael_currency *currency) {
    char name[TAEL__CURRENCY_NAME_BYTES];
    put_minus(manner, number);
    put_with_fraction(manner, number);
    tael__currency_name(manner, name, words_of(manner), currency, false);
    tael__put(manner->output, name);
}

void tael__put_capitals(const tael__manner *manner, const tael__digits *number,
                        const tael_currency *currency) {
    const char *money = tael__written_name(manner->bill, TAEL__WRITTEN_MONEY, currency->code);
    if (money == NULL) {
        put_other(manner, number, currency);
    } else {
        tael__put(manner->output, money);
        put_minus(manner, number);
        if (tael__fraction_places(number) <= 2) {
            put_bill(manner, number);
        } else {
            put_with_fraction(manner, number);
            put_coin(manner, 0);
        }
    }
    put_whole_mark(manner, number);
}
