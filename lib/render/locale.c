/* render/locale.c - what a locale settles: language, script, and which currency 元 alone means. ICU knows. */
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

#include "render/render.h"

/* NULL, too, where the locale has none, which is no error. */
static const tael_currency *own_currency(const char *locale, UErrorCode *error) {
    UErrorCode none = U_ZERO_ERROR;
    UChar code[4] = {0};
    char ascii[3];
    int32_t length = ucurr_forLocale(locale, code, 4, &none);
    if (none == U_MEMORY_ALLOCATION_ERROR) *error = none;
    if (U_FAILURE(none) || length != 3) return NULL;
    for (size_t i = 0; i < sizeof ascii; i++) ascii[i] = (char)code[i];
    return tael_currency_by_code(ascii, sizeof ascii);
}

tael_status tael__manner_read(tael__manner *manner, const tael_render_options *options,
                              tael__output *output) {
    char full[ULOC_FULLNAME_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    if (uloc_getISO3Language(options->locale)[0] == '\0') return TAEL_UNKNOWN_LOCALE;
    uloc_addLikelySubtags(options->locale, full, sizeof full, &error);
    uloc_getLanguage(full, manner->language, sizeof manner->language, &error);
    uloc_getScript(full, script, sizeof script, &error);
    manner->own = own_currency(full, &error);
    if (error == U_MEMORY_ALLOCATION_ERROR) return TAEL_NO_MEMORY; /* which says nothing of the locale */
    if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING) return TAEL_UNKNOWN_LOCALE;
    bool chinese = strcmp(manner->language, "zh") == 0, traditional = chinese && strcmp(script, "Hant") == 0;
    manner->options = options;
    manner->output = output;
    manner->bill = traditional ? TAEL__BILL_TRADITIONAL : TAEL__BILL_SIMPLIFIED;
    manner->writing = traditional ? TAEL__CHINESE_TRADITIONAL
                      : chinese   ? TAEL__CHINESE_SIMPLIFIED
                                  : TAEL__ENGLISH;
    manner->coined = tael__coined_currency(manner->own);
    return TAEL_OK;
}

void tael__put_joint(const tael__manner *manner, const char *key) {
    const char *space = tael__is_chinese(manner) ? "" : " ";
    tael__put(manner->output, space);
    tael__put(manner->output, tael__written_name(manner->writing, TAEL__WRITTEN_WORD, key));
    tael__put(manner->output, space);
}

static bool has_decimal_comma(const tael__manner *manner) {
    UErrorCode error = U_ZERO_ERROR;
    const char *locale = manner->options->locale;
    UChar mark[8] = {0};
    UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &error);
    unum_getSymbol(format, UNUM_DECIMAL_SEPARATOR_SYMBOL, mark, 8, &error);
    unum_close(format);
    tael__output_lacks(manner->output, error == U_MEMORY_ALLOCATION_ERROR);
    return U_SUCCESS(error) && mark[0] == ',';
}

int32_t tael__clear_places(const tael__manner *manner, const tael__digits *number, int32_t power) {
    bool like_a_group = tael__places_below(number, power) == 3;
    return like_a_group && has_decimal_comma(manner) ? 4 : 0;
}
