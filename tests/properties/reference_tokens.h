/* properties/reference_tokens.h - what both files of the reference matcher ask of a string of tokens. */
#ifndef PROPERTIES_REFERENCE_TOKENS_H
#define PROPERTIES_REFERENCE_TOKENS_H

#include "properties/reference_matcher.h"

#include <stdint.h>

/* A run of digits with one separator between each two. */
typedef struct digits {
    size_t end; /* the token behind; where it is the first, there are none */
    size_t commas, stops;
    size_t before, behind; /* digits before and behind the first separator */
    int64_t value;
} digits;

/* The longest run that begins at a token. */
digits reference_digits(const reference_string *string, size_t first);

/* Whether it is one number: a comma, once, groups three digits; a stop, once, is the decimal mark. */
bool reference_is_number(const digits *run);

/* Why the contract does not say what the tokens mean; NULL where it does. */
const char *reference_undefined(const reference_string *string);

static inline enum reference_token at(const reference_string *string, size_t index) {
    return index < string->count ? string->tokens[index] : NOTHING;
}

static inline bool is_mark(enum reference_token token) {
    return token == DOLLAR || token == USD;
}

static inline bool is_unit(enum reference_token token) {
    return is_mark(token) || token == YUAN;
}

static inline bool is_scale(enum reference_token token) {
    return token == YI || token == MILLION;
}

#endif
