/* unit/scan_cases.c - rules and their examples; see the header. */
#define _POSIX_C_SOURCE 200809L

#include "unit/scan_cases.h"

#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utf8.h>

static const char indent[] = "    ";

/* --- Lines ---------------------------------------------------------------------------------------------- */

/* The next line of the file without its end; false behind the last. */
static bool read_line(FILE *file, scan_case *read, char *line) {
    if (fgets(line, SCAN_CASE_TEXT_MAX, file) == NULL) return false;
    read->line++;
    char *end = strchr(line, '\n');
    cr_assert_not_null(end, "%s:%d: the line is too long, or has no end", read->file, read->line);
    *end = '\0';
    return true;
}

static bool is_indented(const char *line) {
    return strncmp(line, indent, strlen(indent)) == 0;
}

/* `locale zh_HK`, `locale en_US currency CAD`: every other line that is not indented is for people. */
static void read_heading(scan_case *read, const char *line) {
    int end = 0;
    char locale[sizeof read->locale], currency[sizeof read->currency] = "";
    if (sscanf(line, "locale %31s%n currency %3s%n", locale, &end, currency, &end) < 1 || line[end] != '\0')
        return;
    strcpy(read->locale, locale);
    strcpy(read->currency, currency);
}

/* --- Texts ---------------------------------------------------------------------------------------------- */

/* Writes what the escape at `escape` stands for; returns how long the escape is. */
static size_t resolve_escape(const scan_case *read, const char *escape, char *target, size_t *length) {
    static const char names[] = "nt\\", meanings[] = "\n\t\\";
    const char *name = escape[1] != '\0' ? strchr(names, escape[1]) : NULL;
    if (name != NULL) {
        target[(*length)++] = meanings[name - names];
        return 2;
    }
    unsigned number = 0;
    if (sscanf(escape, "\\x%2x", &number) == 1) {
        target[(*length)++] = (char)number;
        return strlen("\\xE5");
    }
    cr_assert_eq(sscanf(escape, "\\u%4x", &number), 1, "%s:%d: unknown escape %.6s", read->file, read->line,
                 escape);
    uint8_t bytes[U8_MAX_LENGTH];
    size_t count = 0;
    U8_APPEND_UNSAFE(bytes, count, number);
    memcpy(target + *length, bytes, count);
    *length += count;
    return strlen("\\u200B");
}

/* Appends a line of an example's text; returns whether the text goes on in the next line. */
static bool append_text(scan_case *read, const char *line) {
    size_t room = sizeof read->wanted - read->wanted_length;
    cr_assert_lt(strlen(line), room, "%s:%d: the example is too long", read->file, read->line);
    while (strcmp(line, "\\") != 0) {
        if (*line == '\0') return false;
        if (*line == '\\') {
            line += resolve_escape(read, line, read->wanted, &read->wanted_length);
        } else {
            read->wanted[read->wanted_length++] = *line++;
        }
    }
    read->wanted[read->wanted_length++] = '\n';
    return true;
}

/* Copies the marked text without its marks; returns how many spans there were. */
static size_t remove_marks(scan_case *read) {
    size_t opened = 0, closed = 0;
    read->text_length = 0;
    for (size_t at = 0; at < read->wanted_length;) {
        const char *rest = read->wanted + at;
        bool opens = strncmp(rest, SCAN_CASE_OPEN, strlen(SCAN_CASE_OPEN)) == 0;
        bool closes = strncmp(rest, SCAN_CASE_CLOSE, strlen(SCAN_CASE_CLOSE)) == 0;
        if (opens) opened++;
        if (closes) closed++;
        cr_assert(opened == closed || opened == closed + 1, "%s:%d: unpaired marks", read->file, read->line);
        if (opens || closes) {
            at += strlen(opens ? SCAN_CASE_OPEN : SCAN_CASE_CLOSE);
        } else {
            read->text[read->text_length++] = read->wanted[at++];
        }
    }
    cr_assert_eq(opened, closed, "%s:%d: unpaired marks", read->file, read->line);
    return opened;
}

/* --- Examples ------------------------------------------------------------------------------------------- */

/* A line that says of one span what it holds, or of a text without spans `nothing`. */
static void read_figure(FILE *file, scan_case *read, char *line, bool is_nothing) {
    bool there = read_line(file, read, line) && is_indented(line);
    cr_assert(there, "%s:%d: fewer lines than spans", read->file, read->line);
    const char *figure = line + strlen(indent);
    cr_assert_eq(strcmp(figure, "nothing") == 0, is_nothing, "%s:%d: lines and spans differ", read->file,
                 read->line);
    if (is_nothing) return;
    size_t room = sizeof read->wanted - read->wanted_length;
    int written = snprintf(read->wanted + read->wanted_length, room, "\n%s", figure);
    cr_assert(written > 0 && (size_t)written < room, "%s:%d: the example is too long", read->file,
              read->line);
    read->wanted_length += (size_t)written;
}

/* Reads the example whose text is in `line`; read->line stays that of the text. */
static int read_example(FILE *file, scan_case *read, char *line) {
    int text_line = read->line;
    read->wanted_length = 0;
    while (append_text(read, line + strlen(indent))) {
        bool there = read_line(file, read, line) && is_indented(line);
        cr_assert(there, "%s:%d: the text goes on, but there is no line", read->file, read->line);
    }
    size_t spans = remove_marks(read);
    for (size_t i = 0; i < spans; i++) read_figure(file, read, line, false);
    if (spans == 0) read_figure(file, read, line, true);
    return text_line;
}

static size_t visit_file(scan_case *read, void (*visit)(const scan_case *)) {
    FILE *file = fopen(read->file, "r");
    cr_assert_not_null(file, "%s cannot be read", read->file);
    static char line[SCAN_CASE_TEXT_MAX];
    size_t count = 0;
    read->line = 0;
    read_heading(read, "locale en_US");
    while (read_line(file, read, line)) {
        if (!is_indented(line)) {
            read_heading(read, line);
            continue;
        }
        int text_line = read_example(file, read, line), last_line = read->line;
        read->line = text_line;
        visit(read);
        read->line = last_line;
        count++;
    }
    fclose(file);
    return count;
}

size_t scan_cases_visit(void (*visit)(const scan_case *read)) {
    glob_t files;
    int failed = glob(TAEL_SOURCE_DIR "/tests/cases/scan_*.txt", 0, NULL, &files);
    if (failed == 0) failed = glob(TAEL_SOURCE_DIR "/tests/cases/tables_*.txt", GLOB_APPEND, NULL, &files);
    cr_assert_eq(failed, 0, "no case files");
    static scan_case read;
    size_t count = 0;
    for (size_t i = 0; i < files.gl_pathc; i++) {
        read.file = files.gl_pathv[i];
        count += visit_file(&read, visit);
    }
    globfree(&files);
    return count;
}
