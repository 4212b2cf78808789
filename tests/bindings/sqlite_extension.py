"""A connection of Python's sqlite3 that has loaded the extension, whose path stands in TAEL_SQLITE."""
import os
import sqlite3
import subprocess
import unittest

EXTENSION = os.environ["TAEL_SQLITE"]
COMMAND = os.environ["SQLITE3"]


CAN_LOAD = hasattr(sqlite3.Connection, "enable_load_extension")


def connect(path):
    database = sqlite3.connect(path)
    database.enable_load_extension(True)
    database.load_extension(EXTENSION)
    return database


@unittest.skipUnless(CAN_LOAD, "this Python loads no extensions of SQLite")
class ExtensionTest(unittest.TestCase):
    def setUp(self):
        self.database = self.connect(":memory:")

    def connect(self, path):
        database = connect(path)
        self.addCleanup(database.close)
        return database

    def rows(self, query, *arguments):
        return self.database.execute(query, arguments).fetchall()

    def value(self, query, *arguments):
        """The only value that a query gives."""
        (value,), = self.rows(query, *arguments)
        return value

    def assert_fails(self, words, query, *arguments):
        with self.assertRaisesRegex(sqlite3.OperationalError, words):
            self.rows(query, *arguments)


def run_command(path, script):
    """What Debian's sqlite3 command makes of a script over a database, with the extension loaded: exit status,
    standard output and standard error."""
    process = subprocess.run([COMMAND, "-batch", "-cmd", ".load " + EXTENSION.removesuffix(".so"), path],
                             input=script.encode(), capture_output=True, check=False, timeout=60)
    return process.returncode, process.stdout.decode(), process.stderr.decode()
