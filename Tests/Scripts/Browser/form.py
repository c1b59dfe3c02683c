"""Fills in the form in Chromium and compares its figures with those of `assay`.

    form.py ASSAY CHROMIUM

It works by keyboard alone. Answers survive a reload. The saved sheet passes `assay check` and scores as on the page, and random
answers do under all four methods. Sheets written by hand load unchanged. It prints. axe-core finds no violation, the console
stays empty, no request leaves the page.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ASSAY, CHROMIUM = pathlib.Path(sys.argv[1]).absolute(), sys.argv[2]
EXAMPLE = pathlib.Path("reports/pizza-and-pizza")
ROUNDS = 240


def assay(*arguments, **options):
    return subprocess.run([str(ASSAY), *map(str, arguments)], check=True, capture_output=True, text=True, **options).stdout


class Browser:
    def __init__(self, playwright):
        self.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.noise = []

    def page(self, path, width=1100, height=900, scheme="light"):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, accept_downloads=True, bypass_csp=False)
        return self.open(context, path)

    def open(self, context, path):
        page = context.new_page()
        page.on("console", lambda message: self.noise.append(message.text))
        page.on("pageerror", lambda error: self.noise.append(str(error)))
        page.on("request", lambda request: request.url.startswith(("file:", "data:", "blob:")) or self.noise.append(request.url))
        page.goto(pathlib.Path(path).absolute().as_uri())
        page.wait_for_selector("article")
        return page


def until(page, holds, what):
    """Waits up to five seconds. The page's policy forbids `wait_for_function`, which evaluates text."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"waited in vain for {what}; status: {page.locator('#status').inner_text()}")


def by_keyboard(browser, scratch):
    """Fills in a sheet without a mouse, saves, checks and scores it."""
    folder = scratch / "quick"
    assay("new", folder, "--questionnaire", "itsm-quick-check", "--organization", "Acme <b>&amp;</b>")
    (folder / "answers" / "respondent-1.yaml").unlink()
    assay("form", folder)
    page = browser.page(folder / "form.html")
    page.locator("#respondent").focus()
    page.keyboard.type("Ann Smith")
    page.locator("#search").focus()
    page.keyboard.press("Tab")
    page.evaluate("document.activeElement.blur()")
    for digit in "3213":
        page.keyboard.press(digit)
    first = page.locator("article").nth(4)
    first.locator("input[value='n/a']").focus()
    page.keyboard.press("Space")
    assert first.locator(".reason input").get_attribute("aria-invalid") == "true"
    assert page.locator("#count").inner_text().startswith("4 of "), "n/a without a reason is no answer"
    first.locator(".reason input").fill("No night shift: none works after six # really")
    second = page.locator("article").nth(0)
    second.locator("summary", has_text="Evidence").click()
    second.get_by_text("Add evidence").click()
    second.locator(".evidence input").nth(0).fill("Log \"A\" | B")
    second.locator(".evidence input").nth(1).fill("https://wiki.example/a?b=c#d")
    second.locator(".evidence input").nth(2).fill("2026-11-03")
    second.locator("textarea").fill("two\nlines: with\ttab, \u00e4 and \U0001f600")
    second.locator("select").select_option("medium")
    assert "saved" in page.locator("#status").inner_text().lower()
    page.reload()
    page.wait_for_selector("article")
    assert page.locator("#count").inner_text().startswith("5 of "), page.locator("#count").inner_text()
    assert page.locator("#respondent").input_value() == "Ann Smith"
    page.locator("#download").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "ann-smith.yaml"
    download.value.save_as(folder / "answers" / "ann-smith.yaml")
    assay("check", folder)
    sheet = json.loads(assay("parse", folder / "answers" / "ann-smith.yaml"))
    said = list(sheet["answers"].values())
    assert [said[1], said[2], said[3]] == ["partly", "no", "yes"], said
    assert said[4] == {"rating": "n/a", "reason": "No night shift: none works after six # really"}, said[4]
    assert said[0] == {
        "rating": "yes", "evidence": [{"title": "Log \"A\" | B", "location": "https://wiki.example/a?b=c#d", "date": "2026-11-03"}],
        "note": "two\nlines: with\ttab, \u00e4 and \U0001f600", "confidence": "medium"}, said[0]
    page.locator("#which").select_option("open")
    assert page.locator("article:visible").count() == page.locator("article").count() - 5
    page.locator("#which").select_option("all")
    page.locator("#search").fill("zzzz")
    assert page.locator("article:visible").count() == 0
    print("by keyboard: filled, reloaded, downloaded, checked")


def same_figures(browser, scratch):
    """Scores random answers to a questionnaire with attributes, weights and empty levels by all methods in both programs."""
    dice = random.Random(5)
    compared = 0
    folder = scratch / "random"
    (folder / "answers").mkdir(parents=True)
    for method in ["capability", "staged", "level-sum", "mean"]:
        topics = ""
        for topic in range(6):
            topics += f"  - id: t{topic}\n    title: Topic {topic}\n    criteria:\n"
            for number in range(dice.randint(1, 9)):
                topics += f"      - id: t{topic}.{number}\n        text: The fact number {number} of {topic} holds.\n        level: {dice.choice([1, 1, 2, 2, 3, 5])}\n"
                if dice.random() < 0.4:
                    topics += f"        attribute: PA{dice.randint(1, 2)}\n"
                if dice.random() < 0.5:
                    topics += f"        weight: {dice.choice(['0.5', '2', '3.25'])}\n"
                if dice.random() < 0.7:
                    topics += f"        dimension: {dice.choice(['organizations-and-people', 'value-streams-and-processes'])}\n"
        (folder / "library").mkdir(exist_ok=True)
        (folder / "library" / "random.yaml").write_text(
            f"questionnaire: random\ntitle: Random\nversion: \"1\"\nscoring: {method}\nscale: nplf\npass: {dice.choice('PLF')}\ntopics:\n{topics}")
        (folder / "engagement.yaml").write_text("engagement: random\nquestionnaire: random\n")
        for old in (folder / "answers").iterdir():
            old.unlink()
        assay("form", folder, "--library", folder / "library")
        page = browser.page(folder / "form.html")
        ids = page.evaluate("assayForm.criteria.map((criterion) => criterion.id)")
        for _ in range(ROUNDS // 4):
            said = {id: dice.choice(["N", "P", "L", "F", "F", "n/a", "no case", "unknown", ""]) for id in ids}
            lines = "".join(
                f"  {id}: {{rating: n/a, reason: none}}\n" if rating == "n/a" else f"  {id}: {rating}\n" for id, rating in said.items())
            (folder / "answers" / "a.yaml").write_text(f"respondent: a\nquestionnaire: random\nversion: \"1\"\nanswers:\n{lines}")
            ours = json.loads(assay("score", folder, "--format", "json", "--library", folder / "library"))
            theirs = page.evaluate(
                """(said) => { const of = (criterion) => said[criterion.id];
                   return { topics: assayForm.topics.map((topic) => assayForm.scoring.topic(topic, of)),
                     dimensions: Object.fromEntries(Object.keys(assayForm.dimensions).map((id) =>
                       [id, assayForm.scoring.achievement(assayForm.criteria.filter((criterion) => criterion.dimension === id), of)])) }; }""",
                said)
            for our, their in zip(ours["topics"], theirs["topics"], strict=True):
                for key in ["level", "possible", "score", "scoreHigh", "coverage"]:
                    assert alike(our[key], their[key]), (method, our["id"], key, our[key], their[key], said)
                    compared += 1
            for id, our in ours["dimensions"].items():
                for key in ["low", "high", "coverage"]:
                    assert alike(our[key], theirs["dimensions"][id][key]), (method, id, key)
                    compared += 1
    print(f"{ROUNDS} random answer sets over four methods: {compared} figures alike")


def alike(one, other):
    if one is None or other is None:
        return one is None and other is None
    return abs(one - other) < 1e-9


def opens_sheets(browser, scratch):
    """A sheet that is loaded and saved again has the same answers."""
    form = scratch / "form.html"
    assay("form", EXAMPLE, "-o", form)
    for sheet in sorted((EXAMPLE / "answers").glob("*.yaml")):
        page = browser.page(form)
        page.locator("#open").set_input_files(sheet)
        until(page, lambda: page.locator("#status").inner_text().startswith("Loaded"), sheet)
        with page.expect_download() as download:
            page.locator("#download").click()
        download.value.save_as(scratch / "again.yaml")
        old, new = (json.loads(assay("parse", path)) for path in [sheet, scratch / "again.yaml"])
        assert old["answers"] == new["answers"] and old["respondent"] == new["respondent"], sheet
        page.context.close()
    head = b"respondent: a\nquestionnaire: itil4-practices\nanswers:\n  incident-management.1.3:\n"
    page = browser.page(form)
    for text, line in [
            (b"respondent: a\nanswers: &x {}\n", 2), (head + b"    rating: Z\n", 5), (head + b"    note: Z\xfcrich\n", 5),
            (head + b"    evidence: [Log, {title: T}]\n", 5), (head + b"    rating: F\n    ticket: 7\n", 6)]:
        page.locator("#open").set_input_files(files=[{"name": "x.yaml", "mimeType": "text/yaml", "buffer": text}])
        until(page, lambda: f"x.yaml: line {line}: " in page.locator("#status").inner_text(), f"line {line} of {text}")
    assert page.locator("article.answered").count() == 0, "a refused sheet changes nothing"
    print("sheets open and come out as they were, or are refused with their line")


def two_windows(browser, scratch):
    """Each answer is given once. It reaches the other window at once, and if the event is lost, when the window is shown again."""
    page = browser.page(scratch / "form.html")
    other = browser.open(page.context, scratch / "form.html")
    page.locator("article").nth(0).locator("input[value=F]").check()
    until(other, lambda: other.locator("article.answered").count() == 1, "the first window's answer")
    assert other.locator("#second").is_visible(), "the other window says that it is the second"
    other.locator("article").nth(1).locator("input[value=N]").check()
    until(page, lambda: page.locator("article.answered").count() == 2, "the other window's answer")
    for event, target in [("focus", "window"), ("pageshow", "window"), ("visibilitychange", "document")]:
        lost = browser.open(page.context, scratch / "form.html")
        lost.evaluate("window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true)")
        seen = lost.locator("article.answered").count()
        page.locator("article").nth(seen).locator("input[value=F]").check()
        lost.evaluate(f"{target}.dispatchEvent(new Event('{event}'))")
        until(lost, lambda: lost.locator("article.answered").count() == seen + 1, f"the answer after {event}")
        lost.close()
    print("two windows keep to the same answers")


def looks(browser, scratch):
    for width, scheme in [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]:
        page = browser.page(scratch / "form.html", width=width, scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"wider than {width}"
        page.locator("article").nth(0).locator("input[value='n/a']").check()
        page.locator("article").nth(1).get_by_text("Evidence, comment").click()
        page.locator("article").nth(1).get_by_text("Add evidence").click()
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        if width == 1280 and scheme == "light":
            pdf = scratch / "form.pdf"
            page.pdf(path=pdf, format="A4")
            assert pdf.stat().st_size > 50_000
        page.context.close()
    print("no axe violation at 1280 and 320 px, light and dark; prints")


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        scratch = pathlib.Path(folder)
        browser = Browser(playwright)
        by_keyboard(browser, scratch)
        same_figures(browser, scratch)
        opens_sheets(browser, scratch)
        two_windows(browser, scratch)
        looks(browser, scratch)
        assert not browser.noise, browser.noise[:5]
        print("the console stayed empty, and no request left the page")


if __name__ == "__main__":
    main()
