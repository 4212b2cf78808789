"""Makes the wheel of the package `tael`, so that pip installs it without a network and without another
build tool. A wheel of pure Python is a zip archive of the package and of three files about it.

Source: PEP 517 (build_wheel), the binary distribution format
(https://packaging.python.org/specifications/binary-distribution-format/).
"""
import base64
import hashlib
import tomllib
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
WHEEL = "Wheel-Version: 1.0\nGenerator: wheel_backend\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
METADATA = """Metadata-Version: 2.1
Name: {name}
Version: {version}
Summary: {description}
Requires-Python: {requires-python}
License: Apache-2.0
Description-Content-Type: text/markdown

"""


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Writes the wheel into a folder; its file name. The other arguments are pip's and say nothing here."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    stem = f"{project['name']}-{project['version']}"
    name = f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(Path(wheel_directory, name), "w", zipfile.ZIP_DEFLATED) as wheel:
        files = {**package_files(), **about_files(project, f"{stem}.dist-info")}
        for path, content in files.items():
            wheel.writestr(path, content)
        wheel.writestr(f"{stem}.dist-info/RECORD", record(files, f"{stem}.dist-info/RECORD"))
    return name


def package_files():
    """The package's files by their path in the wheel."""
    paths = sorted([*HERE.glob("tael/*.py"), HERE / "tael" / "py.typed"])
    return {path.relative_to(HERE).as_posix(): path.read_bytes() for path in paths}


def about_files(project, folder):
    """What installers read of the package."""
    description = (HERE / "README.md").read_text(encoding="utf-8")
    return {
        f"{folder}/METADATA": (METADATA.format_map(project) + description).encode(),
        f"{folder}/WHEEL": WHEEL.encode(),
    }


def record(files, own_path):
    """Every file with its digest and size; the list itself has neither."""
    lines = [f"{path},sha256={digest(content)},{len(content)}\n" for path, content in files.items()]
    return "".join([*lines, f"{own_path},,\n"])


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
