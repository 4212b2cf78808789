/* unit/decimal_cases.c - a line a case; see the header. */
#define _POSIX_C_SOURCE 200809L

#include "unit/decimal_cases.h"

#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_blank(const char *line) {
    return line[strspn(line, " \n")] == '\0' || *line == '#';
}

static void read_case(decimal_case *read, char *line) {
    int start = 0;
    char *arrow = strstr(line, " -> ");
    bool complete = arrow != NULL && sscanf(line, "%31s %n", read->name, &start) == 1;
    cr_assert(complete, "%s:%d: no case: %s", read->file, read->line, line);
    *arrow = '\0';
    operation_expand(line + start, read->operation);
    arrow[strcspn(arrow + 1, "\n") + 1] = '\0';
    operation_expand(arrow + strlen(" -> "), read->expected);
}

static size_t visit_file(decimal_case *read, void (*visit)(const decimal_case *, void *), void *context) {
    FILE *file = fopen(read->file, "r");
    cr_assert_not_null(file, "%s cannot be read", read->file);
    static char line[OPERATION_TEXT_MAX];
    size_t count = 0;
    for (read->line = 1; fgets(line, sizeof line, file) != NULL; read->line++) {
        if (is_blank(line)) continue;
        read_case(read, line);
        visit(read, context);
        count++;
    }
    fclose(file);
    return count;
}

size_t decimal_cases_visit(void (*visit)(const decimal_case *read, void *context), void *context) {
    glob_t files;
    int failed = glob(TAEL_SOURCE_DIR "/tests/cases/decimal_*.txt", 0, NULL, &files);
    cr_assert_eq(failed, 0, "no case files");
    static decimal_case read;
    size_t count = 0;
    for (size_t i = 0; i < files.gl_pathc; i++) {
        read.file = files.gl_pathv[i];
        count += visit_file(&read, visit, context);
    }
    globfree(&files);
    return count;
}
