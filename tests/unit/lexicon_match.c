/* unit/lexicon_match.c - how a form is found in a text: longest, folded, with its boundary. */

#include "lexicon/lexicon.h"
#include "tael/figure.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>

/* A text, and how many of its bytes the longest form at its start takes; 0: none begins there. */
typedef struct expected_length {
    char text[48];
    size_t length;
} expected_length;

ParameterizedTestParameters(lexicon, the_longest_form_wins) {
    static expected_length cases[] = {
        {"HK$5", 3},
        {"US$5", 3},
        {"RMB5", 3},
        {"million dollars", 7},
        {"U.S. dollars", 12},
        {"U.S. dollar index", 11},
        {"Hong Kong dollars", 17},
        {"Hong Kong", 0},
        {"人民币5亿元", 9},
        {"港元", 6},
        {"港口", 0},
        {"元旦", 6},
        {"元5", 3},
        {"五角大楼", 12},
        {"五角", 3},
        {"quite", 0},
        {"1", 0},
        {" million", 0},
    };
    return cr_make_param_array(expected_length, cases, sizeof cases / sizeof *cases);
}

static size_t length_of_match(const char *text, size_t length) {
    tael__match match;
    return tael__lexicon_match(tael_lexicon_builtin(), text, length, &match) ? match.length : 0;
}

static size_t matched(const char *text) {
    return length_of_match(text, strlen(text));
}

ParameterizedTest(expected_length *expected, lexicon, the_longest_form_wins) {
    cr_expect_eq(matched(expected->text), expected->length, "%s: %zu", expected->text,
                 matched(expected->text));
}

ParameterizedTestParameters(lexicon, a_text_is_folded_first) {
    static expected_length cases[] = {
        {"MILLION", 7},                  /* ASCII letters in any case */
        {"us Dollars", 10},              /* */
        {"ＵＳＤ５", 9},                 /* full width */
        {"＄5", 3},                      /* */
        {"US  $5", 5},                   /* one or more spaces */
        {"US\u00A0$5", 5},               /* of any kind */
        {"US\u3000$5", 6},               /* */
        {"US \n $5", 6},                 /* a line break among them */
        {"US\r\n$5", 5},                 /* which may be two characters */
        {"New\u200BZealand dollars", 0}, /* what has no width is no space */
        {"mil\u00ADli\u200Bon", 12},     /* it is absent */
        {"U\u200BS\u200ED", 9},          /* before capitals, too */
        {"US\n\n$5", 0},                 /* two line breaks part */
        {"US\t$5", 0},                   /* a tab divides cells */
        {"million\u200B", 7},            /* what stands behind is not taken */
    };
    return cr_make_param_array(expected_length, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(expected_length *expected, lexicon, a_text_is_folded_first) {
    cr_expect_eq(matched(expected->text), expected->length, "%s: %zu", expected->text,
                 matched(expected->text));
}

ParameterizedTestParameters(lexicon, a_form_ends_where_its_word_ends) {
    static expected_length cases[] = {
        {"USD5", 3},          {"USDA", 0},      {"usd", 3},       {"millionth", 0}, {"million\u00E9", 0},
        {"million\u0301", 0}, {"million元", 7}, {"millionサ", 7}, {"millionд", 0},  {"million_", 7},
        {"million\xC3", 7},   {"millionＡ", 0}, {"$million", 1},  {"元million", 3}, {"million's", 7},
    };
    return cr_make_param_array(expected_length, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(expected_length *expected, lexicon, a_form_ends_where_its_word_ends) {
    cr_expect_eq(matched(expected->text), expected->length, "%s: %zu", expected->text,
                 matched(expected->text));
}

ParameterizedTestParameters(lexicon, a_cased_form_matches_as_written) {
    static expected_length cases[] = {
        {"TRY 5", 3}, {"try 5", 0}, {"Try 5", 0},  {"MUSD", 4},        {"mUSD", 0},
        {"R5", 1},    {"r5", 0},    {"ＴＲＹ", 9}, {"T\u200BRY 5", 6}, {"T\u200Bry 5", 0},
    };
    return cr_make_param_array(expected_length, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(expected_length *expected, lexicon, a_cased_form_matches_as_written) {
    cr_expect_eq(matched(expected->text), expected->length, "%s: %zu", expected->text,
                 matched(expected->text));
}

/* The sense of a role that a text's first form has; all zero where it has none. */
static tael__sense sense_of(const char *text, uint16_t role) {
    tael__match match;
    if (!tael__lexicon_match(tael_lexicon_builtin(), text, strlen(text), &match)) return (tael__sense){0};
    for (size_t i = 0; i < match.word.count; i++)
        if (match.senses[i].role == role) return match.senses[i];
    return (tael__sense){0};
}

static const char *currency_of(const char *text, size_t member) {
    tael__sense sense = sense_of(text, TAEL__CURRENCY);
    if (sense.role == 0 || tael__lexicon_currency_count(tael_lexicon_builtin(), sense.value) <= member)
        return "none";
    return tael__lexicon_currency(tael_lexicon_builtin(), sense.value, member)->code;
}

Test(lexicon, a_cased_spelling_hides_the_others_of_its_role) {
    cr_expect_eq(sense_of("GBp", TAEL__CURRENCY).kind, TAEL__CURRENCY_MINOR);
    cr_expect_eq(sense_of("GBp", TAEL__CURRENCY).power, -2);
    cr_expect_eq(sense_of("GBP", TAEL__CURRENCY).kind, TAEL__CURRENCY_CODE);
    cr_expect_eq(sense_of("gbp", TAEL__CURRENCY).kind, TAEL__CURRENCY_CODE);
}

Test(lexicon, a_guard_is_lifted_by_a_longer_form) {
    cr_expect_eq(sense_of("十分满意", TAEL__GUARD).role, TAEL__GUARD);
    cr_expect_eq(matched("十分满意"), strlen("十分"));
    cr_expect_eq(sense_of("十分钱", TAEL__NUMERAL).value, 10);
    cr_expect_eq(matched("十分钱"), strlen("十"));
}

Test(lexicon, a_form_has_a_sense_a_table) {
    cr_expect_eq(sense_of("pounds", TAEL__UNIT).role, TAEL__UNIT);
    cr_expect_str_eq(tael__lexicon_name(tael_lexicon_builtin(), sense_of("pounds", TAEL__UNIT).value),
                     "pound");
    cr_expect_str_eq(currency_of("pounds", 0), "GBP");
    cr_expect_eq(sense_of("millions", TAEL__NUMERAL).kind, TAEL__VAGUE);
    cr_expect_eq(sense_of("millions", TAEL__SCALE).flags, TAEL__PLURAL);
    cr_expect_eq(sense_of("millions", TAEL__SCALE).power, 6);
    cr_expect_eq(sense_of("万", TAEL__SCALE).power, 4);
    cr_expect_eq(sense_of("捌", TAEL__NUMERAL).value, 8);
    cr_expect_eq(sense_of("角", TAEL__CURRENCY).power, -1);
    cr_expect_eq(sense_of("MUSD", TAEL__CURRENCY).power, 6);
    cr_expect_eq(sense_of("KEUR", TAEL__CURRENCY).power, 3);
    cr_expect_eq(sense_of("约", TAEL__APPROXIMATION).kind, TAEL_ABOUT);
}

Test(lexicon, a_set_names_the_commonest_first) {
    cr_expect_str_eq(currency_of("$", 0), "USD");
    cr_expect_str_eq(currency_of("¥", 0), "JPY");
    cr_expect_str_eq(currency_of("¥", 1), "CNY");
    cr_expect_str_eq(currency_of("元", 0), "CNY");
    cr_expect_str_eq(currency_of("RMB", 0), "CNY");
    cr_expect_str_eq(currency_of("RMB", 1), "none");
    cr_expect_neq(sense_of("£", TAEL__CURRENCY).flags & TAEL__SETTLED, 0);
}

Test(lexicon, a_language_may_prefer_a_member) {
    const tael_lexicon *lexicon = tael_lexicon_builtin();
    uint16_t yen_or_yuan = sense_of("¥", TAEL__CURRENCY).value;
    cr_expect_str_eq(tael__lexicon_preferred(lexicon, yen_or_yuan, "zh")->code, "CNY");
    cr_expect_null(tael__lexicon_preferred(lexicon, yen_or_yuan, "en"));
    cr_expect_null(tael__lexicon_preferred(lexicon, sense_of("$", TAEL__CURRENCY).value, "zh"));
    cr_expect_lt(yen_or_yuan, tael__lexicon_set_count(lexicon));
}

Test(lexicon, what_is_omitted_is_no_form) {
    cr_expect_eq(matched("XAU"), 0);
    cr_expect_eq(matched("KXAU"), 0);
    cr_expect_eq(matched("黄金"), 0);
}

/* No byte beyond the length is read or counted, wherever the text is cut. */
Test(lexicon, a_text_ends_where_it_ends) {
    static const char text[] = "Qatari riyals";
    for (size_t length = 0; length < strlen(text) - 1; length++) {
        char *cut = malloc(length + 1);
        memcpy(cut, text, length);
        size_t expected = length == strlen("Qatari riyal") ? length : 0;
        cr_expect_eq(length_of_match(cut, length), expected, "%zu bytes", length);
        free(cut);
    }
}

Test(lexicon, no_bytes_lead_astray) {
    for (unsigned first = 0; first < 256; first++) {
        for (unsigned second = 0; second < 256; second++) {
            char text[] = {(char)first, (char)second, (char)0xFF, 0, 'x'};
            cr_expect_leq(length_of_match(text, sizeof text), 2, "%02x %02x", first, second);
        }
    }
}
