"""Lines of a ledger, each with the amount that stands in it, known before any of it is read: by the number of the
line alone, so that they are the same everywhere.

    ledger.py COUNT    prints them, amount and currency before each line
"""
import sys
from decimal import Decimal


def grouped(cents):
    return "{:,}.{:02}".format(*divmod(cents, 100))


def plain(value):
    """Plain digits without zeros at the end of the fraction."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def line(number):
    """(text, amount, currency); a line in seven has no amount."""
    cents = number * 7919 % 100_000_007
    tenths = Decimal(number * 37 % 9973 + 1) / 10
    forms = [
        ("Invoice %d of 5 May: $%s, paid." % (number, grouped(cents)), Decimal(cents) / 100, "USD"),
        ("Turnover rose to about €%s million, from €1 million." % tenths, tenths * 10**6, "EUR"),
        ("第%d号合同约%s亿元，另付5万元。" % (number, tenths), tenths * 10**8, "CNY"),
        ("On 2024-05-14 all %d companies of sector %d moved." % (number % 9000 + 10, number % 7), None, None),
        ("A refund of -£%s (order %06d)" % (grouped(cents), number), -Decimal(cents) / 100, "GBP"),
        ("HK$%d.%02d thousand for %d days" % (number, number % 100, number % 30 + 2),
         (number + Decimal(number % 100) / 100) * 1000, "HKD"),
        ("It costs %d yen." % (number + 3), Decimal(number + 3), "JPY"),
    ]
    text, amount, currency = forms[number % len(forms)]
    return text, None if amount is None else plain(amount), currency


def lines(count):
    return map(line, range(count))


if __name__ == "__main__":
    for text, amount, currency in lines(int(sys.argv[1])):
        print(amount, currency, text)
