"""`tael render`: amounts on the command line, in five styles, and what is no amount."""
import unittest

from tool import ToolTest, run


class Render(ToolTest):
    def render(self, style, *arguments):
        process = run("render", "--style", style, *arguments)
        self.assert_ends(process, 0)
        return process.stdout.decode()

    def test_every_style_in_both_languages(self):
        amount = "CNY 1234567.89"
        for style, locale, text in [
                ("plain", "en_US", "CNY 1234567.89"),
                ("plain", "zh_CN", "CNY 1234567.89"),
                ("grouped", "en_US", "CN¥1,234,567.89"),
                ("grouped", "zh_CN", "¥1,234,567.89"),
                ("grouped", "de_DE", "1.234.567,89 CN¥"),
                ("compact", "en_US", "CNY 1.23456789 million"),
                ("compact", "zh_CN", "123.456789万元"),
                ("words", "en_US", "one million two hundred thirty-four thousand five hundred sixty-seven"
                                   " point eight nine Chinese yuan"),
                ("words", "zh_CN", "一百二十三万四千五百六十七元八角九分"),
                ("capital", "zh_CN", "人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
                ("capital", "zh_TW", "人民幣壹佰貳拾參萬肆仟伍佰陸拾柒元捌角玖分")]:
            with self.subTest(style=style, locale=locale):
                # CLDR's space before a sign is one that does not break.
                printed = self.render(style, "--locale", locale, amount).replace("\u00a0", " ")
                self.assertEqual(printed, text + "\n")

    def test_amounts_are_what_scan_reads(self):
        amounts = ["RMB 2.137 trillion", "¥5.5 million", "约3.5亿元", "$5-10 million", "USD/CNY 6.3036"]
        self.assertEqual(self.render("plain", *amounts).splitlines(), [
            "CNY 2137000000000", "JPY 5500000", "about CNY 350000000", "USD 5000000 to USD 10000000",
            "USD/CNY 6.3036"])

    def test_locale_settles_reading_and_writing(self):
        self.assertEqual(self.render("words", "--locale", "zh_TW", "5元"), "五元\n")
        self.assertEqual(self.render("plain", "--locale", "zh_TW", "5元"), "TWD 5\n")

    def test_a_negative_amount_stands_behind_two_dashes(self):
        self.assertEqual(self.render("capital", "--", "-5元"), "人民币负伍元整\n")

    def test_digits(self):
        self.assertEqual(self.render("compact", "--digits", "3", "CNY 1234567.89"), "CNY 1.23 million\n")
        self.assertEqual(self.render("compact", "--digits", "3", "CNY 12"), "CNY 12\n")

    def test_a_long_amount(self):
        number = "7" * 9000
        self.assertEqual(self.render("plain", "USD " + number), "USD %s\n" % number)

    def test_what_is_read_again(self):
        for style in "plain", "grouped", "compact", "words", "capital":
            text = self.render(style, "--locale", "zh_CN", "USD 20480.5")
            figures = self.scan("--locale", "zh_CN", stdin=text)
            self.assertEqual([(f["currency"], f["value"]) for f in figures], [("USD", "20480.5")], text)

    def test_no_amount(self):
        for arguments, word in [(["five apples"], "five apples: no amount"), (["$5 and $6"], "2 figures"),
                                ([""], "no amount")]:
            with self.subTest(arguments=arguments):
                process = run("render", "--style", "plain", *arguments, "CNY 7")
                self.assert_ends(process, 1, word)
                self.assertEqual(process.stdout, b"CNY 7\n", "the others are still written")

    def test_bad_usage(self):
        for arguments, word in [([], "--style"), (["CNY 5"], "--style"), (["--style", "plain"], "no amount is given"),
                                (["--style", "loud", "CNY 5"], "no such style"),
                                (["--style", "plain", "--digits", "0", "CNY 5"], "--digits 0"),
                                (["--style", "plain", "--digits", "x", "CNY 5"], "--digits x"),
                                (["--style", "plain", "--locale", "qq_QQ", "CNY 5"], "--locale qq_QQ"),
                                (["--style", "plain", "--loud", "CNY 5"], "--help")]:
            with self.subTest(arguments=arguments):
                process = run("render", *arguments)
                self.assert_ends(process, 1, word)
                self.assertEqual(process.stdout, b"")

    def test_help_shows_what_is_printed(self):
        process = run("render", "--help")
        self.assert_ends(process, 0)
        lines = process.stdout.decode().splitlines()
        self.assertIn("  " + self.render("compact", "CNY 1234567.89").strip(), lines)
        self.assertIn("  " + self.render("words", "--locale", "zh_CN", "CNY 1234567.89").strip(), lines)

    def test_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            self.assert_ends(run("render", "--style", "plain", "CNY 5", stdout=full), 2, "standard output")


if __name__ == "__main__":
    unittest.main()
