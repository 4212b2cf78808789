/* lexicon/compile_written.c - makes the constant table of the words to write from written.tsv; a tool of
 * the build. What the columns mean stands in the head of the table, the form of the output in written.h.
 *
 *     compile_written OUTPUT.c written.tsv
 *
 * It stops at the first fault with file, line and reason, and then leaves no output. */
#include "lexicon/written.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum column { WRITING, KIND, KEY, FORM, SOURCE, EXAMPLE, COLUMNS };

enum { LINE_MAX_BYTES = 512, LINES_MAX = 1000 };

static const char column_names[] = "writing\tkind\tkey\tform\tsource\texample";
static const char *const writings[] = {"en", "zh_Hans", "zh_Hant", "bill_Hans", "bill_Hant", NULL};
static const char *const kinds[] = {"number",        "scale", "coin", "money",
                                    "approximation", "unit",  "word", NULL};

struct table {
    const char *file;
    int line;
    bool named; /* the line of column names was read */
    size_t count;
    tael__written lines[LINES_MAX];
};

static void fault(const struct table *table, const char *reason, ...) {
    va_list arguments;
    va_start(arguments, reason);
    fprintf(stderr, "%s:%d: ", table->file, table->line);
    vfprintf(stderr, reason, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(EXIT_FAILURE);
}

/* ---- one line ---- */

static void check_spaces(const struct table *table, const char *cell) {
    size_t length = strlen(cell);
    if (length == 0) fault(table, "an empty cell");
    if (cell[0] == ' ' || cell[length - 1] == ' ' || strstr(cell, "  ") != NULL)
        fault(table, "a stray space in \"%s\"", cell);
    for (const char *at = cell; *at != '\0'; at++)
        if ((unsigned char)*at < ' ') fault(table, "a control character in \"%s\"", cell);
}

static void split(const struct table *table, char *line, char *cells[COLUMNS]) {
    int count = 0;
    for (char *cell = line; cell != NULL; count++) {
        char *tab = strchr(cell, '\t');
        if (tab != NULL) *tab = '\0';
        if (count < COLUMNS) cells[count] = cell;
        cell = tab != NULL ? tab + 1 : NULL;
    }
    if (count != COLUMNS) fault(table, "%d columns instead of %d", count, COLUMNS);
    for (int column = 0; column < COLUMNS; column++) check_spaces(table, cells[column]);
}

static uint8_t find_word(const struct table *table, const char *const *words, const char *what,
                         const char *cell) {
    for (uint8_t i = 0; words[i] != NULL; i++)
        if (strcmp(words[i], cell) == 0) return i;
    fault(table, "unknown %s \"%s\"", what, cell);
    return 0;
}

static void check_form(const struct table *table, const char *form) {
    UChar units[TAEL__WRITTEN_BYTES];
    int32_t count = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units, TAEL__WRITTEN_BYTES, &count, form, -1, &status);
    if (U_FAILURE(status)) fault(table, "the form is not UTF-8");
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
    if (!unorm2_isNormalized(normalizer, units, count, &status) || U_FAILURE(status))
        fault(table, "the form is not in Unicode's normal form C");
}

/* A key that is a number, of the first three kinds, is one of at most four digits. */
static uint16_t read_number(const struct table *table, const char *key) {
    size_t length = strlen(key);
    if (length > 4 || strspn(key, "0123456789") != length)
        fault(table, "bad key \"%s\": not a whole number of at most four digits", key);
    return (uint16_t)strtol(key, NULL, 10);
}

static void check_new(const struct table *table, const tael__written *line) {
    for (size_t i = 0; i < table->count; i++) {
        const tael__written *other = &table->lines[i];
        if (other->writing == line->writing && other->kind == line->kind &&
            strcmp(other->key, line->key) == 0)
            fault(table, "this is written as \"%s\" already", other->form);
    }
}

static void read_line(struct table *table, char *text) {
    char *cells[COLUMNS];
    tael__written line = {0};
    split(table, text, cells);
    line.writing = find_word(table, writings, "writing", cells[WRITING]);
    line.kind = find_word(table, kinds, "kind", cells[KIND]);
    if (strlen(cells[KEY]) >= sizeof line.key) fault(table, "the key is too long");
    if (strlen(cells[FORM]) >= sizeof line.form) fault(table, "the form is too long");
    check_form(table, cells[FORM]);
    if (strstr(cells[EXAMPLE], cells[FORM]) == NULL) fault(table, "the example does not hold the form");
    strcpy(line.key, cells[KEY]);
    strcpy(line.form, cells[FORM]);
    if (line.kind <= TAEL__WRITTEN_COIN) line.number = read_number(table, cells[KEY]);
    check_new(table, &line);
    if (table->count == LINES_MAX) fault(table, "more than %d lines", LINES_MAX);
    table->lines[table->count++] = line;
}

static void read_table(struct table *table) {
    FILE *file = fopen(table->file, "r");
    if (file == NULL) fault(table, "cannot be read");
    char text[LINE_MAX_BYTES];
    while (fgets(text, sizeof text, file) != NULL) {
        table->line++;
        size_t length = strcspn(text, "\n");
        if (text[length] == '\0') fault(table, "a line that is too long, or does not end");
        text[length] = '\0';
        if (text[0] == '#') continue;
        if (table->named)
            read_line(table, text);
        else if (strcmp(text, column_names) != 0)
            fault(table, "not this table's column names");
        table->named = true;
    }
    fclose(file);
}

/* ---- what must not be missing ---- */

static void want(const struct table *table, enum tael__writing writing, enum tael__written_kind kind,
                 const char *key) {
    for (size_t i = 0; i < table->count; i++) {
        const tael__written *line = &table->lines[i];
        if (line->writing == writing && line->kind == kind && strcmp(line->key, key) == 0) return;
    }
    fault(table, "%s lacks the %s %s", writings[writing], kinds[kind], key);
}

/* `keys` are parted by spaces. */
static void want_all(const struct table *table, enum tael__writing writing, enum tael__written_kind kind,
                     const char *keys) {
    char key[TAEL__WRITTEN_BYTES];
    int taken = 0;
    for (; sscanf(keys, "%23s%n", key, &taken) == 1; keys += taken) want(table, writing, kind, key);
}

static void check_whole(const struct table *table) {
    static const char approximations[] = "about over at_least under at_most nearly";
    want_all(table, TAEL__ENGLISH, TAEL__WRITTEN_NUMBER,
             "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 30 40 50 60 70 80 90 100");
    want_all(table, TAEL__ENGLISH, TAEL__WRITTEN_SCALE, "3 6 9 12 15 18 21 24");
    for (unsigned writing = TAEL__CHINESE_SIMPLIFIED; writing < TAEL__WRITINGS; writing++) {
        want_all(table, writing, TAEL__WRITTEN_NUMBER, "0 1 2 3 4 5 6 7 8 9 10 100 1000");
        want_all(table, writing, TAEL__WRITTEN_SCALE, "4 8");
    }
    for (unsigned writing = TAEL__BILL_SIMPLIFIED; writing < TAEL__WRITINGS; writing++)
        want(table, writing, TAEL__WRITTEN_WORD, "whole");
    for (unsigned writing = TAEL__ENGLISH; writing < TAEL__BILL_SIMPLIFIED; writing++) {
        want_all(table, writing, TAEL__WRITTEN_WORD, "minus point to per");
        want_all(table, writing, TAEL__WRITTEN_APPROXIMATION, approximations);
        if (writing != TAEL__ENGLISH) want_all(table, writing, TAEL__WRITTEN_COIN, "0 1 2");
    }
}

/* ---- the output ---- */

static int compare_lines(const void *first, const void *second) {
    const tael__written *a = first, *b = second;
    if (a->writing != b->writing) return a->writing < b->writing ? -1 : 1;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    return strcmp(a->key, b->key);
}

static void write_table(const char *path, const struct table *table) {
    FILE *output = fopen(path, "w");
    if (output == NULL) fault(table, "%s cannot be written", path);
    fputs("/* Made by compile_written from lexicon/written.tsv: change that. */\n"
          "#include \"lexicon/written.h\"\n\n"
          "const tael__written tael__written_lines[] = {\n",
          output);
    for (size_t i = 0; i < table->count; i++) {
        const tael__written *line = &table->lines[i];
        fprintf(output, "    {%u, %u, %u, \"%s\", \"%s\"},\n", line->writing, line->kind, line->number,
                line->key, line->form);
    }
    fprintf(output, "};\nconst size_t tael__written_count = %zu;\n", table->count);
    bool failed = ferror(output) != 0;
    if (fclose(output) != 0 || failed) {
        remove(path);
        fault(table, "%s cannot be written", path);
    }
}

int main(int argument_count, char **arguments) {
    if (argument_count != 3) {
        fputs("usage: compile_written OUTPUT.c written.tsv\n", stderr);
        return EXIT_FAILURE;
    }
    static struct table table;
    table.file = arguments[2];
    read_table(&table);
    check_whole(&table);
    qsort(table.lines, table.count, sizeof *table.lines, compare_lines);
    write_table(arguments[1], &table);
    return EXIT_SUCCESS;
}
