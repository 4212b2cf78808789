#!/usr/bin/python3
"""Holds tael's decimals against Python's `decimal` and integers, over random operations of all kinds.

usage: decimal_oracle.py PROGRAM [COUNT [SEED]]

PROGRAM is decimal_operations, built. Nothing of what it computes is shared with this script: sums,
products, quotients and roundings are those of libmpdec, or of whole numbers where the rule is tael's
own. Ends with status 1 at the first batch that holds a difference, and names each.
"""
import decimal
import random
import re
import subprocess
import sys
import tempfile
from decimal import Decimal

DIGITS_MAX = 10_000
EXPONENT_MAX = 20_000
BATCH = 20_000

MODES = {
    "half_even": decimal.ROUND_HALF_EVEN, "half_up": decimal.ROUND_HALF_UP,
    "half_down": decimal.ROUND_HALF_DOWN, "up": decimal.ROUND_UP, "down": decimal.ROUND_DOWN,
    "ceiling": decimal.ROUND_CEILING, "floor": decimal.ROUND_FLOOR,
}
MODE_NAMES = list(MODES)

# Room for the exact result of anything, a sum of 1E+20000 and 1E-20000 included.
EXACT = decimal.Context(prec=100_000, Emin=-999_999, Emax=999_999, traps=[decimal.Inexact])


class TooLarge(Exception):
    """The result is beyond tael's limits."""


# ---- what is to come of an operation ----

def in_limits(value):
    """The value in tael's form: a zero without sign, its exponent at the nearest limit."""
    _, digits, exponent = value.as_tuple()
    if value.is_zero():
        return Decimal((0, (0,), max(-EXPONENT_MAX, min(EXPONENT_MAX, exponent))))
    if len(digits) > DIGITS_MAX or abs(exponent) > EXPONENT_MAX:
        raise TooLarge
    return value


def exponent_of(value):
    return value.as_tuple().exponent


def with_exponent(exponent):
    if abs(exponent) > EXPONENT_MAX:
        raise TooLarge
    return Decimal((0, (1,), exponent))


def total(first, second):
    """A sum; a zero leaves the other operand as it is."""
    if first.is_zero() and second.is_zero():
        return Decimal((0, (0,), min(exponent_of(first), exponent_of(second))))
    if second.is_zero():
        return first
    return second if first.is_zero() else EXACT.add(first, second)


def rounded(compute, precision, mode):
    """What `compute` gives in a context of that precision, and whether it is exact."""
    context = decimal.Context(prec=precision, rounding=MODES[mode], Emin=-999_999, Emax=999_999, traps=[])
    value = compute(context)
    return in_limits(value), not context.flags[decimal.Inexact]


def quantized(value, exponent, mode):
    target = with_exponent(exponent)
    return rounded(lambda context: context.quantize(value, target), 100_000, mode)


def divided(dividend, divisor, exponent, mode):
    """The quotient as whole numbers: units of 10^exponent, then rounded."""
    with_exponent(exponent)
    if dividend.is_zero():
        return Decimal((0, (0,), exponent)), True
    numerator, denominator = int(EXACT.scaleb(dividend, -exponent_of(dividend))), \
        int(EXACT.scaleb(divisor, -exponent_of(divisor)))
    places = exponent_of(dividend) - exponent_of(divisor) - exponent
    if places >= 0:
        numerator *= 10 ** places
    else:
        denominator *= 10 ** -places
    negative = (numerator < 0) != (denominator < 0)
    units, rest = divmod(abs(numerator), abs(denominator))
    if goes_up(mode, negative, units, 2 * rest, abs(denominator)):
        units += 1
    value = Decimal(units).scaleb(exponent, EXACT) if units else Decimal((0, (0,), exponent))
    return in_limits(value.copy_negate() if negative and units else value), rest == 0


def goes_up(mode, negative, units, twice_rest, denominator):
    if twice_rest == 0 or mode == "down":
        return False
    if mode in ("up", "ceiling", "floor"):
        return mode == "up" or negative == (mode == "floor")
    if twice_rest != denominator:
        return twice_rest > denominator
    return mode == "half_up" or (mode == "half_even" and units % 2 == 1)


def reduced(value):
    if value.is_zero():
        return Decimal(0)
    small = value.normalize(EXACT)
    excess = exponent_of(small) - EXPONENT_MAX
    return EXACT.quantize(small, with_exponent(EXPONENT_MAX)) if excess > 0 else small


def parsed(text):
    if not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", text):
        return "syntax"
    value = Decimal(text)
    sign, digits, exponent = value.as_tuple()
    while not value.is_zero() and digits[-1] == 0 and (len(digits) > DIGITS_MAX or exponent < -EXPONENT_MAX):
        digits, exponent = digits[:-1], exponent + 1
    return written(in_limits(Decimal((sign, digits, exponent))))


def written(value, exact=True):
    """As operation_write() in unit/decimal_operation.c has it."""
    sign, digits, exponent = value.as_tuple()
    if -60 < exponent <= 0:
        text = format(value, "f")
    else:
        text = "%s%sE%+d" % ("-" if sign else "", "".join(map(str, digits)), exponent)
    return text if exact else text + " inexact"


def plain(value):
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text


def expected(name, first, second, number, mode, text):
    """The line that tael is to answer with."""
    try:
        if name == "add":
            return written(in_limits(total(first, second)))
        if name == "subtract":
            return written(in_limits(total(first, second.copy_negate())))
        if name == "multiply":
            return written(in_limits(EXACT.multiply(first, second)))
        if name == "compare":
            return str(EXACT.compare(first, second))
        if name in ("divide", "divide_quantize") and second.is_zero():
            if name == "divide_quantize":
                with_exponent(number)
            return "division_by_zero"
        if name == "divide":
            return written(*rounded(lambda context: context.divide(first, second), number, mode))
        if name == "divide_quantize":
            return written(*divided(first, second, number, mode))
        if name == "quantize":
            return written(*quantized(first, number, mode))
        if name == "round":
            return written(first) if exponent_of(first) >= -number else written(*quantized(first, -number, mode))
        if name == "round_digits":
            return written(*rounded(lambda context: context.plus(first), number, mode))
        if name == "scale":
            sign, digits, exponent = first.as_tuple()
            return written(in_limits(Decimal((sign, digits, exponent + number))))
        if name == "reduce":
            return written(reduced(first))
        if name == "negate":
            return written(in_limits(first.copy_negate()))
        if name == "absolute":
            return written(first.copy_abs())
        if name == "copy":
            return written(first)
        if name == "sign":
            return "0" if first.is_zero() else "-1" if first.is_signed() else "1"
        if name == "digits":
            return str(len(first.as_tuple().digits))
        if name == "text":
            return plain(first)
        if name == "scaled_text":
            return "0" if first.is_zero() and exponent_of(first) > 0 else format(first, "f")
        return parsed(text)
    except TooLarge:
        return "too_large"


# ---- what is asked ----

UNARY = ("reduce", "negate", "absolute", "copy", "sign", "digits", "text", "scaled_text")
BINARY = ("add", "subtract", "multiply", "compare")
DIVIDING = ("divide", "divide_quantize")
ROUNDING = ("quantize", "round", "round_digits")
# One of each shape as often as it has room for faults.
KINDS = BINARY * 4 + DIVIDING * 6 + ROUNDING * 4 + ("scale", "parse") * 2 + UNARY


def random_size(chance):
    """A count of digits: mostly what figures have, now and then what only tests have."""
    kind = chance.random()
    if kind < 0.55:
        return chance.randint(1, 19)
    if kind < 0.93:
        return chance.randint(15, 60)
    if kind < 0.9985:
        return chance.randint(60, 400)
    return chance.choice((DIGITS_MAX, DIGITS_MAX - 1, DIGITS_MAX // 2, chance.randint(400, DIGITS_MAX)))


def random_coefficient(chance, size):
    """Random digits, or those that carries and ties are made of."""
    kind = chance.random()
    if kind < 0.6:
        return str(chance.randrange(10 ** (size - 1), 10 ** size)) if size < 400 else \
            "".join(chance.choices("0123456789", k=size)).lstrip("0") or "0"
    if kind < 0.7:
        return "9" * size
    if kind < 0.8:
        return "1" + "0" * (size - 1)
    if kind < 0.88:
        return (str(chance.randint(1, 999)) + "5" + "0" * size)[:size]
    if kind < 0.93:
        return str(max(0, 2 ** (64 * chance.randint(1, 3)) + chance.randint(-2, 2)))
    if kind < 0.97:
        return (str(chance.randint(1, 99)) * size)[:size]
    return "0"


def random_exponent(chance):
    kind = chance.random()
    if kind < 0.8:
        return chance.randint(-12, 6)
    if kind < 0.97:
        return chance.randint(-80, 80)
    if kind < 0.99:
        return chance.randint(-EXPONENT_MAX, EXPONENT_MAX)
    return chance.choice((-EXPONENT_MAX, EXPONENT_MAX, 1 - EXPONENT_MAX, EXPONENT_MAX - 1, -10_000, 10_000))


def random_number(chance):
    sign = "-" if chance.random() < 0.4 else ""
    coefficient = random_coefficient(chance, random_size(chance))
    if coefficient == "0":
        sign = ""
    return "%s%sE%d" % (sign, coefficient, random_exponent(chance))


def near(chance, text):
    """A number beside another one: the same value in another form, or one unit off."""
    coefficient, exponent = text.split("E")
    zeros = chance.randint(0, 25)
    if len(coefficient) + zeros > DIGITS_MAX or int(exponent) - zeros < -EXPONENT_MAX:
        return text
    padded = coefficient + "0" * zeros if coefficient != "0" else coefficient
    if len(padded) < 400 and chance.random() < 0.5:
        padded = str(int(padded) + chance.randint(-1, 1))
    return "%sE%d" % (padded, int(exponent) - zeros)


def random_text(chance):
    if chance.random() < 0.3:
        return "".join(chance.choices("0123456789.+-,e", k=chance.randint(1, 12)))
    whole = "0" * chance.choice((0, 0, 0, 1, 7)) + random_coefficient(chance, random_size(chance))
    fraction = "." + random_coefficient(chance, random_size(chance)) if chance.random() < 0.6 else ""
    return chance.choice(("", "-", "+")) + whole + fraction + "0" * chance.choice((0, 0, 2, 30)) * bool(fraction)


def random_digits(chance):
    return chance.randint(1, 60) if chance.random() < 0.998 else chance.choice((DIGITS_MAX, 3_000))


def random_operation(chance):
    """The line, and the operands for expected()."""
    name = chance.choice(KINDS)
    if name == "parse":
        text = random_text(chance)
        return "parse " + text, (name, None, None, 0, None, text)
    first, second, words = random_number(chance), None, [name]
    words.append(first)
    if name in BINARY or name in DIVIDING:
        second = near(chance, first) if chance.random() < 0.25 else random_number(chance)
        words.append(second)
    number, mode = 0, None
    if name in ("divide", "round_digits"):
        number = random_digits(chance)
    elif name not in UNARY and name not in BINARY:
        number = random_exponent(chance)
    if name in DIVIDING or name in ROUNDING:
        mode = chance.choice(MODE_NAMES)
        words += [str(number), mode]
    elif name == "scale":
        words.append(str(number))
    return " ".join(words), (name, Decimal(first), Decimal(second) if second else None, number, mode, None)


# ---- the run ----

def differences(program, operations):
    """The lines whose answers are not what was expected, with both."""
    with tempfile.TemporaryFile("w+") as questions, tempfile.TemporaryFile("w+") as answers:
        questions.writelines(line + "\n" for line, _ in operations)
        questions.seek(0)
        with subprocess.Popen([program], stdin=questions, stdout=answers) as running:
            wanted = [expected(*operands) for _, operands in operations]
        answers.seek(0)
        given = answers.read().split("\n")
    if running.returncode != 0 or len(given) != len(operations) + 1:
        return [("the program ended with status %d" % running.returncode, "", "")]
    return [(line, want, got) for (line, _), want, got in zip(operations, wanted, given) if want != got]


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    sys.set_int_max_str_digits(0)
    chance = random.Random(seed)
    for done in range(0, count, BATCH):
        operations = [random_operation(chance) for _ in range(min(BATCH, count - done))]
        wrong = differences(program, operations)
        for line, want, got in wrong[:20]:
            print("%.300s\n    wanted %.300s\n    got    %.300s" % (line, want, got))
        if wrong:
            sys.exit("%d of %d operations differ (seed %d)" % (len(wrong), len(operations), seed))
    print("%d operations agree (seed %d)" % (count, seed))


if __name__ == "__main__":
    main()
