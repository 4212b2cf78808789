/* lexicon/image.c - the parts of a lexicon laid one behind the other, in one block of the allocator's. */
#include "lexicon/image.h"

#include "base/memory.h"
#include <string.h>

/* What is in front of an image that was made at run time. */
typedef struct made_lexicon {
    tael_allocator allocator;
    size_t size; /* of the whole block */
    tael_lexicon image;
} made_lexicon;

/* A part, and where in the struct its distance stands. */
typedef struct piece {
    size_t field;
    const void *items;
    size_t size;
} piece;

enum { PIECES = 10, ALIGNMENT = 8 };

#define PIECE(name, array)                                                                                   \
    { offsetof(tael_lexicon, name), (array).items, (array).count * sizeof *(array).items }

static size_t aligned(size_t size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static void lay(tael_lexicon *lexicon, const piece *pieces) {
    size_t distance = aligned(sizeof *lexicon);
    for (size_t i = 0; i < PIECES; i++) {
        uint32_t stored = (uint32_t)distance;
        memcpy((char *)lexicon + pieces[i].field, &stored, sizeof stored);
        if (pieces[i].size > 0) memcpy((char *)lexicon + distance, pieces[i].items, pieces[i].size);
        distance += aligned(pieces[i].size);
    }
}

tael_status tael__image_make(tael_lexicon **out, const tael__parts *parts, const tael__vocabulary *vocabulary,
                             const tael_allocator *allocator) {
    const piece pieces[PIECES] = {
        PIECE(cells, parts->trie.cells),    PIECE(tails, parts->trie.tails),
        PIECE(entrances, parts->entrances), PIECE(spellings, parts->spellings),
        PIECE(senses, parts->senses),       PIECE(sets, parts->sets),
        PIECE(members, parts->members),     PIECE(preferences, parts->preferences),
        PIECE(names, vocabulary->names),    PIECE(currencies, vocabulary->currencies),
    };
    size_t size = aligned(sizeof(made_lexicon));
    for (size_t i = 0; i < PIECES; i++) size += aligned(pieces[i].size);
    if (size > UINT32_MAX) return TAEL_TOO_LARGE;
    made_lexicon *made = tael__allocate(allocator, size);
    if (made == NULL) return TAEL_NO_MEMORY;
    memset(made, 0, size); /* the room between the parts, too */
    made->allocator = *allocator;
    made->size = size;
    made->image.entrance_count = (uint32_t)parts->entrances.count;
    made->image.set_count = (uint32_t)parts->sets.count;
    made->image.name_bytes = (uint32_t)vocabulary->names.count;
    made->image.currency_count = (uint32_t)vocabulary->currencies.count;
    made->image.forms = parts->forms;
    made->image.marks = parts->marks;
    made->image.headings = parts->headings;
    lay(&made->image, pieces);
    *out = &made->image;
    return TAEL_OK;
}

void tael_lexicon_free(tael_lexicon *lexicon) {
    if (lexicon == NULL) return;
    made_lexicon *made = (made_lexicon *)((char *)lexicon - offsetof(made_lexicon, image));
    tael_allocator allocator = made->allocator;
    tael__release(&allocator, made, made->size);
}
