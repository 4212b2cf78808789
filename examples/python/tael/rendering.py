"""Values as text: the mirror of scan."""
from collections.abc import Callable
from ctypes import Structure, c_size_t, create_string_buffer, sizeof
from typing import Any

from tael import _structures
from tael._library import library
from tael._locales import locale_name
from tael._names import ROUNDINGS, STYLES, Rounding, Style, number_of
from tael._temporary import Temporary
from tael.errors import raise_for
from tael.figure import Figure
from tael.lexicon import Lexicon, held
from tael.money import Money

#: Bytes that hold nearly every text; a longer one is written once more.
_USUAL_LENGTH = 256


def render(amount: Money | Figure[Any], style: Style = "plain", locale: str = "en_US",
           digits: int | None = None, rounding: Rounding = "half_even",
           lexicon: Lexicon | None = None) -> str:
    """An amount as text, in one of five styles:

        plain     CNY 1234567.89
        grouped   CN¥1,234,567.89 (as CLDR has it in the locale)
        compact   CNY 1.23456789 million, 123.456789万元
        words     one million two hundred thirty-four thousand …, 一百二十三万四千五百六十七元八角九分
        capital   人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分 (of Chinese bills)

    A locale whose language is Chinese gives Chinese, any other one English words. No digit is lost unless
    `digits`, the significant digits at most, asks for it. A Figure is written with all that its text said of
    it: both ends of a range, the approximation, what it is per; a rate as "USD/CNY 6.3036". What scan reads
    from it, under the same locale, is the same amount again; tael/render.h lists what is not. `lexicon` is
    where a figure's currency stands that ISO 4217 does not know.

    Raises UnknownLocaleError; InvalidArgumentError (a context, digits beyond 10,000, no such style or mode);
    UnknownCurrencyError. Threads: any.
    """
    options = _options(style, locale, digits, rounding)
    with Temporary() as temporary:
        if isinstance(amount, Money):
            return _written(library.tael_render_money, amount._lent(temporary), options)
        return _written(library.tael_render_figure, temporary.figure(amount, held(lexicon)), options)


def _options(style: Style, locale: str, digits: int | None, rounding: Rounding) -> _structures.RenderOptions:
    return _structures.RenderOptions(
        size=sizeof(_structures.RenderOptions),
        style=number_of(style, STYLES),
        locale=locale_name(locale),
        digits=digits or 0,
        rounding=number_of(rounding, ROUNDINGS),
    )


def _written(write: Callable[..., int], amount: Structure, options: _structures.RenderOptions) -> str:
    length = c_size_t()
    room = create_string_buffer(_USUAL_LENGTH)
    status = write(amount, options, room, len(room), length)
    if length.value >= len(room):
        room = create_string_buffer(length.value + 1)
        status = write(amount, options, room, len(room), length)
    raise_for(status)
    return room.value.decode()
