/* hostile/scan_hidden_memory.c - reading a text, or rows for a lexicon, asks the C library for no memory
 * behind the allocator's back: while it runs, malloc fails and counts. GMP would end the process if it asked,
 * ICU would fail. */
#include <criterion/criterion.h>
#include <stddef.h>
#include <string.h>

#include "tael/tael.h"
#include "unit/refusing_malloc.h"

/* Memory that is handed out once, end to end. */
typedef struct shelf {
    _Alignas(max_align_t) unsigned char bytes[1 << 24];
    size_t used;
} shelf;

static void *take(void *context, size_t size) {
    shelf *from = context;
    size_t rounded = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
    if (rounded > sizeof from->bytes - from->used) return NULL;
    from->used += rounded;
    return from->bytes + from->used - rounded;
}

static void *take_more(void *context, void *block, size_t old_size, size_t new_size) {
    void *moved = take(context, new_size);
    if (moved != NULL) memcpy(moved, block, old_size < new_size ? old_size : new_size);
    return moved;
}

static void leave(void *context, void *block, size_t size) {
    (void)context;
    (void)block;
    (void)size;
}

/* At the bound on digits GMP takes most scratch: whole, as a fraction, in a range, restated. */
static size_t make_text(char *text, size_t digits) {
    static const char *const parts[] = {"$",
                                        " million, \u20ac0.",
                                        " to \u20ac",
                                        ", \u4eba\u6c11\u5e01",
                                        "\u4ebf\u5143(\u00a5",
                                        "), 5 dollars and 30 cents, 1\u7f8e\u5143=",
                                        "\u5143; \u4e09\u70b9\u4e94\u4ebf\u5143, \u0665 dollars.\n"};
    size_t length = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        memcpy(text + length, parts[i], strlen(parts[i]));
        length += strlen(parts[i]);
        if (i + 1 == sizeof parts / sizeof *parts) break;
        memset(text + length, '1' + (int)i, digits);
        length += digits;
    }
    return length;
}

static const char *const locales[] = {"en_US", "zh_CN", "fr_FR", "de_CH", "hi_IN"};

static void read_without_malloc(const char *locale, size_t digits) {
    static shelf memory;
    static char text[8 * TAEL_DECIMAL_DIGITS_MAX];
    memory.used = 0;
    tael_allocator allocator = {&memory, take, take_more, leave};
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locale;
    options.allocator = &allocator;
    tael_scan *scan = NULL;
    cr_assert_eq(tael_scan_new(&scan, &options), TAEL_OK);
    size_t length = make_text(text, digits), count;
    watch_malloc(0);
    tael_status status = tael_scan_text(scan, text, length, NULL);
    size_t requests = unwatch_malloc();
    tael_scan_figures(scan, &count);
    cr_expect_eq(status, TAEL_OK, "%s, %zu digits: status %d", locale, digits, (int)status);
    cr_expect_eq(requests, 0, "%s, %zu digits: malloc is asked %zu times", locale, digits, requests);
    cr_expect_gt(count, 4, "%s, %zu digits: %zu figures", locale, digits, count);
    tael_scan_free(scan);
}

Test(scan_memory, is_the_allocators_alone) {
    watch_malloc(0);
    char *volatile refused = malloc(1);
    unwatch_malloc();
    cr_assert_null(refused, "this program's malloc is not the one in use");
    static const size_t digits[] = {
        1, 18, 20, 300, 2600, TAEL_DECIMAL_DIGITS_MAX - 1, TAEL_DECIMAL_DIGITS_MAX};
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
        for (size_t j = 0; j < sizeof digits / sizeof *digits; j++)
            read_without_malloc(locales[i], digits[j]);
}

static const char rows[] = "## currencies\n"
                           "form\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
                           "BTC\tcode\tBTC:8\t0\t-\tbefore\tusage\tBTC 5\n"
                           "\u6bd4\u7279\u5e01\tname\tBTC\t0\t-\tbehind\tusage\t5\u6bd4\u7279\u5e01\n";

static tael_status extend(void) {
    static shelf memory;
    memory.used = 0;
    tael_allocator allocator = {&memory, take, take_more, leave};
    tael_lexicon *lexicon = NULL;
    return tael_lexicon_extend(&lexicon, NULL, rows, strlen(rows), &allocator, NULL);
}

/* The first time ICU takes what its normalization data needs, for all times. */
Test(scan_memory, of_a_lexicon_is_the_allocators_alone) {
    cr_assert_eq(extend(), TAEL_OK);
    watch_malloc(0);
    tael_status status = extend();
    size_t requests = unwatch_malloc();
    cr_expect_eq(status, TAEL_OK, "status %d", (int)status);
    cr_expect_eq(requests, 0, "malloc is asked %zu times", requests);
}
