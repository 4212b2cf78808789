/* lexicon/lexicon.c - the longest form that begins at a byte, and what its senses point to. */
#include "lexicon/lexicon.h"

#include "lexicon/image.h"
#include "lexicon/reader.h"
#include <string.h>

/* Moves to the child of *cell that the next byte leads to; false where there is none. */
static inline bool step(const tael__trie_cell *cells, tael__trie_cell *cell, uint8_t byte) {
    tael__trie_cell child = cells[cell->base + byte];
    if (child.label != byte) return false;
    *cell = child;
    return true;
}

/* Reads the bytes that the tail of `cell` begins with, as far as the text goes; false where another comes.
 * *left receives how many bytes of the tail the text has no room for. */
static bool read_tail(const tael_lexicon *lexicon, tael__trie_cell cell, tael__reader *reader, size_t *left) {
    const uint8_t *tail = (const uint8_t *)tael__image_part(lexicon, lexicon->tails) + cell.base;
    size_t i = 0;
    for (; i < cell.tail && reader->offset < reader->length; i++) {
        if (tael__reader_next(reader) != tail[i]) return false;
    }
    *left = cell.tail - i;
    return true;
}

static inline bool is_cut_off(const char *text, size_t length, size_t end) {
    if (end == length || (uint8_t)text[end] < 0x80) return end < length && tael__is_letter(text[end]);
    int32_t point;
    do point = tael__utf8_next(text, length, &end);
    while (end < length && tael__is_zero_width(point));
    return tael__is_spelling_letter(point);
}

/* The spelling of an entry whose capitals the text agrees with, or NULL. */
static inline const tael__spelling *spelling_of(const tael_lexicon *lexicon, uint16_t entry,
                                                uint32_t capitals) {
    const tael__spelling *spelling =
        (const tael__spelling *)tael__image_part(lexicon, lexicon->spellings) + entry;
    while ((spelling->word.flags & TAEL__CASED) != 0 && spelling->capitals != capitals) {
        if ((spelling->word.flags & TAEL__LAST_SPELLING) != 0) return NULL;
        spelling++;
    }
    return spelling;
}

/* The spelling of an entry that ends where the reader is; NULL where its last word goes on. */
static inline const tael__spelling *spelling_at(const tael_lexicon *lexicon, uint16_t entry,
                                                const tael__reader *reader) {
    const tael__spelling *spelling = spelling_of(lexicon, entry, reader->capitals);
    bool cut_off = spelling != NULL && (spelling->word.flags & TAEL__ENDS_IN_LETTER) != 0 &&
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

static bool found(const tael_lexicon *lexicon, const tael__spelling *spelling, size_t length,
                  tael__match *match) {
    if (spelling == NULL || (spelling->word.flags & TAEL__LIFTS_GUARD) != 0) return false;
    match->length = length;
    match->word = spelling->word;
    match->senses = (const tael__sense *)tael__image_part(lexicon, lexicon->senses) + match->word.first;
    return true;
}

/* Walks on from a cell that the reader has come to: the longest form on the way. */
static bool walk(const tael_lexicon *lexicon, tael__trie_cell cell, tael__reader reader, tael__match *match) {
    const tael__trie_cell *cells = tael__image_part(lexicon, lexicon->cells);
    longest best = {.any = NULL};
    size_t left = 0;
    for (;;) {
        if (cell.tail > 0 && (!read_tail(lexicon, cell, &reader, &left) || left > 0)) break;
        const tael__spelling *spelling = cell.entry != 0 ? spelling_at(lexicon, cell.entry, &reader) : NULL;
        if (spelling != NULL) keep(&best, spelling, reader.offset);
        if (cell.tail > 0 || cell.base == 0 || reader.offset == reader.length) break;
        if (!step(cells, &cell, tael__reader_next(&reader))) break;
    }
    return found(lexicon, best.any, best.any_length, match);
}

/* Whether the letters are not the whole of their word: a character beyond ASCII may go on with it. */
static inline bool goes_on_beyond(const char *text, size_t length, tael__letters letters) {
    return letters.count < TAEL__EIGHT && (uint8_t)tael__byte_behind(letters) >= 0x80 &&
           !tael__is_mark_beyond(text + letters.count, length - letters.count);
}

/* Which of the first letters are capitals. */
static inline uint32_t first_capitals(tael__letters letters, unsigned count) {
    return tael__capitals_of_eight(letters.eight) & ((UINT32_C(1) << count) - 1);
}

/* Whether the letters, behind which no form goes on, are one. */
static inline bool ends_here(const tael_lexicon *lexicon, const tael__entrance *entrance, const char *text,
                             size_t length, tael__letters letters, tael__match *match) {
    bool cut_off = letters.count == TAEL__EIGHT && length > TAEL__EIGHT && tael__is_letter(text[TAEL__EIGHT]);
    if (entrance->entry == 0 || cut_off) return false;
    uint32_t capitals = first_capitals(letters, letters.count);
    return found(lexicon, spelling_of(lexicon, entrance->entry, capitals), letters.count, match);
}

/* Most words are no form or a whole one: then there is nothing to walk over. */
bool tael__lexicon_match_letters(const tael_lexicon *lexicon, const char *text, size_t length,
                                 tael__letters letters, tael__match *match) {
    const tael__trie_cell *cells = tael__image_part(lexicon, lexicon->cells);
    if (goes_on_beyond(text, length, letters))
        return walk(lexicon, cells[0], (tael__reader){.text = text, .length = length}, match);
    const tael__entrance *entrance =
        tael__find_entrance(tael__image_part(lexicon, lexicon->entrances), lexicon->entrance_count,
                            tael__word_of_eight(letters.eight, letters.count));
    if (entrance->word == 0) return false;
    if (!tael__may_go_on(entrance->followers, text + letters.count, length - letters.count))
        return ends_here(lexicon, entrance, text, length, letters, match);
    uint32_t capitals = first_capitals(letters, entrance->depth);
    tael__reader reader = {text, length, entrance->depth, entrance->depth, capitals};
    return walk(lexicon, cells[entrance->cell], reader, match);
}

bool tael__lexicon_match(const tael_lexicon *lexicon, const char *text, size_t length, tael__match *match) {
    const tael__trie_cell *cells = tael__image_part(lexicon, lexicon->cells);
    if (length == 0) return false;
    if (tael__is_letter(*text))
        return tael__lexicon_match_letters(lexicon, text, length, tael__read_letters(text, length), match);
    return walk(lexicon, cells[0], (tael__reader){.text = text, .length = length}, match);
}

bool tael__lexicon_declares(const tael_lexicon *lexicon, const char *text, size_t length,
                            tael__match *match) {
    const tael__trie_cell *cells = tael__image_part(lexicon, lexicon->cells);
    tael__trie_cell cell = cells[0];
    tael__reader reader = {.text = text, .length = length};
    size_t left = 0;
    match->length = 0;
    bool goes_on = step(cells, &cell, TAEL__DECLARATION_KEY);
    while (goes_on && (cell.tail == 0 || (read_tail(lexicon, cell, &reader, &left) && left == 0))) {
        const tael__spelling *spelling = cell.entry != 0 ? spelling_at(lexicon, cell.entry, &reader) : NULL;
        if (spelling != NULL) {
            match->length = reader.offset;
            match->word = spelling->word;
        }
        goes_on = cell.tail == 0 && cell.base != 0 && reader.offset < length &&
                  step(cells, &cell, tael__reader_next(&reader));
    }
    if (match->length == 0) return false;
    match->senses = (const tael__sense *)tael__image_part(lexicon, lexicon->senses) + match->word.first;
    return true;
}

tael__followers tael__lexicon_followers(const tael_lexicon *lexicon, char sign) {
    const tael__trie_cell *cells = tael__image_part(lexicon, lexicon->cells);
    const uint8_t *tails = tael__image_part(lexicon, lexicon->tails);
    tael__trie_cell cell = cells[0];
    if (!step(cells, &cell, (uint8_t)sign)) return (tael__followers){0, 0};
    return tael__followers_of(cells, tails, cell);
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
