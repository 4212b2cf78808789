"""What the package says of the C library is what the headers say: layouts, constants, enumerations."""
import ctypes
import inspect
import os
import re
import subprocess
from pathlib import Path

import pytest
import tael
from tael import _days, _decimals, _library, _names, _reading, _structures, columns

INCLUDE = Path(__file__).parents[2] / "include"
CONSTANTS = {
    "TAEL_DECIMAL_TEXT_MAX": _decimals.DECIMAL_TEXT_MAX,
    "TAEL_NO_FIGURE": _reading.NO_FIGURE,
    "TAEL_NO_DECIMALS": tael.NO_DECIMALS,
    "TAEL_NO_NUMBER": tael.NO_NUMBER,
    "TAEL_NUMBER_IN_DIGITS": tael.NUMBER_IN_DIGITS,
    "TAEL_NO_ENTRY": -1,
    "TAEL_DAY_ANY": _days.ANY,
    "TAEL_DAY_NEWEST": _days.NEWEST,
}
PROGRAM = """#include <stdio.h>
#include <stddef.h>
#include <tael/tael.h>
#define MEMBER(type, name) printf(#type " " #name " %%zu %%zu\\n", offsetof(type, name), sizeof(((type *)0)->name))
#define CONSTANT(name) printf(#name " %%lld\\n", (long long)name)
int main(void) {
    printf("VERSION %%d.%%d.%%d\\n", TAEL_VERSION_MAJOR, TAEL_VERSION_MINOR, TAEL_VERSION_PATCH);
    %s
}
"""


def structures():
    """(name in C, class) of every struct that the package declares."""
    for _, structure in inspect.getmembers(_structures, inspect.isclass):
        if structure.__module__ == _structures.__name__:
            yield re.match(r"(tael_\w+)", structure.__doc__)[1], structure


def members(structure):
    return [name for name, *_ in structure._fields_ if not name.startswith("_")]


def compiled_lines(folder):
    """What a C program prints of the same structs and constants."""
    statements = ["CONSTANT(%s);" % name for name in CONSTANTS]
    for name, structure in structures():
        statements.append('printf("%s %%zu\\n", sizeof(%s));' % (name, name))
        statements += ["MEMBER(%s, %s);" % (name, member) for member in members(structure)]
    source, program = Path(folder, "layout.c"), Path(folder, "layout")
    source.write_text(PROGRAM % "\n    ".join(statements), encoding="utf-8")
    subprocess.run([os.environ["CC"], "-std=c17", "-I", INCLUDE, source, "-o", program], check=True)
    return subprocess.run([program], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()


def declared_lines():
    lines = ["VERSION %s" % _library.VERSION, *("%s %d" % constant for constant in CONSTANTS.items())]
    for name, structure in structures():
        lines.append("%s %d" % (name, ctypes.sizeof(structure)))
        for member in members(structure):
            field = getattr(structure, member)
            lines.append("%s %s %d %d" % (name, member, field.offset, field.size))
    return lines


def enumerators(name):
    """The names of an enumeration, without their prefix, in the order of their numbers."""
    headers = "".join(path.read_text(encoding="utf-8") for path in INCLUDE.glob("tael/*.h"))
    body = re.search(r"typedef enum %s \{(.*?)\} %s;" % (name, name), headers, re.DOTALL)[1]
    body = re.sub(r"/\*.*?\*/", "", body, flags=re.DOTALL)
    numbered = re.findall(r"TAEL_(\w+)(?: = (\d+))?", body)
    assert all(not number or int(number) == place for place, (_, number) in enumerate(numbered))
    return [word for word, _ in numbered]


def letters(name):
    """A name without its words' borders: UnknownLocaleError begins as UNKNOWN_LOCALE does."""
    return name.replace("_", "").lower()


def test_layouts_and_constants(tmp_path):
    assert compiled_lines(tmp_path) == declared_lines()


@pytest.mark.parametrize("enumeration, names, first", [
    ("tael_figure_kind", _names.KINDS, "AMOUNT"),
    ("tael_approximation", _names.APPROXIMATIONS, "AS_WRITTEN"),
    ("tael_rounding", _names.ROUNDINGS, "HALF_EVEN"),
    ("tael_style", _names.STYLES, "PLAIN"),
    ("tael_verdict", _names.VERDICTS, "VERDICT_UNKNOWN")])
def test_names_stand_in_the_order_of_their_numbers(enumeration, names, first):
    in_c = enumerators(enumeration)
    assert in_c[0] == first
    assert [word.lower() for word in in_c[1:]] == list(names[1:])


def test_the_words_of_the_record():
    kind_name, approximation_name = (
        ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_int)((name, _library.library))
        for name in ("tael_figure_kind_name", "tael_approximation_name"))
    assert [kind_name(number).decode() for number, _ in enumerate(_names.KINDS)] == list(_names.KINDS)
    names = [approximation_name(number) for number, _ in enumerate(_names.APPROXIMATIONS)]
    assert [name and name.decode() for name in names] == list(_names.APPROXIMATIONS)


def test_an_exception_for_every_status():
    statuses = enumerators("tael_status")
    by_status = {error.status: error for error in tael.Error.__subclasses__()}
    assert sorted(by_status) == list(range(1, len(statuses)))
    for number, error in by_status.items():
        raised = tael.errors.error_of(number)
        assert type(raised) is error
        assert error.__name__ in tael.__all__
        assert letters(error.__name__).startswith(letters(statuses[number]))
        assert str(raised) != "unknown status"


def test_a_status_of_a_later_library():
    assert type(tael.errors.error_of(9999)) is tael.Error


@pytest.mark.parametrize("name", _library.FUNCTIONS)
def test_functions_stand_in_a_header(name):
    headers = "".join(path.read_text(encoding="utf-8") for path in INCLUDE.glob("tael/*.h"))
    declaration = re.search(r"TAEL_API [^;(]*\b%s\(([^)]*)\)" % name, headers)
    arguments = [] if declaration[1] == "void" else declaration[1].split(",")
    assert len(arguments) == len(_library.FUNCTIONS[name][1])


def test_columns_have_the_types_of_the_header():
    types = {"q": "int64_t", "B": "uint8_t", "i": "int32_t", "H": "uint16_t"}
    header = (INCLUDE / "tael/batch.h").read_text(encoding="utf-8")
    declared = {
        name: kind for kind, names in re.findall(r"const (\w+) \*(\w+(?:, \*\w+)*);", header)
        for name in names.split(", *")}
    assert declared.pop("digits") == "char"
    assert declared == {name: types[code] for name, code in columns._CODES.items() if name != "digits"}


def test_all_that_is_public_is_documented():
    for name in tael.__all__:
        thing = getattr(tael, name)
        if inspect.isclass(thing) or inspect.isfunction(thing):
            assert inspect.getdoc(thing), name
            for member, method in vars(thing).items():
                if not member.startswith("_") and (inspect.isfunction(method) or isinstance(method, property)):
                    assert inspect.getdoc(method), "%s.%s" % (name, member)
