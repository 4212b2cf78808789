/* unit/decimal_text.c - text in and out: where errors are, how much room is needed. */
#include "tael/decimal.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_fault(const char *text, size_t length, size_t offset) {
    tael_decimal result = tael_decimal_from_parts(false, 5, 0);
    tael_error error = {0};
    cr_expect_eq(tael_decimal_parse(&result, text, length, NULL, &error), TAEL_SYNTAX, "%s", text);
    cr_expect_eq(error.status, TAEL_SYNTAX);
    cr_expect_eq(error.offset, offset, "%s: offset %zu", text, error.offset);
    cr_expect_not_null(error.message);
    cr_expect_eq(result.coefficient.small, 5, "changed by a failed call");
}

Test(decimal_text, faults_have_their_offset) {
    expect_fault("", 0, 0);
    expect_fault("-", 1, 1);
    expect_fault(".5", 2, 0);
    expect_fault("5.", 2, 2);
    expect_fault("+12.", 4, 4);
    expect_fault("12,5", 4, 2);
    expect_fault("12.5.6", 6, 4);
    expect_fault("12.5 ", 5, 4);
    expect_fault("12\0", 3, 2);
}

Test(decimal_text, too_many_digits_are_reported) {
    static char text[TAEL_DECIMAL_DIGITS_MAX + 1];
    memset(text, '7', sizeof text);
    tael_decimal result = {0};
    tael_error error = {0};
    cr_expect_eq(tael_decimal_parse(&result, text, sizeof text, NULL, &error), TAEL_TOO_LARGE);
    cr_expect_eq(error.status, TAEL_TOO_LARGE);
}

Test(decimal_text, reads_no_more_than_its_length) {
    tael_decimal result = {0};
    cr_expect_eq(tael_decimal_parse(&result, "12.5678", 4, NULL, NULL), TAEL_OK);
    cr_expect_eq(result.coefficient.small, 125);
    cr_expect_eq(result.exponent, -1);
}

Test(decimal_text, says_how_much_room_it_needs) {
    tael_decimal value = tael_decimal_from_parts(true, 1250, -2);
    size_t length = 0;
    cr_expect_eq(tael_decimal_to_text(&value, NULL, 0, &length), TAEL_TOO_LARGE);
    cr_expect_eq(length, 5);
    char text[8] = "untouch";
    cr_expect_eq(tael_decimal_to_text(&value, text, 5, &length), TAEL_TOO_LARGE);
    cr_expect_str_eq(text, "untouch");
    cr_expect_eq(tael_decimal_to_text(&value, text, 6, NULL), TAEL_OK);
    cr_expect_str_eq(text, "-12.5");
    cr_expect_eq(tael_decimal_to_text_scaled(&value, text, 6, &length), TAEL_TOO_LARGE);
    cr_expect_eq(length, 6);
    cr_expect_eq(tael_decimal_to_text_scaled(&value, text, 7, &length), TAEL_OK);
    cr_expect_str_eq(text, "-12.50");
}

Test(decimal_text, the_longest_text_fits_its_bound) {
    static char text[TAEL_DECIMAL_TEXT_MAX];
    static char digits[TAEL_DECIMAL_DIGITS_MAX + 1] = {'-'};
    memset(digits + 1, '9', TAEL_DECIMAL_DIGITS_MAX);
    tael_decimal value = {0};
    size_t length;
    cr_assert_eq(tael_decimal_parse(&value, digits, sizeof digits, NULL, NULL), TAEL_OK);
    cr_assert_eq(tael_decimal_scale(&value, &value, TAEL_DECIMAL_EXPONENT_MAX, NULL), TAEL_OK);
    cr_expect_eq(tael_decimal_to_text(&value, text, sizeof text, &length), TAEL_OK);
    cr_expect_eq(length, TAEL_DECIMAL_DIGITS_MAX + TAEL_DECIMAL_EXPONENT_MAX + 1);
    tael_decimal_free(&value, NULL);
}

Test(decimal_text, a_decimal_is_sixteen_bytes) {
    cr_expect_eq(sizeof(tael_decimal), 16);
    tael_decimal zero;
    memset(&zero, 0, sizeof zero);
    cr_expect(tael_decimal_is_zero(&zero));
    cr_expect_not(tael_decimal_from_parts(true, 0, -2).negative);
}
