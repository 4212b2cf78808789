/* hostile/iso4217.c - every fault of a currency table stops the build, and says where and why:
 * cases/iso4217.txt, run through compile_iso4217. */

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 512 };

static const char table_path[] = "hostile_iso4217.tsv";
static const char output_path[] = "hostile_iso4217.c";
static const char report_path[] = "hostile_iso4217.report";

/* Reads a line without its end; false at the end of the file. */
static bool read_line(FILE *file, char line[LINE_SIZE]) {
    if (fgets(line, LINE_SIZE, file) == NULL) return false;
    line[strcspn(line, "\n")] = '\0';
    return true;
}

/* Copies the next case's reason, and writes the lines under it to the table. */
static bool read_case(FILE *cases, char reason[LINE_SIZE]) {
    do
        if (!read_line(cases, reason)) return false;
    while (reason[0] == '#' || reason[0] == '\0');

    FILE *table = fopen(table_path, "w");
    cr_assert_not_null(table);
    for (char line[LINE_SIZE]; read_line(cases, line) && line[0] == ' ';) fprintf(table, "%s\n", line + 4);
    fclose(table);
    return true;
}

/* Compiles the table; its exit status, and the first line that it wrote to standard error. */
static int compile(char report[LINE_SIZE]) {
    char command[2 * LINE_SIZE];
    snprintf(command, sizeof command, "'%s' %s %s 2>%s", TAEL_COMPILE_ISO4217, output_path, table_path,
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

static void check_case(const char *reason) {
    bool sound = strncmp(reason, "nothing", strlen("nothing")) == 0;
    char report[LINE_SIZE], expected[2 * LINE_SIZE] = "";
    if (!sound) snprintf(expected, sizeof expected, "%s:%s", table_path, reason);
    int status = compile(report);
    cr_expect_str_eq(report, expected);
    cr_expect_eq(status == 0, sound, "%s: exit status %d", reason, status);
    cr_expect_eq(exists(output_path), sound, "%s: output", reason);
}

Test(iso4217, a_fault_stops_the_build_with_line_and_reason) {
    FILE *cases = fopen(TAEL_SOURCE_DIR "/tests/cases/iso4217.txt", "r");
    cr_assert_not_null(cases);
    int count = 0;
    for (char reason[LINE_SIZE]; read_case(cases, reason); count++) check_case(reason);
    fclose(cases);
    cr_expect_eq(count, 24, "%d cases were run", count);
}
