/* lexicon/keywords.h - what the tables' columns may say, and what the matcher calls it. */
#ifndef TAEL_LEXICON_KEYWORDS_H
#define TAEL_LEXICON_KEYWORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct tael__keyword {
    const char *word;
    uint8_t value;
} tael__keyword;

/* A table: its role and its columns. Lists of keywords end in a NULL word. */
typedef struct tael__table {
    const char *name;    /* the file is <name>.tsv */
    const char *columns; /* its line of column names */
    const tael__keyword *kinds;
    const tael__keyword *flags;
    uint16_t role;
} tael__table;

/* The table whose name this is, or NULL. */
const tael__table *tael__table_by_name(const char *name, size_t length);

/* Looks a word up in a list; false where it stands in none. */
bool tael__keyword_find(const tael__keyword *keywords, const char *word, size_t length, uint8_t *value);

#endif
