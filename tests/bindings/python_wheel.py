"""The package's wheel: what is in it, and that pip installs it without a network."""
import base64
import csv
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import unittest
import zipfile
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "examples/python"
SCAN = "import tael; print(tael.__file__, tael.__version__, *[figure.value for figure in tael.scan('$5')])"


def run(*command, **options):
    process = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if process.returncode != 0:
        raise AssertionError(process.stdout + process.stderr)
    return process.stdout


class Wheel(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.project = self.folder / "project"
        shutil.copytree(PROJECT, self.project, ignore=shutil.ignore_patterns("__pycache__"))

    def build(self):
        name = run(sys.executable, "-B", "-c", "import wheel_backend; print(wheel_backend.build_wheel('..'))",
                   cwd=self.project).strip()
        return self.folder / name

    def assert_imports_from(self, folder):
        """The package that stands in the folder scans, and is of the version that pyproject.toml states."""
        printed = run(sys.executable, "-B", "-c", SCAN, cwd=self.folder,
                      env={**os.environ, "PYTHONPATH": str(folder)}).split()
        version = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
        self.assertEqual(printed, [str(folder / "tael/__init__.py"), version, "5"])

    def test_holds_the_package_whole(self):
        with zipfile.ZipFile(self.build()) as wheel:
            packed = {name for name in wheel.namelist() if name.startswith("tael/")}
        files = {path.relative_to(self.project).as_posix() for path in self.project.glob("tael/*")}
        self.assertEqual(packed, files)
        self.assertIn("tael/py.typed", packed)

    def test_lists_each_file_with_its_digest(self):
        with zipfile.ZipFile(self.build()) as wheel:
            record, = [name for name in wheel.namelist() if name.endswith("/RECORD")]
            rows = list(csv.reader(wheel.read(record).decode().splitlines()))
            for name, digest, size in rows[:-1]:
                content = wheel.read(name)
                expected = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
                self.assertEqual((digest, size), ("sha256=" + expected, str(len(content))))
            self.assertEqual(rows[-1], [record, "", ""])
            self.assertEqual([row[0] for row in rows], wheel.namelist())

    def test_works_unpacked(self):
        target = self.folder / "unpacked"
        zipfile.ZipFile(self.build()).extractall(target)
        self.assert_imports_from(target)

    @unittest.skipUnless(importlib.util.find_spec("pip"), "this Python has no pip")
    def test_pip_installs_it_without_a_network(self):
        target = self.folder / "installed"
        run(sys.executable, "-m", "pip", "install", "--no-index", "--no-cache-dir", "--quiet",
            "--target", str(target), str(self.project))
        self.assert_imports_from(target)
        self.assertIn("tael-", " ".join(path.name for path in target.glob("*.dist-info")))


if __name__ == "__main__":
    unittest.main()
