"""Where the package looks for libtael, and what it says when it finds none or another."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from tael import _library

PACKAGE = Path(__file__).parents[2] / "examples/python/tael"
LIBRARY = Path(os.environ["TAEL_LIBRARY"])
SCAN = "import tael; print(*[figure.value for figure in tael.scan('$5')])"
STRANGER = 'const char *tael_version(void) { return "9.9.0"; }'


class Library(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        shutil.copytree(PACKAGE, self.folder / "tael", ignore=shutil.ignore_patterns("__pycache__"))

    def run_scan(self, **environment):
        """A Python of its own that scans "$5" with the copied package; it knows of no library but these."""
        inherited = {key: value for key, value in os.environ.items() if not key.startswith(("TAEL_", "LD_"))}
        return subprocess.run(
            [sys.executable, "-B", "-c", SCAN], cwd=self.folder, capture_output=True, text=True, check=False,
            env={**inherited, "PYTHONPATH": str(self.folder), **environment})

    def assert_scans(self, process):
        self.assertEqual((process.stdout, process.stderr), ("5\n", ""))

    def assert_import_error(self, process, *words):
        self.assertNotEqual(process.returncode, 0)
        for word in ("ImportError", *words):
            self.assertIn(word, process.stderr)

    def library_of(self, *source):
        """A shared library made of lines of C."""
        path = self.folder / "libstranger.so"
        command = [os.environ["CC"], "-shared", "-fPIC", "-x", "c", "-", "-o", path]
        subprocess.run(command, input="\n".join(source), text=True, check=True)
        return str(path)

    def test_named_by_the_environment(self):
        self.assert_scans(self.run_scan(TAEL_LIBRARY=str(LIBRARY)))

    def test_beside_the_module(self):
        shutil.copy(LIBRARY, self.folder / "tael/libtael.so.0")
        self.assert_scans(self.run_scan())

    def test_on_the_system(self):
        self.assert_scans(self.run_scan(LD_LIBRARY_PATH=str(LIBRARY.parent)))

    def test_a_named_library_is_asked_alone(self):
        shutil.copy(LIBRARY, self.folder / "tael/libtael.so.0")
        process = self.run_scan(TAEL_LIBRARY="/no/such/library")
        self.assert_import_error(process, "TAEL_LIBRARY", "/no/such/library")

    def test_a_library_without_our_functions(self):
        path = self.library_of("int tea;")
        self.assert_import_error(self.run_scan(TAEL_LIBRARY=path), path, "tael_version")

    def test_a_library_of_another_version(self):
        path = self.library_of(STRANGER, *stand_ins())
        self.assert_import_error(self.run_scan(TAEL_LIBRARY=path), path, "9.9.0", "0.1")


def stand_ins():
    """Empty functions in place of all that the package calls, but for the version."""
    return ["void %s(void) {}" % name for name in _library.FUNCTIONS if name != "tael_version"]


if __name__ == "__main__":
    unittest.main()
