#!/usr/bin/python3
"""Scores what tael reads against what stands in cases; docs/accuracy.md says what a case is.

usage: score.py [--faults] CASES.jsonl...

One line a suite. P is the share of the reported figures that are right, R the share of the expected ones
that were reported, F1 their harmonic mean; `whole` is the share of texts without a fault; `keys` the share of
the right figures of which everything else that the case states is right, too.
"""
import argparse
import json
from collections import Counter, defaultdict
from decimal import Decimal
from fractions import Fraction

import tael

NUMBERS = ("value", "low", "high", "scale")
PLACE_AND_MEANING = ("start", "end", "kind", "currency", *NUMBERS, "base", "quote")
HEAD = ("suite", "texts", "figures", "P", "R", "F1", "whole", "keys")


def expected_figures(case):
    """The case's figures with exact numbers in place of their digits."""
    def exact(figure):
        return {key: Decimal(value) if key in NUMBERS and value is not None else value
                for key, value in figure.items()}
    return [exact(figure) for figure in case["figures"]]


def reported_figures(case):
    options = {key: case[key] for key in ("locale", "currency", "tables") if key in case}
    return [figure._asdict() for figure in tael.scan(case["text"].encode(), **options)]


def identity(figure):
    """What must agree for a figure to be right; a key that is not stated is None."""
    return tuple(figure.get(key) for key in PLACE_AND_MEANING)


def agrees(expected, reported):
    return all(reported[key] == value for key, value in expected.items() if key != "text")


def compare(case):
    """The counts of one case, and its faults as (what, figure)."""
    expected = {identity(figure): figure for figure in expected_figures(case)}
    reported = {identity(figure): figure for figure in reported_figures(case)}
    right = expected.keys() & reported.keys()
    keys = [key for key in expected if key in right and agrees(expected[key], reported[key])]
    faults = [("missed", expected[key]) for key in expected if key not in right]
    faults += [("unexpected", reported[key]) for key in reported if key not in right]
    faults += [("differs", reported[key]) for key in expected if key in right and key not in keys]
    counts = Counter(texts=1, expected=len(expected), reported=len(reported), right=len(right), keys=len(keys),
                     whole=not faults)
    return counts, faults


def ratio(part, whole):
    """A share with three places; a dash where there is nothing to share."""
    return "-" if whole == 0 else "%.3f" % Fraction(part, whole)


def row(suite, counts):
    right, expected, reported = counts["right"], counts["expected"], counts["reported"]
    return (suite, counts["texts"], expected, ratio(right, reported), ratio(right, expected),
            ratio(2 * right, expected + reported), ratio(counts["whole"], counts["texts"]),
            ratio(counts["keys"], right))


def describe(figure):
    """A figure on one line, without what it has not."""
    return " ".join("%s=%s" % (key, value) for key, value in figure.items() if value is not None)


def arguments():
    parser = argparse.ArgumentParser(description="Scores what tael reads against what stands in cases.")
    parser.add_argument("--faults", action="store_true", help="name every fault, with its file and line")
    parser.add_argument("cases", nargs="+", metavar="CASES.jsonl")
    return parser.parse_args()


def main():
    options, suites = arguments(), defaultdict(Counter)
    for path in options.cases:
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                case = json.loads(line)
                counts, faults = compare(case)
                suites[case.get("suite", path)].update(counts)
                if options.faults:
                    for what, figure in faults:
                        print("%s:%d: %s %s" % (path, number, what, describe(figure)))
    for cells in [HEAD, *(row(suite, counts) for suite, counts in sorted(suites.items()))]:
        print("%-16s %7s %8s %7s %7s %7s %7s %7s" % cells)


if __name__ == "__main__":
    main()
