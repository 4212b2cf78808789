/* declarations/declarations.h - where the text itself says what its bare signs mean: "All amounts are in
 * Canadian dollars". skip.c comes upon the currency that such a declaration names, declaration.c reads it,
 * and holding.c keeps what holds where. */
#ifndef TAEL_SCAN_DECLARATIONS_H
#define TAEL_SCAN_DECLARATIONS_H

#include "scan/scan.h"

/* A currency that the text declares its own. */
typedef struct tael__declaration {
    size_t position; /* behind the word that names it */
    const tael_currency *currency;
} tael__declaration;

/* What the document at hand has declared so far. */
struct tael__declarations {
    struct {
        tael__declaration *items; /* in the order of the text, each of another currency than the one before */
        size_t count, capacity;
    } heard;
    size_t next;        /* the first of them that does not hold yet */
    bool waits;         /* something has been heard that does not hold yet */
    bool rereads;       /* figures stand before what they should have known: read once more */
    bool known;         /* all are known from a first reading */
    bool any;           /* one holds at least */
    tael_status status; /* of hearing, which cannot fail where it happens */
};

/* --- declaration.c ---------------------------------------------------------------------------------- */

/* Whether the currency word [start, end) is named by a declaration: the text before and behind it says that
 * amounts, or signs, are in this currency. */
bool tael__declares(const tael_scan *scan, size_t start, size_t end, const tael_currency *currency);

/* --- holding.c -------------------------------------------------------------------------------------- */

/* A new document: nothing is declared. */
void tael__forget_declarations(tael_scan *scan);

/* Looks whether a declaration names this currency word, which begins at `start`, and keeps it. */
void tael__hear(const tael_scan *scan, size_t start, const tael__match *word);

/* The same for each currency word among the tokens at hand. */
void tael__hear_tokens(const tael_scan *scan);

/* Lets hold what has been heard since. */
tael_status tael__hold_heard(tael_scan *scan);

/* Lets hold what is declared up to `start`, and finds the next place in [start, end) from which on something
 * else is declared; `end` where there is none. Only in the second reading. */
size_t tael__next_change(tael_scan *scan, size_t start, size_t end);

/* The text at hand has lost so many bytes at its start; what held before is kept only as far as it still
 * tells. */
void tael__move_declarations_back(tael_scan *scan, size_t by);

/* Whether figures stand before a declaration that holds for them, or one contradicts another: then
 * everything is known, and the document is read once more. */
bool tael__begin_rereading(tael_scan *scan);

#endif
