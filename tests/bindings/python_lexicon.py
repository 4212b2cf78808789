"""tael.Lexicon: words of one's own."""
from decimal import Decimal

import pytest
import tael

HEAD = "## currencies\nform\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
BITCOIN = HEAD + "BTC\tcode\tBTC:8\t0\t-\tbefore behind\tusage\t0.5 BTC\n"
SATOSHI = HEAD + "satoshi\tminor\tBTC\t-8\t-\tbehind\tusage\t5 satoshi\n"
SENTENCE = "They paid 0.5 BTC, then 1200 satoshi."


@pytest.fixture
def files(tmp_path):
    """The tables, each in a file."""
    paths = tmp_path / "bitcoin.tsv", tmp_path / "satoshi.tsv"
    for path, text in zip(paths, (BITCOIN, SATOSHI)):
        path.write_text(text, encoding="utf-8")
    return paths


def values(text, **options):
    return [(figure.currency, figure.value) for figure in tael.scan(text, **options)]


def test_words_of_a_text():
    assert values(SENTENCE) == []
    with tael.Lexicon(text=BITCOIN) as lexicon:
        assert values(SENTENCE, lexicon=lexicon) == [("BTC", Decimal("0.5"))]


def test_each_file_adds_to_those_before_it(files):
    with tael.Lexicon(*files) as lexicon:
        assert values(SENTENCE, lexicon=lexicon) == [("BTC", Decimal("0.5")), ("BTC", Decimal("0.000012"))]
    with tael.Lexicon(str(files[0]), text=SATOSHI) as lexicon:
        assert len(values(SENTENCE, lexicon=lexicon)) == 2


def test_without_words_of_ones_own():
    with tael.Lexicon() as lexicon:
        assert values("£5 and 3 satoshi", lexicon=lexicon) == [("GBP", 5)]


def test_its_currencies_serve_as_options():
    with tael.Lexicon(text=BITCOIN) as lexicon:
        bitcoin = tael.Currency("BTC", lexicon)
        for currency in ("BTC", bitcoin):
            assert values("It costs $5.", currency=currency, lexicon=lexicon) == values("It costs $5.")
        with pytest.raises(tael.UnknownCurrencyError):
            tael.scan("$5", currency="BTC")


@pytest.mark.parametrize("rows, error, line, offset", [
    ("BTC\tcode\tBTX\t0\t-\tbehind\tusage\t0.5 BTC\n", tael.UnknownCurrencyError, 3, len(HEAD)),
    ("BTC\tcode\tBTC:8\n", tael.SyntaxFaultError, 3, len(HEAD)),
    ("# a note\n\ud800", tael.InvalidUTF8Error, 4, len(HEAD) + 9)])
def test_a_fault_is_told_with_its_line(rows, error, line, offset):
    with pytest.raises(error) as caught:
        tael.Lexicon(text=HEAD + rows)
    assert "line %d: " % line in str(caught.value)
    assert caught.value.offset == offset


def test_a_fault_is_told_with_its_file(files):
    files[1].write_text("tea\n")
    with pytest.raises(tael.SyntaxFaultError, match="satoshi.tsv, line 1: "):
        tael.Lexicon(*files)


def test_no_such_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        tael.Lexicon(tmp_path / "none.tsv")


def test_closed():
    lexicon = tael.Lexicon(text=BITCOIN)
    with tael.Scanner(lexicon=lexicon) as scanner:
        lexicon.close()
        amount, = scanner.scan("0.5 BTC")  # what was made with it goes on
        assert amount.currency == "BTC"
    with pytest.raises(ValueError, match="the Lexicon is closed"):
        tael.scan("0.5 BTC", lexicon=lexicon)
