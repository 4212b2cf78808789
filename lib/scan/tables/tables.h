/* tables/tables.h - a statement's rows, in the order of the flow:
 *
 *     lines -> rows of cells (rows.c, split.c, measure.c, narrow.c, headed.c)
 *           -> what a cell is (cells.c), what a label or head says (heads.c, context.c, columns.c,
 *              governing.c)
 *           -> figures (table.c)
 *
 * One pass: a table keeps what its heads say and what its columns bear, never its rows. */
#ifndef TAEL_SCAN_TABLES_H
#define TAEL_SCAN_TABLES_H

#include "base/limits.h"
#include "scan/figures/figures.h"
#include "scan/scan.h"

/* --- rows.c: lines and their cells ------------------------------------------------------------------ */

enum tael__cell_kind {
    TAEL__CELL_EMPTY,
    TAEL__CELL_DASH,        /* —: nothing, or zero */
    TAEL__CELL_TEXT,        /* words; figures in them are prose */
    TAEL__CELL_NUMBER,      /* one lone number, with a sign, brackets, a currency */
    TAEL__CELL_CURRENCY,    /* a currency alone: it acts on the number cell behind it */
    TAEL__CELL_PERCENT,     /* a lone percentage */
    TAEL__CELL_PERCENT_SIGN /* the percent sign of the cell before */
};

/* What words in a label, a head or a heading say of the numbers they stand for. */
enum tael__saying {
    TAEL__SAYS_COUNT = 1 << 0, /* they count shares, people, … */
    TAEL__SAYS_NOTE = 1 << 1,  /* they number notes or rows */
    TAEL__SAYS_SHARE = 1 << 2, /* they are percentages or ratios */
    TAEL__SAYS_WHOLE = 1 << 3, /* a per-share figure is computed of them, and they are none */
    TAEL__SAYS_UNITS = 1 << 4, /* its cells name the units of their rows */
    TAEL__SAYS_IDENTIFIER = 1 << 5 /* long numbers without grouping identify something */
};

/* A header that scales, or names the currency of, what stands under it. */
typedef struct tael__context {
    size_t start, end;
    int32_t power;
    const tael_currency *currency; /* NULL: it names none */
    uint16_t set;
    bool ambiguous;
    bool scales;      /* false: a currency alone, under whatever scale there is */
    bool labelled;    /* 单位：, 币种：: it says itself that it is one */
    bool running;     /* a currency that ends running words: "Loans in US$" */
    bool leads;       /* nothing but a bracket stands before it in its cell or line */
    size_t row;       /* how many rows the table had when it came */
    ptrdiff_t figure; /* its number in the document; TAEL_NO_FIGURE until it serves a cell */
} tael__context;

typedef struct tael__words {
    unsigned says;   /* tael__saying */
    const char *per; /* per share and its like; NULL: nothing */
    tael__unit unit; /* 元/股, (pence): what the numbers are written in, where no context scales them */
    bool has_context;
    bool scales_count; /* its context is the scale of what it counts: "Shares (in thousands)" */
    tael__context context;
} tael__words;

/* Words that say nothing. */
static const tael__words tael__no_words = {.context = {.figure = TAEL_NO_FIGURE}};

/* How characters are counted into columns: a Chinese one is as wide as two, or one like any other. */
enum tael__measure { TAEL__BY_WIDTH, TAEL__BY_CHARACTER, TAEL__MEASURES };

/* A place in a line, by each measure; a row has no more bytes. */
typedef struct tael__position {
    uint16_t at[TAEL__MEASURES];
} tael__position;

/* Where in its line something is displayed. */
typedef struct tael__extent {
    tael__position from, to;
} tael__extent;

typedef struct tael__cell {
    size_t start, end; /* bytes, spaces left out */
    tael__extent displayed;
    uint8_t kind;
    bool negative;
    uint8_t number_flags;
    int32_t decimals;
    tael_decimal mantissa;
    tael__unit unit; /* its own currency, or that of the cell before */
    size_t figure;   /* of a number: the place kept for it among the figures; else 0 */
    bool worded;     /* the row has its words */
    bool borrowed;   /* its currency is the row's label */
} tael__cell;

typedef struct tael__row {
    tael__cell cells[TAEL__CELLS_MAX];
    tael__words words[TAEL__CELLS_MAX]; /* of those that are worded: most cells are numbers */
    size_t count;
    bool aligned;  /* its cells are divided by spaces: they belong to heads by where they are displayed */
    bool too_wide; /* it has more cells than are kept */
} tael__row;

/* What a cell's words say. */
static inline const tael__words *tael__words_of(const tael__row *row, size_t place) {
    return row->cells[place].worded ? &row->words[place] : &tael__no_words;
}

/* lines.c: whether the whole line is one context that its label introduces. */
bool tael__is_context_line(tael_scan *scan, tael__window line);

/* The next line at or behind `from` that has two cells or more, as *line and cut into the table's row; false:
 * none before `end`. */
bool tael__find_row(tael_scan *scan, size_t from, size_t end, tael__window *line);

/* The line that begins at `start`, without its line break, and where the one behind it begins. */
tael__window tael__line_at(const tael_scan *scan, size_t start);
size_t tael__next_line(const tael_scan *scan, tael__window line);

bool tael__is_blank(const tael_scan *scan, tael__window line);

/* Whether a line is drawn between rows (|---|---|, -----, ├─┼─┤) or blank: it says nothing and ends nothing.
 */
bool tael__is_rule(const tael_scan *scan, tael__window line);

/* Whether a line of one cell is running text, which ends a table. */
enum tael__running {
    TAEL__NO_TEXT,  /* a heading */
    TAEL__SENTENCE, /* some words and a full stop: running text, but where it is a context alone */
    TAEL__LONG_TEXT /* too long for anything else */
};
enum tael__running tael__running_text(const tael_scan *scan, tael__window line);

/* --- split.c: a line's cells ------------------------------------------------------------------------ */

/* Cuts a line into cells. */
void tael__split_row(const tael_scan *scan, tael__window line, tael__row *row);

/* Adds a cell, without the spaces round it. */
void tael__append_cell(const tael_scan *scan, tael__row *row, tael__window part);

/* --- measure.c -------------------------------------------------------------------------------------- */

/* Where the cells of a line are displayed, and where the text behind a part of it is that begins at `position`.
 */
void tael__measure_row(const tael_scan *scan, tael__window line, tael__row *row);
tael__position tael__position_behind(const tael_scan *scan, tael__position position, tael__window part);

/* Looks by which measure the row's cells stand under those of the row above. */
void tael__settle_measure(struct tael__table *table);

/* Keeps where the row's cells are displayed, for the row below. */
void tael__join_columns(struct tael__table *table);

static inline unsigned tael__width(const tael__extent *extent) {
    return extent->to.at[TAEL__BY_WIDTH] - extent->from.at[TAEL__BY_WIDTH];
}

/* Whether two things are displayed one over the other. */
static inline bool tael__overlap(const tael__extent *one, const tael__extent *other, unsigned measure) {
    return one->from.at[measure] < other->to.at[measure] && other->from.at[measure] < one->to.at[measure];
}

/* --- look.c ----------------------------------------------------------------------------------------- */

enum tael__writing {
    TAEL__FIGURES, /* digits and signs alone: a number, but nothing that says what numbers are */
    TAEL__WORDS,   /* words, of which some may say something */
    TAEL__QUIET    /* words that say nothing and are no money */
};

enum tael__writing tael__look(const tael_scan *scan, tael__window part);

/* --- plain.c ---------------------------------------------------------------------------------------- */

/* Reads a cell that is a number in the plainest writing; false, and nothing changed, where it is not. */
bool tael__read_plain_cell(const tael_scan *scan, tael__cell *cell);

/* --- footnotes.c ------------------------------------------------------------------------------------ */

/* Where the footnote marks that end a cell begin, its end where it has none; *reference: one of them is a
 * number or letters in brackets. */
size_t tael__find_marks(const tael_scan *scan, const tael__cell *cell, bool *reference);

/* --- cells.c, heads.c, context.c -------------------------------------------------------------------- */

/* Reads a cell of the row: what it is, and what it says or is worth. Figures in prose are appended to the
 * scan's; for a lone number a place is kept there. */
tael_status tael__read_cell(tael_scan *scan, tael__row *row, size_t place);

/* What the tokens [first, end) say as a label, a head or a heading. */
void tael__read_words(const tael_scan *scan, size_t first, size_t end, tael__words *words);

/* Whether a token begins with a capital letter. */
static inline bool tael__is_capital(const tael_scan *scan, const tael__token *token) {
    return (unsigned char)(scan->text[token->start] - 'A') < 26;
}

/* Whether the token is thousands with their brackets: (000's). */
bool tael__is_in_brackets(const tael_scan *scan, size_t index);

/* The context that begins at token `first`; *last receives the token behind it. */
bool tael__read_context(const tael_scan *scan, size_t first, size_t end, tael__context *context,
                        size_t *last);

/* NOK 1,000 | 2024 | 2023: in a table's first row a lone thousand or million with a code before years is a context, and
 * no number. */
void tael__read_counted_head(tael_scan *scan);

/* --- governing.c ---------------------------------------------------------------------------------------- */

/* In place of a context's index: there was no room for it. What it scales is none: better that than wrong. */
enum { TAEL__LOST_CONTEXT = -2 };

/* The contexts that govern cells, as indices among the table's: the one that gives their scale, and the one that names
 * their currency. TAEL_NO_FIGURE: none does. */
typedef struct tael__governing {
    ptrdiff_t scale, currency;
} tael__governing;

static const tael__governing tael__ungoverned = {TAEL_NO_FIGURE, TAEL_NO_FIGURE};

/* A context that stands nearer governs what it says: a currency alone goes with the scale there is. */
void tael__come_nearer(const struct tael__table *table, tael__governing *governing, ptrdiff_t context);

/* The same of all that `nearer` has. */
void tael__join_governing(tael__governing *governing, tael__governing nearer);

/* Keeps the context of a row's label, as tael__add_context() does. "Loans (in US$)": in a label a currency goes with
 * the scale there is. */
ptrdiff_t tael__add_row_context(tael_scan *scan, const tael__words *label);

/* What governs a cell: the table's contexts, nearer its column's, nearest its row's. Where none scales, the one that
 * names the currency gives the scale, too: 1. */
tael__governing tael__govern_cell(const struct tael__table *table, tael__governing column, ptrdiff_t row);

static inline bool tael__governs(const tael__governing *governing) {
    return governing->scale != TAEL_NO_FIGURE || governing->currency != TAEL_NO_FIGURE;
}

static inline bool tael__is_lost(const tael__governing *governing) {
    return governing->scale == TAEL__LOST_CONTEXT || governing->currency == TAEL__LOST_CONTEXT;
}

/* --- table.c ------------------------------------------------------------------------------------------- */

typedef struct tael__head {
    tael__extent displayed;
    size_t place, count; /* its number in its row, and how many cells that has */
    bool aligned;
    size_t cells_behind; /* how many cells of its row behind it are not empty */
    bool labelled;       /* its row begins with the place of the labels */
    bool alone;          /* in its row, and a context: it stands over all columns from there on */
    unsigned says;
    const char *per;
    tael__unit unit;
    tael__governing governing;
} tael__head;

/* Where the labels of the rows end: what begins there needs none. */
typedef struct tael__labels {
    size_t cells; /* how many cells the last row with a label and numbers has; 0: there was none */
    size_t count; /* how many of them stand before its numbers */
    tael__position to;
    bool aligned;
} tael__labels;

/* What a column last bore. */
typedef struct tael__bearing {
    tael__extent displayed;
    size_t place; /* from the right */
    bool aligned;
    size_t percents; /* percentages, in rows of so many cells: there were amounts in other columns */
    tael__unit unit;
} tael__bearing;

typedef struct tael__table {
    bool open;
    bool in_head;      /* the last row was one of heads */
    bool blank_behind; /* blank lines, headings have come since the last row */
    bool heading_behind;
    size_t end;  /* of the last row */
    size_t rows; /* so far */
    tael__context contexts[TAEL__CONTEXTS_MAX];
    size_t context_count;
    tael__governing governing; /* over the whole table */
    tael__head heads[TAEL__HEADS_MAX];
    size_t head_count;
    unsigned table_says;   /* of the head over the labels: "(millions of shares)" */
    unsigned heading_says; /* of the nearest heading row */
    const char *heading_per;
    tael__unit heading_unit;
    bool heading_served; /* rows of amounts stand under it */
    bool heads_lost;     /* there was no room for a head that says something */
    bool units;          /* a head says that its cells name the units of their rows */
    tael__labels labels;
    tael__unit unit;                       /* of the first sign in a number cell */
    bool several;                          /* signs of several currencies */
    uint8_t measure;                       /* of the document's tables so far */
    int evidence;                          /* for it: above 0 characters are counted */
    tael__extent above[TAEL__CELLS_MAX];   /* the cells of the last row that was aligned by spaces */
    size_t above_count;
    tael__extent columns[TAEL__CELLS_MAX]; /* where the numbers of such rows are displayed */
    size_t column_count;
    tael__bearing bearings[TAEL__CELLS_MAX];
    size_t bearing_count;
    bool percents;    /* one of them bears percentages */
    size_t unsettled; /* 1 + the first figure that waits for a currency; 0: none */
    size_t waiting_rows;
    tael__row row;
} tael__table;

/* Reads one row, and before it the lines from `since` on, where the last row ended: what they say of the
 * table. */
tael_status tael__read_row(tael_scan *scan, tael__window line, size_t since);

/* The table ends: cells that still wait for a currency are none. */
tael_status tael__close_table(tael_scan *scan);

void tael__open_table(tael__table *table);

/* --- narrow.c: cells that one space divides --------------------------------------------------------- */

/* Keeps where the columns of the row that has just been read are displayed: its numbers, or heads. */
void tael__keep_columns(tael__table *table, bool heads);

/* Divides cells in which heads stand side by side. */
void tael__split_heads(const tael_scan *scan, tael__window line, tael__row *row);

/* Divides cells that reach over several of the table's columns. */
void tael__split_at_columns(const tael_scan *scan, tael__window line, tael__row *row);

/* Cuts a line in which nothing but single spaces may divide cells; false where it is no row. */
bool tael__split_narrow_row(const tael_scan *scan, tael__window line, tael__row *row);

/* The last word in [start, end), empty where there is none; and whether a word has no letter and a digit, or is a dash.
 */
tael__window tael__last_word(const tael_scan *scan, size_t start, size_t end);
bool tael__is_number_word(const tael_scan *scan, tael__window word);

/* --- headed.c --------------------------------------------------------------------------------------- */

/* Whether the line above `position` begins as heads do that have no labels to their left. */
bool tael__is_under_words(const tael_scan *scan, size_t position);

/* Cuts a line whose columns the words of the line above show; false where they do not. */
bool tael__split_under_words(tael_scan *scan, tael__window line, tael__row *row);

/* --- bearings.c ----------------------------------------------------------------------------------------- */

/* What the column of the row's cell last bore; NULL where nothing is known of it. */
tael__bearing *tael__bearing_of(tael__table *table, size_t place);

/* Keeps the currency that the row's cell bears, and which columns of the row are percentages. */
void tael__remember_currency(tael__table *table, size_t place);
void tael__remember_percents(tael__table *table);

/* Whether the cell, a number without a sign, stands in a column of percentages. */
bool tael__is_percentage(tael__table *table, size_t place);

/* --- columns.c ---------------------------------------------------------------------------------------- */

/* Whether the row that has just been read is one of heads: no number but years, and something over a column.
 */
bool tael__is_head_row(const tael_scan *scan);

/* Whether a cell is a year, with nothing round it. */
bool tael__is_year_cell(const tael__cell *cell);

/* Takes the row that has just been read for heads. */
void tael__read_heads(tael_scan *scan);

/* A head that is displayed over the labels, not at the very left, stands over them as the first cell does. */
void tael__hear_label_head(tael__table *table, const tael__cell *label);

/* What all heads over a cell say together. */
tael__head tael__heads_over(const tael__table *table, const tael__row *row, size_t place);

/* What the cells of a column of units say of the row. */
void tael__hear_units(tael_scan *scan);

/* A currency alone over a column, or as the unit of a row, is a context that names it. */
void tael__name_currency(tael__row *row, size_t place);

/* Keeps the context of these words; its index, TAEL_NO_FIGURE where they have none, or TAEL__LOST_CONTEXT. */
ptrdiff_t tael__add_context(tael_scan *scan, const tael__words *words);

/* The contexts of columns hold no longer; only those over the table are kept, where no place waits for one. */
void tael__forget_columns(tael__table *table);

/* The heads so far hold no longer. */
void tael__forget_heads(tael__table *table);

/* Whether the row above is one of amounts. */
bool tael__follows_amounts(const tael__table *table);

/* The years of a row of heads, the note of a heading are no amounts. */
void tael__give_up_numbers(tael_scan *scan);

/* --- headings.c --------------------------------------------------------------------------------------- */

/* Takes the row that has just been read for a heading; false where it is none. */
bool tael__read_heading(tael_scan *scan);

/* Whether the context of a heading holds for the table: the unit of what is per share, and the scale of what
 * is counted, do not. */
bool tael__turns_table(const tael__words *words);

/* From here on these words stand over the rows. */
void tael__set_heading(tael__table *table, const tael__words *words);

/* The same of words that begin at `start`; where they go on in small letters, they add to a heading right
 * before them. */
void tael__hear_heading(tael_scan *scan, size_t start, const tael__words *words);

/* From here on the context of these words holds for the table; its columns stay what they are. */
void tael__turn_table(tael_scan *scan, const tael__words *words);

/* A heading that says what amounts are per reaches to a label with a number: 八、综合收益. */
void tael__end_item(const tael_scan *scan, const tael__cell *label);

/* The same, and its heads hold no longer. */
void tael__set_table_context(tael_scan *scan, const tael__words *words);

/* lines.c: the lines [since, end) before a row. A table is open afterwards. */
tael_status tael__read_lines_before(tael_scan *scan, size_t since, size_t end);

/* --- places.c: places among the figures --------------------------------------------------------------- */

/* Keeps a place for a number cell, behind the figures so far. */
tael_status tael__keep_place(tael_scan *scan, tael__cell *cell);

/* Whether the figure is a place for an amount whose currency is not known yet. */
bool tael__place_waits(const tael_figure *figure);

/* Marks a figure for tael__close_places(). */
void tael__give_up(tael_figure *figure);

/* Takes out what was given up from figure `first` on; what points at the others goes with them. */
tael_status tael__close_places(tael_scan *scan, size_t first);

/* Makes a context a figure, in its place in the text, the first time it serves a cell. */
tael_status tael__report_context(tael_scan *scan, tael__context *context);

#endif
