/* lexicon/entrance.c - which words have an entrance, and where it leads. */
#include "lexicon/entrance.h"

#include "base/array.h"
#include "lexicon/reader.h"

enum { LEAST_COUNT = 2 };

/* The letters that a key begins with, as a word; 0 where it begins with another byte. */
static uint64_t first_letters(const tael__trie_key *key, unsigned *letters) {
    char padded[TAEL__EIGHT] = {0};
    memcpy(padded, key->bytes, key->length < TAEL__EIGHT ? key->length : TAEL__EIGHT);
    uint64_t eight = tael__read_eight(padded);
    *letters = tael__letters_at_start(eight);
    return *letters > 0 ? tael__word_of_eight(eight, *letters) : 0;
}

/* A byte of a form that leads beyond ASCII, or to a space, says nothing of the byte of a text. */
static uint64_t pair_of(uint8_t first, uint8_t second) {
    return tael__is_visible((char)second) ? tael__pair_of_followers((char)first, (char)second)
                                          : tael__any_pair((char)first);
}

/* How the one form that has these bytes left goes on. */
static tael__followers followers_in_tail(const uint8_t *tail, size_t length) {
    tael__followers followers = {0, 0};
    if (length == 0) return followers;
    followers.next = tael__follower((char)tail[0]);
    if (tail[0] != ' ' || length == 1) return followers;
    followers.behind_space = length == 2 ? tael__any_pair((char)tail[1]) : pair_of(tail[1], tail[2]);
    return followers;
}

static bool is_child(const tael__trie_cell *cells, tael__trie_cell cell, unsigned byte) {
    return cell.base != 0 && cells[cell.base + byte].label == byte;
}

/* The pairs that begin with `first`, which leads to the cell. */
static uint64_t pairs_from(const tael__trie_cell *cells, const uint8_t *tails, uint8_t first,
                           tael__trie_cell cell) {
    if (cell.tail > 0) return pair_of(first, tails[cell.base]);
    uint64_t pairs = cell.entry != 0 ? tael__any_pair((char)first) : 0;
    for (unsigned byte = 1; byte < TAEL__NO_BYTE; byte++) {
        if (is_child(cells, cell, byte)) pairs |= pair_of(first, (uint8_t)byte);
    }
    return pairs;
}

/* The pairs that the cell of a space leads to. */
static uint64_t pairs_behind(const tael__trie_cell *cells, const uint8_t *tails, tael__trie_cell space) {
    uint64_t pairs = 0;
    if (space.tail == 1) return tael__any_pair((char)tails[space.base]);
    if (space.tail > 1) return pair_of(tails[space.base], tails[space.base + 1]);
    for (unsigned byte = 1; byte < TAEL__NO_BYTE; byte++) {
        if (is_child(cells, space, byte))
            pairs |= pairs_from(cells, tails, (uint8_t)byte, cells[space.base + byte]);
    }
    return pairs;
}

tael__followers tael__followers_of(const tael__trie_cell *cells, const uint8_t *tails, tael__trie_cell cell) {
    tael__followers followers = {0, 0};
    if (cell.tail > 0) return followers_in_tail(tails + cell.base, cell.tail);
    for (unsigned byte = 1; byte < TAEL__NO_BYTE; byte++) {
        if (is_child(cells, cell, byte)) followers.next |= tael__follower((char)byte);
    }
    if (is_child(cells, cell, ' '))
        followers.behind_space = pairs_behind(cells, tails, cells[cell.base + ' ']);
    return followers;
}

static tael__entrance lead(const tael__trie *trie, const tael__trie_key *key, uint64_t word,
                           unsigned letters) {
    tael__entrance entrance = {.word = word};
    const tael__trie_cell *cells = trie->cells.items;
    const uint8_t *tails = trie->tails.items;
    while (entrance.depth < letters && cells[entrance.cell].tail == 0)
        entrance.cell = cells[entrance.cell].base + key->bytes[entrance.depth++];
    tael__trie_cell cell = cells[entrance.cell];
    size_t read = letters - entrance.depth; /* of a tail: it is the key's own */
    if (cell.tail == read) entrance.entry = cell.entry;
    entrance.followers = read > 0 ? followers_in_tail(tails + cell.base + read, cell.tail - read)
                                  : tael__followers_of(cells, tails, cell);
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
