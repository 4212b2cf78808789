"""tael.Money: exact sums against fractions, rounding against an oracle, splits that add up."""
import decimal
import itertools
import operator
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
import tael
from exact_numbers import ROUNDINGS, decimals, rounded
from hypothesis import given
from hypothesis import strategies as some
from tael import Money

numbers = decimals(digits=300, exponent=200)
codes = some.sampled_from(["CHF", "JPY", "BHD", "USD", "SEK", "XAU"])
modes = some.sampled_from(ROUNDINGS)


def same_digits(first, second):
    return format(first, "f") == format(second, "f")


# ---- Values ----


@given(numbers, some.integers(1, 50))
def test_no_context_of_decimals_touches_them(number, precision):
    with decimal.localcontext(prec=precision, rounding=decimal.ROUND_UP, Emin=-9, Emax=9):
        value, as_text = Money(number, "CHF").value, Money(format(number, "f"), "CHF").value
        doubled = Money(number, "CHF") * 2
    assert value == as_text == number
    assert Fraction(doubled.value) == 2 * Fraction(number)


@pytest.mark.parametrize("given_value, digits", [
    (5, "5"), ("12.50", "12.50"), (Decimal("0.00"), "0.00"), (Decimal("-0"), "0"), (Decimal("5E+3"), "5000"),
    ("1e-3", "0.001"), (10**40, "1" + "0" * 40)])
def test_a_value_is_plain_digits(given_value, digits):
    money = Money(given_value, "CHF")
    assert same_digits(money.value, Decimal(digits)) and money.value.as_tuple().exponent <= 0
    assert (str(money), repr(money)) == ("CHF " + digits, "Money('%s', 'CHF')" % digits)


@pytest.mark.parametrize("value, error", [
    (0.1, TypeError), (None, TypeError), (Fraction(1, 2), TypeError), (b"5", TypeError),
    ("five", tael.SyntaxFaultError), ("", tael.SyntaxFaultError), ("1,234", tael.SyntaxFaultError),
    ("NaN", tael.InvalidArgumentError), (Decimal("-Infinity"), tael.InvalidArgumentError),
    ("9" * 10001, tael.TooLargeError), ("1E-20001", tael.TooLargeError), ("1E+30001", tael.TooLargeError),
    ("1E+999999999", tael.TooLargeError), ("1E-999999999", tael.TooLargeError)])
def test_what_is_no_value(value, error):
    with pytest.raises(error):
        Money(value, "CHF")


def test_a_word_is_no_value_whatever_the_context_traps():
    with decimal.localcontext() as context:
        context.clear_traps()
        with pytest.raises(ValueError):
            Money("five", "CHF")


def test_the_largest_and_the_smallest():
    assert Money("9" * 10000 + "E+20000", "CHF").value == Decimal("9" * 10000 + "E+20000")
    assert Money("1E-20000", "CHF").value == Decimal("1E-20000")
    assert Money(10**9999, "CHF").value == 10**9999
    with pytest.raises(tael.TooLargeError):
        Money("9" * 10000, "CHF") + Money("0.1", "CHF")


# ---- Arithmetic ----


@given(numbers, numbers, codes)
def test_sums_and_differences_are_those_of_fractions(first, second, code):
    one, other = Money(first, code), Money(second, code)
    assert Fraction((one + other).value) == Fraction(first) + Fraction(second)
    assert Fraction((one - other).value) == Fraction(first) - Fraction(second)
    assert one + other - other == one


@given(numbers, numbers, some.integers(-10**40, 10**40), codes)
def test_products_are_those_of_fractions(value, factor, count, code):
    money = Money(value, code)
    assert Fraction((money * factor).value) == Fraction(value) * Fraction(factor)
    assert Fraction((count * money).value) == count * Fraction(value)


@given(numbers)
def test_signs(value):
    money = Money(value, "CHF")
    assert (-money).value == -Fraction(value) and +money == money
    assert abs(money).value == abs(Fraction(value))
    assert bool(money) == (value != 0)
    assert not str(money - money).startswith("CHF -")


@given(some.lists(numbers, min_size=1, max_size=8))
def test_sum_adds_up(values):
    assert Fraction(sum(Money(value, "USD") for value in values).value) == sum(map(Fraction, values))


@pytest.mark.parametrize("operation", [
    operator.add, operator.sub, operator.lt, operator.le, operator.gt, operator.ge])
def test_two_currencies_are_never_mixed(operation):
    with pytest.raises(tael.CurrencyMismatchError) as caught:
        operation(Money(5, "CHF"), Money(5, "EUR"))
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("operation", [
    lambda m: m + 5, lambda m: 5 + m, lambda m: m - 5, lambda m: m * m, lambda m: m * 0.5, lambda m: 0.0 + m,
    lambda m: m * "5", lambda m: m < 5, lambda m: m >= Decimal(5), lambda m: m / 2])
def test_what_is_no_operation(operation):
    with pytest.raises(TypeError):
        operation(Money(5, "CHF"))


# ---- Comparing ----


@given(numbers, numbers)
def test_order_is_that_of_fractions(first, second):
    one, other = Money(first, "CHF"), Money(second, "CHF")
    for compare in (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne):
        assert compare(one, other) == compare(Fraction(first), Fraction(second))


def test_equal_where_value_and_currency_are():
    assert Money("1.5", "CHF") == Money("1.50", "chf")
    assert hash(Money("1.5", "CHF")) == hash(Money("1.50", "CHF"))
    assert Money(5, "CHF") != Money(5, "EUR")
    assert Money(5, "CHF") != 5
    assert max([Money(1, "CHF"), Money(3, "CHF"), Money(2, "CHF")]) == Money(3, "CHF")


# ---- Rounding ----


@given(decimals(digits=60, exponent=40), codes, modes)
def test_rounding_is_the_oracles(value, code, mode):
    step = Fraction(1, 10 ** tael.Currency(code).digits)
    money = Money(value, code).round(mode)
    assert money.value == rounded(value, step, mode)
    assert -money.value.as_tuple().exponent == tael.Currency(code).digits


@given(decimals(digits=60, exponent=40), codes, modes)
def test_rounding_for_cash_is_the_oracles(value, code, mode):
    currency = tael.Currency(code)
    step = Fraction(currency.cash or 1, 10 ** currency.digits)
    assert Money(value, code).round_cash(mode).value == rounded(value, step, mode)


@given(decimals(digits=60, exponent=40), decimals(digits=9, exponent=5).filter(lambda step: step > 0), modes)
def test_rounding_to_an_increment_is_the_oracles(value, step, mode):
    assert Money(value, "CHF").round_to(step, mode).value == rounded(value, Fraction(step), mode)


def test_rounding_is_half_even_unless_told():
    assert str(Money("2.345", "USD").round()) == "USD 2.34"
    assert str(Money("2.345", "USD").round("half_up")) == "USD 2.35"
    assert str(Money("12.5", "CHF").round()) == "CHF 12.50"


@pytest.mark.parametrize("round_it", [
    lambda m: m.round("half"), lambda m: m.round_cash(""), lambda m: m.round_to("0.1", "ROUND_UP"),
    lambda m: m.round_to(0), lambda m: m.round_to("-0.05")])
def test_what_is_no_rounding(round_it):
    with pytest.raises(tael.InvalidArgumentError) as caught:
        round_it(Money(5, "CHF"))
    assert isinstance(caught.value, ValueError)


# ---- Splitting ----


weights = some.lists(decimals(digits=6, exponent=3).map(abs), min_size=1, max_size=9).filter(any)


@given(decimals(digits=40, exponent=20), weights, codes)
def test_a_split_adds_up_and_no_part_is_a_unit_off(value, ratio, code):
    parts = Money(value, code).split(ratio)
    assert sum(parts) == Money(value, code) and len(parts) == len(ratio)
    unit, total = unit_of(value, code), sum(map(Fraction, ratio))
    for part, weight in zip(parts, ratio):
        assert Fraction(part.value) % unit == 0
        assert abs(Fraction(part.value) - Fraction(value) * Fraction(weight) / total) < unit


def unit_of(value, code):
    """The minor unit, or a finer one where the value needs it."""
    digits = itertools.count(tael.Currency(code).digits)
    return next(unit for unit in (Fraction(1, 10**count) for count in digits) if Fraction(value) % unit == 0)


def test_equal_parts():
    assert [str(part) for part in Money(100, "CHF").split(3)] == ["CHF 33.34", "CHF 33.33", "CHF 33.33"]
    assert Money(100, "CHF").split(["1", "1", "1"]) == Money(100, "CHF").split(3)


@pytest.mark.parametrize("ratio", [0, -1, [], [0, 0], [1, -1], ["NaN"]])
def test_what_is_no_split(ratio):
    with pytest.raises(tael.InvalidArgumentError):
        Money(5, "CHF").split(ratio)


# ---- As an object ----


def test_pickled():
    money = Money("12.50", "CHF")
    assert same_digits(pickle.loads(pickle.dumps(money)).value, money.value)


def test_immutable():
    with pytest.raises(AttributeError):
        Money(5, "CHF").value = 6
