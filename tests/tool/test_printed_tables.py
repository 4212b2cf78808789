"""What other programs print of a statement is read as well as the statement with tabs: pdftotext -layout of a
PDF page, w3m -dump and pandoc -t plain of an HTML page. pandoc is large: where it is missing, it is not
tried."""
import shutil
import subprocess
import unittest

from pages import Statement, as_bordered, as_filing, as_html, as_pdf, as_tabs
from tool import ToolTest

ENGLISH = Statement("Statement of income (in thousands, except per share data)", [
    ["", "2020", "2019"],
    ["Road tolls", "$ 1,204", "$ 1,118"],
    ["Ferries and harbours", "(87)", "91"],
    ["Subsidies", "-", "6,310"],
    ["Net income", "$ 1,117", "$ 7,519"],
    ["Earnings per share", "$ 1.25", "$ 1.10"],
    ["Number of ferries", "12", "11"],
    ["Gross margin", "41.2%", "39.8%"]])
CHINESE = Statement("利润表（单位：人民币万元）", [
    ["项目", "2020年", "2019年"],
    ["过路费", "1,204", "1,118"],
    ["轮渡及港口收入", "(87)", "91"],
    ["政府补助", "-", "6,310"],
    ["净利润", "1,117", "7,519"],
    ["每股收益", "1.25", "1.10"],
    ["员工人数", "310", "298"],
    ["毛利率", "41.2%", "39.8%"]])
AMOUNTS = ["1204", "1118", "-87", "91", "6310", "1117", "7519"]


def expected(currency, power):
    """What both statements say: (kind, currency, value or scale, per)."""
    context = ("context", None if currency == "USD" else currency, "1" + power, None)
    return ([context] + [("amount", currency, value + power, None) for value in AMOUNTS]
            + [("amount", currency, value, "share") for value in ("1.25", "1.1")])


STATEMENTS = [(ENGLISH, expected("USD", "000")), (CHINESE, expected("CNY", "0000"))]

# Heads as wide as the numbers below them: w3m leaves one space between the cells of every row.
NARROW = [
    (Statement("Tolls of the bridges", [
        ["", "RMB'000", "US$'000"],
        ["Road tolls and parking", "204,118", "118,204"],
        ["Ferries", "5", "6"]]),
     [("context", "CNY", "1000", None), ("context", "USD", "1000", None), ("amount", "CNY", "204118000", None),
      ("amount", "USD", "118204000", None), ("amount", "CNY", "5000", None), ("amount", "USD", "6000", None)]),
    (Statement("Tolls (in millions of euros)", [
        ["", "Note", "2020", "2019"],
        ["Road tolls and parking", "5", "1204", "87.5"],
        ["Ferries", "12", "8", "9"]]),
     [("context", "EUR", "1000000", None), ("amount", "EUR", "1204000000", None),
      ("amount", "EUR", "87500000", None), ("amount", "EUR", "8000000", None),
      ("amount", "EUR", "9000000", None)]),
    (Statement("各桥收入", [
        ["项目", "万元", "万美元"],
        ["过路费及停车收入", "1204", "118.25"],
        ["轮渡", "5", "6"]]),
     [("context", "CNY", "10000", None), ("context", "USD", "10000", None), ("amount", "CNY", "12040000", None),
      ("amount", "USD", "1182500", None), ("amount", "CNY", "50000", None), ("amount", "USD", "60000", None)]),
    (Statement("各桥收入", [
        ["", "€", "¥"],
        ["过路费及停车收入", "5", "6"],
        ["轮渡", "8", "9"]]),
     [("context", "EUR", "1", None), ("context", "JPY", "1", None), ("amount", "EUR", "5", None),
      ("amount", "JPY", "6", None), ("amount", "EUR", "8", None), ("amount", "JPY", "9", None)])]

# pdftotext counts a Chinese character as one column: heads and long labels move what stands behind them.
CURRENCIES = [
    (Statement("借款及现金", [
        ["项目", "人民币千元", "千美元", "千港元"],
        ["银行及其他金融机构长期借款合计", "204,118", "118,204", "5"],
        ["现金", "5", "6", "7"],
        ["应付债券及应付票据", "12", "8", "87,000"]]),
     [("context", "CNY", "1000", None), ("context", "USD", "1000", None), ("context", "HKD", "1000", None),
      ("amount", "CNY", "204118000", None), ("amount", "USD", "118204000", None), ("amount", "HKD", "5000", None),
      ("amount", "CNY", "5000", None), ("amount", "USD", "6000", None), ("amount", "HKD", "7000", None),
      ("amount", "CNY", "12000", None), ("amount", "USD", "8000", None), ("amount", "HKD", "87000000", None)]),
    (Statement("股本及薪酬（单位：万元）", [
        ["项目", "本期", "人数（人）", "美元"],
        ["管理人员及技术人员的薪酬与福利", "204", "87", "1,204,118.25"],
        ["股本", "5", "6", "7"]]),
     [("context", "CNY", "10000", None), ("amount", "CNY", "2040000", None), ("amount", "USD", "12041182500", None),
      ("amount", "CNY", "50000", None), ("amount", "USD", "70000", None)])]


class PrintedTables(ToolTest):
    def expect_figures(self, text, expected_figures):
        figures = [(figure["kind"], figure["currency"], figure.get("scale", figure["value"]), figure["per"])
                   for figure in self.scan(stdin=text)]
        self.assertEqual(figures, expected_figures, text.decode())

    def expect_printed(self, command, name, page_of, statements=STATEMENTS):
        for statement, figures in statements:
            page = self.file(name, page_of(statement))
            printed = subprocess.run([part.replace("PAGE", page) for part in command],
                                     stdout=subprocess.PIPE, check=True, timeout=60)
            with self.subTest(page=name, title=statement.title):
                self.assertIn(statement.title, printed.stdout.decode())
                self.expect_figures(printed.stdout, figures)

    def test_tabs(self):
        for statement, figures in STATEMENTS + NARROW + CURRENCIES:
            with self.subTest(title=statement.title):
                self.expect_figures(as_tabs(statement).encode(), figures)

    def test_pdftotext(self):
        self.expect_printed(["pdftotext", "-layout", "-enc", "UTF-8", "PAGE", "-"], "page.pdf", as_pdf,
                            STATEMENTS + NARROW + CURRENCIES)

    def test_w3m(self):
        command = ["w3m", "-dump", "-cols", "80", "-I", "UTF-8", "-O", "UTF-8", "PAGE"]
        self.expect_printed(command, "page.html", as_html, STATEMENTS + NARROW + CURRENCIES)
        self.expect_printed(command, "bordered.html", as_bordered, STATEMENTS + NARROW + CURRENCIES)
        self.expect_printed(command, "filing.html", as_filing, STATEMENTS + NARROW + CURRENCIES)

    @unittest.skipUnless(shutil.which("pandoc"), "pandoc is not installed")
    def test_pandoc(self):
        command = ["pandoc", "-f", "html", "-t", "plain", "PAGE"]
        self.expect_printed(command, "page.html", as_html, STATEMENTS + NARROW + CURRENCIES)
        self.expect_printed(command, "filing.html", as_filing, STATEMENTS + NARROW + CURRENCIES)


if __name__ == "__main__":
    unittest.main()
