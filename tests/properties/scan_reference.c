/* properties/scan_reference.c - the library and a matcher that was written apart from it agree over every
 * string of one to six tokens that the contract says something about. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "properties/reference_matcher.h"
#include "properties/scan_same.h"

enum { SHOWN = 20 };

static void write_value(const tael_figure *figure, char *target, size_t size) {
    char low[64], high[64];
    bool range = figure->kind == TAEL_RANGE;
    tael_decimal_to_text(range ? &figure->low : &figure->value, low, sizeof low, NULL);
    tael_decimal_to_text(&figure->high, high, sizeof high, NULL);
    snprintf(target, size, "%s%s%s", low, range ? ".." : "", range ? high : "");
}

static const char *code_of(const tael_figure *figure) {
    return figure->currency == NULL ? "none" : figure->currency->code;
}

/* As reference_read() writes them; what no figure here may have is written too. */
static void write_findings(findings found, char figures[REFERENCE_TEXT_MAX]) {
    size_t length = 0;
    figures[0] = '\0';
    for (size_t i = 0; i < found.count; i++) {
        const tael_figure *figure = &found.figures[i];
        char value[144], restates[32] = "";
        write_value(figure, value, sizeof value);
        if (figure->restates != TAEL_NO_FIGURE)
            snprintf(restates, sizeof restates, " restates=%td", figure->restates);
        length += (size_t)snprintf(figures + length, REFERENCE_TEXT_MAX - length,
                                   "%zu %zu %s %s decimals=%d%s%s%s%s%s\n", figure->start, figure->end,
                                   code_of(figure), value, figure->decimals, restates,
                                   figure->ambiguous ? " ambiguous" : "", figure->exact ? " exact" : "",
                                   figure->per != NULL ? " per" : "",
                                   figure->approximation != TAEL_AS_WRITTEN ? " approximation" : "");
        if (length >= REFERENCE_TEXT_MAX) return;
    }
}

typedef struct tally {
    size_t strings, defined, with_figures, disagreements;
} tally;

static void compare(tael_scan *scan, reference_string *string, tally *counted) {
    char expected[REFERENCE_TEXT_MAX], given[REFERENCE_TEXT_MAX];
    reference_spell(string);
    counted->strings++;
    if (reference_read(string, expected) != NULL) return;
    counted->defined++;
    counted->with_figures += expected[0] != '\0';
    write_findings(scan_read(scan, string->text, strlen(string->text)), given);
    if (strcmp(expected, given) == 0) return;
    if (counted->disagreements++ < SHOWN)
        cr_expect(false, "%s\n  reference: %s\n  library:   %s", string->text, expected, given);
}

static bool next_string(reference_string *string) {
    for (size_t i = string->count; i-- > 0; string->tokens[i] = DOLLAR)
        if (++string->tokens[i] < TOKENS) return true;
    return false;
}

Test(scan_reference, agrees_over_every_string_of_six_tokens) {
    tael_scan *scan = scan_open(NULL);
    tally counted = {0};
    for (size_t count = 1; count <= REFERENCE_TOKENS_MAX; count++) {
        reference_string string = {.count = count};
        do compare(scan, &string, &counted);
        while (next_string(&string));
    }
    cr_expect_eq(counted.disagreements, 0, "%zu strings of %zu are read otherwise", counted.disagreements,
                 counted.defined);
    cr_expect_gt(counted.defined, counted.strings / 3 * 2, "%zu of %zu", counted.defined, counted.strings);
    cr_expect_gt(counted.with_figures, 100000, "only %zu strings hold a figure", counted.with_figures);
    tael_scan_free(scan);
}
