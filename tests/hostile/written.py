"""Every fault of written.tsv stops the build, and says where and why: the real table with one line
changed, run through compile_written.

usage: written.py COMPILE_WRITTEN TABLE
"""
import os
import subprocess
import sys
import tempfile

SEVEN = "en\tnumber\t7\tseven\tCLDR spell-out\tseven million dollars"
CHANGES = [
    (SEVEN, "fr" + SEVEN[2:], 'unknown writing "fr"'),
    (SEVEN, SEVEN.replace("number", "digit"), 'unknown kind "digit"'),
    (SEVEN, SEVEN.replace("\t7\t", "\tVII\t"), 'bad key "VII": not a whole number of at most four digits'),
    (SEVEN, SEVEN.replace("\t7\t", "\t7\t\t"), "7 columns instead of 6"),
    (SEVEN, SEVEN.rsplit("\t", 1)[0], "5 columns instead of 6"),
    (SEVEN, SEVEN.replace("\tseven\t", "\t\t"), "an empty cell"),
    (SEVEN, SEVEN.replace("\tseven\t", "\tseven \t"), 'a stray space in "seven "'),
    (SEVEN, SEVEN.replace("\tseven\t", "\tsept\t"), "the example does not hold the form"),
    (SEVEN, SEVEN.replace("seven", "se\u0301ven"), "the form is not in Unicode's normal form C"),
    (SEVEN, SEVEN.replace("seven", "seven" * 5), "the form is too long"),
    (SEVEN, SEVEN + "\n" + SEVEN, 'this is written as "seven" already'),
    ("writing\tkind", "language\tkind", "not this table's column names"),
    (SEVEN + "\n", "", "en lacks the number 7"),
    ("bill_Hant\tword\twhole\t整\t教育部 國語辭典\t壹元整\n", "", "bill_Hant lacks the word whole"),
]


def compile_table(program, text):
    """The exit status, the first line on standard error without the file's name, and whether there is output."""
    with tempfile.TemporaryDirectory() as folder:
        table, output = os.path.join(folder, "written.tsv"), os.path.join(folder, "written.c")
        with open(table, "w", encoding="utf-8") as file:
            file.write(text)
        done = subprocess.run([program, output, table], stderr=subprocess.PIPE, check=False)
        report = done.stderr.decode().partition("\n")[0].removeprefix(table + ":")
        return done.returncode, report, os.path.exists(output)


def main():
    program, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        sound = file.read()
    faults = [] if compile_table(program, sound) == (0, "", True) else ["the table itself is refused"]
    for old, new, reason in CHANGES:
        status, report, written = compile_table(program, sound.replace(old, new, 1))
        line, _, said = report.partition(": ")
        if old not in sound or status == 0 or written or said != reason or not line.isdigit():
            faults.append("wanted %r, got %r" % (reason, report))
    print("\n".join(faults + ["%d faults tried" % len(CHANGES)]))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
