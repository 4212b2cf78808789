/* lexicon/unpack.c - the lists are copied; the forms are read off the trie by walking all of it. */
#include "lexicon/unpack.h"

#include "base/array.h"
#include "lexicon/image.h"
#include <string.h>

/* ---- lists ---- */

static void unpack_set(const tael_lexicon *lexicon, size_t index, tael__currency_set *out) {
    const tael__set *set = (const tael__set *)tael__image_part(lexicon, lexicon->sets) + index;
    const uint16_t *members = tael__image_part(lexicon, lexicon->members);
    const tael__preference *preferences = tael__image_part(lexicon, lexicon->preferences);
    *out = (tael__currency_set){.count = set->count, .preference_count = set->preference_count};
    memcpy(out->members, members + set->first, set->count * sizeof *members);
    memcpy(out->preferences, preferences + set->first_preference,
           set->preference_count * sizeof *preferences);
}

static tael_status unpack_sets(tael__vocabulary *vocabulary, const tael_lexicon *lexicon) {
    const tael_allocator *allocator = &vocabulary->arena.allocator;
    tael_status status = TAEL__ARRAY_RESERVE(&vocabulary->sets, lexicon->set_count, allocator);
    if (status != TAEL_OK) return status;
    for (size_t i = 0; i < lexicon->set_count; i++) unpack_set(lexicon, i, &vocabulary->sets.items[i]);
    vocabulary->sets.count = lexicon->set_count;
    return TAEL_OK;
}

static tael_status unpack_names(tael__vocabulary *vocabulary, const tael_lexicon *lexicon) {
    const tael_allocator *allocator = &vocabulary->arena.allocator;
    tael_status status = TAEL__ARRAY_RESERVE(&vocabulary->names, lexicon->name_bytes, allocator);
    if (status != TAEL_OK || lexicon->name_bytes == 0) return status;
    memcpy(vocabulary->names.items, tael__image_part(lexicon, lexicon->names), lexicon->name_bytes);
    vocabulary->names.count = lexicon->name_bytes;
    return TAEL_OK;
}

static tael_status unpack_currencies(tael__vocabulary *vocabulary, const tael_lexicon *lexicon) {
    const tael_allocator *allocator = &vocabulary->arena.allocator;
    size_t count = lexicon->currency_count;
    tael_status status = TAEL__ARRAY_RESERVE(&vocabulary->currencies, count, allocator);
    if (status != TAEL_OK || count == 0) return status;
    memcpy(vocabulary->currencies.items, tael__image_part(lexicon, lexicon->currencies),
           count * sizeof *vocabulary->currencies.items);
    vocabulary->currencies.count = count;
    return TAEL_OK;
}

tael_status tael__unpack_lists(tael__vocabulary *vocabulary, const tael_lexicon *lexicon) {
    tael_status status = unpack_sets(vocabulary, lexicon);
    if (status == TAEL_OK) status = unpack_names(vocabulary, lexicon);
    if (status == TAEL_OK) status = unpack_currencies(vocabulary, lexicon);
    return status;
}

/* ---- forms ---- */

typedef struct walk {
    tael__vocabulary *vocabulary;
    size_t new_count; /* forms of the vocabulary before the walk: the ones that replace */
    const tael__trie_cell *cells;
    const uint8_t *tails;
    const tael__spelling *spellings;
    const tael__sense *senses;
    uint8_t key[TAEL__TRIE_KEY_MAX];
} walk;

static bool replaces(const tael__form *one, const tael__form *old) {
    if (one->key_length != old->key_length || memcmp(one->key, old->key, old->key_length) != 0) return false;
    if (one->cased && (!old->cased || one->capitals != old->capitals)) return false;
    return one->sense.role == old->sense.role || ((one->sense.role | old->sense.role) & TAEL__GUARD) != 0;
}

static bool is_replaced(const walk *self, const tael__form *old) {
    for (size_t i = 0; i < self->new_count; i++)
        if (replaces(&self->vocabulary->forms.items[i], old)) return true;
    return false;
}

/* How many senses a word has in a role; and how many of those another word has as well. */
static size_t count_senses(const walk *self, const tael__word *word, uint16_t role) {
    size_t count = 0;
    for (size_t i = 0; i < word->count; i++) count += self->senses[word->first + i].role == role;
    return count;
}

static size_t count_shared(const walk *self, const tael__word *word, const tael__word *other, uint16_t role) {
    size_t count = 0;
    for (size_t i = 0; i < word->count; i++)
        for (size_t j = 0; j < other->count; j++)
            count += self->senses[word->first + i].role == role &&
                     tael__senses_equal(&self->senses[word->first + i], &self->senses[other->first + j]);
    return count;
}

/* Whether a cased word has its senses in a role from the uncased one, and not from rows of its own. */
static bool inherits(const walk *self, const tael__word *word, const tael__word *uncased, uint16_t role) {
    size_t shared = count_shared(self, word, uncased, role);
    return shared == count_senses(self, word, role) && shared == count_senses(self, uncased, role);
}

static tael_status unpack_spelling(walk *self, const tael__spelling *spelling, const tael__spelling *uncased,
                                   size_t key_length) {
    tael__form form = {.key = self->key,
                       .text = (const char *)self->key,
                       .key_length = (uint8_t)key_length,
                       .text_length = (uint8_t)key_length,
                       .cased = spelling != uncased,
                       .capitals = spelling->capitals};
    tael_status status = TAEL_OK;
    for (size_t i = 0; status == TAEL_OK && i < spelling->word.count; i++) {
        form.sense = self->senses[spelling->word.first + i];
        bool inherited =
            form.cased && uncased != NULL && inherits(self, &spelling->word, &uncased->word, form.sense.role);
        if (!inherited && !is_replaced(self, &form))
            status = tael__vocabulary_add_form(self->vocabulary, &form);
    }
    return status;
}

static tael_status unpack_entry(walk *self, uint16_t entry, size_t key_length) {
    const tael__spelling *spelling = &self->spellings[entry], *last = spelling;
    while ((last->word.flags & TAEL__LAST_SPELLING) == 0) last++;
    const tael__spelling *uncased = (last->word.flags & TAEL__CASED) != 0 ? NULL : last;
    tael_status status = TAEL_OK;
    for (; status == TAEL_OK && spelling <= last; spelling++)
        status = unpack_spelling(self, spelling, uncased, key_length);
    return status;
}

/* Unpacks what the cell leads to; `depth` bytes of the key lead to it. Recursion is as deep as the longest
 * key, TAEL__TRIE_KEY_MAX. */
static tael_status unpack_cell(walk *self, tael__trie_cell cell, size_t depth) {
    if (cell.tail > 0) {
        memcpy(self->key + depth, self->tails + cell.base, cell.tail);
        return unpack_entry(self, cell.entry, depth + cell.tail);
    }
    tael_status status = cell.entry != 0 ? unpack_entry(self, cell.entry, depth) : TAEL_OK;
    if (cell.base == 0) return status;
    for (unsigned byte = 1; status == TAEL_OK && byte <= UINT8_MAX; byte++) {
        tael__trie_cell child = self->cells[cell.base + byte];
        if (child.label != byte) continue;
        self->key[depth] = (uint8_t)byte;
        status = unpack_cell(self, child, depth + 1);
    }
    return status;
}

tael_status tael__unpack_forms(tael__vocabulary *vocabulary, const tael_lexicon *lexicon) {
    walk self = {.vocabulary = vocabulary,
                 .new_count = vocabulary->forms.count,
                 .cells = tael__image_part(lexicon, lexicon->cells),
                 .tails = tael__image_part(lexicon, lexicon->tails),
                 .spellings = tael__image_part(lexicon, lexicon->spellings),
                 .senses = tael__image_part(lexicon, lexicon->senses)};
    return unpack_cell(&self, self.cells[0], 0);
}
