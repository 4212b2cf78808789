/* tool/check.c - the command `tael check`: a record a restatement, and whether it holds. */
#include "command.h"

#include <stdio.h>

#include "check_options.h"
#include "json_values.h"
#include "ndjson.h"
#include "reading.h"
#include "recent_figures.h"

/* Implied rates are written outward to so many digits, and published ones as they are, or nearly. */
enum { IMPLIED_DIGITS = 6, MARKET_DIGITS = 10 };

/* One run of the command. */
struct inspection {
    const struct check_request *request;
    tael_rates *rates;
    struct reading reading;
    struct recent_figures recent;
};

/* "10", "0.001". */
static json_t *json_of_power(int32_t power) {
    const tael_decimal value = tael_decimal_from_parts(false, 1, power);
    return json_of_decimal(&value, true);
}

static json_t *json_of_check(const struct inspection *run, const tael_check *check) {
    size_t before = run->recent.first;
    tael_decimal low = {0}, high = {0};
    bool has_market = check->verdict != TAEL_VERDICT_UNKNOWN;
    tael_status status = tael_implied_bounds(&low, &high, &check->implied, IMPLIED_DIGITS, NULL);
    bool is_bounded = status == TAEL_OK;
    json_t *object = json_pack(
        "{s:I, s:I, s:I, s:s, s:s, s:o, s:o, s:o, s:s}", "doc", (json_int_t)run->reading.document, //
        "first", (json_int_t)(before + check->first),                                              //
        "second", (json_int_t)(before + check->second),                                            //
        "base", check->implied.base->code,                                                         //
        "quote", check->implied.quote->code,                                                       //
        "low", json_of_decimal(&low, is_bounded),                                                  //
        "high", json_of_decimal(&high, is_bounded),                                                //
        "market", has_market ? json_of_rate(&check->market, MARKET_DIGITS) : json_null(),          //
        "verdict", tael_check_verdict_name(check->verdict));
    if (object != NULL && check->off_by != 0)
        json_object_set_new(object, "off_by", json_of_power(check->off_by));
    tael_decimal_free(&low, NULL);
    tael_decimal_free(&high, NULL);
    return object;
}

static void check_restatement(struct inspection *run, const tael_figure *figure) {
    tael_check check = {0};
    const struct recent_figures *recent = &run->recent;
    tael_status status = tael_check_restatement(&check, recent->items, recent->count - 1, run->rates,
                                                &run->request->check, NULL);
    if (status != TAEL_OK) {
        complain(run->reading.name, "byte %zu: %s", figure->start, tael_status_message(status));
        reading_note(&run->reading, EXIT_INPUT);
        return;
    }
    if (check.verdict == TAEL_INCONSISTENT) reading_note(&run->reading, EXIT_INCONSISTENT);
    if (!ndjson_write(stdout, json_of_check(run, &check))) reading_fail_output(&run->reading);
    tael_check_free(&check, NULL);
}

static void check_figure(void *state, const tael_figure *figure, const char *text) {
    struct inspection *run = state;
    (void)text;
    if (run->reading.figures == 0) recent_figures_free(&run->recent);
    if (!recent_figures_add(&run->recent, figure))
        reading_fail_output(&run->reading);
    else if (figure->restates != TAEL_NO_FIGURE)
        check_restatement(run, figure);
}

static const struct reader checking = {check_figure, NULL};

static enum exit_status serve(struct check_request *request) {
    struct inspection run = {.request = request, .rates = rates_source_finish(&request->rates)};
    if (run.rates == NULL) return EXIT_INPUT;
    if (reading_open(&run.reading, "check", &request->scan))
        reading_all(&run.reading, request->files.items, request->files.count, &checking, &run);
    recent_figures_free(&run.recent);
    tael_rates_free(run.rates);
    return reading_close(&run.reading);
}

static enum exit_status run_check(int argument_count, char **arguments) {
    struct check_request request;
    enum exit_status status = read_check_options(&request, argument_count, arguments);
    if (status == EXIT_DONE) status = request.files.is_help ? finish_output() : serve(&request);
    close_check_request(&request);
    return status;
}

const struct command check_command = {"check", "holds figures against those that restate them", run_check};
