/* relations/relations.h - what quantities say of each other, one file a relation. */
#ifndef TAEL_SCAN_RELATIONS_H
#define TAEL_SCAN_RELATIONS_H

#include "scan/figures/figures.h"

/* list.c: what the items of a list lend each other. */
void tael__relate_lists(tael_scan *scan);

/* restatement.c: which quantity repeats an earlier one. */
tael_status tael__relate_restatements(tael_scan *scan);

#endif
