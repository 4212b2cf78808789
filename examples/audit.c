/* audit.c - holds amounts that contracts write without digits against the digits that restate them.
 *
 *     cc audit.c $(pkg-config --cflags --libs tael) -o audit && ./audit contract.txt
 *     contract.txt:12: inconsistent: 人民币柒万贰仟肆佰元伍角 is CNY 72400.5, 724950元 is CNY 724950
 *
 * Without a file, and for -, it reads standard input. Exit status: 0 all agree, 1 two differ, 2 trouble. */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tael/tael.h>

enum { AGREE = 0, DIFFER = 1, FAILED = 2 };

typedef struct contract {
    const char *name;
    char *text;
    size_t length;
    size_t line, counted; /* the line that byte `counted` is in, from 0 */
} contract;

static int fail(const char *name, const char *reason) {
    fprintf(stderr, "audit: %s: %s\n", name, reason);
    return FAILED;
}

/* The whole of a stream, in a text that grows; false: errno says why not. */
static bool read_all(contract *read, FILE *input) {
    for (size_t size = 65536; read->length == size / 2 || read->text == NULL; size *= 2) {
        char *grown = realloc(read->text, size);
        if (grown == NULL) return false;
        read->text = grown;
        read->length += fread(grown + read->length, 1, size - read->length, input);
    }
    return !ferror(input);
}

/* Lines are counted on from the last one that was asked for. */
static size_t line_of(contract *read, size_t offset) {
    while (read->counted < offset) read->line += read->text[read->counted++] == '\n';
    return read->line + 1;
}

static bool has_digits(const contract *read, const tael_figure *figure) {
    for (size_t i = figure->start; i < figure->end; i++)
        if (read->text[i] >= '0' && read->text[i] <= '9') return true;
    return false;
}

/* Two amounts in one currency, one of which is written without a digit. */
static bool is_pair(const contract *read, const tael_figure *first, const tael_figure *second) {
    return first->kind == TAEL_AMOUNT && second->kind == TAEL_AMOUNT && first->currency == second->currency &&
           has_digits(read, first) != has_digits(read, second);
}

/* In a contract both are meant to the last fen, so neither is read as rounded. */
static int check_pair(contract *read, const tael_figure *first, const tael_figure *second,
                      const tael_rates *rates) {
    tael_figure pair[] = {*first, *second};
    pair[0].exact = pair[1].exact = true;
    pair[1].restates = 0;
    tael_check check = {0};
    tael_status status = tael_check_restatement(&check, pair, 1, rates, NULL, NULL);
    if (status != TAEL_OK) return fail(read->name, tael_status_message(status));
    printf("%s:%zu: %s", read->name, line_of(read, second->start), tael_check_verdict_name(check.verdict));
    for (int i = 0; i < 2; i++) {
        char value[TAEL_DECIMAL_TEXT_MAX] = "";
        tael_decimal_to_text(&pair[i].value, value, sizeof value, NULL);
        printf("%s %.*s is %s %s%s", i == 0 ? ":" : ",", (int)(pair[i].end - pair[i].start),
               read->text + pair[i].start, pair[i].currency->code, value, i == 0 ? "" : "\n");
    }
    int outcome = check.verdict == TAEL_CONSISTENT ? AGREE : DIFFER;
    tael_check_free(&check, NULL);
    return outcome;
}

static int audit_text(contract *read, tael_scan *scan, const tael_rates *rates) {
    size_t count;
    int outcome = AGREE;
    tael_status status = tael_scan_text(scan, read->text, read->length, NULL);
    if (status != TAEL_OK) return fail(read->name, tael_status_message(status));
    const tael_figure *figures = tael_scan_figures(scan, &count);
    for (size_t i = 0; i < count; i++) {
        ptrdiff_t restated = figures[i].restates;
        if (restated == TAEL_NO_FIGURE || !is_pair(read, &figures[restated], &figures[i])) continue;
        int pair = check_pair(read, &figures[restated], &figures[i], rates);
        if (pair > outcome) outcome = pair;
    }
    return outcome;
}

static int audit(const char *name, tael_scan *scan, const tael_rates *rates) {
    contract read = {.name = name};
    FILE *input = strcmp(name, "-") == 0 ? stdin : fopen(name, "rb");
    if (input == NULL) return fail(name, strerror(errno));
    int outcome = read_all(&read, input) ? audit_text(&read, scan, rates) : fail(name, strerror(errno));
    if (input != stdin) fclose(input);
    free(read.text);
    return outcome;
}

int main(int count, char **arguments) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = "zh_CN"; /* ¥ and 元 are the yuan */
    tael_scan *scan = NULL;
    tael_rates_builder *builder = NULL;
    tael_rates *rates = NULL; /* none are added: the rate of a currency to itself is 1 */
    tael_status status = tael_scan_new(&scan, &options);
    if (status == TAEL_OK) status = tael_rates_builder_new(&builder, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_finish(&rates, builder);
    if (status != TAEL_OK) return fail("tael", tael_status_message(status));

    int outcome = count < 2 ? audit("-", scan, rates) : AGREE;
    for (int i = 1; i < count; i++) {
        int file = audit(arguments[i], scan, rates);
        if (file > outcome) outcome = file;
    }
    tael_scan_free(scan);
    tael_rates_free(rates);
    return outcome;
}
