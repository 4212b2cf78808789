/* base/arena.c - a list of blocks, filled from the first to the last. */
#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct tael__arena_block {
    tael__arena_block *next;
    size_t size; /* of `bytes` */
    unsigned char bytes[];
};

/* One page with the block's head, as most allocators like it. */
enum { FIRST_BLOCK = 4096 - sizeof(tael__arena_block) };

/* What tael/memory.h asks of an allocator: the blocks have it, and so do their pieces. */
enum { ALIGNMENT = 8 };

_Static_assert(sizeof(tael__arena_block) % ALIGNMENT == 0, "the first piece of a block is aligned");

static size_t aligned(size_t size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void tael__arena_init(tael__arena *arena, const tael_allocator *allocator) {
    *arena = (tael__arena){.allocator = *tael__allocator_or_default(allocator)};
}

static tael__arena_block *add_block(tael__arena *arena, size_t size) {
    size_t wanted = arena->total < FIRST_BLOCK ? FIRST_BLOCK : arena->total;
    if (wanted < size) wanted = size;
    tael__arena_block *block = tael__allocate(&arena->allocator, sizeof *block + wanted);
    if (block == NULL) return NULL;
    block->next = NULL;
    block->size = wanted;
    arena->total += wanted;
    return block;
}

/* Makes current the next block that holds `size` bytes; blocks too small for it stay empty until the
 * reset. */
static bool advance(tael__arena *arena, size_t size) {
    tael__arena_block **link = arena->current != NULL ? &arena->current->next : &arena->first;
    while (*link != NULL && (*link)->size < size) link = &(*link)->next;
    if (*link == NULL) *link = add_block(arena, size);
    if (*link == NULL) return false;
    arena->current = *link;
    arena->used = 0;
    return true;
}

void *tael__arena_allocate(tael__arena *arena, size_t size) {
    if (size > PTRDIFF_MAX / 2) return NULL;
    size = aligned(size);
    bool fits = arena->current != NULL && size <= arena->current->size - arena->used;
    if (!fits && !advance(arena, size)) return NULL;
    void *piece = arena->current->bytes + arena->used;
    arena->used += size;
    return piece;
}

void tael__arena_reset(tael__arena *arena) {
    arena->current = NULL;
    arena->used = 0;
}

void tael__arena_free(tael__arena *arena) {
    tael__arena_block *block = arena->first;
    while (block != NULL) {
        tael__arena_block *next = block->next;
        tael__release(&arena->allocator, block, sizeof *block + block->size);
        block = next;
    }
    *arena = (tael__arena){.allocator = arena->allocator};
}

static bool is_youngest(const tael__arena *arena, const void *piece, size_t size) {
    return arena->current != NULL && aligned(size) <= arena->used &&
           piece == arena->current->bytes + arena->used - aligned(size);
}

static void *arena_allocate(void *context, size_t size) {
    return tael__arena_allocate(context, size);
}

static void arena_release(void *context, void *piece, size_t size) {
    tael__arena *arena = context;
    if (is_youngest(arena, piece, size)) arena->used -= aligned(size);
}

static void *arena_reallocate(void *context, void *piece, size_t old_size, size_t new_size) {
    tael__arena *arena = context;
    if (is_youngest(arena, piece, old_size)) {
        size_t start = arena->used - aligned(old_size);
        if (new_size <= arena->current->size - start) {
            arena->used = start + aligned(new_size);
            return piece;
        }
    }
    void *moved = tael__arena_allocate(arena, new_size);
    if (moved != NULL) memcpy(moved, piece, old_size < new_size ? old_size : new_size);
    return moved;
}

tael_allocator tael__arena_allocator(tael__arena *arena) {
    return (tael_allocator){arena, arena_allocate, arena_reallocate, arena_release};
}
