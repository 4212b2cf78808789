"""tael.convert: the exact product, rounded once; for figures, what the command says."""
import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
import tael
from exact_numbers import ROUNDINGS, decimals, rounded
from hypothesis import given
from hypothesis import strategies as some
from python_lexicon import BITCOIN
from tael import Money
from texts import SOURCE
from tool import records_of_tool, text_of

ECB = SOURCE / "tests/cases/exchange_ecb.csv"
DAY = "2015-10-30"
TEXT = """RMB 2.137 trillion, 约5亿元至10亿元, "$3.5-4.2 million", 人民币壹佰万元整, JPY 12,345 per share.
DM 1,000 and FRF 5; £5 and USD/CNY 6.3036. (HK$ in thousands)"""


@pytest.fixture(scope="module")
def rates():
    with tael.Rates(ECB) as made:
        yield made


# ---- Money ----


@given(decimals(digits=60, exponent=20), some.sampled_from(["USD", "JPY", "CNY"]),
       some.sampled_from(["EUR", "JPY", "USD"]), some.sampled_from(ROUNDINGS))
def test_money_is_the_product_rounded_once(rates, value, base, quote, mode):
    money = Money(value, base)
    exact = Fraction(value) * rates.find(base, quote, DAY).fraction
    with decimal.localcontext(prec=2):
        result = tael.convert(money, quote, rates, DAY, rounding=mode)
    assert tael.convert_exactly(money, quote, rates, DAY) == exact
    assert result.value == rounded(exact, Fraction(1, 10 ** tael.Currency(quote).digits), mode)
    assert result.currency == quote


def test_digits():
    with tael.Rates(rows=[("USD", "CNY", 7)]) as sevens:
        assert str(tael.convert(Money(1, "CNY"), "USD", sevens, digits=5)) == "USD 0.14286"
        assert str(tael.convert(Money(1, "CNY"), "USD", sevens, digits=5, rounding="down")) == "USD 0.14285"
        assert str(tael.convert(Money(1, "CNY"), "USD", sevens)) == "USD 0.14"


def test_the_law_rounds_in_euro(rates):
    assert str(tael.convert(Money(1, "DEM"), "FRF", rates)) == "FRF 3.35"
    assert tael.convert_exactly(Money(1, "DEM"), "FRF", rates) == Fraction("0.511") * Fraction("6.55957")


def test_currencies_of_a_lexicon():
    with tael.Lexicon(text=BITCOIN) as lexicon, tael.Rates(rows=[("BTC", "USD", 60000)], lexicon=lexicon) as rates:
        half = Money("0.5", tael.Currency("BTC", lexicon))
        assert str(tael.convert(half, "USD", rates)) == "USD 30000.00"
        assert str(tael.convert(Money(1, "USD"), "BTC", rates)) == "BTC 0.00001667"
        amount, = tael.scan("0.5 BTC", lexicon=lexicon)
        assert tael.convert(amount, "USD", rates).value == 30000


# ---- Figures ----


def converted_of_tool(*options):
    """What the command has as "converted", by the start of the figure."""
    arguments = ["--to", "USD", "--rates", str(ECB), "--date", DAY, "--format", "ndjson", *options]
    records = records_of_tool("convert", TEXT.encode(), *arguments)
    return {record["start"]: record["converted"] for record in records if record["converted"]}


@pytest.mark.parametrize("mode", ["half_even", "up"])
def test_figures_are_those_of_the_command(rates, mode):
    expected = converted_of_tool("--round", mode)
    figures = [figure for figure in tael.scan(TEXT.encode()) if figure.start in expected]
    assert len(figures) == len(expected) == 6
    for figure in figures:
        made, record = tael.convert(figure, "USD", rates, DAY, rounding=mode), expected[figure.start]
        assert made.currency == record["currency"]
        assert [text_of(number) for number in (made.value, made.low, made.high)] == [
            record["value"], record["low"], record["high"]]


def test_a_figure_keeps_what_its_text_says(rates):
    figure, = tael.scan("about €5.5-6 million per share")
    made = tael.convert(figure, "USD", rates, DAY)
    assert made == figure._replace(currency="USD", low=made.low, high=made.high, decimals=-6)
    assert (made.approx, made.per, figure.decimals) == ("about", "share", -5)
    assert (made.low, made.high) == (Decimal("6059350"), Decimal("6610200"))


def test_what_is_exact_stays_so_where_no_digit_is_lost(rates):
    figure, = tael.scan("人民币壹佰万元整")
    assert figure.decimals is None
    assert tael.convert(figure, "CNY", rates, DAY).decimals is None
    assert tael.convert(figure, "USD", rates, DAY).decimals == 2


# ---- Errors ----


@pytest.mark.parametrize("text", ["USD/CNY 6.3036", "(in millions)\t2023\t2022\nRevenue\t$5\t$6\n"])
def test_what_is_no_amount(rates, text):
    figure = tael.scan(text)[0]
    assert figure.kind in ("rate", "context")
    with pytest.raises(tael.InvalidArgumentError):
        tael.convert(figure, "USD", rates)


@pytest.mark.parametrize("arguments, error", [
    ({"currency": "AED"}, tael.NoRateError), ({"currency": "XXQ"}, tael.UnknownCurrencyError),
    ({"digits": 10001}, tael.InvalidArgumentError), ({"rounding": "near"}, tael.InvalidArgumentError),
    ({"days_back": -1}, tael.InvalidArgumentError), ({"day": "1969-12-31"}, tael.NoRateError)])
def test_what_is_not_converted(rates, arguments, error):
    for amount in (Money(5, "EUR"), tael.scan("€5")[0]):
        with pytest.raises(error):
            tael.convert(amount, **{"currency": "USD", "rates": rates, **arguments})


def test_too_large(rates):
    with pytest.raises(tael.TooLargeError) as caught:
        tael.convert(Money("9" * 9999, "EUR"), "USD", rates, DAY)
    assert isinstance(caught.value, OverflowError)
