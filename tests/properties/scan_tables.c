/* properties/scan_tables.c - a table changes nothing of the prose round it: sentences between tables say what
 * they say alone, with the option no_tables and without; no_tables finds nothing in lone numbers; and
 * whatever a table's cells are, its figures are sound (scan_sound.h). */
#include "properties/scan_same.h"
#include "properties/scan_sound.h"

#include <criterion/criterion.h>
#include <string.h>

enum { TEXTS = 4000, PARTS_MAX = 8 };

/* Each is running text, which ends a table, and no context. */
static const char *const sentences[] = {
    "The committee thanked its members, whose work had been long and quiet.\n",
    "Fees were $5 a day for each of the two ferries, or about 4.50 euros.\n",
    "Its sales rose from $3.5 million to \u20ac4.2 billion (USD 4.6 billion), about 12% more.\n",
    "We lost $(2.9) billion in a year: five dollars and thirty cents, and \u00a31,234.56.\n",
    "They paid between HK$5 and HK$10 million, or five\nhundred thousand dollars, in the year 2015.\n",
    "Its bridges brought in 3.2, 4.5 and 6.1 million euros; the fare was \u20ac7 per person.\n",
    "They paid between HK$5 and HK$10 million, or five hundred\nthousand dollars, in the year 2015.\n",
    "Its bridges brought in 3.2, 4.5 and 6.1\nmillion euros; the fare was \u20ac7 per person.\n",
    "Its sales rose to \u20ac4.2 billion (USD\n4.6 billion), about 12% more than before.\n",
    "\u5408\u540c\u603b\u4ef7\u4e3a\u4eba\u6c11\u5e01\n5\u4ebf\u5143\uff0c\u5e74\u5185\u4ed8\u6e05"
    "\uff0c\u672c\u5e74\u5df2\u4ed8\u4e09\u6210\u6b3e\u9879\u3002\n",
    "\u59d4\u5458\u4f1a\u611f\u8c22\u5404\u4f4d\u540c\u4e8b\u7684\u8f9b\u52e4\u5de5\u4f5c\u3002\n",
    "\u672c\u5e74\u5ea6\u6536\u5165\u7ea68.4\u4ebf\u5143\uff0c\u5176\u4e2d\u6865\u6881\u5206\u522b\u4e3a3."
    "2\u30014.5\u548c6.1\u4ebf\u5143\u3002\n",
    "\u5408\u540c\u603b\u4ef7\u4e3a\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574(\u00a51,000,000.00)"
    "\uff0c\u5e74\u5185\u4ed8\u6e05\u3002\n",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

/* Lone numbers, which only a table ties to a currency. */
static const char *const tables[] = {
    "(in millions of euros)\nTolls\t1,204\t1,118\nFerries\t(87)\t-\n",
    "\t2020 (RMB'000)\t2019 (RMB'000)\nTolls\t1,204\t1,118\nEarnings per share\t1.25\t1.10\n",
    "| | 2020 | 2019 |\n|---|---|---|\n| Tolls | 5 | 6 |\n",
    "Tolls (in thousands)    1,204    1,118\nFerries                   (87)       91\n",
    "\u5355\u4f4d\uff1a\u4e07\u5143\n\u8fc7\u8def\u8d39\t1,204\t1,118\n\u8f6e\u6e21\t(87)\t-\n",
    "\u9879\u76ee    2020\u5e74\n\u8fc7\u8def\u8d39    1,204\n\u5458\u5de5\u4eba\u6570    310\n",
};
enum { TABLES = sizeof tables / sizeof *tables };

/* Text in turn from sentences and from tables. */
typedef struct mixture {
    text whole;
    size_t starts[PARTS_MAX + 1]; /* of its parts, and its end */
    const char *parts[PARTS_MAX];
    size_t count;
} mixture;

static void draw_mixture(uint64_t *state, mixture *drawn) {
    drawn->whole.length = drawn->starts[0] = 0;
    drawn->count = 1 + draw_below(state, PARTS_MAX);
    bool sentence = draw_below(state, 2) == 0;
    for (size_t i = 0; i < drawn->count; i++, sentence = !sentence) {
        drawn->parts[i] =
            sentence ? sentences[draw_below(state, SENTENCES)] : tables[draw_below(state, TABLES)];
        text_append(&drawn->whole, drawn->parts[i], strlen(drawn->parts[i]));
        if (draw_below(state, 2) == 0) text_append(&drawn->whole, "\n", 1);
        drawn->starts[i + 1] = drawn->whole.length;
    }
}

static bool is_sentence(const char *part) {
    for (size_t i = 0; i < SENTENCES; i++)
        if (part == sentences[i]) return true;
    return false;
}

/* The figures that begin in [start, end), and how many come before. */
static findings findings_in(findings all, size_t start, size_t end, size_t *before) {
    size_t first = 0, last;
    while (first < all.count && all.figures[first].start < start) first++;
    for (last = first; last < all.count && all.figures[last].start < end; last++) {
    }
    *before = first;
    return (findings){all.figures + first, last - first};
}

static tael_scan *open_without_tables(void) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.no_tables = true;
    return scan_open(&options);
}

/* What the mixture's sentences say in it is what they say alone. */
static void expect_sentences_alone(const mixture *drawn, findings found, tael_scan *alone) {
    for (size_t i = 0; i < drawn->count; i++) {
        if (!is_sentence(drawn->parts[i])) continue;
        size_t before;
        findings there = findings_in(found, drawn->starts[i], drawn->starts[i + 1], &before);
        findings here = scan_read(alone, drawn->parts[i], strlen(drawn->parts[i]));
        cr_assert(findings_are_same(here, there, drawn->starts[i], before), "\"%s\" in \"%.*s\": %s",
                  drawn->parts[i], (int)drawn->whole.length, drawn->whole.bytes, findings_spans(there));
    }
}

Test(scan_tables, change_nothing_of_the_prose_round_them) {
    tael_scan *with = scan_open(NULL), *without = open_without_tables(), *alone = open_without_tables();
    static mixture drawn;
    uint64_t state = 5;
    for (size_t i = 0; i < TEXTS; i++) {
        draw_mixture(&state, &drawn);
        expect_sentences_alone(&drawn, scan_read(with, drawn.whole.bytes, drawn.whole.length), alone);
        expect_sentences_alone(&drawn, scan_read(without, drawn.whole.bytes, drawn.whole.length), alone);
    }
    tael_scan_free(with);
    tael_scan_free(without);
    tael_scan_free(alone);
}

Test(scan_tables, are_no_figures_without_tables) {
    tael_scan *with = scan_open(NULL), *without = open_without_tables();
    size_t figures = 0;
    for (size_t i = 0; i < TABLES; i++) {
        findings found = scan_read(without, tables[i], strlen(tables[i]));
        cr_expect_eq(found.count, 0, "\"%s\": %s", tables[i], findings_spans(found));
        figures += scan_read(with, tables[i], strlen(tables[i])).count;
    }
    cr_expect_gt(figures, TABLES, "the tables hold no figures");
    tael_scan_free(with);
    tael_scan_free(without);
}

/* --- Lines between rows ------------------------------------------------------------------------------- */

/* What may be a figure's part as well as a context, a head or a heading. Each begins and ends a line. */
static const char *const lines[] = {
    "US$",
    "          RMB",
    "RMB million",
    "HK$'000",
    "dollars",
    "yuan",
    "million",
    "million dollars",
    "(in millions)",
    "2020",
    "31 March 2020",
    "5",
    "5 million",
    "We paid $5 million",
    "between 5 and 6 million",
    "RMB 5",
    "RMB",
    "five hundred",
    "thousand dollars",
    "Debt (USD",
    "6 million)",
    "3.2, 4.5 and 6.1",
    "-----",
    "",
    "per share",
    "\u4eba\u6c11\u5e01",
    "5\u4ebf",
    "5\u4ebf\u5143",
    "\u5143",
    "\u4e07\u5143",
    "\u7f8e\u5143",
};
enum { LINES = sizeof lines / sizeof *lines };

/* A row that no figure of prose crosses, and that no line goes on. */
static const char row[] = "Tolls\t1,204\tpaid\n";

/* Where a row stands, a line of its length. */
typedef struct between {
    text whole;
    size_t rows[PARTS_MAX], row_count;
} between;

static void draw_between(uint64_t *state, between *drawn) {
    drawn->whole.length = drawn->row_count = 0;
    for (size_t part = draw_below(state, PARTS_MAX); part > 0; part--) {
        for (size_t i = draw_below(state, 4); i > 0; i--) {
            const char *line = lines[draw_below(state, LINES)];
            text_append(&drawn->whole, line, strlen(line));
            text_append(&drawn->whole, "\n", 1);
        }
        drawn->rows[drawn->row_count++] = drawn->whole.length;
        text_append(&drawn->whole, row, strlen(row));
    }
}

/* Whether the figure is one of prose: no context, and in no row. */
static bool is_prose(const between *drawn, const tael_figure *figure) {
    bool prose = figure->kind != TAEL_CONTEXT;
    for (size_t i = 0; i < drawn->row_count; i++)
        prose = prose && (figure->end <= drawn->rows[i] || figure->start >= drawn->rows[i] + strlen(row));
    return prose;
}

/* The next figure of prose from `place` on; the end where there is none. */
static size_t next_prose(const between *drawn, findings found, size_t place) {
    while (place < found.count && !is_prose(drawn, &found.figures[place])) place++;
    return place;
}

Test(scan_tables, leave_the_prose_between_rows_as_it_is) {
    tael_scan *with = scan_open(NULL), *without = open_without_tables();
    size_t figures = 0, cells = 0;
    static between drawn;
    uint64_t state = 11;
    for (size_t i = 0; i < SCAN_ROUNDS / 20; i++) {
        draw_between(&state, &drawn);
        findings found = scan_read(with, drawn.whole.bytes, drawn.whole.length);
        findings alone = scan_read(without, drawn.whole.bytes, drawn.whole.length);
        size_t first = next_prose(&drawn, found, 0), second = next_prose(&drawn, alone, 0);
        for (; first < found.count || second < alone.count; figures++) {
            bool same = first < found.count && second < alone.count;
            const tael_figure *one = &found.figures[first], *other = &alone.figures[second];
            same = same && figure_is_same(one, other, 0, second - first);
            cr_assert(same, "\"%.*s\": with tables %s", (int)drawn.whole.length, drawn.whole.bytes,
                      findings_spans(found));
            first = next_prose(&drawn, found, first + 1);
            second = next_prose(&drawn, alone, second + 1);
        }
        cells += found.count;
    }
    cr_expect_gt(figures, SCAN_ROUNDS / 40, "only %zu figures of prose", figures);
    cr_expect_gt(cells, 2 * figures, "%zu figures of prose, and %zu in all", figures, cells);
    tael_scan_free(with);
    tael_scan_free(without);
}

/* --- Tables of any cells -------------------------------------------------------------------------------- */

/* What a table's grammar turns on, often whole and often in the wrong place. */
static const char *const cells[] = {
    "5",
    "1,204",
    "(87)",
    "-",
    "$",
    "$5",
    "\u20ac 6",
    "2020",
    "(in millions)",
    "RMB'000",
    "per share",
    "1.25",
    "Number of tolls",
    "12.5%",
    "%",
    ")",
    "(7",
    "\u5355\u4f4d\uff1a\u4e07\u5143",
    "\u5e01\u79cd\uff1a\u4eba\u6c11\u5e01",
    "\u5143/\u80a1",
    "6\u5143",
    "5\u4ebf\u5143",
    "Tolls",
    "Note",
    "US$ million",
    "five million dollars",
    "($5)",
    "Total \u00a3",
    "31 March 2020",
    "USD/CNY 6.3",
    "$5-7",
    "RMB",
    "2020 2019",
    "RMB'000 US$'000",
    "5 6",
    "1,204 (1)",
    "(87)*",
    "5 (3)",
    "$6\u00b9",
    "-----",
    "\u00a0",
};
enum { CELLS = sizeof cells / sizeof *cells };

static const char *const dividers[] = {"\t", "\t\t", "|", " | ", "||", "   "};
enum { DIVIDERS = sizeof dividers / sizeof *dividers };

static void append_cell(uint64_t *state, const char *divider, text *target) {
    const char *cell = cells[draw_below(state, CELLS)];
    text_append(target, divider, strlen(divider));
    text_append(target, cell, strlen(cell));
}

/* Rows, and lines of one cell, on which figures of prose may go on. */
static void draw_table(uint64_t *state, text *target) {
    target->length = 0;
    for (size_t left = 1 + draw_below(state, 12); left > 0; left--) {
        const char *divider = dividers[draw_below(state, DIVIDERS)];
        size_t others = draw_below(state, 6);
        append_cell(state, "", target);
        for (; others > 0; others--) append_cell(state, divider, target);
        text_append(target, "\n", 1);
    }
}

Test(scan_tables, are_sound_whatever_their_cells) {
    tael_scan *scan = scan_open(NULL);
    size_t contexts = 0, served = 0;
    static text read;
    uint64_t state = 9;
    for (size_t i = 0; i < SCAN_ROUNDS / 20; i++) {
        draw_table(&state, &read);
        findings found = scan_read(scan, read.bytes, read.length);
        const char *fault = scan_fault(read.bytes, read.length, found.figures, found.count);
        cr_assert_null(fault, "%s: \"%.*s\": %s", fault, (int)read.length, read.bytes, findings_spans(found));
        for (size_t j = 0; j < found.count; j++) {
            contexts += found.figures[j].kind == TAEL_CONTEXT;
            served += found.figures[j].context != TAEL_NO_FIGURE;
        }
    }
    cr_expect_gt(contexts, SCAN_ROUNDS / 100, "only %zu contexts", contexts);
    cr_expect_geq(served, contexts, "%zu contexts serve %zu cells", contexts, served);
    tael_scan_free(scan);
}
