/* render/currency.c - what a currency is called: CLDR's name, where the scanner's words take it for this
 * currency and no other; so what is written is what is read. */
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

#include "lexicon/lexicon.h"
#include "render/render.h"

/* The sense of a currency that the whole text has, or NULL. */
static const tael__sense *currency_sense(const char *text) {
    tael__match match;
    size_t length = strlen(text);
    if (!tael__lexicon_match(tael_lexicon_builtin(), text, length, &match) || match.length != length)
        return NULL;
    for (size_t i = 0; i < match.word.count; i++)
        if (match.senses[i].role == TAEL__CURRENCY) return &match.senses[i];
    return NULL;
}

static bool names_alone(const char *name, const tael_currency *currency) {
    const tael_lexicon *lexicon = tael_lexicon_builtin();
    const tael__sense *sense = currency_sense(name);
    if (sense == NULL || sense->power != 0 || (sense->flags & TAEL__BEHIND) == 0) return false;
    return tael__lexicon_currency_count(lexicon, sense->value) == 1 &&
           tael__lexicon_currency(lexicon, sense->value, 0) == currency;
}

static const char *locale_of(enum tael__writing writing) {
    switch (writing) {
    case TAEL__CHINESE_SIMPLIFIED:
    case TAEL__BILL_SIMPLIFIED: return "zh_Hans";
    case TAEL__CHINESE_TRADITIONAL:
    case TAEL__BILL_TRADITIONAL: return "zh_Hant";
    default: return "en";
    }
}

/* CLDR's name; false where it has none. */
static bool read_name(const tael__manner *manner, char name[TAEL__CURRENCY_NAME_BYTES],
                      enum tael__writing writing, const tael_currency *currency, bool singular) {
    UChar code[sizeof currency->code];
    UErrorCode error = U_ZERO_ERROR;
    UBool is_choice;
    int32_t length = 0;
    u_charsToUChars(currency->code, code, sizeof currency->code);
    const UChar *plural = ucurr_getPluralName(code, locale_of(writing), &is_choice,
                                              singular ? "one" : "other", &length, &error);
    tael__output_lacks(manner->output, error == U_MEMORY_ALLOCATION_ERROR);
    if (U_FAILURE(error)) return false;
    u_strToUTF8(name, TAEL__CURRENCY_NAME_BYTES, NULL, plural, length, &error);
    return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING;
}

void tael__currency_name(const tael__manner *manner, char name[TAEL__CURRENCY_NAME_BYTES],
                         enum tael__writing writing, const tael_currency *currency, bool singular) {
    if (!read_name(manner, name, writing, currency, singular) || !names_alone(name, currency))
        memcpy(name, currency->code, sizeof currency->code);
}

bool tael__sign_means(const char *sign, const tael_currency *currency, const tael__manner *manner) {
    const tael_lexicon *lexicon = tael_lexicon_builtin();
    const tael__sense *sense = currency_sense(sign);
    bool on_both_sides =
        sense != NULL && (sense->flags & TAEL__BEFORE) != 0 && (sense->flags & TAEL__BEHIND) != 0;
    if (!on_both_sides || sense->power != 0) return false;
    size_t count = tael__lexicon_currency_count(lexicon, sense->value);
    for (size_t i = 0; i < count; i++)
        if (tael__lexicon_currency(lexicon, sense->value, i) == manner->own) return currency == manner->own;
    const tael_currency *preferred = tael__lexicon_preferred(lexicon, sense->value, manner->language);
    return currency == (preferred != NULL ? preferred : tael__lexicon_currency(lexicon, sense->value, 0));
}

int32_t tael__least_places(const tael_currency *currency, int32_t usual) {
    const tael__sense *sense = currency_sense(currency->code);
    if (sense == NULL || (sense->flags & TAEL__EVERYDAY) == 0) return usual;
    return currency->digits > 0 ? currency->digits : 1;
}

const tael_currency *tael__coined_currency(const tael_currency *own) {
    const tael_lexicon *lexicon = tael_lexicon_builtin();
    const tael__sense *coin =
        currency_sense(tael__written_number(TAEL__CHINESE_SIMPLIFIED, TAEL__WRITTEN_COIN, 0));
    if (coin == NULL) return NULL;
    for (size_t i = 0; i < tael__lexicon_currency_count(lexicon, coin->value); i++)
        if (tael__lexicon_currency(lexicon, coin->value, i) == own) return own;
    return tael__lexicon_currency(lexicon, coin->value, 0);
}
