/* properties/scan_texts.c - how the texts are drawn. */
#include "properties/scan_texts.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utf8.h>

uint64_t draw(uint64_t *state) {
    uint64_t mixed = *state += UINT64_C(0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94D049BB133111EB);
    return mixed ^ mixed >> 31;
}

size_t draw_below(uint64_t *state, size_t bound) {
    return (size_t)((draw(state) >> 11) % bound);
}

void text_append(text *target, const char *bytes, size_t length) {
    if (length > TEXT_MAX - target->length) return;
    memcpy(target->bytes + target->length, bytes, length);
    target->length += length;
}

static void append_string(text *target, const char *string) {
    text_append(target, string, strlen(string));
}

/* --- The lexicon's words and examples ------------------------------------------------------------- */

enum column { FORM, EXAMPLE };

static const char *const tables[] = {"numerals", "scales", "currencies", "signs", "approximations",
                                     "units",    "links",  "contexts",   "guards"};
enum { TABLES = sizeof tables / sizeof *tables, LINE_SIZE = 1024 };

static void add(phrases *list, const char *phrase) {
    list->items = realloc(list->items, (list->count + 1) * sizeof *list->items);
    cr_assert_not_null(list->items);
    char *copy = malloc(strlen(phrase) + 1);
    cr_assert_not_null(copy);
    list->items[list->count++] = strcpy(copy, phrase);
}

static void add_column(phrases *list, const char *table, enum column column) {
    char path[LINE_SIZE], line[LINE_SIZE];
    snprintf(path, sizeof path, "%s/lib/lexicon/%s.tsv", TAEL_SOURCE_DIR, table);
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file, "%s", path);
    size_t rows = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0' || rows++ == 0) continue; /* the first row names the columns */
        const char *last = strrchr(line, '\t');
        cr_assert_not_null(last, "%s: %s", path, line);
        if (column == FORM) line[strcspn(line, "\t")] = '\0';
        add(list, column == FORM ? line : last + 1);
    }
    fclose(file);
}

static phrases read_column(enum column column) {
    phrases list = {NULL, 0};
    for (size_t i = 0; i < TABLES; i++) add_column(&list, tables[i], column);
    return list;
}

phrases phrases_of_forms(void) {
    return read_column(FORM);
}

phrases phrases_of_examples(void) {
    return read_column(EXAMPLE);
}

void phrases_free(phrases *list) {
    for (size_t i = 0; i < list->count; i++) free(list->items[i]);
    free(list->items);
    *list = (phrases){NULL, 0};
}

/* --- Random texts ----------------------------------------------------------------------------------- */

static const char telling[] =
    "$5.,()-/: \n\t|0123USDkmbn'%\xE4\xBA\xBF\xE5\x85\x83\xEF\xBC\xC2\xA5\xE2\x82\xAC";

void draw_bytes(uint64_t *state, size_t length, text *target) {
    target->length = 0;
    for (size_t i = draw_below(state, length) + 1; i > 0; i--) {
        char byte = (char)draw(state);
        if (draw_below(state, 4) != 0) byte = telling[draw_below(state, sizeof telling - 1)];
        text_append(target, &byte, 1);
    }
}

/* First and last code points of what is drawn from: more often what money is written with. */
static const uint32_t ranges[][2] = {
    {0x20, 0x7E},       {0x20, 0x7E},     {0x0A, 0x0D},     {0xA0, 0xFF},     {0x100, 0x24F},
    {0x660, 0x669},     {0x2000, 0x206F}, {0x20A0, 0x20BF}, {0x3000, 0x303F}, {0x4E00, 0x4E10},
    {0x4E00, 0x9FFF},   {0xFF01, 0xFFE6}, {0x300, 0x36F},   {0xFEFF, 0xFEFF}, {0x1F600, 0x1F64F},
    {0x20000, 0x2A6DF}, {0x80, 0xD7FF},   {0x30, 0x39}};

static void append_point(text *target, uint32_t point) {
    uint8_t bytes[U8_MAX_LENGTH];
    int32_t length = 0;
    UBool failed = false;
    U8_APPEND(bytes, length, U8_MAX_LENGTH, point, failed);
    if (!failed) text_append(target, (const char *)bytes, (size_t)length);
}

void draw_characters(uint64_t *state, size_t count, text *target) {
    target->length = 0;
    for (size_t i = draw_below(state, count) + 1; i > 0; i--) {
        const uint32_t *range = ranges[draw_below(state, sizeof ranges / sizeof *ranges)];
        append_point(target, range[0] + (uint32_t)draw_below(state, range[1] - range[0] + 1));
    }
}

static void append_digits(uint64_t *state, text *target) {
    static const char *const shapes[] = {"5",     "12",  "300",   "1,234.5", "0.75",   "2015",      "1.234,5",
                                         "1 234", "007", "12,34", ".5",      "１２３", "1'234'567", "30"};
    append_string(target, shapes[draw_below(state, sizeof shapes / sizeof *shapes)]);
}

static void append_mark(uint64_t *state, text *target) {
    static const char *const shapes[] = {"$",      "\u20ac", "USD",    "\u5143", "(",      ")",
                                         "-",      ",",      ".",      "/",      ":",      "\u2013",
                                         "\u3001", "\uff0c", "\uff08", "\uff09", "\u4e07", "\u4ebf",
                                         "x",      "\u5b57", "\u200b", "\u00a0", "%",      "="};
    append_string(target, shapes[draw_below(state, sizeof shapes / sizeof *shapes)]);
}

void draw_words(uint64_t *state, const phrases *words, size_t count, text *target) {
    target->length = 0;
    for (size_t i = draw_below(state, count) + 1; i > 0; i--) {
        size_t kind = draw_below(state, 4);
        if (kind == 0)
            append_digits(state, target);
        else if (kind == 1)
            append_mark(state, target);
        else
            append_string(target, words->items[draw_below(state, words->count)]);
        if (draw_below(state, 2) == 0) append_string(target, " ");
    }
}

const char *const text_sentences[TEXT_SENTENCES] = {
    "Fees were $5.",
    "Its sales rose from $3.5 million to \u20ac4.2 billion (USD 4.6 billion), about 12% more.",
    "Fees of $4, $5.50 and 7 million were due, at least \u00a330 per share.",
    "They paid between HK$5 and HK$10 million, or five hundred thousand dollars, in 2015.",
    "We lost $(2.9) billion: five dollars and thirty cents, and 1 234,56 \u20ac.",
    "A rate of US$1.00 to RMB6.8972 was used; the charge was ($1,234).",
    "Their one million, two hundred thousand three hundred and forty-five dollars are gone.",
    "It cost RMB 5 million, or 50 MUSD, no more than 30p each: one thousand and 56/100 dollars only.",
    "\u5168\u5e74\u6536\u5165\u7ea68.4\u4ebf\u5143\u3002",
    "\u5408\u540c\u4ef7\u4e3a\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574(\u00a51,000,000.00)\u3002",
    "\u5206\u522b\u4e3a3.2\u30014.5\u548c6.1\u4ebf\u5143\uff0c\u540c\u6bd4\u589e\u957f5%\u3002",
    "\u7531\u4e09\u70b9\u4e94\u4ebf\u589e\u81f35\u4ebf\u81f310\u4ebf\u5143\u3002",
    "\u6c47\u7387\u4e3a1\u7f8e\u5143=6.8\u5143\u3002",
    "\u6bcf\u80a1\u6d3e0.35\u5143\uff0c\u5373\u6bcf10\u80a1\u6d3e3.5\u5143\u3002",
};
