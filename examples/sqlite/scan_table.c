/* sqlite/scan_table.c - the table tael_scan(text [, locale]): a row a figure of one text.
 *
 * The arguments are columns that are hidden, as SQLite has it: tael_scan('$5') is tael_scan WHERE tael_text =
 * '$5'. Their names are none that a table of texts would have, so that `FROM notes, tael_scan(body)` is
 * clear. */
#include "arguments.h"
#include "extension.h"
#include "readers.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

/* The record's keys in its order, then those of contexts and rates, then the arguments. */
enum column {
    DOC,
    START,
    END,
    TEXT,
    KIND,
    CURRENCY,
    VALUE,
    LOW,
    HIGH,
    DECIMALS,
    APPROX,
    PER,
    RESTATES,
    CONTEXT,
    AMBIGUOUS,
    SCALE,
    BASE,
    QUOTE,
    BODY,
    LOCALE
};

static const char declaration[] =
    "CREATE TABLE x(doc INTEGER, start INTEGER, \"end\" INTEGER, text TEXT, kind TEXT, currency TEXT, value "
    "TEXT, "
    "low TEXT, high TEXT, decimals INTEGER, approx TEXT, per TEXT, restates INTEGER, context INTEGER, "
    "ambiguous INTEGER, scale TEXT, base TEXT, quote TEXT, tael_text HIDDEN, tael_locale HIDDEN)";

struct table {
    sqlite3_vtab base; /* SQLite's part, first */
    struct readers *readers;
};

struct cursor {
    sqlite3_vtab_cursor base;     /* SQLite's part, first */
    sqlite3_value *body, *locale; /* its own copies: the figures' spans lie in them */
    struct bytes text;
    struct reader *reader; /* its own while the figures are read */
    const tael_figure *figures;
    size_t count, at;
};

/* --- The table ---------------------------------------------------------------------------------- */

static int connect(sqlite3 *database, void *readers, int count, const char *const *arguments,
                   sqlite3_vtab **out, char **message) {
    (void)count;
    (void)arguments;
    (void)message;
    int status = sqlite3_declare_vtab(database, declaration);
    if (status == SQLITE_OK) status = sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
    if (status != SQLITE_OK) return status;
    struct table *table = sqlite3_malloc64(sizeof *table);
    if (table == NULL) return SQLITE_NOMEM;
    memset(table, 0, sizeof *table);
    table->readers = readers;
    *out = &table->base;
    return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *table) {
    sqlite3_free(table);
    return SQLITE_OK;
}

/* SQLite frees the message. */
static int fail_table(sqlite3_vtab *table, char *message) {
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = message;
    return message == NULL ? SQLITE_NOMEM : SQLITE_ERROR;
}

/* The place among the constraints of the one that says what a hidden column is; -1: none. */
static int constraint_on(const sqlite3_index_info *plan, enum column column, bool usable) {
    for (int i = 0; i < plan->nConstraint; i++) {
        const struct sqlite3_index_constraint *constraint = &plan->aConstraint[i];
        if (constraint->iColumn == (int)column && constraint->op == SQLITE_INDEX_CONSTRAINT_EQ &&
            (bool)constraint->usable == usable)
            return i;
    }
    return -1;
}

static void pass(sqlite3_index_info *plan, int constraint, int argument) {
    plan->aConstraintUsage[constraint].argvIndex = argument;
    plan->aConstraintUsage[constraint].omit = 1;
}

/* The body comes first, the locale second where there is one. A plan in which either is not known yet is
 * none. */
static int best_index(sqlite3_vtab *table, sqlite3_index_info *plan) {
    int body = constraint_on(plan, BODY, true), locale = constraint_on(plan, LOCALE, true);
    bool waits = (body < 0 && constraint_on(plan, BODY, false) >= 0) ||
                 (locale < 0 && constraint_on(plan, LOCALE, false) >= 0);
    if (waits) return SQLITE_CONSTRAINT;
    if (body < 0) return fail_table(table, sqlite3_mprintf("tael_scan: a text is wanted: tael_scan(text)"));
    pass(plan, body, 1);
    if (locale >= 0) pass(plan, locale, 2);
    plan->estimatedCost = 100;
    plan->estimatedRows = 4;
    return SQLITE_OK;
}

/* --- The cursor --------------------------------------------------------------------------------- */

static int open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **out) {
    (void)table;
    struct cursor *cursor = sqlite3_malloc64(sizeof *cursor);
    if (cursor == NULL) return SQLITE_NOMEM;
    memset(cursor, 0, sizeof *cursor);
    *out = &cursor->base;
    return SQLITE_OK;
}

static struct readers *readers_of(const struct cursor *cursor) {
    return ((const struct table *)(const void *)cursor->base.pVtab)->readers;
}

static void clear(struct cursor *cursor) {
    readers_give(readers_of(cursor), cursor->reader);
    sqlite3_value_free(cursor->body);
    sqlite3_value_free(cursor->locale);
    cursor->body = cursor->locale = NULL;
    cursor->reader = NULL;
    cursor->count = cursor->at = 0;
}

static int close_cursor(sqlite3_vtab_cursor *base) {
    struct cursor *cursor = (struct cursor *)(void *)base;
    clear(cursor);
    sqlite3_free(cursor);
    return SQLITE_OK;
}

/* A locale that is not given stays as it is. */
static tael_status keep_arguments(struct cursor *cursor, int count, sqlite3_value **values,
                                  struct bytes *locale) {
    cursor->body = sqlite3_value_dup(values[0]);
    if (count > 1) cursor->locale = sqlite3_value_dup(values[1]);
    bool kept = cursor->body != NULL && bytes_of(cursor->body, &cursor->text);
    if (count > 1) kept = kept && cursor->locale != NULL && text_of(cursor->locale, locale);
    return kept ? TAEL_OK : TAEL_NO_MEMORY;
}

static tael_status read_figures(struct cursor *cursor, const char *locale) {
    tael_status status = readers_take(readers_of(cursor), locale, &cursor->reader);
    if (status == TAEL_OK)
        status = tael_scan_text(cursor->reader->scan, cursor->text.start, cursor->text.length, NULL);
    if (status == TAEL_OK) cursor->figures = tael_scan_figures(cursor->reader->scan, &cursor->count);
    return status;
}

static int fail_filter(sqlite3_vtab *table, tael_status status, const struct bytes *locale) {
    if (status == TAEL_NO_MEMORY) return SQLITE_NOMEM;
    if (status == TAEL_UNKNOWN_LOCALE)
        return fail_table(
            table, sqlite3_mprintf("tael_scan: no locale '%.*s'", quoted_length(locale), locale->start));
    return fail_table(table, sqlite3_mprintf("tael_scan: %s", tael_status_message(status)));
}

static int filter(sqlite3_vtab_cursor *base, int number, const char *name, int count,
                  sqlite3_value **values) {
    (void)number;
    (void)name;
    struct cursor *cursor = (struct cursor *)(void *)base;
    struct bytes locale = {DEFAULT_LOCALE, sizeof DEFAULT_LOCALE - 1};
    clear(cursor);
    if (any_is_null(count, values)) return SQLITE_OK;
    tael_status status = keep_arguments(cursor, count, values, &locale);
    if (status == TAEL_OK) status = read_figures(cursor, locale.start);
    return status == TAEL_OK ? SQLITE_OK : fail_filter(base->pVtab, status, &locale);
}

static int next(sqlite3_vtab_cursor *cursor) {
    ((struct cursor *)(void *)cursor)->at++;
    return SQLITE_OK;
}

static int is_at_end(sqlite3_vtab_cursor *base) {
    const struct cursor *cursor = (const struct cursor *)(const void *)base;
    return cursor->at >= cursor->count;
}

static int row_number(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number) {
    *number = (sqlite3_int64)((struct cursor *)(void *)cursor)->at;
    return SQLITE_OK;
}

/* --- The columns --------------------------------------------------------------------------------- */

static void put_if(sqlite3_context *context, bool present, const tael_decimal *number) {
    if (present) put_number(context, number);
}

static void put_index(sqlite3_context *context, ptrdiff_t figure) {
    if (figure != TAEL_NO_FIGURE) sqlite3_result_int64(context, figure);
}

static void put_code(sqlite3_context *context, const tael_currency *currency) {
    put_constant(context, currency == NULL ? NULL : currency->code);
}

static void put_span(sqlite3_context *context, const struct cursor *cursor, const tael_figure *figure) {
    sqlite3_result_text64(context, cursor->text.start + figure->start, figure->end - figure->start,
                          SQLITE_TRANSIENT, SQLITE_UTF8);
}

/* What is not put is NULL. */
static int put_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
    const struct cursor *cursor = (const struct cursor *)(const void *)base;
    const tael_figure *figure = &cursor->figures[cursor->at];
    tael_figure_kind kind = figure->kind;
    switch ((enum column)column) {
    case DOC: sqlite3_result_int(context, 0); break;
    case START: sqlite3_result_int64(context, (sqlite3_int64)figure->start); break;
    case END: sqlite3_result_int64(context, (sqlite3_int64)figure->end); break;
    case TEXT: put_span(context, cursor, figure); break;
    case KIND: put_constant(context, tael_figure_kind_name(kind)); break;
    case CURRENCY: put_code(context, figure->currency); break;
    case VALUE: put_if(context, kind == TAEL_AMOUNT || kind == TAEL_RATE, &figure->value); break;
    case LOW: put_if(context, kind == TAEL_RANGE, &figure->low); break;
    case HIGH: put_if(context, kind == TAEL_RANGE, &figure->high); break;
    case DECIMALS:
        if (!figure->exact) sqlite3_result_int(context, figure->decimals);
        break;
    case APPROX: put_constant(context, tael_approximation_name(figure->approximation)); break;
    case PER: put_constant(context, figure->per); break;
    case RESTATES: put_index(context, figure->restates); break;
    case CONTEXT: put_index(context, figure->context); break;
    case AMBIGUOUS: sqlite3_result_int(context, figure->ambiguous); break;
    case SCALE: put_if(context, kind == TAEL_CONTEXT, &figure->value); break;
    case BASE: put_code(context, figure->base); break;
    case QUOTE: put_code(context, figure->quote); break;
    case BODY: sqlite3_result_value(context, cursor->body); break;
    case LOCALE:
        if (cursor->locale != NULL) sqlite3_result_value(context, cursor->locale);
        break;
    }
    return SQLITE_OK;
}

/* Without xCreate it is eponymous, and nothing else. */
const sqlite3_module scan_table_module = {
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = is_at_end,
    .xColumn = put_column,
    .xRowid = row_number,
};
