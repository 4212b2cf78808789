/* render/render.c - a figure as text: what it is per, its approximation, and its amount or both ends,
 * each in the style asked for. */

#include "render/render.h"

static tael_status put_amount(const tael__manner *manner, const tael__digits *number,
                              const tael_currency *currency, int32_t scale) {
    switch (manner->options->style) {
    case TAEL_PLAIN: tael__put_plain_amount(manner, number, currency); return TAEL_OK;
    case TAEL_GROUPED: return tael__put_grouped(manner, number, NULL, currency);
    case TAEL_COMPACT: tael__put_compact(manner, number, currency, scale); return TAEL_OK;
    case TAEL_WORDS: tael__put_words(manner, number, currency); return TAEL_OK;
    case TAEL_CAPITAL: tael__put_capitals(manner, number, currency); return TAEL_OK;
    }
    return TAEL_INVALID_ARGUMENT;
}

static tael_status put_value(const tael__manner *manner, const tael_decimal *value,
                             const tael_currency *currency) {
    tael__digits number;
    tael_status status = tael__digits_read(&number, value, manner->options);
    if (status != TAEL_OK) return status;
    return put_amount(manner, &number, currency, tael__compact_scale(manner, &number));
}

/* Both ends bear the scale of the greater, for a lone end would be taken to share it. */
static tael_status put_range(const tael__manner *manner, const tael_figure *figure) {
    tael__digits low, high;
    tael_status status = tael__digits_read(&low, &figure->low, manner->options);
    if (status == TAEL_OK) status = tael__digits_read(&high, &figure->high, manner->options);
    if (status != TAEL_OK) return status;
    if (manner->options->style == TAEL_GROUPED)
        return tael__put_grouped(manner, &low, &high, figure->currency);
    int32_t scale = tael__compact_scale(manner, low.whole > high.whole ? &low : &high);
    status = put_amount(manner, &low, figure->currency, scale);
    tael__put_joint(manner, "to");
    return status == TAEL_OK ? put_amount(manner, &high, figure->currency, scale) : status;
}

static tael_status put_rate(const tael__manner *manner, const tael_figure *figure) {
    tael__digits number;
    tael_status status = tael__digits_read(&number, &figure->value, manner->options);
    if (status != TAEL_OK) return status;
    tael__put(manner->output, figure->base->code);
    tael__put(manner->output, "/");
    tael__put(manner->output, figure->quote->code);
    tael__put(manner->output, number.negative ? " -" : " ");
    tael__put_plain(manner->output, &number, 0, tael__clear_places(manner, &number, 0));
    return TAEL_OK;
}

/* ---- what stands round it ---- */

static void put_approximation(const tael__manner *manner, tael_approximation approximation) {
    const char *name = tael_approximation_name(approximation);
    if (name == NULL) return;
    tael__put(manner->output, tael__written_name(manner->writing, TAEL__WRITTEN_APPROXIMATION, name));
    if (!tael__is_chinese(manner)) tael__put(manner->output, " ");
}

/* 每股 before the amount; without a Chinese word for the unit, its name stands behind a stroke. */
static void put_per_before(const tael__manner *manner, const char *unit) {
    if (unit == NULL || !tael__is_chinese(manner)) return;
    const char *form = tael__written_name(manner->writing, TAEL__WRITTEN_UNIT, unit);
    if (form == NULL) return;
    tael__put_joint(manner, "per");
    tael__put(manner->output, form);
}

static void put_per_behind(const tael__manner *manner, const char *unit) {
    if (unit == NULL) return;
    const char *form = tael__written_name(manner->writing, TAEL__WRITTEN_UNIT, unit);
    if (!tael__is_chinese(manner)) {
        tael__put_joint(manner, "per");
        tael__put(manner->output, form != NULL ? form : unit);
    } else if (form == NULL) {
        tael__put(manner->output, "/");
        tael__put(manner->output, unit);
    }
}

static tael_status put_figure(const tael__manner *manner, const tael_figure *figure) {
    if (figure->kind == TAEL_RATE) return put_rate(manner, figure);
    put_per_before(manner, figure->per);
    put_approximation(manner, figure->approximation);
    tael_status status = figure->kind == TAEL_RANGE ? put_range(manner, figure)
                                                    : put_value(manner, &figure->value, figure->currency);
    put_per_behind(manner, figure->per);
    return status;
}

/* ---- the calls ---- */

static const char default_locale[] = "en_US";

static bool is_valid(const tael_render_options *options) {
    return options->size == sizeof *options && (unsigned)options->style <= TAEL_CAPITAL &&
           (unsigned)options->rounding <= TAEL_FLOOR && options->digits <= TAEL_DECIMAL_DIGITS_MAX;
}

static bool can_be_written(const tael_figure *figure) {
    if (figure->kind == TAEL_RATE) return figure->base != NULL && figure->quote != NULL;
    return figure->currency != NULL && (figure->kind == TAEL_AMOUNT || figure->kind == TAEL_RANGE);
}

tael_status tael_render_figure(const tael_figure *figure, const tael_render_options *options, char *buffer,
                               size_t size, size_t *length) {
    tael_render_options chosen = TAEL_RENDER_OPTIONS_INIT;
    tael__output output = {.text = buffer, .size = size};
    tael__manner manner;
    if (options != NULL && !is_valid(options)) return TAEL_INVALID_ARGUMENT;
    if (!can_be_written(figure)) return TAEL_INVALID_ARGUMENT;
    if (options != NULL) chosen = *options;
    if (chosen.locale == NULL) chosen.locale = default_locale;
    tael_status status = tael__manner_read(&manner, &chosen, &output);
    if (status == TAEL_OK) status = put_figure(&manner, figure);
    if (status != TAEL_OK) {
        if (size > 0) buffer[0] = '\0';
        return status;
    }
    if (length != NULL && !output.lacks_memory) *length = output.length;
    return tael__output_finish(&output);
}

tael_status tael_render_money(const tael_money *money, const tael_render_options *options, char *buffer,
                              size_t size, size_t *length) {
    tael_figure figure = {.kind = TAEL_AMOUNT, .currency = money->currency, .exact = true};
    figure.value = money->value;
    return tael_render_figure(&figure, options, buffer, size, length);
}
