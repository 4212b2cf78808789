"""tael.scan and tael.Scanner: what they say of texts is what the command says."""
import decimal
from decimal import Decimal

import pytest
import tael
from texts import TABLE, TEXTS
from tool import record_of, records_of_tool

# ---- The same as the tool ----


def test_bytes():
    kinds = set()
    for text in TEXTS:
        figures = tael.scan(text)
        kinds.update(figure.kind for figure in figures)
        assert [record_of(figure) for figure in figures] == records_of_tool("scan", text)
    assert kinds == {"amount", "range", "context", "rate"}


def test_str_differs_only_in_its_offsets():
    for content in TEXTS:
        text = content.decode()
        of_bytes, of_text = tael.scan(content), tael.scan(text)
        assert [figure.text for figure in of_text] == [text[f.start:f.end] for f in of_text]
        assert ([f._replace(start=0, end=0, text="") for f in of_text]
                == [f._replace(start=0, end=0, text="") for f in of_bytes])
        assert [len(text[:f.start].encode()) for f in of_text] == [f.start for f in of_bytes]


def test_options():
    for text in TEXTS:
        figures = tael.scan(text, locale="de_DE", currency="CHF", tables=False)
        expected = records_of_tool("scan", text, "--locale", "de_DE", "--currency", "CHF", "--no-tables")
        assert [record_of(figure) for figure in figures] == expected


# ---- Values ----


def test_no_context_of_decimals_rounds_them():
    digits = "123456789" * 12
    with decimal.localcontext(prec=3, rounding=decimal.ROUND_UP):
        amount, = tael.scan("It is worth $%s.25." % digits)
    assert amount.value == Decimal(digits + ".25")


def test_the_longest_number():
    digits = "7" * 10000
    amount, = tael.scan("It is worth $%s." % digits)
    assert amount.value == Decimal(digits)


@pytest.mark.parametrize("written, digits", [
    ("$1,234.50", "1234.5"), ("$0.00", "0"), ("-$0.10", "-0.1"), ("$5 million", "5000000"),
    ("$0.000001", "0.000001"), ("$18,446,744,073,709,551,615", "18446744073709551615"),
    ("-$18,446,744,073,709,551,616.70", "-18446744073709551616.7")])
def test_values_have_the_digits_of_the_record(written, digits):
    amount, = tael.scan("It is worth %s." % written)
    assert format(amount.value, "f") == digits


def test_a_scale_belongs_to_its_context():
    context, *amounts = tael.scan(TABLE)
    assert (context.kind, context.scale, context.value) == ("context", Decimal(1000), None)
    assert [amount.value for amount in amounts] == [Decimal(1200000), Decimal(1100500)]
    assert {amount.context for amount in amounts} == {0}


# ---- Texts ----


def test_a_text_of_nothing():
    assert (tael.scan(""), tael.scan(b"")) == ([], [])


def test_a_nul_is_a_character():
    amount, = tael.scan("tea\0 $5\0")
    assert (amount.start, amount.text) == (5, "$5")


def test_bytes_that_are_no_utf8():
    amount, = tael.scan(b"\xff\xfe tea \xe2\x82 \xe2\x82\xac5")
    assert (amount.start, amount.text) == (10, "€5".encode())


def test_half_a_surrogate_pair():
    amount, = tael.scan("tea \ud83d 茶 €5")
    assert (amount.start, amount.text, amount.value) == (8, "€5", 5)


@pytest.mark.parametrize("text", [None, 5, bytearray(b"$5"), ["$5"]])
def test_other_types(text):
    with pytest.raises(TypeError):
        tael.scan(text)


# ---- Scanners ----


def test_figures_outlive_the_next_text_and_the_scanner():
    with tael.Scanner() as scanner:
        first, = scanner.scan("It pays $1.25 per share.")
        scanner.scan("It costs €%s." % ("9" * 400))
    assert (first.text, first.value, first.per) == ("$1.25", Decimal("1.25"), "share")


@pytest.mark.parametrize("locale", ["no such place", "en_US\0", "\ud800"])
def test_an_unknown_locale(locale):
    with pytest.raises(tael.UnknownLocaleError) as caught:
        tael.Scanner(locale=locale)
    assert isinstance(caught.value, tael.Error) and isinstance(caught.value, LookupError)
    assert str(caught.value)


@pytest.mark.parametrize("code", ["ABC", "", "USDX", "元", "\ud800"])
def test_an_unknown_currency(code):
    with pytest.raises(tael.UnknownCurrencyError):
        tael.Scanner(currency=code)
