/* lexicon/keywords.c - the ten tables: columns, kinds, flags. */
#include "lexicon/keywords.h"

#include "lexicon/lexicon.h"
#include "tael/figure.h"
#include <string.h>

static const tael__keyword no_keywords[] = {{NULL, 0}};

static const tael__keyword numeral_kinds[] = {
    {"digit", TAEL__DIGIT},
    {"zero", TAEL__ZERO},
    {"teen", TAEL__TEEN},
    {"tens", TAEL__TENS},
    {"hundred", TAEL__HUNDRED},
    {"multiplier", TAEL__MULTIPLIER},
    {"article", TAEL__ARTICLE},
    {"fraction", TAEL__FRACTION},
    {"vulgar", TAEL__VULGAR},
    {"hundredths", TAEL__HUNDREDTHS},
    {"parts", TAEL__PARTS},
    {"with", TAEL__WITH},
    {"point", TAEL__POINT},
    {"vague", TAEL__VAGUE},
    {NULL, 0},
};

static const tael__keyword numeral_flags[] = {{"formal", TAEL__FORMAL}, {NULL, 0}};

static const tael__keyword scale_kinds[] = {
    {"word", TAEL__SCALE_WORD},
    {"suffix", TAEL__SCALE_SUFFIX},
    {"han", TAEL__SCALE_HAN},
    {NULL, 0},
};
static const tael__keyword scale_flags[] = {
    {"plural", TAEL__PLURAL}, {"credit", TAEL__CREDIT}, {"chinese", TAEL__IN_CHINESE}, {NULL, 0}};

static const tael__keyword currency_kinds[] = {
    {"sign", TAEL__CURRENCY_SIGN},   {"code", TAEL__CURRENCY_CODE},       {"name", TAEL__CURRENCY_NAME},
    {"minor", TAEL__CURRENCY_MINOR}, {"omitted", TAEL__CURRENCY_OMITTED}, {NULL, 0},
};
static const tael__keyword currency_flags[] = {
    {"before", TAEL__BEFORE},     {"behind", TAEL__BEHIND},         {"touching", TAEL__TOUCHING},
    {"everyday", TAEL__EVERYDAY}, {"colloquial", TAEL__COLLOQUIAL}, {"settled", TAEL__SETTLED},
    {"large", TAEL__LARGE},       {"scaled", TAEL__WANTS_SCALE},    {NULL, 0},
};

static const tael__keyword sign_kinds[] = {{"minus", TAEL__MINUS}, {"plus", TAEL__PLUS}, {NULL, 0}};

static const tael__keyword approximation_kinds[] = {
    {"about", TAEL_ABOUT},
    {"over", TAEL_OVER},
    {"at_least", TAEL_AT_LEAST},
    {"under", TAEL_UNDER},
    {"at_most", TAEL_AT_MOST},
    {"nearly", TAEL_NEARLY},
    {NULL, 0},
};
static const tael__keyword approximation_flags[] = {
    {"before", TAEL__STANDS_BEFORE}, {"behind", TAEL__STANDS_BEHIND}, {"inside", TAEL__STANDS_INSIDE},
    {"loose", TAEL__STANDS_LOOSE},   {"named", TAEL__STANDS_NAMED},   {NULL, 0},
};

static const tael__keyword link_kinds[] = {
    {"dash", TAEL__DASH},
    {"to", TAEL__TO},
    {"between", TAEL__BETWEEN},
    {"from", TAEL__FROM},
    {"and", TAEL__AND},
    {"or", TAEL__OR},
    {"comma", TAEL__COMMA},
    {"restating", TAEL__RESTATING},
    {"in_words", TAEL__IN_WORDS},
    {"change", TAEL__CHANGE},
    {"per", TAEL__PER},
    {"wanting", TAEL__WANTING},
    {"equals", TAEL__EQUALS},
    {"whole", TAEL__WHOLE},
    {"exactly", TAEL__EXACTLY},
    {"only", TAEL__ONLY},
    {"skipped", TAEL__SKIPPED},
    {"paying", TAEL__PAYING},
    {"open", TAEL__OPEN},
    {"close", TAEL__CLOSE},
    {"stop", TAEL__STOP},
    {"colon", TAEL__COLON},
    {"percent", TAEL__PERCENT},
    {"counted", TAEL__COUNTED},
    {"measuring", TAEL__MEASURING},
    {"bodily", TAEL__BODILY},
    {"during", TAEL__DURING},
    {"qualifying", TAEL__QUALIFYING},
    {"qualified", TAEL__QUALIFIED},
    {"size", TAEL__SIZE},
    {"not", TAEL__NOT},
    {NULL, 0},
};

static const tael__keyword link_flags[] = {{"named", TAEL__NAMED}, {NULL, 0}};

static const tael__keyword context_kinds[] = {
    {"subject", TAEL__CONTEXT_SUBJECT},       {"in", TAEL__CONTEXT_IN},
    {"label", TAEL__CONTEXT_LABEL},           {"thousands", TAEL__CONTEXT_THOUSANDS},
    {"except", TAEL__CONTEXT_EXCEPT},         {"remark", TAEL__CONTEXT_REMARK},
    {"per_share", TAEL__CONTEXT_PER_SHARE},   {"computed", TAEL__CONTEXT_COMPUTED},
    {"total", TAEL__CONTEXT_TOTAL},           {"count", TAEL__CONTEXT_COUNT},
    {"countable", TAEL__CONTEXT_COUNTABLE},   {"note", TAEL__CONTEXT_NOTE},
    {"share", TAEL__CONTEXT_SHARE},           {"units", TAEL__CONTEXT_UNITS},
    {"identifier", TAEL__CONTEXT_IDENTIFIER}, {NULL, 0},
};

static const tael__keyword declaration_kinds[] = {
    {"subject", TAEL__DECLARES_SUBJECT}, {"document", TAEL__DECLARES_DOCUMENT},
    {"neutral", TAEL__DECLARES_NEUTRAL}, {"is", TAEL__DECLARES_IS},
    {"stated", TAEL__DECLARES_STATED},   {"in", TAEL__DECLARES_IN},
    {"means", TAEL__DECLARES_MEANS},     {"label", TAEL__DECLARES_LABEL},
    {"proviso", TAEL__DECLARES_PROVISO}, {NULL, 0},
};

static const tael__keyword guard_flags[] = {{"lifted", TAEL__LIFTED}, {NULL, 0}};

static const tael__table tables[] = {
    {"numerals", "form kind value flags source example", numeral_kinds, numeral_flags, TAEL__NUMERAL},
    {"scales", "form kind power flags source example", scale_kinds, scale_flags, TAEL__SCALE},
    {"currencies", "form kind currencies power prefer flags source example", currency_kinds, currency_flags,
     TAEL__CURRENCY},
    {"signs", "form kind flags source example", sign_kinds, no_keywords, TAEL__SIGN},
    {"approximations", "form kind flags source example", approximation_kinds, approximation_flags,
     TAEL__APPROXIMATION},
    {"units", "form name flags source example", no_keywords, no_keywords, TAEL__UNIT},
    {"links", "form kind flags source example", link_kinds, link_flags, TAEL__LINK},
    {"contexts", "form kind power name flags source example", context_kinds, no_keywords, TAEL__CONTEXT},
    {"guards", "form flags source example", no_keywords, guard_flags, TAEL__GUARD},
    {"declarations", "form kind flags source example", declaration_kinds, no_keywords, TAEL__DECLARATION},
};

enum { TABLES = sizeof tables / sizeof *tables };

const tael__table *tael__table_by_name(const char *name, size_t length) {
    for (size_t i = 0; i < TABLES; i++)
        if (strlen(tables[i].name) == length && memcmp(tables[i].name, name, length) == 0) return &tables[i];
    return NULL;
}

bool tael__keyword_find(const tael__keyword *keywords, const char *word, size_t length, uint8_t *value) {
    for (; keywords->word != NULL; keywords++) {
        if (strlen(keywords->word) != length || memcmp(keywords->word, word, length) != 0) continue;
        *value = keywords->value;
        return true;
    }
    return false;
}
