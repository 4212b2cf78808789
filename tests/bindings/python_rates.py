"""tael.Rates and tael.Rate: what files and rows say, and what follows from it."""
import datetime
import io
import zipfile
from decimal import Decimal
from fractions import Fraction

import pytest
import tael
from python_lexicon import BITCOIN
from texts import SOURCE

ECB = SOURCE / "tests/cases/exchange_ecb.csv"
PLAIN = SOURCE / "tests/cases/exchange_plain.csv"
DAY = datetime.date(2015, 10, 30)


def zipped(*files):
    """An archive of (name, content)."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files:
            made.writestr(name, content)
    return archive.getvalue()


# ---- Where rates come from ----


def test_the_central_banks_file():
    with tael.Rates(ECB) as rates:
        assert rates.newest == datetime.date(2026, 1, 5)
        euro = rates.find("EUR", "USD", DAY)
        assert (euro.base, euro.quote, euro.fraction, euro.day) == ("EUR", "USD", Fraction("1.1017"), DAY)


def test_the_archive_that_it_comes_in(tmp_path):
    path = tmp_path / "eurofxref-hist.zip"
    path.write_bytes(zipped(("read.me", "tea"), ("eurofxref-hist.csv", ECB.read_bytes())))
    with tael.Rates(path) as rates, tael.Rates(ECB) as plain:
        assert rates.newest == plain.newest
        assert rates.find("USD", "JPY", DAY) == plain.find("USD", "JPY", DAY)


def test_lines_of_a_rate_each():
    with tael.Rates(str(ECB), PLAIN, text="date,base,quote,rate\n2015-10-30,GBP,HKD,12\n") as rates:
        assert rates.find("GBP", "HKD", DAY).fraction == 12  # the later counts
        assert rates.find("BHD", "KWD", DAY).numerator == Decimal("0.80512345678901234567890123")
        assert rates.find("EUR", "USD", DAY).fraction == Fraction("1.1017")


def test_rows():
    rows = [("USD", tael.Currency("CNY"), "7.2"), ("EUR", "USD", Decimal("1.10"), DAY), ("EUR", "USD", 2, "2015-11-01")]
    with tael.Rates(rows=iter(rows)) as rates:
        assert rates.newest == datetime.date(2015, 11, 1)
        assert rates.find("USD", "CNY").day is None
        assert rates.find("EUR", "USD", "2015-10-30").fraction == Fraction("1.1")
        assert rates.find("EUR", "USD").fraction == 2


def test_currencies_of_a_lexicon():
    with tael.Lexicon(text=BITCOIN) as lexicon:
        rates = tael.Rates(rows=[("BTC", "USD", "60000.5")], lexicon=lexicon)
        others = tael.Rates(rows=[(tael.Currency("BTC", lexicon), "USD", "60000.5")])
        bitcoin = tael.Currency("BTC", lexicon)
    for known in (rates.find("BTC", "USD"), others.find(bitcoin, "USD")):  # they outlive the lexicon
        assert known.fraction == Fraction("60000.5")
    with pytest.raises(tael.UnknownCurrencyError):
        tael.Rates(rows=[("BTC", "USD", 60000)])


def test_the_law_needs_no_file():
    with tael.Rates() as rates:
        assert rates.newest is None
        mark = rates.find("EUR", "DEM")
        assert (mark.fraction, mark.through_euro) == (Fraction("1.95583"), False)
        assert rates.find("DEM", "FRF").through_euro


# ---- Asking ----


def test_a_cross_rate_is_the_exact_quotient():
    with tael.Rates(ECB) as rates:
        yen = rates.find("USD", "JPY", DAY)
    assert yen.fraction == Fraction("132.88") / Fraction("1.1017")
    assert yen.to_decimal() == Decimal("120.61359716801307071")
    assert yen.to_decimal(3, "down") == Decimal("120")
    assert yen.to_decimal(digits=4, rounding="up") == Decimal("120.7")


def test_the_other_way_round():
    with tael.Rates(ECB) as rates:
        assert rates.find("JPY", "USD", DAY).fraction * rates.find("USD", "JPY", DAY).fraction == 1
        assert rates.find("USD", "USD", DAY).fraction == 1


def test_days_back():
    with tael.Rates(ECB) as rates:
        saturday = DAY + datetime.timedelta(days=1)
        assert rates.find("EUR", "USD", saturday).day == DAY
        for day, back in ((saturday, 0), (datetime.date(2015, 11, 8), 7)):
            with pytest.raises(tael.NoRateError) as caught:
                rates.find("EUR", "USD", day, days_back=back)
            assert isinstance(caught.value, LookupError)
        assert rates.find("EUR", "USD", "2015-11-08", days_back=9).day == DAY


@pytest.mark.parametrize("day", ["2015-02-29", "20151030", "yesterday", "2015-10-30\0", ""])
def test_no_such_day(day):
    with tael.Rates(ECB) as rates, pytest.raises(tael.SyntaxFaultError):
        rates.find("EUR", "USD", day)


def test_every_day_of_the_calendar():
    for day in (datetime.date.min, datetime.date(1969, 12, 31), datetime.date.max):
        with tael.Rates(rows=[("USD", "CNY", 7, day)]) as rates:
            assert rates.newest == rates.find("USD", "CNY", day).day == day


@pytest.mark.parametrize("arguments, error", [
    (("EUR", "XXQ"), tael.UnknownCurrencyError), (("EUR", "USD", DAY, -1), tael.InvalidArgumentError),
    (("AED", "SAR"), tael.NoRateError)])
def test_what_is_not_found(arguments, error):
    with tael.Rates(ECB) as rates, pytest.raises(error):
        rates.find(*arguments)


@pytest.mark.parametrize("digits, rounding", [(0, "down"), (10001, "down"), (5, "near")])
def test_what_is_no_decimal_of_a_rate(digits, rounding):
    with tael.Rates() as rates, pytest.raises(tael.InvalidArgumentError):
        rates.find("EUR", "DEM").to_decimal(digits, rounding)


# ---- Faults ----


@pytest.mark.parametrize("text, error, line", [
    ("tea\n", tael.SyntaxFaultError, 1),
    ("date,base,quote,rate\n2015-10-30,USD,CNY,6.3\n2015-10-30,USD,XXQ,1\n", tael.UnknownCurrencyError, 3),
    ("date,base,quote,rate\n\n2015-10-30,USD,CNY,six\n", tael.SyntaxFaultError, 3),
    ("date,base,quote,rate\n2015-10-30,USD,CNY,%s\n" % ("9" * 10001), tael.TooLargeError, 2)])
def test_a_fault_is_told_with_its_line(text, error, line):
    with pytest.raises(error, match="^text, line %d: ." % line) as caught:
        tael.Rates(text=text)
    assert text[:caught.value.offset].count("\n") == line - 1


@pytest.mark.parametrize("row, error", [
    (("USD", "CNY", 0), tael.InvalidArgumentError), (("USD", "CNY", "-7.2"), tael.InvalidArgumentError),
    (("USD", "USD", 1), tael.InvalidArgumentError), (("USD", "CNY", 7.2), TypeError),
    (("USD", "CNY", "seven"), tael.SyntaxFaultError), (("USD", "XXQ", 1), tael.UnknownCurrencyError),
    (("USD", "CNY", 7, "2015"), tael.SyntaxFaultError), (("USD", "CNY"), TypeError)])
def test_what_is_no_row(row, error):
    with pytest.raises(error):
        tael.Rates(rows=[row])


def damaged(archive):
    """The same archive, but for one byte of what it holds."""
    middle = archive.index(b".csv") + 30
    return archive[:middle] + bytes([archive[middle] ^ 0xFF]) + archive[middle + 1:]


@pytest.mark.parametrize("content, words", [
    (zipped(("read.me", "tea")), "no file that ends in .csv"),
    (zipped(("a.csv", ECB.read_bytes()))[:-9], "not a zip file"),
    (damaged(zipped(("a.csv", ECB.read_bytes()))), "."),
    (zipped(("a.csv", "tea")), "line 1: ")])
def test_an_archive_of_no_rates(tmp_path, content, words):
    path = tmp_path / "rates.zip"
    path.write_bytes(content)
    with pytest.raises(tael.SyntaxFaultError, match="rates.zip.*" + words):
        tael.Rates(path)


def test_no_such_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        tael.Rates(tmp_path / "none.csv")
