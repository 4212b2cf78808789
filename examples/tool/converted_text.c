/* tool/converted_text.c - numbers with their zeros at the end: 339.0 says more than 339. */
#include "converted_text.h"

#include <stdlib.h>
#include <string.h>

enum { FEWEST_DIGITS = 3 };

/* ---- how accurate the writing is ---- */

/* The place of the first digit: 1 for units, 2 for tens, 0 for tenths. */
static int64_t first_place(const tael_decimal *value) {
    return (int64_t)tael_decimal_digits(value) + value->exponent;
}

static size_t digits_shown(const tael_decimal *value, const tael_figure *figure) {
    if (tael_decimal_is_zero(value)) return FEWEST_DIGITS;
    int64_t digits = first_place(value) + figure->decimals;
    if (figure->exact) {
        tael_decimal reduced = {0};
        tael_status status = tael_decimal_reduce(&reduced, value, NULL);
        digits = status == TAEL_OK ? (int64_t)tael_decimal_digits(&reduced) : FEWEST_DIGITS;
        tael_decimal_free(&reduced, NULL);
    }
    if (digits > TAEL_DECIMAL_DIGITS_MAX) return TAEL_DECIMAL_DIGITS_MAX;
    return digits < FEWEST_DIGITS ? FEWEST_DIGITS : (size_t)digits;
}

size_t significant_digits(const tael_figure *figure) {
    if (figure->kind == TAEL_AMOUNT) return digits_shown(&figure->value, figure);
    size_t low = digits_shown(&figure->low, figure), high = digits_shown(&figure->high, figure);
    return low > high ? low : high;
}

/* ---- numbers ---- */

struct scale {
    int32_t power;
    const char *word;
};

static const struct scale scales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}, {0, ""}};

static const struct scale *scale_of(const tael_decimal *value) {
    const struct scale *scale = scales;
    bool is_zero = tael_decimal_is_zero(value);
    while (scale->power > 0 && (is_zero || first_place(value) <= scale->power)) scale++;
    return scale;
}

static void write_grouped(FILE *output, const char *digits) {
    for (size_t whole = strcspn(digits, "."); whole > 0; whole--) {
        putc(*digits++, output);
        if (whole % 3 == 1 && whole > 1) putc(',', output);
    }
    fputs(digits, output);
}

/* The value without its sign, over its scale, with as many digits as asked for and the mark leave. */
static tael_status to_shown(tael_decimal *shown, const tael_decimal *value, const struct scale *scale,
                            size_t digits) {
    tael_status status = tael_decimal_absolute(shown, value, NULL);
    if (status == TAEL_OK) status = tael_decimal_scale(shown, shown, -scale->power, NULL);
    if (status != TAEL_OK) return status;
    int64_t exponent = first_place(shown) - (int64_t)digits;
    if (exponent > 0 || tael_decimal_is_zero(shown)) exponent = 0;
    return tael_decimal_quantize(shown, shown, (int32_t)exponent, TAEL_HALF_EVEN, NULL, NULL);
}

static bool write_number(FILE *output, const tael_decimal *value, const struct scale *scale, size_t digits) {
    tael_decimal shown = {0};
    char *text = malloc(TAEL_DECIMAL_TEXT_MAX);
    tael_status status = text == NULL ? TAEL_NO_MEMORY : to_shown(&shown, value, scale, digits);
    if (status == TAEL_OK) status = tael_decimal_to_text_scaled(&shown, text, TAEL_DECIMAL_TEXT_MAX, NULL);
    if (status == TAEL_OK) write_grouped(output, text);
    tael_decimal_free(&shown, NULL);
    free(text);
    return status == TAEL_OK;
}

/* ---- figures ---- */

static void write_code(FILE *output, const char *code, const tael_decimal *value) {
    fprintf(output, "%s %s", code, value->negative ? "-" : "");
}

static bool write_amount(FILE *output, const char *code, const tael_decimal *value, size_t digits) {
    const struct scale *scale = scale_of(value);
    write_code(output, code, value);
    if (!write_number(output, value, scale, digits)) return false;
    fputs(scale->word, output);
    return true;
}

/* One scale and no sign hold for both ends: a dash joins them. */
static bool write_joined(FILE *output, const tael_figure *figure, size_t digits) {
    const struct scale *scale = scale_of(&figure->high);
    write_code(output, figure->currency->code, &figure->low);
    if (!write_number(output, &figure->low, scale, digits)) return false;
    putc('-', output);
    if (!write_number(output, &figure->high, scale, digits)) return false;
    fputs(scale->word, output);
    return true;
}

void write_approximation(FILE *output, tael_approximation approximation) {
    const char *name = tael_approximation_name(approximation);
    if (name == NULL) return;
    for (; *name != '\0'; name++) putc(*name == '_' ? ' ' : *name, output);
    putc(' ', output);
}

bool write_converted(FILE *output, const tael_figure *figure, size_t digits) {
    const char *code = figure->currency->code;
    if (figure->kind == TAEL_AMOUNT) return write_amount(output, code, &figure->value, digits);
    bool joins = scale_of(&figure->low) == scale_of(&figure->high) && !figure->low.negative;
    if (joins) return write_joined(output, figure, digits);
    if (!write_amount(output, code, &figure->low, digits)) return false;
    fputs(" to ", output);
    return write_amount(output, code, &figure->high, digits);
}
