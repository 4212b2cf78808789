/* lexicon/vocabulary.h - forms and their senses as they are gathered from tables, before image.c
 * makes one constant block of them. */
#ifndef TAEL_LEXICON_VOCABULARY_H
#define TAEL_LEXICON_VOCABULARY_H

#include "base/arena.h"
#include "lexicon/lexicon.h"
#include "lexicon/trie.h"

/* A form with one of its senses. */
typedef struct tael__form {
    const uint8_t *key; /* folded as reader.h has it */
    const char *text;   /* as written */
    uint8_t key_length, text_length;
    bool cased;
    uint32_t capitals; /* of the key's first 32 bytes */
    tael__sense sense;
} tael__form;

/* A currency that texts in one language prefer in a set. */
typedef struct tael__preference {
    char language[4]; /* ISO 639, NUL-terminated */
    uint16_t currency;
} tael__preference;

enum { TAEL__SET_MEMBERS_MAX = 64, TAEL__SET_PREFERENCES_MAX = 4 };

/* Currencies by their numbers, commonest first. A number is an index in tael_currency_all(), and behind
 * those one in tael__vocabulary.currencies. */
typedef struct tael__currency_set {
    uint16_t members[TAEL__SET_MEMBERS_MAX];
    tael__preference preferences[TAEL__SET_PREFERENCES_MAX];
    uint8_t count, preference_count;
} tael__currency_set;

/* All zero but for the arena, which owns the forms' bytes. */
typedef struct tael__vocabulary {
    tael__arena arena;
    struct {
        tael__form *items;
        size_t count, capacity;
    } forms;
    struct {
        tael__currency_set *items;
        size_t count, capacity;
    } sets;
    struct {
        char *items; /* each NUL-terminated */
        size_t count, capacity;
    } names;
    struct {
        tael_currency *items; /* that ISO 4217 does not know */
        size_t count, capacity;
    } currencies;
    bool beyond_iso; /* whether a row may bring such a currency in */
} tael__vocabulary;

/* `allocator` may be NULL; it is copied. */
void tael__vocabulary_init(tael__vocabulary *vocabulary, const tael_allocator *allocator);
void tael__vocabulary_free(tael__vocabulary *vocabulary);

/* Adds a copy of a form. TAEL_OK or TAEL_NO_MEMORY. */
tael_status tael__vocabulary_add_form(tael__vocabulary *vocabulary, const tael__form *form);

/* Folds a text and adds its form. Errors: TAEL_NO_MEMORY, and those of tael__form_fold(). */
tael_status tael__vocabulary_add(tael__vocabulary *vocabulary, const char *text, size_t length, bool cased,
                                 tael__sense sense);

/* The first form from index `from` on that is folded to the same key and has one of the roles, or
 * NULL. `form` need not be one of the vocabulary's. Linear. */
const tael__form *tael__vocabulary_find(const tael__vocabulary *vocabulary, size_t from,
                                        const tael__form *form, unsigned roles);

/* Folds a text to the key of a form; the form borrows `text` and `key` (TAEL__TRIE_KEY_MAX bytes).
 * TAEL_OK; TAEL_TOO_LARGE: it is empty, longer than TAEL__TRIE_KEY_MAX, or cased and longer than 32 bytes;
 * TAEL_SYNTAX: it holds what no form can: a NUL, two line breaks, a last character without width. */
tael_status tael__form_fold(tael__form *form, uint8_t *key, const char *text, size_t length, bool cased);

/* The index of a set, which is added where it is new. TAEL_OK, TAEL_NO_MEMORY or TAEL_TOO_LARGE. */
tael_status tael__vocabulary_set(tael__vocabulary *vocabulary, const tael__currency_set *set,
                                 uint16_t *index);

/* The number of a name, added where it is new. TAEL_OK, TAEL_NO_MEMORY or TAEL_TOO_LARGE. */
tael_status tael__vocabulary_name(tael__vocabulary *vocabulary, const char *name, size_t length,
                                  uint16_t *number);

/* The number of the currency with this code, ISO 4217's or one of the vocabulary's own; false where there
 * is none. */
bool tael__vocabulary_find_currency(const tael__vocabulary *vocabulary, const char *code, size_t length,
                                    uint16_t *number);

/* Adds a currency that neither has; its code has at most seven bytes. TAEL_OK, TAEL_NO_MEMORY or
 * TAEL_TOO_LARGE. */
tael_status tael__vocabulary_add_currency(tael__vocabulary *vocabulary, const char *code, size_t length,
                                          uint8_t digits, uint16_t *number);

#endif
