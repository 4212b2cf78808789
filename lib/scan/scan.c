/* scan/scan.c - the scan's object, and the stages in their order. */
#include "scan/scan.h"
#include "scan/block.h"
#include "scan/declarations/declarations.h"
#include "scan/tables/tables.h"

#include <string.h>

/* --- The object ----------------------------------------------------------------------------- */

/* The contract's rule for a bare sign: the locale's own currency where the set has it, else what the
 * language prefers, else the commonest. */
static const tael_currency *choose(const tael_scan *scan, uint16_t set) {
    size_t count = tael__lexicon_currency_count(scan->lexicon, set);
    for (size_t i = 0; i < count; i++) {
        const tael_currency *member = tael__lexicon_currency(scan->lexicon, set, i);
        if (member == scan->locale.own) return member;
    }
    const tael_currency *preferred = tael__lexicon_preferred(scan->lexicon, set, scan->locale.language);
    return preferred != NULL ? preferred : tael__lexicon_currency(scan->lexicon, set, 0);
}

static tael_status choose_currencies(tael_scan *scan) {
    scan->set_count = tael__lexicon_set_count(scan->lexicon);
    scan->chosen = tael__allocate(&scan->allocator, scan->set_count * sizeof *scan->chosen);
    if (scan->chosen == NULL) return TAEL_NO_MEMORY;
    for (size_t set = 0; set < scan->set_count; set++) scan->chosen[set] = choose(scan, (uint16_t)set);
    return TAEL_OK;
}

static tael_status declare_nothing(tael_scan *scan) {
    scan->declarations = tael__allocate(&scan->allocator, sizeof *scan->declarations);
    if (scan->declarations == NULL) return TAEL_NO_MEMORY;
    memset(scan->declarations, 0, sizeof *scan->declarations);
    scan->declared = tael__allocate(&scan->allocator, scan->set_count * sizeof *scan->declared);
    if (scan->declared == NULL) return TAEL_NO_MEMORY;
    memset(scan->declared, 0, scan->set_count * sizeof *scan->declared);
    return TAEL_OK;
}

static void look_up_signs(tael_scan *scan) {
    for (int sign = '!'; sign < 127; sign++) {
        char text = (char)sign;
        tael__sign_form *form = &scan->signs[sign];
        if (tael__is_letter(text)) continue;
        form->followers = tael__lexicon_followers(scan->lexicon, text);
        if (!tael__lexicon_match(scan->lexicon, &text, 1, &form->match)) form->match.length = 0;
    }
}

/* Where a sign is a currency and nothing else, cells may be read without a token. */
void tael__find_dollar(tael_scan *scan) {
    const tael__match *match = &scan->signs['$'].match;
    if (match->length == 1 && match->word.roles == TAEL__CURRENCY)
        scan->dollar = tael__unit_of(scan, &match->senses[0]);
}

static tael_status set_up(tael_scan *scan, const tael_scan_options *options) {
    scan->lexicon = options->lexicon != NULL ? options->lexicon : tael_lexicon_builtin();
    scan->marks = tael__lexicon_marks(scan->lexicon);
    scan->forms = tael__lexicon_forms(scan->lexicon);
    scan->headings = tael__lexicon_headings(scan->lexicon);
    look_up_signs(scan);
    scan->preset = options->currency;
    scan->tables = !options->no_tables;
    scan->avx2 = tael__has_avx2();
    tael__arena_init(&scan->arena, &scan->allocator);
    tael_status status =
        tael__locale_read(&scan->locale, options->locale != NULL ? options->locale : "en_US");
    if (status == TAEL_OK) status = choose_currencies(scan);
    if (status == TAEL_OK) status = declare_nothing(scan);
    if (status == TAEL_OK) tael__find_dollar(scan);
    if (status != TAEL_OK || !scan->tables) return status;
    scan->table = tael__allocate(&scan->allocator, sizeof *scan->table);
    if (scan->table == NULL) return TAEL_NO_MEMORY;
    memset(scan->table, 0, sizeof *scan->table);
    return TAEL_OK;
}

tael_status tael_scan_new(tael_scan **out, const tael_scan_options *options) {
    static const tael_scan_options defaults = TAEL_SCAN_OPTIONS_INIT;
    if (out == NULL) return TAEL_INVALID_ARGUMENT;
    *out = NULL;
    if (options == NULL) options = &defaults;
    if (options->size != sizeof *options) return TAEL_INVALID_ARGUMENT;
    const tael_allocator *allocator = tael__allocator_or_default(options->allocator);
    tael_scan *scan = tael__allocate(allocator, sizeof *scan);
    if (scan == NULL) return TAEL_NO_MEMORY;
    memset(scan, 0, sizeof *scan);
    scan->allocator = *allocator;
    tael_status status = set_up(scan, options);
    if (status == TAEL_OK) {
        *out = scan;
    } else {
        tael_scan_free(scan);
    }
    return status;
}

void tael_scan_free(tael_scan *scan) {
    if (scan == NULL) return;
    tael_allocator allocator = scan->allocator;
    TAEL__ARRAY_FREE(&scan->tokens, &allocator);
    TAEL__ARRAY_FREE(&scan->numbers, &allocator);
    TAEL__ARRAY_FREE(&scan->quantities, &allocator);
    TAEL__ARRAY_FREE(&scan->figures, &allocator);
    TAEL__ARRAY_FREE(&scan->digits, &allocator);
    TAEL__ARRAY_FREE(&scan->places, &allocator);
    tael__push_free(scan);
    if (scan->declarations != NULL) TAEL__ARRAY_FREE(&scan->declarations->heard, &allocator);
    tael__release(&allocator, scan->declarations, sizeof *scan->declarations);
    tael__release(&allocator, scan->declared, scan->set_count * sizeof *scan->declared);
    tael__release(&allocator, scan->table, sizeof *scan->table);
    tael__release(&allocator, scan->chosen, scan->set_count * sizeof *scan->chosen);
    tael__arena_free(&scan->arena);
    tael__release(&allocator, scan, sizeof *scan);
}

const tael_figure *tael_scan_figures(const tael_scan *scan, size_t *count) {
    *count = scan->figures.count;
    return scan->figures.items;
}

void tael__start_document(tael_scan *scan) {
    scan->figures.count = 0;
    scan->handed = 0;
    tael__arena_reset(&scan->arena);
    if (!scan->tables) return;
    scan->table->open = false;
    scan->table->measure = TAEL__BY_WIDTH;
    scan->table->evidence = 0;
}

/* --- The stages ----------------------------------------------------------------------------- */

tael_status tael__read_window(tael_scan *scan, tael__window window) {
    tael_status status = tael__read_tokens(scan, window);
    if (status == TAEL_OK) status = tael__read_numbers(scan);
    if (status == TAEL_OK) status = tael__read_figures(scan);
    if (status == TAEL_OK) status = tael__relate(scan);
    return status;
}

static tael_status read_stretch(tael_scan *scan, size_t start, size_t end) {
    tael_status status = TAEL_OK;
    tael__window window = {start, start};
    scan->limit = end;
    scan->ahead.start = scan->ahead.end = start;
    while (status == TAEL_OK && tael__skip(scan, window.end, &window)) {
        if (scan->declarations->waits) status = tael__hold_heard(scan);
        if (status == TAEL_OK) status = tael__read_window(scan, window);
    }
    return status == TAEL_OK && scan->declarations->waits ? tael__hold_heard(scan) : status;
}

/* Prose is cut where the text declares another currency: what stands behind is read by that. */
tael_status tael__read_prose(tael_scan *scan, size_t start, size_t end) {
    tael_status status = TAEL_OK;
    while (status == TAEL_OK && scan->declarations->known) {
        size_t change = tael__next_change(scan, start, end);
        if (change == end) break;
        status = read_stretch(scan, start, change);
        start = change;
    }
    return status == TAEL_OK ? read_stretch(scan, start, end) : status;
}

/* Prose up to the next row of a table, then that row, and on from there. */
static tael_status read_tables_and_prose(tael_scan *scan) {
    tael_status status = TAEL_OK;
    tael__window row;
    size_t start = 0;
    while (status == TAEL_OK && tael__find_row(scan, start, scan->length, &row)) {
        status = tael__read_prose(scan, start, row.start);
        if (status == TAEL_OK) status = tael__read_row(scan, row, start);
        start = row.end < scan->length ? row.end + 1 : row.end;
    }
    if (status == TAEL_OK) status = tael__read_prose(scan, start, scan->length);
    return status == TAEL_OK ? tael__close_table(scan) : status;
}

static tael_status read_once(tael_scan *scan) {
    tael__start_document(scan);
    return scan->tables ? read_tables_and_prose(scan) : tael__read_prose(scan, 0, scan->length);
}

tael_status tael__read_document(tael_scan *scan) {
    tael__forget_declarations(scan);
    scan->in_pieces = false;
    tael_status status = read_once(scan);
    if (status == TAEL_OK && tael__begin_rereading(scan)) status = read_once(scan);
    return status;
}

tael_status tael_scan_text(tael_scan *scan, const char *text, size_t length, tael_error *error) {
    scan->text = text;
    scan->length = length;
    tael_status status = tael__read_document(scan);
    if (status != TAEL_OK) scan->figures.count = 0;
    if (error != NULL) *error = (tael_error){status, 0, tael_status_message(status)};
    return status;
}
