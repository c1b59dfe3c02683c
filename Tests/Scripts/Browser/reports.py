"""Opens every kind of report in Chromium, prints it, and checks what a reader sees.

    reports.py ASSAY CHROMIUM [PICTURES]

At 1280, 390 and 320 pixels, light and dark: no console message, no request, no sideways scrolling of the
page, text in charts of 11 pixels or more with enough contrast, no violation found by axe-core. Without script nothing is lost;
with it tables sort and filter. Printed on A4 and Letter, the report for the board has two pages, a topic's first page says what
its owner does next, no heading stands alone at a page's foot, no page is nearly empty, table heads are repeated, and each page has
its number, the marks and the theme's footer. Of 34 practices the report stays light. Pictures of the pages are written to the
folder PICTURES where one is named.
"""

import gzip
import pathlib
import re
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ASSAY, CHROMIUM = pathlib.Path(sys.argv[1]).absolute(), sys.argv[2]
PICTURES = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
EXAMPLE = pathlib.Path("reports/pizza-and-pizza")
KINDS = [["full"], ["executive"], ["audit", "--framework", "iso20000"], ["audit", "--framework", "cobit2019"]]
LOGO = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjAiIGhlaWdodD0iMzIiPjxyZWN0IHdpZHRoPSIxMjAiIGhlaWdodD0iMzIiIGZpbGw9IiM3YTFmNWMiLz48L3N2Zz4="
THEME = f"""theme: acme
name: ACME Consulting
footer: ACME Consulting, in confidence
logo: {LOGO}
colours:
  accent: "#7a1f5c"
  mark: "#7a1f5c"
  goal: "#006b3c"
"""
# The lightest colour that a theme may have: text on its shades must be black.
LIGHT = "theme: light\ncolours:\n  mark: \"#d97706\"\n"

# Texts of charts that are too small or have too little contrast. The ground is the last shape drawn below the middle of a text.
DRAWN = """() => {
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const paper = rgb(getComputedStyle(document.body).backgroundColor);
  const poor = [];
  for (const svg of document.querySelectorAll('svg:not(.definitions)')) {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const shapes = [...svg.querySelectorAll('rect')];
    for (const text of svg.querySelectorAll('text')) {
      const size = parseFloat(getComputedStyle(text).fontSize) * scale, box = text.getBBox();
      const x = box.x + box.width / 2, y = box.y + box.height / 2;
      const below = shapes.filter(s => s.x.baseVal.value <= x && x <= s.x.baseVal.value + s.width.baseVal.value
        && s.y.baseVal.value <= y && y <= s.y.baseVal.value + s.height.baseVal.value).pop();
      const fill = below && getComputedStyle(below).fill;
      const ground = fill && fill.startsWith('rgb') ? rgb(fill) : paper;
      const [a, b] = [light(rgb(getComputedStyle(text).fill)) + .05, light(ground) + .05];
      const contrast = Math.max(a, b) / Math.min(a, b);
      if (size < 11 || contrast < 4.5) poor.push([text.textContent, size, contrast]);
    }
  }
  return poor;
}"""


def assay(*arguments):
    return subprocess.run([str(ASSAY), *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def large_engagement(folder):
    """Writes an engagement with all practices and three respondents. The ratings follow from the number of the criterion."""
    criteria = re.findall(r"^  ([a-z-]+\.\d+\.\d+) ", assay("show", "itil4-practices"), re.M)
    assert len(criteria) > 400, len(criteria)
    topics = list(dict.fromkeys(criterion.split(".")[0] for criterion in criteria))
    services = "".join(
        f"  - id: s{number}\n    title: Service {number}\n    owner: Owner {number}\n    topics: [{', '.join(topics[number::4])}]\n"
        for number in range(4))
    goals = "".join(f"  - id: g{n}\n    title: Business goal number {n}\n    weight: {n + 1}\n    services: [s{n}, s{(n + 1) % 4}]\n" for n in range(4))
    (folder / "answers").mkdir(parents=True)
    (folder / "engagement.yaml").write_text(
        f"engagement: large\norganization: Large\ntitle: All practices\ndate: 2026-11-03\nquestionnaire: itil4-practices\ngoals:\n{goals}services:\n{services}")
    for name, shift in ("anna", 0), ("bert", 1), ("cleo", 3):
        lines = []
        for place, criterion in enumerate(criteria):
            level = int(criterion.split(".")[1])
            rating = "FFLLPPN"[min(6, level - 1 + (place * 7 + shift) % 4)]
            if (place + shift) % 9:
                lines.append(f"  {criterion}:\n    rating: {rating}\n    evidence: [{{title: Record {place}, date: 2026-09-01}}]\n" if place % 3 == 0
                             else f"  {criterion}: {rating}\n")
        (folder / "answers" / f"{name}.yaml").write_text(
            f'respondent: {name}\nquestionnaire: itil4-practices\nversion: "2.0"\nanswers:\n' + "".join(lines))


def make(scratch):
    """Every kind of page, by name."""
    large = scratch / "large"
    large_engagement(large)
    theme, light = scratch / "theme.yaml", scratch / "light.yaml"
    theme.write_text(THEME)
    light.write_text(LIGHT)
    for kind in KINDS:
        assay("report", EXAMPLE, "--kind", *kind, "--earlier", EXAMPLE / "2025", "--format", "html", "-o", scratch)
        assay("report", large, "--kind", *kind, "--format", "html", "-o", large)
    assay("report", EXAMPLE, "--kind", "executive", "--language", "de", "--theme", theme, "--format", "html", "-o", scratch / "themed")
    assay("report", EXAMPLE, "--theme", light, "--format", "html", "-o", scratch / "light")
    assay("report", EXAMPLE, "--kind", "topic", "--earlier", EXAMPLE / "2025", "--theme", theme, "--format", "html", "-o", scratch)
    assay("report", large, "--topics", "incident-management,risk-management", "--order", "priority", "--title", "Two topics", "--format",
          "html", "-o", scratch / "two")
    assay("compare", EXAMPLE / "2025", EXAMPLE, "--format", "html", "-o", scratch / "comparison.html")
    assay("portfolio", EXAMPLE, EXAMPLE / "2025", large, "--format", "html", "-o", scratch / "portfolio.html")
    own = {path.stem: path for path in sorted(scratch.glob("*.html"))}
    own |= {f"topic-{name}": scratch / "topics" / f"{name}.html" for name in ("incident-management", "service-desk")}
    own |= {"light": scratch / "light" / "report.html", "two": scratch / "two" / "report.html"}
    return own | {"themed": scratch / "themed" / "executive.html", "large": large / "report.html", "large-executive": large / "executive.html"}


class Browser:
    def __init__(self, playwright):
        self.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.noise = []

    def open(self, path, width=1280, scheme="light", **options):
        context = self.browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        page = context.new_page()
        page.on("console", lambda message: self.noise.append(f"{path.name}: {message.text}"))
        page.on("pageerror", lambda error: self.noise.append(f"{path.name}: {error}"))
        page.on("request", lambda request: request.url.startswith(("file:", "data:")) or self.noise.append(request.url))
        page.goto(path.absolute().as_uri())
        return page


def can_be_read(browser, pages):
    for name, path in pages.items():
        for width in 1280, 390, 320:
            for scheme in "light", "dark":
                page = browser.open(path, width, scheme)
                across = page.evaluate("document.documentElement.scrollWidth")
                assert across <= width, f"{name} at {width}: {across} px wide"
                poor = page.evaluate(DRAWN)
                assert not poor, f"{name} at {width}, {scheme}: {poor[:5]}"
                if PICTURES and scheme == "light" and width != 320:
                    page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=name in ("executive", "comparison"))
                page.context.close()
    print(f"{len(pages)} pages at three widths, light and dark: nothing cut, drawn text large and clear enough")


def axe_finds_nothing(browser, pages):
    for name, path in pages.items():
        for width, scheme in (1280, "light"), (320, "dark"):
            if name.startswith("large") and (width, scheme) != (1280, "light"):
                continue
            page = browser.open(path, width, scheme, bypass_csp=True)
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
            found = Axe().run(page).response["violations"]
            assert not found, [(name, width, scheme, fault["id"], fault["nodes"][0]["html"][:200]) for fault in found]
            page.context.close()
    print("axe-core: no violation")


def nothing_is_lost_without_script(browser, pages):
    words = "element => { for (const extra of element.querySelectorAll('.filter,.shown,.sort')) extra.remove(); return element.textContent.replace(/\\s+/g, '') }"
    for name, path in pages.items():
        plain = browser.open(path, java_script_enabled=False)
        scripted = browser.open(path)
        # Playwright evaluates in a separate context, to which the page's setting does not apply.
        assert plain.locator("main").evaluate(words) == scripted.locator("main").evaluate(words), name
        plain.context.close(), scripted.context.close()
    print("without script the same words")


def tables_sort_and_filter(browser, path):
    page = browser.open(path)
    table = page.locator(".sortable").first
    column = lambda number: [row.strip() for row in table.locator(f"tbody tr:visible > :nth-child({number})").all_inner_texts()]
    before = column(1)
    button = table.get_by_role("button", name="Sort by Score")
    button.focus()
    page.keyboard.press("Enter")
    scores = column(7)
    assert scores == sorted(scores), scores
    page.keyboard.press("Enter")
    assert column(7) == sorted(scores, reverse=True)
    page.locator(".filter input").first.fill("incident")
    assert len(column(1)) == 1 and "Incident" in column(1)[0]
    assert "1 of 8" in page.locator(".shown").first.inner_text()
    page.locator(".filter input").first.fill("")
    assert sorted(column(1)) == sorted(before)
    figure = page.locator("#dimensions td details.why").first
    figure.locator("summary").focus()
    page.keyboard.press("Enter")
    assert " = " in figure.locator("li").first.inner_text(), "a figure does not open into its arithmetic"
    page.context.close()
    print("tables sort and filter by keyboard; a figure opens into its arithmetic")


def headings(page):
    return {re.sub(r"\s+", " ", text).strip() for text in page.locator("h2, h3, h4, caption, figcaption").all_inner_texts()}


def filled(pdf):
    """The share of the height between the margins down to the last ink, for each page."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "18", "-gray", str(pdf), str(stem)], check=True)
    shares = []
    for path in sorted(stem.parent.glob(f"{stem.name}-*.pgm")):
        data = path.read_bytes()
        size = re.match(rb"P5\s+(\d+)\s+(\d+)\s+\d+\s", data)
        width, height, pixels = int(size[1]), int(size[2]), data[size.end():]
        margin = round(16 / 25.4 * 18)
        rows = [y for y in range(margin, height - margin) if min(pixels[y * width:(y + 1) * width]) < 200]
        shares.append((max(rows, default=margin) - margin) / (height - 2 * margin))
        path.unlink()
    return shares


def prints_well(browser, scratch, pages):
    for name, path in pages.items():
        page = browser.open(path)
        titles = headings(page)
        for size in "A4", "Letter":
            pdf = (PICTURES or scratch) / f"{name}-{size}.pdf"
            page.pdf(path=pdf, format=size, prefer_css_page_size=size == "A4", print_background=True)
            text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
            sheets = text.split("\f")[:-1]
            if "executive" in name or name == "themed":
                assert len(sheets) <= 2, f"{name} on {size}: {len(sheets)} pages"
            shares = filled(pdf)
            assert len(shares) == len(sheets)
            # The first page of a whole report is its cover; the last one ends where the text does.
            sparse = [number for number, share in enumerate(shares[1:-1], 2) if share < 0.4]
            assert not sparse and shares[-1] > 0.03, f"{name} on {size}: nearly empty pages {sparse or 'at the end'}"
            if name == "themed" or name.startswith("topic-"):
                assert all("ACME Consulting, in confidence" in sheet for sheet in sheets), f"{name} on {size}: footer missing"
            if name.startswith("topic-"):
                assert "First step" in sheets[0] and len(sheets) <= 6, f"{name} on {size}: {len(sheets)} pages"
            printed = [[re.sub(r"\s+", " ", line).strip() for line in sheet.splitlines() if line.strip()] for sheet in sheets]
            every = [line for lines in printed for line in lines]
            # A text that also occurs in a list or table does not identify a heading; the first page ends with the contents.
            sure = {title for title in titles if every.count(title) <= 2}
            for number, lines in enumerate(printed, 1):
                # Text that stands upright comes in an order of its own, so the number of a page may not be its last line.
                foot = [line for line in lines if re.fullmatch(rf"(.* )?{number} ?/ ?{len(sheets)}", line)]
                assert len(foot) == 1, f"{name} on {size}: page {number} has no number"
                last = [line for line in lines if line not in foot][-1]
                assert number in (1, len(sheets)) or last not in sure, \
                    f"{name} on {size}: '{last}' alone at the foot of page {number}"
            if name == "report":
                heads = len(re.findall(r"Criterion\s+Level\s+Answer\s+Respondents\s+and\s+notes", text))
                assert heads > page.locator("#answers table").count(), "table heads are not repeated"
        page.context.close()
    print("printed on A4 and Letter: two pages for the board, each page numbered and filled, no heading alone, heads repeated")


def prints_from_the_command_line(scratch, path):
    """Runs the command of reports/README.md, which must give links, bookmarks and page numbers."""
    line = re.search(r"^chromium (.*) --print-to-pdf=report.pdf report.html$", pathlib.Path("reports/README.md").read_text(), re.M)
    pdf = scratch / "command.pdf"
    subprocess.run([CHROMIUM, "--no-sandbox", *line[1].split(), f"--print-to-pdf={pdf}", path.absolute().as_uri()], check=True,
                   capture_output=True)
    data = pdf.read_bytes()
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    count = text.count("\f")
    assert b"/Outlines" in data and len(re.findall(rb"/Subtype ?/Link", data)) > 50, "no bookmarks or links"
    assert all(re.search(rf"{number} ?/ ?{count}\s*$", sheet, re.M) for number, sheet in enumerate(text.split("\f")[:-1], 1))
    print(f"the command of reports/README.md prints {count} numbered pages with links and bookmarks")


def is_light(path):
    data = path.read_bytes()
    packed = len(gzip.compress(data, 9))
    print(f"34 practices, three respondents: {len(data) // 1000} kB, {packed // 1000} kB as sent")
    assert packed < 400_000 and len(data) < 1_500_000


def paints_at_once(browser, path):
    page = browser.open(path)
    page.wait_for_timeout(500)
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    page.context.close()
    print(f"first paint of 34 practices after {painted:.0f} ms")


def wears_a_theme(browser, path):
    for scheme, accent in ("light", "rgb(122, 31, 92)"), ("dark", None):
        page = browser.open(path, scheme=scheme)
        assert page.locator("img.logo").evaluate("image => image.naturalWidth") == 120
        assert page.locator("img.logo").get_attribute("alt") == "ACME Consulting"
        border = page.locator("header.title").evaluate("header => getComputedStyle(header).borderBottomColor")
        assert accent is None or border == accent, border
        assert page.locator("html").get_attribute("lang") == "de"
        assert "in confidence" in page.locator("footer").inner_text()
        page.context.close()
    print("a theme's logo, name and colours are worn, in German")


def main():
    if PICTURES:
        PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        scratch = pathlib.Path(folder)
        pages = make(scratch)
        browser = Browser(playwright)
        can_be_read(browser, pages)
        nothing_is_lost_without_script(browser, pages)
        tables_sort_and_filter(browser, pages["report"])
        wears_a_theme(browser, pages["themed"])
        prints_well(browser, scratch, pages)
        prints_from_the_command_line(scratch, pages["report"])
        is_light(pages["large"])
        paints_at_once(browser, pages["large"])
        assert not browser.noise, browser.noise
        axe_finds_nothing(browser, pages)
        browser.browser.close()


main()
