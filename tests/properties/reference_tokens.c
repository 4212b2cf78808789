/* properties/reference_tokens.c - the text of a string of tokens, its runs of digits, and what of it the
 * contract leaves open: each reason is narrow, and stands beside what it takes away. */
#include "properties/reference_tokens.h"

#include <string.h>

const char *const reference_words[TOKENS] = {"$",       "5",   ",", ".", "-",     "\u4ebf",
                                             "million", "USD", "(", ")", "\u5143"};

/* --- The text ------------------------------------------------------------------------------------------ */

static bool is_letters(enum reference_token token) {
    return token == MILLION || token == USD;
}

void reference_spell(reference_string *string) {
    size_t length = 0;
    for (size_t i = 0; i < string->count; i++) {
        if (is_letters(at(string, i)) && i > 0 && is_letters(at(string, i - 1))) string->text[length++] = ' ';
        const char *word = reference_words[at(string, i)];
        string->starts[i] = length;
        memcpy(string->text + length, word, strlen(word));
        length += strlen(word);
        string->ends[i] = length;
    }
    string->text[length] = '\0';
}

/* --- Numbers ------------------------------------------------------------------------------------------- */

digits reference_digits(const reference_string *string, size_t first) {
    digits run = {.end = first};
    for (size_t i = first; at(string, first) == FIVE && i < string->count; i++) {
        enum reference_token token = at(string, i);
        if (token == FIVE) {
            run.value = run.value * 10 + 5;
            *(run.commas + run.stops == 0 ? &run.before : &run.behind) += 1;
            run.end = i + 1;
        } else if ((token == COMMA || token == STOP) && at(string, i + 1) == FIVE) {
            *(token == COMMA ? &run.commas : &run.stops) += 1;
        } else {
            break;
        }
    }
    return run;
}

bool reference_is_number(const digits *run) {
    if (run->commas + run->stops > 1) return false;
    return run->commas == 0 || (run->behind == 3 && run->before <= 3);
}

/* --- What the contract leaves open --------------------------------------------------------------------- */

static const char *undefined_number(const reference_string *string, size_t i) {
    enum reference_token before = i > 0 ? at(string, i - 1) : NOTHING;
    if (at(string, i) == STOP && at(string, i + 1) == FIVE && before != FIVE)
        return "a number that begins with a stop";
    if (at(string, i) != FIVE || before == FIVE) return NULL;
    digits run = reference_digits(string, i);
    if (run.commas == 1 && run.stops == 0 && !reference_is_number(&run))
        return "a comma that is no grouping: mark or list";
    bool bracket = before == OPEN && i > 1 && is_mark(at(string, i - 2));
    if (bracket && at(string, run.end) != CLOSE)
        return "a mark before a bracket that holds more than a number";
    if (is_scale(before)) return "digits behind a scale: the rest of a number, or a reference";
    return NULL;
}

static const char *undefined_units(enum reference_token first, enum reference_token second,
                                   enum reference_token third) {
    if (is_unit(first) && is_unit(second) && !(first == YUAN && is_mark(second) && third == FIVE)) {
        return "two currencies in a row";
    }
    if (is_unit(first) && second == DASH && is_unit(third)) return "two currencies and a hyphen";
    if (first == DASH && is_unit(second) && !(is_mark(second) && third == FIVE))
        return "a hyphen before a currency";
    if (is_unit(first) && (is_scale(second) || (second == DASH && is_scale(third))))
        return "a scale behind a currency";
    return NULL;
}

/* Whether the scale at `index` stands behind a bracket that holds another one. */
static bool is_second_scale(const reference_string *string, size_t index) {
    if (index == 0 || !is_scale(at(string, index)) || at(string, index - 1) != CLOSE) return false;
    for (size_t i = 0; i < index; i++)
        if (is_scale(at(string, i))) return true;
    return false;
}

static const char *undefined_pair(const reference_string *string, size_t i) {
    enum reference_token first = at(string, i), second = at(string, i + 1), third = at(string, i + 2);
    enum reference_token before = i > 0 ? at(string, i - 1) : NOTHING;
    bool counts = before == FIVE || (before == DASH && i > 1 && at(string, i - 2) == FIVE);
    if (first == DASH && second == OPEN && third == FIVE) return "a dash before a bracket";
    if (is_second_scale(string, i)) return "a scale inside a bracket and one behind it";
    if (is_scale(first) && is_scale(second)) return "two scales in a row";
    if (is_scale(first) && second == DASH && is_scale(third)) return "two scales joined";
    if (is_scale(first) && second == DASH && !counts) return "a dash behind a scale of nothing";
    if (first == DASH && second == DASH) return "two dashes in a row";
    if (is_mark(second) && third == FIVE && (first == FIVE || is_scale(first)))
        return "a mark between two numbers";
    return undefined_units(first, second, third);
}

static bool divides(enum reference_token token) {
    return token == COMMA || token == STOP || token == NOTHING;
}

/* Whether digits stand in the same clause: elsewhere no currency, scale or dash means anything. */
static bool has_digits(const reference_string *string, size_t index) {
    size_t first = index;
    while (first > 0 && !divides(at(string, first - 1))) first--;
    while (!divides(at(string, first)) && at(string, first) != FIVE) first++;
    return at(string, first) == FIVE;
}

const char *reference_undefined(const reference_string *string) {
    const char *reason = NULL;
    for (size_t i = 0; i < string->count && reason == NULL; i++) {
        reason = undefined_number(string, i);
        if (reason == NULL && has_digits(string, i)) reason = undefined_pair(string, i);
    }
    return reason;
}
