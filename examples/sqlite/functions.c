/* sqlite/functions.c - one amount in, a text out. Every one is NULL where an argument is. */
#include "arguments.h"
#include "extension.h"
#include "rates.h"
#include "readers.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

/* --- Reading ------------------------------------------------------------------------------------- */

/* A call that reads: its reader, and what that found. */
struct reading {
    sqlite3_context *context;
    const char *function;
    struct reader *reader;
    struct bytes text;
    const tael_figure *figures;
    size_t count;
};

/* Reads values[0] under the locale values[place], where there are so many. False: the call has failed. Either
 * way close_reading() ends it. */
static bool open_reading(struct reading *reading, sqlite3_context *context, const char *function, int count,
                         sqlite3_value **values, int place) {
    struct bytes locale = {DEFAULT_LOCALE, sizeof DEFAULT_LOCALE - 1};
    *reading = (struct reading){.context = context, .function = function};
    bool given = bytes_of(values[0], &reading->text) && (place >= count || text_of(values[place], &locale));
    tael_status status = given ? TAEL_OK : TAEL_NO_MEMORY;
    if (status == TAEL_OK) status = readers_take(sqlite3_user_data(context), locale.start, &reading->reader);
    if (status == TAEL_UNKNOWN_LOCALE) {
        fail(context, function, "no locale '%.*s'", quoted_length(&locale), locale.start);
        return false;
    }
    if (status == TAEL_OK)
        status = tael_scan_text(reading->reader->scan, reading->text.start, reading->text.length, NULL);
    if (status != TAEL_OK) {
        fail_with(context, function, status);
        return false;
    }
    reading->figures = tael_scan_figures(reading->reader->scan, &reading->count);
    return true;
}

static void close_reading(struct reading *reading) {
    readers_give(sqlite3_user_data(reading->context), reading->reader);
}

/* The first amount of the text; NULL where it holds none. */
static const tael_figure *first_amount(const struct reading *reading) {
    for (size_t i = 0; i < reading->count; i++)
        if (reading->figures[i].kind == TAEL_AMOUNT) return &reading->figures[i];
    return NULL;
}

/* The one figure that the text is to be; NULL: the call has failed. */
static const tael_figure *only_figure(const struct reading *reading) {
    const struct bytes *text = &reading->text;
    if (reading->count == 1) return &reading->figures[0];
    const char *found = reading->count == 0 ? "no amount is" : "several figures are";
    fail(reading->context, reading->function, "%s read from '%.*s'", found, quoted_length(text), text->start);
    return NULL;
}

/* --- tael_value(text [, locale]), tael_currency(text [, locale]) ------------------------------------ */

void tael_value_function(sqlite3_context *context, int count, sqlite3_value **values) {
    struct reading reading;
    if (any_is_null(count, values)) return;
    const tael_figure *amount =
        open_reading(&reading, context, "tael_value", count, values, 1) ? first_amount(&reading) : NULL;
    if (amount != NULL) put_number(context, &amount->value);
    close_reading(&reading);
}

void tael_currency_function(sqlite3_context *context, int count, sqlite3_value **values) {
    struct reading reading;
    if (any_is_null(count, values)) return;
    const tael_figure *amount =
        open_reading(&reading, context, "tael_currency", count, values, 1) ? first_amount(&reading) : NULL;
    if (amount != NULL) put_constant(context, amount->currency->code);
    close_reading(&reading);
}

/* --- tael_render(amount, style [, locale [, digits]]) ----------------------------------------------- */

static bool read_style(sqlite3_context *context, sqlite3_value *value, tael_style *style) {
    static const char *const names[] = {"plain", "grouped", "compact", "words", "capital"};
    struct bytes name;
    if (!text_of(value, &name)) {
        sqlite3_result_error_nomem(context);
        return false;
    }
    for (int i = TAEL_PLAIN; i <= TAEL_CAPITAL; i++) {
        *style = (tael_style)i;
        if (strcmp(name.start, names[i]) == 0) return true;
    }
    fail(context, "tael_render", "no style '%.*s': plain, grouped, compact, words or capital",
         quoted_length(&name), name.start);
    return false;
}

static bool read_digits(sqlite3_context *context, sqlite3_value *value, size_t *digits) {
    sqlite3_int64 number = sqlite3_value_int64(value);
    *digits = (size_t)number;
    if (sqlite3_value_numeric_type(value) == SQLITE_INTEGER && number >= 1 &&
        number <= TAEL_DECIMAL_DIGITS_MAX)
        return true;
    fail(context, "tael_render", "digits are a number from 1 to %d", TAEL_DECIMAL_DIGITS_MAX);
    return false;
}

/* The length is asked for first. SQLite frees the text. */
static void put_rendered(sqlite3_context *context, const tael_figure *figure,
                         const tael_render_options *options) {
    size_t length = 0;
    tael_status status = tael_render_figure(figure, options, NULL, 0, &length);
    char *text = status == TAEL_TOO_LARGE ? sqlite3_malloc64(length + 1) : NULL;
    if (status == TAEL_TOO_LARGE)
        status = text == NULL ? TAEL_NO_MEMORY : tael_render_figure(figure, options, text, length + 1, NULL);
    if (status == TAEL_OK) {
        sqlite3_result_text64(context, text, length, sqlite3_free, SQLITE_UTF8);
    } else {
        sqlite3_free(text);
        fail_with(context, "tael_render", status);
    }
}

void tael_render_function(sqlite3_context *context, int count, sqlite3_value **values) {
    struct reading reading;
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    if (any_is_null(count, values)) return;
    if (!read_style(context, values[1], &options.style)) return;
    if (count > 3 && !read_digits(context, values[3], &options.digits)) return;
    const tael_figure *figure =
        open_reading(&reading, context, "tael_render", count, values, 2) ? only_figure(&reading) : NULL;
    if (figure != NULL) {
        options.locale = reading.reader->locale;
        options.allocator = &sqlite_allocator;
        put_rendered(context, figure, &options);
    }
    close_reading(&reading);
}

/* --- tael_convert(amount, to, rates [, locale]) ---------------------------------------------------- */

enum { TO = 1, RATES = 2 };

static void free_rates(void *rates) {
    tael_rates_free(rates);
}

static const tael_currency *read_currency(sqlite3_context *context, sqlite3_value *value) {
    struct bytes code;
    const tael_currency *currency = NULL;
    if (!text_of(value, &code))
        sqlite3_result_error_nomem(context);
    else if ((currency = tael_currency_by_code(code.start, code.length)) == NULL)
        fail(context, "tael_convert", "no currency of ISO 4217 has the code '%.*s'", quoted_length(&code),
             code.start);
    return currency;
}

/* NULL: the call has failed. */
static tael_rates *read_rates(sqlite3_context *context, sqlite3_value *value) {
    struct bytes text;
    tael_rates *rates = NULL;
    tael_error error = {.status = TAEL_NO_MEMORY};
    if (text_of(value, &text)) rates_read(text.start, text.length, &rates, &error);
    if (error.status == TAEL_OK) return rates;
    struct bytes wrong = {text.start + error.offset, text.length - error.offset};
    if (error.status == TAEL_NO_MEMORY)
        sqlite3_result_error_nomem(context);
    else
        fail(context, "tael_convert",
             "'%.*s' is not a rate like USDCNY=6.3036, which says what 1 USD is in CNY",
             quoted_length(&wrong), wrong.start);
    return NULL;
}

static void put_converted(sqlite3_context *context, const tael_figure *figure, const tael_currency *to,
                          const tael_rates *rates) {
    const tael_money amount = {figure->value, figure->currency};
    tael_money converted = {0};
    tael_rate rate = {0};
    tael_status status =
        tael_rates_find(&rate, rates, figure->currency, to, TAEL_DAY_NEWEST, 0, &sqlite_allocator);
    if (status == TAEL_OK)
        status = tael_convert_money(&converted, &amount, &rate, 0, TAEL_HALF_EVEN, NULL, &sqlite_allocator);
    if (status == TAEL_OK)
        put_number(context, &converted.value);
    else if (status == TAEL_NO_RATE)
        fail(context, "tael_convert", "no rate from %s to %s", figure->currency->code, to->code);
    else
        fail_with(context, "tael_convert", status);
    tael_money_free(&converted, &sqlite_allocator);
    tael_rate_free(&rate, &sqlite_allocator);
}

static void convert(const struct reading *reading, const tael_currency *to, const tael_rates *rates) {
    const tael_figure *figure = only_figure(reading);
    if (figure == NULL) return;
    if (figure->kind == TAEL_AMOUNT)
        put_converted(reading->context, figure, to, rates);
    else
        fail(reading->context, reading->function, "'%.*s' is a %s, not an amount",
             quoted_length(&reading->text), reading->text.start, tael_figure_kind_name(figure->kind));
}

/* Rates that are the same in every row are read once: SQLite keeps them beside their argument. They are
 * handed to it last, for it may free them at once. */
void tael_convert_function(sqlite3_context *context, int count, sqlite3_value **values) {
    struct reading reading;
    if (any_is_null(count, values)) return;
    const tael_currency *to = read_currency(context, values[TO]);
    if (to == NULL) return;
    tael_rates *kept = sqlite3_get_auxdata(context, RATES);
    tael_rates *rates = kept != NULL ? kept : read_rates(context, values[RATES]);
    if (rates == NULL) return;
    if (open_reading(&reading, context, "tael_convert", count, values, RATES + 1))
        convert(&reading, to, rates);
    close_reading(&reading);
    if (kept == NULL) sqlite3_set_auxdata(context, RATES, rates, free_rates);
}
