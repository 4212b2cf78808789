"""The programs to copy from, run as they stand."""
import os
import subprocess
import unittest

from tool import ToolTest


class Hello(unittest.TestCase):
    def test_prints_the_figures_of_its_sentence(self):
        process = subprocess.run([os.environ["TAEL_HELLO"]], capture_output=True, timeout=60)
        self.assertEqual((process.returncode, process.stderr), (0, b""))
        self.assertEqual(process.stdout.decode().splitlines(), [
            "RMB 1.2 billion = CNY 1200000000",
            "USD 165 million = USD 165000000",
            "12亿元 = CNY 1200000000",
        ])

CONTRACT = """采购合同

第一条 合同总价为人民币（大写）壹佰万元整（¥1,000,000.00）。
第二条 保证金人民币贰拾叁万元整（小写：230000元），另付港币叁拾万元(HK$300,000)。
第三条 货款RMB 48.6 million (USD 6.7 million)，运费5万元。
"""


class Audit(ToolTest):
    def audit(self, *paths, stdin=""):
        return subprocess.run([os.environ["TAEL_AUDIT"], *paths], input=stdin.encode(), capture_output=True,
                              timeout=60, cwd=self.folder, check=False)

    def test_says_of_each_pair_whether_it_agrees(self):
        self.file("contract.txt", CONTRACT)
        process = self.audit("contract.txt")
        self.assert_ends(process, 0)
        self.assertEqual(process.stdout.decode().splitlines(), [
            "contract.txt:3: consistent: 壹佰万元整 is CNY 1000000, ¥1,000,000.00 is CNY 1000000",
            "contract.txt:4: consistent: 人民币贰拾叁万元整 is CNY 230000, 230000元 is CNY 230000",
            "contract.txt:4: consistent: 港币叁拾万元 is HKD 300000, HK$300,000 is HKD 300000",
        ])

    def test_one_that_differs_fails(self):
        """By a digit, by ten thousand, by a fen."""
        for text, line in {
                "人民币柒万贰仟肆佰元伍角(724950元)": "人民币柒万贰仟肆佰元伍角 is CNY 72400.5, 724950元 is CNY 724950",
                "人民币壹佰元整(¥1,000,000)": "人民币壹佰元整 is CNY 100, ¥1,000,000 is CNY 1000000",
                "人民币壹佰元零壹分(¥100.02)": "人民币壹佰元零壹分 is CNY 100.01, ¥100.02 is CNY 100.02",
                "one million dollars ($1,000,005.00)": "one million dollars is USD 1000000, $1,000,005.00 is USD 1000005",
        }.items():
            process = self.audit("-", stdin="\n%s。\n%s" % (text, CONTRACT))
            self.assert_ends(process, 1)
            printed = process.stdout.decode().splitlines()
            self.assertEqual((printed[0], len(printed)), ("-:2: inconsistent: " + line, 4))

    def test_reads_standard_input_and_several_files(self):
        process = self.audit(stdin=CONTRACT * 3000)
        self.assert_ends(process, 0)
        self.assertEqual(len(process.stdout.splitlines()), 9000)
        self.file("first.txt", CONTRACT)
        self.file("second.txt", "人民币壹佰元整(¥101)")
        self.file("none.txt", "")
        process = self.audit("first.txt", "none.txt", "second.txt")
        self.assert_ends(process, 1)
        self.assertEqual(process.stdout.decode().count("first.txt:"), 3)

    def test_a_file_that_cannot_be_read(self):
        self.file("first.txt", "人民币壹佰元整(¥101)")
        process = self.audit("absent.txt", "first.txt")
        self.assert_ends(process, 2, "audit: absent.txt: No such file")
        self.assertIn("first.txt:1: inconsistent", process.stdout.decode())


if __name__ == "__main__":
    unittest.main()
