"""examples/sample.txt: every figure of an article in English and Chinese, and nothing else."""
import unittest

from tool import KEYS, SAMPLE, ToolTest


def amount(text, currency, value, decimals, **others):
    return dict(text=text, kind="amount", currency=currency, value=value, decimals=decimals, **others)


def between(text, currency, low, high, decimals):
    return dict(text=text, kind="range", currency=currency, low=low, high=high, decimals=decimals)


EXPECTED = [
    amount("RMB 18.64 billion", "CNY", "18640000000", -7),
    amount("USD 2.57 billion", "USD", "2570000000", -7, restates=0),
    amount("RMB 1,204.5 million", "CNY", "1204500000", -5, approx="about"),
    amount("RMB 0.35", "CNY", "0.35", 2, per="share"),
    between("RMB 3.2-4.1 billion", "CNY", "3200000000", "4100000000", -8),
    amount("HK$750 million", "HKD", "750000000", -6),
    amount("RMB 500 million", "CNY", "500000000", -6, approx="at_most"),
    amount("US$69 million", "USD", "69000000", -6, restates=6),
    amount("two million dollars", "USD", "2000000", -6, approx="nearly", ambiguous=True),
    amount("ten cents", "USD", "0.1", 2, ambiguous=True),
    amount("186.4亿元", "CNY", "18640000000", -7),
    amount("25.7亿美元", "USD", "2570000000", -7, restates=10),
    amount("12.05亿元", "CNY", "1205000000", -6, approx="about"),
    amount("0.35元", "CNY", "0.35", 2, per="share"),
    between("32亿元至41亿元", "CNY", "3200000000", "4100000000", -8),
    amount("7.5亿港元", "HKD", "750000000", -7),
    amount("5亿元", "CNY", "500000000", -8, approx="at_most"),
    amount("人民币壹佰万元整", "CNY", "1000000", None),
    amount("¥1,000,000.00", "CNY", "1000000", 2, restates=17),
    amount("三十万元", "CNY", "300000", -4),
]


class Sample(ToolTest):
    def test_every_figure(self):
        with open(SAMPLE, "rb") as sample:
            article = sample.read()
        found = self.scan(SAMPLE)
        self.assertEqual([figure["text"] for figure in found], [figure["text"] for figure in EXPECTED])
        end = 0
        for got, stated in zip(found, EXPECTED):
            start = article.index(stated["text"].encode(), end)
            end = start + len(stated["text"].encode())
            expected = dict.fromkeys(KEYS)
            expected.update(doc=0, start=start, end=end, ambiguous=False)
            expected.update(stated)
            with self.subTest(text=stated["text"]):
                self.assertEqual(got, expected)


if __name__ == "__main__":
    unittest.main()
