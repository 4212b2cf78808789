"""tael.check: what it says of restatements is what the command says."""
import datetime
from decimal import Decimal

import pytest
import tael
from texts import SOURCE, TEXTS
from tool import records_of_tool, text_of

ECB = SOURCE / "tests/cases/exchange_ecb.csv"
TEXT = """Assets of RMB 2.137 trillion (USD 339 billion), or RMB 2.137 trillion (USD 33.9 billion).
人民币柒万贰仟肆佰元伍角(724950元)，人民币壹佰万元整(¥1,000,000.00)，5 AED (USD 1)。RMB 0.4 (USD 0)."""


@pytest.fixture(scope="module")
def rates():
    with tael.Rates(ECB) as made:
        yield made


def record_of(check, figures):
    """A check as the command's record."""
    record = {
        "doc": 0, "first": figures.index(check.first), "second": figures.index(check.second),
        "base": check.base, "quote": check.quote, "low": text_of(check.low), "high": text_of(check.high),
        "market": check.market and text_of(check.market.to_decimal(10)), "verdict": check.verdict}
    return record if check.off_by is None else {**record, "off_by": text_of(check.off_by)}


def test_the_same_as_the_command(rates):
    verdicts = set()
    for text in [TEXT.encode(), *TEXTS]:
        checks = tael.check(text, rates, "2015-10-30", tolerance="0.5")
        expected = records_of_tool("check", text, "--rates", str(ECB), "--date", "2015-10-30", "--tolerance", "0.5")
        assert [record_of(check, tael.scan(text)) for check in checks] == expected
        verdicts.update(check.verdict for check in checks)
    assert verdicts == {"consistent", "inconsistent", "unknown"}


def test_a_digit_too_few(rates):
    good, bad = tael.check(TEXT.splitlines()[0], rates, datetime.date(2015, 10, 30))
    assert (good.verdict, good.off_by, good.second.text) == ("consistent", None, "USD 339 billion")
    assert (bad.verdict, bad.off_by, bad.second.text) == ("inconsistent", 10, "USD 33.9 billion")
    assert (good.low, good.high) == (Decimal("6.29307"), Decimal("6.31463"))
    assert good.market.to_decimal(6) == Decimal("6.32686")  # within the tolerance of two percent
    assert (good.base, good.quote, good.market.day) == ("USD", "CNY", datetime.date(2015, 10, 30))


def test_one_currency_needs_no_rates():
    check, = tael.check("人民币柒万贰仟肆佰元伍角(724950元)")
    assert (check.base, check.quote, check.verdict, check.off_by) == (
        "CNY", "CNY", "inconsistent", Decimal("0.1"))
    assert not check.low <= 1 <= check.high


def test_without_a_rate():
    check, = tael.check("RMB 2.137 trillion (USD 339 billion)")
    assert (check.verdict, check.market, check.off_by) == ("unknown", None, None)


def test_a_restatement_that_may_be_zero_bounds_no_rate():
    check, = tael.check("RMB 0.4 (USD 0)")
    assert (check.low, check.high) == (None, None)


def test_options_of_a_scanner():
    with tael.Scanner(locale="zh_CN") as scanner:
        check, = scanner.check("一百万元(¥1,000,000)")
        assert (check.base, check.verdict) == ("CNY", "consistent")
    check, = tael.check("一百万元(¥1,000,000)", locale="zh_CN")
    assert check.verdict == "consistent"


@pytest.mark.parametrize("options, error", [
    ({"tolerance": -1}, tael.InvalidArgumentError), ({"tolerance": 101}, tael.InvalidArgumentError),
    ({"tolerance": 0.5}, TypeError), ({"days_back": -1}, tael.InvalidArgumentError),
    ({"day": "2015-13-01"}, tael.SyntaxFaultError), ({"locale": "tea"}, tael.UnknownLocaleError)])
def test_what_is_no_option(rates, options, error):
    with pytest.raises(error):
        tael.check(TEXT, rates, **options)


def test_closed(rates):
    closed = tael.Rates()
    closed.close()
    with pytest.raises(ValueError, match="the Rates is closed"):
        tael.check(TEXT, closed)
