/* unit/render_rules.c - runs tests/cases/render_*.txt: a text with one figure, in a style, gives a text, from
 * which the scan reads the same figure again. The head of render_bills.txt says how a case is written. */
#define _POSIX_C_SOURCE 200809L

#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>

enum { LINE_MAX_BYTES = 1024 };

typedef struct render_case {
    const char *file;
    int line;
    char locale[32];
    tael_style style;
    size_t digits;
    char *given, *wanted;
    bool returns; /* scan reads the same figure from it */
} render_case;

/* --- Reading cases ---------------------------------------------------------------------------------- */

static void read_style(render_case *read, const char *name) {
    static const char *const names[] = {"plain", "grouped", "compact", "words", "capital"};
    int style = TAEL_PLAIN;
    while (style <= TAEL_CAPITAL && strcmp(name, names[style]) != 0) style++;
    cr_assert_leq(style, TAEL_CAPITAL, "%s:%d: no style %s", read->file, read->line, name);
    read->style = (tael_style)style;
}

static void read_case(render_case *read, char *line) {
    char *given = strchr(line, ' '), *arrow = strstr(line, " -> ");
    read->returns = arrow != NULL;
    if (arrow == NULL) arrow = strstr(line, " => ");
    cr_assert(given != NULL && arrow != NULL && given < arrow, "%s:%d: no case", read->file, read->line);
    *given = *arrow = '\0';
    read->given = given + 1;
    read->wanted = arrow + strlen(" -> ");
    char *digits = strchr(line, '/');
    read->digits = digits != NULL ? (size_t)strtoul(digits + 1, NULL, 10) : 0;
    if (digits != NULL) *digits = '\0';
    read_style(read, line);
}

/* --- Running them ----------------------------------------------------------------------------------- */

static tael_scan *open_scan(const render_case *run) {
    tael_scan *scan = NULL;
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = run->locale;
    cr_assert_eq(tael_scan_new(&scan, &options), TAEL_OK, "%s:%d: %s", run->file, run->line, run->locale);
    return scan;
}

static const tael_figure *read_figure(const render_case *run, tael_scan *scan, const char *text) {
    size_t count = 0;
    cr_assert_eq(tael_scan_text(scan, text, strlen(text), NULL), TAEL_OK);
    const tael_figure *figures = tael_scan_figures(scan, &count);
    cr_expect_eq(count, 1, "%s:%d: %zu figures in \"%s\"", run->file, run->line, count, text);
    return count == 1 ? figures : NULL;
}

static bool says_the_same(const tael_figure *first, const tael_figure *second) {
    bool same_per = first->per == NULL || second->per == NULL ? first->per == second->per
                                                              : strcmp(first->per, second->per) == 0;
    return first->kind == second->kind && first->currency == second->currency &&
           first->base == second->base && first->quote == second->quote &&
           first->approximation == second->approximation && same_per &&
           tael_decimal_compare(&first->value, &second->value) == 0 &&
           tael_decimal_compare(&first->low, &second->low) == 0 &&
           tael_decimal_compare(&first->high, &second->high) == 0;
}

/* The spaces of CLDR that do not break, as the cases show them. */
static void show_spaces(const char *text, char *shown) {
    static const char *const spaces[] = {"\u00a0", "\u202f"};
    while (*text != '\0') {
        size_t taken = 0;
        for (size_t i = 0; i < 2; i++)
            if (strncmp(text, spaces[i], strlen(spaces[i])) == 0) taken = strlen(spaces[i]);
        *shown++ = taken != 0 ? '_' : *text;
        text += taken != 0 ? taken : 1;
    }
    *shown = '\0';
}

static void run_case(const render_case *run) {
    char text[LINE_MAX_BYTES], shown[LINE_MAX_BYTES];
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    options.style = run->style;
    options.locale = run->locale;
    options.digits = run->digits;
    tael_scan *given = open_scan(run), *again = open_scan(run);
    const tael_figure *figure = read_figure(run, given, run->given);
    if (figure != NULL) {
        cr_assert_eq(tael_render_figure(figure, &options, text, sizeof text, NULL), TAEL_OK);
        show_spaces(text, shown);
        cr_expect_str_eq(shown, run->wanted, "%s:%d: %s, not %s", run->file, run->line, shown, run->wanted);
        const tael_figure *found = run->returns ? read_figure(run, again, text) : NULL;
        cr_expect(found == NULL || says_the_same(figure, found), "%s:%d: \"%s\" is read otherwise", run->file,
                  run->line, text);
    }
    tael_scan_free(given);
    tael_scan_free(again);
}

static size_t run_file(const char *path) {
    char line[LINE_MAX_BYTES];
    render_case run = {.file = strrchr(path, '/') + 1, .locale = "en_US"};
    FILE *file = fopen(path, "r");
    size_t count = 0;
    cr_assert_not_null(file, "%s cannot be read", path);
    while (fgets(line, sizeof line, file) != NULL) {
        run.line++;
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "locale ", strlen("locale ")) == 0) sscanf(line, "locale %31s", run.locale);
        if (strncmp(line, "    ", 4) != 0) continue;
        read_case(&run, line + 4);
        run_case(&run);
        count++;
    }
    fclose(file);
    return count;
}

Test(render, rules) {
    glob_t found;
    size_t count = 0;
    cr_assert_eq(glob(TAEL_SOURCE_DIR "/tests/cases/render_*.txt", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) count += run_file(found.gl_pathv[i]);
    globfree(&found);
    cr_expect_gt(count, 90, "only %zu cases were found", count);
}
