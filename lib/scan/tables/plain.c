/* scan/tables/plain.c - the commonest cell of all, read off its bytes: $26,465 or (1,234.5).
 *
 *     plain := "$"
 *            | [ "$" ] [ "(" ] [ "$" ] digits { "," three digits } [ "." digits ] [ ")" ]
 *
 * What numbers/digits.c says of such a number where the stop is the decimal mark, without a token. A cell
 * that is written in any other way, however slightly, is for the stages to read. */
#include "scan/tables/tables.h"

/* Coefficients of so many digits are inline. */
enum { DIGITS_MAX = 18 };

typedef struct plain_reading {
    const tael_scan *scan;
    size_t next, end;
    uint64_t coefficient;
    unsigned digits, fraction;
    bool grouped, bracket;
} plain_reading;

static bool take(plain_reading *reading, char byte) {
    if (reading->next == reading->end || reading->scan->text[reading->next] != byte) return false;
    reading->next++;
    return true;
}

/* A run of digits; how many. */
static unsigned take_digits(plain_reading *reading) {
    unsigned count = 0;
    for (; reading->next < reading->end; reading->next++, count++) {
        unsigned digit = (unsigned char)(reading->scan->text[reading->next] - '0');
        if (digit > 9) break;
        if (reading->digits + count < DIGITS_MAX) reading->coefficient = reading->coefficient * 10 + digit;
    }
    reading->digits += count;
    return count;
}

static bool take_number(plain_reading *reading) {
    size_t first = reading->next;
    unsigned head = take_digits(reading);
    if (head == 0 || (head > 1 && reading->scan->text[first] == '0')) return false;
    while (take(reading, ',')) {
        if (head > 3 || take_digits(reading) != 3) return false;
        reading->grouped = true;
    }
    if (take(reading, '.')) {
        reading->fraction = take_digits(reading);
        if (reading->fraction == 0) return false;
    }
    return reading->digits <= DIGITS_MAX;
}

/* A whole number under a thousand groups, 1900 to 2099, may be a year. */
static bool is_year(const plain_reading *reading) {
    return !reading->grouped && reading->fraction == 0 && reading->digits == 4 &&
           reading->coefficient >= 1900 && reading->coefficient < 2100;
}

/* A $ alone: it acts on the cell behind. */
static bool take_sign(const tael_scan *scan, tael__cell *cell) {
    if (scan->dollar.currency == NULL) return false;
    cell->kind = TAEL__CELL_CURRENCY;
    cell->unit = scan->dollar;
    return true;
}

bool tael__read_plain_cell(const tael_scan *scan, tael__cell *cell) {
    plain_reading reading = {.scan = scan, .next = cell->start, .end = cell->end};
    bool sign = take(&reading, '$');
    while (sign && take(&reading, ' ')) {
    }
    reading.bracket = take(&reading, '(');
    sign = take(&reading, '$') || sign;
    if (sign && reading.next == reading.end && !reading.bracket) return take_sign(scan, cell);
    if (scan->locale.comma_decimal || !take_number(&reading)) return false;
    if (take(&reading, ')')) reading.bracket = true;
    if (reading.next != reading.end || (sign && scan->dollar.currency == NULL)) return false;
    cell->kind = TAEL__CELL_NUMBER;
    cell->negative = reading.bracket;
    cell->mantissa = tael_decimal_from_parts(false, reading.coefficient, -(int32_t)reading.fraction);
    cell->decimals = (int32_t)reading.fraction;
    cell->number_flags =
        (uint8_t)((reading.grouped ? TAEL__GROUPED : 0) | (reading.fraction != 0 ? TAEL__FRACTIONAL : 0) |
                  (is_year(&reading) ? TAEL__YEAR_LIKE : 0));
    if (sign) cell->unit = scan->dollar;
    return true;
}
