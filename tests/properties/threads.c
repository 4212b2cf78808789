/* properties/threads.c - scans on many threads at once, each with its own scan over the one built-in
 * lexicon, find what a scan alone finds. The thread sanitizer (preset tsan) sees every access, so this
 * stands without Criterion, which crashes under it. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <tael/tael.h>

enum { THREADS = 4, ROUNDS = 200 };

static const char text[] = "Fees of $1,250.50 rose to \u00a33.5 million (about \u20ac4 million), "
                           "\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574, \u7ea612.3\u4ebf\u5143.\n"
                           "(in thousands)\t2020\t2019\nSales\t$ 1,234\t(87)\n";

typedef struct findings {
    size_t count;
    size_t ends; /* the sum of all spans' ends: differs where a span does */
    tael_status status;
} findings;

static findings read_text(tael_scan *scan) {
    findings found = {0, 0, tael_scan_text(scan, text, strlen(text), NULL)};
    const tael_figure *figures = tael_scan_figures(scan, &found.count);
    for (size_t i = 0; i < found.count; i++) found.ends += figures[i].end;
    return found;
}

static bool same(findings first, findings second) {
    return first.count == second.count && first.ends == second.ends && first.status == second.status;
}

/* Scans ROUNDS times, each with a new scan. NULL where each found what *argument says. */
static void *scan_many_times(void *argument) {
    const findings *expected = argument;
    for (int round = 0; round < ROUNDS; round++) {
        tael_scan *scan = NULL;
        if (tael_scan_new(&scan, NULL) != TAEL_OK) return argument;
        findings found = read_text(scan);
        tael_scan_free(scan);
        if (!same(found, *expected)) return argument;
    }
    return NULL;
}

int main(void) {
    tael_scan *scan = NULL;
    if (tael_scan_new(&scan, NULL) != TAEL_OK) return 1;
    findings expected = read_text(scan);
    tael_scan_free(scan);
    int failed = expected.status != TAEL_OK || expected.count == 0;

    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, scan_many_times, &expected) != 0) return 1;
    }
    for (int i = 0; i < THREADS; i++) {
        void *differed = NULL;
        pthread_join(threads[i], &differed);
        failed |= differed != NULL;
    }
    printf("%zu figures, %s\n", expected.count, failed ? "but not in every thread" : "in every thread");
    return failed;
}
