"""What a scan gave, written as the pages of docs/ write it: the text with its spans marked, then a line a
figure."""


def outcome(text, figures):
    content, marked, at = text.encode(), b"", 0
    for figure in figures:
        start, end = figure["start"], figure["end"]
        marked += content[at:start] + "⟦".encode() + content[start:end] + "⟧".encode()
        at = end
    lines = [line_of(figure) for figure in figures] or ["nothing"]
    return [(marked + content[at:]).decode()] + lines


def without_marks(text):
    return text.replace("⟦", "").replace("⟧", "")


def line_of(figure):
    if figure["kind"] == "rate":
        return "rate %s/%s %s" % (figure["base"], figure["quote"], figure["value"])
    if figure["kind"] == "context":
        keys = ["context", figure["currency"], figure["scale"]]
    else:
        keys = [figure["currency"], value_of(figure), accuracy(figure["decimals"]), figure["approx"]]
    for key in "per", "restates", "context":
        keys.append(None if figure[key] is None else "%s=%s" % (key, figure[key]))
    keys.append("ambiguous" if figure["ambiguous"] else None)
    return " ".join(key for key in keys if key is not None)


def value_of(figure):
    return figure["value"] if figure["kind"] == "amount" else "%s..%s" % (figure["low"], figure["high"])


def accuracy(decimals):
    if decimals is None:
        return "exact"
    return "decimals=%d" % decimals if decimals != 0 else None
