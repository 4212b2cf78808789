/* render/grouping.c - an amount as CLDR writes it in the locale, with every digit.
 *
 * ICU takes the number as a decimal text and so never rounds: no binary fraction comes near it. */
#include <unicode/ucurr.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumberrangeformatter.h>
#include <unicode/ustring.h>

#include "render/render.h"

/* "-123456789E-2": the longest number and its exponent. */
enum { DECIMAL_TEXT = TAEL_DECIMAL_DIGITS_MAX + 16, SKELETON_UNITS = 80 };

static tael_status status_of(UErrorCode error) {
    return error == U_MEMORY_ALLOCATION_ERROR ? TAEL_NO_MEMORY : TAEL_INVALID_ARGUMENT;
}

static void put_exponent(tael__output *output, int32_t exponent) {
    char digits[8];
    size_t first = sizeof digits;
    uint32_t rest = (uint32_t)(exponent < 0 ? -exponent : exponent);
    do digits[--first] = (char)('0' + rest % 10);
    while ((rest /= 10) != 0);
    tael__put(output, exponent < 0 ? "E-" : "E");
    tael__put_bytes(output, digits + first, sizeof digits - first);
}

/* Returns the length. */
static int32_t write_decimal(char text[DECIMAL_TEXT], const tael__digits *number) {
    tael__output output = {.text = text, .size = DECIMAL_TEXT};
    if (number->negative) tael__put(&output, "-");
    tael__put_bytes(&output, number->count > 0 ? number->digits : "0",
                    number->count > 0 ? (size_t)number->count : 1);
    put_exponent(&output, number->whole - number->count);
    return (int32_t)output.length;
}

/* Whether the scanner would take CLDR's sign for another currency, or for none. */
static bool is_misread(const tael__manner *manner, const tael_currency *currency) {
    UChar code[sizeof currency->code];
    char sign[TAEL__CURRENCY_NAME_BYTES];
    UErrorCode error = U_ZERO_ERROR;
    UBool is_choice;
    int32_t length = 0;
    u_charsToUChars(currency->code, code, sizeof currency->code);
    const UChar *units =
        ucurr_getName(code, manner->options->locale, UCURR_SYMBOL_NAME, &is_choice, &length, &error);
    u_strToUTF8(sign, sizeof sign, NULL, units, length, &error);
    tael__output_lacks(manner->output, error == U_MEMORY_ALLOCATION_ERROR);
    bool whole = U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING;
    return !whole || !tael__sign_means(sign, currency, manner);
}

/* The currency, by its sign or its code, and its minor unit's digits at least: "currency/CNY
 * unit-width-short .00*". Returns the length. */
static int32_t write_skeleton(UChar units[SKELETON_UNITS], const tael__manner *manner,
                              const tael_currency *currency) {
    char text[SKELETON_UNITS];
    tael__output output = {.text = text, .size = sizeof text};
    int32_t places = tael__least_places(currency, currency->digits);
    tael__put(&output, "currency/");
    tael__put(&output, currency->code);
    tael__put(&output, is_misread(manner, currency) ? " unit-width-iso-code" : " unit-width-short");
    tael__put(&output, places == 0 ? " precision-unlimited" : " .");
    for (int32_t i = 0; i < places; i++) tael__put(&output, "0");
    if (places > 0) tael__put(&output, "*");
    u_charsToUChars(text, units, (int32_t)output.length);
    return (int32_t)output.length;
}

/* Writes ICU's text as UTF-8 behind what stands in the output. */
static void put_units(tael__output *output, const UChar *units, int32_t count, UErrorCode *error) {
    size_t room = output->size > output->length ? output->size - output->length : 0;
    int32_t capacity = room > INT32_MAX ? INT32_MAX : (int32_t)room;
    int32_t written = 0;
    if (U_FAILURE(*error)) return;
    u_strToUTF8(capacity > 0 ? output->text + output->length : NULL, capacity, &written, units, count, error);
    if (*error == U_BUFFER_OVERFLOW_ERROR || *error == U_STRING_NOT_TERMINATED_WARNING) *error = U_ZERO_ERROR;
    output->length += (size_t)written;
}

static tael_status put_amount(const tael__manner *manner, const tael__digits *number,
                              const tael_currency *currency) {
    char text[DECIMAL_TEXT];
    UChar units[SKELETON_UNITS];
    UErrorCode error = U_ZERO_ERROR;
    UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(
        units, write_skeleton(units, manner, currency), manner->options->locale, &error);
    UFormattedNumber *result = unumf_openResult(&error);
    int32_t count = 0;
    unumf_formatDecimal(formatter, text, write_decimal(text, number), result, &error);
    const UFormattedValue *value = unumf_resultAsValue(result, &error);
    const UChar *formatted = ufmtval_getString(value, &count, &error);
    put_units(manner->output, formatted, count, &error);
    unumf_closeResult(result);
    unumf_close(formatter);
    return U_SUCCESS(error) ? TAEL_OK : status_of(error);
}

static tael_status put_range(const tael__manner *manner, const tael__digits *low, const tael__digits *high,
                             const tael_currency *currency) {
    char first[DECIMAL_TEXT], second[DECIMAL_TEXT];
    UChar units[SKELETON_UNITS];
    UErrorCode error = U_ZERO_ERROR;
    UNumberRangeFormatter *formatter = unumrf_openForSkeletonWithCollapseAndIdentityFallback(
        units, write_skeleton(units, manner, currency), UNUM_RANGE_COLLAPSE_NONE,
        UNUM_IDENTITY_FALLBACK_RANGE, manner->options->locale, NULL, &error);
    UFormattedNumberRange *result = unumrf_openResult(&error);
    int32_t count = 0;
    int32_t first_count = write_decimal(first, low), second_count = write_decimal(second, high);
    unumrf_formatDecimalRange(formatter, first, first_count, second, second_count, result, &error);
    const UFormattedValue *value = unumrf_resultAsValue(result, &error);
    const UChar *formatted = ufmtval_getString(value, &count, &error);
    put_units(manner->output, formatted, count, &error);
    unumrf_closeResult(result);
    unumrf_close(formatter);
    return U_SUCCESS(error) ? TAEL_OK : status_of(error);
}

tael_status tael__put_grouped(const tael__manner *manner, const tael__digits *low, const tael__digits *high,
                              const tael_currency *currency) {
    return high == NULL ? put_amount(manner, low, currency) : put_range(manner, low, high, currency);
}
