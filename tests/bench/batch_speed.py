"""tael.scan_batch against the call of C that it makes, on many short texts, in one run.

usage: batch_speed.py COUNT FILE...

The files' lines, over and over, are COUNT texts. The call alone is tael_batch_new and tael_batch_scan on texts
that stand behind each other already; scan_batch takes a list of str and gives a batch with all its columns. They
take turns, and the best of each counts. What it costs to make objects is shown too, and counts for neither.
"""
import gc
import itertools
import sys
import time
from array import array
from ctypes import c_int64, c_void_p
from pathlib import Path

import tael
from tael._library import library

TURNS = 9


def call_alone(content, offsets, count):
    batch = c_void_p()
    if library.tael_batch_new(batch, None) or library.tael_batch_scan(batch, content, offsets, count, None):
        sys.exit("batch_speed: the call failed")
    library.tael_batch_free(batch)


def seconds(function, *arguments):
    """How long a call takes, without what Python's collector of garbage does meanwhile."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    function(*arguments)
    elapsed = time.perf_counter() - start
    gc.enable()
    return elapsed


def measure(texts):
    encoded = [text.encode() for text in texts]
    bounds = array("q", itertools.accumulate(map(len, encoded), initial=0))
    offsets = (c_int64 * len(bounds)).from_buffer(bounds)
    content = b"".join(encoded)
    best = {"call": [], "batch": [], "numbers": [], "figures": []}
    for _ in range(TURNS):
        best["call"].append(seconds(call_alone, content, offsets, len(texts)))
        best["batch"].append(seconds(tael.scan_batch, texts))
        found = tael.scan_batch(texts)
        best["numbers"].append(seconds(found.numbers, "value"))
        best["figures"].append(seconds(list, found))
    return len(content), len(found), {name: min(times) for name, times in best.items()}


def main():
    count, paths = int(sys.argv[1]), sys.argv[2:]
    lines = [line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    texts = list(itertools.islice(itertools.cycle(lines), count))
    size, figures, best = measure(texts)
    print("%d texts of %d bytes, %d figures: call %.1f ms, scan_batch %.1f ms, ratio %.2f; values %.1f ms, "
          "Figures %.1f ms" % (count, size // max(count, 1), figures, best["call"] * 1e3, best["batch"] * 1e3,
                               best["call"] / best["batch"], best["numbers"] * 1e3, best["figures"] * 1e3))


if __name__ == "__main__":
    main()
