/* scan/tables/cells.c - what a cell is.
 *
 *     number := { "(" | minus | currency } number { ")" | currency }          and nothing else
 *
 * A bracket may be left open: its other half is in the next cell. A number with a scale word of its own is
 * prose, and so is all that has more words. */
#include "scan/declarations/declarations.h"
#include "scan/numbers/numbers.h"
#include "scan/tables/tables.h"

static bool is_minus(const tael__token *token) {
    return tael__token_sense_of(token, TAEL__SIGN, TAEL__MINUS) != NULL;
}

/* The cell is one form, and that a dash. */
static bool is_one_dash(const tael_scan *scan, const tael__cell *cell) {
    tael__match match;
    size_t length = cell->end - cell->start;
    return length <= 3 && tael__find_form(scan, scan->text + cell->start, length, &match) &&
           match.length == length && tael__match_is(&match, TAEL__LINK, TAEL__DASH);
}

/* Every token a dash, as in "—" and "- -". */
static bool is_dash(const tael_scan *scan) {
    for (size_t i = 0; i < scan->tokens.count; i++) {
        if (!tael__token_links(&scan->tokens.items[i], TAEL__DASH)) return false;
    }
    return scan->tokens.count != 0;
}

/* Takes what may stand round a lone number; false where anything else stands there. */
static bool take_round(const tael_scan *scan, size_t *index, uint8_t place, tael__cell *cell,
                       bool *brackets) {
    const tael__token *token = tael__token_at(scan, *index);
    tael__unit unit = tael__unit_at(scan, *index, place);
    bool minor = place == TAEL__BEHIND && unit.power < 0 && cell->unit.currency == NULL; /* 45.0 cents */
    if (unit.currency != NULL && (minor || (unit.kind != TAEL__CURRENCY_MINOR && unit.power == 0))) {
        if (cell->unit.currency == NULL) {
            cell->unit = unit;
        } else if (!tael__units_agree(scan, &cell->unit, &unit)) {
            return false;
        }
        *index += unit.taken;
        return true;
    }
    if (place == TAEL__BEFORE && is_minus(token)) {
        cell->negative = true;
    } else if (tael__token_links(token, place == TAEL__BEFORE ? TAEL__OPEN : TAEL__CLOSE)) {
        *brackets = *brackets || tael__is_parenthesis(scan, *index);
    } else {
        return false;
    }
    ++*index;
    return true;
}

static bool is_percent(const tael__token *token) {
    return tael__token_links(token, TAEL__PERCENT);
}

/* R740: an everyday letter before a number that does not look like money, where it is no sign of the locale's
 * own. */
static bool is_code(const tael_scan *scan, const tael__unit *unit, const tael__number *number) {
    bool money = (number->flags & (TAEL__GROUPED | TAEL__FRACTIONAL)) != 0;
    return (unit->flags & TAEL__EVERYDAY) != 0 && unit->kind == TAEL__CURRENCY_SIGN && !money &&
           unit->currency != scan->locale.own;
}

/* Whether the tokens, numbers joined, are one lone number. */
static bool read_number(const tael_scan *scan, tael__cell *cell) {
    size_t index = 0;
    bool brackets = false;
    while (take_round(scan, &index, TAEL__BEFORE, cell, &brackets)) {
    }
    const tael__number *number = tael__number_at(scan, index);
    if (number == NULL || (number->flags & TAEL__PAIR) != 0 || number->scales != 0) return false;
    if (is_code(scan, &cell->unit, number)) return false;
    index++;
    while (take_round(scan, &index, TAEL__BEHIND, cell, &brackets)) {
    }
    if (index < scan->tokens.count && is_percent(tael__token_at(scan, index))) {
        cell->kind = TAEL__CELL_PERCENT;
        return true;
    }
    if (index != scan->tokens.count || (number->flags & TAEL__NO_MONEY) != 0) return false;
    bool looks_like_money = number->decimals > 0 || (cell->unit.flags & TAEL__EVERYDAY) == 0; /* 12分 */
    if (cell->unit.power < 0 && !looks_like_money) return false;
    cell->kind = TAEL__CELL_NUMBER;
    cell->negative = cell->negative || brackets;
    cell->mantissa = number->mantissa;
    cell->decimals = number->decimals;
    cell->number_flags = number->flags;
    return true;
}

/* 45 210: in a cell of its own a plain space before three digits groups them. Cells that spaces divide say
 * nothing: there it may divide two. */
static void find_groups(tael_scan *scan) {
    for (size_t i = 0; i < scan->tokens.count; i++) {
        tael__token *token = &scan->tokens.items[i];
        bool round = (token->roles & (TAEL__CURRENCY | TAEL__SIGN)) != 0 || token->links != 0;
        if (token->kind != TAEL__DIGITS && !round) return;
    }
    for (size_t i = 1; i < scan->tokens.count; i++) {
        tael__token *token = &scan->tokens.items[i];
        if (token->kind == TAEL__DIGITS && token[-1].kind == TAEL__DIGITS) token->flags |= TAEL__GROUP;
    }
}

/* A currency, a bracket or a percent sign alone: it belongs to a neighbour. */
static bool read_part(const tael_scan *scan, tael__cell *cell) {
    if (scan->tokens.count == 0) return true;
    tael__unit unit = tael__unit_at(scan, 0, TAEL__BEFORE | TAEL__BEHIND);
    if (unit.currency != NULL && unit.taken == scan->tokens.count && unit.power == 0) {
        cell->kind = TAEL__CELL_CURRENCY;
        cell->unit = unit;
        return true;
    }
    const tael__token *last = tael__token_at(scan, scan->tokens.count - 1);
    bool percent = is_percent(last) && (last->flags & (TAEL__ALPHABETIC | TAEL__HAN)) == 0;
    bool bracket = tael__token_links(tael__token_at(scan, 0), TAEL__CLOSE);
    if (percent && scan->tokens.count == (bracket ? 2 : 1)) {
        cell->kind = TAEL__CELL_PERCENT_SIGN;
        return true;
    }
    return bracket && scan->tokens.count == 1;
}

/* 其中：美元: the currency that ends a label, behind a colon. */
static tael__unit named_currency(const tael_scan *scan) {
    size_t count = scan->tokens.count;
    for (size_t i = 1; i < count; i++) {
        if (!tael__token_links(tael__token_at(scan, i - 1), TAEL__COLON)) continue;
        tael__unit unit = tael__unit_at(scan, i, TAEL__BEFORE | TAEL__BEHIND);
        bool ends = unit.currency != NULL && unit.kind != TAEL__CURRENCY_MINOR && i + unit.taken == count;
        if (ends) return unit;
    }
    return (tael__unit){0};
}

/* Words, and the figures in them. */
static tael_status read_text(tael_scan *scan) {
    tael__hear_tokens(scan);
    tael_status status = tael__read_figures(scan);
    return status == TAEL_OK ? tael__relate(scan) : status;
}

static bool has_number(const tael_scan *scan) {
    for (size_t i = 0; i < scan->tokens.count; i++) {
        const tael__token *token = &scan->tokens.items[i];
        if (token->kind == TAEL__DIGITS || (token->roles & TAEL__NUMERAL) != 0) return true;
    }
    return false;
}

/* Reads a cell that is a number and a footnote's marks, as the number alone; it stays as it was where it is
 * not. */
static tael_status read_marked_number(tael_scan *scan, tael__cell *cell) {
    bool reference;
    if (cell->end - cell->start > TAEL__CONTEXT_BYTES) return TAEL_OK;
    size_t end = tael__find_marks(scan, cell, &reference);
    if (end == cell->end || end == cell->start) return TAEL_OK;
    tael__cell number = *cell;
    number.end = end;
    if (!tael__read_plain_cell(scan, &number)) {
        tael_status status = tael__read_tokens(scan, (tael__window){number.start, number.end});
        if (status == TAEL_OK) status = tael__read_numbers(scan);
        if (status != TAEL_OK || !read_number(scan, &number)) return status;
    }
    bool money = number.unit.currency != NULL || number.decimals > 0 ||
                 (number.number_flags & TAEL__GROUPED) != 0 || number.kind == TAEL__CELL_PERCENT;
    if (money || !reference) *cell = number;
    return TAEL_OK;
}

/* **1,234**: Markdown's emphasis is no part of a cell. Whether it was there. */
static bool leave_out_emphasis(const tael_scan *scan, tael__cell *cell) {
    size_t start = cell->start;
    while (cell->end - cell->start > 2 && scan->text[cell->start] == '*' && scan->text[cell->end - 1] == '*')
        cell->start++, cell->end--;
    return cell->start != start;
}

tael_status tael__read_cell(tael_scan *scan, tael__row *row, size_t place) {
    tael__cell *cell = &row->cells[place];
    if (cell->start == cell->end) return TAEL_OK; /* empty, as it was split */
    if (tael__read_plain_cell(scan, cell) ||
        (scan->text[cell->start] == '*' && leave_out_emphasis(scan, cell) &&
         tael__read_plain_cell(scan, cell)))
        return cell->kind == TAEL__CELL_NUMBER ? tael__keep_place(scan, cell) : TAEL_OK;
    if (is_one_dash(scan, cell)) {
        cell->kind = TAEL__CELL_DASH;
        return TAEL_OK;
    }
    tael_status status = read_marked_number(scan, cell);
    if (status != TAEL_OK || cell->kind != TAEL__CELL_EMPTY)
        return cell->kind == TAEL__CELL_NUMBER ? tael__keep_place(scan, cell) : status;
    cell->kind = TAEL__CELL_TEXT;
    if (cell->end - cell->start > TAEL__CONTEXT_BYTES) return tael__read_prose(scan, cell->start, cell->end);
    enum tael__writing writing = tael__look(scan, (tael__window){cell->start, cell->end});
    if (writing == TAEL__QUIET) return TAEL_OK;
    status = tael__read_tokens(scan, (tael__window){cell->start, cell->end});
    if (status != TAEL_OK) return status;
    cell->kind = TAEL__CELL_EMPTY;
    if (is_dash(scan)) {
        cell->kind = TAEL__CELL_DASH;
        return TAEL_OK;
    }
    cell->worded = writing == TAEL__WORDS;
    if (cell->worded) tael__read_words(scan, 0, scan->tokens.count, &row->words[place]);
    if (read_part(scan, cell)) return TAEL_OK;
    cell->kind = TAEL__CELL_TEXT;
    if (tael__words_of(row, place)->has_context || !has_number(scan)) {
        if (!tael__words_of(row, place)->has_context) cell->unit = named_currency(scan);
        tael__hear_tokens(scan);
        return TAEL_OK;
    }
    if (!row->aligned) find_groups(scan);
    status = tael__read_numbers(scan);
    if (status != TAEL_OK) return status;
    if (read_number(scan, cell))
        return cell->kind == TAEL__CELL_NUMBER ? tael__keep_place(scan, cell) : TAEL_OK;
    cell->kind = TAEL__CELL_TEXT;
    cell->negative = false;
    cell->unit = (tael__unit){0};
    return read_text(scan);
}
