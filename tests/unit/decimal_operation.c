/* unit/decimal_operation.c - reading, doing and writing them; see the header. */
#define _POSIX_C_SOURCE 200809L

#include "unit/decimal_operation.h"

#include "exact/decimal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef tael_status unary(tael_decimal *, const tael_decimal *, const tael_allocator *);
typedef tael_status binary(tael_decimal *, const tael_decimal *, const tael_decimal *,
                           const tael_allocator *);
typedef tael_status moving(tael_decimal *, const tael_decimal *, int32_t, const tael_allocator *);
typedef tael_status rounding(tael_decimal *, const tael_decimal *, int32_t, tael_rounding, bool *,
                             const tael_allocator *);
typedef tael_status dividing(tael_decimal *, const tael_decimal *, const tael_decimal *, int32_t,
                             tael_rounding, bool *, const tael_allocator *);

enum shape { UNARY, BINARY, MOVING, ROUNDING, DIVIDING, PARSING };
enum writing { AS_PARTS, AS_TEXT, AS_SCALED_TEXT };

struct operation_kind {
    const char *name;
    enum shape shape;
    enum writing writing;
    union {
        unary *unary;
        binary *binary;
        moving *moving;
        rounding *rounding;
        dividing *dividing;
    } call;
};

/* What asks for a number answers with a decimal, so that all kinds are alike. */
static tael_status answer(tael_decimal *result, int number, const tael_allocator *allocator) {
    uint64_t magnitude = (uint64_t)(number < 0 ? -number : number);
    return tael__decimal_set_small(result, number < 0, magnitude, 0, allocator);
}

static tael_status compare(tael_decimal *result, const tael_decimal *first, const tael_decimal *second,
                           const tael_allocator *allocator) {
    return answer(result, tael_decimal_compare(first, second), allocator);
}

static tael_status sign(tael_decimal *result, const tael_decimal *value, const tael_allocator *allocator) {
    return answer(result, tael_decimal_sign(value), allocator);
}

static tael_status digits(tael_decimal *result, const tael_decimal *value, const tael_allocator *allocator) {
    return answer(result, (int)tael_decimal_digits(value), allocator);
}

static tael_status round_digits(tael_decimal *result, const tael_decimal *value, int32_t number,
                                tael_rounding mode, bool *exact, const tael_allocator *allocator) {
    return tael_decimal_round_digits(result, value, (size_t)number, mode, exact, allocator);
}

static tael_status divide(tael_decimal *result, const tael_decimal *dividend, const tael_decimal *divisor,
                          int32_t number, tael_rounding mode, bool *exact, const tael_allocator *allocator) {
    return tael_decimal_divide(result, dividend, divisor, (size_t)number, mode, exact, allocator);
}

static const struct operation_kind kinds[] = {
    {"add", BINARY, AS_PARTS, {.binary = tael_decimal_add}},
    {"subtract", BINARY, AS_PARTS, {.binary = tael_decimal_subtract}},
    {"multiply", BINARY, AS_PARTS, {.binary = tael_decimal_multiply}},
    {"compare", BINARY, AS_PARTS, {.binary = compare}},
    {"divide", DIVIDING, AS_PARTS, {.dividing = divide}},
    {"divide_quantize", DIVIDING, AS_PARTS, {.dividing = tael_decimal_divide_quantize}},
    {"quantize", ROUNDING, AS_PARTS, {.rounding = tael_decimal_quantize}},
    {"round", ROUNDING, AS_PARTS, {.rounding = tael_decimal_round}},
    {"round_digits", ROUNDING, AS_PARTS, {.rounding = round_digits}},
    {"scale", MOVING, AS_PARTS, {.moving = tael_decimal_scale}},
    {"reduce", UNARY, AS_PARTS, {.unary = tael_decimal_reduce}},
    {"negate", UNARY, AS_PARTS, {.unary = tael_decimal_negate}},
    {"absolute", UNARY, AS_PARTS, {.unary = tael_decimal_absolute}},
    {"copy", UNARY, AS_PARTS, {.unary = tael_decimal_copy}},
    {"sign", UNARY, AS_PARTS, {.unary = sign}},
    {"digits", UNARY, AS_PARTS, {.unary = digits}},
    {"text", UNARY, AS_TEXT, {.unary = tael_decimal_copy}},
    {"scaled_text", UNARY, AS_SCALED_TEXT, {.unary = tael_decimal_copy}},
    {"parse", PARSING, AS_PARTS, {.unary = NULL}},
};

static const char *const modes[] = {"half_even", "half_up", "half_down", "up", "down", "ceiling", "floor"};

static const char *const statuses[] = {
    [TAEL_NO_MEMORY] = "no_memory",       [TAEL_INVALID_ARGUMENT] = "invalid_argument",
    [TAEL_INVALID_UTF8] = "invalid_utf8", [TAEL_SYNTAX] = "syntax",
    [TAEL_TOO_LARGE] = "too_large",       [TAEL_DIVISION_BY_ZERO] = "division_by_zero",
    [TAEL_INEXACT] = "inexact_result",
};

void operation_expand(const char *line, char expanded[OPERATION_TEXT_MAX]) {
    char *to = expanded;
    while (*line != '\0') {
        char repeated[32];
        int times, consumed = 0;
        if (sscanf(line, "{%31[^x}]x%d}%n", repeated, &times, &consumed) == 2 && consumed != 0) {
            for (int i = 0; i < times; i++) to += sprintf(to, "%s", repeated);
            line += consumed;
        } else {
            *to++ = *line++;
        }
    }
    *to = '\0';
}

static bool read_decimal(tael_decimal *result, const char *word, const tael_allocator *allocator) {
    if (word == NULL) return false;
    static _Thread_local char collected[OPERATION_TEXT_MAX];
    size_t count = 0;
    long exponent = 0;
    bool negative = *word == '-';
    bool behind = false;
    for (word += negative; *word != '\0' && *word != 'E'; word++) {
        if (*word == '.')
            behind = true;
        else
            collected[count++] = *word, exponent -= behind;
    }
    if (*word == 'E') exponent += strtol(word + 1, NULL, 10);
    return tael__decimal_from_digits(result, collected, count, (int32_t)exponent, negative, allocator) ==
           TAEL_OK;
}

static bool read_number(int32_t *number, const char *word) {
    if (word == NULL) return false;
    *number = (int32_t)strtol(word, NULL, 10);
    return true;
}

static bool read_mode(tael_rounding *mode, const char *word) {
    for (size_t i = 0; word != NULL && i < sizeof modes / sizeof *modes; i++) {
        *mode = (tael_rounding)i;
        if (strcmp(word, modes[i]) == 0) return true;
    }
    return false;
}

static bool read_kind(operation *read, const char *word) {
    for (size_t i = 0; word != NULL && i < sizeof kinds / sizeof *kinds; i++) {
        read->kind = &kinds[i];
        if (strcmp(word, kinds[i].name) == 0) return true;
    }
    return false;
}

bool operation_takes(const operation *read, int operand) {
    enum shape shape = read->kind->shape;
    return operand == 0 ? shape != PARSING : shape == BINARY || shape == DIVIDING;
}

bool operation_read(operation *read, char *line, const tael_allocator *allocator) {
    *read = (operation){0};
    char *rest;
    if (!read_kind(read, strtok_r(line, " \n", &rest))) return false;
    enum shape shape = read->kind->shape;
    if (shape == PARSING) {
        read->text = strtok_r(NULL, " \n", &rest);
        if (read->text == NULL) read->text = "";
        return true;
    }
    if (!read_decimal(&read->first, strtok_r(NULL, " \n", &rest), allocator)) return false;
    if (operation_takes(read, 1) && !read_decimal(&read->second, strtok_r(NULL, " \n", &rest), allocator))
        return false;
    if (shape == UNARY || shape == BINARY) return true;
    if (!read_number(&read->number, strtok_r(NULL, " \n", &rest))) return false;
    return shape == MOVING || read_mode(&read->mode, strtok_r(NULL, " \n", &rest));
}

void operation_free(operation *read, const tael_allocator *allocator) {
    tael_decimal_free(&read->first, allocator);
    tael_decimal_free(&read->second, allocator);
}

tael_status operation_apply(const operation *read, tael_decimal *result, bool *exact,
                            const tael_allocator *allocator) {
    const struct operation_kind *kind = read->kind;
    const tael_decimal *first = &read->first, *second = &read->second;
    switch (kind->shape) {
    case UNARY: return kind->call.unary(result, first, allocator);
    case BINARY: return kind->call.binary(result, first, second, allocator);
    case MOVING: return kind->call.moving(result, first, read->number, allocator);
    case ROUNDING: return kind->call.rounding(result, first, read->number, read->mode, exact, allocator);
    case DIVIDING:
        return kind->call.dividing(result, first, second, read->number, read->mode, exact, allocator);
    case PARSING: return tael_decimal_parse(result, read->text, strlen(read->text), allocator, NULL);
    }
    return TAEL_INVALID_ARGUMENT;
}

static void write_parts(const tael_decimal *value, char *outcome) {
    char written[TAEL_DECIMAL_DIGITS_MAX];
    if (value->exponent > -60 && value->exponent <= 0) {
        tael_decimal_to_text_scaled(value, outcome, OPERATION_TEXT_MAX, NULL);
        return;
    }
    int count = (int)tael__decimal_to_digits(value, written);
    sprintf(outcome, "%s%.*sE%+d", value->negative ? "-" : "", count, written, value->exponent);
}

void operation_write(const operation *read, tael_status status, const tael_decimal *result, bool exact,
                     char outcome[OPERATION_TEXT_MAX]) {
    if (status != TAEL_OK) {
        strcpy(outcome, statuses[status]);
        return;
    }
    switch (read->kind->writing) {
    case AS_PARTS: write_parts(result, outcome); break;
    case AS_TEXT: tael_decimal_to_text(result, outcome, OPERATION_TEXT_MAX, NULL); break;
    case AS_SCALED_TEXT: tael_decimal_to_text_scaled(result, outcome, OPERATION_TEXT_MAX, NULL); break;
    }
    if (!exact) strcat(outcome, " inexact");
}
