/* exchange/legacy.c - the irrevocable rates, each with six significant figures as the law gives it.
 *
 * Council Regulations (EC) No 2866/98 (the first eleven), 1478/2000 (GRD), 1086/2006 (SIT), 1134/2007
 * (MTL), 1135/2007 (CYP), 694/2008 (SKK), (EU) No 671/2010 (EEK), 870/2013 (LVL), 851/2014 (LTL),
 * 2022/1208 (HRK) and 2025/1409 (BGN). */
#include "exchange/legacy.h"

#include <string.h>

/* The first of January of these years, as days. */
enum {
    IN_1999 = 10592,
    IN_2001 = 11323,
    IN_2007 = 13514,
    IN_2008 = 13879,
    IN_2009 = 14245,
    IN_2011 = 14975,
    IN_2014 = 16071,
    IN_2015 = 16436,
    IN_2023 = 19358,
    IN_2026 = 20454
};

#define DECIMAL(coefficient, exponent)                                                                       \
    { {coefficient}, exponent, 0, 0 }

/* Ascending by code. */
static const tael__legacy currencies[] = {
    {"ATS", DECIMAL(137603, -4), IN_1999}, {"BEF", DECIMAL(403399, -4), IN_1999},
    {"BGN", DECIMAL(195583, -5), IN_2026}, {"CYP", DECIMAL(585274, -6), IN_2008},
    {"DEM", DECIMAL(195583, -5), IN_1999}, {"EEK", DECIMAL(156466, -4), IN_2011},
    {"ESP", DECIMAL(166386, -3), IN_1999}, {"FIM", DECIMAL(594573, -5), IN_1999},
    {"FRF", DECIMAL(655957, -5), IN_1999}, {"GRD", DECIMAL(340750, -3), IN_2001},
    {"HRK", DECIMAL(753450, -5), IN_2023}, {"IEP", DECIMAL(787564, -6), IN_1999},
    {"ITL", DECIMAL(193627, -2), IN_1999}, {"LTL", DECIMAL(345280, -5), IN_2015},
    {"LUF", DECIMAL(403399, -4), IN_1999}, {"LVL", DECIMAL(702804, -6), IN_2014},
    {"MTL", DECIMAL(429300, -6), IN_2008}, {"NLG", DECIMAL(220371, -5), IN_1999},
    {"PTE", DECIMAL(200482, -3), IN_1999}, {"SIT", DECIMAL(239640, -3), IN_2007},
    {"SKK", DECIMAL(301260, -4), IN_2009},
};

const tael__legacy *tael__legacy_of(const tael_currency *currency) {
    size_t first = 0, end = sizeof currencies / sizeof *currencies;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        int order = strcmp(currency->code, currencies[middle].code);
        if (order == 0) return &currencies[middle];
        if (order < 0)
            end = middle;
        else
            first = middle + 1;
    }
    return NULL;
}
