/* exact/split.c - tael_money_split(): the method of the largest remainder.
 *
 * The amount, without its sign, is a number of whole units. Part i's exact share is
 * amount x weight[i] / total; it gets the units of that rounded down, and
 *
 *     remainder[i] = amount x weight[i] - share[i] x total
 *
 * says, in units of 1 / total, what it lost. The remainders add up to (units left over) x total and
 * each is below unit x total, so more parts have lost something than there are units left over: each
 * unit goes to another part, and none to a part of weight 0. A heap of the shares serves the largest
 * remainder first; qsort is not used because the C library's may allocate behind the allocator. */

#include <stdint.h>
#include <string.h>

#include "base/memory.h"
#include "tael/money.h"

struct share {
    tael_decimal value;
    tael_decimal remainder;
    size_t part;
};

struct split {
    const tael_allocator *allocator;
    struct share *shares;
    size_t count;
    tael_decimal amount; /* without its sign */
    tael_decimal unit;   /* what is never divided */
    tael_decimal total;  /* of the weights */
    tael_decimal left;   /* what the shares do not hold of the amount */
};

/* ---- what is split ---- */

/* Zeros at the end of the amount must not make its unit finer: 100.000 is split as 100 is. */
static tael_status take_amount(struct split *self, const tael_money *money) {
    tael_status status = tael_decimal_absolute(&self->amount, &money->value, self->allocator);
    if (status == TAEL_OK) status = tael_decimal_reduce(&self->amount, &self->amount, self->allocator);
    if (status == TAEL_OK) status = tael_decimal_copy(&self->left, &self->amount, self->allocator);
    int32_t minor = -(int32_t)money->currency->digits, own = self->amount.exponent;
    self->unit = tael_decimal_from_parts(false, 1, own < minor ? own : minor);
    return status;
}

static const tael_decimal *weight_of(const tael_decimal *weights, size_t part) {
    static const tael_decimal one = {.coefficient = {.small = 1}};
    return weights != NULL ? &weights[part] : &one;
}

static tael_status add_weights(struct split *self, const tael_decimal *weights) {
    tael_status status = TAEL_OK;
    for (size_t part = 0; status == TAEL_OK && part < self->count; part++) {
        const tael_decimal *weight = weight_of(weights, part);
        if (weight->negative) return TAEL_INVALID_ARGUMENT;
        status = tael_decimal_add(&self->total, &self->total, weight, self->allocator);
    }
    return status == TAEL_OK && tael_decimal_is_zero(&self->total) ? TAEL_INVALID_ARGUMENT : status;
}

/* ---- the shares rounded down ---- */

static tael_status divide(struct split *self, struct share *share, const tael_decimal *weight) {
    const tael_allocator *allocator = self->allocator;
    tael_decimal *product = &share->remainder, taken = {0};
    tael_status status = tael_decimal_multiply(product, &self->amount, weight, allocator);
    if (status == TAEL_OK)
        status = tael_decimal_divide_quantize(&share->value, product, &self->total, self->unit.exponent,
                                              TAEL_DOWN, NULL, allocator);
    if (status == TAEL_OK) status = tael_decimal_multiply(&taken, &share->value, &self->total, allocator);
    if (status == TAEL_OK) status = tael_decimal_subtract(&share->remainder, product, &taken, allocator);
    if (status == TAEL_OK) status = tael_decimal_subtract(&self->left, &self->left, &share->value, allocator);
    tael_decimal_free(&taken, allocator);
    return status;
}

static tael_status divide_all(struct split *self, const tael_decimal *weights) {
    tael_status status = TAEL_OK;
    for (size_t part = 0; status == TAEL_OK && part < self->count; part++) {
        self->shares[part].part = part;
        status = divide(self, &self->shares[part], weight_of(weights, part));
    }
    return status;
}

/* ---- the units left over ---- */

static bool goes_before(const struct share *first, const struct share *second) {
    int order = tael_decimal_compare(&first->remainder, &second->remainder);
    return order != 0 ? order > 0 : first->part < second->part;
}

static void swap(struct share *first, struct share *second) {
    struct share kept = *first;
    *first = *second;
    *second = kept;
}

/* Restores the heap shares[0..count) where only the share at `place` may be out of order. */
static void sift_down(struct share *shares, size_t count, size_t place) {
    for (;;) {
        size_t first = place;
        for (size_t child = 2 * place + 1; child <= 2 * place + 2 && child < count; child++)
            if (goes_before(&shares[child], &shares[first])) first = child;
        if (first == place) return;
        swap(&shares[place], &shares[first]);
        place = first;
    }
}

static tael_status serve(struct split *self, struct share *share) {
    tael_status status = tael_decimal_add(&share->value, &share->value, &self->unit, self->allocator);
    if (status != TAEL_OK) return status;
    return tael_decimal_subtract(&self->left, &self->left, &self->unit, self->allocator);
}

static tael_status serve_largest_remainders(struct split *self) {
    if (tael_decimal_is_zero(&self->left)) return TAEL_OK;
    for (size_t place = self->count / 2; place-- > 0;) sift_down(self->shares, self->count, place);
    tael_status status = TAEL_OK;
    size_t waiting = self->count;
    while (status == TAEL_OK && !tael_decimal_is_zero(&self->left)) {
        status = serve(self, &self->shares[0]);
        swap(&self->shares[0], &self->shares[--waiting]);
        sift_down(self->shares, waiting, 0);
    }
    return status;
}

/* ---- the parts ---- */

static tael_status give_sign(struct split *self, bool negative) {
    tael_status status = TAEL_OK;
    for (size_t i = 0; negative && status == TAEL_OK && i < self->count; i++)
        status = tael_decimal_negate(&self->shares[i].value, &self->shares[i].value, self->allocator);
    return status;
}

/* Nothing fails from here on: the parts take the shares' values over. */
static void hand_over(struct split *self, tael_money *parts, const tael_currency *currency) {
    for (size_t i = 0; i < self->count; i++) {
        tael_money *part = &parts[self->shares[i].part];
        tael_decimal_free(&part->value, self->allocator);
        *part = (tael_money){self->shares[i].value, currency};
        self->shares[i].value = (tael_decimal){0};
    }
}

static void free_split(struct split *self) {
    for (size_t i = 0; i < self->count; i++) {
        tael_decimal_free(&self->shares[i].value, self->allocator);
        tael_decimal_free(&self->shares[i].remainder, self->allocator);
    }
    tael__release(self->allocator, self->shares, self->count * sizeof *self->shares);
    tael_decimal_free(&self->amount, self->allocator);
    tael_decimal_free(&self->total, self->allocator);
    tael_decimal_free(&self->left, self->allocator);
}

tael_status tael_money_split(tael_money *parts, size_t count, const tael_money *money,
                             const tael_decimal *weights, const tael_allocator *allocator) {
    if (count == 0 || money->currency == NULL) return TAEL_INVALID_ARGUMENT;
    if (count > SIZE_MAX / sizeof(struct share)) return TAEL_NO_MEMORY;
    struct split self = {.allocator = tael__allocator_or_default(allocator)};
    self.shares = tael__allocate(self.allocator, count * sizeof *self.shares);
    if (self.shares == NULL) return TAEL_NO_MEMORY;
    memset(self.shares, 0, count * sizeof *self.shares);
    self.count = count;

    tael_status status = take_amount(&self, money);
    if (status == TAEL_OK) status = add_weights(&self, weights);
    if (status == TAEL_OK) status = divide_all(&self, weights);
    if (status == TAEL_OK) status = serve_largest_remainders(&self);
    if (status == TAEL_OK) status = give_sign(&self, money->value.negative);
    if (status == TAEL_OK) hand_over(&self, parts, money->currency);
    free_split(&self);
    return status;
}
