/* exchange/csv.c - no field that means anything here holds a comma, a quote or a line end, so a line is cut
 * at its commas, and quotes round a field (RFC 4180) are taken off. */
#include "exchange/csv.h"

#include "exchange/day.h"

#include <string.h>

static const char byte_order_mark[] = "\xEF\xBB\xBF";

tael__csv tael__csv_begin(const char *text, size_t size, tael_error *error) {
    tael__csv csv = {.text = text, .place = text, .end = text + size, .field = text, .error = error};
    if (size >= 3 && memcmp(text, byte_order_mark, 3) == 0) csv.place += 3;
    return csv;
}

bool tael__csv_has_line(tael__csv *csv) {
    while (csv->place < csv->end && (*csv->place == '\n' || *csv->place == '\r')) csv->place++;
    return csv->place < csv->end;
}

static void take_off_quotes(tael__csv *csv) {
    if (csv->size < 2 || csv->field[0] != '"' || csv->field[csv->size - 1] != '"') return;
    csv->field++;
    csv->size -= 2;
}

void tael__csv_next(tael__csv *csv) {
    const char *place = csv->place;
    csv->field = place;
    while (place < csv->end && *place != ',' && *place != '\n') place++;
    csv->size = (size_t)(place - csv->field);
    csv->line_ended = place == csv->end || *place == '\n';
    csv->place = place == csv->end ? place : place + 1;
    if (csv->line_ended && csv->size > 0 && place[-1] == '\r') csv->size--;
    take_off_quotes(csv);
}

static char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

bool tael__csv_is(const tael__csv *csv, const char *word) {
    for (size_t i = 0; i < csv->size; i++)
        if (word[i] == '\0' || lower(csv->field[i]) != lower(word[i])) return false;
    return word[csv->size] == '\0';
}

tael_status tael__csv_fault(const tael__csv *csv, tael_status status, const char *message) {
    size_t offset = (size_t)(csv->field - csv->text);
    if (csv->error != NULL) *csv->error = (tael_error){status, offset, message};
    return status;
}

tael_status tael__csv_day(const tael__csv *csv, tael_day *day) {
    if (csv->size == 10 && tael__day_read(day, csv->field, csv->size) == 10) return TAEL_OK;
    return tael__csv_fault(csv, TAEL_SYNTAX, "not a day like 2015-10-30");
}

tael_status tael__csv_currency(const tael__csv *csv, const tael_currency **currency) {
    *currency = tael_currency_by_code(csv->field, csv->size);
    if (*currency != NULL) return TAEL_OK;
    return tael__csv_fault(csv, TAEL_UNKNOWN_CURRENCY, tael_status_message(TAEL_UNKNOWN_CURRENCY));
}

/* A number above zero in up to 18 digits, as all published rates are: nothing is allocated. Returns its end;
 * NULL where the text begins with another form. */
static const char *read_short_rate(const char *digits, const char *end, tael_decimal *rate) {
    uint64_t coefficient = 0;
    const char *mark = NULL, *place = digits;
    for (; place < end; place++) {
        unsigned digit = (unsigned)(*place - '0');
        if (digit <= 9)
            coefficient = coefficient * 10 + digit;
        else if (*place == '.' && mark == NULL)
            mark = place;
        else
            break;
    }
    bool has_digits_on_both_sides = mark == NULL || (mark > digits && mark + 1 < place);
    if (coefficient == 0 || place - digits > 19 || !has_digits_on_both_sides) return NULL;
    *rate = tael_decimal_from_parts(false, coefficient, mark == NULL ? 0 : (int32_t)(mark + 1 - place));
    return place;
}

bool tael__csv_next_short_rate(tael__csv *csv, tael_decimal *rate) {
    const char *end = read_short_rate(csv->place, csv->end, rate);
    if (end == NULL || end == csv->end || *end != ',') return false;
    csv->field = csv->place;
    csv->size = (size_t)(end - csv->field);
    csv->line_ended = false;
    csv->place = end + 1;
    return true;
}

tael_status tael__csv_rate(const tael__csv *csv, tael_decimal *rate, const tael_allocator *allocator) {
    tael_status status = TAEL_OK;
    const char *end = csv->field + csv->size;
    if (read_short_rate(csv->field, end, rate) != end) {
        *rate = (tael_decimal){0};
        status = tael_decimal_parse(rate, csv->field, csv->size, allocator, NULL);
    }
    if (status == TAEL_SYNTAX) return tael__csv_fault(csv, status, "not a rate in plain digits");
    if (status != TAEL_OK) return tael__csv_fault(csv, status, tael_status_message(status));
    if (tael_decimal_sign(rate) > 0) return TAEL_OK;
    tael_decimal_free(rate, allocator);
    return tael__csv_fault(csv, TAEL_SYNTAX, "a rate must be above zero");
}
