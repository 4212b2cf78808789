"""Numbers for Hypothesis, and rounding by an oracle that shares no code with the library."""
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies

ROUNDINGS = ("half_even", "half_up", "half_down", "up", "down", "ceiling", "floor")


def decimals(digits, exponent):
    """Decimals of so many digits, from 10 ** -exponent up to 10 ** exponent times that."""
    coefficients = strategies.integers(-10**digits, 10**digits)
    return strategies.builds(lambda c, e: Decimal("%dE%d" % (c, e)), coefficients,
                             strategies.integers(-exponent, exponent))


def rounded(number, step, rounding):
    """The multiple of step that a fraction is rounded to."""
    quotient = Fraction(number) / step
    below = quotient.numerator // quotient.denominator
    rest = quotient - below
    away, towards = (below, below + 1) if quotient < 0 else (below + 1, below)
    tie = {"half_even": below + below % 2, "half_up": away, "half_down": towards}
    if rest == 0:
        chosen = below
    elif rounding in tie:
        chosen = tie[rounding] if rest == Fraction(1, 2) else below + (rest > Fraction(1, 2))
    else:
        chosen = {"up": away, "down": towards, "ceiling": below + 1, "floor": below}[rounding]
    return chosen * step
