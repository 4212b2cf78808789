"""The programs to copy from, run as they stand."""
import os
import subprocess
import unittest


class Hello(unittest.TestCase):
    def test_prints_the_figures_of_its_sentence(self):
        process = subprocess.run([os.environ["TAEL_HELLO"]], capture_output=True, timeout=60)
        self.assertEqual((process.returncode, process.stderr), (0, b""))
        self.assertEqual(process.stdout.decode().splitlines(), [
            "RMB 1.2 billion = CNY 1200000000",
            "USD 165 million = USD 165000000",
            "12亿元 = CNY 1200000000",
        ])


if __name__ == "__main__":
    unittest.main()
