"""How long objects and memory live: until they are closed, or nobody refers to them, and once."""
import ctypes
import gc
import subprocess
import sys
import weakref

import pytest
import tael
from python_lexicon import BITCOIN
from tael import Money, _library

LONG = "9" * 2000
TABLE = "date,base,quote,rate\n2015-10-30,USD,CNY,6.3%s\n" % LONG


def owners():
    """(what makes one, the function that takes it back)"""
    return [(tael.Scanner, "tael_scan_free"), (tael.Rates, "tael_rates_free"), (tael.Lexicon, "tael_lexicon_free")]


@pytest.fixture(params=owners(), ids=lambda owner: owner[1])
def owner(request, monkeypatch):
    """What makes an object, and the list of those that were given back."""
    make, name = request.param
    free, freed = getattr(_library.library, name), []

    def noting(pointer):
        freed.append(pointer.value)
        free(pointer)

    monkeypatch.setattr(_library.library, name, noting)
    return make, freed


def test_closed_once(owner):
    make, freed = owner
    thing = make()
    before = len(freed)
    thing.close()
    thing.close()
    assert len(freed) == before + 1


def test_closed_by_with(owner):
    make, freed = owner
    with make() as thing:
        before = len(freed)
    assert len(freed) == before + 1
    with pytest.raises(ValueError, match="the %s is closed" % make.__name__):
        thing._held()


def test_closed_by_an_error(owner):
    make, freed = owner
    with pytest.raises(KeyError), make() as thing:
        before = len(freed)
        raise KeyError
    assert len(freed) == before + 1
    thing.close()
    assert len(freed) == before + 1


def test_given_back_with_the_last_reference(owner):
    make, freed = owner
    thing = make()
    seen, before = weakref.ref(thing), len(freed)
    del thing
    gc.collect()
    assert seen() is None
    assert len(freed) == before + 1


def test_a_lexicon_lives_as_long_as_what_was_made_with_it(monkeypatch):
    free, freed = _library.library.tael_lexicon_free, []
    monkeypatch.setattr(_library.library, "tael_lexicon_free", lambda p: (freed.append(p.value), free(p)))
    lexicon = tael.Lexicon(text=BITCOIN)
    del freed[:]
    scanner, rates = tael.Scanner(lexicon=lexicon), tael.Rates(rows=[("BTC", "USD", 1)], lexicon=lexicon)
    money = Money(1, tael.Currency("BTC", lexicon))
    for user in (lexicon, scanner, rates):
        assert freed == []
        user.close()
    assert freed == [] and money.currency == "BTC"
    del money
    gc.collect()
    assert len(freed) == 1


@pytest.mark.parametrize("text, is_left", [(TABLE, False), (TABLE + "tea", True)])
def test_what_gathers_rates_is_given_back_where_it_did_not_become_any(monkeypatch, text, is_left):
    free, freed = _library.library.tael_rates_builder_free, []
    monkeypatch.setattr(
        _library.library, "tael_rates_builder_free", lambda p: (freed.append(p.value is not None), free(p)))
    try:
        tael.Rates(text=text)
    except tael.SyntaxFaultError:
        pass
    assert freed == [is_left]


def everything():
    """Calls of every kind, with numbers that need memory, and some that fail."""
    first, second = Money(LONG, "CHF"), Money("0." + LONG, "CHF")
    total = (first + second - second) * 3
    (-total).round("up"), total.round_cash(), total.round_to("0.3"), total.split([1, 2, LONG])
    with tael.Rates(text=TABLE, rows=[("EUR", "USD", "1." + LONG)]) as rates:
        rates.find("CNY", "USD").to_decimal(5000)
        for amount in (Money(LONG, "CNY"), tael.scan("CNY %s to CNY %s1" % (LONG, LONG))[0]):
            tael.render(tael.convert(amount, "USD", rates, digits=3000), "compact")
        tael.convert_exactly(Money(LONG, "CNY"), "USD", rates)
        tael.check("RMB %s (USD %s)" % (LONG, LONG), rates)
    for fail in (lambda: first + Money(LONG, "EUR"), lambda: tael.Rates(text=TABLE + "tea"), lambda: first.split([0]),
                 lambda: Money("9" * 9000, "CHF") * int("9" * 4000), lambda: tael.render(total, digits=10001)):
        with pytest.raises(tael.Error):
            fail()


class Mallinfo(ctypes.Structure):
    """struct mallinfo2 of the GNU C library."""

    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")]


def bytes_in_use():
    gc.collect()
    mallinfo = ctypes.CDLL(None).mallinfo2
    mallinfo.restype = Mallinfo
    found = mallinfo()
    return found.uordblks + found.hblkhd


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="this C library does not count")
def test_no_call_keeps_memory():
    for _ in range(3):
        everything()
    before = bytes_in_use()
    for _ in range(100):
        everything()
    assert bytes_in_use() - before < 100 * 400  # half of one of the numbers, each time


NO_MEMORY = """
import resource, tael
text = b"$5, " * 2_000_000
scanner = tael.Scanner()
used = resource.getpagesize() * int(open("/proc/self/statm").read().split()[0])
resource.setrlimit(resource.RLIMIT_AS, (used + 2**26, resource.RLIM_INFINITY))
for call in (lambda: scanner.scan(text), lambda: tael.scan_batch([text])):
    try:
        call()
    except tael.NoMemoryError as error:
        print(isinstance(error, MemoryError), error)
print([figure.value for figure in scanner.scan("$5")])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much a process uses")
def test_no_memory_is_an_exception_and_the_scanner_goes_on():
    process = subprocess.run([sys.executable, "-B", "-c", NO_MEMORY], capture_output=True, text=True, check=False)
    assert process.stderr == ""
    assert process.stdout == "True the allocator gave no memory\n" * 2 + "[Decimal('5')]\n"
