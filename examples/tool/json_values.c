/* tool/json_values.c - exact numbers are strings: JSON's own are binary fractions to most readers. */
#include "json_values.h"

#include <stdlib.h>

json_t *json_of_decimal(const tael_decimal *value, bool is_there) {
    if (!is_there) return json_null();
    char *text = malloc(TAEL_DECIMAL_TEXT_MAX);
    if (text == NULL) return NULL;
    tael_decimal_to_text(value, text, TAEL_DECIMAL_TEXT_MAX, NULL);
    json_t *string = json_string(text);
    free(text);
    return string;
}

json_t *json_of_rate(const tael_rate *rate, size_t digits) {
    tael_decimal value = {0};
    tael_status status = tael_rate_to_decimal(&value, rate, digits, TAEL_HALF_EVEN, NULL, NULL);
    json_t *string = status == TAEL_OK ? json_of_decimal(&value, true) : NULL;
    tael_decimal_free(&value, NULL);
    return string;
}

json_t *json_of_day(tael_day day) {
    char text[TAEL_DAY_TEXT_MAX];
    return tael_day_to_text(day, text) == TAEL_OK ? json_string(text) : json_null();
}
