/* scan/locale.c - what a locale settles: its separators, its language, its own currency. ICU knows. */
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

#include "scan/scan.h"

/* Where ICU had no memory, that says nothing of the locale. */
static tael_status status_of(UErrorCode error) {
    return error == U_MEMORY_ALLOCATION_ERROR ? TAEL_NO_MEMORY : TAEL_UNKNOWN_LOCALE;
}

/* NULL, too, where the locale has none, which is no error. */
static const tael_currency *own_currency(const char *name, UErrorCode *error) {
    UErrorCode none = U_ZERO_ERROR;
    UChar code[4];
    char ascii[4];
    int32_t length = ucurr_forLocale(name, code, 4, &none);
    if (none == U_MEMORY_ALLOCATION_ERROR) *error = none;
    if (U_FAILURE(none) || length != 3) return NULL;
    for (size_t i = 0; i < 3; i++) ascii[i] = (char)code[i];
    return tael_currency_by_code(ascii, 3);
}

static UChar32 separator(UNumberFormat *format, UNumberFormatSymbol symbol) {
    UErrorCode error = U_ZERO_ERROR;
    UChar text[8] = {0};
    unum_getSymbol(format, symbol, text, 8, &error);
    return U_FAILURE(error) ? 0 : text[0];
}

tael_status tael__locale_read(tael__locale *locale, const char *name) {
    UErrorCode error = U_ZERO_ERROR;
    char full[ULOC_FULLNAME_CAPACITY];
    memset(locale, 0, sizeof *locale);
    if (uloc_getISO3Language(name)[0] == '\0') return TAEL_UNKNOWN_LOCALE;
    uloc_getLanguage(name, locale->language, sizeof locale->language, &error);
    uloc_addLikelySubtags(name, full, sizeof full, &error);
    if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING) return status_of(error);
    locale->own = own_currency(full, &error);

    UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, full, NULL, &error);
    if (U_FAILURE(error)) return status_of(error);
    UChar32 grouping = separator(format, UNUM_GROUPING_SEPARATOR_SYMBOL);
    locale->comma_decimal = separator(format, UNUM_DECIMAL_SEPARATOR_SYMBOL) == ',';
    locale->space_groups = grouping == ' ' || grouping == 0xA0 || grouping == 0x202F || grouping == 0x2009;
    unum_close(format);
    return TAEL_OK;
}
