/* exact/money.c - a decimal that keeps its currency: every operation is the decimal's, after the
 * currencies are seen to agree. Splitting stands in split.c. */

#include "tael/money.h"

/* How two operands may meet. */
static tael_status agree(const tael_money *first, const tael_money *second) {
    if (first->currency == NULL || second->currency == NULL) return TAEL_INVALID_ARGUMENT;
    return first->currency == second->currency ? TAEL_OK : TAEL_CURRENCY_MISMATCH;
}

/* Passes the status of the operation on a result's value on, and the currency to a result that has
 * become an amount by it. */
static tael_status settle(tael_status status, tael_money *result, const tael_currency *currency) {
    if (status == TAEL_OK) result->currency = currency;
    return status;
}

void tael_money_free(tael_money *money, const tael_allocator *allocator) {
    if (money != NULL) tael_decimal_free(&money->value, allocator);
}

tael_status tael_money_copy(tael_money *result, const tael_money *money, const tael_allocator *allocator) {
    if (money->currency == NULL) return TAEL_INVALID_ARGUMENT;
    return settle(tael_decimal_copy(&result->value, &money->value, allocator), result, money->currency);
}

tael_status tael_money_compare(int *order, const tael_money *first, const tael_money *second) {
    tael_status status = agree(first, second);
    if (status == TAEL_OK) *order = tael_decimal_compare(&first->value, &second->value);
    return status;
}

tael_status tael_money_negate(tael_money *result, const tael_money *money, const tael_allocator *allocator) {
    if (money->currency == NULL) return TAEL_INVALID_ARGUMENT;
    return settle(tael_decimal_negate(&result->value, &money->value, allocator), result, money->currency);
}

tael_status tael_money_add(tael_money *result, const tael_money *first, const tael_money *second,
                           const tael_allocator *allocator) {
    tael_status status = agree(first, second);
    if (status != TAEL_OK) return status;
    status = tael_decimal_add(&result->value, &first->value, &second->value, allocator);
    return settle(status, result, first->currency);
}

tael_status tael_money_subtract(tael_money *result, const tael_money *first, const tael_money *second,
                                const tael_allocator *allocator) {
    tael_status status = agree(first, second);
    if (status != TAEL_OK) return status;
    status = tael_decimal_subtract(&result->value, &first->value, &second->value, allocator);
    return settle(status, result, first->currency);
}

tael_status tael_money_multiply(tael_money *result, const tael_money *money, const tael_decimal *factor,
                                const tael_allocator *allocator) {
    if (money->currency == NULL) return TAEL_INVALID_ARGUMENT;
    tael_status status = tael_decimal_multiply(&result->value, &money->value, factor, allocator);
    return settle(status, result, money->currency);
}

tael_status tael_money_round(tael_money *result, const tael_money *money, tael_rounding mode, bool *exact,
                             const tael_allocator *allocator) {
    const tael_currency *currency = money->currency;
    if (currency == NULL) return TAEL_INVALID_ARGUMENT;
    tael_status status = tael_decimal_quantize(&result->value, &money->value, -(int32_t)currency->digits,
                                               mode, exact, allocator);
    return settle(status, result, currency);
}

tael_status tael_money_round_cash(tael_money *result, const tael_money *money, tael_rounding mode,
                                  bool *exact, const tael_allocator *allocator) {
    const tael_currency *currency = money->currency;
    if (currency == NULL) return TAEL_INVALID_ARGUMENT;
    if (currency->cash == 0) return tael_money_round(result, money, mode, exact, allocator);
    tael_decimal step = tael_decimal_from_parts(false, currency->cash, -(int32_t)currency->digits);
    return tael_money_round_to(result, money, &step, mode, exact, allocator);
}

tael_status tael_money_round_to(tael_money *result, const tael_money *money, const tael_decimal *increment,
                                tael_rounding mode, bool *exact, const tael_allocator *allocator) {
    if (money->currency == NULL || tael_decimal_sign(increment) <= 0) return TAEL_INVALID_ARGUMENT;
    tael_decimal multiple = {0};
    bool whole;
    tael_status status =
        tael_decimal_divide_quantize(&multiple, &money->value, increment, 0, mode, &whole, allocator);
    if (status == TAEL_OK) status = tael_decimal_multiply(&result->value, &multiple, increment, allocator);
    if (status == TAEL_OK && exact != NULL) *exact = whole;
    tael_decimal_free(&multiple, allocator);
    return settle(status, result, money->currency);
}
