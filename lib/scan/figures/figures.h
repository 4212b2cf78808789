/* figures/figures.h - the parts of reading a figure, one file a rule. */
#ifndef TAEL_SCAN_FIGURES_H
#define TAEL_SCAN_FIGURES_H

#include "scan/scan.h"

/* --- currency.c: what names the currency -------------------------------------------------------- */

/* The currency word at token `index` that may stand where `place` says (TAEL__BEFORE, TAEL__BEHIND). */
tael__unit tael__unit_at(const tael_scan *scan, size_t index, uint8_t place);

/* What a currency sense means under this scan's locale and options. */
tael__unit tael__unit_of(const tael_scan *scan, const tael__sense *sense);

/* Makes *unit what both say together; false, and nothing changed, where they disagree. */
bool tael__units_agree(const tael_scan *scan, tael__unit *unit, const tael__unit *other);

/* Whether `currency` is one that words of this set can mean. */
bool tael__set_has(const tael_scan *scan, uint16_t set, const tael_currency *currency);

/* A word that only the locale settles, as 元 is, is no currency's own name: it goes with any that is
 * named beside it. */
bool tael__is_generic(const tael_scan *scan, const tael__unit *unit);

/* --- named.c: a currency's name that other words divide from its number --------------------------- */

/* What the word at `index` says of the number behind it, between that and the unit before it: 港币|约|5亿元;
 * TAEL_AS_WRITTEN where no such word stands there. */
uint8_t tael__approximation_between(const tael_scan *scan, size_t index, const tael__unit *before);

/* Whether such a word leaves the two together. `number` is the number's token, `next` the one behind the
 * quantity. */
bool tael__stays_together(const tael_scan *scan, const tael__quantity *quantity, const tael__unit *unit,
                          size_t number, size_t next);

/* Lends *unit, which is generic, the currency that is named before its figure: 港币（大写）|伍万元. `first` is the
 * figure's first token. */
void tael__lend_named(const tael_scan *scan, const tael__quantity *quantity, size_t first, tael__unit *unit);

/* --- sign.c: minus, and parentheses that negate --------------------------------------------------- */

/* Whether the sign word at `index` belongs to what follows it. */
bool tael__is_minus(const tael_scan *scan, size_t index);

/* ( and ), of either width, which may make a number negative; [ and { do not. */
bool tael__is_parenthesis(const tael_scan *scan, size_t index);

/* Whether parentheses round a whole amount, the first at token `open`, make it negative. */
bool tael__brackets_negate(const tael_scan *scan, size_t open, size_t close);

/* --- named_sign.c ---------------------------------------------------------------------------------- */

/* Reads the word at `index`, behind a number that `sign` stands before, as what that sign means; false, and *unit
 * unchanged, where it is none. */
bool tael__read_sign_name(const tael_scan *scan, const tael__token *sign, size_t index, tael__unit *unit);

/* --- suffix.c -------------------------------------------------------------------------------------- */

/* The letter at `index`, where it stands behind a space and is a scale; else NULL. `named`: a currency stands before its
 * number. */
const tael__sense *tael__spaced_suffix(const tael_scan *scan, size_t index, bool named);

/* --- amount.c, parts.c: number and currency -------------------------------------------------------- */

/* The quantity that begins at token `first`; false where none does. */
bool tael__read_quantity(tael_scan *scan, size_t first, tael__quantity *quantity, tael_status *status);

/* Rupees Five Hundred and Fifty Paise: behind a currency in words only the last two digits count the unit below; false
 * where there are no others. */
bool tael__split_hundreds(tael_scan *scan, tael__quantity *quantity, const tael__unit *minor,
                          tael_status *status);

/* Joins what follows a major amount: "and 30 cents", 5角, 两块|五. */
void tael__read_parts(tael_scan *scan, tael__quantity *quantity, const tael__unit *unit, tael_status *status);

/* --- doubtful.c ------------------------------------------------------------------------------------ */

/* The flags of currencies whose words may be no money; so may a number in words. Behind others nothing need be asked. */
enum { TAEL__DOUBTFUL = TAEL__EVERYDAY | TAEL__LARGE | TAEL__WANTS_SCALE };

/* Whether what was read, from token `first` to the one before `next`, with its number at `number`, is no money: 10 TRY.
 */
bool tael__is_doubtful(const tael_scan *scan, const tael__quantity *quantity, const tael__unit *unit,
                       size_t first, size_t number, size_t next);

/* --- around.c: approximation, per, exactness -------------------------------------------------------- */

/* `from`: the token behind the quantity before, and behind what is said of that. */
void tael__read_around(const tael_scan *scan, tael__quantity *quantity, size_t from);

/* What the per phrase that begins at token `index` names: per share; NULL where none does. */
const char *tael__per_behind(const tael_scan *scan, size_t index);

/* --- range.c, rate.c: two quantities that are one figure --------------------------------------------- */

/* 三|至五百元, 七|、八千元: one digit is counted in the 百 of a greater one behind it; but 一|至五十元 begins at one. */
void tael__borrow_multiplier(const tael_scan *scan, tael__quantity *low, const tael__quantity *high);

void tael__join_ranges(tael_scan *scan, tael_status *status);
void tael__join_rates(tael_scan *scan, tael_status *status);

/* measures.c: quantities of weight, or of pieces, whose unit is a currency's name as well. */
void tael__drop_measures(tael_scan *scan);

/* qualifiers.c: quantities whose currency only says what kind a thing is, or of which year prices are. */
void tael__drop_qualifiers(tael_scan *scan);

/* The number that a quantity's text says, in major units. */
tael_status tael__quantity_value(tael_scan *scan, const tael__quantity *quantity,
                                 const tael_decimal *mantissa, tael_decimal *value);

/* Whether a currency behind the number closes it: 5元, 五元整 and "5 dollars" borrow no scale word. */
static inline bool tael__is_closed(const tael_scan *scan, const tael__quantity *quantity) {
    size_t last = quantity->last - 1;
    if (tael__token_links(tael__token_at(scan, last), TAEL__WHOLE)) last--;
    return last > quantity->first && (tael__token_at(scan, last)->roles & TAEL__CURRENCY) != 0;
}

/* Marks a quantity as taken into another or as no money. */
static inline void tael__drop(tael__quantity *quantity) {
    quantity->flags |= TAEL__GONE;
}

/* The next quantity behind `index` that is not gone; the count where there is none. */
static inline size_t tael__next_quantity(const tael_scan *scan, size_t index) {
    do index++;
    while (index < scan->quantities.count && (scan->quantities.items[index].flags & TAEL__GONE) != 0);
    return index;
}

#endif
