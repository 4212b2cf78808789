"""Names of locales, as C takes them."""
from tael.errors import UnknownLocaleError


def locale_name(locale: str) -> bytes:
    if "\0" in locale:  # C would read no further
        raise UnknownLocaleError("a NUL in the name of a locale")
    return locale.encode("utf-8", "surrogatepass")
