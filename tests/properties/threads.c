/* properties/threads.c - scans on many threads at once, each with its own scan over one lexicon,
 * the built-in one or one that was made at run time, find what a scan alone finds. The thread sanitizer
 * (preset tsan) sees every access, so this stands without Criterion, which crashes under it. */
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>

enum { THREADS = 4, ROUNDS = 200 };

static const char text[] = "Fees of $1,250.50 rose to \u00a33.5 million (about \u20ac4 million), "
                           "\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574, \u7ea612.3\u4ebf\u5143.\n"
                           "Paid: 2.5 BTC.\n"
                           "(in thousands)\t2020\t2019\nSales\t$ 1,234\t(87)\n";

static const char rows[] = "## currencies\n"
                           "form\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
                           "BTC\tcode\tBTC:8\t0\t-\tbefore behind\tusage\t0.5 BTC\n";

typedef struct findings {
    size_t count;
    size_t ends; /* the sum of all spans' ends: differs where a span does */
    tael_status status;
} findings;

/* What every thread is to do, and to find. */
typedef struct task {
    const tael_lexicon *lexicon; /* shared */
    findings expected;
} task;

static findings read_text(tael_scan *scan) {
    findings found = {0, 0, tael_scan_text(scan, text, strlen(text), NULL)};
    const tael_figure *figures = tael_scan_figures(scan, &found.count);
    for (size_t i = 0; i < found.count; i++) found.ends += figures[i].end;
    return found;
}

static bool same(findings first, findings second) {
    return first.count == second.count && first.ends == second.ends && first.status == second.status;
}

static findings scan_once(const tael_lexicon *lexicon) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.lexicon = lexicon;
    tael_scan *scan = NULL;
    findings found = {0, 0, tael_scan_new(&scan, &options)};
    if (found.status == TAEL_OK) found = read_text(scan);
    tael_scan_free(scan);
    return found;
}

/* Scans ROUNDS times, each with a new scan. NULL where each found what *argument says. */
static void *scan_many_times(void *argument) {
    const task *shared = argument;
    for (int round = 0; round < ROUNDS; round++)
        if (!same(scan_once(shared->lexicon), shared->expected)) return argument;
    return NULL;
}

/* How many figures every thread found; 0 where one found others. */
static size_t scan_in_threads(const tael_lexicon *lexicon) {
    task shared = {lexicon, scan_once(lexicon)};
    bool failed = shared.expected.status != TAEL_OK;
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, scan_many_times, &shared) != 0) exit(EXIT_FAILURE);
    for (int i = 0; i < THREADS; i++) {
        void *differed = NULL;
        pthread_join(threads[i], &differed);
        failed |= differed != NULL;
    }
    return failed ? 0 : shared.expected.count;
}

int main(void) {
    tael_lexicon *lexicon = NULL;
    if (tael_lexicon_extend(&lexicon, NULL, rows, strlen(rows), NULL, NULL) != TAEL_OK) return EXIT_FAILURE;
    size_t count = scan_in_threads(NULL), extended_count = scan_in_threads(lexicon);
    tael_lexicon_free(lexicon);
    printf("%zu figures in every thread, %zu with one word more\n", count, extended_count);
    return count > 0 && extended_count == count + 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
