"""The package's wheel: what is in it, and that pip installs it without a network."""
import base64
import csv
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2] / "examples/python"
SCAN = "import tael; print(tael.__file__, tael.__version__, *[figure.value for figure in tael.scan('$5')])"


def run(*command, **options):
    process = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if process.returncode != 0:
        raise AssertionError(process.stdout + process.stderr)
    return process.stdout


@pytest.fixture
def project(tmp_path):
    """A copy of the project, in a folder of its own."""
    shutil.copytree(PROJECT, tmp_path / "project", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "project"


@pytest.fixture
def wheel(project):
    """The path of the wheel that the project makes."""
    name = run(sys.executable, "-B", "-c", "import wheel_backend; print(wheel_backend.build_wheel('..'))",
               cwd=project).strip()
    return project.parent / name


def assert_imports_from(folder):
    """The package that stands in the folder scans, and is of the version that pyproject.toml states."""
    printed = run(sys.executable, "-B", "-c", SCAN, cwd=folder.parent,
                  env={**os.environ, "PYTHONPATH": str(folder)}).split()
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert printed == [str(folder / "tael/__init__.py"), version, "5"]


def test_holds_the_package_whole(project, wheel):
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("tael/")}
    assert packed == {path.relative_to(project).as_posix() for path in project.glob("tael/*")}
    assert "tael/py.typed" in packed


def test_lists_each_file_with_its_digest(wheel):
    with zipfile.ZipFile(wheel) as archive:
        record, = [name for name in archive.namelist() if name.endswith("/RECORD")]
        rows = list(csv.reader(archive.read(record).decode().splitlines()))
        for name, digest, size in rows[:-1]:
            content = archive.read(name)
            expected = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            assert (digest, size) == ("sha256=" + expected, str(len(content)))
        assert rows[-1] == [record, "", ""]
        assert [row[0] for row in rows] == archive.namelist()


def test_works_unpacked(wheel, tmp_path):
    target = tmp_path / "unpacked"
    zipfile.ZipFile(wheel).extractall(target)
    assert_imports_from(target)


@pytest.mark.skipif(not importlib.util.find_spec("pip"), reason="this Python has no pip")
def test_pip_installs_it_without_a_network(project, tmp_path):
    target = tmp_path / "installed"
    run(sys.executable, "-m", "pip", "install", "--no-index", "--no-cache-dir", "--quiet",
        "--target", str(target), str(project))
    assert_imports_from(target)
    assert "tael-" in " ".join(path.name for path in target.glob("*.dist-info"))
