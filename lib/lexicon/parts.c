/* lexicon/parts.c - from gathered forms to the parts of an image.
 *
 * Forms are sorted by their folded bytes; those of the same bytes are one entry of the trie, with one
 * spelling for each cased way to write them and one for all other ways. */
#include "lexicon/image.h"

#include "base/array.h"
#include "lexicon/order.h"
#include "lexicon/reader.h"
#include <string.h>

typedef struct maker {
    tael__parts *parts;
    const tael__vocabulary *vocabulary;
    const tael_allocator *allocator;
} maker;

typedef struct range {
    size_t first, end;
} range;

/* Takes out the forms that do not reach the image; how many are left. */
static size_t drop_omitted(tael__vocabulary *vocabulary) {
    size_t kept = 0;
    for (size_t i = 0; i < vocabulary->forms.count; i++) {
        tael__form form = vocabulary->forms.items[i];
        bool omitted = form.sense.role == TAEL__CURRENCY && form.sense.kind == TAEL__CURRENCY_OMITTED;
        if (!omitted) vocabulary->forms.items[kept++] = form;
    }
    return vocabulary->forms.count = kept;
}

/* ---- marks ---- */

static bool sense_marks(const tael__sense *sense) {
    return sense->role == TAEL__CURRENCY;
}

/* ---- spellings ---- */

static bool ends_in_letter(const tael__form *form) {
    size_t offset = form->text_length;
    return tael__is_spelling_letter(tael__utf8_previous(form->text, &offset));
}

/* The senses of one word. Sixteen are four times as many as any word of ours has. */
typedef struct sense_list {
    tael__sense items[16];
    size_t count;
} sense_list;

/* Adds the senses of the forms but those whose role is among `hidden`. */
static tael_status gather_senses(const tael__form *forms, range of, unsigned hidden, sense_list *out) {
    for (size_t i = of.first; i < of.end; i++) {
        if ((forms[i].sense.role & hidden) != 0) continue;
        if (out->count == sizeof out->items / sizeof *out->items) return TAEL_TOO_LARGE;
        out->items[out->count++] = forms[i].sense;
    }
    return TAEL_OK;
}

/* Where the list stands among the senses; it is appended where it is new. */
static tael_status store_senses(maker *self, const sense_list *list, size_t *first) {
    size_t stored = self->parts->senses.count;
    for (*first = 0; *first + list->count <= stored; ++*first) {
        size_t equal = 0;
        while (equal < list->count &&
               tael__senses_equal(&list->items[equal], &self->parts->senses.items[*first + equal]))
            equal++;
        if (equal == list->count) return TAEL_OK;
    }
    *first = stored;
    tael_status status = TAEL__ARRAY_RESERVE(&self->parts->senses, stored + list->count, self->allocator);
    if (status != TAEL_OK) return status;
    memcpy(self->parts->senses.items + stored, list->items, list->count * sizeof *list->items);
    self->parts->senses.count += list->count;
    return TAEL_OK;
}

static uint16_t roles_of(const sense_list *senses) {
    unsigned roles = 0;
    for (size_t i = 0; i < senses->count; i++) roles |= senses->items[i].role;
    return (uint16_t)roles;
}

static uint32_t links_of(const sense_list *senses) {
    uint32_t links = 0;
    for (size_t i = 0; i < senses->count; i++) {
        if (senses->items[i].role == TAEL__LINK) links |= UINT32_C(1) << senses->items[i].kind;
    }
    return links;
}

static bool is_per(const tael__sense *sense) {
    return sense->role == TAEL__LINK && sense->kind == TAEL__PER;
}

/* Kinds that say something only beside another. */
static bool only_joins(uint8_t kind) {
    return kind == TAEL__CONTEXT_SUBJECT || kind == TAEL__CONTEXT_IN || kind == TAEL__CONTEXT_EXCEPT ||
           kind == TAEL__CONTEXT_REMARK || kind == TAEL__CONTEXT_TOTAL;
}

/* "Months" counts in some places only, "number of" and 人数 in all. */
static bool is_english_word(const tael__form *form) {
    return ends_in_letter(form) && memchr(form->key, ' ', form->key_length) == NULL;
}

/* Kinds that say something only where they stand in the right place. */
static bool needs_its_place(const tael__form *form, uint8_t kind) {
    return kind == TAEL__CONTEXT_NOTE || kind == TAEL__CONTEXT_SHARE || kind == TAEL__CONTEXT_COUNTABLE ||
           kind == TAEL__CONTEXT_UNITS || kind == TAEL__CONTEXT_IDENTIFIER ||
           (kind == TAEL__CONTEXT_COUNT && is_english_word(form));
}

/* What a form with this sense says in a label or head: TAEL__SAYS, TAEL__MAY_SAY or nothing. */
static unsigned saying_of(const tael__form *form, const tael__sense *sense) {
    bool counted = sense->role == TAEL__UNIT || (sense->role == TAEL__LINK && sense->kind == TAEL__COUNTED);
    if (counted) return TAEL__MAY_SAY;
    if (is_per(sense) || (sense->role & (TAEL__CURRENCY | TAEL__SCALE)) != 0) return TAEL__SAYS;
    if (sense->role != TAEL__CONTEXT || only_joins(sense->kind)) return 0;
    return needs_its_place(form, sense->kind) ? TAEL__MAY_SAY : TAEL__SAYS;
}

static uint16_t word_flags(const tael__form *form, const sense_list *senses) {
    unsigned flags = (form->cased ? TAEL__CASED : 0) | (ends_in_letter(form) ? TAEL__ENDS_IN_LETTER : 0);
    for (size_t i = 0; i < senses->count; i++) {
        const tael__sense *sense = &senses->items[i];
        if (sense_marks(sense)) flags |= TAEL__MARK;
        flags |= saying_of(form, sense);
        if (sense->role == TAEL__GUARD && (sense->flags & TAEL__LIFTED) != 0) flags |= TAEL__LIFTS_GUARD;
    }
    return (uint16_t)flags;
}

/* Appends the spelling of the forms `own`; a cased one has the senses of the uncased ones as well, in the
 * roles that it has not itself: GBp is pence, and no code. */
static tael_status add_spelling(maker *self, range own, range uncased) {
    const tael__form *forms = self->vocabulary->forms.items, *form = &forms[own.first];
    sense_list senses = {.count = 0};
    size_t first = 0;
    tael_status status = gather_senses(forms, own, 0, &senses);
    if (status == TAEL_OK && form->cased) status = gather_senses(forms, uncased, roles_of(&senses), &senses);
    if (status == TAEL_OK) status = store_senses(self, &senses, &first);
    if (status == TAEL_OK)
        status =
            TAEL__ARRAY_RESERVE(&self->parts->spellings, self->parts->spellings.count + 1, self->allocator);
    if (status != TAEL_OK) return status;
    if (first + senses.count > UINT16_MAX || self->parts->spellings.count >= UINT16_MAX)
        return TAEL_TOO_LARGE;

    tael__spelling spelling = {.capitals = form->capitals};
    spelling.word.first = (uint16_t)first;
    spelling.word.count = (uint16_t)senses.count;
    spelling.word.flags = word_flags(form, &senses);
    spelling.word.roles = roles_of(&senses);
    spelling.word.links = links_of(&senses);
    if (form->sense.role != TAEL__DECLARATION)
        tael__filter_add(&self->parts->forms, (const char *)form->key, form->key_length);
    if ((spelling.word.flags & (TAEL__SAYS | TAEL__MAY_SAY)) != 0) {
        tael__filter_add(&self->parts->headings, (const char *)form->key, form->key_length);
    }
    if ((spelling.word.flags & TAEL__MARK) != 0) {
        tael__filter_add(&self->parts->marks, (const char *)form->key, form->key_length);
    }
    self->parts->spellings.items[self->parts->spellings.count++] = spelling;
    return TAEL_OK;
}

static bool same_spelling(const tael__form *one, const tael__form *other) {
    return one->cased == other->cased && (!one->cased || one->capitals == other->capitals);
}

/* Appends the spellings of one entry, forms of one key, cased ones first. */
static tael_status add_entry(maker *self, range entry) {
    const tael__form *forms = self->vocabulary->forms.items;
    range uncased = {entry.first, entry.end};
    while (uncased.first < uncased.end && forms[uncased.first].cased) uncased.first++;
    tael_status status = TAEL_OK;
    range own = {entry.first, entry.first};
    while (status == TAEL_OK && own.first < entry.end) {
        while (own.end < entry.end && same_spelling(&forms[own.first], &forms[own.end])) own.end++;
        status = add_spelling(self, own, uncased);
        own.first = own.end;
    }
    if (status == TAEL_OK)
        self->parts->spellings.items[self->parts->spellings.count - 1].word.flags |= TAEL__LAST_SPELLING;
    return status;
}

static tael_status reserve_no_spelling(maker *self) {
    tael_status status = TAEL__ARRAY_RESERVE(&self->parts->spellings, 1, self->allocator);
    if (status == TAEL_OK) self->parts->spellings.items[self->parts->spellings.count++] = (tael__spelling){0};
    return status;
}

/* ---- the trie ---- */

/* One key an entry; `keys` has room for as many as there are forms. */
static tael_status make_keys(maker *self, size_t form_count, tael__trie_key *keys, size_t *key_count) {
    const tael__form *forms = self->vocabulary->forms.items;
    range entry = {0, 0};
    while (entry.first < form_count) {
        const tael__form *form = &forms[entry.first];
        while (entry.end < form_count && tael__form_compare_keys(form, &forms[entry.end]) == 0) entry.end++;
        uint16_t number = (uint16_t)self->parts->spellings.count;
        tael_status status = add_entry(self, entry);
        if (status != TAEL_OK) return status;
        keys[(*key_count)++] = (tael__trie_key){form->key, form->key_length, number};
        entry.first = entry.end;
    }
    return TAEL_OK;
}

static tael_status make_trie(maker *self, size_t form_count) {
    size_t size = (form_count + 1) * sizeof(tael__trie_key), key_count = 0;
    tael__trie_key *keys = tael__allocate(self->allocator, size);
    if (keys == NULL) return TAEL_NO_MEMORY;
    tael_status status = reserve_no_spelling(self);
    if (status == TAEL_OK) status = make_keys(self, form_count, keys, &key_count);
    if (status == TAEL_OK) status = tael__trie_build(&self->parts->trie, keys, key_count, self->allocator);
    if (status == TAEL_OK)
        status = tael__entrances_make(&self->parts->entrances, &self->parts->trie, keys, key_count,
                                      self->allocator);
    tael__release(self->allocator, keys, size);
    return status;
}

/* ---- currency sets ---- */

static tael_status add_set(maker *self, const tael__currency_set *set) {
    tael__parts *parts = self->parts;
    size_t members = parts->members.count, preferences = parts->preferences.count;
    tael_status status = TAEL__ARRAY_RESERVE(&parts->members, members + set->count, self->allocator);
    if (status == TAEL_OK)
        status = TAEL__ARRAY_RESERVE(&parts->preferences, preferences + TAEL__SET_PREFERENCES_MAX,
                                     self->allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(&parts->sets, parts->sets.count + 1, self->allocator);
    if (status != TAEL_OK) return status;
    if (members + set->count > UINT16_MAX || preferences > UINT16_MAX) return TAEL_TOO_LARGE;
    memcpy(parts->members.items + members, set->members, set->count * sizeof *set->members);
    memcpy(parts->preferences.items + preferences, set->preferences,
           set->preference_count * sizeof *set->preferences);
    parts->members.count += set->count;
    parts->preferences.count += set->preference_count;
    parts->sets.items[parts->sets.count++] =
        (tael__set){(uint16_t)members, (uint16_t)preferences, set->count, set->preference_count};
    return TAEL_OK;
}

tael_status tael__parts_make(tael__parts *parts, tael__vocabulary *vocabulary,
                             const tael_allocator *allocator) {
    *parts = (tael__parts){0};
    maker self = {.parts = parts, .vocabulary = vocabulary, .allocator = allocator};
    size_t form_count = drop_omitted(vocabulary);
    tael__forms_sort(vocabulary->forms.items, form_count);
    tael_status status = make_trie(&self, form_count);
    for (size_t i = 0; status == TAEL_OK && i < vocabulary->sets.count; i++)
        status = add_set(&self, &vocabulary->sets.items[i]);
    return status;
}

void tael__parts_free(tael__parts *parts, const tael_allocator *allocator) {
    tael__trie_free(&parts->trie, allocator);
    TAEL__ARRAY_FREE(&parts->entrances, allocator);
    TAEL__ARRAY_FREE(&parts->spellings, allocator);
    TAEL__ARRAY_FREE(&parts->senses, allocator);
    TAEL__ARRAY_FREE(&parts->sets, allocator);
    TAEL__ARRAY_FREE(&parts->members, allocator);
    TAEL__ARRAY_FREE(&parts->preferences, allocator);
}
