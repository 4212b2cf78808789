"""Where the package looks for libtael, and what it says when it finds none or another."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tael import _library

PACKAGE = Path(__file__).parents[2] / "examples/python/tael"
LIBRARY = Path(os.environ["TAEL_LIBRARY"])
SCAN = "import tael; print(*[figure.value for figure in tael.scan('$5')])"
STRANGER = 'const char *tael_version(void) { return "9.9.0"; }'


@pytest.fixture
def folder(tmp_path):
    """A folder with a copy of the package in it."""
    shutil.copytree(PACKAGE, tmp_path / "tael", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def run_scan(folder, **environment):
    """A Python of its own that scans "$5" with the copied package; it knows of no library but these."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("TAEL_", "LD_"))}
    return subprocess.run(
        [sys.executable, "-B", "-c", SCAN], cwd=folder, capture_output=True, text=True, check=False,
        env={**inherited, "PYTHONPATH": str(folder), **environment})


def assert_scans(process):
    assert (process.stdout, process.stderr) == ("5\n", "")


def assert_import_error(process, *words):
    assert process.returncode != 0
    for word in ("ImportError", *words):
        assert word in process.stderr


def library_of(folder, *source):
    """A shared library made of lines of C."""
    path = folder / "libstranger.so"
    command = [os.environ["CC"], "-shared", "-fPIC", "-x", "c", "-", "-o", path]
    subprocess.run(command, input="\n".join(source), text=True, check=True)
    return str(path)


def test_named_by_the_environment(folder):
    assert_scans(run_scan(folder, TAEL_LIBRARY=str(LIBRARY)))


def test_beside_the_module(folder):
    shutil.copy(LIBRARY, folder / "tael/libtael.so.0")
    assert_scans(run_scan(folder))


def test_on_the_system(folder):
    assert_scans(run_scan(folder, LD_LIBRARY_PATH=str(LIBRARY.parent)))


def test_a_named_library_is_asked_alone(folder):
    shutil.copy(LIBRARY, folder / "tael/libtael.so.0")
    process = run_scan(folder, TAEL_LIBRARY="/no/such/library")
    assert_import_error(process, "TAEL_LIBRARY", "/no/such/library")


def test_a_library_without_our_functions(folder):
    path = library_of(folder, "int tea;")
    assert_import_error(run_scan(folder, TAEL_LIBRARY=path), path, "tael_version")


def test_a_library_of_another_version(folder):
    path = library_of(folder, STRANGER, *stand_ins())
    assert_import_error(run_scan(folder, TAEL_LIBRARY=path), path, "9.9.0", "0.1")


def stand_ins():
    """Empty functions in place of all that the package calls, but for the version."""
    return ["void %s(void) {}" % name for name in _library.FUNCTIONS if name != "tael_version"]
