/* numbers/numbers.h - the readers of numbers, one a notation. Each looks at the tokens from `first` on,
 * fills *number, and returns how many tokens it took: 0 where no number begins there. */
#ifndef TAEL_SCAN_NUMBERS_H
#define TAEL_SCAN_NUMBERS_H

#include "scan/scan.h"

/* digits.c: 1,234.5 and its like in every locale. A run that is malformed is taken whole and marked
 * TAEL__NO_MONEY, so that no part of it passes for a number. */
size_t tael__read_digits(tael_scan *scan, size_t first, tael__number *number, tael_status *status);

/* digits.c: whether token `index` is a run of so many digits of any script, nine at most, and what they are.
 */
bool tael__run_of_digits(const tael_scan *scan, size_t index, size_t digits, unsigned *value);

/* english.c: twenty-five thousand, half a million; and what scale words do behind digits, of which
 * `taken` tokens are read into *number already. */
size_t tael__read_english(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                          tael_status *status);

/* chinese.c: 一百二十万, 壹佰万; and 3万5千, whose first digits are read already. */
size_t tael__read_chinese(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                          tael_status *status);

/* bare.c: whether the multiplier or scale at `index`, which no digit counts, is one of its kind: 百余元, 近亿元. */
bool tael__is_bare_one(const tael_scan *scan, size_t index);

/* bare.c: 余, 多 or 几 at `index`, with what it can belong to behind it; else NULL. */
const tael__sense *tael__more_at(const tael_scan *scan, size_t index);

/* fractions.c: what a fraction adds to the digits that are read already, or is by itself: 1½, ¾. */
size_t tael__read_fraction(const tael_scan *scan, size_t first, size_t taken, tael__number *number);

/* fractions.c: the same where words join its parts: 四分之三亿, 一又四分之三亿. With taken 0 the number
 * begins with 分之, and what stands before that is no number. */
size_t tael__read_divided(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                          tael_status *status);

/* exponent.c: the power of ten behind the digits that are read already: 1.5e9. */
size_t tael__read_exponent(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                           tael_status *status);

/* In tael__number.scales: complete as it is, it borrows no scale and has none. */
#define TAEL__COMPLETE (UINT32_C(1) << 31)

/* hundredths.c: how many tokens "and 56/100" at `next` takes, behind a number that begins at `first`; 0 where it is none
 * or no currency stands at either side. */
size_t tael__joined_hundredths(const tael_scan *scan, size_t first, size_t next, unsigned *count);

/* scale.c: appends a scale word's power to a number that has none or smaller ones. */
void tael__add_scale(tael__number *number, int16_t power);

/* scale.c: the scale word at `index`, where it can stand behind a number or a currency; else NULL. */
const tael__sense *tael__scale_at(const tael_scan *scan, size_t index);

/* scale.c: whether the scale at `index`, behind a number with so many decimals, is the CR of a credit: £1,204.55 CR. */
bool tael__is_credit(const tael_scan *scan, size_t index, int32_t decimals);

/* split_unit.c: the unit whose name stands half before and half behind the number at `number`: HK11.76 cents; NULL
 * where there is none. */
const tael__sense *tael__split_unit(const tael_scan *scan, size_t number);

/* others.c: marks numbers that are dates, percentages, counts, references. */
void tael__tell_others_apart(tael_scan *scan);

/* --- Sums, for numbers in words ------------------------------------------------------------------ */

/* Wide enough for what anybody writes in words: 10^27 with eleven digits behind the mark. */
__extension__ typedef unsigned __int128 tael__wide;

/* 10^power; power 0 to TAEL__WIDE_DIGITS. */
enum { TAEL__WIDE_DIGITS = 38 };
tael__wide tael__power_of_ten(unsigned power);

/* sum / 10^fraction as a decimal. */
tael_status tael__decimal_from_wide(tael_scan *scan, tael__wide sum, unsigned fraction, tael_decimal *result);

/* The coefficient of a number just read from digits, where it is short enough to be summed up with
 * others: at most 15 digits. */
static inline bool tael__is_short(const tael__number *number) {
    return number->mantissa.limb_count == 0 &&
           number->mantissa.coefficient.small < UINT64_C(1000000000000000) &&
           number->mantissa.exponent <= 0 && number->mantissa.exponent > -12;
}

#endif
