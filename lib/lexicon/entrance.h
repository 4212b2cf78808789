/* lexicon/entrance.h - the trie entered behind a text's first word.
 *
 * A form that begins with ASCII letters matches only where the text begins with the very same run of letters:
 * a shorter form would be cut off, a longer one is another word. So one look-up by that run, eight letters at
 * most, leads to the cell behind it, or tells that no form begins so. */
#ifndef TAEL_LEXICON_ENTRANCE_H
#define TAEL_LEXICON_ENTRANCE_H

#include "base/ascii.h"
#include "lexicon/trie.h"

typedef struct tael__entrance {
    uint64_t word;   /* tael__word_of_eight() of the letters; 0: the place is free */
    uint32_t cell;   /* where they lead, or the first cell on the way that has a tail */
    uint16_t entry;  /* what ends there; 0: nothing, or it has a tail */
    uint8_t depth;   /* how many of the letters lead there */
    uint8_t goes_on; /* tael__entrance_goes_on: how forms go on behind the letters */
} tael__entrance;

/* Most words are followed by a space, and few forms go on so: the cell need not be looked at then. */
enum tael__entrance_goes_on {
    TAEL__GOES_ON_WITH_SPACE = 1 << 0,
    TAEL__GOES_ON_OTHERWISE = 1 << 1 /* with any other byte, or with a tail */
};

/* A hash table with linear probing; `count` is a power of two, and at least half of its places are free. */
typedef struct tael__entrances {
    tael__entrance *items;
    size_t count, capacity;
} tael__entrances;

/* The upper bits of the product depend on all of a word; of a short one the middle ones are 0. */
static inline size_t tael__entrance_place(uint64_t word, size_t count) {
    uint64_t product = word * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(product >> 48 ^ product >> 32) & (count - 1);
}

/* The entrance of a word, or the free place where it would stand. */
static inline const tael__entrance *tael__find_entrance(const tael__entrance *entrances, size_t count,
                                                        uint64_t word) {
    size_t place = tael__entrance_place(word, count);
    while (entrances[place].word != word && entrances[place].word != 0) place = (place + 1) & (count - 1);
    return &entrances[place];
}

/* Makes the entrances of a trie that was built of these keys. TAEL_OK or TAEL_NO_MEMORY; either way
 * *entrances is the caller's, to be freed with TAEL__ARRAY_FREE(). */
tael_status tael__entrances_make(tael__entrances *entrances, const tael__trie *trie,
                                 const tael__trie_key *keys, size_t key_count,
                                 const tael_allocator *allocator);

#endif
