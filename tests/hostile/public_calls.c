/* hostile/public_calls.c - the calls, in the order of the headers. */
#include "hostile/public_calls.h"

#include <string.h>
#include <tael/gmp.h>

static const char text[] =
    "Fees of $1,234,567,890,123,456,789,012,345.67 rose from €5 to €10 million (USD 11 million), "
    "人民币壹佰万元整(¥1,000,000.00), 1美元=6.8元, 三点五亿至五亿元 per share.\n"
    "Sales of RMB 123456789012345678901234567890 (USD 22922899999999999999999999999), 5 a tonne.\n\n"
    "(in millions)\t2020\t2019\nSales\t$ 1,234\t(87)\n";

static const char rows[] = "## currencies\n"
                           "form\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
                           "BTC\tcode\tBTC:8\t0\t-\tbefore behind\tusage\t0.5 BTC\n";

/* --- Decimals ------------------------------------------------------------------------------------- */

#define RESULT (&bench->decimals[0])
#define ALLOCATOR (bench->allocator)

static tael_status run_copy(workbench *bench) {
    return tael_decimal_copy(RESULT, &bench->first, ALLOCATOR);
}

static tael_status run_parse(workbench *bench) {
    return tael_decimal_parse(RESULT, "-12345678901234567890123.5", 26, ALLOCATOR, NULL);
}

static tael_status run_negate(workbench *bench) {
    return tael_decimal_negate(RESULT, &bench->first, ALLOCATOR);
}

static tael_status run_absolute(workbench *bench) {
    return tael_decimal_absolute(RESULT, &bench->second, ALLOCATOR);
}

static tael_status run_add(workbench *bench) {
    return tael_decimal_add(RESULT, &bench->first, &bench->second, ALLOCATOR);
}

static tael_status run_subtract(workbench *bench) {
    return tael_decimal_subtract(RESULT, &bench->first, &bench->second, ALLOCATOR);
}

static tael_status run_multiply(workbench *bench) {
    return tael_decimal_multiply(RESULT, &bench->first, &bench->second, ALLOCATOR);
}

static tael_status run_scale(workbench *bench) {
    return tael_decimal_scale(RESULT, &bench->first, 5, ALLOCATOR);
}

static tael_status run_reduce(workbench *bench) {
    return tael_decimal_reduce(RESULT, &bench->first, ALLOCATOR);
}

static tael_status run_quantize(workbench *bench) {
    return tael_decimal_quantize(RESULT, &bench->first, -2, TAEL_HALF_EVEN, NULL, ALLOCATOR);
}

static tael_status run_round(workbench *bench) {
    return tael_decimal_round(RESULT, &bench->first, 2, TAEL_HALF_EVEN, NULL, ALLOCATOR);
}

static tael_status run_round_digits(workbench *bench) {
    return tael_decimal_round_digits(RESULT, &bench->first, 25, TAEL_HALF_EVEN, NULL, ALLOCATOR);
}

static tael_status run_divide(workbench *bench) {
    return tael_decimal_divide(RESULT, &bench->first, &bench->second, 50, TAEL_HALF_EVEN, NULL, ALLOCATOR);
}

static tael_status run_divide_quantize(workbench *bench) {
    return tael_decimal_divide_quantize(RESULT, &bench->first, &bench->second, -30, TAEL_HALF_EVEN, NULL,
                                        ALLOCATOR);
}

static tael_status run_from_mpz(workbench *bench) {
    return tael_decimal_from_mpz(RESULT, bench->integer, ALLOCATOR);
}

static tael_status run_from_mpq(workbench *bench) {
    return tael_decimal_from_mpq(RESULT, bench->fraction, ALLOCATOR);
}

/* --- Money ---------------------------------------------------------------------------------------- */

#define MONEY (&bench->moneys[0])

static tael_status run_money_copy(workbench *bench) {
    return tael_money_copy(MONEY, &bench->money, ALLOCATOR);
}

static tael_status run_money_negate(workbench *bench) {
    return tael_money_negate(MONEY, &bench->money, ALLOCATOR);
}

static tael_status run_money_add(workbench *bench) {
    return tael_money_add(MONEY, &bench->money, &bench->other, ALLOCATOR);
}

static tael_status run_money_subtract(workbench *bench) {
    return tael_money_subtract(MONEY, &bench->money, &bench->other, ALLOCATOR);
}

static tael_status run_money_multiply(workbench *bench) {
    return tael_money_multiply(MONEY, &bench->money, &bench->second, ALLOCATOR);
}

static tael_status run_money_round(workbench *bench) {
    return tael_money_round(MONEY, &bench->money, TAEL_HALF_UP, NULL, ALLOCATOR);
}

static tael_status run_money_round_cash(workbench *bench) {
    return tael_money_round_cash(MONEY, &bench->money, TAEL_HALF_UP, NULL, ALLOCATOR);
}

static tael_status run_money_round_to(workbench *bench) {
    const tael_decimal step = tael_decimal_from_parts(false, 25, -2);
    return tael_money_round_to(MONEY, &bench->money, &step, TAEL_HALF_UP, NULL, ALLOCATOR);
}

static tael_status run_money_split(workbench *bench) {
    return tael_money_split(bench->moneys, PARTS, &bench->money, NULL, ALLOCATOR);
}

/* --- Lexicon, scan, batch --------------------------------------------------------------------------- */

static tael_scan_options options_of(const workbench *bench) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.allocator = bench->allocator;
    return options;
}

static tael_status run_lexicon_extend(workbench *bench) {
    return tael_lexicon_extend(&bench->made_lexicon, NULL, rows, strlen(rows), ALLOCATOR, NULL);
}

static tael_status run_scan_new(workbench *bench) {
    const tael_scan_options options = options_of(bench);
    return tael_scan_new(&bench->made_scan, &options);
}

static tael_status see_figure(void *context, const tael_figure *figure, const char *read) {
    (void)context, (void)figure, (void)read;
    return TAEL_OK;
}

static tael_status run_scan_begin(workbench *bench) {
    return tael_scan_begin(bench->scan, see_figure, NULL);
}

static tael_status run_scan_feed(workbench *bench) {
    tael_status status = tael_scan_begin(bench->scan, see_figure, NULL);
    return status == TAEL_OK ? tael_scan_feed(bench->scan, text, strlen(text), NULL) : status;
}

static tael_status run_scan_end(workbench *bench) {
    tael_status status = run_scan_feed(bench);
    return status == TAEL_OK ? tael_scan_end(bench->scan, NULL) : status;
}

static tael_status run_scan_text(workbench *bench) {
    return tael_scan_text(bench->scan, text, strlen(text), NULL);
}

static tael_status run_batch_new(workbench *bench) {
    const tael_scan_options options = options_of(bench);
    return tael_batch_new(&bench->made_batch, &options);
}

static tael_status run_batch_scan(workbench *bench) {
    const int64_t half = (int64_t)strcspn(text, "\n"), offsets[] = {0, half, half, (int64_t)strlen(text)};
    return tael_batch_scan(bench->batch, text, offsets, 3, NULL);
}

/* --- Exchange -------------------------------------------------------------------------------------- */

static tael_status run_builder_new(workbench *bench) {
    return tael_rates_builder_new(&bench->made_builder, ALLOCATOR);
}

static tael_status run_builder_add(workbench *bench) {
    static const char *const codes[] = {"CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY"};
    tael_status status = TAEL_OK;
    for (size_t i = 0; i < sizeof codes / sizeof *codes && status == TAEL_OK; i++)
        status = tael_rates_builder_add(bench->builder, workbench_currency(codes[i]),
                                        workbench_currency("USD"), TAEL_DAY_ANY, &bench->first);
    return status;
}

static tael_status run_builder_read(workbench *bench) {
    static const char more[] = "Date,USD,CNY,GBP\n2015-11-03,1.1,7.00000000000000000000000000000001,\n"
                               "2015-11-02,1.2,N/A,0.70000000000000000000000000000001\n";
    return tael_rates_builder_read(bench->builder, more, strlen(more), NULL);
}

static tael_status run_builder_finish(workbench *bench) {
    tael_status status = tael_rates_builder_finish(&bench->made_rates, bench->builder);
    if (status == TAEL_OK) bench->builder = NULL;
    return status;
}

static tael_status run_rates_find(workbench *bench) {
    return tael_rates_find(&bench->made_rate, bench->rates, workbench_currency("CNY"),
                           workbench_currency("USD"), TAEL_DAY_NEWEST, 7, ALLOCATOR);
}

static tael_status run_rate_invert(workbench *bench) {
    return tael_rate_invert(&bench->made_rate, &bench->rate, ALLOCATOR);
}

static tael_status run_rate_to_decimal(workbench *bench) {
    return tael_rate_to_decimal(RESULT, &bench->rate, 50, TAEL_HALF_EVEN, NULL, ALLOCATOR);
}

static tael_status run_convert_exactly(workbench *bench) {
    return tael_convert_exactly(&bench->decimals[0], &bench->decimals[1], &bench->first, &bench->rate,
                                ALLOCATOR);
}

static tael_status run_convert_money(workbench *bench) {
    return tael_convert_money(MONEY, &bench->money, &bench->rate, 40, TAEL_HALF_EVEN, NULL, ALLOCATOR);
}

static tael_status run_convert_figure(workbench *bench) {
    tael_figure range = {.kind = TAEL_RANGE,
                         .low = bench->second,
                         .high = bench->first,
                         .currency = workbench_currency("CHF")};
    return tael_convert_figure(&bench->made_figure, &range, &bench->rate, 40, TAEL_HALF_EVEN, NULL,
                               ALLOCATOR);
}

static tael_status run_implied_make(workbench *bench) {
    return tael_implied_make(&bench->made_implied, &bench->figures[0], &bench->figures[1], ALLOCATOR);
}

static tael_status run_implied_bounds(workbench *bench) {
    return tael_implied_bounds(&bench->decimals[0], &bench->decimals[1], &bench->implied, 50, ALLOCATOR);
}

static tael_status run_check_restatement(workbench *bench) {
    return tael_check_restatement(&bench->made_check, bench->figures, 1, bench->rates, NULL, ALLOCATOR);
}

/* --- Render ----------------------------------------------------------------------------------------- */

static tael_render_options rendering_of(const workbench *bench) {
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    options.style = TAEL_GROUPED;
    options.digits = 25;
    options.allocator = bench->allocator;
    return options;
}

static tael_status run_render_money(workbench *bench) {
    const tael_render_options options = rendering_of(bench);
    return tael_render_money(&bench->money, &options, bench->rendered, RENDERED_MAX, NULL);
}

static tael_status run_render_figure(workbench *bench) {
    const tael_render_options options = rendering_of(bench);
    return tael_render_figure(&bench->figures[0], &options, bench->rendered, RENDERED_MAX, NULL);
}

/* --- All of them -------------------------------------------------------------------------------------- */

const public_call public_calls[] = {
    {"tael_decimal_copy", run_copy, PLAIN},
    {"tael_decimal_parse", run_parse, PLAIN},
    {"tael_decimal_negate", run_negate, PLAIN},
    {"tael_decimal_absolute", run_absolute, PLAIN},
    {"tael_decimal_add", run_add, PLAIN},
    {"tael_decimal_subtract", run_subtract, PLAIN},
    {"tael_decimal_multiply", run_multiply, PLAIN},
    {"tael_decimal_scale", run_scale, PLAIN},
    {"tael_decimal_reduce", run_reduce, PLAIN},
    {"tael_decimal_quantize", run_quantize, PLAIN},
    {"tael_decimal_round", run_round, PLAIN},
    {"tael_decimal_round_digits", run_round_digits, PLAIN},
    {"tael_decimal_divide", run_divide, PLAIN},
    {"tael_decimal_divide_quantize", run_divide_quantize, PLAIN},
    {"tael_decimal_from_mpz", run_from_mpz, PLAIN},
    {"tael_decimal_from_mpq", run_from_mpq, ASKS_GMP},
    {"tael_money_copy", run_money_copy, PLAIN},
    {"tael_money_negate", run_money_negate, PLAIN},
    {"tael_money_add", run_money_add, PLAIN},
    {"tael_money_subtract", run_money_subtract, PLAIN},
    {"tael_money_multiply", run_money_multiply, PLAIN},
    {"tael_money_round", run_money_round, PLAIN},
    {"tael_money_round_cash", run_money_round_cash, PLAIN},
    {"tael_money_round_to", run_money_round_to, PLAIN},
    {"tael_money_split", run_money_split, PLAIN},
    {"tael_lexicon_extend", run_lexicon_extend, PLAIN},
    {"tael_scan_new", run_scan_new, ASKS_ICU},
    {"tael_scan_text", run_scan_text, KEEPING},
    {"tael_scan_begin", run_scan_begin, KEEPING},
    {"tael_scan_feed", run_scan_feed, KEEPING},
    {"tael_scan_end", run_scan_end, KEEPING},
    {"tael_batch_new", run_batch_new, ASKS_ICU},
    {"tael_batch_scan", run_batch_scan, KEEPING},
    {"tael_rates_builder_new", run_builder_new, PLAIN},
    {"tael_rates_builder_add", run_builder_add, KEEPING},
    {"tael_rates_builder_read", run_builder_read, KEEPING},
    {"tael_rates_builder_finish", run_builder_finish, KEEPING},
    {"tael_rates_find", run_rates_find, PLAIN},
    {"tael_rate_invert", run_rate_invert, PLAIN},
    {"tael_rate_to_decimal", run_rate_to_decimal, PLAIN},
    {"tael_convert_exactly", run_convert_exactly, PLAIN},
    {"tael_convert_money", run_convert_money, PLAIN},
    {"tael_convert_figure", run_convert_figure, PLAIN},
    {"tael_implied_make", run_implied_make, PLAIN},
    {"tael_implied_bounds", run_implied_bounds, PLAIN},
    {"tael_check_restatement", run_check_restatement, PLAIN},
    {"tael_render_money", run_render_money, ASKS_ICU},
    {"tael_render_figure", run_render_figure, ASKS_ICU},
};

const size_t public_call_count = sizeof public_calls / sizeof *public_calls;
