/* tool/record.c - what each key of the record says of a figure. */
#include "record.h"

static const char *code_of(const tael_currency *currency) {
    return currency == NULL ? NULL : currency->code;
}

/* No decimal fails to fit, see TAEL_DECIMAL_TEXT_MAX. */
static const char *plain_digits(const tael_decimal *number, char text[TAEL_DECIMAL_TEXT_MAX]) {
    tael_decimal_to_text(number, text, TAEL_DECIMAL_TEXT_MAX, NULL);
    return text;
}

static void fill_numbers(struct record *record) {
    const tael_figure *figure = record->figure;
    switch (figure->kind) {
    case TAEL_RANGE:
        record->low = plain_digits(&figure->low, record->numbers[0]);
        record->high = plain_digits(&figure->high, record->numbers[1]);
        break;
    case TAEL_CONTEXT: record->scale = plain_digits(&figure->value, record->numbers[0]); break;
    case TAEL_AMOUNT:
    case TAEL_RATE: record->value = plain_digits(&figure->value, record->numbers[0]); break;
    }
}

void record_fill(struct record *record, size_t document, size_t index, const tael_figure *figure,
                 const char *text) {
    record->document = document;
    record->index = index;
    record->figure = figure;
    record->text = text;
    record->text_length = figure->end - figure->start;
    record->kind = tael_figure_kind_name(figure->kind);
    record->currency = code_of(figure->currency);
    record->value = record->low = record->high = record->scale = NULL;
    fill_numbers(record);
    record->approximation = tael_approximation_name(figure->approximation);
    record->per = figure->per;
    record->base = code_of(figure->base);
    record->quote = code_of(figure->quote);
    record->has_decimals = !figure->exact;
}
