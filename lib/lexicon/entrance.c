/* lexicon/entrance.c - which words have an entrance, and where it leads. */
#include "lexicon/entrance.h"

#include "base/array.h"

enum { LEAST_COUNT = 2 };

/* The letters that a key begins with, as a word; 0 where it begins with another byte. */
static uint64_t first_letters(const tael__trie_key *key, unsigned *letters) {
    char padded[TAEL__EIGHT] = {0};
    memcpy(padded, key->bytes, key->length < TAEL__EIGHT ? key->length : TAEL__EIGHT);
    uint64_t eight = tael__read_eight(padded);
    *letters = tael__letters_at_start(eight);
    return *letters > 0 ? tael__word_of_eight(eight, *letters) : 0;
}

static uint64_t children_of(const tael__trie_cell *cells, const uint8_t *tails, tael__trie_cell cell) {
    uint64_t children = 0;
    if (cell.tail > 0) return tael__follower((char)tails[cell.base]);
    for (unsigned byte = 1; cell.base != 0 && byte < 255; byte++) {
        if (cells[cell.base + byte].label == byte) children |= tael__follower((char)byte);
    }
    return children;
}

/* A byte of a form that leads beyond it, or to a space, says nothing of the byte of a text. */
static uint64_t pair_of(uint8_t first, uint8_t second) {
    return tael__is_visible((char)second) ? tael__pair_of_followers((char)first, (char)second)
                                          : tael__any_pair((char)first);
}

/* The pairs that begin with `first`, which leads to the cell. */
static uint64_t pairs_from(const tael__trie_cell *cells, const uint8_t *tails, uint8_t first,
                           tael__trie_cell cell) {
    uint64_t pairs = cell.entry != 0 && cell.tail == 0 ? tael__any_pair((char)first) : 0;
    if (cell.tail > 0) return pair_of(first, tails[cell.base]);
    for (unsigned byte = 1; cell.base != 0 && byte < 255; byte++) {
        if (cells[cell.base + byte].label == byte) pairs |= pair_of(first, (uint8_t)byte);
    }
    return pairs;
}

/* Two bytes behind one space. */
static uint64_t pairs_behind_space(const tael__trie_cell *cells, const uint8_t *tails, tael__trie_cell cell) {
    uint64_t pairs = 0;
    if (cell.tail > 0) {
        const uint8_t *tail = tails + cell.base;
        if (tail[0] != ' ' || cell.tail == 1) return 0;
        return cell.tail == 2 ? tael__any_pair((char)tail[1]) : pair_of(tail[1], tail[2]);
    }
    if (cell.base == 0 || cells[cell.base + ' '].label != ' ') return 0;
    tael__trie_cell space = cells[cell.base + ' '];
    if (space.tail > 0) {
        const uint8_t *tail = tails + space.base;
        return space.tail == 1 ? tael__any_pair((char)tail[0]) : pair_of(tail[0], tail[1]);
    }
    for (unsigned byte = 1; space.base != 0 && byte < 255; byte++) {
        tael__trie_cell child = cells[space.base + byte];
        if (child.label == byte) pairs |= pairs_from(cells, tails, (uint8_t)byte, child);
    }
    return pairs;
}

tael__followers tael__followers_of(const tael__trie_cell *cells, const uint8_t *tails, tael__trie_cell cell) {
    return (tael__followers){children_of(cells, tails, cell), pairs_behind_space(cells, tails, cell)};
}

static tael__entrance lead(const tael__trie *trie, const tael__trie_key *key, uint64_t word,
                           unsigned letters) {
    tael__entrance entrance = {.word = word};
    const tael__trie_cell *cells = trie->cells.items;
    while (entrance.depth < letters && cells[entrance.cell].tail == 0)
        entrance.cell = cells[entrance.cell].base + key->bytes[entrance.depth++];
    if (cells[entrance.cell].tail == 0) entrance.entry = cells[entrance.cell].entry;
    if (entrance.depth == letters)
        entrance.followers = tael__followers_of(cells, trie->tails.items, cells[entrance.cell]);
    return entrance;
}

static size_t room_for(const tael__trie_key *keys, size_t key_count) {
    size_t words = 0, count = LEAST_COUNT;
    uint64_t last = 0;
    unsigned letters;
    for (size_t i = 0; i < key_count; i++) {
        uint64_t word = first_letters(&keys[i], &letters);
        words += word != last;
        last = word;
    }
    while (count < 2 * words + 1) count *= 2;
    return count;
}

tael_status tael__entrances_make(tael__entrances *entrances, const tael__trie *trie,
                                 const tael__trie_key *keys, size_t key_count,
                                 const tael_allocator *allocator) {
    size_t count = room_for(keys, key_count);
    tael_status status = TAEL__ARRAY_RESERVE(entrances, count, allocator);
    if (status != TAEL_OK) return status;
    entrances->count = count;
    memset(entrances->items, 0, count * sizeof *entrances->items);
    for (size_t i = 0; i < key_count; i++) {
        unsigned letters;
        uint64_t word = first_letters(&keys[i], &letters);
        if (word == 0) continue;
        size_t place = (size_t)(tael__find_entrance(entrances->items, count, word) - entrances->items);
        entrances->items[place] = lead(trie, &keys[i], word, letters);
    }
    return TAEL_OK;
}
