"""Holds conversions against Python's fractions, over random amounts, pairs, days and modes.

usage: exchange_oracle.py EXCHANGE-OPERATIONS COUNT RATES...

RATES are the ECB's file, as .csv or as the .zip that it comes in; the first that exists is taken.
"""
import csv
import datetime
import io
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from fractions import Fraction

EPOCH = datetime.date(1970, 1, 1)
DAYS_BACK = 7
MODES = ["half_even", "half_up", "half_down", "up", "down", "ceiling", "floor"]
# The currencies of these tables without a minor unit.
NO_MINOR = {"JPY", "KRW", "ISK", "BEF", "ESP", "GRD", "ITL", "LUF", "PTE", "ROL", "TRL"}
# Irrevocable rates, and the year from which each holds.
LEGACY = {
    "ATS": ("13.7603", 1999), "BEF": ("40.3399", 1999), "DEM": ("1.95583", 1999), "ESP": ("166.386", 1999),
    "FIM": ("5.94573", 1999), "FRF": ("6.55957", 1999), "IEP": ("0.787564", 1999), "ITL": ("1936.27", 1999),
    "LUF": ("40.3399", 1999), "NLG": ("2.20371", 1999), "PTE": ("200.482", 1999), "GRD": ("340.750", 2001),
    "SIT": ("239.640", 2007), "CYP": ("0.585274", 2008), "MTL": ("0.429300", 2008), "SKK": ("30.1260", 2009),
    "EEK": ("15.6466", 2011), "LVL": ("0.702804", 2014), "LTL": ("3.45280", 2015), "HRK": ("7.53450", 2023),
    "BGN": ("1.95583", 2026)}


def text_of(path):
    if path.endswith(".zip"):
        with zipfile.ZipFile(path) as archive:
            return archive.read(archive.namelist()[0]).decode()
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_rates(text):
    """currency -> day -> its rate against the euro"""
    head, *lines = csv.reader(io.StringIO(text))
    rates = {code: {} for code in head[1:] if code}
    for line in lines:
        day = datetime.date.fromisoformat(line[0])
        for code, cell in zip(head[1:], line[1:]):
            if cell not in ("", "N/A"):
                rates[code][day] = Fraction(cell)
    return rates


def euro_rate(rates, code, day, since):
    """(rate, its day or None, irrevocable) of a euro on the last day up to this one, from `since` on."""
    if code in LEGACY and day >= datetime.date(LEGACY[code][1], 1, 1):
        return Fraction(LEGACY[code][0]), None, True
    while day >= since:
        if day in rates.get(code, ()):
            return rates[code][day], day, False
        day -= datetime.timedelta(1)
    return None


def find(rates, base, quote, day):
    """(euro in base, euro in quote, both irrevocable); None where there is no rate."""
    since = day - datetime.timedelta(DAYS_BACK)
    one = (Fraction(1), None, False)
    while True:
        first = one if base == "EUR" else euro_rate(rates, base, day, since)
        second = one if quote == "EUR" else euro_rate(rates, quote, day, since)
        if first is None or second is None:
            return None
        if first[1] is None or second[1] is None or first[1] == second[1]:
            return first[0], second[0], first[2] and second[2]
        day = min(first[1], second[1])


def rounded(value, places, mode):
    """(integer of units of 10^-places, exact)"""
    scaled = value * Fraction(10) ** places
    low = scaled.numerator // scaled.denominator
    loss = scaled - low
    if loss == 0:
        return low, True
    half = Fraction(1, 2)
    away = scaled > 0
    goes_up = {
        "ceiling": True, "floor": False, "up": away, "down": not away,
        "half_up": loss > half or loss == half and away,
        "half_down": loss > half or loss == half and not away,
        "half_even": loss > half or loss == half and low % 2 == 1}[mode]
    return low + goes_up, False


def written(units, places):
    sign, digits = "-" * (units < 0), str(abs(units)).rjust(places + 1, "0")
    return sign + (digits[:-places] + "." + digits[-places:] if places else digits)


def first_place(value):
    """The least n with abs(value) < 10^n."""
    place = 0
    while abs(value) >= Fraction(10) ** place:
        place += 1
    while abs(value) < Fraction(10) ** (place - 1):
        place -= 1
    return place


def expected(rates, base, amount, quote, day, digits, mode):
    if base == quote:
        value, exact = amount, True
    else:
        found = find(rates, base, quote, day)
        if found is None:
            return "no_rate"
        in_base, in_quote, by_law = found
        value, exact = amount / in_base, True
        if by_law:
            units, exact = rounded(value, 3, "half_up")
            value = Fraction(units, 1000)
        value *= in_quote
    if digits == 0:
        places = 0 if quote in NO_MINOR else 2
        units, last = rounded(value, places, mode)
        return written(units, places) + ("" if exact and last else " inexact")
    places = digits - first_place(value) if value else 0
    units, last = rounded(value, places, mode)
    value = units / Fraction(10) ** places
    shown = written(int(value * 10 ** max(places, 0)), max(places, 0))
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return shown + ("" if exact and last else " inexact")


def operations(rates, count):
    choose = random.Random(19990104)
    days = sorted({day for column in rates.values() for day in column})
    span = (days[-1] - days[0]).days
    codes = sorted(set(rates) | set(LEGACY)) + ["EUR"] * 4
    for _ in range(count):
        places = choose.choice([0, 0, 1, 2, 2, 3, 8])
        amount = Fraction(choose.choice([-1, 1, 1]) * choose.randrange(10 ** choose.randrange(1, 30)), 10 ** places)
        day = days[0] + datetime.timedelta(choose.randrange(-3, span + 12))
        pair = choose.choice(codes), choose.choice(codes if choose.random() < 0.7 else sorted(LEGACY))
        digits = choose.choice([0, 0, 0, 1, 3, 4, 7, 20])
        yield pair[0], amount, places, pair[1], day, digits, choose.choice(MODES)


def main():
    program, count, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    text = text_of(next(path for path in paths if os.path.exists(path)))
    rates = read_rates(text)
    asked, wanted = [], []
    for base, amount, places, quote, day, digits, mode in operations(rates, count):
        units = int(amount * 10 ** places)
        asked.append("convert %s %s %s %s %d %s" % (base, written(units, places), quote, day, digits, mode))
        wanted.append(expected(rates, base, amount, quote, day, digits, mode))
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(text)
        file.flush()
        answers = subprocess.run([program, file.name], input="\n".join(asked) + "\n", capture_output=True,
                                 text=True, check=True).stdout.splitlines()
    different = [row for row in zip(asked, wanted, answers) if row[1] != row[2]]
    for row in different[:20]:
        print("%s\n  wanted %s\n  got    %s" % row)
    missing = sum(answer == "no_rate" for answer in answers)
    print("%d operations, %d without a rate, %d differences" % (len(answers), missing, len(different)))
    sys.exit(bool(different) or len(answers) != count or missing > count * 3 // 4)


if __name__ == "__main__":
    main()
