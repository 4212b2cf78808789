/* scan/tables/units.c - a column of units, which says of each row what its numbers are.
 *
 * 指标 | 单位 | 2023年 over 人均收入 | 元 | 45,678: the currency is a context of the row, and of no other; a
 * unit that is no money, as 万人 is, makes the row's numbers none. */
#include "scan/tables/tables.h"

/* 万人, tonnes: scales and what is counted, and nothing else. */
static bool counts(const tael_scan *scan, const tael__cell *cell) {
    tael__match match;
    for (size_t i = cell->start; i < cell->end; i += match.length) {
        if (!tael__lexicon_match(scan->lexicon, scan->text + i, cell->end - i, &match)) return false;
        const uint32_t counted = UINT32_C(1) << TAEL__COUNTED | UINT32_C(1) << TAEL__PERCENT;
        bool unit = (match.word.roles & TAEL__UNIT) != 0 || (match.word.links & counted) != 0;
        if (unit && i + match.length == cell->end) return true;
        if ((match.word.roles & (TAEL__SCALE | TAEL__NUMERAL)) == 0) return false;
    }
    return false;
}

void tael__hear_units(tael_scan *scan) {
    tael__table *table = scan->table;
    tael__row *row = &table->row;
    for (size_t i = 1; i < row->count; i++) {
        tael__cell *cell = &row->cells[i];
        bool currency = cell->kind == TAEL__CELL_CURRENCY;
        if (!currency && cell->kind != TAEL__CELL_TEXT && cell->kind != TAEL__CELL_PERCENT_SIGN) continue;
        if ((tael__heads_over(table, row, i).says & TAEL__SAYS_UNITS) == 0) continue;
        if (currency) {
            tael__name_currency(row, i);
        } else if (!tael__words_of(row, i)->has_context && counts(scan, cell)) {
            if (!cell->worded) row->words[i] = tael__no_words;
            cell->worded = true;
            row->words[i].says |= TAEL__SAYS_COUNT;
        }
        cell->kind = TAEL__CELL_TEXT;
        cell->unit = (tael__unit){0};
    }
}
