"""Leads workshops on the facilitator's page in Chromium.

    facilitator.py ASSAY CHROMIUM [PICTURES-FOLDER]

Sheets give the agenda and the scores of `assay`. Loaded agreed answers are kept like clicks, and replace nothing without a question.
Two windows share the agreed answers. What is wrong with the sheets is listed as by `assay check`, without names where they are
hidden. No value of a sheet or of the browser's store stops the page.
"""

import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from form import ASSAY, Browser, assay, until

PICTURES = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
TOPICS = "incident-management,service-desk"


def status(page):
    return page.locator("#status").inner_text()


def findings(page):
    return page.locator("#findings li").all_inner_texts()


def agreed(page):
    """The agreed ratings by the ids of their statements."""
    return dict(page.locator("article").evaluate_all(
        "(all) => all.map((one) => [one.id.slice(2), one.querySelector('input:checked')]).filter(([, input]) => input).map(([id, input]) => [id, input.value])"))


def statements(page):
    return sorted(page.locator("article").evaluate_all("(all) => all.map((one) => one.id.slice(2))"))


def sheet(answers, respondent="Room", role="consensus", version='"2.0"', more=""):
    lines = "".join(f"  {id}: {rating}\n" for id, rating in answers.items())
    return f"respondent: {respondent}\nrole: {role}\nquestionnaire: itil4-practices\nversion: {version}\n{more}answers:\n{lines}"


def load(page, **files):
    """Loads sheets by their names without `.yaml`."""
    payload = [{"name": name.replace("__", " ") + ".yaml", "mimeType": "text/yaml", "buffer": text.encode()} for name, text in files.items()]
    page.locator("#status").evaluate("(one) => { one.textContent = ''; }")
    page.locator("#open").set_input_files(files=payload)
    until(page, lambda: status(page) != "" or page.locator("dialog").count() == 1, "the files")


def choose(page, label):
    page.locator("dialog").get_by_role("button", name=label, exact=True).click()
    until(page, lambda: page.locator("dialog").count() == 0 and status(page) != "", label)


def reload(page):
    page.reload()
    page.wait_for_selector("article")


def picture(page, title):
    if PICTURES:
        PICTURES.mkdir(parents=True, exist_ok=True)
        for width in [1280, 390]:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (title, width)
            page.screenshot(path=PICTURES / f"{title}-{width}.png", full_page=title == "unreadable")
        page.set_viewport_size({"width": 1100, "height": 900})


def saved(page, scratch):
    with page.expect_download() as download:
        page.locator("#download").click()
    download.value.save_as(scratch / "consensus.yaml")
    return json.loads(assay("parse", scratch / "consensus.yaml"))


def facilitates(browser, scratch):
    """Five sheets give the agenda and the scores of `assay`, and one consensus sheet."""
    folder = scratch / "room"
    assay("new", folder, "--questionnaire", "itil4-practices", "--topics", TOPICS)
    (folder / "answers" / "respondent-1.yaml").unlink()
    dice = random.Random(9)
    assay("form", folder, "--facilitator")
    page = browser.page(folder / "facilitator.html")
    ids = [name.removeprefix("c-") for name in page.locator("article").evaluate_all("(all) => all.map((one) => one.id)")]
    for person in range(5):
        lines = "".join(f"  {id}:\n    rating: {dice.choice('NPLF')}\n    note: Said by {person}.\n" for id in ids if dice.random() < 0.9)
        (folder / "answers" / f"person-{person}.yaml").write_text(
            f"respondent: Person {person}\nquestionnaire: itil4-practices\nversion: \"2.0\"\nanswers:\n{lines}")
    page.locator("#open").set_input_files(sorted((folder / "answers").glob("*.yaml")))
    until(page, lambda: "5 answer sheets" in page.locator("#status").inner_text(), "five sheets")
    agenda = json.loads(assay("score", folder, "--format", "json"))["disputed"]
    seen = [name.removeprefix("c-") for name in page.locator("article").evaluate_all("(all) => all.map((one) => one.id)")]
    assert len(agenda) > 5 and seen[: len(agenda)] == agenda, (agenda, seen)
    assert "Person 0" in page.locator("article").first.inner_text()
    page.locator("#names").check()
    assert "Person" not in page.locator("#app").inner_text()
    page.locator("#names").uncheck()
    page.evaluate("document.activeElement.blur()")
    for digit in "4321":
        page.keyboard.press(digit)
    with page.expect_download() as download:
        page.locator("#download").click()
    download.value.save_as(folder / "answers" / "consensus.yaml")
    assay("check", folder)
    sheet = json.loads(assay("parse", folder / "answers" / "consensus.yaml"))
    assert sheet["role"] == "consensus" and [sheet["answers"][id] for id in agenda[:4]] == list("FLPN"), sheet
    page.locator(".results summary").click()
    for topic in json.loads(assay("score", folder, "--format", "json"))["topics"]:
        cells = page.locator(f"#row-{topic['id']} td").all_inner_texts()
        assert cells[:3] == [str(topic["level"]), str(topic["possible"]), str(topic["target"])], (topic["id"], cells)
    (scratch / "facilitator.html").write_bytes((folder / "facilitator.html").read_bytes())
    for width, scheme in [(1280, "light"), (320, "dark")]:
        other = browser.page(scratch / "facilitator.html", width=width, scheme=scheme)
        other.locator("#open").set_input_files(sorted((folder / "answers").glob("*.yaml")))
        until(other, lambda: "5 answer sheets" in other.locator("#status").inner_text(), "five sheets")
        assert other.evaluate("document.documentElement.scrollWidth") <= width
        other.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = Axe().run(other)
        assert found.violations_count == 0, found.generate_report()
    print("five sheets: agenda, hidden names, consensus and levels as in assay")


def keeps_loaded_answers(browser, path, scratch):
    """Twenty-five answers of a sheet and three clicks are there after a reload, and an answer without a rating keeps its evidence."""
    page = browser.page(path)
    ids = statements(page)
    load(page, consensus=sheet({id: "F" for id in ids[:25]}, more="date: 2026-11-02\n") 
         + f"  {ids[25]}:\n    evidence:\n      - title: Log\n        date: 2026-04-11\n")
    assert "26 agreed answers loaded" in status(page), status(page)
    assert page.locator("#pending").inner_text() == "", "the file has them all"
    for id in ids[26:29]:
        page.locator(f"[id='c-{id}'] input[value=P]").check()
    assert page.locator("#pending").inner_text() == "3 changes not downloaded yet"
    reload(page)
    assert agreed(page) == {**{id: "F" for id in ids[:25]}, **{id: "P" for id in ids[26:29]}}
    assert page.locator("#respondent").input_value() == "Room" and page.locator("#date").input_value() == "2026-11-02"
    text = saved(page, scratch)
    assert text["answers"][ids[25]] == {"evidence": [{"title": "Log", "date": "2026-04-11"}]} and text["date"] == "2026-11-02"
    assert "engagement’s folder “answers”" in status(page), status(page)
    print("28 agreed answers, 25 of them loaded, are there after a reload")


def asks_before_it_replaces(browser, path):
    page = browser.page(path)
    ids = statements(page)
    for id in ids[:3]:
        page.locator(f"[id='c-{id}'] input[value=F]").check()
    own = {id: "F" for id in ids[:3]}
    other = {ids[0]: "N", ids[1]: "F", ids[2]: "P", ids[3]: "L"}
    for label, expected in [("Cancel", own), ("Keep these, load the others", {**own, ids[3]: "L"}), ("Replace them", other)]:
        load(page, c=sheet(other))
        assert page.locator("dialog li").all_inner_texts() == [
            f"{ids[0]}: “Fully achieved” becomes “Not achieved”", f"{ids[2]}: “Fully achieved” becomes “Partially achieved”"]
        picture(page, "question")
        assert agreed(page) == ({**own, ids[3]: "L"} if label == "Replace them" else own), "nothing changes before the answer"
        choose(page, label)
        assert agreed(page) == expected, (label, agreed(page))
    load(page, c=sheet({ids[4]: "F"}))
    page.locator(f"[id='c-{ids[4]}'] input[value=P]").check()
    page.locator("#undo").click()
    assert agreed(page) == {**other, ids[4]: "P"}, "what was changed since stays"
    load(page, c=sheet(own))
    choose(page, "Replace them")
    page.locator("#undo").click()
    reload(page)
    assert agreed(page) == {**other, ids[4]: "P"}, "what was brought back is kept"
    assert page.locator("#undo").is_hidden()
    load(page, d=sheet({ids[5]: "F"}, more="date: 2026-01-01\n"), e=sheet({ids[5]: "P"}, more="date: 2026-02-02\n"))
    assert agreed(page)[ids[5]] == "P" and any("overrides this sheet for 1 criterion" in one for one in findings(page)), findings(page)
    print("a consensus sheet replaces nothing without a question, and can be undone")


def two_windows(browser, path):
    page = browser.page(path)
    other = browser.open(page.context, path)
    ids = statements(page)
    page.locator(f"[id='c-{ids[0]}'] input[value=F]").check()
    until(other, lambda: agreed(other) == {ids[0]: "F"}, "the first window's answer")
    assert other.locator("#second").is_visible()
    load(other, c=sheet({ids[1]: "N", ids[2]: "L"}))
    until(page, lambda: agreed(page) == {ids[0]: "F", ids[1]: "N", ids[2]: "L"}, "the loaded answers")
    other.locator("#respondent").fill("Second window")
    until(page, lambda: page.locator("#respondent").input_value() == "Second window", "the name")
    # An event that is lost.
    lost = browser.open(page.context, path)
    lost.evaluate("window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true)")
    for count, (target, event) in enumerate([("window", "focus"), ("window", "pageshow"), ("document", "visibilitychange")], 3):
        page.locator(f"[id='c-{ids[count]}'] input[value=F]").check()
        lost.evaluate(f"{target}.dispatchEvent(new Event('{event}'))")
        until(lost, lambda: len(agreed(lost)) == count + 1, f"the answer after {event}")
    page.locator("#forget").click()
    page.locator("dialog").get_by_role("button", name="Delete").click()
    until(page, lambda: agreed(page) == {}, "the deletion")
    reload(page)
    assert agreed(page) == {}
    print("two windows share the agreed answers, also when an event is lost")


def names_what_is_wrong(browser, path, scratch):
    """Every sheet that `assay check` finds a fault in is named with the same line and the same gravity."""
    page = browser.page(path)
    first, second = statements(page)[:2]
    person = lambda name, answers=None, **more: sheet({first: "F"} if answers is None else answers, respondent=name, role="respondent", **more)
    files = {
        "good": person("Eva Good"), "twice": person("eva  GOOD"), "composed": person("Jörg Müller"), "decomposed": person("Jo\u0308rg MU\u0308LLER"),
        "unknown-id": person("Ida", {first: "F", "incident-management.9.9": "F"}), "old": person("Otto", {first: "F", "gone.1": "F"}, version="0.1"),
        "rating": person("Rita", {first: "Z", second: "maybe"}), "nameless": person("", {first: "F"}), "fresh": person("respondent-1"),
        "reason": person("Rob", {first: "n/a"}), "empty": person("Emil", {}), "scope": person("Sue", {"problem-management.1.2": "F", first: "F"}),
        "bad-name": person('"Zoe \\ud800"'),
        "other": person("Oda").replace("itil4-practices", "itsm-quick-check"), "c": sheet({first: "F"}), "c (1)": sheet({first: "F"}),
    }
    folder = scratch / "check"
    assay("new", folder, "--questionnaire", "itil4-practices", "--topics", TOPICS)
    (folder / "answers" / "respondent-1.yaml").unlink()
    for name, text in files.items():
        (folder / "answers" / f"{name}.yaml").write_text(text)
    result = subprocess.run([ASSAY, "check", str(folder)], capture_output=True, text=True, check=False)
    expected = set()
    for line in (result.stdout + result.stderr).splitlines():
        if "/answers/" in line and (": error: " in line or ": warning: " in line):
            place, grade = line.split(": ")[:2]
            name, number = place.split("/")[-1].split(":")[:2]
            expected.add((name, int(number), grade))
    # The page does not use the copy, so nothing overrides it.
    expected.discard(("c (1).yaml", 2, "warning"))
    load(page, **files)
    seen = set()
    for text in findings(page):
        place, grade = text.split(": ")[:2]
        name, number = place.split(", line ")
        seen.add((name, int(number), grade))
    assert seen == expected, (sorted(seen - expected), sorted(expected - seen), result.stdout + result.stderr)
    assert len(expected) >= 12
    picture(page, "findings")
    shown = page.locator("#people li").all_inner_texts()
    page.locator("#names").check()
    text = page.locator("#app").inner_text()
    for name in ["Eva", "GOOD", "Jörg", "Otto", "Sue", "Zoe", "good.yaml", "twice.yaml", "nameless.yaml"]:
        assert name not in text, (name, text)
    assert len(findings(page)) == len(seen) and page.locator("#people li").count() == len(shown) == 5, shown
    picture(page, "findings-hidden")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    load(page, good=person("Another"))
    [warning] = findings(page)
    assert re.fullmatch("Respondent [A-E], line 1: warning: it replaces the sheet of another respondent, which had the same file name", warning), warning
    print(f"{len(seen)} findings as by assay check, and no name where names are hidden")


def survives_the_store(browser, path):
    """Values of every type in the store leave a message, and a page that works."""
    page = browser.page(path)
    ids = statements(page)
    page.locator(f"[id='c-{ids[0]}'] input[value=F]").check()
    key = page.evaluate("Object.keys(localStorage).find((key) => key.includes('/a/'))")
    values = ["{", "null", "1", "[]", "\"F\"", "{}", "[[]]", "true", "{\"__proto__\":{}}", "{\"constructor\":1}", "{\"rating\":\"constructor\"}", "{\"rating\":\"__proto__\"}",
              "{\"rating\":[]}", "{\"rating\":\"Z\"}", "{\"rating\":\"n/a\",\"reason\":[\"x\"]}", "{\"rating\":\"F\",\"evidence\":null}", "{\"evidence\":[null]}",
              "{\"evidence\":[{\"title\":{}}]}", "{\"evidence\":{\"length\":3}}", "{\"note\":1}", "{\"confidence\":\"sure\"}", "{\"note\":{\"toString\":1}}", "\ud83d", ""]
    for key in [key, key.split("/a/")[0] + "/head", key.split("/a/")[0] + "/pending"]:
        own = {"head": "{\"respondent\":1,\"owner\":null,\"date\":[]}", "pending": "\"x\""}.get(key.split("/")[-1], "{}")
        for value in [*values, own]:
            if key.endswith("pending") and value == "1":
                continue
            message = page.locator("#unreadable")
            # A busy browser may reload before it has passed the value on.
            for _ in range(5):
                page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, value])
                reload(page)
                if message.is_visible() or page.evaluate("(key) => localStorage.getItem(key)", key) == value:
                    break
            assert message.is_visible() or (value == "{}" and key.endswith("head")), (key, value)
            assert page.locator("article").count() == len(ids)
            page.locator(f"[id='c-{ids[1]}'] input[value=L]").check()
            assert agreed(page)[ids[1]] == "L", (key, value)
            page.evaluate("([key, value]) => localStorage.removeItem(key)", [key, value])
    picture(page, "unreadable")
    print("no value of the store stops the page, and each leaves a message")


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        scratch = pathlib.Path(folder)
        browser = Browser(playwright)
        facilitates(browser, scratch)
        path = scratch / "facilitator.html"
        keeps_loaded_answers(browser, path, scratch)
        asks_before_it_replaces(browser, path)
        two_windows(browser, path)
        names_what_is_wrong(browser, path, scratch)
        survives_the_store(browser, path)
        assert not browser.noise, browser.noise[:5]
        print("the console stayed empty, and no request left the page")


main()
