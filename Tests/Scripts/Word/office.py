"""Makes every kind of report as a Word file, checks the parts, and looks at the pages that LibreOffice makes of them.

    office.py ASSAY SOFFICE CHROMIUM [PICTURES]

The parts are as Word asks for them (`parts.py`), python-docx opens the files, and the bytes are the same twice. LibreOffice
turns each file into pages: two or three for the board, at most 1.3 times the pages of the printed HTML for all practices, each
with head, foot and number, none nearly empty. `assay verify` knows a file again, and finds that LibreOffice saved another.
Hostile texts stay text. Pictures of the pages are written to the folder PICTURES where one is named.
"""

import base64
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

import docx
from PIL import Image

from parts import Package, W

ASSAY, SOFFICE, CHROMIUM = pathlib.Path(sys.argv[1]).absolute(), sys.argv[2], sys.argv[3]
PICTURES = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
EXAMPLE = pathlib.Path("reports/pizza-and-pizza")
KINDS = [["full"], ["executive"], ["audit", "--framework", "iso20000"], ["audit", "--framework", "cobit2019"]]
HOSTILE = "]]></w:t> <b>&amp; \u202e\u0007 \u05e9\u05dc\u05d5\u05dd 123 " + "Donaudampfschiff" * 12 + " {{TOC}} _x0007_"


def run(*command, **options):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    assert result.returncode == 0, f"{command}: {result.stderr}"
    return result.stdout


def assay(*arguments):
    return run(ASSAY, *arguments)


def logo():
    """A picture of 120 by 32 pixels in one color."""
    chunk = lambda name, data: struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + bytes([0x7A, 0x1F, 0x5C]) * 120 for _ in range(32))
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 120, 32, 8, 2, 0, 0, 0)) + chunk(
        b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(data).decode()


def large_engagement(folder):
    """Writes an engagement with all practices and three respondents. The ratings follow from the number of the criterion."""
    criteria = re.findall(r"^  ([a-z-]+\.\d+\.\d+) ", assay("show", "itil4-practices"), re.M)
    assert len(criteria) > 400, len(criteria)
    topics = list(dict.fromkeys(criterion.split(".")[0] for criterion in criteria))
    services = "".join(f"  - id: s{number}\n    title: Service {number}\n    owner: Owner {number}\n    topics: [{', '.join(topics[number::4])}]\n"
                       for number in range(4))
    goals = "".join(f"  - id: g{n}\n    title: Business goal {n}\n    weight: {n + 1}\n    services: [s{n}, s{(n + 1) % 4}]\n" for n in range(4))
    (folder / "answers").mkdir(parents=True)
    (folder / "engagement.yaml").write_text(
        f"engagement: large\norganization: Large\ntitle: All practices\ndate: 2026-11-03\nquestionnaire: itil4-practices\n"
        f"status: draft\nclassification: Confidential\ngoals:\n{goals}services:\n{services}")
    for name, shift in ("anna", 0), ("bert", 1), ("cleo", 3):
        lines = []
        for place, criterion in enumerate(criteria):
            rating = "FFLLPPN"[min(6, int(criterion.split(".")[1]) - 1 + (place * 7 + shift) % 4)]
            evidence = f"    evidence: [{{title: Record {place}, date: 2026-09-01}}]\n" if place % 3 == 0 else ""
            note = f"    note: As said in the interview of {name}, number {place}, this differs from team to team.\n" if place % 4 == 1 else ""
            if (place + shift) % 9:
                lines.append(f"  {criterion}:\n    rating: {rating}\n{evidence}{note}")
        (folder / "answers" / f"{name}.yaml").write_text(
            f'respondent: {name}\nquestionnaire: itil4-practices\nversion: "2.0"\nanswers:\n' + "".join(lines))


def hostile_engagement(folder):
    """Writes an engagement whose texts try to leave their place."""
    text = "".join(f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) > 126 else {'"': '\\"', "\\": "\\\\"}.get(c, c) for c in HOSTILE)
    criterion = re.search(r"^  ([a-z-]+\.\d+) ", assay("show", "itsm-quick-check"), re.M)[1]
    (folder / "answers").mkdir(parents=True)
    (folder / "engagement.yaml").write_text(
        f'engagement: hostile\norganization: "{text}"\ntitle: "{text}"\ndate: 2026-11-03\nquestionnaire: itsm-quick-check\n'
        f'classification: "{text[:60].rsplit(" ", 1)[0]}"\n'
        'summary: "[one](https://example.org/a?c=1&d=<e>) [two](https://[broken) [three](mailto:a@b@c) [four](mailto:ann@example.org)"\n')
    (folder / "answers" / "ann.yaml").write_text(
        f'respondent: "{text}"\nquestionnaire: itsm-quick-check\nanswers:\n  {criterion}:\n    rating: partly\n    note: "{text}"\n'
        f'    evidence: [{{title: "{text}", location: "https://example.org/%zz/\\u00e9#a#b"}}]\n')


def make(scratch):
    """Every kind of Word file, by name."""
    large, hostile, theme = scratch / "large", scratch / "hostile", scratch / "theme.yaml"
    large_engagement(large)
    hostile_engagement(hostile)
    theme.write_text(f"theme: acme\nname: ACME Consulting\nfooter: ACME Consulting, in confidence\nlogo: {logo()}\n"
                     'colours:\n  accent: "#7a1f5c"\n  mark: "#7a1f5c"\n  goal: "#006b3c"\n')
    word = "--format", "docx", "-o"
    for kind in KINDS:
        assay("report", EXAMPLE, "--kind", *kind, "--earlier", EXAMPLE / "2025", *word, scratch)
    for kind in "full", "executive":
        assay("report", large, "--kind", kind, *word, large)
        assay("report", hostile, "--kind", kind, *word, hostile)
        assay("report", EXAMPLE, "--kind", kind, "--language", "de", "--theme", theme, *word, scratch / "themed")
    assay("compare", EXAMPLE / "2025", EXAMPLE, *word, scratch / "comparison.docx")
    assay("portfolio", EXAMPLE, EXAMPLE / "2025", large, *word, scratch / "portfolio.docx")
    assay("sheet", EXAMPLE, *word, scratch / "sheet.docx")
    files = {path.stem: path for path in scratch.glob("*.docx")}
    for folder in large, hostile, scratch / "themed":
        files |= {f"{folder.name}-{path.stem}": path for path in folder.glob("*.docx")}
    return files


def convert(scratch, files, ending):
    """Returns what LibreOffice makes of each file, in one run."""
    source, target = scratch / f"for-{ending}", scratch / ending
    source.mkdir()
    for name, path in files.items():
        shutil.copy(path, source / f"{name}.docx")
    run(SOFFICE, f"-env:UserInstallation={(scratch / 'profile').as_uri()}", "--headless", "--convert-to", ending, "--outdir", target,
        *sorted(source.iterdir()))
    made = {name: target / f"{name}.{ending}" for name in files}
    assert all(path.exists() for path in made.values()), "LibreOffice does not open " + ", ".join(
        name for name, path in made.items() if not path.exists())
    return made


def opens_in_python(files):
    for name, path in files.items():
        document = docx.Document(path)
        styles = {paragraph.style.name for paragraph in document.paragraphs}
        assert {"Title", "Heading 1"} <= styles, (name, styles)
        assert document.sections[0].page_width.mm == 210 or abs(document.sections[0].page_width.mm - 210) < 0.1
        assert document.core_properties.title, name
    full = docx.Document(files["report"])
    used = {paragraph.style.name for paragraph in full.paragraphs}
    wanted = {"Title", "Subtitle", "Heading 1", "Heading 2", "Caption", "List Bullet", "TOC Heading", "toc 1"}
    assert wanted <= used, wanted - used
    print(f"{len(files)} files: parts as Word asks for them, opened by python-docx")


def same_bytes(scratch, files):
    for kind in KINDS[:2]:
        assay("report", EXAMPLE, "--kind", *kind, "--earlier", EXAMPLE / "2025", "--format", "docx", "-o", scratch / "again")
    for name in "report", "executive":
        assert files[name].read_bytes() == (scratch / "again" / f"{name}.docx").read_bytes(), f"{name}: other bytes"


def knows_again(scratch, files):
    folders = EXAMPLE, EXAMPLE / "2025"
    assert "matches" in assay("verify", files["report"], *folders)
    saved = convert(scratch, {"report": files["report"]}, "docx")["report"]
    result = subprocess.run([ASSAY, "verify", saved, *folders], capture_output=True, text=True)
    assert result.returncode == 1 and "was edited" in result.stdout, result
    refused = subprocess.run([ASSAY, "report", EXAMPLE, "--format", "docx", "-o", saved.parent], capture_output=True, text=True)
    assert refused.returncode != 0 and "--force" in refused.stderr, refused
    print("verify knows a file again, and one that LibreOffice saved as edited; a report does not replace that")


def pages(pdf):
    return run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def looks_well(scratch, name, pdf):
    """Each page has its head, foot and number and is not nearly empty."""
    sheets = pages(pdf)
    for number, sheet in enumerate(sheets, 1):
        assert re.search(rf"{number}\s*/\s*{len(sheets)}\s*$", sheet), f"{name}: page {number} has no number"
        if name.startswith("large"):
            assert "All practices" in sheet and "Draft · Confidential" in sheet, f"{name}: page {number} has no head"
        if name.startswith("themed"):
            assert "ACME Consulting, in confidence" in sheet, f"{name}: page {number} has no foot"
    folder = (PICTURES or scratch / "pictures") / name
    folder.mkdir(parents=True, exist_ok=True)
    run("pdftoppm", "-r", "40", "-png", pdf, folder / "page")
    for number, path in enumerate(sorted(folder.glob("page-*.png")), 1):
        picture = Image.open(path).convert("L")
        width, height = picture.size
        body = picture.crop((0, int(height * 0.07), width, int(height * 0.93))).point(lambda value: 255 if value < 200 else 0)
        box = body.getbbox()
        filled = (box[3] if box else 0) / body.size[1]
        assert number == len(sheets) or filled > 0.3, f"{name}: page {number} is filled to {filled:.0%}"
        assert filled > 0.04, f"{name}: page {number} is empty"
    return len(sheets)


def printed(scratch, folder):
    """The pages of the HTML report, as Chromium prints it."""
    assay("report", folder, "--format", "html", "-o", folder)
    run(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={scratch / 'html.pdf'}",
        (folder / "report.html").as_uri())
    return len(pages(scratch / "html.pdf"))


def texts_stay_text(files):
    package = Package(files["hostile-report"])
    words = "".join(text.text or "" for text in package.document.iter(W + "t"))
    assert "]]></w:t> <b>&amp; ⟦U+202E⟧␇ " in words and "_x0007_" in words
    turned = [run for run in package.document.iter(W + "r") if run.find(f"{W}rPr/{W}rtl") is not None]
    assert turned and all(re.fullmatch("[\u0590-\u05ff]+", "".join(t.text for t in run.iter(W + "t"))) for run in turned)
    targets = {relation.get("Target") for relation in package.relations.values() if relation.get("TargetMode") == "External"}
    assert targets == {"https://example.org/a?c=1&d=%3Ce%3E", "mailto:ann@example.org", "https://example.org/%25zz/%C3%A9#a%23b"}, targets
    assert "(https://[broken)" in words, "a refused address is not shown"
    print("hostile texts stay text, and malformed addresses are shown beside them")


def main():
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        files = make(scratch)
        for path in files.values():
            Package(path).check()
        opens_in_python(files)
        same_bytes(scratch, files)
        texts_stay_text(files)
        knows_again(scratch, files)
        counts = {name: looks_well(scratch, name, pdf) for name, pdf in convert(scratch, files, "pdf").items()}
        for name, count in counts.items():
            assert "executive" not in name or 2 <= count <= 3 or name.startswith("hostile"), f"{name}: {count} pages"
        paper = printed(scratch, scratch / "large")
        print("pages:", ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
        print(f"all practices: {counts['large-report']} pages, {paper} as printed HTML")
        assert counts["large-report"] <= 1.3 * paper


main()
