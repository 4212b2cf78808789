/* hostile/table_faults.c - a folder of its own for each run: tests run side by side. */
#define _POSIX_C_SOURCE 200809L
#include "hostile/table_faults.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE_SIZE = 512, PATH_SIZE = 2 * LINE_SIZE };

static const char output_name[] = "output.c";
static const char report_name[] = "report";
static const char sound[] = "nothing: ";

static char folder[] = "table_faults.XXXXXX";

/* The path of a file in the folder; static, until the next call. */
static const char *path_of(const char *name) {
    static char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* Reads a line without its end; false at the end of the file. */
static bool read_line(FILE *file, char line[LINE_SIZE]) {
    if (fgets(line, LINE_SIZE, file) == NULL) return false;
    line[strcspn(line, "\n")] = '\0';
    return true;
}

static bool is_sound(const char *first_line) {
    return strncmp(first_line, sound, strlen(sound)) == 0;
}

/* The table that a case is about: the file name in its first line. */
static void name_table(const char *first_line, char table[LINE_SIZE]) {
    const char *name = first_line + (is_sound(first_line) ? strlen(sound) : 0);
    snprintf(table, LINE_SIZE, "%.*s", (int)strcspn(name, ":"), name);
}

/* Copies the next case's first line, and writes the lines under it to its table. */
static bool read_case(FILE *cases, char first_line[LINE_SIZE], char table[LINE_SIZE]) {
    do
        if (!read_line(cases, first_line)) return false;
    while (first_line[0] == '#' || first_line[0] == '\0');

    name_table(first_line, table);
    FILE *file = fopen(path_of(table), "w");
    cr_assert_not_null(file, "%s", first_line);
    for (char line[LINE_SIZE]; read_line(cases, line) && line[0] == ' ';) fprintf(file, "%s\n", line + 4);
    fclose(file);
    return true;
}

/* Compiles the table; its exit status, and the first line that it wrote to standard error. */
static int compile(const char *compiler, const char *table, char report[LINE_SIZE]) {
    char command[4 * LINE_SIZE];
    snprintf(command, sizeof command, "cd '%s' && '%s' %s '%s' 2>%s", folder, compiler, output_name, table,
             report_name);
    int status = system(command);
    FILE *file = fopen(path_of(report_name), "r");
    cr_assert_not_null(file);
    if (!read_line(file, report)) report[0] = '\0';
    fclose(file);
    return status;
}

static void check_case(const char *compiler, const char *first_line, const char *table) {
    char report[LINE_SIZE];
    int status = compile(compiler, table, report);
    cr_expect_str_eq(report, is_sound(first_line) ? "" : first_line);
    cr_expect_eq(status == 0, is_sound(first_line), "%s: exit status %d", first_line, status);
    bool wrote = remove(path_of(output_name)) == 0;
    cr_expect_eq(wrote, is_sound(first_line), "%s: output", first_line);
    remove(path_of(table));
}

void try_table_faults(const char *compiler, const char *name, int count) {
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/tests/cases/%s", TAEL_SOURCE_DIR, name);
    FILE *cases = fopen(path, "r");
    cr_assert_not_null(cases, "%s", path);
    cr_assert_not_null(mkdtemp(folder));
    int tried = 0;
    for (char first_line[LINE_SIZE], table[LINE_SIZE]; read_case(cases, first_line, table); tried++)
        check_case(compiler, first_line, table);
    fclose(cases);
    remove(path_of(report_name));
    rmdir(folder);
    cr_expect_eq(tried, count, "%d cases were run", tried);
}
