"""Turns every kind of report into a Word file with pandoc and compares its outline with the Markdown.

    word.py ASSAY

The Markdown with its charts goes through cmark-gfm, as GitHub shows it, and through pandoc into a Word file, which pandoc
reads back. Both must have the same headings with their levels, tables with their sizes and pictures, in the same order; the
Word file must hold the pictures; and no mark of Markdown or HTML may be left in its words.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from html.parser import HTMLParser

ASSAY = pathlib.Path(sys.argv[1]).absolute()
EXAMPLE = pathlib.Path("reports/pizza-and-pizza").absolute()
KINDS = [["full"], ["executive"], ["audit", "--framework", "iso20000"], ["audit", "--framework", "cobit2019"]]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, **options).stdout


class Outline(HTMLParser):
    """Headings, tables and pictures as cmark-gfm reads them."""

    def __init__(self):
        super().__init__()
        self.parts, self.heading, self.rows, self.columns = [], None, 0, 0

    def handle_starttag(self, tag, attributes):
        if re.fullmatch("h[1-6]", tag):
            self.heading = [int(tag[1]), ""]
        elif tag == "table":
            self.rows, self.columns = 0, 0
        elif tag == "tr":
            self.rows += 1
        elif tag == "th":
            self.columns += 1
        elif tag == "img":
            self.parts.append(("picture",))

    def handle_data(self, data):
        if self.heading:
            self.heading[1] += data

    def handle_endtag(self, tag):
        if re.fullmatch("h[1-6]", tag):
            self.parts.append(("heading", self.heading[0], " ".join(self.heading[1].split())))
            self.heading = None
        elif tag == "table":
            self.parts.append(("table", self.columns, self.rows - 1))


def words(inlines):
    text = ""
    for inline in inlines:
        content = inline.get("c")
        match inline["t"]:
            case "Str": text += content
            case "Space" | "SoftBreak" | "LineBreak": text += " "
            case "Code": text += content[1]
            case "Link" | "Span": text += words(content[1])
            case "Strong" | "Emph" | "Underline": text += words(content)
    return text


def outline(blocks):
    """Returns the same parts as pandoc reads them."""
    parts = []
    for block in blocks:
        content = block.get("c")
        match block["t"]:
            case "Header": parts.append(("heading", content[0], " ".join(words(content[2]).split())))
            case "Table":
                head, bodies = content[3], content[4]
                parts.append(("table", len(content[2]), sum(len(body[3]) for body in bodies) + len(head[1]) - 1))
            case "Para" | "Plain": parts += [("picture",) for inline in content if inline["t"] == "Image"]
            case "BlockQuote": parts += outline(content)
    return parts


def main():
    for kind in KINDS:
        with tempfile.TemporaryDirectory() as folder:
            run(ASSAY, "report", EXAMPLE, "--kind", *kind, "--earlier", EXAMPLE / "2025", "--format", "markdown", "--assets", "-o", folder)
            report, = pathlib.Path(folder).glob("*.md")
            seen = Outline()
            seen.feed(run("cmark-gfm", "--extension", "table", "--unsafe", report))
            word = report.with_suffix(".docx")
            run("pandoc", "--from", "gfm", report.name, "-o", word.name, cwd=folder)
            found = outline(json.loads(run("pandoc", word, "-t", "json"))["blocks"])
            wanted = seen.parts
            assert found == wanted, next((pair for pair in zip(found, wanted) if pair[0] != pair[1]), (len(found), len(wanted)))
            pictures = [name for name in zipfile.ZipFile(word).namelist() if name.startswith("word/media/")]
            count = wanted.count(("picture",))
            assert len(pictures) >= count, f"{len(pictures)} files for {count} pictures"
            plain = run("pandoc", word, "-t", "plain", "--wrap", "none")
            left = re.findall(r"\*\*|</?[a-z]+[ >]|\\[.\-(]|\]\(", plain)
            assert not left, left[:5]
            print(f"{report.name}: {sum(part[0] == 'heading' for part in wanted)} headings, "
                  f"{sum(part[0] == 'table' for part in wanted)} tables, {count} pictures found again in Word")


main()
