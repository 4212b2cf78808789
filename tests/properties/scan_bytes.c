/* properties/scan_bytes.c - whatever the bytes: spans inside the text, on boundaries of characters, in
 * order, without overlap; what a figure points to stands before it; and each figure keeps what
 * tael/figure.h says of its kind. */
#include "base/utf8.h"
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { ROUNDS = 20000 };
#else
enum { ROUNDS = 400000 };
#endif

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

static bool points_back(const tael_figure *figures, size_t index) {
    const tael_figure *figure = &figures[index];
    bool restates = figure->restates >= TAEL_NO_FIGURE && figure->restates < (ptrdiff_t)index;
    bool context = figure->context >= TAEL_NO_FIGURE && figure->context < (ptrdiff_t)index;
    bool first = !restates || figure->restates == TAEL_NO_FIGURE ||
                 figures[figure->restates].restates == TAEL_NO_FIGURE;
    bool served =
        !context || figure->context == TAEL_NO_FIGURE || figures[figure->context].kind == TAEL_CONTEXT;
    return restates && context && first && served;
}

/* Marks where characters begin, and the end; a bad sequence is one character as long as base/utf8.h has it.
 */
static void mark_boundaries(const text *read, bool boundaries[TEXT_MAX + 1]) {
    memset(boundaries, 0, TEXT_MAX + 1);
    for (size_t offset = 0; offset < read->length;) {
        boundaries[offset] = true;
        tael__utf8_next(read->bytes, read->length, &offset);
    }
    boundaries[read->length] = true;
}

static const char *fault_of(const text *read, findings found) {
    bool boundaries[TEXT_MAX + 1];
    size_t before = 0;
    if (found.count != 0) mark_boundaries(read, boundaries);
    for (size_t i = 0; i < found.count; i++) {
        const tael_figure *figure = &found.figures[i];
        if (figure->start >= figure->end || figure->end > read->length) return "a span outside the text";
        if (figure->start < before) return "spans that overlap or are out of order";
        if (!boundaries[figure->start] || !boundaries[figure->end]) return "a span that cuts a character";
        if (!points_back(found.figures, i)) return "an index that points nowhere";
        if (!keeps_kind(figure)) return "a figure that is not of its kind";
        before = figure->end;
    }
    return NULL;
}

typedef void draw_text(uint64_t *state, const phrases *words, text *target);

static void any_bytes(uint64_t *state, const phrases *words, text *target) {
    (void)words;
    draw_bytes(state, 48, target);
}

static void any_characters(uint64_t *state, const phrases *words, text *target) {
    (void)words;
    draw_characters(state, 32, target);
}

/* Words whose text is cut anywhere, and a byte of it changed. */
static void broken_words(uint64_t *state, const phrases *words, text *target) {
    draw_words(state, words, 12, target);
    if (target->length == 0) return;
    target->bytes[draw_below(state, target->length)] = (char)draw(state);
    target->length = draw_below(state, target->length);
}

/* As many figures as a scanner should find in such texts at the least: that the property is not empty. */
static void expect_sound(draw_text *drawn, const char *locale, uint64_t seed, size_t least) {
    phrases words = phrases_of_forms();
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locale;
    tael_scan *scan = scan_open(&options);
    size_t count = 0;
    static text read;
    for (size_t i = 0; i < ROUNDS; i++) {
        drawn(&seed, &words, &read);
        findings found = scan_read(scan, read.bytes, read.length);
        const char *fault = fault_of(&read, found);
        cr_assert_null(fault, "%s: \"%.*s\": %s", fault, (int)read.length, read.bytes, findings_spans(found));
        count += found.count;
    }
    cr_expect_gt(count, least, "only %zu figures", count);
    tael_scan_free(scan);
    phrases_free(&words);
}

Test(scan_bytes, are_sound_in_random_bytes) {
    expect_sound(any_bytes, "en_US", 1, ROUNDS / 20);
    expect_sound(any_bytes, "de_CH", 2, ROUNDS / 20);
}

Test(scan_bytes, are_sound_in_random_characters) {
    expect_sound(any_characters, "zh_HK", 3, ROUNDS / 100);
}

Test(scan_bytes, are_sound_in_broken_words) {
    expect_sound(broken_words, "en_IN", 7, ROUNDS / 20);
    expect_sound(broken_words, "zh_TW", 8, ROUNDS / 20);
}
