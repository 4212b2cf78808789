/* exchange/day.c - the Gregorian calendar, counted in eras of 400 years that begin on the first of March:
 * so the day that leap years add is the last of its year, and every era has the same number of days. */
#include "tael/day.h"

#include "exchange/day.h"

#include "base/error.h"

#include <stdbool.h>
#include <string.h>

enum {
    TEXT_SIZE = TAEL_DAY_TEXT_MAX - 1,
    ERA_YEARS = 400,
    ERA_DAYS = 146097,
    EPOCH = 719468 /* days from the first of March of the year 0 to 1970-01-01 */
};

enum { FIRST_DAY = -719162, LAST_DAY = 2932896 }; /* 0001-01-01, 9999-12-31 */

struct date {
    int32_t year, month, day;
};

/* Days from the first of March to the first of the month, March being month 0. */
static int32_t days_before_month(int32_t months_after_march) {
    return (153 * months_after_march + 2) / 5;
}

static tael_day day_of_date(struct date date) {
    int32_t year = date.month <= 2 ? date.year - 1 : date.year;
    int32_t month = (date.month + 9) % 12;
    int32_t year_of_era = year % ERA_YEARS;
    int32_t leap_days = year_of_era / 4 - year_of_era / 100;
    int32_t day_of_era = year_of_era * 365 + leap_days + days_before_month(month) + date.day - 1;
    return year / ERA_YEARS * ERA_DAYS + day_of_era - EPOCH;
}

static struct date date_of_day(tael_day day) {
    int32_t days = day + EPOCH;
    int32_t day_of_era = days % ERA_DAYS;
    int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t month = (5 * day_of_year + 2) / 153;
    int32_t year = days / ERA_DAYS * ERA_YEARS + year_of_era;
    return (struct date){month < 10 ? year : year + 1, month < 10 ? month + 3 : month - 9,
                         day_of_year - days_before_month(month) + 1};
}

/* ---- text ---- */

static int32_t number_of(const char *digits, size_t count) {
    int32_t number = 0;
    for (size_t i = 0; i < count; i++) number = number * 10 + (digits[i] - '0');
    return number;
}

/* Writes the digits from the last to the first. */
static void write_number(char *digits, size_t count, int32_t number) {
    for (size_t i = count; i-- > 0; number /= 10) digits[i] = (char)('0' + number % 10);
}

/* Where the text leaves the form 0000-00-00; TEXT_SIZE where it does not. */
static size_t first_misfit(const char *text, size_t size) {
    static const char form[] = "0000-00-00";
    for (size_t i = 0; i < TEXT_SIZE; i++) {
        if (i == size) return i;
        bool fits = form[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];
        if (!fits) return i;
    }
    return TEXT_SIZE;
}

size_t tael__day_read(tael_day *day, const char *text, size_t size) {
    size_t misfit = first_misfit(text, size);
    if (misfit < TEXT_SIZE) return misfit;
    struct date date = {number_of(text, 4), number_of(text + 5, 2), number_of(text + 8, 2)};
    if (date.year == 0) return 0;
    if (date.month < 1 || date.month > 12) return 5;
    tael_day found = day_of_date(date);
    /* A day beyond its month's last is one of the next month. */
    if (date.day < 1 || date_of_day(found).month != date.month) return 8;
    *day = found;
    return TEXT_SIZE;
}

tael_status tael_day_parse(tael_day *day, const char *text, size_t length, tael_error *error) {
    tael_day found;
    size_t read = tael__day_read(&found, text, length);
    if (read < TEXT_SIZE || length > TEXT_SIZE) return tael__report(error, TAEL_SYNTAX, read);
    *day = found;
    return TAEL_OK;
}

tael_status tael_day_to_text(tael_day day, char text[TAEL_DAY_TEXT_MAX]) {
    if (day < FIRST_DAY || day > LAST_DAY) return TAEL_INVALID_ARGUMENT;
    struct date date = date_of_day(day);
    memcpy(text, "0000-00-00", TAEL_DAY_TEXT_MAX);
    write_number(text, 4, date.year);
    write_number(text + 5, 2, date.month);
    write_number(text + 8, 2, date.day);
    return TAEL_OK;
}
