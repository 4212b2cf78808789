/* properties/render_roundtrip.c - what is rendered is read as the same amount: a million random values of
 * every currency, in every style, under locales of both languages and of others.
 *
 * Left out is what tael/render.h excepts: codes that are no money, and words with a code that spells an
 * everyday word. */
#include <criterion/criterion.h>
#include <string.h>
#include <tael/tael.h>

#include "properties/scan_same.h"

#ifndef RENDER_SHARE
#define RENDER_SHARE 1
#endif

enum { DIGITS_MAX = 80 };

/* Which amounts go which way. */
typedef struct journey {
    const char *locale;
    tael_style style;
    const char *currency; /* its code, or NULL: any */
    size_t most_whole;    /* digits before the mark */
    size_t most_places;   /* and behind it */
    bool signs;           /* negative ones too */
    size_t most_bytes;    /* longer texts are not tried; 0: all are */
    size_t rounds;
} journey;

/* --- Amounts ------------------------------------------------------------------------------------------- */

/* Many digits or few, zeros here and there or nearly everywhere. */
static void draw_value(uint64_t *state, const journey *way, tael_decimal *value) {
    char digits[DIGITS_MAX];
    size_t whole = draw_below(state, way->most_whole) + 1, length = 0, zeros = draw_below(state, 4);
    size_t places = draw_below(state, 2) == 0 ? 0 : draw_below(state, way->most_places + 1);
    if (way->signs && draw_below(state, 4) == 0) digits[length++] = '-';
    for (size_t i = 0; i < whole + places; i++) {
        if (i == whole) digits[length++] = '.';
        bool zero = draw_below(state, 4) < zeros;
        digits[length++] = zero ? '0' : (char)('0' + draw_below(state, 10));
    }
    tael_status status = tael_decimal_parse(value, digits, length, NULL, NULL);
    cr_assert_eq(status, TAEL_OK, "%.*s", (int)length, digits);
}

/* Metals, units of account, funds, tests: the lexicon leaves them out. */
static bool is_no_money(const tael_currency *currency) {
    static const char *const codes[] = {"MLF", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD",
                                        "XPD", "XPT", "XRE", "XSU", "XTS", "XUA", "XXX"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(currency->code, codes[i]) == 0) return true;
    return false;
}

static const tael_currency *draw_currency(uint64_t *state, const journey *way) {
    size_t count;
    const tael_currency *all = tael_currency_all(&count), *drawn;
    if (way->currency != NULL) return tael_currency_by_code(way->currency, strlen(way->currency));
    do drawn = &all[draw_below(state, count)];
    while (is_no_money(drawn));
    return drawn;
}

/* --- There and back ------------------------------------------------------------------------------------ */

static size_t render(const tael_money *money, tael_style style, const char *locale, char written[TEXT_MAX]) {
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    size_t length = 0;
    options.style = style;
    options.locale = locale;
    tael_status status = tael_render_money(money, &options, written, TEXT_MAX, &length);
    cr_assert_eq(status, TAEL_OK, "%s", tael_status_message(status));
    return length;
}

/* A code that spells an everyday word shows in plain digits, which bear the minor unit. */
static bool is_everyday(const tael_currency *currency) {
    char written[TEXT_MAX];
    tael_money one = tael_money_from_parts(false, 1, 0, currency);
    render(&one, TAEL_PLAIN, "en_US", written);
    return strchr(written, '.') != NULL;
}

/* A number's last character makes another word with the first of these names: 零吉, 一直, 千克, 千瓦. */
static bool has_clashing_name(const tael_currency *currency) {
    static const char *const codes[] = {"DJF", "GIP", "HRD", "HRK", "KGS", "VUV"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(currency->code, codes[i]) == 0) return true;
    return false;
}

static bool is_excepted(const journey *way, const tael_money *money, const char *written, size_t length) {
    if (way->most_bytes != 0 && length > way->most_bytes) return true;
    bool spelled = way->style == TAEL_WORDS || way->style == TAEL_CAPITAL;
    if (!spelled) return false;
    bool coded = strstr(written, money->currency->code) != NULL;
    return coded ? is_everyday(money->currency) : has_clashing_name(money->currency);
}

static bool is_same(findings found, const tael_money *money, size_t length) {
    const tael_figure *figure = found.figures;
    return found.count == 1 && figure->start == 0 && figure->end == length && figure->kind == TAEL_AMOUNT &&
           figure->approximation == TAEL_AS_WRITTEN && figure->currency == money->currency &&
           tael_decimal_compare(&figure->value, &money->value) == 0;
}

/* Whether it was tried. */
static bool expect_same(const journey *way, tael_scan *scan, const tael_money *money) {
    char written[TEXT_MAX], wanted[TEXT_MAX], got[TEXT_MAX] = "nothing";
    size_t length = render(money, way->style, way->locale, written);
    if (is_excepted(way, money, written, length)) return false;
    findings found = scan_read(scan, written, length);
    if (is_same(found, money, length)) return true;
    render(money, TAEL_PLAIN, "en_US", wanted);
    if (found.count > 0) tael_decimal_to_text(&found.figures[0].value, got, sizeof got, NULL);
    cr_assert_fail("%s, %s: \"%s\" is read as %s in %zu figures", way->locale, wanted, written, got,
                   found.count);
    return false;
}

static void go(const journey *way) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = way->locale;
    tael_scan *scan = scan_open(&options);
    uint64_t state = 41;
    size_t tried = 0, rounds = way->rounds / RENDER_SHARE;
    for (size_t round = 0; round < rounds; round++) {
        tael_money money = {.currency = draw_currency(&state, way)};
        draw_value(&state, way, &money.value);
        if (expect_same(way, scan, &money)) tried++;
        tael_money_free(&money, NULL);
    }
    tael_scan_free(scan);
    cr_expect_gt(tried, rounds / 4, "%s: only %zu of %zu were tried", way->locale, tried, rounds);
}

static void go_all(const journey *ways, size_t count) {
    for (size_t i = 0; i < count; i++) go(&ways[i]);
}

#define GO(ways) go_all(ways, sizeof(ways) / sizeof *(ways))

Test(render_roundtrip, plain) {
    static const journey ways[] = {
        {"en_US", TAEL_PLAIN, NULL, 40, 30, true, 0, 150000},
        {"zh_CN", TAEL_PLAIN, NULL, 40, 30, true, 0, 100000},
        {"de_DE", TAEL_PLAIN, NULL, 6, 6, true, 0, 20000},
        {"fr_FR", TAEL_PLAIN, NULL, 6, 6, true, 0, 20000},
    };
    GO(ways);
}

Test(render_roundtrip, compact) {
    static const journey ways[] = {
        {"en_US", TAEL_COMPACT, NULL, 40, 30, true, 0, 150000},
        {"zh_CN", TAEL_COMPACT, NULL, 40, 30, true, 0, 100000},
        {"zh_TW", TAEL_COMPACT, NULL, 40, 30, true, 0, 50000},
        {"de_DE", TAEL_COMPACT, NULL, 12, 6, true, 0, 20000},
    };
    GO(ways);
}

/* Each call opens one of ICU's formatters. */
Test(render_roundtrip, grouped) {
    static const char *const locales[] = {"en_US", "zh_CN", "zh_TW", "zh_HK", "en_GB", "en_IN", "hi_IN",
                                          "de_DE", "fr_FR", "sv_SE", "pt_BR", "ru_RU", "ja_JP", "es_MX"};
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
        go(&(journey){locales[i], TAEL_GROUPED, NULL, 24, 12, true, 0, 3000});
}

/* A number longer than the scan's window before a mark is read whole, but not its sign and fraction. */
Test(render_roundtrip, words) {
    static const journey ways[] = {
        {"en_US", TAEL_WORDS, NULL, 30, 0, false, 0, 100000},
        {"en_US", TAEL_WORDS, NULL, 3, 9, true, 96, 100000},
        {"zh_CN", TAEL_WORDS, NULL, 16, 0, false, 0, 50000},
        {"zh_CN", TAEL_WORDS, NULL, 4, 9, true, 96, 50000},
        {"zh_CN", TAEL_WORDS, "CNY", 14, 2, true, 96, 50000},
        {"zh_TW", TAEL_WORDS, "TWD", 14, 2, true, 96, 20000},
    };
    GO(ways);
}

Test(render_roundtrip, capital) {
    static const journey ways[] = {
        {"zh_CN", TAEL_CAPITAL, "CNY", 16, 2, true, 0, 50000},
        {"zh_TW", TAEL_CAPITAL, "TWD", 16, 2, true, 0, 20000},
        {"zh_HK", TAEL_CAPITAL, "HKD", 16, 2, true, 0, 20000},
        {"zh_CN", TAEL_CAPITAL, NULL, 4, 9, true, 96, 50000},
    };
    GO(ways);
}
