/* unit/scan_cases.h - reading tests/cases/scan_*.txt and tables_*.txt.
 *
 * A line that is not indented states a rule, or says with which options the examples behind it are read:
 * `locale zh_HK` or `locale en_US currency CAD` (at first en_US, no currency). An example is indented by
 * four spaces:
 *
 *     An approximation stands outside the span.
 *         全年收入约⟦8.4亿元⟧。
 *         CNY 840000000 decimals=-7 about
 *     A count is no amount.
 *         注册用户3.2亿。
 *         nothing
 *
 * The first line is the text, its spans marked; \n, \t, \xE5 (a byte) and \u200B (a character) stand for
 * what cannot be seen. A line that ends in a backslash goes on: the text has a line break there, and the
 * next line's indent is not part of it. Then comes a line for each span, or `nothing` where there is none.
 * unit/scan_outcome.h says what stands in it. */
#ifndef UNIT_SCAN_CASES_H
#define UNIT_SCAN_CASES_H

#include <stddef.h>

enum { SCAN_CASE_TEXT_MAX = 8192 };

/* Round a span. */
#define SCAN_CASE_OPEN "⟦"
#define SCAN_CASE_CLOSE "⟧"

typedef struct scan_case {
    const char *file;
    int line;
    char locale[32];
    char currency[4];              /* the option's code, or "" */
    char text[SCAN_CASE_TEXT_MAX]; /* as it is scanned: escapes resolved, no marks */
    size_t text_length;
    char wanted[SCAN_CASE_TEXT_MAX]; /* the text with its marks, and a line a figure */
    size_t wanted_length;
} scan_case;

/* Calls `visit` with every example of every file. Fails the running test where a file cannot be read or
 * a line is out of place. Returns how many examples there were. */
size_t scan_cases_visit(void (*visit)(const scan_case *read));

#endif
