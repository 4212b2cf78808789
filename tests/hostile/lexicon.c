/* hostile/lexicon.c - every fault of a lexicon's table stops the build, and says where and why:
 * cases/lexicon_faults.txt, run through compile_lexicon. */

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 512 };

static const char output_path[] = "hostile_lexicon.c";
static const char report_path[] = "hostile_lexicon.report";
static const char sound[] = "nothing: ";

/* Reads a line without its end; false at the end of the file. */
static bool read_line(FILE *file, char line[LINE_SIZE]) {
    if (fgets(line, LINE_SIZE, file) == NULL) return false;
    line[strcspn(line, "\n")] = '\0';
    return true;
}

/* The table that a case is about: the file name in its first line. */
static void name_table(const char *first_line, char table[LINE_SIZE]) {
    const char *name = first_line + (strncmp(first_line, sound, strlen(sound)) == 0 ? strlen(sound) : 0);
    snprintf(table, LINE_SIZE, "%.*s", (int)strcspn(name, ":"), name);
}

/* Copies the next case's first line, and writes the lines under it to its table. */
static bool read_case(FILE *cases, char first_line[LINE_SIZE], char table[LINE_SIZE]) {
    do
        if (!read_line(cases, first_line)) return false;
    while (first_line[0] == '#' || first_line[0] == '\0');

    name_table(first_line, table);
    FILE *file = fopen(table, "w");
    cr_assert_not_null(file);
    for (char line[LINE_SIZE]; read_line(cases, line) && line[0] == ' ';) fprintf(file, "%s\n", line + 4);
    fclose(file);
    return true;
}

/* Compiles the table; its exit status, and the first line that it wrote to standard error. */
static int compile(const char *table, char report[LINE_SIZE]) {
    char command[4 * LINE_SIZE];
    snprintf(command, sizeof command, "'%s' %s '%s' 2>%s", TAEL_COMPILE_LEXICON, output_path, table,
             report_path);
    remove(output_path);
    int status = system(command);
    FILE *file = fopen(report_path, "r");
    cr_assert_not_null(file);
    if (!read_line(file, report)) report[0] = '\0';
    fclose(file);
    return status;
}

static bool exists(const char *path) {
    FILE *file = fopen(path, "r");
    if (file != NULL) fclose(file);
    return file != NULL;
}

static void check_case(const char *first_line, const char *table) {
    bool is_sound = strncmp(first_line, sound, strlen(sound)) == 0;
    char report[LINE_SIZE];
    int status = compile(table, report);
    cr_expect_str_eq(report, is_sound ? "" : first_line);
    cr_expect_eq(status == 0, is_sound, "%s: exit status %d", first_line, status);
    cr_expect_eq(exists(output_path), is_sound, "%s: output", first_line);
    remove(table);
}

Test(lexicon_faults, a_fault_stops_the_build_with_line_and_reason) {
    FILE *cases = fopen(TAEL_SOURCE_DIR "/tests/cases/lexicon_faults.txt", "r");
    cr_assert_not_null(cases);
    int count = 0;
    for (char first_line[LINE_SIZE], table[LINE_SIZE]; read_case(cases, first_line, table); count++)
        check_case(first_line, table);
    fclose(cases);
    cr_expect_eq(count, 38, "%d cases were run", count);
}
