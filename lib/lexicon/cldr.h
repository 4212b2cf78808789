/* lexicon/cldr.h - what CLDR and ISO 4217 call the currencies: part of the build's tool only. */
#ifndef TAEL_LEXICON_CLDR_H
#define TAEL_LEXICON_CLDR_H

#include "lexicon/vocabulary.h"

/* Adds the code of every currency, and of the current ones with a scale as one word ("MUSD", "USDm"), that
 * the vocabulary does not know yet as a currency. Errors: TAEL_NO_MEMORY, TAEL_TOO_LARGE. */
tael_status tael__add_codes(tael__vocabulary *vocabulary);

/* Adds the names, plurals and symbols that CLDR, through ICU, gives every currency in English and
 * Chinese, where the vocabulary does not know them yet as currencies. A currency whose code the
 * vocabulary omits gets none. Errors: TAEL_NO_MEMORY, TAEL_TOO_LARGE. */
tael_status tael__add_cldr_names(tael__vocabulary *vocabulary);

#endif
