"""Objects of the library that Python owns."""
import weakref
from collections.abc import Callable
from ctypes import c_void_p
from types import TracebackType
from typing import Generic, Self, TypeVar


class Owned:
    """A pointer, and the function that takes the object behind it back.

    It is called when nothing refers to this any more. So whoever uses the object holds a reference, and may
    go on while another closes it. What the object itself needs is kept until it is gone: the lexicon, `words`,
    that it was made with, and others.
    """

    def __init__(self, pointer: c_void_p, free: Callable[[c_void_p], None], words: "Owned | None" = None,
                 *others: object) -> None:
        self._as_parameter_ = pointer  # what ctypes hands over to C
        self.words = words
        finalizer = weakref.finalize(self, _give_back, free, pointer, words, others)
        finalizer.atexit = False  # a thread may still use it then; the process gives all memory back


def _give_back(free: Callable[[c_void_p], None], pointer: c_void_p, *_needed: object) -> None:
    free(pointer)


Held = TypeVar("Held")


class Owner(Generic[Held]):
    """What holds memory of the library until it is closed, by close() or at the end of a `with`."""

    _owned: Held | None = None

    def _held(self) -> Held:
        """What it holds, which lives for as long as the caller keeps the reference."""
        owned = self._owned
        if owned is None:
            raise ValueError("the %s is closed" % type(self).__name__)
        return owned

    def close(self) -> None:
        """Gives the memory back, once nothing uses it any more; closing again does nothing. Using what is
        closed is a ValueError. Threads: any."""
        self._owned = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()
