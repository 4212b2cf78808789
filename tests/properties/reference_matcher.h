/* properties/reference_matcher.h - a second reading of the contract: a plain matcher over eleven tokens,
 * which shares no line with the library. */
#ifndef PROPERTIES_REFERENCE_MATCHER_H
#define PROPERTIES_REFERENCE_MATCHER_H

#include <stdbool.h>
#include <stddef.h>

/* In the order of reference_words; NOTHING stands before and behind a string. */
enum reference_token {
    DOLLAR,
    FIVE,
    COMMA,
    STOP,
    DASH,
    YI,
    MILLION,
    USD,
    OPEN,
    CLOSE,
    YUAN,
    TOKENS,
    NOTHING = TOKENS
};

extern const char *const reference_words[TOKENS];

enum { REFERENCE_TOKENS_MAX = 6, REFERENCE_TEXT_MAX = 256 };

typedef struct reference_string {
    enum reference_token tokens[REFERENCE_TOKENS_MAX];
    size_t count;
    size_t starts[REFERENCE_TOKENS_MAX], ends[REFERENCE_TOKENS_MAX]; /* in bytes */
    char text[REFERENCE_TEXT_MAX];
} reference_string;

/* Writes the text: two words of letters stand apart by a space, all else touches. */
void reference_spell(reference_string *string);

/* Writes a line a figure, "0 2 USD 5 decimals=0 ambiguous" or "0 4 USD 5..55 decimals=0 restates=0". Where
 * the contract does not say what the string holds, returns why; else NULL. */
const char *reference_read(const reference_string *string, char figures[REFERENCE_TEXT_MAX]);

#endif
