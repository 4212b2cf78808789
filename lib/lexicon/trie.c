/* lexicon/trie.c - building a double array by first fit.
 *
 * Keys are sorted, so all that share a prefix are a range [first, end) of them; a cell is filled from
 * its range, then each child from its part of it. */
#include "lexicon/trie.h"

#include "base/array.h"
#include <stdbool.h>
#include <string.h>

typedef struct builder {
    tael__trie *trie;
    const tael__trie_key *keys;
    const tael_allocator *allocator;
    struct {
        bool *items; /* whether a number is some cell's base */
        size_t count, capacity;
    } bases;
    size_t lowest_free; /* no cell below is free */
} builder;

typedef struct range {
    size_t first, end;
} range;

enum { BYTES = 256 };

/* The distinct bytes that the keys of a range have at a depth, in order. */
typedef struct labels {
    size_t count;
    uint8_t items[BYTES];
} labels;

static tael_status make_room(builder *self, size_t cells) {
    tael__trie_cells *array = &self->trie->cells;
    if (cells <= array->count) return TAEL_OK;
    tael_status status = TAEL__ARRAY_RESERVE(array, cells, self->allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(&self->bases, cells, self->allocator);
    if (status != TAEL_OK) return status;
    memset(array->items + array->count, 0, (cells - array->count) * sizeof *array->items);
    memset(self->bases.items + self->bases.count, 0, (cells - self->bases.count) * sizeof *self->bases.items);
    array->count = self->bases.count = cells;
    return TAEL_OK;
}

static bool is_free(const builder *self, size_t cell) {
    return cell >= self->trie->cells.count || self->trie->cells.items[cell].label == 0;
}

static bool fits(const builder *self, size_t base, const labels *children) {
    if (base < self->bases.count && self->bases.items[base]) return false;
    for (size_t i = 0; i < children->count; i++)
        if (!is_free(self, base + children->items[i])) return false;
    return true;
}

static size_t find_base(builder *self, const labels *children) {
    while (!is_free(self, self->lowest_free)) self->lowest_free++;
    size_t first_label = children->items[0];
    size_t base = self->lowest_free > first_label ? self->lowest_free - first_label : 1;
    while (!fits(self, base, children)) base++;
    return base;
}

static void list_labels(const builder *self, range keys, size_t depth, labels *out) {
    out->count = 0;
    for (size_t i = keys.first; i < keys.end; i++) {
        uint8_t byte = self->keys[i].bytes[depth];
        if (out->count == 0 || out->items[out->count - 1] != byte) out->items[out->count++] = byte;
    }
}

static tael_status put_tail(builder *self, size_t cell, const tael__trie_key *key, size_t depth) {
    tael__trie_tails *tails = &self->trie->tails;
    size_t rest = key->length - depth;
    tael_status status = TAEL__ARRAY_RESERVE(tails, tails->count + rest, self->allocator);
    if (status != TAEL_OK) return status;
    memcpy(tails->items + tails->count, key->bytes + depth, rest);
    tael__trie_cell *item = &self->trie->cells.items[cell];
    item->base = (uint32_t)tails->count;
    item->entry = key->entry;
    item->tail = (uint8_t)rest;
    tails->count += rest;
    return TAEL_OK;
}

static tael_status put_children(builder *self, size_t cell, const labels *children) {
    size_t base = find_base(self, children);
    tael_status status = make_room(self, base + BYTES);
    if (status != TAEL_OK) return status;
    self->bases.items[base] = true;
    tael__trie_cell *cells = self->trie->cells.items;
    cells[cell].base = (uint32_t)base;
    for (size_t i = 0; i < children->count; i++) cells[base + children->items[i]].label = children->items[i];
    return TAEL_OK;
}

static size_t end_of_label(const builder *self, range keys, size_t depth) {
    size_t end = keys.first;
    while (end < keys.end && self->keys[end].bytes[depth] == self->keys[keys.first].bytes[depth]) end++;
    return end;
}

/* Fills a cell from the keys that lead through it; `depth` bytes of each lead to it. Recursion is as
 * deep as the longest key, TAEL__TRIE_KEY_MAX. */
static tael_status fill(builder *self, size_t cell, range keys, size_t depth) {
    bool ends_here = self->keys[keys.first].length == depth;
    if (ends_here) self->trie->cells.items[cell].entry = self->keys[keys.first++].entry;
    if (keys.first == keys.end) return TAEL_OK;
    if (!ends_here && keys.end - keys.first == 1 && depth > 0)
        return put_tail(self, cell, &self->keys[keys.first], depth);

    labels children;
    list_labels(self, keys, depth, &children);
    tael_status status = put_children(self, cell, &children);
    size_t base = status == TAEL_OK ? self->trie->cells.items[cell].base : 0;
    while (status == TAEL_OK && keys.first < keys.end) {
        range child = {keys.first, end_of_label(self, keys, depth)};
        status = fill(self, base + self->keys[child.first].bytes[depth], child, depth + 1);
        keys.first = child.end;
    }
    return status;
}

tael_status tael__trie_build(tael__trie *trie, const tael__trie_key *keys, size_t count,
                             const tael_allocator *allocator) {
    *trie = (tael__trie){0};
    builder self = {.trie = trie, .keys = keys, .allocator = allocator, .lowest_free = 1};
    tael_status status = make_room(&self, 1 + BYTES);
    if (status == TAEL_OK && count > 0) status = fill(&self, 0, (range){0, count}, 0);
    TAEL__ARRAY_FREE(&self.bases, allocator);
    return status;
}

void tael__trie_free(tael__trie *trie, const tael_allocator *allocator) {
    TAEL__ARRAY_FREE(&trie->cells, allocator);
    TAEL__ARRAY_FREE(&trie->tails, allocator);
}
