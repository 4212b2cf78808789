"""What the scanner reports: the record of `tael scan`, key by key."""
from decimal import Decimal
from typing import AnyStr, Generic, Literal, NamedTuple

Kind = Literal["amount", "range", "context", "rate"]
Approximation = Literal["about", "over", "at_least", "under", "at_most", "nearly"]


class Figure(NamedTuple, Generic[AnyStr]):
    """One figure of a text.

    Offsets count what the text is made of: characters of a str, bytes of bytes. Values are exact, in major
    units, with the scale applied: "10 cents" is Decimal("0.1"). `restates` and `context` are indices in the
    list that the figure came in.
    """

    doc: int  #: Number of the document, from 0.
    start: int  #: Where the span begins.
    end: int  #: Where it ends: behind its last character.
    text: AnyStr  #: The span itself.
    kind: Kind
    currency: str | None  #: ISO 4217 code; None for a rate, and for a context that names none.
    value: Decimal | None  #: Of an amount; of a rate: units of `quote` for 1 of `base`.
    low: Decimal | None  #: Of a range.
    high: Decimal | None  #: Of a range.
    decimals: int | None  #: The writing is accurate to 10 ** -decimals; None: exact, or not said.
    approx: Approximation | None  #: What the words round the figure say of it.
    per: str | None  #: What an amount is per: "share", "10 shares", "tonne".
    restates: int | None  #: The figure that this one repeats.
    context: int | None  #: The context that gave this figure its scale, or else its currency.
    ambiguous: bool  #: Only the locale decided between several currencies.
    scale: Decimal | None  #: Of a context: what the figures under it are multiplied by.
    base: str | None  #: Of a rate.
    quote: str | None  #: Of a rate.
