/* lexicon/trie.h - a double-array trie: from the folded bytes of a form to a number.
 *
 * One step costs one load: the child of a cell for a byte is the cell at base + byte, and it is one
 * when it bears that byte as its label. No two cells share a base, so the label alone tells. Where a
 * single form is left below a cell, the rest of it is a string (the tail), compared byte by byte;
 * that keeps the long names of CLDR from taking a cell for each of their bytes.
 *
 * Why not packed nodes with lists of children: most look-ups fail within three bytes, and here a
 * failure costs no search. Measured on the built-in words: see docs/lexicon.md. */
#ifndef TAEL_LEXICON_TRIE_H
#define TAEL_LEXICON_TRIE_H

#include "tael/memory.h"
#include <stdint.h>

typedef struct tael__trie_cell {
    uint32_t base;  /* a branch: its children's base; a tail: where it begins among the tails; else 0 */
    uint16_t entry; /* what ends here (behind the tail, if there is one); 0: nothing */
    uint8_t label;  /* the byte that leads here; 0: the cell is free */
    uint8_t tail;   /* bytes of the tail; 0: a branch or a leaf */
} tael__trie_cell;

/* A key and what it leads to; entry is not 0. No byte is 0 or 0xFF. */
typedef struct tael__trie_key {
    const uint8_t *bytes;
    size_t length; /* 1 to TAEL__TRIE_KEY_MAX */
    uint16_t entry;
} tael__trie_key;

/* A bound on the depth of the trie, and thus of its building. CLDR's longest name has 49 bytes. */
enum { TAEL__TRIE_KEY_MAX = 120 };

typedef struct tael__trie_cells {
    tael__trie_cell *items;
    size_t count, capacity;
} tael__trie_cells;

typedef struct tael__trie_tails {
    uint8_t *items;
    size_t count, capacity;
} tael__trie_tails;

/* All zero is no trie. Cell 0 is the root; 256 cells follow the greatest base. */
typedef struct tael__trie {
    tael__trie_cells cells;
    tael__trie_tails tails;
} tael__trie;

/* Builds the trie of the keys, which are sorted by their bytes and all different. TAEL_OK or
 * TAEL_NO_MEMORY; either way *trie is the caller's to free with the same allocator. */
tael_status tael__trie_build(tael__trie *trie, const tael__trie_key *keys, size_t count,
                             const tael_allocator *allocator);

void tael__trie_free(tael__trie *trie, const tael_allocator *allocator);

#endif
