/* lexicon/tables.h - reading a table's text into a vocabulary. docs/lexicon.md says what a table is. */
#ifndef TAEL_LEXICON_TABLES_H
#define TAEL_LEXICON_TABLES_H

#include "lexicon/keywords.h"
#include "lexicon/vocabulary.h"

/* Why a table was refused, and where. */
typedef struct tael__table_fault {
    tael_status status; /* TAEL_SYNTAX, TAEL_UNKNOWN_CURRENCY, TAEL_INVALID_UTF8, TAEL_TOO_LARGE, TAEL_NO_MEMORY */
    size_t line;        /* from 1 */
    size_t offset;      /* where the line begins; of what is not UTF-8, its first byte */
    const char *reason; /* a constant in English */
} tael__table_fault;

/* Adds the rows of a table to the vocabulary, which has no row of theirs yet. On a fault the vocabulary holds the rows before it. */
tael_status tael__table_read(tael__vocabulary *vocabulary, const tael__table *table, const char *text,
                             size_t length, tael__table_fault *fault);

#endif
