/* scan/push.h - a text that comes in pieces: what of it is kept, and how far it has been read.
 *
 *     pieces -> kept text (push.c) -> the stages, as far as nothing that follows can change it
 *            -> figures held -> visits (held.c) */
#ifndef TAEL_SCAN_PUSH_H
#define TAEL_SCAN_PUSH_H

#include "scan/scan.h"

typedef struct tael__kept {
    char *items;
    size_t count, capacity;
} tael__kept;

/* Offsets are those in the kept text, as are all that the scan has while a text is fed. */
struct tael__push {
    bool begun;
    tael_figure_visit *visit;
    void *context;
    tael__kept text;
    size_t step;   /* how much is gathered before it is read */
    size_t before; /* bytes of the document before the kept text */
    size_t seen;   /* how much of the kept text was there when it was read last */
    size_t read;   /* prose and rows have been read up to here */
    size_t since;  /* behind the last row */
    size_t row;    /* rows may begin from here on */
    tael__arena spare;
};

/* held.c: visits the figures that begin before `hold`, and forgets them. */
tael_status tael__hand_figures(tael_scan *scan, size_t hold);

/* From where on figures are held because a table may yet change them; `start` at most. */
size_t tael__hold_start(const tael_scan *scan, size_t start);

/* Forgets the kept text before `start`: all offsets count from there. */
void tael__forget_text(tael_scan *scan, size_t start);

#endif
