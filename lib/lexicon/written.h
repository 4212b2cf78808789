/* lexicon/written.h - the words that tael writes, as render runs them. As a person means them they stand
 * in lexicon/written.tsv; compile_written.c makes the one from the other.
 *
 * Constant data without pointers: shared between processes, no start-up cost. */
#ifndef TAEL_LEXICON_WRITTEN_H
#define TAEL_LEXICON_WRITTEN_H

#include <stddef.h>
#include <stdint.h>

/* written.tsv, column "writing". */
enum tael__writing {
    TAEL__ENGLISH,
    TAEL__CHINESE_SIMPLIFIED,
    TAEL__CHINESE_TRADITIONAL,
    TAEL__BILL_SIMPLIFIED,
    TAEL__BILL_TRADITIONAL,
    TAEL__WRITINGS
};

/* written.tsv, column "kind". */
enum tael__written_kind {
    TAEL__WRITTEN_NUMBER,        /* seven, 七, 柒; hundred, 百: key is the number */
    TAEL__WRITTEN_SCALE,         /* million, 万: key is the power of ten */
    TAEL__WRITTEN_COIN,          /* 元 角 分: key is how many digits behind the mark it counts */
    TAEL__WRITTEN_MONEY,         /* 人民币: a currency that is counted in coins; key is its code */
    TAEL__WRITTEN_APPROXIMATION, /* key as tael_approximation_name() says it */
    TAEL__WRITTEN_UNIT,          /* key as tael_figure.per says it */
    TAEL__WRITTEN_WORD,          /* minus point to per whole */
    TAEL__WRITTEN_KINDS
};

enum { TAEL__WRITTEN_BYTES = 24 };

/* One line of the table. `number` is the key's number; 0 where the key is a name. */
typedef struct tael__written {
    uint8_t writing, kind;
    uint16_t number;
    char key[TAEL__WRITTEN_BYTES];
    char form[TAEL__WRITTEN_BYTES];
} tael__written;

/* Ascending by writing, kind, number and key. */
extern const tael__written tael__written_lines[];
extern const size_t tael__written_count;

/* The form to write, NUL-terminated, or NULL where the table has none. compile_written.c sees to it that
 * there is one for each number, scale, coin and word that a writing needs. */
const char *tael__written_number(enum tael__writing writing, enum tael__written_kind kind, unsigned number);
const char *tael__written_name(enum tael__writing writing, enum tael__written_kind kind, const char *key);

#endif
