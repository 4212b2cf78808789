/* base/arena.h - memory that is given back all at once.
 *
 * Blocks are taken from the allocator as they are needed, each at least as large as all before it,
 * and are kept over a reset: a use that asks for the same again, or for a beginning of it, takes
 * nothing from the allocator. Pointers stay valid until the reset. */
#ifndef TAEL_BASE_ARENA_H
#define TAEL_BASE_ARENA_H

#include "base/memory.h"

typedef struct tael__arena_block tael__arena_block;

typedef struct tael__arena {
    tael_allocator allocator;   /* where the blocks come from */
    tael__arena_block *first;   /* all blocks, in the order they are filled */
    tael__arena_block *current; /* the one being filled; NULL: none since the reset */
    size_t used;                /* bytes of the current block */
    size_t total;               /* bytes of all blocks */
} tael__arena;

/* An empty arena; nothing is allocated yet. `allocator` may be NULL and is copied. */
void tael__arena_init(tael__arena *arena, const tael_allocator *allocator);

/* `size` bytes, aligned as tael/memory.h asks of an allocator, not cleared; NULL where the allocator gives none. */
void *tael__arena_allocate(tael__arena *arena, size_t size);

/* All that was given is free to be given again; the blocks stay. */
void tael__arena_reset(tael__arena *arena);

/* Gives the blocks back; the arena is empty and may be used again. */
void tael__arena_free(tael__arena *arena);

/* The arena as an allocator for decimals and arrays. The youngest piece grows and shrinks in place;
 * releasing any other frees nothing until the reset. The arena must not move while it is in use. */
tael_allocator tael__arena_allocator(tael__arena *arena);

#endif
