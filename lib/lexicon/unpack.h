/* lexicon/unpack.h - a lexicon taken apart again, so that another can be made of it and of new rows. */
#ifndef TAEL_LEXICON_UNPACK_H
#define TAEL_LEXICON_UNPACK_H

#include "lexicon/vocabulary.h"

/* Fills an empty vocabulary with the lexicon's currency sets, names and currencies, under the numbers that
 * its senses know them by. TAEL_OK or TAEL_NO_MEMORY. */
tael_status tael__unpack_lists(tael__vocabulary *vocabulary, const tael_lexicon *lexicon);

/* Adds the lexicon's forms to a vocabulary that began with its lists, but for the senses that a form of
 * the vocabulary replaces: those of the same writing (an uncased form speaks of every writing) that have
 * the same role, or where one of both is a guard. TAEL_OK or TAEL_NO_MEMORY. */
tael_status tael__unpack_forms(tael__vocabulary *vocabulary, const tael_lexicon *lexicon);

#endif
