/** tael/render.h - values out as text: the mirror of tael/scan.h.
 *
 *     tael_money price = tael_money_from_parts(false, 123456789, -2, tael_currency_by_code("CNY", 3));
 *     tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
 *     options.style = TAEL_COMPACT;
 *     char text[128];
 *     if (tael_render_money(&price, &options, text, sizeof text, NULL) == TAEL_OK)
 *         puts(text); // CNY 1.23456789 million
 *
 * The same amount in the five styles:
 *
 *     style     en_US                             zh_CN
 *     plain     CNY 1234567.89                    CNY 1234567.89
 *     grouped   CN¥1,234,567.89                   ¥1,234,567.89
 *     compact   CNY 1.23456789 million            123.456789万元
 *     words     one million two hundred           一百二十三万四千五百六十七元八角九分
 *               thirty-four thousand five hundred
 *               sixty-seven point eight nine
 *               Chinese yuan
 *     capital   人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分 in both
 *
 * Two languages. A locale whose language is Chinese gives Chinese, in the traditional script where ICU
 * says that the locale writes so (zh_TW, zh_HK, zh_Hant); any other locale gives English words. Only
 * `grouped` knows the forms of every locale. `capital` is Chinese always. 元 alone means the locale's
 * own currency where that is counted in 元 (TWD, HKD, MOP), else CNY; every other currency is written
 * with its name in CLDR, or with its code where the scanner does not know that name as its alone.
 *
 * Every value can be written, up to the limits of tael/decimal.h, and no digit is lost unless `digits`
 * asks for it. tael_scan_text() under the same locale reads the same figure again from `plain` and
 * `compact`, whatever the value. It does not where
 *  - the lexicon knows the currency for no money (XAU and other codes of metals, funds and tests);
 *  - words are longer than 96 bytes and have a sign or a fraction, or more than nine (English) or twelve
 *    (Chinese) digits behind the mark, or a fraction right behind a scale word ("six thousand point five");
 *  - words are beyond 10^33 in English and 10^16 in Chinese, where the greatest scale word is repeated (one
 *    septillion septillion, 一亿亿亿), which no text of the world does;
 *  - words have a code for a name, and the code spells an everyday word (the Mauritanian MRO); or a Chinese
 *    name whose first character makes a word with the number's last one (五千|克罗地亚库纳 is kilograms);
 *  - a range in capitals has a scale in its upper end alone (the lower one is taken to share it);
 *  - `grouped` has digits or separators that the scanner does not know (ar_EG);
 *  - the unit that it is per has no word in the language ("per jin").
 * A zero is written without a sign, as everywhere in tael. The decimal mark of `plain`, `compact` and a rate
 * is a full stop in every locale; where the locale's own is a comma, three digits behind it get a zero for a
 * fourth, else they would be a group ("USD 8.0230" in de_DE).
 *
 * What holds for both functions:
 *  - `options` may be NULL: all defaults.
 *  - `buffer` receives UTF-8 and a NUL. *length, which may be NULL, receives the length without the
 *    NUL, even where `size` bytes are too few: then TAEL_TOO_LARGE. After an error the buffer holds an
 *    empty text, or what it held.
 *    `buffer` may be NULL where `size` is 0; so a first call with neither tells the size to bring.
 *  - Errors: also TAEL_UNKNOWN_LOCALE; TAEL_INVALID_ARGUMENT (a size, style, mode, `digits` above
 *    TAEL_DECIMAL_DIGITS_MAX, or a figure without a currency); TAEL_NO_MEMORY, from the allocator, which
 *    is asked only where `digits` is not 0 and the number beyond 2^64, or from ICU.
 *  - Threads: any. Less than 64 KiB of stack, besides ICU's.
 *  - Cost: linear in the text written. That is linear in the digits, but for words and capitals beyond
 *    10^24 and 10^16, where repeated scales make it grow with their square. Names and locales are looked
 *    up in ICU at each call; `grouped` opens one of ICU's formatters.
 *
 * Sources: CLDR (grouped, names of currencies), GB/T 15835 (numbers in Chinese), 正确填写票据和结算凭证的
 * 基本规定 of the People's Bank of China (capital): 整 behind 元 where nothing follows, 零 once for zeros
 * between digits, before 角 where the yuan's place is 0, and before 分 where 角 is 0. */
#ifndef TAEL_RENDER_H
#define TAEL_RENDER_H

#include <stddef.h>
#include "decimal.h"
#include "figure.h"
#include "memory.h"
#include "money.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How an amount is written. */
typedef enum tael_style {
    TAEL_PLAIN = 0, /**< Code and plain digits. Where the code spells an everyday word (TRY, ALL), with all
                     * digits of the minor unit: "TRY 5.00". */
    TAEL_GROUPED,   /**< As CLDR has it in the locale: sign, grouping, all digits of the minor unit. The code stands
                     * in the sign's place where the scanner would take the sign for another currency. */
    TAEL_COMPACT,   /**< With a scale word, the greatest that leaves a digit before the mark: thousand to
                     * septillion, 万 to 万亿. Both ends of a range bear that of the greater. */
    TAEL_WORDS,     /**< In words, the fraction in 角 and 分 where 元 stands alone, else behind "point" or 点. */
    TAEL_CAPITAL    /**< In the capitals of Chinese bills. */
} tael_style;

/** How to write. Begin with TAEL_RENDER_OPTIONS_INIT, then set fields. */
typedef struct tael_render_options {
    size_t size;                     /**< sizeof(tael_render_options): lets the struct grow. */
    tael_style style;                /**< Default TAEL_PLAIN. */
    const char *locale;              /**< An ICU or BCP 47 name. Default "en_US", for NULL too. */
    size_t digits;                   /**< Significant digits at most. Default 0: all there are. */
    tael_rounding rounding;          /**< How `digits` rounds. Default TAEL_HALF_EVEN. */
    const tael_allocator *allocator; /**< Default NULL: malloc. */
} tael_render_options;

#define TAEL_RENDER_OPTIONS_INIT { sizeof(tael_render_options), TAEL_PLAIN, "en_US", 0, TAEL_HALF_EVEN, NULL }

/** Writes one amount. */
TAEL_API tael_status tael_render_money(const tael_money *money, const tael_render_options *options,
                                       char *buffer, size_t size, size_t *length);

/** Writes a figure with what its text said of it: both ends of a range, the approximation, what it is
 * per: "about CNY 5 to CNY 10 per share", 每股约5元至10元. A rate is "USD/CNY 6.3036" in every style. A
 * context is no amount: TAEL_INVALID_ARGUMENT. The spans and links of the figure are not looked at, so a
 * program may fill a figure of its own: kind, value (low, high), currency, and zeros. */
TAEL_API tael_status tael_render_figure(const tael_figure *figure, const tael_render_options *options,
                                        char *buffer, size_t size, size_t *length);

#ifdef __cplusplus
}
#endif
#endif
