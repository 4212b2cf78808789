/* lexicon/vocabulary.c - four growing lists: forms, currency sets, names, currencies. */
#include "lexicon/vocabulary.h"

#include "base/array.h"
#include "lexicon/reader.h"
#include <string.h>

void tael__vocabulary_init(tael__vocabulary *vocabulary, const tael_allocator *allocator) {
    *vocabulary = (tael__vocabulary){0};
    tael__arena_init(&vocabulary->arena, allocator);
}

void tael__vocabulary_free(tael__vocabulary *vocabulary) {
    const tael_allocator *allocator = &vocabulary->arena.allocator;
    TAEL__ARRAY_FREE(&vocabulary->forms, allocator);
    TAEL__ARRAY_FREE(&vocabulary->sets, allocator);
    TAEL__ARRAY_FREE(&vocabulary->names, allocator);
    TAEL__ARRAY_FREE(&vocabulary->currencies, allocator);
    tael__arena_free(&vocabulary->arena);
}

tael_status tael__form_fold(tael__form *form, uint8_t *key, const char *text, size_t length, bool cased) {
    if (length == 0 || length > TAEL__TRIE_KEY_MAX) return TAEL_TOO_LARGE;
    tael__reader reader = {.text = text, .length = length};
    while (reader.offset < length) {
        uint8_t byte = tael__reader_next(&reader);
        if (byte == TAEL__NO_BYTE) return TAEL_SYNTAX;
        key[reader.position - 1] = byte;
    }
    if (cased && reader.position > 32) return TAEL_TOO_LARGE;
    *form = (tael__form){.key = key,
                         .text = text,
                         .key_length = (uint8_t)reader.position,
                         .text_length = (uint8_t)length,
                         .cased = cased,
                         .capitals = reader.capitals};
    return TAEL_OK;
}

static const void *copy_bytes(tael__arena *arena, const void *bytes, size_t size) {
    void *copy = tael__arena_allocate(arena, size);
    if (copy != NULL) memcpy(copy, bytes, size);
    return copy;
}

tael_status tael__vocabulary_add_form(tael__vocabulary *vocabulary, const tael__form *form) {
    tael__form copy = *form;
    copy.key = copy_bytes(&vocabulary->arena, form->key, form->key_length);
    copy.text = copy_bytes(&vocabulary->arena, form->text, form->text_length);
    if (copy.key == NULL || copy.text == NULL) return TAEL_NO_MEMORY;
    tael_status status =
        TAEL__ARRAY_RESERVE(&vocabulary->forms, vocabulary->forms.count + 1, &vocabulary->arena.allocator);
    if (status == TAEL_OK) vocabulary->forms.items[vocabulary->forms.count++] = copy;
    return status;
}

tael_status tael__vocabulary_add(tael__vocabulary *vocabulary, const char *text, size_t length, bool cased,
                                 tael__sense sense) {
    uint8_t key[TAEL__TRIE_KEY_MAX];
    tael__form form;
    tael_status status = tael__form_fold(&form, key, text, length, cased);
    if (status != TAEL_OK) return status;
    form.sense = sense;
    return tael__vocabulary_add_form(vocabulary, &form);
}

const tael__form *tael__vocabulary_find(const tael__vocabulary *vocabulary, size_t from,
                                        const tael__form *form, unsigned roles) {
    for (size_t i = from; i < vocabulary->forms.count; i++) {
        const tael__form *other = &vocabulary->forms.items[i];
        if ((other->sense.role & roles) != 0 && other->key_length == form->key_length &&
            memcmp(other->key, form->key, form->key_length) == 0)
            return other;
    }
    return NULL;
}

static bool sets_equal(const tael__currency_set *one, const tael__currency_set *other) {
    return one->count == other->count && one->preference_count == other->preference_count &&
           memcmp(one->members, other->members, one->count * sizeof *one->members) == 0 &&
           memcmp(one->preferences, other->preferences, one->preference_count * sizeof *one->preferences) ==
               0;
}

tael_status tael__vocabulary_set(tael__vocabulary *vocabulary, const tael__currency_set *set,
                                 uint16_t *index) {
    size_t i = 0;
    while (i < vocabulary->sets.count && !sets_equal(&vocabulary->sets.items[i], set)) i++;
    if (i > UINT16_MAX) return TAEL_TOO_LARGE;
    *index = (uint16_t)i;
    if (i < vocabulary->sets.count) return TAEL_OK;
    tael_status status = TAEL__ARRAY_RESERVE(&vocabulary->sets, i + 1, &vocabulary->arena.allocator);
    if (status == TAEL_OK) vocabulary->sets.items[vocabulary->sets.count++] = *set;
    return status;
}

static bool name_is(const char *stored, const char *name, size_t length) {
    return strlen(stored) == length && memcmp(stored, name, length) == 0;
}

tael_status tael__vocabulary_name(tael__vocabulary *vocabulary, const char *name, size_t length,
                                  uint16_t *number) {
    size_t at = 0;
    while (at < vocabulary->names.count && !name_is(vocabulary->names.items + at, name, length))
        at += strlen(vocabulary->names.items + at) + 1;
    if (at > UINT16_MAX) return TAEL_TOO_LARGE;
    *number = (uint16_t)at;
    if (at < vocabulary->names.count) return TAEL_OK;
    tael_status status =
        TAEL__ARRAY_RESERVE(&vocabulary->names, at + length + 1, &vocabulary->arena.allocator);
    if (status != TAEL_OK) return status;
    memcpy(vocabulary->names.items + at, name, length);
    vocabulary->names.items[at + length] = '\0';
    vocabulary->names.count = at + length + 1;
    return TAEL_OK;
}

bool tael__vocabulary_find_currency(const tael__vocabulary *vocabulary, const char *code, size_t length,
                                    uint16_t *number) {
    size_t iso_count;
    const tael_currency *all = tael_currency_all(&iso_count);
    const tael_currency *found = tael_currency_by_code(code, length);
    if (found != NULL) {
        *number = (uint16_t)(found - all);
        return true;
    }
    for (size_t i = 0; i < vocabulary->currencies.count; i++) {
        if (!name_is(vocabulary->currencies.items[i].code, code, length)) continue;
        *number = (uint16_t)(iso_count + i);
        return true;
    }
    return false;
}

tael_status tael__vocabulary_add_currency(tael__vocabulary *vocabulary, const char *code, size_t length,
                                          uint8_t digits, uint16_t *number) {
    size_t iso_count, own_count = vocabulary->currencies.count;
    tael_currency_all(&iso_count);
    if (iso_count + own_count > UINT16_MAX) return TAEL_TOO_LARGE;
    tael_status status =
        TAEL__ARRAY_RESERVE(&vocabulary->currencies, own_count + 1, &vocabulary->arena.allocator);
    if (status != TAEL_OK) return status;
    tael_currency currency = {.digits = digits};
    memcpy(currency.code, code, length);
    vocabulary->currencies.items[vocabulary->currencies.count++] = currency;
    *number = (uint16_t)(iso_count + own_count);
    return TAEL_OK;
}
