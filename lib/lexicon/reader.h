/* lexicon/reader.h - a text as forms are compared with it: byte by byte, folded.
 *
 * ASCII letters come in lower case, full-width ASCII as ASCII, a run of spaces of any kind with at most
 * one line break in it as one space, zero-width characters not at all; every other byte comes as it
 * is. The tables' forms are read through the same folding, so both sides agree by construction. */
#ifndef TAEL_LEXICON_READER_H
#define TAEL_LEXICON_READER_H

#include "base/ascii.h"
#include "base/utf8.h"

typedef struct tael__reader {
    const char *text;
    size_t length;
    size_t offset;     /* behind what was read last */
    uint32_t position; /* folded bytes read so far */
    uint32_t capitals; /* bit n: the folded byte n, of the first 32, was a capital in the text */
} tael__reader;

/* Stands for what no form holds: a NUL, two line breaks. No UTF-8 text holds this byte either. */
#define TAEL__NO_BYTE 0xFF

/* Begins the keys of declarations.tsv in the trie: a line break, which is folded to a space, so that no other
 * look-up comes upon them. */
#define TAEL__DECLARATION_KEY '\n'

/* The next folded byte; TAEL__NO_BYTE where no form can go on. The text must not be at its end. */
uint8_t tael__reader_next_other(tael__reader *reader);

static inline uint8_t tael__reader_next(tael__reader *reader) {
    uint8_t byte = (uint8_t)reader->text[reader->offset];
    uint32_t letter = (byte | 0x20u) - 'a';
    if (letter < 26) {
        if (byte < 'a' && reader->position < 32) reader->capitals |= UINT32_C(1) << reader->position;
        reader->offset++;
        reader->position++;
        return (uint8_t)(letter + 'a');
    }
    bool space = byte == ' ' && reader->length - reader->offset > 1 && tael__is_visible(reader->text[reader->offset + 1]);
    bool plain = space || (byte > ' ' && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF);
    if (!plain) return tael__reader_next_other(reader);
    reader->offset++;
    reader->position++;
    return byte;
}

/* A letter, or a mark upon one, of a script that spells: not Han, kana, hangul or bopomofo. */
bool tael__is_spelling_letter(int32_t point);

#endif
