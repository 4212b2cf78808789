/* base/limits.h - every bound of the library, each with its reason.
 *
 * A decimal's own bounds, TAEL_DECIMAL_DIGITS_MAX and TAEL_DECIMAL_EXPONENT_MAX, are part of the
 * public promise and stand in tael/decimal.h:
 *  - 10,000 digits: no honest text writes a longer number, and up to twice as many, which a product or
 *    a dividend has, GMP's mpn_mul and mpn_tdiv_qr take their scratch from the stack, so that no memory
 *    is asked for behind the allocator's back (GMP 6.2.1; tests/unit/hidden_memory.c holds this).
 *  - exponents to 20,000: whatever two numbers with all digits behind the mark give when multiplied is
 *    in range, and no number in plain digits is longer than 30,000. */
#ifndef TAEL_BASE_LIMITS_H
#define TAEL_BASE_LIMITS_H

enum {
    /* 10^10000 has 33,220 bits, so a coefficient of the most digits has at most as many. */
    TAEL__DECIMAL_BITS_MAX = 33220,
    TAEL__DECIMAL_LIMBS_MAX = (TAEL__DECIMAL_BITS_MAX + 63) / 64,
    /* A product has twice the limbs, a dividend at most the digits of a product; a sum of two that were
     * brought to one exponent takes one limb more. */
    TAEL__NATURAL_LIMBS_MAX = 2 * TAEL__DECIMAL_LIMBS_MAX + 1
};

/* How far from a mark its number may begin, in bytes: a line break, brackets and signs fit in between;
 * an honest text needs three. */
enum { TAEL__MARK_REACH = 24 };

/* How much text is read before the first mark of a window and behind its last: a list of ten bare numbers,
 * a number of a sentence's length in words, what an amount is per. */
enum { TAEL__WINDOW_BEFORE = 96, TAEL__WINDOW_BEHIND = 48 };

/* Marks near each other share a window up to this length, where the next one begins anew: a list of a thousand
 * items. */
enum { TAEL__WINDOW_MAX = 16384 };

/* A longer line is no row but prose: places in a row are kept in sixteen bits. And where rows are further apart, they
 * are of two tables. */
enum { TAEL__ROW_BYTES_MAX = 65535, TAEL__GAP_BYTES_MAX = 65536 };

/* Of a text that comes in pieces: how much is gathered before it is read; how far behind a window text must be there
 * for nothing that follows to change the window; and the longest window that is waited for, of which the last
 * half is read again: a number is longer than any that is read, or it is over. */
enum { TAEL__PUSH_STEP = 65536, TAEL__PUSH_AHEAD = 1024, TAEL__PUSH_WINDOW_MAX = 65536 };

/* How much text is read before a currency that may be declared the text's own: a sentence with a long
 * proviso; and first, a verb alone ("are expressed in thousands of"). */
enum { TAEL__DECLARATION_BYTES = 320, TAEL__VERB_BYTES = 48 };

/* A table's row has at most so many cells, and a line of more is prose; a statement has a dozen, a wide
 * spreadsheet some dozens. */
enum { TAEL__CELLS_MAX = 64 };

/* What a table remembers: contexts (one a column and a few for rows), and heads over different cells (rows of
 * several widths: heads over the same cells are one). */
enum { TAEL__CONTEXTS_MAX = 128, TAEL__HEADS_MAX = 256 };

/* How many rows wait for the first sign that names the table's currency, and a context for the first cell that it
 * serves: a long statement's first page. */
enum { TAEL__WAITING_ROWS_MAX = 200 };

/* How many lines that are not blank a context stands before its table, at most, and how many bytes; and how much
 * of a longer line is read for one. */
enum { TAEL__CONTEXT_LINES = 5, TAEL__CONTEXT_REACH = 8192, TAEL__CONTEXT_BYTES = 400 };

/* How far behind a line of units alone a row is looked for; less than TAEL__PUSH_AHEAD, so that a text that comes in
 * pieces is read alike. */
enum { TAEL__HEAD_REACH = 512 };

/* A line of one cell that is longer is running text. */
enum { TAEL__HEADING_CHARACTERS = 120 };

/* The digits of a currency that a lexicon brings in. The smallest unit that we know of, Nano's raw, is
 * 10^-30. */
enum { TAEL__CURRENCY_DIGITS_MAX = 30 };

#endif
