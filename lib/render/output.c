/* render/output.c - writes into the caller's buffer as far as it goes, and counts what is beyond. */
#include <string.h>

#include "render/render.h"

void tael__put_bytes(tael__output *output, const char *bytes, size_t count) {
    if (output->length < output->size) {
        size_t room = output->size - output->length;
        memcpy(output->text + output->length, bytes, count < room ? count : room);
    }
    output->length += count;
}

void tael__put(tael__output *output, const char *text) {
    tael__put_bytes(output, text, strlen(text));
}

tael_status tael__output_finish(tael__output *output) {
    if (output->lacks_memory) {
        if (output->size > 0) output->text[0] = '\0';
        return TAEL_NO_MEMORY;
    }
    bool fits = output->length < output->size;
    if (output->size > 0) output->text[fits ? output->length : 0] = '\0';
    return fits ? TAEL_OK : TAEL_TOO_LARGE;
}
