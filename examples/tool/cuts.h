/* tool/cuts.h - where a long text may be cut, so that each piece is read as it would be in the whole. */
#ifndef TAEL_TOOL_CUTS_H
#define TAEL_TOOL_CUTS_H

#include <stdbool.h>
#include <stddef.h>

/* A text whose lines are looked at as they come. All zero bytes: none has come. */
struct cuts {
    size_t line;      /* where the first line that was not looked at begins */
    size_t searched;  /* no line of it ends before */
    size_t candidate; /* a place that may do; 0: none */
    int lines_behind; /* lines that are not blank, looked at behind the candidate */
    bool in_table;    /* a table may go on here */
};

/* A place at `least` bytes or behind, where nothing of what stands before it has a say in what stands behind
 * it; 0 where there is none yet, and the call is to be made again when the text has grown. Cost: linear in
 * what has not been looked at. */
size_t find_cut(struct cuts *cuts, const char *text, size_t length, size_t least);

#endif
