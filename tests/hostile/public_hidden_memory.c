/* hostile/public_hidden_memory.c - which public calls ask malloc behind the allocator's back: those that
 * docs/embedding.md names, and no other. While a call runs, malloc counts, and fails where it is told to. */
#include "hostile/public_calls.h"
#include "unit/refusing_malloc.h"

#include <criterion/criterion.h>
#include <string.h>

/* The allocator that the calls are given asks glibc by its own names. */

static void *take(void *context, size_t size) {
    (void)context;
    return __libc_malloc(size);
}

static void *move(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    return __libc_realloc(block, new_size);
}

static void give(void *context, void *block, size_t size) {
    (void)context;
    (void)size;
    __libc_free(block);
}

static const tael_allocator allocator = {NULL, take, move, give};

/* Runs a call on a bench of its own, where malloc gives so often and no more; then once more, if that was too
 * few. */
static tael_status run(const public_call *call, size_t allowed) {
    workbench bench;
    workbench_open(&bench, &allocator);
    watch_malloc(allowed);
    tael_status status = call->run(&bench);
    unwatch_malloc();
    if (status != TAEL_OK) cr_expect_eq(call->run(&bench), TAEL_OK, "%s: unusable afterwards", call->name);
    workbench_close(&bench);
    return status;
}

/* The first time ICU takes what it keeps for all times. */
static void warm_up(const public_call *call) {
    cr_assert_eq(run(call, SIZE_MAX), TAEL_OK, "%s", call->name);
}

Test(public_hidden_memory, is_asked_for_where_the_page_says) {
    watch_malloc(0);
    char *volatile refused = malloc(1);
    unwatch_malloc();
    cr_assert_null(refused, "this program's malloc is not the one in use");
    for (size_t i = 0; i < public_call_count; i++) {
        const public_call *call = &public_calls[i];
        bool asks = call->kind == ASKS_ICU || call->kind == ASKS_GMP;
        warm_up(call);
        tael_status status = run(call, asks ? SIZE_MAX : 0);
        cr_expect_eq(status, TAEL_OK, "%s: status %d", call->name, (int)status);
        cr_expect_eq(watch.requests > 0, asks, "%s: malloc is asked %zu times", call->name, watch.requests);
    }
}

/* Later requests may not be refused: ICU 72 does not bear that (docs/embedding.md). */
Test(public_hidden_memory, that_icu_lacks_is_said) {
    for (size_t i = 0; i < public_call_count; i++) {
        const public_call *call = &public_calls[i];
        if (call->kind != ASKS_ICU) continue;
        warm_up(call);
        tael_status status = run(call, 0);
        cr_expect_eq(status, TAEL_NO_MEMORY, "%s: status %d", call->name, (int)status);
    }
}

/* Renders 1234.567 where malloc gives so often and no more; afterwards it must be written as ever. */
static tael_status render_short(tael_style style, const char *locale, size_t allowed) {
    tael_money price = tael_money_from_parts(false, 1234567, -3, tael_currency_by_code("CHF", 3));
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    char wanted[256], rendered[256] = "former";
    options.style = style;
    options.locale = locale;
    cr_assert_eq(tael_render_money(&price, &options, wanted, sizeof wanted, NULL), TAEL_OK);
    watch_malloc(allowed);
    tael_status status = tael_render_money(&price, &options, rendered, sizeof rendered, NULL);
    unwatch_malloc();
    bool whole = strcmp(rendered, wanted) == 0 || strstr(rendered, "CHF") != NULL;
    cr_expect(status == TAEL_OK ? whole : rendered[0] == '\0', "style %d in %s after %zu: %s", (int)style,
              locale, allowed, rendered);
    cr_expect_eq(tael_render_money(&price, &options, rendered, sizeof rendered, NULL), TAEL_OK);
    cr_expect_str_eq(rendered, wanted);
    return status;
}

/* Without ICU's formatters memory may lack anywhere: the amount is written whole, or not at all. Where ICU
 * keeps quiet about it, the currency's code stands in place of its name. */
Test(public_hidden_memory, that_icu_lacks_is_said_in_every_style) {
    static const char *const locales[] = {"en_US", "de_DE", "zh_TW"};
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
        for (int style = TAEL_PLAIN; style <= TAEL_CAPITAL; style++)
            cr_expect_eq(render_short((tael_style)style, locales[i], 0), TAEL_NO_MEMORY);
        for (int style = TAEL_WORDS; style <= TAEL_CAPITAL; style++) {
            tael_status status = TAEL_NO_MEMORY;
            for (size_t allowed = 0; status != TAEL_OK && allowed < 1000; allowed++)
                status = render_short((tael_style)style, locales[i], allowed);
            cr_expect_eq(status, TAEL_OK);
        }
    }
}
