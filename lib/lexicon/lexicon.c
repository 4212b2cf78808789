/* lexicon/lexicon.c - the longest form that begins at a byte, and what its senses point to. */
#include "lexicon/lexicon.h"

#include "lexicon/image.h"
#include "lexicon/reader.h"
#include <string.h>

/* A place in the trie: a cell, and how far into its tail. */
typedef struct place {
    const tael__trie_cell *cells;
    const uint8_t *tails;
    tael__trie_cell cell;
    uint32_t in_tail;
} place;

static bool step(place *at, uint8_t byte) {
    if (at->cell.tail > 0) {
        if (at->in_tail == at->cell.tail || at->tails[at->cell.base + at->in_tail] != byte) return false;
        at->in_tail++;
        return true;
    }
    tael__trie_cell child = at->cells[at->cell.base + byte];
    if (child.label != byte) return false;
    at->cell = child;
    return true;
}

static uint16_t entry_at(const place *at) {
    return at->in_tail == at->cell.tail ? at->cell.entry : 0;
}

static bool is_cut_off(const char *text, size_t length, size_t end) {
    if (end == length || (uint8_t)text[end] < 0x80) return end < length && tael__is_letter(text[end]);
    return tael__is_spelling_letter(tael__utf8_next(text, length, &end));
}

/* The spelling of an entry that the text agrees with, or NULL. */
static const tael__spelling *agreeing_spelling(const tael__spelling *spelling, const tael__reader *reader) {
    while ((spelling->word.flags & TAEL__CASED) != 0 && spelling->capitals != reader->capitals) {
        if ((spelling->word.flags & TAEL__LAST_SPELLING) != 0) return NULL;
        spelling++;
    }
    bool cut_off = (spelling->word.flags & TAEL__ENDS_IN_LETTER) != 0 &&
                   is_cut_off(reader->text, reader->length, reader->offset);
    return cut_off ? NULL : spelling;
}

/* The longest form so far, and the longest that is no guard: what is left where a guard is lifted. */
typedef struct longest {
    const tael__spelling *any, *unguarded;
    size_t any_length, unguarded_length;
} longest;

static void keep(longest *best, const tael__spelling *spelling, size_t length) {
    if ((spelling->word.flags & TAEL__LIFTS_GUARD) != 0) {
        best->any = best->unguarded;
        best->any_length = best->unguarded_length;
        return;
    }
    best->any = spelling;
    best->any_length = length;
    if ((spelling->word.roles & TAEL__GUARD) != 0) return;
    best->unguarded = spelling;
    best->unguarded_length = length;
}

bool tael__lexicon_match(const tael_lexicon *lexicon, const char *text, size_t length, tael__match *match) {
    const tael__spelling *spellings = tael__image_part(lexicon, lexicon->spellings);
    place at = {.cells = tael__image_part(lexicon, lexicon->cells),
                .tails = tael__image_part(lexicon, lexicon->tails)};
    at.cell = at.cells[0];
    longest best = {.any = NULL};
    tael__reader reader = {.text = text, .length = length};
    while (reader.offset < length && step(&at, tael__reader_next(&reader))) {
        uint16_t entry = entry_at(&at);
        const tael__spelling *spelling = entry != 0 ? agreeing_spelling(&spellings[entry], &reader) : NULL;
        if (spelling != NULL) keep(&best, spelling, reader.offset);
    }
    if (best.any == NULL) return false;
    match->length = best.any_length;
    match->word = best.any->word;
    match->senses = (const tael__sense *)tael__image_part(lexicon, lexicon->senses) + match->word.first;
    return true;
}

bool tael__lexicon_goes_on(const tael_lexicon *lexicon, const char *text, size_t length) {
    place at = {.cells = tael__image_part(lexicon, lexicon->cells), .tails = tael__image_part(lexicon, lexicon->tails)};
    at.cell = at.cells[0];
    tael__reader reader = {.text = text, .length = length};
    while (reader.offset < length) {
        if (!step(&at, tael__reader_next(&reader))) return false;
    }
    return true;
}

static const tael__set *set_at(const tael_lexicon *lexicon, uint16_t set) {
    return (const tael__set *)tael__image_part(lexicon, lexicon->sets) + set;
}

static const tael_currency *own_currencies(const tael_lexicon *lexicon) {
    return tael__image_part(lexicon, lexicon->currencies);
}

static const tael_currency *currency_at(const tael_lexicon *lexicon, uint16_t index) {
    size_t iso_count;
    const tael_currency *all = tael_currency_all(&iso_count);
    return index < iso_count ? all + index : own_currencies(lexicon) + (index - iso_count);
}

/* Whether two codes are the same but for the case of ASCII letters. */
static bool is_code(const char *code, const char *text, size_t length) {
    tael__reader reader = {.text = text, .length = length}, other = {.text = code, .length = strlen(code)};
    bool same = length == other.length;
    while (same && reader.offset < length) same = tael__reader_next(&reader) == tael__reader_next(&other);
    return same;
}

const tael_currency *tael_lexicon_currency_by_code(const tael_lexicon *lexicon, const char *code,
                                                   size_t length) {
    const tael_currency *found = tael_currency_by_code(code, length);
    if (found != NULL || code == NULL || lexicon == NULL) return found;
    for (size_t i = 0; i < lexicon->currency_count; i++)
        if (is_code(own_currencies(lexicon)[i].code, code, length)) return &own_currencies(lexicon)[i];
    return NULL;
}

size_t tael__lexicon_currency_count(const tael_lexicon *lexicon, uint16_t set) {
    return set_at(lexicon, set)->count;
}

const tael_currency *tael__lexicon_currency(const tael_lexicon *lexicon, uint16_t set, size_t member) {
    const uint16_t *members = tael__image_part(lexicon, lexicon->members);
    return currency_at(lexicon, members[set_at(lexicon, set)->first + member]);
}

const tael_currency *tael__lexicon_preferred(const tael_lexicon *lexicon, uint16_t set,
                                             const char *language) {
    const tael__set *found = set_at(lexicon, set);
    const tael__preference *preferences = tael__image_part(lexicon, lexicon->preferences);
    for (size_t i = 0; i < found->preference_count; i++) {
        const tael__preference *preference = &preferences[found->first_preference + i];
        if (strcmp(preference->language, language) == 0) return currency_at(lexicon, preference->currency);
    }
    return NULL;
}

size_t tael__lexicon_set_count(const tael_lexicon *lexicon) {
    return lexicon->set_count;
}

const char *tael__lexicon_name(const tael_lexicon *lexicon, uint16_t name) {
    return (const char *)tael__image_part(lexicon, lexicon->names) + name;
}

const tael__filter *tael__lexicon_forms(const tael_lexicon *lexicon) {
    return &lexicon->forms;
}

const tael__filter *tael__lexicon_headings(const tael_lexicon *lexicon) {
    return &lexicon->headings;
}

const tael__filter *tael__lexicon_marks(const tael_lexicon *lexicon) {
    return &lexicon->marks;
}
