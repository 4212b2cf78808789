/* properties/threads.c - eight threads at once, each with a scan and a batch of its own, over shared options,
 * lexicon and rates: each finds, converts, checks and writes what one alone does. The thread sanitizer sees
 * every access, so this stands without Criterion, which crashes under it. */
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>

enum { THREADS = 8, ROUNDS = 50 };

static const char text[] =
    "Fees of $1,250.50 rose to \u00a33.5 million (about \u20ac4 million), "
    "\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574, \u7ea612.3\u4ebf\u5143.\n"
    "Paid: 2.5 BTC, of a debt of \u20ac123,456,789,012,345,678,901 (USD 2 million) a share.\n"
    "(in thousands)\t2020\t2019\nSales\t$ 1,234\t(87)\n";

static const char rows[] = "## currencies\n"
                           "form\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
                           "BTC\tcode\tBTC:8\t0\t-\tbefore behind\tusage\t0.5 BTC\n";

static const char rates_text[] = "date,base,quote,rate\n"
                                 "2015-10-30,EUR,USD,1.1017\n2015-10-29,EUR,USD,1.0965\n"
                                 "2015-10-30,EUR,CNY,6.9588\n2015-10-30,EUR,GBP,0.71850\n";

/* What every thread is handed, and only reads. */
typedef struct shared {
    tael_scan_options scan;
    tael_render_options render;
    tael_check_options check;
    const tael_rates *rates;
} shared;

/* How many figures were found, and a number that differs where anything that was found or made of them does.
 */
typedef struct findings {
    size_t count;
    uint64_t digest;
    tael_status status;
} findings;

static void note(findings *found, const void *bytes, size_t size) {
    const unsigned char *each = bytes;
    for (size_t i = 0; i < size; i++) found->digest = (found->digest ^ each[i]) * UINT64_C(1099511628211);
}

static void note_number(findings *found, const tael_decimal *number) {
    char digits[512];
    size_t length = 0;
    found->status = tael_decimal_to_text(number, digits, sizeof digits, &length);
    if (found->status == TAEL_OK) note(found, digits, length);
}

/* A status that is no failure of the test, such as that there is no rate for a currency, is noted, too. */
static void convert(findings *found, const shared *with, const tael_figure *figure) {
    tael_rate rate = {0};
    tael_figure converted = {0};
    const tael_currency *euro = tael_currency_by_code("EUR", 3);
    tael_status status = figure->currency == NULL ? TAEL_UNKNOWN_CURRENCY : TAEL_OK;
    if (status == TAEL_OK)
        status = tael_rates_find(&rate, with->rates, figure->currency, euro, TAEL_DAY_NEWEST, 7, NULL);
    if (status == TAEL_OK)
        status = tael_convert_figure(&converted, figure, &rate, 9, TAEL_HALF_EVEN, NULL, NULL);
    if (status == TAEL_OK) note_number(found, &converted.value);
    note(found, &status, sizeof status);
    tael_convert_free_figure(&converted, NULL);
    tael_rate_free(&rate, NULL);
}

static void check(findings *found, const shared *with, const tael_figure *figures, size_t second) {
    tael_check checked = {0};
    tael_status status = tael_check_restatement(&checked, figures, second, with->rates, &with->check, NULL);
    note(found, &status, sizeof status);
    note(found, &checked.verdict, sizeof checked.verdict);
    tael_check_free(&checked, NULL);
}

static void write(findings *found, const shared *with, const tael_figure *figure) {
    char written[512] = "";
    size_t length = 0;
    tael_status status = tael_render_figure(figure, &with->render, written, sizeof written, &length);
    note(found, &status, sizeof status);
    note(found, written, strlen(written));
}

static void use_figures(findings *found, const shared *with, const tael_figure *figures) {
    for (size_t i = 0; i < found->count && found->status == TAEL_OK; i++) {
        note(found, &figures[i].end, sizeof figures[i].end);
        note_number(found, &figures[i].value);
        convert(found, with, &figures[i]);
        write(found, with, &figures[i]);
        if (figures[i].restates != TAEL_NO_FIGURE) check(found, with, figures, i);
    }
}

static void scan(findings *found, const shared *with) {
    tael_scan *own = NULL;
    found->status = tael_scan_new(&own, &with->scan);
    if (found->status == TAEL_OK) found->status = tael_scan_text(own, text, strlen(text), NULL);
    if (found->status == TAEL_OK) use_figures(found, with, tael_scan_figures(own, &found->count));
    tael_scan_free(own);
}

static void scan_batch(findings *found, const shared *with) {
    const int64_t half = (int64_t)strcspn(text, "\n"), offsets[] = {0, half, (int64_t)strlen(text)};
    tael_batch *own = NULL;
    if (found->status == TAEL_OK) found->status = tael_batch_new(&own, &with->scan);
    if (found->status == TAEL_OK) found->status = tael_batch_scan(own, text, offsets, 2, NULL);
    if (found->status == TAEL_OK) {
        const tael_columns *columns = tael_batch_columns(own);
        note(found, columns->value_coefficient, columns->figures * sizeof *columns->value_coefficient);
        note(found, columns->digits, (size_t)columns->digits_offsets[columns->digits_count]);
    }
    tael_batch_free(own);
}

static findings find(const shared *with) {
    findings found = {.digest = UINT64_C(14695981039346656037)};
    scan(&found, with);
    scan_batch(&found, with);
    return found;
}

/* --- At once ------------------------------------------------------------------------------------------- */

typedef struct task {
    const shared *with;
    findings expected;
} task;

/* NULL where each round found what *argument says. */
static void *find_many_times(void *argument) {
    const task *given = argument;
    for (int round = 0; round < ROUNDS; round++) {
        findings found = find(given->with);
        if (found.status != TAEL_OK || found.digest != given->expected.digest) return argument;
    }
    return NULL;
}

/* How many figures every thread found; 0 where one found or made others. */
static size_t find_in_threads(const shared *with) {
    task given = {with, find(with)};
    bool failed = given.expected.status != TAEL_OK;
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, find_many_times, &given) != 0) exit(EXIT_FAILURE);
    for (int i = 0; i < THREADS; i++) {
        void *differed = NULL;
        pthread_join(threads[i], &differed);
        failed |= differed != NULL;
    }
    return failed ? 0 : given.expected.count;
}

static tael_rates *gather_rates(void) {
    tael_rates_builder *builder = NULL;
    tael_rates *rates = NULL;
    tael_status status = tael_rates_builder_new(&builder, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_read(builder, rates_text, strlen(rates_text), NULL);
    if (status == TAEL_OK) status = tael_rates_builder_finish(&rates, builder);
    if (status != TAEL_OK) exit(EXIT_FAILURE);
    return rates;
}

int main(void) {
    tael_lexicon *lexicon = NULL;
    if (tael_lexicon_extend(&lexicon, NULL, rows, strlen(rows), NULL, NULL) != TAEL_OK) return EXIT_FAILURE;
    tael_rates *rates = gather_rates();
    shared with = {TAEL_SCAN_OPTIONS_INIT, TAEL_RENDER_OPTIONS_INIT, TAEL_CHECK_OPTIONS_INIT, rates};
    with.scan.locale = with.render.locale = "zh_CN";
    with.render.style = TAEL_GROUPED;
    size_t count = find_in_threads(&with);
    with.scan.lexicon = lexicon;
    with.render.style = TAEL_WORDS;
    size_t extended_count = find_in_threads(&with);
    tael_rates_free(rates);
    tael_lexicon_free(lexicon);
    printf("%zu figures in every thread, %zu with one word more\n", count, extended_count);
    return count > 0 && extended_count == count + 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
