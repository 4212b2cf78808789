/* scan/batch/batch.c - documents through one scan, their figures into columns. */
#include "scan/batch/batch.h"
#include "base/error.h"
#include "exact/decimal.h"

#include <string.h>

/* --- The object ----------------------------------------------------------------------------- */

typedef struct tael__offsets {
    int64_t *items;
    size_t count, capacity;
} tael__offsets;

typedef struct tael__bytes {
    char *items;
    size_t count, capacity;
} tael__bytes;

typedef struct tael__currency_list {
    const tael_currency **items;
    size_t count, capacity;
} tael__currency_list;

typedef struct tael__names {
    const char **items;
    size_t count, capacity;
} tael__names;

struct tael_batch {
    tael_allocator allocator;
    tael_scan *scan;
    tael__rows rows;
    tael__offsets first_figure;   /* one a document, and one behind the last */
    tael__bytes digits;           /* of numbers that do not fit */
    tael__offsets digits_offsets; /* one a number, and one behind the last */
    tael__numbering currency_numbers, per_numbers;
    tael__currency_list currencies;
    tael__names pers;
    tael_columns columns; /* where all this is, for the caller */
};

static void publish(tael_batch *batch) {
    tael_columns *columns = &batch->columns;
    columns->size = sizeof *columns;
    columns->documents = batch->first_figure.count - 1;
    columns->figures = batch->rows.count;
    columns->first_figure = batch->first_figure.items;
#define PUBLISH(type, name) columns->name = batch->rows.name;
    TAEL__COLUMNS(PUBLISH)
#undef PUBLISH
    columns->digits = batch->digits.items;
    columns->digits_offsets = batch->digits_offsets.items;
    columns->digits_count = batch->digits_offsets.count - 1;
    columns->currencies = batch->currencies.items;
    columns->currency_count = batch->currencies.count;
    columns->pers = batch->pers.items;
    columns->per_count = batch->pers.count;
}

/* There is room for one offset at least. */
static void clear(tael_batch *batch) {
    batch->rows.count = 0;
    batch->digits.count = 0;
    batch->first_figure.items[0] = batch->digits_offsets.items[0] = 0;
    batch->first_figure.count = batch->digits_offsets.count = 1;
}

/* Room in every array, so that none is NULL. */
static tael_status set_up(tael_batch *batch, const tael_scan_options *options) {
    const tael_allocator *allocator = &batch->allocator;
    tael_status status = tael_scan_new(&batch->scan, options);
    if (status == TAEL_OK) status = tael__rows_reserve(&batch->rows, 1, allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(&batch->first_figure, 1, allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(&batch->digits, 1, allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(&batch->digits_offsets, 1, allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(&batch->currencies, 1, allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(&batch->pers, 1, allocator);
    return status;
}

tael_status tael_batch_new(tael_batch **out, const tael_scan_options *options) {
    static const tael_scan_options defaults = TAEL_SCAN_OPTIONS_INIT;
    if (out == NULL) return TAEL_INVALID_ARGUMENT;
    *out = NULL;
    if (options == NULL) options = &defaults;
    if (options->size != sizeof *options) return TAEL_INVALID_ARGUMENT;
    const tael_allocator *allocator = tael__allocator_or_default(options->allocator);
    tael_batch *batch = tael__allocate(allocator, sizeof *batch);
    if (batch == NULL) return TAEL_NO_MEMORY;
    memset(batch, 0, sizeof *batch);
    batch->allocator = *allocator;
    tael_status status = set_up(batch, options);
    if (status != TAEL_OK) {
        tael_batch_free(batch);
        return status;
    }
    clear(batch);
    publish(batch);
    *out = batch;
    return TAEL_OK;
}

void tael_batch_free(tael_batch *batch) {
    if (batch == NULL) return;
    tael_allocator allocator = batch->allocator;
    tael_scan_free(batch->scan);
    tael__rows_free(&batch->rows, &allocator);
    TAEL__ARRAY_FREE(&batch->first_figure, &allocator);
    TAEL__ARRAY_FREE(&batch->digits, &allocator);
    TAEL__ARRAY_FREE(&batch->digits_offsets, &allocator);
    tael__numbering_free(&batch->currency_numbers, &allocator);
    tael__numbering_free(&batch->per_numbers, &allocator);
    TAEL__ARRAY_FREE(&batch->currencies, &allocator);
    TAEL__ARRAY_FREE(&batch->pers, &allocator);
    tael__release(&allocator, batch, sizeof *batch);
}

const tael_columns *tael_batch_columns(const tael_batch *batch) {
    return &batch->columns;
}

/* --- One figure ----------------------------------------------------------------------------------- */

/* The room comes first: an entry that has a number is in the list. */
static tael_status enter_currency(tael_batch *batch, const tael_currency *currency, int32_t *entry) {
    *entry = TAEL_NO_ENTRY;
    if (currency == NULL) return TAEL_OK;
    tael__currency_list *list = &batch->currencies;
    tael_status status = TAEL__ARRAY_RESERVE(list, list->count + 1, &batch->allocator);
    if (status == TAEL_OK)
        status = tael__numbering_find(&batch->currency_numbers, currency, entry, &batch->allocator);
    if (status == TAEL_OK && (size_t)*entry == list->count) list->items[list->count++] = currency;
    return status;
}

static tael_status enter_per(tael_batch *batch, const char *per, int32_t *entry) {
    *entry = TAEL_NO_ENTRY;
    if (per == NULL) return TAEL_OK;
    tael__names *list = &batch->pers;
    tael_status status = TAEL__ARRAY_RESERVE(list, list->count + 1, &batch->allocator);
    if (status == TAEL_OK) status = tael__numbering_find(&batch->per_numbers, per, entry, &batch->allocator);
    if (status == TAEL_OK && (size_t)*entry == list->count) list->items[list->count++] = per;
    return status;
}

/* Digits are written straight behind those that are there, in room that is kept. */
static tael_status append_digits(tael_batch *batch, const tael_decimal *number) {
    tael__bytes *digits = &batch->digits;
    tael__offsets *offsets = &batch->digits_offsets;
    size_t length = 0;
    tael_decimal_to_text(number, NULL, 0, &length);
    tael_status status = TAEL__ARRAY_RESERVE(digits, digits->count + length + 1, &batch->allocator);
    if (status == TAEL_OK) status = TAEL__ARRAY_RESERVE(offsets, offsets->count + 1, &batch->allocator);
    if (status != TAEL_OK) return status;
    status = tael_decimal_to_text(number, digits->items + digits->count, length + 1, NULL);
    digits->count += length;
    offsets->items[offsets->count++] = (int64_t)digits->count;
    return status;
}

static tael_status put_number(tael_batch *batch, const tael_decimal *number, int64_t *coefficient,
                              int32_t *exponent) {
    if (tael__decimal_to_parts(number, coefficient, exponent)) return TAEL_OK;
    *coefficient = (int64_t)batch->digits_offsets.count - 1;
    *exponent = TAEL_NUMBER_IN_DIGITS;
    return append_digits(batch, number);
}

static void put_no_number(int64_t *coefficient, int32_t *exponent) {
    *coefficient = 0;
    *exponent = TAEL_NO_NUMBER;
}

static tael_status put_numbers(tael_batch *batch, size_t row, const tael_figure *figure) {
    const tael__rows *rows = &batch->rows;
    put_no_number(&rows->value_coefficient[row], &rows->value_exponent[row]);
    put_no_number(&rows->low_coefficient[row], &rows->low_exponent[row]);
    put_no_number(&rows->high_coefficient[row], &rows->high_exponent[row]);
    if (figure->kind != TAEL_RANGE)
        return put_number(batch, &figure->value, &rows->value_coefficient[row], &rows->value_exponent[row]);
    tael_status status =
        put_number(batch, &figure->low, &rows->low_coefficient[row], &rows->low_exponent[row]);
    if (status != TAEL_OK) return status;
    return put_number(batch, &figure->high, &rows->high_coefficient[row], &rows->high_exponent[row]);
}

static tael_status put_entries(tael_batch *batch, size_t row, const tael_figure *figure) {
    const tael__rows *rows = &batch->rows;
    rows->currency_number[row] = figure->currency == NULL ? 0 : figure->currency->number;
    tael_status status = enter_currency(batch, figure->currency, &rows->currency[row]);
    if (status == TAEL_OK) status = enter_currency(batch, figure->base, &rows->base[row]);
    if (status == TAEL_OK) status = enter_currency(batch, figure->quote, &rows->quote[row]);
    if (status == TAEL_OK) status = enter_per(batch, figure->per, &rows->per[row]);
    return status;
}

/* Fills in a row that there is room for. */
static tael_status put_figure(tael_batch *batch, size_t row, size_t document, const tael_figure *figure) {
    const tael__rows *rows = &batch->rows;
    rows->document[row] = (int64_t)document;
    rows->start[row] = (int64_t)figure->start;
    rows->end[row] = (int64_t)figure->end;
    rows->restates[row] = figure->restates;
    rows->context[row] = figure->context;
    rows->decimals[row] = figure->exact ? TAEL_NO_DECIMALS : figure->decimals;
    rows->kind[row] = (uint8_t)figure->kind;
    rows->approximation[row] = (uint8_t)figure->approximation;
    rows->ambiguous[row] = figure->ambiguous;
    tael_status status = put_entries(batch, row, figure);
    return status == TAEL_OK ? put_numbers(batch, row, figure) : status;
}

/* --- Documents ----------------------------------------------------------------------------------- */

static tael_status put_figures(tael_batch *batch, size_t document) {
    size_t found;
    const tael_figure *figures = tael_scan_figures(batch->scan, &found);
    size_t first = batch->rows.count;
    tael_status status = tael__rows_reserve(&batch->rows, first + found, &batch->allocator);
    for (size_t i = 0; i < found && status == TAEL_OK; i++)
        status = put_figure(batch, first + i, document, &figures[i]);
    if (status == TAEL_OK) batch->rows.count = first + found;
    return status;
}

/* After a failure nothing of the document stays. */
static tael_status read_document(tael_batch *batch, const char *text, size_t length) {
    size_t document = batch->first_figure.count - 1;
    size_t digits = batch->digits.count, offsets = batch->digits_offsets.count;
    tael_status status = tael_scan_text(batch->scan, text, length, NULL);
    if (status == TAEL_OK)
        status = TAEL__ARRAY_RESERVE(&batch->first_figure, document + 2, &batch->allocator);
    if (status == TAEL_OK) status = put_figures(batch, document);
    if (status == TAEL_OK) {
        batch->first_figure.items[batch->first_figure.count++] = (int64_t)batch->rows.count;
    } else {
        batch->digits.count = digits;
        batch->digits_offsets.count = offsets;
    }
    return status;
}

tael_status tael_batch_scan(tael_batch *batch, const char *text, const int64_t *offsets, size_t count,
                            tael_error *error) {
    clear(batch);
    tael_status status = count > 0 && offsets == NULL ? TAEL_INVALID_ARGUMENT : TAEL_OK;
    int64_t place = 0;
    for (size_t i = 0; i < count && status == TAEL_OK; i++) {
        int64_t start = offsets[i], end = offsets[i + 1];
        place = start;
        bool sound = start >= 0 && end >= start && (text != NULL || end == start);
        status = !sound ? TAEL_INVALID_ARGUMENT
                        : read_document(batch, end == start ? "" : text + start, (size_t)(end - start));
    }
    publish(batch);
    return tael__report(error, status, status == TAEL_OK || place < 0 ? 0 : (size_t)place);
}
