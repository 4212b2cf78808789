/* scan/figures/currency.c - what a currency word means here, and whether two of them agree. */
#include "scan/figures/figures.h"

bool tael__set_has(const tael_scan *scan, uint16_t set, const tael_currency *currency) {
    size_t count = tael__lexicon_currency_count(scan->lexicon, set);
    for (size_t i = 0; i < count; i++) {
        if (tael__lexicon_currency(scan->lexicon, set, i) == currency) return true;
    }
    return false;
}

static bool is_several(const tael_scan *scan, uint16_t set) {
    return tael__lexicon_currency_count(scan->lexicon, set) > 1;
}

/* What the text declares stands over the options' currency, and that over the locale's, where the word can
 * mean it. */
static const tael_currency *choose(const tael_scan *scan, uint16_t set) {
    if (scan->declared[set] != NULL) return scan->declared[set];
    bool preset = scan->preset != NULL && is_several(scan, set) && tael__set_has(scan, set, scan->preset);
    return preset ? scan->preset : scan->chosen[set];
}

tael__unit tael__unit_of(const tael_scan *scan, const tael__sense *sense) {
    tael__unit unit = {
        .set = sense->value, .power = sense->power, .kind = sense->kind, .flags = sense->flags};
    unit.currency = choose(scan, unit.set);
    unit.ambiguous =
        is_several(scan, unit.set) && (unit.flags & TAEL__SETTLED) == 0 && scan->declared[unit.set] == NULL;
    unit.taken = 1;
    return unit;
}

static tael__unit single_unit(const tael_scan *scan, size_t index, uint8_t place) {
    const tael__token *token = tael__token_at(scan, index);
    const tael__sense *sense = tael__token_sense(token, TAEL__CURRENCY);
    if (sense == NULL || (sense->flags & place) == 0) return (tael__unit){0};
    if ((sense->flags & TAEL__TOUCHING) != 0 && token->gap != TAEL__TOUCHES) return (tael__unit){0};
    bool everyday_code = sense->kind == TAEL__CURRENCY_CODE && (sense->flags & TAEL__EVERYDAY) != 0;
    if (everyday_code && (token->flags & TAEL__CAPITALS) == 0) return (tael__unit){0};
    return tael__unit_of(scan, sense);
}

bool tael__is_generic(const tael_scan *scan, const tael__unit *unit) {
    return is_several(scan, unit->set) && (unit->flags & TAEL__SETTLED) != 0;
}

/* Whether `general` may mean what `named` says. */
static bool covers(const tael_scan *scan, const tael__unit *general, const tael__unit *named) {
    return tael__is_generic(scan, general) || tael__set_has(scan, general->set, named->currency);
}

/* ¥ and 元: where the sign can mean what the locale makes of the word, it does; else the word follows the
 * sign. */
static void settle_with_generic(const tael_scan *scan, tael__unit *unit, const tael__unit *other) {
    if (tael__is_generic(scan, unit) == tael__is_generic(scan, other)) return;
    const tael__unit *generic = tael__is_generic(scan, unit) ? unit : other;
    const tael__unit *sign = generic == unit ? other : unit;
    bool settled = tael__set_has(scan, sign->set, generic->currency);
    const tael_currency *currency = settled ? generic->currency : sign->currency;
    unit->ambiguous = is_several(scan, sign->set) && !settled;
    unit->set = sign->set;
    unit->currency = currency;
}

bool tael__units_agree(const tael_scan *scan, tael__unit *unit, const tael__unit *other) {
    if (unit->power < 0 || other->power > 0) return false;
    bool several = is_several(scan, unit->set), other_several = is_several(scan, other->set);
    if (!several && !other_several && unit->currency != other->currency) return false;
    if (several && other_several && unit->currency != other->currency && !tael__is_generic(scan, unit) &&
        !tael__is_generic(scan, other)) {
        return false;
    }
    if (several && !other_several) {
        if (!covers(scan, unit, other)) return false;
        unit->currency = other->currency;
        unit->set = other->set;
    }
    if (!several && other_several && !covers(scan, other, unit)) return false;
    unit->ambiguous = unit->ambiguous && other->ambiguous;
    if (several && other_several) settle_with_generic(scan, unit, other);
    if (other->power < 0) unit->power = other->power; /* 人民币伍分 */
    return true;
}

tael__unit tael__unit_at(const tael_scan *scan, size_t index, uint8_t place) {
    tael__unit unit = single_unit(scan, index, place);
    if (unit.currency == NULL || place != TAEL__BEFORE) return unit;
    if (tael__token_at(scan, index + 1)->gap == TAEL__APART) return unit;
    tael__unit second = single_unit(scan, index + 1, place);
    if (second.currency != NULL && tael__units_agree(scan, &unit, &second)) unit.taken = 2;
    return unit;
}
