"""Compares the content of two reports: texts, elements with their attributes, lines. Leaves out style, script and the policy with
their digests, and the checksum."""
from html.parser import HTMLParser

INLINE = {"a", "b", "br", "code", "em", "strong"}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.pieces, self.text, self.is_look = [], "", False
        self.feed(text)
        self.finish()

    def finish(self):
        if self.text.strip():
            self.pieces.append(" ".join(self.text.split()))
        self.text = ""

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.finish()
        self.text += " " if tag == "br" else ""
        self.is_look = tag in {"style", "script"} and ("type", "application/json") not in attrs
        self.pieces.append((tag, sorted(attrs) if tag != "meta" else None))

    def handle_endtag(self, tag):
        self.is_look = False
        if tag not in INLINE:
            self.finish()

    def handle_data(self, data):
        if not self.is_look:
            self.text += data


def differences(one, other):
    """Returns the pieces that differ between the reports of two folders. After a missing piece all others differ."""
    pages = [Page((folder / "report.html").read_text(encoding="utf-8")).pieces for folder in (one, other)]
    texts = [[" ".join(line.split()) for line in (folder / "report.md").read_text(encoding="utf-8").splitlines()
              if line.strip() and not line.startswith("<!-- assay checksum ")]
             for folder in (one, other)]
    return [pair for pieces in (pages, texts) for pair in zip(*pieces, strict=True) if pair[0] != pair[1]]
