/* exact/compile_iso4217.c - makes the constant table of currencies from iso4217.tsv; a tool of the
 * build. The rules for a line stand in the head of the table, the form of the output in iso4217.h.
 *
 *     compile_iso4217 OUTPUT.c iso4217.tsv
 *
 * It stops at the first fault with file, line and reason, and then leaves no output. */

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum column { CODE, NUMBER, DIGITS, SOURCE, WITHDRAWN, CASH, CASH_BY, NAME, COLUMNS };

enum {
    LINE_MAX_BYTES = 512,
    ENTRIES_MAX = 1000,
    DIGITS_MAX = 4, /* CLF and UYW have the finest minor unit of all */
    CASH_MAX = 10000
};

struct entry {
    char code[4];
    int number; /* 0: none */
    int digits; /* 0: none too */
    int cash;   /* 0: the minor unit itself */
    char withdrawn[16];
    int line;
};

struct table {
    const char *file;
    int line;
    int count;
    struct entry entries[ENTRIES_MAX];
    int number_count;
    const struct entry *by_number[ENTRIES_MAX]; /* those that answer for a number, ascending */
};

/* ---- faults ---- */

static void fault(const struct table *table, const char *reason, ...) {
    va_list arguments;
    va_start(arguments, reason);
    fprintf(stderr, "%s:%d: ", table->file, table->line);
    vfprintf(stderr, reason, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(EXIT_FAILURE);
}

static bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

static bool is_none(const char *cell) {
    return strcmp(cell, "-") == 0;
}

/* A pattern's 9 stands for any digit, its A for any capital, all else for itself. */
static bool fits(const char *cell, const char *pattern) {
    for (; *pattern != '\0'; cell++, pattern++) {
        bool same = *pattern == '9'   ? is_digit(*cell)
                    : *pattern == 'A' ? *cell >= 'A' && *cell <= 'Z'
                                      : *cell == *pattern;
        if (!same) return false;
    }
    return *cell == '\0';
}

/* ---- one line ---- */

static void check_spaces(const struct table *table, const char *cell) {
    size_t length = strlen(cell);
    if (length == 0) fault(table, "an empty cell: \"-\" stands for nothing");
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

/* A whole number in [low, high], or 0 for "-". */
static int read_number(const struct table *table, const char *cell, const char *what, int low, int high) {
    if (is_none(cell)) return 0;
    char *end;
    long number = strtol(cell, &end, 10);
    if (!is_digit(cell[0]) || *end != '\0' || number < low || number > high)
        fault(table, "bad %s \"%s\": a whole number from %d to %d, or \"-\"", what, cell, low, high);
    return (int)number;
}

static void check_withdrawn(const struct table *table, const char *cell) {
    static const char *const forms[] = {"-", "9999-99", "9999/9999", "9999-99/9999-99"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (fits(cell, forms[i])) return;
    fault(table, "bad date \"%s\": YYYY-MM, YYYY/YYYY, YYYY-MM/YYYY-MM or \"-\"", cell);
}

static void check_order(const struct table *table, const char *code) {
    if (table->count == 0) return;
    const struct entry *before = &table->entries[table->count - 1];
    int order = strcmp(before->code, code);
    if (order == 0) fault(table, "%s stands in line %d already", code, before->line);
    if (order > 0) fault(table, "%s belongs before %s", code, before->code);
}

static void read_entry(struct table *table, char *line) {
    char *cells[COLUMNS];
    split(table, line, cells);
    if (!fits(cells[CODE], "AAA")) fault(table, "bad code \"%s\": three capitals", cells[CODE]);
    if (!is_none(cells[NUMBER]) && !fits(cells[NUMBER], "999"))
        fault(table, "bad number \"%s\": three digits, or \"-\"", cells[NUMBER]);
    if (is_none(cells[SOURCE])) fault(table, "no source of the digits");
    if (is_none(cells[CASH]) != is_none(cells[CASH_BY])) fault(table, "cash and its source go together");
    check_withdrawn(table, cells[WITHDRAWN]);
    check_order(table, cells[CODE]);
    if (table->count == ENTRIES_MAX) fault(table, "more than %d entries", ENTRIES_MAX);

    struct entry *entry = &table->entries[table->count++];
    entry->number = read_number(table, cells[NUMBER], "number", 1, 999);
    entry->digits = read_number(table, cells[DIGITS], "digits", 0, DIGITS_MAX);
    entry->cash = read_number(table, cells[CASH], "cash", 2, CASH_MAX);
    entry->line = table->line;
    strcpy(entry->code, cells[CODE]);
    strcpy(entry->withdrawn, cells[WITHDRAWN]);
}

static void read_table(struct table *table) {
    FILE *file = fopen(table->file, "r");
    if (file == NULL) fault(table, "cannot be read");
    char line[LINE_MAX_BYTES];
    while (fgets(line, sizeof line, file) != NULL) {
        table->line++;
        size_t length = strcspn(line, "\n");
        if (line[length] == '\0') fault(table, "a line that is too long, or does not end");
        line[length] = '\0';
        if (line[0] != '#') read_entry(table, line);
    }
    fclose(file);
}

/* ---- who answers for a number ---- */

static bool is_current(const struct entry *entry) {
    return is_none(entry->withdrawn);
}

/* The end of an interval; dates of one form compare as text. */
static const char *last_day(const struct entry *entry) {
    const char *slash = strchr(entry->withdrawn, '/');
    return slash != NULL ? slash + 1 : entry->withdrawn;
}

/* Ascending by number; of one number the entry that answers for it first. */
static int compare_numbers(const void *first, const void *second) {
    const struct entry *a = *(const struct entry *const *)first, *b = *(const struct entry *const *)second;
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    if (is_current(a) != is_current(b)) return is_current(a) ? -1 : 1;
    return strcmp(last_day(b), last_day(a));
}

static void order_by_number(struct table *table) {
    const struct entry **order = table->by_number;
    int numbered = 0, count = 0;
    for (int i = 0; i < table->count; i++)
        if (table->entries[i].number != 0) order[numbered++] = &table->entries[i];
    qsort(order, (size_t)numbered, sizeof *order, compare_numbers);
    for (int i = 0; i < numbered; i++) {
        const struct entry *rival = count > 0 ? order[count - 1] : NULL;
        if (rival == NULL || rival->number != order[i]->number)
            order[count++] = order[i];
        else if (compare_numbers(&rival, &order[i]) == 0) {
            table->line = order[i]->line;
            fault(table, "%s and %s both answer for number %03d", rival->code, order[i]->code, rival->number);
        }
    }
    table->number_count = count;
}

/* ---- the output ---- */

static void write_entries(FILE *output, const struct table *table) {
    fputs("const tael_currency tael__currencies[] = {\n", output);
    for (int i = 0; i < table->count; i++) {
        const struct entry *entry = &table->entries[i];
        fprintf(output, "    {\"%s\", %d, %d, %s, %d},\n", entry->code, entry->number, entry->digits,
                is_current(entry) ? "false" : "true", entry->cash);
    }
    fprintf(output, "};\nconst size_t tael__currency_count = %d;\n\n", table->count);
}

static void write_numbers(FILE *output, const struct table *table) {
    fputs("const uint16_t tael__currencies_by_number[] = {\n", output);
    for (int i = 0; i < table->number_count; i++) {
        const struct entry *entry = table->by_number[i];
        fprintf(output, "    %d, /* %03d %s */\n", (int)(entry - table->entries), entry->number, entry->code);
    }
    fprintf(output, "};\nconst size_t tael__currency_number_count = %d;\n", table->number_count);
}

static void write_table(const char *path, const struct table *table) {
    FILE *output = fopen(path, "w");
    if (output == NULL) {
        fprintf(stderr, "%s: cannot be written\n", path);
        exit(EXIT_FAILURE);
    }
    fputs("/* Made by compile_iso4217 from exact/iso4217.tsv: change that. */\n"
          "#include \"exact/iso4217.h\"\n\n",
          output);
    write_entries(output, table);
    write_numbers(output, table);
    bool failed = ferror(output) != 0;
    if (fclose(output) != 0 || failed) {
        remove(path);
        fprintf(stderr, "%s: cannot be written\n", path);
        exit(EXIT_FAILURE);
    }
}

int main(int argument_count, char **arguments) {
    if (argument_count != 3) {
        fputs("usage: compile_iso4217 OUTPUT.c iso4217.tsv\n", stderr);
        return EXIT_FAILURE;
    }
    static struct table table;
    table.file = arguments[2];
    read_table(&table);
    order_by_number(&table);
    write_table(arguments[1], &table);
    return EXIT_SUCCESS;
}
