/* properties/scan_push.c - a text in pieces says what the whole text says, wherever it is cut, and however
 * long it is takes no more memory. */
#include "scan/declarations/declarations.h"
#include "scan/push.h"

#include "base/limits.h"
#include "properties/scan_same.h"
#include "unit/counting_allocator.h"
#include "unit/scan_cases.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* --- What is visited against what the whole text says ----------------------------------------------- */

typedef struct visits {
    const char *text;
    findings wanted;
    size_t count;
    size_t settled; /* before this offset no figure may come any more */
} visits;

static tael_status expect_next(void *context, const tael_figure *figure, const char *span) {
    visits *seen = context;
    size_t number = seen->count++;
    cr_assert_geq(figure->start, seen->settled, "what was settled is visited");
    cr_assert_lt(number, seen->wanted.count, "more figures than in the whole text: \"%.*s\"",
                 (int)(figure->end - figure->start), span);
    cr_assert(figure_is_same(&seen->wanted.figures[number], figure, 0, 0), "figure %zu is \"%.*s\"", number,
              (int)(figure->end - figure->start), span);
    cr_assert_eq(memcmp(span, seen->text + figure->start, figure->end - figure->start), 0);
    return TAEL_OK;
}

typedef struct scans {
    tael_scan *whole, *pushed;
} scans;

static scans scans_open(const char *locale) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locale;
    return (scans){scan_open(&options), scan_open(&options)};
}

static void scans_free(scans pair) {
    tael_scan_free(pair.whole);
    tael_scan_free(pair.pushed);
}

static void feed(tael_scan *scan, const char *bytes, size_t length) {
    cr_assert_eq(tael_scan_feed(scan, bytes, length, NULL), TAEL_OK);
}

static void expect_end(tael_scan *scan, const visits *seen) {
    cr_assert_eq(tael_scan_end(scan, NULL), TAEL_OK);
    cr_assert_eq(seen->count, seen->wanted.count, "%zu figures, but %zu in the whole text", seen->count,
                 seen->wanted.count);
}

/* --- Every cut of short texts ----------------------------------------------------------------------- */

static void expect_any_cut(const scan_case *read) {
    scans pair = scans_open(read->locale);
    findings wanted = scan_read(pair.whole, read->text, read->text_length);
    for (size_t cut = 0; cut <= read->text_length; cut++) {
        visits seen = {read->text, wanted, 0, 0};
        cr_assert_eq(tael_scan_begin(pair.pushed, expect_next, &seen), TAEL_OK);
        feed(pair.pushed, read->text, cut);
        feed(pair.pushed, read->text + cut, read->text_length - cut);
        expect_end(pair.pushed, &seen);
    }
    scans_free(pair);
}

Test(scan_push, any_cut_of_the_cases) {
    cr_assert_gt(scan_cases_visit(expect_any_cut), 100);
}

/* --- Long texts in random pieces -------------------------------------------------------------------- */

enum { LONG_TEXT = 400000, PIECE_MAX = 3000, SMALL_STEP = 97 };

typedef struct long_text {
    char *bytes;
    size_t length;
} long_text;

static void append(long_text *target, const char *bytes, size_t length) {
    if (length > LONG_TEXT - target->length) length = LONG_TEXT - target->length;
    memcpy(target->bytes + target->length, bytes, length);
    target->length += length;
}

/* Prose with and without line breaks, tables of every kind, contexts, blank lines, running text. */
static void draw_long(uint64_t *state, const phrases *examples, const phrases *forms, long_text *target) {
    static const char *const lines[] = {
        "\n",
        "\n\n",
        "(in millions)\n",
        "单位：万元\n",
        "\t2020\t2019\n",
        "Tolls\t$ 1,204\t(87)\n",
        "Ferries\t1,118\t-\n",
        "                2020    2019\n",
        "Tolls          1,204   1,118\n",
        "Ferries and so 1,204 1,118\n",
        "               RMB'000 US$'000\n",
        "               Group   Firm\n",
        "Ferries and co 1,204.5 1118\n",
        "Tolls          1,204 (1)   1,118*\n",
        "---------------------------\n",
        "2020\n",
        "| 过路费 | 1,204 | 1,118 |\n",
        "EPS\t1.25\t1.30\n",
        "Notes to the statements of this year\n",
        "The tolls of the northern bridge are not included in it.\n",
        "，",
        " ",
    };
    static text drawn;
    while (target->length < LONG_TEXT) {
        size_t kind = draw_below(state, 4);
        drawn.length = 0;
        if (kind < 2) {
            draw_words(state, kind == 0 ? examples : forms, 1 + draw_below(state, 20), &drawn);
            append(target, drawn.bytes, drawn.length);
        }
        const char *line = lines[draw_below(state, sizeof lines / sizeof *lines)];
        append(target, line, strlen(line));
    }
}

/* A text that says nothing of its own signs, which a whole text is told before its first figure. */
static void draw_undeclared(uint64_t *state, const phrases *examples, const phrases *forms, tael_scan *scan,
                            long_text *target) {
    do {
        target->length = 0;
        draw_long(state, examples, forms, target);
        scan_read(scan, target->bytes, target->length);
    } while (scan->declarations->known);
}

/* With a small step nearly every place is one where reading stops. */
static void expect_same_in_pieces(scans pair, const long_text *read, size_t step, uint64_t *state) {
    visits seen = {read->bytes, scan_read(pair.whole, read->bytes, read->length), 0, 0};
    cr_assert_gt(seen.wanted.count, 1000);
    cr_assert_eq(tael_scan_begin(pair.pushed, expect_next, &seen), TAEL_OK);
    pair.pushed->push->step = step;
    for (size_t at = 0; at < read->length;) {
        size_t piece = 1 + draw_below(state, PIECE_MAX);
        if (piece > read->length - at) piece = read->length - at;
        feed(pair.pushed, read->bytes + at, piece);
        at += piece;
        seen.settled = tael_scan_settled(pair.pushed);
        cr_expect_leq(seen.settled, at);
    }
    expect_end(pair.pushed, &seen);
    cr_expect_eq(tael_scan_settled(pair.pushed), read->length);
}

Test(scan_push, long_texts_in_pieces) {
    static const char *const locales[] = {"en_US", "zh_CN", "de_DE"};
    phrases examples = phrases_of_examples(), forms = phrases_of_forms();
    long_text read = {malloc(LONG_TEXT), 0};
    uint64_t state = 32;
    cr_assert_not_null(read.bytes);
    for (size_t i = 0; i < 2 * sizeof locales / sizeof *locales; i++) {
        scans pair = scans_open(locales[i / 2]);
        draw_undeclared(&state, &examples, &forms, pair.whole, &read);
        expect_same_in_pieces(pair, &read, i % 2 == 0 ? TAEL__PUSH_STEP : SMALL_STEP, &state);
        scans_free(pair);
    }
    free(read.bytes);
    phrases_free(&examples);
    phrases_free(&forms);
}

/* --- Endless texts ---------------------------------------------------------------------------------- */

enum { ENDLESS = 12 << 20, WARM = 3 << 20, MEMORY_MAX = 8 << 20 };

static tael_status count_visit(void *context, const tael_figure *figure, const char *span) {
    size_t *count = context;
    ++*count;
    return figure->end > figure->start && span != NULL ? TAEL_OK : TAEL_INVALID_ARGUMENT;
}

/* Feeds the pattern again and again; memory is that of the first megabytes. */
static void expect_bounded(const char *pattern) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    tael_allocator allocator = counting_allocator_over(&counter);
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.allocator = &allocator;
    tael_scan *scan = scan_open(&options);
    size_t count = 0, warm = 0, length = strlen(pattern);
    char block[4096];
    size_t filled = 0;
    for (; filled + length <= sizeof block; filled += length) memcpy(block + filled, pattern, length);
    cr_assert_eq(tael_scan_begin(scan, count_visit, &count), TAEL_OK);
    for (size_t fed = 0; fed < ENDLESS; fed += filled) {
        feed(scan, block, filled);
        if (fed <= WARM) warm = counter.live_bytes;
    }
    cr_expect_leq(counter.live_bytes, warm, "\"%s\" takes ever more memory", pattern);
    cr_expect_lt(counter.live_bytes, MEMORY_MAX, "\"%s\" takes %zu bytes", pattern, counter.live_bytes);
    cr_assert_eq(tael_scan_end(scan, NULL), TAEL_OK);
    tael_scan_free(scan);
    cr_expect_eq(counter.live_blocks, 0);
}

Test(scan_push, endless_texts_take_bounded_memory) {
    static const char *const patterns[] = {
        "It cost $5 million (€4.6 million). ",
        "收入5.2亿元，",
        "5元、",
        "a",
        "1",
        "一",
        "$",
        "\n",
        " ",
        "\t",
        "(",
        "ten million and ",
        "Tolls\t$ 1,204\t(87)\n",
        "Tolls\t1,204\t(87)\n",
        "Tolls  1,204  1,118\n",
        "(in millions)\n",
        "(in millions)\nTolls\t1\n",
        "\t(in millions)\nTolls\t$5\n",
        "a\t\n",
        "a heading\n",
        "a\tb ",
        "$123456789012345678901234567890 ",
        "\xE5",
        "and $5 and ",
    };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) expect_bounded(patterns[i]);
}

/* --- Use -------------------------------------------------------------------------------------------- */

static tael_status refuse(void *context, const tael_figure *figure, const char *span) {
    (void)context, (void)figure, (void)span;
    return TAEL_UNKNOWN_CURRENCY;
}

Test(scan_push, what_a_visit_returns_ends_the_document) {
    tael_scan *scan = scan_open(NULL);
    tael_error error;
    cr_assert_eq(tael_scan_begin(scan, refuse, NULL), TAEL_OK);
    feed(scan, "$5", 2);
    cr_expect_eq(tael_scan_end(scan, &error), TAEL_UNKNOWN_CURRENCY);
    cr_expect_eq(error.status, TAEL_UNKNOWN_CURRENCY);
    cr_expect_eq(tael_scan_feed(scan, "$5", 2, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_scan_end(scan, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(scan_read(scan, "$5 and $6", 9).count, 2);
    tael_scan_free(scan);
}

Test(scan_push, nothing_is_fed_before_it_is_begun) {
    tael_scan *scan = scan_open(NULL);
    size_t count = 0;
    cr_expect_eq(tael_scan_feed(scan, "$5", 2, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_scan_end(scan, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_scan_begin(scan, NULL, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_scan_begin(NULL, count_visit, &count), TAEL_INVALID_ARGUMENT);
    cr_assert_eq(tael_scan_begin(scan, count_visit, &count), TAEL_OK);
    feed(scan, "$5 ", 3);
    cr_assert_eq(tael_scan_begin(scan, count_visit, &count), TAEL_OK);
    feed(scan, "$6", 2);
    cr_expect_eq(tael_scan_end(scan, NULL), TAEL_OK);
    cr_expect_eq(count, 1, "what was begun before is given up");
    tael_scan_free(scan);
}
