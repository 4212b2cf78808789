/* tool/cuts.c - a text that is scanned piece by piece gives what it gives in the whole: random documents of
 * prose, contexts, headings and rows, cut wherever find_cut() says. */
#include <criterion/criterion.h>
#include <string.h>

#include <tael/tael.h>

#include "cuts.h"

enum { DOCUMENTS = 4000, LINES = 40, TEXT_SIZE = LINES * 512 };

static const char *const lines[] = {
    "Sales rose from RMB 2.5 million to RMB 3.1 million (USD 0.5 million) in the third quarter of the year, "
    "which is more "
    "than anybody had thought they would.",
    "公司营业收入为3.2亿元（约合5,000万美元），同比增长百分之五，归属于上市公司股东的净利润为1."
    "1亿元，研发投入为2,500万元，占"
    "营业收入的比例为百分之七点八，与上一年度相比没有明显的变化，也没有需要特别说明的事项，现金流量净额为7,"
    "300万元，期末"
    "现金余额为9,100万元，均与上年持平。",
    "It was paid in two parts: $5 million,",
    "and ¥3 billion in spring.",
    "Other matters",
    "(in millions)",
    "The table shows what was sold (US$ in thousands).",
    "The table shows what was sold in every year since the house was founded, by product and by country, as "
    "far as is known "
    "(in RMB millions).",
    "单位：万元 币种：人民币",
    "Revenue | 1,234 | 1,100",
    "| 营业收入 | 7,100 | 6,900 |",
    "Cost\t$512\t(498)",
    "Profit per share  1.25  1.31",
    "Year  2015  2014",
    "---",
    "",
    "",
    "",
    " \t",
};

static uint64_t draw(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static size_t make_document(char text[TEXT_SIZE], uint64_t *state) {
    size_t length = 0, count = draw(state) % LINES + 1;
    for (size_t i = 0; i < count; i++) {
        const char *line = lines[draw(state) % (sizeof lines / sizeof *lines)];
        size_t size = strlen(line);
        cr_assert_lt(length + size, TEXT_SIZE);
        memcpy(text + length, line, size);
        length += size;
        text[length++] = '\n';
    }
    return length;
}

static ptrdiff_t moved(ptrdiff_t link, size_t before) {
    return link == TAEL_NO_FIGURE ? link : link + (ptrdiff_t)before;
}

static bool is_same(const tael_figure *whole, const tael_figure *part, size_t offset, size_t before) {
    return whole->kind == part->kind && whole->start == part->start + offset &&
           whole->end == part->end + offset && whole->currency == part->currency && whole->per == part->per &&
           whole->decimals == part->decimals && whole->restates == moved(part->restates, before) &&
           whole->context == moved(part->context, before) &&
           tael_decimal_compare(&whole->value, &part->value) == 0 &&
           tael_decimal_compare(&whole->high, &part->high) == 0;
}

/* The end of the piece that begins at `text`, of which the bytes come one by one. */
static size_t piece_end(const char *text, size_t length) {
    struct cuts cuts = {0};
    size_t cut = 0;
    for (size_t come = 1; cut == 0 && come <= length; come++) cut = find_cut(&cuts, text, come, 1);
    return cut > 0 ? cut : length;
}

/* How many pieces there were. */
static size_t compare(tael_scan *whole, tael_scan *part, const char *text, size_t length) {
    size_t wanted, before = 0, pieces = 0;
    cr_assert_eq(tael_scan_text(whole, text, length, NULL), TAEL_OK);
    const tael_figure *figures = tael_scan_figures(whole, &wanted);
    for (size_t offset = 0, size; offset < length; offset += size, pieces++) {
        size = piece_end(text + offset, length - offset);
        size_t count;
        cr_assert_eq(tael_scan_text(part, text + offset, size, NULL), TAEL_OK);
        const tael_figure *found = tael_scan_figures(part, &count);
        cr_assert_leq(before + count, wanted, "%.*s", (int)length, text);
        for (size_t i = 0; i < count; i++)
            cr_assert(is_same(&figures[before + i], &found[i], offset, before), "figure %zu of\n%.*s",
                      before + i, (int)length, text);
        before += count;
    }
    cr_assert_eq(before, wanted, "%.*s", (int)length, text);
    return pieces;
}

Test(cuts, pieces_are_read_as_the_whole) {
    static char text[TEXT_SIZE];
    tael_scan *whole, *part;
    uint64_t state = 20151030;
    size_t pieces = 0;
    cr_assert_eq(tael_scan_new(&whole, NULL), TAEL_OK);
    cr_assert_eq(tael_scan_new(&part, NULL), TAEL_OK);
    for (int i = 0; i < DOCUMENTS; i++) pieces += compare(whole, part, text, make_document(text, &state));
    cr_expect_gt(pieces, DOCUMENTS + DOCUMENTS / 4, "only %zu pieces", pieces);
    tael_scan_free(whole);
    tael_scan_free(part);
}

static size_t cut_of(const char *text) {
    struct cuts cuts = {0};
    return find_cut(&cuts, text, strlen(text), 1);
}

Test(cuts, a_blank_line_is_one_where_no_row_is_near) {
    cr_expect_eq(cut_of("one\n\ntwo\nthree\nfour\nfive\nsix\n"), 5);
    cr_expect_eq(cut_of("one\ntwo\nthree\nfour\nfive\nsix\nseven\n"), 0, "no blank line");
    cr_expect_eq(cut_of("one\n\ntwo\nthree\nfour\nfive\n"), 0, "what follows has not come");
    cr_expect_eq(cut_of("one\n\ntwo\na | b\nthree\nfour\nfive\nsix\nseven\n"), 0, "a table");
    cr_expect_eq(cut_of("a\tb\n\ntwo\nthree\nfour\nfive\nsix\n"), 0, "it may go on");
}

Test(cuts, a_long_sentence_ends_a_table) {
    char text[600];
    static const char word[] = "twenty characters of ";
    strcpy(text, "a\tb\n");
    for (int i = 0; i < 6; i++) strcat(text, word);
    strcat(text, "prose.\n\n");
    size_t cut = strlen(text);
    strcat(text, "two\nthree\nfour\nfive\nsix\n");
    cr_expect_eq(cut_of(text), cut);
    memcpy(strstr(text, "prose."), "12345.", 6);
    cr_expect_eq(cut_of(text), 0, "a number may be a cell");
}
