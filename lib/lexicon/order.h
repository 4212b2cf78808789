/* lexicon/order.h - the order of forms in an image. */
#ifndef TAEL_LEXICON_ORDER_H
#define TAEL_LEXICON_ORDER_H

#include "lexicon/vocabulary.h"

/* Compares the folded bytes of two forms, as memcmp does. */
int tael__form_compare_keys(const tael__form *one, const tael__form *other);

/* Sorts forms by their keys; those of one key the cased ones first, by their capitals; then by role and
 * kind, so that the order of the tables changes nothing. In place. */
void tael__forms_sort(tael__form *forms, size_t count);

#endif
