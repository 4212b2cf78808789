"""Tables that come in a zip archive, as the European Central Bank's does."""
import io
import zipfile
import zlib

from tael.errors import SyntaxFaultError

_MARK = b"PK\3\4"


def table_of(content: bytes, name: str) -> bytes:
    """A table as it stands in a file: by itself, or as the first of an archive."""
    if not content.startswith(_MARK):
        return content
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            tables = [entry for entry in archive.namelist() if entry.endswith(".csv")]
            if tables:
                return archive.read(tables[0])
    except (zipfile.BadZipFile, zlib.error, RuntimeError) as error:
        raise SyntaxFaultError("%s: %s" % (name, error)) from error
    raise SyntaxFaultError("%s: the archive holds no file that ends in .csv" % name)
