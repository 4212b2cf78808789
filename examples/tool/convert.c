/* tool/convert.c - the command `tael convert`: text in, the same text with its amounts in one currency out.
 */
#include "command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "convert_options.h"
#include "converted_text.h"
#include "json_values.h"
#include "ndjson.h"
#include "reading.h"

/* A rate that is written has so many digits at most. */
enum { RATE_DIGITS = 20 };

/* One run of the command. */
struct conversion {
    const struct convert_request *request;
    tael_rates *rates;
    struct reading reading;
    tael_scan *spans; /* for a figure's own bytes alone */
    struct record *record;
    size_t without_rate;
    const tael_currency *first_without; /* the currency of the first of those */
    bool others_without;                /* another currency has none, too */
};

/* What a figure is in the other currency. */
struct converted {
    tael_rate rate;
    tael_figure figure;
};

static void free_converted(struct converted *converted) {
    tael_rate_free(&converted->rate, NULL);
    tael_convert_free_figure(&converted->figure, NULL);
}

static bool is_foreign(const struct conversion *run, const tael_figure *figure) {
    bool has_amount = figure->kind == TAEL_AMOUNT || figure->kind == TAEL_RANGE;
    return has_amount && figure->currency != run->request->to;
}

/* False where the figure stays as it is. */
static bool convert(struct conversion *run, struct converted *result, const tael_figure *figure,
                    size_t digits) {
    const struct convert_request *request = run->request;
    *result = (struct converted){0};
    if (!is_foreign(run, figure)) return false;
    tael_status status = tael_rates_find(&result->rate, run->rates, figure->currency, request->to,
                                         request->rates.day, RATE_DAYS_BACK, NULL);
    if (status == TAEL_NO_RATE) {
        if (run->without_rate++ == 0) run->first_without = figure->currency;
        run->others_without = run->others_without || run->first_without != figure->currency;
        return false;
    }
    if (status == TAEL_OK)
        status = tael_convert_figure(&result->figure, figure, &result->rate, digits, request->rounding, NULL,
                                     NULL);
    if (status == TAEL_OK) return true;
    complain(run->reading.name, "byte %zu: %s", figure->start, tael_status_message(status));
    reading_note(&run->reading, EXIT_INPUT);
    free_converted(result);
    return false;
}

/* ---- text ---- */

/* Whether the figure's own bytes bear its approximation, as those of 5亿余元 do. */
static bool bears_approximation(const struct conversion *run, const char *text, const tael_figure *figure) {
    size_t count = 0;
    if (figure->approximation == TAEL_AS_WRITTEN) return false;
    tael_scan_text(run->spans, text, figure->end - figure->start, NULL);
    const tael_figure *alone = tael_scan_figures(run->spans, &count);
    return count > 0 && alone->approximation == figure->approximation;
}

/* Writes the figure and what it is converted to. What it says of itself is not lost with it. */
static void write_figure(void *state, const tael_figure *figure, const char *text) {
    struct conversion *run = state;
    const struct convert_request *request = run->request;
    struct converted converted;
    size_t digits = 0;
    if (is_foreign(run, figure)) digits = request->digits > 0 ? request->digits : significant_digits(figure);
    bool done = convert(run, &converted, figure, digits);
    if (!done || !request->replaces) fwrite(text, 1, figure->end - figure->start, stdout);
    if (!done) return;
    if (!request->replaces)
        fputs(" [", stdout);
    else if (bears_approximation(run, text, figure))
        write_approximation(stdout, figure->approximation);
    if (!write_converted(stdout, &converted.figure, digits)) {
        errno = ENOMEM;
        reading_fail_output(&run->reading);
    }
    if (!request->replaces) putchar(']');
    free_converted(&converted);
}

static void write_between(void *state, const char *text, size_t length) {
    struct conversion *run = state;
    fwrite(text, 1, length, stdout);
    if (!run->reading.output_failed && ferror(stdout)) reading_fail_output(&run->reading);
}

/* ---- records ---- */

static json_t *json_of_converted(const struct converted *converted) {
    const tael_figure *figure = &converted->figure;
    bool is_range = figure->kind == TAEL_RANGE;
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "currency", figure->currency->code, //
                     "value", json_of_decimal(&figure->value, !is_range),                  //
                     "low", json_of_decimal(&figure->low, is_range),                       //
                     "high", json_of_decimal(&figure->high, is_range),                     //
                     "rate", json_of_rate(&converted->rate, RATE_DIGITS),                  //
                     "date", json_of_day(converted->rate.day));
}

static bool write_converted_record(struct conversion *run, const tael_figure *figure, const char *text) {
    struct converted converted;
    const struct reading *reading = &run->reading;
    record_fill(run->record, reading->document, reading->figures, figure, text);
    json_t *object = ndjson_object(run->record), *extra = json_null();
    if (convert(run, &converted, figure, run->request->digits)) {
        extra = json_of_converted(&converted);
        free_converted(&converted);
    }
    if (object != NULL && json_object_set_new(object, "converted", extra) == 0)
        return ndjson_write(stdout, object);
    json_decref(object);
    errno = ENOMEM;
    return false;
}

static void write_record(void *state, const tael_figure *figure, const char *text) {
    struct conversion *run = state;
    if (!write_converted_record(run, figure, text)) reading_fail_output(&run->reading);
}

/* ---- the run ---- */

static void warn_of_rates(struct conversion *run) {
    if (run->without_rate == 0) return;
    const struct convert_request *request = run->request;
    tael_day day = request->rates.day == TAEL_DAY_NEWEST ? tael_rates_newest(run->rates) : request->rates.day;
    char text[TAEL_DAY_TEXT_MAX];
    bool has_day = tael_day_to_text(day, text) == TAEL_OK;
    complain("convert", "%zu figure%s as written: no rate from %s%s to %s%s%s", run->without_rate,
             run->without_rate == 1 ? " stays" : "s stay", run->first_without->code,
             run->others_without ? " and others" : "", request->to->code, has_day ? " on " : "",
             has_day ? text : "");
    reading_note(&run->reading, EXIT_NO_RATE);
}

static const struct reader as_text = {write_figure, write_between}, as_records = {write_record, NULL};

static enum exit_status serve(struct convert_request *request) {
    struct conversion run = {.request = request, .rates = rates_source_finish(&request->rates)};
    if (run.rates == NULL) return EXIT_INPUT;
    bool opened = reading_open(&run.reading, "convert", &request->scan);
    if (opened && tael_scan_new(&run.spans, &request->scan) == TAEL_OK) {
        run.record = malloc(sizeof *run.record);
        if (run.record != NULL)
            reading_all(&run.reading, request->files.items, request->files.count,
                        request->as_records ? &as_records : &as_text, &run);
        else
            reading_fail_output(&run.reading);
        warn_of_rates(&run);
    }
    free(run.record);
    tael_scan_free(run.spans);
    tael_rates_free(run.rates);
    return reading_close(&run.reading);
}

static enum exit_status run_convert(int argument_count, char **arguments) {
    struct convert_request request;
    enum exit_status status = read_convert_options(&request, argument_count, arguments);
    if (status == EXIT_DONE) status = request.files.is_help ? finish_output() : serve(&request);
    rates_source_close(&request.rates);
    return status;
}

const struct command convert_command = {"convert", "writes a text with its amounts in another currency",
                                        run_convert};
