"""Puts hostile text into every field that reaches an output, and checks the outputs.

    hostile.py ASSAY CHROMIUM

Every text of a questionnaire, a catalogue, an engagement, its sheets, a theme and a language is a payload: markup, attributes,
addresses, SVG, script, style, Markdown, formulas, terminal escapes, bidirectional and zero-width signs, look-alikes, very long
words. In the browser no script of theirs runs, no request leaves, no link leads where none may, the layout holds; in the
terminal no control character gets through; Markdown and spreadsheets hold nothing that runs.
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

from playwright.sync_api import sync_playwright

ASSAY, CHROMIUM = pathlib.Path(sys.argv[1]).absolute(), sys.argv[2]
PAYLOADS = [
    "<script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\" onmouseover=\"window.hit=1\" autofocus onfocus=\"window.hit=1",
    "' style='position:fixed;inset:0' x='", "</title><script>window.hit=1</script>", "</style><style>*{display:none}</style>",
    "</script><script>window.hit=1</script>", "<svg onload=window.hit=1><foreignObject>", "<!-- --><iframe src=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css>", "<base href=//evil.example/>", "<form action=//evil.example><input type=submit>",
    "javascript:window.hit=1", "data:text/html,<script>window.hit=1</script>", "[link](javascript:window.hit=1)", "![x](//evil.example/x.png)",
    "| a | b |\n| --- | --- |\n# heading\n***\n> quote", "`code` ``` ~~~ &#60;script&#62;", "{{7*7}} ${7*7} \\u003cscript\\u003e", "{1} {2} {99}",
    "=HYPERLINK(\"http://evil.example\",\"x\")", "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1+1",
    "\u001b[2J\u001b]0;title\u0007\u001b[31mred", "\u009b31m\u009d0;x\u009c", "\u202egnp.exe\u202c \u2066x\u2069", "zero\u200bwidth\u2060\ufeff\u200e",
    "pаypal ｃｏｍ ＝1", "W" * 900, "ق" * 300 + " abc", "--><!DOCTYPE html><html>", "url(//evil.example/y) expression(window.hit=1) @import '//evil.example'",
]
HIDDEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2060-\u2069\u200b\u200e\u200f\ufeff\u061c]")


class Payloads:
    """Returns the payloads in turn, so that each reaches many fields."""

    def __init__(self):
        self.next = 0

    def __call__(self):
        self.next += 1
        return json.dumps(f"{self.next} " * (self.next % 2) + PAYLOADS[self.next % len(PAYLOADS)])


def write(folder):
    text = Payloads()
    library = folder / "library"
    library.mkdir()
    library.joinpath("house.yaml").write_text(
        f"catalogue: house\ntitle: {text()}\nedition: {text()}\nkind: conformity\nitems:\n" + "".join(
            f"  - id: {n}\n    title: {text()}\n    documented-information: "
            f"[{{id: {n}-a, title: {text()}, kind: document}}, {{id: {n}-b, title: {text()}, kind: record}}]\n" for n in range(1, 6)))
    library.joinpath("ways.yaml").write_text(
        f"catalogue: ways\ntitle: {text()}\nkind: adoption\nitems:\n" + "".join(f"  - id: w{n}\n    title: {text()}\n" for n in range(1, 6)))
    topics = "".join(
        f"  - id: t{t}\n    title: {text()}\n    purpose: {text()}\n    group: {text()}\n    stage: service-design\n    related: [house:5]\n    criteria:\n" + "".join(
            f"      - id: t{t}.{c}\n        text: {text()}\n        level: {c % 3 + 1}\n        dimension: partners-and-suppliers\n        attribute: {text()}\n"
            f"        evidence: [{text()}, {text()}]\n        improve: {text()}\n        guidance: {text()}\n        references: [house:{c % 4 + 1}, ways:w{c}]\n"
            for c in range(1, 6)) for t in range(1, 9))
    library.joinpath("hostile.yaml").write_text(
        f"questionnaire: hostile\ntitle: {text()}\nversion: {text()}\ndescription: {text()}\nscoring: capability\nscale:\n"
        + "".join(f"  - id: r{n}\n    label: {text()}\n" for n in range(4)) + f"levels: [{text()}, {text()}, {text()}]\ntopics:\n{topics}")
    for name in "now", "then":
        engagement = folder / name
        (engagement / "answers").mkdir(parents=True)
        engagement.joinpath("engagement.yaml").write_text(
            f"engagement: {name}\norganization: {text()}\ntitle: {text()}\ndate: 2026-11-03\nassessor: {text()}\nquestionnaire: hostile\n"
            f"excluded:\n  - topic: t8\n    reason: {text()}\ngoals:\n"
            + "".join(f"  - id: g{n}\n    title: {text()}\n    services: [s{n}]\n" for n in range(3)) + "services:\n"
            + "".join(f"  - id: s{n}\n    title: {text()}\n    owner: {text()}\n    topics: [t{n + 1}, t{n + 2}]\n" for n in range(3)))
        for number, file in enumerate(["a'b&c.yaml", "=1+1.yaml", "[x](y).yaml"]):
            answers = "".join(
                f"  t{t}.{c}:\n    rating: r{(t + c + number + (name == 'now')) % 4}\n    note: {text()}\n    evidence:\n      - title: {text()}\n        location: {text()}\n        date: 2025-01-01\n"
                if (t + c) % 4 else f"  t{t}.{c}:\n    rating: n/a\n    reason: {text()}\n" for t in range(1, 8) for c in range(1, 6) if (t * c) % 7)
            (engagement / "answers" / file).write_text(
                f"respondent: {text()}\nquestionnaire: hostile\nversion: {json.dumps('1')}\nanswers:\n{answers}")
    logo = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0icGFyZW50LmhpdD0xIj48c2NyaXB0PnBhcmVudC5oaXQ9MTwvc2NyaXB0Pjwvc3ZnPgo="
    folder.joinpath("theme.yaml").write_text(f"theme: t\nname: {text()}\nfooter: {text()}\nlogo: {logo}\n")
    said = ["Topic", "Level", "Summary", "All topics", "Filter:", "Data of this chart", "Criterion", "Where we stand", "Contents"]
    folder.joinpath("language.yaml").write_text(
        "language: xx\ntitle: X\ntexts:\n" + "".join(f"  {json.dumps(key)}: {json.dumps(re.sub('[{}]', '', json.loads(text())))}\n" for key in said))


def assay(folder, *arguments, input="", wanted=(0,)):
    done = subprocess.run(
        [str(ASSAY), *map(str, arguments), "--library", "library"], cwd=folder, capture_output=True, input=input.encode())
    assert done.returncode in wanted, (arguments, done.returncode, done.stderr.decode()[-600:])
    for stream in done.stdout, done.stderr:
        if "csv" not in arguments:
            found = HIDDEN.search(stream.decode().replace("\n", ""))
            assert not found, f"{arguments}: {found[0]!r} got through: {stream.decode()[max(0, found.start() - 40):found.end() + 40]!r}"
    return done.stdout.decode()


def in_the_terminal(folder):
    commands = [
        ["check", "now", "library"], ["score", "now"], ["score", "now", "--format", "json"], ["plan", "now"], ["plan", "now", "--format", "json"],
        ["agree", "now"], ["explain", "now", "t1"], ["explain", "now", "t1.1"], ["explain", "now", "house:1"], ["explain", "now", "<script>\u001b[2J"],
        ["show", "hostile"], ["show", "house"], ["show", "house:1"], ["list", "topics", "hostile"], ["compare", "then", "now"],
        ["compare", "then", "now", "--format", "json"], ["portfolio", "then", "now"], ["portfolio", "then", "now", "--format", "json"],
        ["parse", "library/hostile.yaml"], ["no\u001b[31m"],
    ]
    for command in commands:
        assay(folder, *command, wanted=(0, 1, 2))
    assay(folder, "interview", "now", "--respondent", "Eve", input="?\nr1\nc\nnote \u001b[2J\nq\n")
    print(f"{len(commands) + 1} commands: no control character in the terminal")


def in_spreadsheets(folder):
    for command in ["export", "now", "-o", "all.csv"], ["score", "now", "--format", "csv"], ["plan", "now", "--format", "csv"], ["portfolio", "now", "--format", "csv"]:
        text = assay(folder, *command)
        text = (folder / "all.csv").read_text() if command[0] == "export" else text
        for row in csv.reader(io.StringIO(text.lstrip("\ufeff"))):
            for field in row:
                runs = field[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠") and not re.fullmatch(r"-?\d+(\.\d+)?", field)
                assert not runs, f"{command}: {field!r}"
    print("no field of a CSV runs")


def leads_on(address):
    """Whether an address has no scheme, or one that only opens a page or a mail."""
    scheme = re.match(r"\s*([A-Za-z][A-Za-z0-9+.-]*):", address)
    return not scheme or scheme[1].lower() in ("http", "https", "mailto")


class Markup(HTMLParser):
    def __init__(self):
        super().__init__()
        self.faults = []

    def handle_starttag(self, tag, attributes):
        own = re.fullmatch(r"[a-z0-9-]+-assets/[A-Za-z0-9._-]+\.svg", dict(attributes).get("src", ""))
        if tag in ("script", "iframe", "svg", "style", "link", "base", "form", "input", "object") or tag == "img" and not own:
            self.faults.append(tag)
        for name, value in attributes:
            if name.startswith("on") or name == "style" or (name in ("href", "src") and not leads_on(value or "")):
                self.faults.append((tag, name, value))


def in_markdown(folder, pages):
    for path in pages:
        shown = subprocess.run(["cmark-gfm", "--extension", "table", "--unsafe", path], check=True, capture_output=True, text=True).stdout
        markup = Markup()
        markup.feed(shown)
        assert not markup.faults, (path.name, markup.faults[:3])
        found = HIDDEN.search(path.read_text().replace("\n", ""))
        assert not found, f"{path.name}: {found[0]!r}"
    print(f"{len(pages)} reports in Markdown: nothing runs")


def in_the_browser(folder, pages, sheets):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        noise = []
        for path in pages:
            for width in 1280, 320:
                context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
                page = context.new_page()
                page.on("console", lambda message: noise.append((path.name, message.text)))
                page.on("pageerror", lambda error: noise.append((path.name, str(error))))
                page.on("dialog", lambda dialog: (noise.append((path.name, dialog.message)), dialog.dismiss()))
                page.on("request", lambda request: request.url.startswith(("file:", "data:", "blob:")) or noise.append((path.name, request.url)))
                page.goto(path.as_uri())
                if path.name.startswith("facilitator"):
                    page.locator("input[type=file]").first.set_input_files([str(sheet) for sheet in sheets])
                    page.wait_for_timeout(500)
                page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
                page.evaluate("document.querySelectorAll('*').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')))")
                assert page.evaluate("window.hit") is None, f"{path.name}: a script ran"
                across = page.evaluate("document.documentElement.scrollWidth")
                assert across <= width or path.suffix == ".svg", f"{path.name} at {width}: {across} px wide"
                found = HIDDEN.search(page.evaluate("document.documentElement.textContent").replace("\n", ""))
                assert not found, f"{path.name}: {found[0]!r} is in the page"
                links = page.evaluate("[...document.querySelectorAll('a')].map(a => a.protocol)")
                assert set(links) <= {"file:", "https:", "http:", "mailto:", "blob:"}, set(links)
                foreign = page.evaluate("document.querySelectorAll('iframe,object,embed,base,form,link,svg foreignObject,svg script').length")
                assert foreign == 0, f"{path.name}: {foreign} elements that no page of ours has"
                context.close()
        browser.close()
        assert not noise, noise[:5]
    print(f"{len(pages)} pages in Chromium at two widths: no script ran, no request left, the layout holds")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        write(folder)
        look = ["--theme", "theme.yaml", "--language", "language.yaml", "--earlier", "then"]
        for kind in ["full"], ["executive"], ["audit", "--framework", "house"], ["audit", "--framework", "ways"]:
            assay(folder, "report", "now", "--kind", *kind, *look, "--assets", "-o", "pages")
        for form in "html", "markdown":
            ending = "html" if form == "html" else "md"
            assay(folder, "compare", "then", "now", "--format", form, "-o", f"pages/comparison.{ending}")
            assay(folder, "sheet", "now", "--format", form, "-o", f"pages/sheet.{ending}")
        assay(folder, "portfolio", "then", "now", "--format", "html", "-o", "pages/portfolio.html")
        assay(folder, "form", "now", "-o", "pages/form.html")
        assay(folder, "form", "now", "--facilitator", "-o", "pages/facilitator.html")
        in_the_terminal(folder)
        in_spreadsheets(folder)
        in_markdown(folder, sorted((folder / "pages").glob("*.md")))
        in_the_browser(folder, sorted((folder / "pages").glob("*.html")) + sorted((folder / "pages").glob("*-assets/*.svg")), sorted((folder / "now" / "answers").glob("*.yaml")))


main()
