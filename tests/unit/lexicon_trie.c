/* unit/lexicon_trie.c - the double array holds its keys and nothing else: against a plain list, over all
 * short strings of a small alphabet. */

#include "lexicon/trie.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Walks as trie.h says; the entry of a key, or 0. */
static uint16_t look_up(const tael__trie *trie, const uint8_t *bytes, size_t length) {
    tael__trie_cell cell = trie->cells.items[0];
    size_t at = 0;
    while (at < length && cell.tail == 0) {
        tael__trie_cell child = trie->cells.items[cell.base + bytes[at]];
        if (child.label != bytes[at++]) return 0;
        cell = child;
    }
    if (length - at != cell.tail) return 0;
    return cell.tail == 0 || memcmp(trie->tails.items + cell.base, bytes + at, cell.tail) == 0 ? cell.entry
                                                                                               : 0;
}

enum { LETTERS = 3, LENGTH_MAX = 6, STRINGS = 3 + 9 + 27 + 81 + 243 + 729 };

typedef struct string {
    uint8_t bytes[LENGTH_MAX];
    size_t length;
} string;

/* All strings of one to six letters of three that lie far apart; `letters[0]` is the least. */
static void list_strings(string strings[STRINGS]) {
    static const uint8_t letters[LETTERS] = {1, 'b', 0xFE};
    size_t count = 0, first = 0;
    for (size_t i = 0; i < LETTERS; i++) strings[count++] = (string){{letters[i]}, 1};
    for (size_t length = 2; length <= LENGTH_MAX; length++) {
        size_t end = count;
        for (; first < end; first++) {
            for (size_t i = 0; i < LETTERS; i++) {
                strings[count] = strings[first];
                strings[count].bytes[length - 1] = letters[i];
                strings[count++].length = length;
            }
        }
    }
    cr_assert_eq(count, STRINGS);
}

static int compare_strings(const void *first, const void *second) {
    const string *one = first, *other = second;
    int order = memcmp(one->bytes, other->bytes, one->length < other->length ? one->length : other->length);
    return order != 0 ? order : (int)one->length - (int)other->length;
}

/* Builds the trie of the strings whose bit of `chosen` is set, and looks all of them up. */
static void check_choice(const string strings[STRINGS], const bool chosen[STRINGS]) {
    static tael__trie_key keys[STRINGS];
    size_t count = 0;
    for (size_t i = 0; i < STRINGS; i++)
        if (chosen[i])
            keys[count++] = (tael__trie_key){strings[i].bytes, strings[i].length, (uint16_t)(i + 1)};
    tael__trie trie;
    cr_assert_eq(tael__trie_build(&trie, keys, count, tael_allocator_default()), TAEL_OK);
    for (size_t i = 0; i < STRINGS; i++) {
        uint16_t expected = chosen[i] ? (uint16_t)(i + 1) : 0;
        cr_assert_eq(look_up(&trie, strings[i].bytes, strings[i].length), expected, "string %zu of %zu keys",
                     i, count);
    }
    tael__trie_free(&trie, tael_allocator_default());
}

/* A linear congruential generator, so that a failure can be had again. */
static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

Test(trie, holds_what_was_put_in_and_nothing_else) {
    static string strings[STRINGS];
    static bool chosen[STRINGS];
    list_strings(strings);
    qsort(strings, STRINGS, sizeof *strings, compare_strings);
    uint32_t state = 20151030;
    for (uint32_t one_in = 1; one_in <= 1024; one_in *= 2) {
        for (size_t round = 0; round < 20; round++) {
            for (size_t i = 0; i < STRINGS; i++) chosen[i] = next_random(&state) % one_in == 0;
            check_choice(strings, chosen);
        }
    }
}

Test(trie, may_be_empty) {
    tael__trie trie;
    cr_assert_eq(tael__trie_build(&trie, NULL, 0, tael_allocator_default()), TAEL_OK);
    for (unsigned byte = 1; byte < 256; byte++) {
        uint8_t key = (uint8_t)byte;
        cr_expect_eq(look_up(&trie, &key, 1), 0);
    }
    tael__trie_free(&trie, tael_allocator_default());
}

Test(trie, takes_a_key_as_long_as_the_bound) {
    uint8_t bytes[TAEL__TRIE_KEY_MAX];
    memset(bytes, 'a', sizeof bytes);
    tael__trie_key keys[] = {{bytes, TAEL__TRIE_KEY_MAX - 1, 1}, {bytes, TAEL__TRIE_KEY_MAX, 2}};
    tael__trie trie;
    cr_assert_eq(tael__trie_build(&trie, keys, 2, tael_allocator_default()), TAEL_OK);
    cr_expect_eq(look_up(&trie, bytes, TAEL__TRIE_KEY_MAX - 2), 0);
    cr_expect_eq(look_up(&trie, bytes, TAEL__TRIE_KEY_MAX - 1), 1);
    cr_expect_eq(look_up(&trie, bytes, TAEL__TRIE_KEY_MAX), 2);
    tael__trie_free(&trie, tael_allocator_default());
}
