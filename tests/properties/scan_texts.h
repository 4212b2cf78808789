/* properties/scan_texts.h - texts for the scan's properties: random ones, and the lexicon's own words and
 * examples. The same seed draws the same texts everywhere. */
#ifndef PROPERTIES_SCAN_TEXTS_H
#define PROPERTIES_SCAN_TEXTS_H

#include <stddef.h>
#include <stdint.h>

enum { TEXT_MAX = 4096 };

typedef struct text {
    char bytes[TEXT_MAX];
    size_t length;
} text;

/* Splitmix64; `state` is any number to begin with. */
uint64_t draw(uint64_t *state);
size_t draw_below(uint64_t *state, size_t bound);

/* Appends as much as there is room for. */
void text_append(text *target, const char *bytes, size_t length);

typedef struct phrases {
    char **items;
    size_t count;
} phrases;

/* The forms, or the examples, of every table of the lexicon. Fails the running test where a table cannot
 * be read. */
phrases phrases_of_forms(void);
phrases phrases_of_examples(void);
void phrases_free(phrases *list);

/* Any bytes, up to `length` of them; those that the scan looks at come often. */
void draw_bytes(uint64_t *state, size_t length, text *target);

/* `count` characters at most, of every script and of none. */
void draw_characters(uint64_t *state, size_t count, text *target);

/* `count` words at most, of `words` and of digits, signs, brackets and spaces, with or without spaces
 * between; one line. */
void draw_words(uint64_t *state, const phrases *words, size_t count, text *target);

/* Sentences of every kind of figure. Each wants nothing of what stands before or behind. */
enum { TEXT_SENTENCES = 14 };
extern const char *const text_sentences[TEXT_SENTENCES];

#endif
