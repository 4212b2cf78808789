/* properties/scan_sound.c - one pass over the figures, and over the text up to the end of the last. */
#include "properties/scan_sound.h"

#include "base/utf8.h"

static bool keeps_kind(const tael_figure *figure) {
    switch (figure->kind) {
    case TAEL_AMOUNT: return figure->currency != NULL && figure->base == NULL && figure->quote == NULL;
    case TAEL_RANGE:
        return figure->currency != NULL && tael_decimal_compare(&figure->low, &figure->high) <= 0;
    case TAEL_CONTEXT: return tael_decimal_sign(&figure->value) > 0 && figure->restates == TAEL_NO_FIGURE;
    case TAEL_RATE: return figure->currency == NULL && figure->base != NULL && figure->quote != NULL;
    }
    return false;
}

/* A third writing points to the first. */
static bool restates_first(const tael_figure *figures, size_t index) {
    ptrdiff_t restates = figures[index].restates;
    if (restates == TAEL_NO_FIGURE) return true;
    return restates >= 0 && restates < (ptrdiff_t)index && figures[restates].restates == TAEL_NO_FIGURE;
}

static bool has_context_before(const tael_figure *figures, size_t index) {
    ptrdiff_t context = figures[index].context;
    if (context == TAEL_NO_FIGURE) return true;
    return context >= 0 && context < (ptrdiff_t)index && figures[context].kind == TAEL_CONTEXT;
}

/* Moves over whole characters; false where `to` is inside one. *damaged: a sequence on the way was none. */
static bool walk(const char *text, size_t length, size_t *offset, size_t to, bool *damaged) {
    *damaged = false;
    while (*offset < to) *damaged = tael__utf8_next(text, length, offset) < 0 || *damaged;
    return *offset == to;
}

const char *scan_fault(const char *text, size_t length, const tael_figure *figures, size_t count) {
    size_t offset = 0, before = 0;
    for (size_t i = 0; i < count; i++) {
        const tael_figure *figure = &figures[i];
        if (figure->start >= figure->end || figure->end > length) return "a span outside the text";
        if (figure->start < before) return "spans that overlap or are out of order";
        before = figure->end;
        bool damaged;
        if (!walk(text, length, &offset, figure->start, &damaged) ||
            !walk(text, length, &offset, figure->end, &damaged))
            return "a span that cuts a character";
        if (damaged) return "a span with bytes that are no UTF-8";
        if (!restates_first(figures, i)) return "a restatement of no first writing";
        if (!has_context_before(figures, i)) return "a context that is none, or stands behind";
        if (!keeps_kind(figure)) return "a figure that is not of its kind";
    }
    return NULL;
}
