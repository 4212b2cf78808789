/* scan/tables/footnotes.c - the footnote marks behind a cell's number.
 *
 *     mark      := superscript | "*" | "†" | "‡" | "(" reference ")" | "[" reference "]"
 *     reference := one digit or two | a letter from a to z | { "i" | "v" | "x" }, four at most
 *
 * Spaces may stand before each. A reference is a mark only behind what is written as money is: 1,234 (a), $5
 * [1]; 5 (3) may be two numbers, and 3(a) is the number of a note. What stands in brackets behind 1,234 may
 * be a number, too: then that one is not read, but 1,234 is the cell's own either way. */
#include <string.h>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "scan/tables/tables.h"

enum { REFERENCE_DIGITS = 2, ROMAN_LETTERS = 4 };

static bool is_sign(int32_t point) {
    return point == '*' || point == 0x2020 || point == 0x2021 ||
           (point >= 0x80 && u_getIntPropertyValue((UChar32)point, UCHAR_DECOMPOSITION_TYPE) == U_DT_SUPER);
}

/* Where the run of bytes from `low` to `high` that ends at `end` begins. */
static size_t start_of_run(const tael_scan *scan, size_t start, size_t end, char low, char high) {
    while (end > start && scan->text[end - 1] >= low && scan->text[end - 1] <= high) end--;
    return end;
}

static bool is_roman(const tael_scan *scan, tael__window letters) {
    for (size_t i = letters.start; i < letters.end; i++) {
        if (strchr("ivx", scan->text[i]) == NULL) return false;
    }
    return letters.end - letters.start <= ROMAN_LETTERS;
}

/* Where the reference in brackets that ends at `end` begins; `end` where none does. */
static size_t start_of_reference(const tael_scan *scan, size_t start, size_t end) {
    size_t close = end - 1;
    tael__window digits = {start_of_run(scan, start, close, '0', '9'), close};
    tael__window letters = {start_of_run(scan, start, close, 'a', 'z'), close};
    bool number = digits.start < close && close - digits.start <= REFERENCE_DIGITS;
    bool letter = letters.start < close && (close - letters.start == 1 || is_roman(scan, letters));
    size_t first = number ? digits.start : letters.start;
    if ((!number && !letter) || first == start) return end;
    return scan->text[first - 1] == (scan->text[close] == ')' ? '(' : '[') ? first - 1 : end;
}

/* Where the first digit of a cell stands; its end where it has none. */
static size_t first_digit(const tael_scan *scan, const tael__cell *cell) {
    size_t first = cell->start;
    while (first < cell->end && !tael__is_digit(scan->text[first])) first++;
    return first;
}

size_t tael__find_marks(const tael_scan *scan, const tael__cell *cell, bool *reference) {
    char last = scan->text[cell->end - 1];
    *reference = false;
    if (tael__is_letter(last) || tael__is_digit(last)) return cell->end;
    size_t end = cell->end, number = first_digit(scan, cell);
    while (end > cell->start) {
        size_t before = end;
        int32_t point = tael__utf8_previous(scan->text, &before);
        if (point == ')' || point == ']') {
            before = start_of_reference(scan, cell->start, end);
            if (before == end || before <= number) break; /* (87) */
            *reference = true;
        } else if (!is_sign(point)) {
            break;
        }
        end = before;
        while (end > cell->start && scan->text[end - 1] == ' ') end--;
    }
    return end;
}
