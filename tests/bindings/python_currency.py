"""tael.Currency."""
import pickle

import pytest
import tael
from python_lexicon import BITCOIN


def test_an_entry_of_iso_4217():
    franc = tael.Currency("chf")
    assert (franc.code, franc.number, franc.digits, franc.cash, franc.historic) == ("CHF", 756, 2, 5, False)
    assert (str(franc), repr(franc)) == ("CHF", "Currency('CHF')")
    assert tael.Currency("DEM").historic


def test_equal_where_the_entry_is():
    assert tael.Currency("CHF") == tael.Currency("chf") != tael.Currency("EUR")
    assert tael.Currency("CHF") != "CHF"
    assert len({tael.Currency("CHF"), tael.Currency("chf"), tael.Currency("EUR")}) == 2


def test_a_lexicon_brings_its_own():
    with tael.Lexicon(text=BITCOIN) as lexicon, tael.Lexicon(text=BITCOIN) as another:
        bitcoin = tael.Currency("btc", lexicon)
        assert bitcoin == tael.Currency("BTC", lexicon) != tael.Currency("BTC", another)
        assert tael.Currency("CHF", lexicon) == tael.Currency("CHF")
    assert (bitcoin.code, bitcoin.number, bitcoin.digits) == ("BTC", 0, 8)  # it outlives the lexicon


def test_pickled_unless_it_is_a_lexicons():
    franc = tael.Currency("CHF")
    assert pickle.loads(pickle.dumps(franc)) == franc
    with tael.Lexicon(text=BITCOIN) as lexicon, pytest.raises(tael.UnknownCurrencyError):
        pickle.dumps(tael.Currency("BTC", lexicon))


@pytest.mark.parametrize("code", ["", "CH", "CHFX", "BTC", "CHF\0", "瑞士法郎", "\ud800"])
def test_no_such_code(code):
    with pytest.raises(tael.UnknownCurrencyError) as caught:
        tael.Currency(code)
    assert isinstance(caught.value, LookupError)


def test_immutable():
    with pytest.raises(AttributeError):
        tael.Currency("CHF").digits = 3
