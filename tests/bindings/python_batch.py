"""tael.scan_batch: what it finds is what scan finds, text by text; its columns say the same."""
import decimal
import gc
import weakref
from array import array
from decimal import Decimal

import pytest
import tael
from hypothesis import given
from hypothesis import strategies as some
from python_lexicon import BITCOIN
from tael import _library
from texts import TABLE, TEXTS

LINES = [TABLE.encode(), *(line for text in TEXTS for line in text.splitlines())]
SNIPPETS = ["$5.50", "€3 to €4 per share", "人民币壹佰万元整", "約12.3億元", "USD/CNY 6.3036", "tea", "茶", "\n", " ",
            TABLE, "9" * 30 + " yuan", "(USD 5)", "\ud83d"]


def scanned_one_by_one(texts, **options):
    with tael.Scanner(**options) as scanner:
        return [figure._replace(doc=number) for number, text in enumerate(texts) for figure in scanner.scan(text)]


# ---- Figures ----


@pytest.mark.parametrize("texts", [TEXTS, LINES], ids=["pages", "lines"])
def test_the_figures_are_those_of_scan(texts):
    for some_texts in (texts, [text.decode() for text in texts]):
        with tael.scan_batch(some_texts) as batch:
            assert list(batch) == scanned_one_by_one(some_texts)
            assert (batch.documents, len(batch)) == (len(texts), len(list(batch)))
            assert {figure.kind for figure in batch} == {"amount", "range", "context", "rate"}


@given(some.lists(some.lists(some.sampled_from(SNIPPETS)).map("".join)))
def test_whatever_the_texts_are(texts):
    assert list(tael.scan_batch(iter(texts))) == scanned_one_by_one(texts)


def test_options():
    options = {"locale": "de_DE", "currency": "CHF", "tables": False}
    assert list(tael.scan_batch(LINES, **options)) == scanned_one_by_one(LINES, **options)
    with tael.Lexicon(text=BITCOIN) as lexicon:
        batch = tael.scan_batch(["0.5 BTC", "$5"], "en_AU", tael.Currency("BTC", lexicon), lexicon=lexicon)
    assert [figure.currency for figure in batch] == ["BTC", "AUD"]  # it outlives the lexicon


def test_a_sequence():
    batch = tael.scan_batch(["$1", "茶 $2 或 $3", "", "$4"])
    figures = list(batch)
    assert [figure.value for figure in figures] == [1, 2, 3, 4]
    assert [batch[index] for index in range(-4, 4)] == figures * 2
    for step in (None, 1, 2, 3, -1, -2, -3, -9):
        for start in (None, 0, 1, -1, 9, -9):
            for stop in (None, 0, 2, -1, 9, -9):
                assert batch[start:stop:step] == figures[start:stop:step]
    assert list(reversed(batch)) == figures[::-1] and figures[2] in batch and batch.index(figures[3]) == 3
    for index in (4, -5):
        with pytest.raises(IndexError):
            batch[index]


def test_the_figures_of_one_text():
    texts = ["$1", TABLE, "", "RMB 6.3 (USD 1)"]
    batch = tael.scan_batch(texts)
    for number, text in enumerate(texts):
        expected = [figure._replace(doc=number) for figure in tael.scan(text)]
        assert batch.document(number) == batch.document(number - 4) == expected
    for number in (4, -5):
        with pytest.raises(IndexError):
            batch.document(number)


@pytest.mark.parametrize("texts", [[], [""], [b""], ["", "tea"]])
def test_no_figures(texts):
    batch = tael.scan_batch(texts)
    assert (len(batch), list(batch), batch.documents, batch.numbers("value")) == (0, [], len(texts), [])
    assert batch.columns.first_figure.tolist() == [0] * (len(texts) + 1)
    assert all(len(getattr(batch.columns, name)) == 0 for name in ("start", "kind", "value_exponent", "digits"))


@pytest.mark.parametrize("texts, error", [
    ("$5", TypeError), (b"$5", TypeError), (["$5", b"$5"], TypeError), ([None], TypeError), (None, TypeError),
    ([bytearray(b"$5")], TypeError)])
def test_what_is_no_batch(texts, error):
    with pytest.raises(error):
        tael.scan_batch(texts)


@pytest.mark.parametrize("options, error", [
    ({"locale": "tea"}, tael.UnknownLocaleError), ({"currency": "XXQ"}, tael.UnknownCurrencyError)])
def test_what_is_no_option(options, error):
    with pytest.raises(error):
        tael.scan_batch(["$5"], **options)


# ---- Columns ----


def test_columns_say_what_figures_say():
    batch = tael.scan_batch(LINES)
    columns, figures = batch.columns, list(batch)
    assert columns.document.tolist() == [figure.doc for figure in figures]
    assert columns.start.tolist() == [figure.start for figure in figures]
    assert columns.end.tolist() == [figure.end for figure in figures]
    assert columns.ambiguous.tolist() == [figure.ambiguous for figure in figures]
    for name, words, column in (
            ("kind", columns.kinds, columns.kind), ("currency", columns.currencies, columns.currency),
            ("approx", columns.approximations, columns.approximation), ("per", columns.pers, columns.per),
            ("base", columns.currencies, columns.base), ("quote", columns.currencies, columns.quote)):
        assert [words[number] for number in column] == [getattr(figure, name) for figure in figures]
    for name, column, nothing in (
            ("decimals", columns.decimals, tael.NO_DECIMALS), ("restates", columns.restates, -1),
            ("context", columns.context, -1)):
        assert [None if number == nothing else number for number in column] == [
            getattr(figure, name) for figure in figures]
    assert columns.currency_number.tolist() == [
        tael.Currency(figure.currency).number if figure.currency else 0 for figure in figures]


def test_numbers_are_those_of_figures():
    batch = tael.scan_batch(LINES)
    with decimal.localcontext(prec=2):
        assert batch.numbers("low") == [figure.low for figure in batch]
        assert batch.numbers("high") == [figure.high for figure in batch]
        assert batch.numbers("value") == [
            figure.scale if figure.kind == "context" else figure.value for figure in batch]


def test_numbers_that_do_not_fit():
    edge = 2**63
    texts = ["$%d" % number for number in (edge - 1, edge, 10**30 + 1, 5)]
    columns = tael.scan_batch(texts).columns
    assert columns.value_exponent.tolist() == [0, tael.NUMBER_IN_DIGITS, tael.NUMBER_IN_DIGITS, 0]
    assert columns.value_coefficient.tolist() == [edge - 1, 0, 1, 5]
    assert set(columns.low_exponent) == {tael.NO_NUMBER}
    assert columns.digits.tobytes() == b"%d%d" % (edge, 10**30 + 1)
    assert [figure.value for figure in tael.scan_batch(texts)] == [edge - 1, edge, 10**30 + 1, 5]


def test_columns_are_read_only_arrays():
    column = tael.scan_batch(["$5", "$7"]).columns.value_coefficient
    assert array("q", column) == array("q", [5, 7])
    with pytest.raises(TypeError):
        column[0] = 6


# ---- How long it lives ----


@pytest.fixture
def freed(monkeypatch):
    """What was given back of batches."""
    free, found = _library.library.tael_batch_free, []
    monkeypatch.setattr(_library.library, "tael_batch_free", lambda p: (found.append(p.value), free(p)))
    return found


def test_closed(freed):
    with tael.scan_batch(["$5"]) as batch:
        assert freed == []
    batch.close()
    assert len(freed) == 1
    for use in (len, list, lambda b: b[0], lambda b: b.columns, lambda b: b.document(0), lambda b: b.numbers("low")):
        with pytest.raises(ValueError, match="the Batch is closed"):
            use(batch)


def test_a_column_keeps_what_it_shows(freed):
    batch = tael.scan_batch(["$%d" % number for number in range(1000)])
    column, figures = batch.columns.value_coefficient[10:20], iter(batch)
    assert next(figures).value == 0
    batch.close()
    assert freed == [] and column.tolist() == list(range(10, 20)) and next(figures).value == Decimal(1)
    del column, figures
    gc.collect()
    assert len(freed) == 1


def test_given_back_with_the_last_reference(freed):
    batch = tael.scan_batch(["$5"])
    seen = weakref.ref(batch)
    del batch
    gc.collect()
    assert seen() is None and len(freed) == 1


def test_given_back_where_nothing_came_of_it(freed):
    with pytest.raises(TypeError):
        tael.scan_batch(["$5", b"$5"])
    with pytest.raises(tael.UnknownLocaleError):
        tael.scan_batch(["$5"], locale="tea")
    assert freed == []
