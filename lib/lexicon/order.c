/* lexicon/order.c - heapsort: the C library's qsort takes memory that no allocator of ours knows of. */
#include "lexicon/order.h"

#include <string.h>

int tael__form_compare_keys(const tael__form *one, const tael__form *other) {
    size_t shorter = one->key_length < other->key_length ? one->key_length : other->key_length;
    int order = memcmp(one->key, other->key, shorter);
    return order != 0 ? order : (int)one->key_length - (int)other->key_length;
}

static bool precedes(const tael__form *one, const tael__form *other) {
    int order = tael__form_compare_keys(one, other);
    if (order != 0) return order < 0;
    if (one->cased != other->cased) return one->cased;
    if (one->cased && one->capitals != other->capitals) return one->capitals < other->capitals;
    if (one->sense.role != other->sense.role) return one->sense.role < other->sense.role;
    return one->sense.kind < other->sense.kind;
}

static void swap(tael__form *one, tael__form *other) {
    tael__form held = *one;
    *one = *other;
    *other = held;
}

/* Moves the form at `parent` down until none below it comes later. */
static void sink(tael__form *forms, size_t count, size_t parent) {
    for (size_t child = 2 * parent + 1; child < count; child = 2 * parent + 1) {
        if (child + 1 < count && precedes(&forms[child], &forms[child + 1])) child++;
        if (!precedes(&forms[parent], &forms[child])) return;
        swap(&forms[parent], &forms[child]);
        parent = child;
    }
}

void tael__forms_sort(tael__form *forms, size_t count) {
    for (size_t parent = count / 2; parent > 0; parent--) sink(forms, count, parent - 1);
    for (size_t end = count; end > 1; end--) {
        swap(&forms[0], &forms[end - 1]);
        sink(forms, end - 1, 0);
    }
}
