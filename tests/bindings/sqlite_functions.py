"""The functions of the SQLite extension: what they give, NULL in and NULL out, and what is wrong when they fail."""
import ctypes
import sqlite3
import unittest

from sqlite_extension import CAN_LOAD, ExtensionTest, connect, run_command


class Value(ExtensionTest):
    def test_the_first_amount(self):
        self.assertEqual(self.value("SELECT tael_value('It rose from $5 million to $10.50 million')"), "5000000")
        self.assertEqual(self.value("SELECT tael_value('营业收入36.57亿元, 去年12亿元')"), "3657000000")
        self.assertEqual(self.value("SELECT tael_value('1美元=6.8元, 共-$1,234.50')"), "-1234.5")

    def test_is_exact_text(self):
        digits = "123456789" * 40 + ".000000000000000000000000000001"
        value, kind = self.rows("SELECT tael_value(?1), typeof(tael_value(?1))", "EUR " + digits)[0]
        self.assertEqual((value, kind), (digits, "text"))

    def test_null_where_there_is_none(self):
        for text in ("", "no amount", "6663 companies", "$5 to $6 million"):
            self.assertIsNone(self.value("SELECT tael_value(?)", text))

    def test_locale(self):
        self.assertEqual(self.value("SELECT tael_value('1.234,5 EUR', 'de_DE')"), "1234.5")
        self.assertEqual(self.value("SELECT tael_currency('$5')"), "USD")
        self.assertEqual(self.value("SELECT tael_currency('$5', 'en_CA')"), "CAD")

    def test_any_bytes(self):
        self.assertEqual(self.value("SELECT tael_value(?)", b"\xff$5\x00$6"), "5")
        self.assertIsNone(self.value("SELECT tael_value(?)", b""))
        self.assertIsNone(self.value("SELECT tael_value(12.5)"))

    def test_in_a_database_of_utf16(self):
        self.rows("PRAGMA encoding = 'UTF-16'")
        self.rows("CREATE TABLE notes(body)")
        self.rows("INSERT INTO notes VALUES ('约12.3亿元')")
        self.assertEqual(self.rows("SELECT tael_value(body), tael_currency(body) FROM notes"), [("1230000000", "CNY")])


class Render(ExtensionTest):
    def test_styles(self):
        styles = {"plain": "CNY 1234567.89", "grouped": "CN¥1,234,567.89", "compact": "CNY 1.23456789 million",
                  "capital": "人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"}
        for style, text in styles.items():
            self.assertEqual(self.value("SELECT tael_render('CNY 1234567.89', ?)", style), text)

    def test_locale_and_digits(self):
        self.assertEqual(self.value("SELECT tael_render('RMB 48.6 billion', 'words', 'zh_CN')"), "四百八十六亿元")
        self.assertEqual(self.value("SELECT tael_render('$1,234,567', 'compact', 'en_US', 3)"), "USD 1.23 million")
        self.assertEqual(self.value("SELECT tael_render('about €5 to €10 per share', 'plain')"),
                         "about EUR 5 to EUR 10 per share")

    def test_a_text_of_any_length(self):
        digits = "7" * 5000
        self.assertEqual(self.value("SELECT tael_render(?, 'plain')", "EUR " + digits), "EUR " + digits)

    def test_what_is_wrong(self):
        self.assert_fails("tael_render: no style 'loud': plain, grouped", "SELECT tael_render('€5', 'loud')")
        self.assert_fails("tael_render: no locale 'qq_QQ'", "SELECT tael_render('€5', 'plain', 'qq_QQ')")
        self.assert_fails("tael_render: no amount is read from '5 of us'", "SELECT tael_render('5 of us', 'plain')")
        self.assert_fails("several figures are read from '€5 and €6'", "SELECT tael_render('€5 and €6', 'plain')")
        for digits in (0, -1, 10001, "many", 2.5):
            self.assert_fails("digits are a number from 1 to 10000", "SELECT tael_render('€5', 'plain', 'en_US', ?)", digits)

    def test_quotes_no_half_character(self):
        self.assert_fails("'" + "字" * 13 + "'$", "SELECT tael_render(?, 'plain')", "字" * 200)


class Convert(ExtensionTest):
    def test_exactly_and_rounded_once(self):
        self.assertEqual(self.value("SELECT tael_convert('RMB 2.137 trillion', 'USD', 'USDCNY=6.3036')"), "339012627704.8")
        self.assertEqual(self.value("SELECT tael_convert('JPY 100', 'jpy', '')"), "100")

    def test_through_the_euro(self):
        self.assertEqual(self.value("SELECT tael_convert('CNY 100', 'USD', 'EURUSD=1.10, EURCNY=6.97')"), "15.78")
        self.assertEqual(self.value("SELECT tael_convert('DM 100', 'FRF', '')"), "335.38")

    def test_rates_of_each_row(self):
        query = "SELECT tael_convert('$5', 'CNY', column1) FROM (VALUES ('USDCNY=7'), ('USDCNY=8'), ('USDCNY=7'))"
        self.assertEqual(self.rows(query), [("35",), ("40",), ("35",)])

    def test_locale(self):
        self.assertEqual(self.value("SELECT tael_convert('$5', 'USD', 'USDCAD=1.25', 'en_CA')"), "4")

    def test_what_is_wrong(self):
        for rates in ("x", "USDCNY", "USDCNY=", "USDCNY=-1", "USDCNY=0", "USDUSD=1", "USDXQX=1", "USDCNY=7 and", "USDCNY=7\0x"):
            self.assert_fails("is not a rate like USDCNY=6.3036", "SELECT tael_convert('$5', 'CNY', ?)", rates)
        self.assert_fails("'and' is not a rate", "SELECT tael_convert('$5', 'CNY', 'USDCNY=7 and')")
        self.assert_fails("no rate from EUR to USD", "SELECT tael_convert('€5', 'USD', 'USDCNY=7')")
        self.assert_fails("no currency of ISO 4217 has the code 'XQX'", "SELECT tael_convert('€5', 'XQX', '')")
        self.assert_fails("'€5 to €6' is a range, not an amount", "SELECT tael_convert('€5 to €6', 'USD', '')")
        self.assert_fails("no amount is read from ''", "SELECT tael_convert('', 'USD', '')")


class Arguments(ExtensionTest):
    CALLS = {"tael_value": ("'$5'", "'en_US'"), "tael_currency": ("'$5'", "'en_US'"),
             "tael_render": ("'$5'", "'plain'", "'en_US'", "3"), "tael_convert": ("'$5'", "'USD'", "''", "'en_US'")}

    def test_null_in_null_out(self):
        for name, arguments in self.CALLS.items():
            self.assertIsNotNone(self.value("SELECT %s(%s)" % (name, ", ".join(arguments))))
            for place in range(len(arguments)):
                changed = [*arguments[:place], "NULL", *arguments[place + 1:]]
                self.assertIsNone(self.value("SELECT %s(%s)" % (name, ", ".join(changed))), (name, place))

    def test_too_few_and_too_many(self):
        fewest = {"tael_value": 1, "tael_currency": 1, "tael_render": 2, "tael_convert": 3}
        for name, arguments in self.CALLS.items():
            few, many = arguments[:fewest[name] - 1], [*arguments, "1"]
            for wrong in (few, many):
                self.assert_fails("wrong number of arguments", "SELECT %s(%s)" % (name, ", ".join(wrong)))

    def test_unknown_locale(self):
        self.assert_fails("tael_value: no locale 'qq_QQ'", "SELECT tael_value('$5', 'qq_QQ')")
        self.assert_fails("tael_currency: no locale 'qq_QQ'", "SELECT tael_currency('$5', 'qq_QQ')")

    def test_many_locales(self):
        """More than a connection keeps readers for."""
        locales = ["en_US", "en_CA", "en_AU", "en_NZ", "en_HK", "en_SG", "zh_CN", "zh_TW", "zh_HK", "de_DE", "es_MX", "es_AR"]
        expected = ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "USD", "TWD", "HKD", "USD", "MXN", "ARS"]
        for _ in range(3):
            self.assertEqual([self.value("SELECT tael_currency('$5', ?)", locale) for locale in locales], expected)


@unittest.skipUnless(CAN_LOAD, "this Python loads no extensions of SQLite")
class Memory(unittest.TestCase):
    """All memory is SQLite's own, so that its limit holds. A call that gets none fails as SQLite's do, and the next
    one works."""

    SCRIPT = ("CREATE TABLE texts(body);\n"
              "INSERT INTO texts VALUES ('$' || printf('%%.400c', '7') || '.5 and 5 a share');\n"
              "PRAGMA hard_heap_limit = %d;\n"
              "SELECT count(s.value), length(max(tael_value(t.body))), length(max(tael_render(s.text, 'words'))), "
              "length(max(tael_convert(s.text, 'CNY', 'USDCNY=7.1'))) FROM texts t, tael_scan(t.body, 'en_CA') s;\n"
              "SELECT tael_value('$5');\n")

    def test_nothing_is_left_of_a_closed_connection(self):
        library = ctypes.CDLL("libsqlite3.so.0")
        library.sqlite3_memory_used.restype = ctypes.c_int64
        before = library.sqlite3_memory_used()
        for _ in range(3):
            self.use_everything()
        self.assertEqual(library.sqlite3_memory_used(), before)

    @staticmethod
    def use_everything():
        """With a statement that has not come to its end."""
        database = connect(":memory:")
        for locale in ("en_US", "zh_CN", "de_DE"):
            database.execute("SELECT tael_value('$5', ?1), tael_render('$5', 'words', ?1), "
                             "tael_convert('$5', 'CNY', 'USDCNY=7', ?1)", (locale,)).fetchall()
            database.execute("SELECT * FROM tael_scan('$5 and $6', ?)", (locale,)).fetchone()
        for wrong in ("tael_value('$5', 'qq')", "tael_convert('$5', 'CNY', 'x')", "tael_render('x', 'plain')"):
            try:
                database.execute("SELECT " + wrong).fetchall()
            except sqlite3.OperationalError:
                pass
        database.close()

    def test_every_limit(self):
        outcomes = [run_command(":memory:", self.SCRIPT % (kilobytes * 1024)) for kilobytes in range(60, 420, 6)]
        short = [outcome for outcome in outcomes if "out of memory" in outcome[2]]
        enough = [outcome for outcome in outcomes if outcome[2] == ""]
        self.assertEqual(len(short) + len(enough), len(outcomes), outcomes)
        self.assertGreater(min(len(short), len(enough)), 3, outcomes)
        self.assertEqual(len({printed.partition("\n")[2] for _, printed, _ in enough}), 1)
        after = {(status, printed.partition("\n")[2]) for status, printed, _ in short}
        self.assertIn((1, "5\n"), after)
        self.assertLessEqual(after, {(1, "5\n"), (1, "")}, "there may be too little for the second query, too")


if __name__ == "__main__":
    unittest.main()
