/* tool/rates_source.c - rates from the command line and from files, and what is wrong with them. */
#include "rates_source.h"

#include <errno.h>
#include <string.h>

#include "document.h"
#include "zipped.h"

enum { CODE_SIZE = 3 };

static enum exit_status say_status(const struct rates_source *source, tael_status status) {
    complain(source->command, "%s", tael_status_message(status));
    return EXIT_INPUT;
}

enum exit_status rates_source_open(struct rates_source *source, const char *command) {
    *source = (struct rates_source){.command = command, .day = TAEL_DAY_NEWEST};
    tael_status status = tael_rates_builder_new(&source->builder, NULL);
    return status == TAEL_OK ? EXIT_DONE : say_status(source, status);
}

tael_rates *rates_source_finish(struct rates_source *source) {
    tael_rates *rates;
    tael_status status = tael_rates_builder_finish(&rates, source->builder);
    if (status == TAEL_OK)
        source->builder = NULL;
    else
        say_status(source, status);
    return rates;
}

void rates_source_close(struct rates_source *source) {
    tael_rates_builder_free(source->builder);
    source->builder = NULL;
}

/* ---- one rate ---- */

static const tael_currency *find_currency(const struct rates_source *source, const char *argument,
                                          const char *code) {
    const tael_currency *currency = tael_currency_by_code(code, CODE_SIZE);
    if (currency == NULL)
        complain(source->command, "--rate %s: no currency of ISO 4217 has the code %.*s", argument, CODE_SIZE,
                 code);
    return currency;
}

static enum exit_status refuse_rate(const struct rates_source *source, const char *argument) {
    complain(source->command, "--rate %s: not like USDCNY=6.3036, which says what 1 USD is in CNY", argument);
    return EXIT_USAGE;
}

enum exit_status rates_source_add_rate(struct rates_source *source, const char *argument) {
    const char *digits = argument + 2 * CODE_SIZE + 1;
    bool has_form = strlen(argument) > 2 * CODE_SIZE + 1 && digits[-1] == '=';
    if (!has_form) return refuse_rate(source, argument);
    const tael_currency *base = find_currency(source, argument, argument);
    const tael_currency *quote = base == NULL ? NULL : find_currency(source, argument, argument + CODE_SIZE);
    if (quote == NULL) return EXIT_USAGE;
    tael_decimal rate = {0};
    tael_status status = tael_decimal_parse(&rate, digits, strlen(digits), NULL, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_add(source->builder, base, quote, TAEL_DAY_ANY, &rate);
    tael_decimal_free(&rate, NULL);
    if (status == TAEL_NO_MEMORY) return say_status(source, status);
    return status == TAEL_OK ? EXIT_DONE : refuse_rate(source, argument);
}

/* ---- a file ---- */

/* Line and column of a byte, both from 1; a column is a character. */
static void say_place(const char *path, const struct document *text, const tael_error *error) {
    size_t line = 1, column = 1;
    for (size_t i = 0; i < error->offset; i++) {
        bool begins_character = ((unsigned char)text->text[i] & 0xC0) != 0x80;
        if (text->text[i] == '\n') {
            line++;
            column = 1;
        } else if (begins_character) {
            column++;
        }
    }
    complain(path, "line %zu, column %zu: %s", line, column, error->message);
}

static enum exit_status add_text(struct rates_source *source, const char *path, const struct document *text) {
    tael_error error;
    const char *bytes = text->length == 0 ? "" : text->text;
    if (tael_rates_builder_read(source->builder, bytes, text->length, &error) == TAEL_OK) return EXIT_DONE;
    say_place(path, text, &error);
    return EXIT_INPUT;
}

enum exit_status rates_source_add_file(struct rates_source *source, const char *path) {
    struct document text;
    if (!document_read(&text, path)) {
        complain(path, "%s", strerror(errno));
        return EXIT_INPUT;
    }
    enum exit_status status = EXIT_INPUT;
    if (!is_zipped(&text) || unzip_table(&text, path)) status = add_text(source, path, &text);
    document_release(&text);
    return status;
}

/* ---- the day ---- */

enum exit_status rates_source_set_day(struct rates_source *source, const char *argument) {
    if (tael_day_parse(&source->day, argument, strlen(argument), NULL) == TAEL_OK) return EXIT_DONE;
    complain(source->command, "--date %s: not a day like 2015-10-30", argument);
    return EXIT_USAGE;
}
