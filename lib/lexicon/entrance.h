/* lexicon/entrance.h - the trie entered behind a text's first word.
 *
 * A form that begins with ASCII letters matches only where the text begins with the very same run of letters:
 * a shorter form would be cut off, a longer one is another word. So one look-up by that run, eight letters at
 * most, leads to the cell behind it, or tells that no form begins so. */
#ifndef TAEL_LEXICON_ENTRANCE_H
#define TAEL_LEXICON_ENTRANCE_H

#include "base/ascii.h"
#include "lexicon/trie.h"

/* How forms go on behind a word or sign: sets of tael__follower(). Few go on as a text does, and then the
 * cell need not be looked at. */
typedef struct tael__followers {
    uint64_t next;         /* right behind; a space's bit stands for line breaks, too */
    uint64_t behind_space; /* two bytes behind one space: tael__pair_of_followers() */
} tael__followers;

enum { TAEL__SPACE_FOLLOWS = 1 };

typedef struct tael__entrance {
    uint64_t word;  /* tael__word_of_eight() of the letters; 0: the place is free */
    uint32_t cell;  /* where they lead, or the first cell on the way that has a tail */
    uint16_t entry; /* what ends behind the letters; 0: nothing */
    uint16_t depth; /* how many of the letters lead to the cell */
    tael__followers followers; /* of the letters */
} tael__entrance;

/* A bit for each sign and digit, one for a letter in both cases, and the last for all bytes beyond ASCII. */
static inline uint64_t tael__follower(char byte) {
    unsigned ascii = ((unsigned)byte & 0x1F) | ((unsigned)byte & 0x40) >> 1;
    return UINT64_C(1) << ((uint8_t)byte < 0x80 ? ascii : 63);
}

/* Eight bits for a byte in both cases, whatever follows it. */
static inline uint64_t tael__any_pair(char first) {
    return UINT64_C(0xFF) << (((unsigned)first & 0x1F) * 5 & 0x1C) * 2;
}

/* One of them, by the byte that follows. */
static inline uint64_t tael__pair_of_followers(char first, char second) {
    return tael__any_pair(first) & UINT64_C(0x0101010101010101) << ((unsigned)second & 7);
}

/* U+2010 to U+201F, dashes and quotation marks: no letters, no spaces, and no part of any folding. */
static inline bool tael__is_mark_beyond(const char *text, size_t length) {
    return length > 2 && text[0] == '\xE2' && text[1] == '\x80' && ((uint8_t)text[2] & 0xF0) == 0x90;
}

/* Whether a form may go on with the text behind one space. */
static inline bool tael__may_go_on_behind_space(tael__followers followers, const char *text, size_t length) {
    if (length == 0 || !tael__is_visible(text[0])) return true;
    if (length == 1 || !tael__is_visible(text[1]))
        return (followers.behind_space & tael__any_pair(text[0])) != 0;
    return (followers.behind_space & tael__pair_of_followers(text[0], text[1])) != 0;
}

/* Whether a form may go on with the text behind its first word or sign. False is certain. */
static inline bool tael__may_go_on(tael__followers followers, const char *text, size_t length) {
    if (length == 0) return false;
    if (*text == ' ') {
        return (followers.next & TAEL__SPACE_FOLLOWS) != 0 &&
               tael__may_go_on_behind_space(followers, text + 1, length - 1);
    }
    if (*text == '\n' || *text == '\r') return (followers.next & TAEL__SPACE_FOLLOWS) != 0;
    bool folded = (uint8_t)*text >= 0x80 && !tael__is_mark_beyond(text, length);
    return folded || (followers.next & tael__follower(*text)) != 0;
}

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

/* How the forms that lead through a cell go on. */
tael__followers tael__followers_of(const tael__trie_cell *cells, const uint8_t *tails, tael__trie_cell cell);

/* Makes the entrances of a trie that was built of these keys. TAEL_OK or TAEL_NO_MEMORY; either way
 * *entrances is the caller's, to be freed with TAEL__ARRAY_FREE(). */
tael_status tael__entrances_make(tael__entrances *entrances, const tael__trie *trie,
                                 const tael__trie_key *keys, size_t key_count,
                                 const tael_allocator *allocator);

#endif
