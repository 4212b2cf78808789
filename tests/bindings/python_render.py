"""tael.render: what scan reads from it is the same amount again."""
from decimal import Decimal

import pytest
import tael
from exact_numbers import decimals
from hypothesis import given
from hypothesis import strategies as some
from python_lexicon import BITCOIN
from tael import Money
from texts import TEXTS

CODES = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "CHF", "TWD", "BHD", "AUD"]
LOCALES = ["en_US", "en_GB", "de_DE", "fr_CH", "en_IN", "zh_CN", "zh_TW", "zh_HK"]

codes, locales = some.sampled_from(CODES), some.sampled_from(LOCALES)
#: What can be said in words that people use; tael/render.h names the ends of it.
sayable = some.builds(lambda cents: Decimal(cents).scaleb(-2), some.integers(0, 10**14))


def read_again(amount, style, locale):
    figure, = tael.scan("%s\n" % tael.render(amount, style, locale), locale=locale)
    return figure


# ---- Amounts ----


@given(decimals(digits=300, exponent=100), codes, locales, some.sampled_from(["plain", "compact"]))
def test_digits_are_read_again_whatever_they_are(value, code, locale, style):
    figure = read_again(Money(value, code), style, locale)
    assert (figure.value, figure.currency, figure.kind) == (value, code, "amount")


@given(sayable, codes, locales, some.sampled_from(["grouped", "words", "capital"]))
def test_the_other_styles_are_read_again(value, code, locale, style):
    figure = read_again(Money(value, code), style, locale)
    assert (figure.value, figure.currency, figure.kind) == (value, code, "amount")


@pytest.mark.parametrize("style, english, chinese", [
    ("plain", "CNY 1234567.89", "CNY 1234567.89"),
    ("grouped", "CN¥1,234,567.89", "¥1,234,567.89"),
    ("compact", "CNY 1.23456789 million", "123.456789万元"),
    ("words", "one million two hundred thirty-four thousand five hundred sixty-seven point eight nine Chinese yuan",
     "一百二十三万四千五百六十七元八角九分"),
    ("capital", *["人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"] * 2)])
def test_the_five_styles(style, english, chinese):
    amount = Money("1234567.89", "CNY")
    assert (tael.render(amount, style), tael.render(amount, style, "zh_CN")) == (english, chinese)


def test_digits():
    amount = Money("1234567.89", "CNY")
    assert tael.render(amount, "compact", digits=3) == "CNY 1.23 million"
    assert tael.render(amount, "compact", digits=3, rounding="up") == "CNY 1.24 million"


def test_a_long_text():
    assert tael.render(Money("9" * 9000, "USD")) == "USD " + "9" * 9000
    for length in range(240, 270):  # about the room that is tried first
        assert tael.render(Money("9" * length, "USD")) == "USD " + "9" * length


# ---- Figures ----


@pytest.mark.parametrize("text", TEXTS)
def test_figures_of_texts_are_read_again(text):
    for figure in tael.scan(text.decode()):
        if figure.kind != "context" and figure.currency not in ("XAU", "XAG"):
            again = read_again(figure, "plain", "en_US")
            for name in ("kind", "value", "low", "high", "approx", "per", "base", "quote", "currency"):
                assert getattr(again, name) == getattr(figure, name), figure


def test_all_that_a_text_says():
    figure, = tael.scan("about RMB 5-10 million per share")
    assert tael.render(figure, "compact") == "about CNY 5 million to CNY 10 million per share"
    assert tael.render(figure, "words", "zh_CN") == "每股约五百万元至一千万元"


def test_currencies_of_a_lexicon():
    with tael.Lexicon(text=BITCOIN) as lexicon:
        figure, = tael.scan("0.5 BTC", lexicon=lexicon)
        assert tael.render(figure, lexicon=lexicon) == "BTC 0.5"
        assert tael.render(Money("0.5", tael.Currency("BTC", lexicon))) == "BTC 0.5"
    with pytest.raises(tael.UnknownCurrencyError):
        tael.render(figure)


# ---- Errors ----


@pytest.mark.parametrize("options, error", [
    ({"style": "roman"}, tael.InvalidArgumentError), ({"rounding": "near"}, tael.InvalidArgumentError),
    ({"digits": 10001}, tael.InvalidArgumentError), ({"locale": "tea"}, tael.UnknownLocaleError),
    ({"locale": "en_US\0"}, tael.UnknownLocaleError)])
def test_what_is_no_option(options, error):
    for amount in (Money(5, "EUR"), tael.scan("€5")[0]):
        with pytest.raises(error):
            tael.render(amount, **options)


def test_a_context_is_no_amount():
    context, *_ = tael.scan("(in millions)\t2023\t2022\nRevenue\t$5\t$6\n")
    with pytest.raises(tael.InvalidArgumentError):
        tael.render(context)
