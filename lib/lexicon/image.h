/* lexicon/image.h - a lexicon in memory: one block, its parts found by their distance from its start.
 *
 * The block holds no pointer, so the built-in one is constant data that needs no relocation, and one
 * that is made at run time is a single allocation. */
#ifndef TAEL_LEXICON_IMAGE_H
#define TAEL_LEXICON_IMAGE_H

#include "lexicon/entrance.h"
#include "lexicon/lexicon.h"
#include "lexicon/trie.h"
#include "lexicon/vocabulary.h"

/* One way to write a folded form. A trie's entry is the first of them in the image; the spellings that
 * are cased come first, and the one that ends the list bears TAEL__LAST_SPELLING. */
typedef struct tael__spelling {
    uint32_t capitals; /* what the text's must be, where the word is TAEL__CASED */
    tael__word word;   /* with the uncased spelling's senses too, in the roles that it lacks */
} tael__spelling;

/* Members [first, first + count) and preferences likewise. */
typedef struct tael__set {
    uint16_t first, first_preference;
    uint8_t count, preference_count;
} tael__set;

/* Distances are in bytes from the start of the struct. */
struct tael_lexicon {
    uint32_t cells;       /* tael__trie_cell: the root first */
    uint32_t tails;       /* uint8_t */
    uint32_t entrances;   /* tael__entrance */
    uint32_t spellings;   /* tael__spelling: number 0 is none */
    uint32_t senses;      /* tael__sense */
    uint32_t sets;        /* tael__set */
    uint32_t members;     /* uint16_t: index in tael_currency_all(), or behind those in currencies */
    uint32_t preferences; /* tael__preference */
    uint32_t names;       /* char: each NUL-terminated, found by its distance from the first */
    uint32_t currencies;  /* tael_currency: that ISO 4217 does not know; the built-in lexicon has none */
    uint32_t entrance_count, set_count, name_bytes, currency_count;
    tael__filter forms, marks, headings;
};

static inline bool tael__senses_equal(const tael__sense *one, const tael__sense *other) {
    return one->role == other->role && one->kind == other->kind && one->flags == other->flags &&
           one->power == other->power && one->value == other->value;
}

static inline const void *tael__image_part(const tael_lexicon *lexicon, uint32_t distance) {
    return (const char *)lexicon + distance;
}

/* The parts as arrays, before they are laid one behind the other. */
typedef struct tael__parts {
    tael__trie trie;
    tael__entrances entrances;
    struct {
        tael__spelling *items;
        size_t count, capacity;
    } spellings;
    struct {
        tael__sense *items;
        size_t count, capacity;
    } senses;
    struct {
        tael__set *items;
        size_t count, capacity;
    } sets;
    struct {
        uint16_t *items;
        size_t count, capacity;
    } members;
    struct {
        tael__preference *items;
        size_t count, capacity;
    } preferences;
    tael__filter forms, marks, headings;
} tael__parts;

/* Makes the parts of a vocabulary, whose forms it sorts; its names stay where they are. TAEL_OK,
 * TAEL_NO_MEMORY, or TAEL_TOO_LARGE: more than 65,535 senses, spellings or members of
 * sets, or more than 16 senses of one form. Either way *parts is to be
 * freed. */
tael_status tael__parts_make(tael__parts *parts, tael__vocabulary *vocabulary,
                             const tael_allocator *allocator);

void tael__parts_free(tael__parts *parts, const tael_allocator *allocator);

/* Lays the parts, and the names and currencies of their vocabulary, in one block; *out is for
 * tael_lexicon_free(). TAEL_OK, TAEL_NO_MEMORY or TAEL_TOO_LARGE. */
tael_status tael__image_make(tael_lexicon **out, const tael__parts *parts, const tael__vocabulary *vocabulary,
                             const tael_allocator *allocator);

#endif
