"""A statement as text with tabs, as an HTML page, and as a PDF page.

The PDF is written here, object by object: one page, one font without a file, whose characters are half an em
wide, Chinese ones a whole. Numbers stand at a column's right edge, a dollar sign at its left one."""
import html
import re
from collections import namedtuple

# title: what stands over the table; rows: lists of cells, the first row being the head.
Statement = namedtuple("Statement", ["title", "rows"])

# A cell's sign, its number with an opening bracket, and what closes it.
PARTS = re.compile(r"(\$?) ?(.*?)([)%]?)")

TEXT_SIZE, LINE_HEIGHT = 10, 16
LEFT, TOP, FIRST_COLUMN, COLUMN_WIDTH, COLUMN_GAP = 50, 780, 230, 70, 40


def as_tabs(statement):
    lines = [statement.title] + ["\t".join(row) for row in statement.rows]
    return "\n".join(lines) + "\n"


def as_html(statement):
    """Each cell is one cell of the page; w3m leaves one space between the widest of them."""
    return as_table(statement, "<table>\n")


def as_bordered(statement):
    """The same with lines between the cells."""
    return as_table(statement, "<table border=1>\n")


def as_table(statement, table):
    def row_of(row):
        return row_with(row, ["<td align=right>%s</td>" % html.escape(cell) for cell in row[1:]])

    return page_with(statement, table, row_of)


def as_filing(statement):
    """As filings are made: a sign and a closing bracket have cells of their own, and columns a narrow one
    between them."""
    def row_of(row):
        cell = "<td>%s</td><td align=right>%s</td><td>%s</td><td>&nbsp;</td>"
        return row_with(row, [cell % PARTS.fullmatch(html.escape(text)).groups() for text in row[1:]])

    return page_with(statement, "<table>\n", row_of)


def row_with(row, cells):
    return "<tr><td>%s</td>%s</tr>\n" % (html.escape(row[0]), "".join(cells))


def page_with(statement, table, row_of):
    return ("<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>-</title></head><body>\n<p>%s</p>\n"
            "%s%s</table>\n</body></html>\n" % (html.escape(statement.title), table, "".join(map(row_of, statement.rows))))


def as_pdf(statement):
    pieces = list(placed(statement))
    content = "\n".join("BT /F 10 Tf %g %g Td <%s> Tj ET" % (x, y, code_of(text)) for x, y, text in pieces)
    characters = sorted({character for _, _, text in pieces for character in text})
    return pdf_of([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        stream_of(content),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /FontDescriptor 7 0 R /DW 1000 /W [0 255 500]"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0"
        " /Ascent 900 /Descent -100 /CapHeight 700 /StemV 80 >>",
        stream_of(unicode_map(characters))])


def placed(statement):
    """(x, y, text) of each piece of text on the page."""
    y = TOP
    yield LEFT, y, statement.title
    for label, *cells in statement.rows:
        y -= LINE_HEIGHT
        if label:
            yield LEFT, y, label
        for column, cell in enumerate(cells):
            start = FIRST_COLUMN + column * (COLUMN_WIDTH + COLUMN_GAP)
            sign, number = ("$", cell[1:].strip()) if cell.startswith("$") else ("", cell)
            if sign:
                yield start, y, sign
            yield start + COLUMN_WIDTH - width_of(number), y, number


def width_of(text):
    return sum(TEXT_SIZE / 2 if ord(character) < 256 else TEXT_SIZE for character in text)


def code_of(text):
    return text.encode("utf-16-be").hex()


def unicode_map(characters):
    """Every code is the character's own number in Unicode."""
    pairs = "\n".join("<%s> <%s>" % (code_of(character), code_of(character)) for character in characters)
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            "%d beginbfchar\n%s\nendbfchar\nendcmap end end" % (len(characters), pairs))


def stream_of(content):
    return "<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def pdf_of(objects):
    """The file: each object behind its number, then where each one begins."""
    file, starts = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        starts.append(len(file))
        file += "%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = "".join("%010d 00000 n \n" % start for start in starts)
    return (file + "xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, entries)
            + "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(file)))
