/* scan/batch/numbering.c - a hash table of addresses, with linear probing. */
#include "scan/batch/batch.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_CAPACITY = 32 };

/* The slot of the address, or the free one where it is to go. */
static tael__numbered *slot_of(const tael__numbering *numbering, const void *address) {
    uint64_t mixed = (uint64_t)(uintptr_t)address * UINT64_C(0x9E3779B97F4A7C15);
    size_t at = (size_t)(mixed >> 32) & (numbering->capacity - 1);
    while (numbering->slots[at].address != NULL && numbering->slots[at].address != address)
        at = (at + 1) & (numbering->capacity - 1);
    return &numbering->slots[at];
}

static tael_status grow(tael__numbering *numbering, const tael_allocator *allocator) {
    tael__numbering grown = {.count = numbering->count};
    grown.capacity = numbering->capacity == 0 ? FIRST_CAPACITY : numbering->capacity * 2;
    size_t size = grown.capacity * sizeof *grown.slots;
    grown.slots = tael__allocate(allocator, size);
    if (grown.slots == NULL) return TAEL_NO_MEMORY;
    memset(grown.slots, 0, size);
    for (size_t i = 0; i < numbering->capacity; i++) {
        const tael__numbered *old = &numbering->slots[i];
        if (old->address != NULL) *slot_of(&grown, old->address) = *old;
    }
    tael__numbering_free(numbering, allocator);
    *numbering = grown;
    return TAEL_OK;
}

tael_status tael__numbering_find(tael__numbering *numbering, const void *address, int32_t *number,
                                 const tael_allocator *allocator) {
    if (numbering->count * 2 >= numbering->capacity) {
        tael_status status = grow(numbering, allocator);
        if (status != TAEL_OK) return status;
    }
    tael__numbered *slot = slot_of(numbering, address);
    if (slot->address == NULL) *slot = (tael__numbered){address, (int32_t)numbering->count++};
    *number = slot->number;
    return TAEL_OK;
}

void tael__numbering_free(tael__numbering *numbering, const tael_allocator *allocator) {
    tael__release(allocator, numbering->slots, numbering->capacity * sizeof *numbering->slots);
    *numbering = (tael__numbering){0};
}
