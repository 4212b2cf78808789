/* scan/tables/bearings.c - what a column last bore: a currency, for the cells below that bear none; or
 * percentages.
 */
#include "scan/tables/tables.h"

tael__bearing *tael__bearing_of(tael__table *table, size_t place) {
    const tael__row *row = &table->row;
    const tael__cell *cell = &row->cells[place];
    for (size_t i = 0; i < table->bearing_count; i++) {
        tael__bearing *bearing = &table->bearings[i];
        bool overlaps = tael__overlap(&cell->displayed, &bearing->displayed, table->measure);
        if (bearing->aligned && row->aligned ? overlaps : bearing->place == row->count - place)
            return bearing;
    }
    return NULL;
}

/* What the cell's column bears, to be written; NULL where there is no room. */
static tael__bearing *bearing_for(tael__table *table, size_t place) {
    const tael__cell *cell = &table->row.cells[place];
    tael__bearing *bearing = tael__bearing_of(table, place);
    if (bearing != NULL || table->bearing_count == TAEL__CELLS_MAX) return bearing;
    bearing = &table->bearings[table->bearing_count++];
    *bearing = (tael__bearing){
        .place = table->row.count - place, .aligned = table->row.aligned, .displayed = cell->displayed};
    return bearing;
}

void tael__remember_currency(tael__table *table, size_t place) {
    const tael__cell *cell = &table->row.cells[place];
    tael__bearing *bearing = bearing_for(table, place);
    if (bearing != NULL) {
        bearing->unit = cell->unit;
        bearing->percents = 0;
    }
    if (table->unit.currency == NULL) table->unit = cell->unit;
    if (table->unit.currency != cell->unit.currency) table->several = true;
}

/* A row of amounts and percentages tells which columns are percentages where a row below leaves out the sign.
 */
void tael__remember_percents(tael__table *table) {
    const tael__row *row = &table->row;
    for (size_t i = 0; i < row->count; i++) {
        if (row->cells[i].kind != TAEL__CELL_PERCENT) continue;
        tael__bearing *bearing = bearing_for(table, i);
        if (bearing == NULL) continue;
        bearing->percents = row->count;
        table->percents = true;
    }
}

bool tael__is_percentage(tael__table *table, size_t place) {
    if (!table->percents || table->row.cells[place].decimals <= 0) return false;
    const tael__bearing *bearing = tael__bearing_of(table, place);
    if (bearing == NULL || bearing->percents == 0) return false;
    return (bearing->aligned && table->row.aligned) || bearing->percents == table->row.count;
}
