/* lexicon/cldr.c - codes from ISO 4217; names, plurals and symbols from CLDR through ICU.
 *
 * The tables come first: a form that they hold as a currency, or as omitted, is theirs. Current
 * currencies come before historic ones, so a name that both bear is the current one's. */
#include "lexicon/cldr.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

static tael_status set_of_one(tael__vocabulary *vocabulary, size_t currency, uint16_t *index) {
    tael__currency_set set = {.members = {(uint16_t)currency}, .count = 1};
    return tael__vocabulary_set(vocabulary, &set, index);
}

/* The currency form that the vocabulary has for this very writing, or NULL: "GBp" is no "GBP". */
static const tael__form *find_form(const tael__vocabulary *vocabulary, const char *text, size_t length) {
    uint8_t key[TAEL__TRIE_KEY_MAX];
    tael__form form;
    if (tael__form_fold(&form, key, text, length, false) != TAEL_OK) return NULL;
    const tael__form *found = tael__vocabulary_find(vocabulary, 0, &form, TAEL__CURRENCY);
    while (found != NULL && found->cased && found->capitals != form.capitals) {
        size_t next = (size_t)(found - vocabulary->forms.items) + 1;
        found = tael__vocabulary_find(vocabulary, next, &form, TAEL__CURRENCY);
    }
    return found;
}

static tael_status add_form(tael__vocabulary *vocabulary, const char *text, bool cased, tael__sense sense,
                            size_t currency) {
    size_t length = strlen(text);
    if (find_form(vocabulary, text, length) != NULL) return TAEL_OK;
    tael_status status = set_of_one(vocabulary, currency, &sense.value);
    return status == TAEL_OK ? tael__vocabulary_add(vocabulary, text, length, cased, sense) : status;
}

/* ---- codes ---- */

/* What may be written with a code as one word, and the scale that it is: MUSD, USDm. */
static const struct {
    const char *before, *behind;
    int16_t power;
} multiples[] = {{"K", "", 3}, {"k", "", 3}, {"M", "", 6},  {"B", "", 9}, {"", "k", 3},
                 {"", "m", 6}, {"", "M", 6}, {"", "mn", 6}, {"", "bn", 9}};

static bool is_everyday_or_omitted(const tael__form *form) {
    return form != NULL &&
           (form->sense.kind == TAEL__CURRENCY_OMITTED || (form->sense.flags & TAEL__EVERYDAY) != 0);
}

/* "MUSD", but no "MALL": a code that spells a word would spell more of them. Nor a historic one. */
static tael_status add_scaled_codes(tael__vocabulary *vocabulary, const char *code, size_t currency) {
    if (is_everyday_or_omitted(find_form(vocabulary, code, strlen(code)))) return TAEL_OK;
    tael__sense sense = {
        .role = TAEL__CURRENCY, .kind = TAEL__CURRENCY_CODE, .flags = TAEL__BEFORE | TAEL__BEHIND};
    tael_status status = TAEL_OK;
    for (size_t i = 0; status == TAEL_OK && i < sizeof multiples / sizeof *multiples; i++) {
        char text[8];
        snprintf(text, sizeof text, "%s%s%s", multiples[i].before, code, multiples[i].behind);
        sense.power = multiples[i].power;
        status = add_form(vocabulary, text, true, sense, currency);
    }
    return status;
}

tael_status tael__add_codes(tael__vocabulary *vocabulary) {
    size_t count;
    const tael_currency *currencies = tael_currency_all(&count);
    tael__sense sense = {
        .role = TAEL__CURRENCY, .kind = TAEL__CURRENCY_CODE, .flags = TAEL__BEFORE | TAEL__BEHIND};
    tael_status status = TAEL_OK;
    for (size_t i = 0; status == TAEL_OK && i < count; i++)
        status = add_form(vocabulary, currencies[i].code, false, sense, i);
    for (size_t i = 0; status == TAEL_OK && i < count; i++)
        if (!currencies[i].historic) status = add_scaled_codes(vocabulary, currencies[i].code, i);
    return status;
}

/* ---- CLDR ---- */

static const char *const locales[] = {"en", "en_GB", "zh_Hans", "zh_Hant", "zh_Hant_HK"};

/* A name with a year or a note in brackets is CLDR's way to tell currencies apart, and no text's. */
static bool is_no_writing(const char *text, const char *code) {
    return strchr(text, '(') != NULL || strstr(text, "\xEF\xBC\x88") != NULL || strcmp(text, code) == 0;
}

static tael_status add_cldr_form(tael__vocabulary *vocabulary, const UChar *units, int32_t unit_count,
                                 const char *code, uint8_t kind, size_t currency) {
    char text[TAEL__TRIE_KEY_MAX + 1];
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8(text, sizeof text, NULL, units, unit_count, &error);
    if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING) return TAEL_TOO_LARGE;
    if (is_no_writing(text, code)) return TAEL_OK;
    tael__sense sense = {.role = TAEL__CURRENCY, .kind = kind, .flags = TAEL__BEFORE | TAEL__BEHIND};
    return add_form(vocabulary, text, false, sense, currency);
}

static tael_status add_names_in(tael__vocabulary *vocabulary, const char *locale, const char *code,
                                size_t currency) {
    static const char *const plurals[] = {"one", "other"};
    UChar key[4];
    u_charsToUChars(code, key, 4);
    UErrorCode error = U_ZERO_ERROR;
    UBool is_choice;
    int32_t length;
    const UChar *name = ucurr_getName(key, locale, UCURR_SYMBOL_NAME, &is_choice, &length, &error);
    tael_status status = add_cldr_form(vocabulary, name, length, code, TAEL__CURRENCY_SIGN, currency);
    if (status != TAEL_OK) return status;
    name = ucurr_getName(key, locale, UCURR_LONG_NAME, &is_choice, &length, &error);
    status = add_cldr_form(vocabulary, name, length, code, TAEL__CURRENCY_NAME, currency);
    for (size_t i = 0; status == TAEL_OK && i < 2; i++) {
        name = ucurr_getPluralName(key, locale, &is_choice, plurals[i], &length, &error);
        status = add_cldr_form(vocabulary, name, length, code, TAEL__CURRENCY_NAME, currency);
    }
    return status;
}

static tael_status add_names(tael__vocabulary *vocabulary, const char *code, size_t currency) {
    const tael__form *form = find_form(vocabulary, code, strlen(code));
    if (form != NULL && form->sense.kind == TAEL__CURRENCY_OMITTED) return TAEL_OK;
    tael_status status = TAEL_OK;
    for (size_t i = 0; status == TAEL_OK && i < sizeof locales / sizeof *locales; i++)
        status = add_names_in(vocabulary, locales[i], code, currency);
    return status;
}

tael_status tael__add_cldr_names(tael__vocabulary *vocabulary) {
    size_t count;
    const tael_currency *currencies = tael_currency_all(&count);
    tael_status status = TAEL_OK;
    for (int historic = 0; historic < 2; historic++)
        for (size_t i = 0; status == TAEL_OK && i < count; i++)
            if (currencies[i].historic == (historic == 1))
                status = add_names(vocabulary, currencies[i].code, i);
    return status;
}
