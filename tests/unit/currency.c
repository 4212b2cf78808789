/* unit/currency.c - the look-ups, and the whole table held against ICU, which has its own copy of
 * ISO 4217. What differs is named here with the reason; any other difference is a fault of the table. */

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>
#include <unicode/putil.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include "tael/currency.h"

/* ---- look-ups ---- */

Test(currency, a_code_is_found_in_any_case) {
    const tael_currency *yuan = tael_currency_by_code("CNY", 3);
    cr_assert_not_null(yuan);
    cr_expect_str_eq(yuan->code, "CNY");
    cr_expect_eq(yuan->number, 156);
    cr_expect_eq(yuan->digits, 2);
    cr_expect_not(yuan->historic);
    cr_expect_eq(tael_currency_by_code("cny", 3), yuan);
    cr_expect_eq(tael_currency_by_code("CnY and more", 3), yuan);
}

Test(currency, what_is_no_code_is_not_found) {
    static const char *const none[] = {"", "C", "CN", "CNYX", "ZZZ", "AAA", "ABC", "C Y", "C\xC3\x91", "CN["};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        cr_expect_null(tael_currency_by_code(none[i], strlen(none[i])), "\"%s\" was found", none[i]);
    cr_expect_null(tael_currency_by_code(NULL, 0));
    cr_expect_null(tael_currency_by_code(NULL, 3));
    cr_expect_null(tael_currency_by_code("C\0Y", 3));
}

Test(currency, every_entry_is_found_by_its_code_in_the_order_of_the_codes) {
    size_t count;
    const tael_currency *all = tael_currency_all(&count);
    cr_assert_eq(count, 307, "178 current and 129 historic codes in January 2026, not %zu", count);
    for (size_t i = 0; i < count; i++) {
        cr_expect_eq(tael_currency_by_code(all[i].code, 3), &all[i]);
        cr_expect(i == 0 || strcmp(all[i - 1].code, all[i].code) < 0, "%s is out of order", all[i].code);
    }
}

Test(currency, a_number_names_the_current_entry_or_else_the_last) {
    static const struct {
        uint16_t number;
        const char *code;
    } cases[] = {
        {8, "ALL"},   /* ALK bore it before */
        {826, "GBP"}, /* its only bearer */
        {276, "DEM"}, /* historic, its only bearer */
        {100, "BGL"}, /* BGJ and BGK were withdrawn earlier */
        {532, "XCG"}, /* ANG gave it up */
        {716, "ZWD"}, /* RHD and ZWC were withdrawn earlier */
        {180, "ZRN"}, /* ZRZ was withdrawn earlier */
        {999, "XXX"}, /* the last of all */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const tael_currency *found = tael_currency_by_number(cases[i].number);
        cr_expect(found != NULL && strcmp(found->code, cases[i].code) == 0, "%d is not %s", cases[i].number,
                  cases[i].code);
    }
}

Test(currency, a_number_that_nobody_bears_is_not_found) {
    static const uint16_t none[] = {0, 1, 280, 1000, 65535};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        cr_expect_null(tael_currency_by_number(none[i]), "%d was found", none[i]);
}

Test(currency, no_current_entry_hides_another) {
    size_t count;
    const tael_currency *all = tael_currency_all(&count);
    for (size_t i = 0; i < count; i++) {
        if (all[i].number == 0) continue;
        const tael_currency *found = tael_currency_by_number(all[i].number);
        cr_assert_not_null(found, "%s is not found by its number", all[i].code);
        cr_expect_eq(found->number, all[i].number);
        if (!all[i].historic) cr_expect_eq(found, &all[i], "%s hides %s", found->code, all[i].code);
    }
}

/* ---- the table against ICU ---- */

/* Codes that differ for one reason, each with a space on both sides. */
static bool lists(const char *codes, const char *code) {
    const char spaced[] = {' ', code[0], code[1], code[2], ' ', '\0'};
    return strstr(codes, spaced) != NULL;
}

/* CLDR names what ISO 4217 never listed: money from before 1978 (ARM, BOL, BRZ), money that was never
 * registered (BAN, KRH, YUR), the offshore yuan (CNH). */
static const char not_iso[] = " ARL ARM BAN BGM BGO BOL BRZ CLE CNH CNX KRH KRO MAF MCF MDC MKN MVP VNN YUR ";

Test(currency, no_code_of_icu_is_missing) {
    UErrorCode error = U_ZERO_ERROR;
    UEnumeration *codes = ucurr_openISOCurrencies(UCURR_ALL, &error);
    int32_t length, count = 0;
    for (const char *code; (code = uenum_next(codes, &length, &error)) != NULL; count++) {
        bool found = tael_currency_by_code(code, (size_t)length) != NULL;
        cr_expect_neq(found, lists(not_iso, code), "%s is %s", code, found ? "in the table" : "missing");
    }
    cr_expect_gt(count, 300);
    uenum_close(codes);
}

/* Younger than ICU 72, or never named by CLDR (XAD). */
static const char without_number_in_icu[] = " XAD XCG ZWG ";

/* ISO 4217 gives a minor unit of hundredths or thousandths, CLDR the digits that are in use: none. */
static const char without_minor_unit_in_use[] =
    " AFN ALL IQD IRR KPW LAK LBP MGA MMK MRO RSD SLL SOS STD SYP TMM YER ZMK ZWD ";

/* ISO 4217 gave no minor unit or says N.A., where CLDR has no entry and ICU its default of two digits;
 * with the fund codes of such currencies. */
static const char two_by_default[] = " BEC BEF BEL BYB ESA ESB GRD LUC LUL PTE ROL TPE "
                                     " XAG XAU XBA XBB XBC XBD XDR XFO XFU XPD XPT XRE XSU XTS XUA XXX ";

/* The dinar of South Yemen had 1000 fils; CLDR has no entry. */
static const char thousandths[] = " YDD ";

static bool digits_may_differ(const char *code) {
    return lists(without_minor_unit_in_use, code) || lists(two_by_default, code) || lists(thousandths, code);
}

/* Steps by national rules that CLDR lacks or, of HUF, has otherwise: iso4217.tsv names the rules. */
static const char step_of_national_rule[] = " AUD CLP HUF ILS MYR NZD ";

/* CLDR states a rounding increment, or fewer digits for cash than ISO has minor digits. */
static double cash_step_in_icu(const UChar *code, int digits, UErrorCode *error) {
    double scale = pow(10, digits);
    double increment = ucurr_getRoundingIncrementForUsage(code, UCURR_USAGE_CASH, error) * scale;
    int32_t cash_digits = ucurr_getDefaultFractionDigitsForUsage(code, UCURR_USAGE_CASH, error);
    if (increment > 0) return increment;
    return cash_digits < digits ? scale / pow(10, cash_digits) : 0;
}

static void hold_against_icu(const tael_currency *currency) {
    UChar code[4];
    UErrorCode error = U_ZERO_ERROR;
    u_charsToUChars(currency->code, code, 4);

    int32_t number = ucurr_getNumericCode(code);
    cr_expect(number == currency->number || lists(without_number_in_icu, currency->code), "%s: %d, ICU %d",
              currency->code, currency->number, number);
    int32_t digits = ucurr_getDefaultFractionDigits(code, &error);
    cr_expect(digits == currency->digits || digits_may_differ(currency->code), "%s: %d digits, ICU %d",
              currency->code, currency->digits, digits);
    double step = currency->historic ? 0 : cash_step_in_icu(code, currency->digits, &error);
    cr_expect(fabs(step - currency->cash) < 1e-6 || lists(step_of_national_rule, currency->code),
              "%s: steps of %d, ICU %g", currency->code, currency->cash, step);
}

Test(currency, numbers_digits_and_cash_steps_are_those_of_icu) {
    size_t count;
    const tael_currency *all = tael_currency_all(&count);
    for (size_t i = 0; i < count; i++) hold_against_icu(&all[i]);
}
