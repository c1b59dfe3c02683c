"""Tries in Chromium that the form loses no answer and claims none.

    answers.py ASSAY CHROMIUM [PICTURES-FOLDER]

Keys go on from statement to statement wherever a click left the focus. Nothing that was not downloaded is replaced without a
question, and it comes back. Each page deletes its own answers. Entries that cannot be saved are named at their field and before the
download. An earlier sheet is shown and never counted.
"""

import json
import pathlib
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from form import Browser, assay, until

PICTURES = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
ANN, BOB = "Ann Smith", "Bob Jones"


def engagement(scratch, name, questionnaire="itil4-practices", topics="incident-management", more=""):
    """A new engagement with its two pages."""
    folder = scratch / name
    assay("new", folder, "--questionnaire", questionnaire, *(["--topics", topics] if topics else []))
    (folder / "answers" / "respondent-1.yaml").unlink()
    with (folder / "engagement.yaml").open("a") as file:
        file.write(more)
    assay("form", folder)
    assay("form", folder, "--facilitator")
    return folder


def ratings(page):
    """The chosen answer of each statement, '' for none."""
    return page.locator("article").evaluate_all("(all) => all.map((one) => (one.querySelector('input[type=radio]:checked') || { value: '' }).value)")


def status(page):
    return page.locator("#status").inner_text()


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def answer(page, label):
    """Presses a button of the question that is open."""
    page.locator("dialog").get_by_role("button", name=label, exact=True).click()


def name(page, text):
    page.locator("#respondent").fill(text)
    page.locator("#respondent").press("Enter")


def picture(page, title):
    if PICTURES:
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / f"{title}.png")


def saved(page, scratch, button="#download"):
    """The file that a press on a button downloads: its name and content."""
    with page.expect_download() as download:
        page.locator(button).click()
    return kept(download.value, scratch)


def kept(download, scratch):
    path = scratch / "downloads" / download.suggested_filename
    download.save_as(path)
    return download.suggested_filename, json.loads(assay("parse", path))


def keys_go_on(browser, folder):
    for file in ["form.html", "facilitator.html"]:
        page = browser.page(folder / file)
        assert "Press a number" in page.locator("#app").inner_text() and "1 Not achieved" in page.locator("#app").inner_text()
        for start in ["1", "ArrowDown", "ArrowUp"]:
            press(page, start)
            focused = page.evaluate("document.activeElement.id")
            expected = page.locator("article").nth(1).get_attribute("id")
            assert focused == expected, (file, start, focused)
            page.evaluate("document.activeElement.blur()")
        assert [one for one in ratings(page) if one] == ["N"], "keys begin at the first unanswered statement"
        card = page.locator("article").nth(1)
        card.locator("input[value=L]").click()
        press(page, "ArrowDown", "2", "3", "4", "ArrowUp", "ArrowUp")
        assert ratings(page)[:6] == ["N", "L", "P", "L", "F", ""], (file, ratings(page)[:6])
        assert page.evaluate("document.activeElement.id") == page.locator("article").nth(3).get_attribute("id")
        card.locator("input[value=F]").click()
        press(page, "ArrowUp", "ArrowUp", "ArrowUp")
        assert ratings(page)[:2] == ["N", "F"] and page.evaluate("document.activeElement.id") == page.locator("article").nth(0).get_attribute("id")
        last = page.locator("article").last
        last.locator("input[value=P]").click()
        press(page, "ArrowDown", "ArrowDown")
        assert ratings(page)[-1] == "P", "at the last statement, arrow keys change nothing"
        press(page, "3")
        assert ratings(page)[-1] == "L"
        card.locator("label", has_text="Largely").click()
        press(page, "ArrowRight")
        assert ratings(page)[1] == "F", "left and right stay with the answers of a statement"
        before = ratings(page)
        for field in [page.locator("#respondent"), page.locator("#topic")]:
            field.focus()
            press(page, "1", "2")
        page.locator("#respondent").focus()
        page.keyboard.press("Control+1")
        assert ratings(page) == before, "typing in a field rates nothing"
        page.evaluate("""() => { const card = document.querySelectorAll('article')[5]; card.focus();
          for (const repeat of [false, true, true]) card.dispatchEvent(new KeyboardEvent('keydown', { key: '2', repeat, bubbles: true, cancelable: true })); }""")
        changed = [index for index, (one, other) in enumerate(zip(before, ratings(page), strict=True)) if one != other]
        assert changed == [5], (file, changed, "a key that is held down rates once")
        page.context.close()
    page = browser.page(folder / "facilitator.html")
    page.locator("#names").click()
    press(page, "4", "4")
    assert ratings(page)[:3] == ["F", "F", ""], "a click on a box leaves the keys to the page"
    page.context.close()
    print("keys: from statement to statement on both pages, after clicks, from nothing, never by repetition")


def asks_before_it_replaces(browser, folder, scratch):
    page = browser.page(folder / "form.html")
    assert page.locator("#date").input_value() == page.evaluate("new Date().toLocaleDateString('sv')"), "the date is today"
    press(page, "4", "4")
    name(page, ANN)
    sheet = scratch / "other.yaml"
    ids = page.evaluate("assayForm.criteria.map((criterion) => criterion.id)")
    sheet.write_text(f"respondent: Cy\ndate: 2026-01-02\nquestionnaire: itil4-practices\nanswers:\n  {ids[2]}: N\n")
    page.locator("#open").set_input_files(sheet)
    page.locator("dialog").wait_for()
    picture(page, "load-question")
    assert "3 changes were not downloaded" in page.locator("dialog").inner_text(), page.locator("dialog").inner_text()
    press(page, "1")
    assert ratings(page)[:3] == ["F", "F", ""], "keys rate nothing while a question is open"
    answer(page, "Cancel")
    assert ratings(page)[:3] == ["F", "F", ""]
    page.locator("#open").set_input_files(sheet)
    with page.expect_download() as download:
        answer(page, "Download first")
    assert kept(download.value, scratch)[0] == "ann-smith.yaml"
    until(page, lambda: ratings(page)[:3] == ["", "", "N"], "the loaded sheet")
    assert page.locator("#respondent").input_value() == "Cy" and page.locator("#date").input_value() == "2026-01-02"
    page.locator("#undo").click()
    assert ratings(page)[:3] == ["F", "F", ""] and page.locator("#respondent").input_value() == ANN
    page.reload()
    page.wait_for_selector("article")
    assert ratings(page)[:3] == ["F", "F", ""], "what came back is kept"
    page.locator("article").nth(4).locator("input[value=P]").check()
    page.locator("#open").set_input_files(sheet)
    answer(page, "Load and replace")
    until(page, lambda: ratings(page)[:3] == ["", "", "N"], "the loaded sheet")
    page.locator("#undo").click()
    assert ratings(page)[4] == "P" and "1 change not downloaded" in page.locator("#pending").inner_text()
    page.locator("#forget").click()
    answer(page, "Cancel")
    assert ratings(page)[4] == "P"
    page.context.close()
    print("loading over answers asks, offers the download, and is undone")


def asks_whose_answers(browser, folder, scratch):
    page = browser.page(folder / "form.html")
    name(page, ANN)
    press_all = page.locator("article").nth(0).locator("input[value=F]")
    press_all.check()
    name(page, "ann  SMITH")
    assert page.locator("dialog").count() == 0, "the same person"
    name(page, BOB)
    page.locator("dialog").wait_for()
    picture(page, "name-question")
    assert "ann SMITH" in page.locator("dialog").inner_text() and BOB in page.locator("dialog").inner_text(), page.locator("dialog").inner_text()
    page.keyboard.press("Escape")
    until(page, lambda: page.locator("#respondent").input_value() == "ann  SMITH", "the old name")
    page.locator("#respondent").fill("Ann Smythe")
    page.locator("#download").click()
    answer(page, "Keep the answers")
    assert ratings(page)[0] == "F" and page.locator("#respondent").input_value() == "Ann Smythe"
    name(page, "")
    name(page, BOB)
    answer(page, "Start empty")
    with page.expect_download() as download:
        answer(page, "Download first")
    file, sheet = kept(download.value, scratch)
    assert file == "ann-smythe.yaml" and sheet["respondent"] == "Ann Smythe", (file, sheet)
    until(page, lambda: ratings(page)[0] == "", "an empty form")
    assert page.locator("#respondent").input_value() == BOB
    page.locator("#undo").click()
    assert ratings(page)[0] == "F" and page.locator("#respondent").input_value() == "Ann Smythe"
    page.context.close()
    page = browser.page(folder / "form.html")
    names = []
    for person in ["José", "Jose", "Иван", "李雷", "Örn", "Ärn", "José"]:
        name(page, person)
        names.append(saved(page, scratch)[0])
    assert names == ["jose.yaml", "jose-2.yaml", "ivan.yaml", "u674e-u96f7.yaml", "oern.yaml", "aern.yaml", "jose.yaml"], names
    page.context.close()
    print("another name asks whose answers these are; files are named in every script")


def each_page_deletes_its_own(browser, folder, other):
    files = [folder / "form.html", folder / "facilitator.html", other / "form.html"]
    page = browser.page(files[0])
    pages = [page, *(browser.open(page.context, file) for file in files[1:])]
    for one in pages:
        one.locator("article").nth(0).locator("input[type=radio]").nth(1).check()
    pages[0].locator("#forget").click()
    answer(pages[0], "Delete")
    for one, expected in zip(pages, [False, True, True], strict=True):
        one.reload()
        one.wait_for_selector("article")
        assert (ratings(one)[0] != "") == expected, one.url
    page.context.close()
    print("each page deletes its own answers")


def says_faults_at_their_field(browser, folder, scratch):
    page = browser.page(folder / "form.html", width=1280)
    name(page, ANN)
    cards = [page.locator("article").nth(index) for index in range(6)]
    ids = page.evaluate("assayForm.criteria.map((criterion) => criterion.id)")
    cards[0].locator("input[value='n/a']").check()
    assert "Enter the reason" in cards[0].inner_text()
    for card, text, message in [(cards[1], "x\ud800", "U+D800"), (cards[2], "y\ufffe", "U+FFFE"), (cards[3], "z" * 10001, "too long by 1 byte")]:
        card.locator("input[value=L]").check()
        card.get_by_text("Evidence, comment").click()
        card.locator("textarea").evaluate("(field, text) => { field.value = text; field.dispatchEvent(new Event('input')); }", text)
        if text.startswith("x"):
            card.locator("textarea").evaluate("(field) => { field.value = 'x' + String.fromCharCode(0xd800); field.dispatchEvent(new Event('input')); }")
        assert message in card.locator(".note .invalid").inner_text(), (message, card.locator(".note .invalid").inner_text())
    for card in cards[4:]:
        card.get_by_text("Evidence, comment").click()
        card.get_by_text("Add evidence").click()
    cards[4].locator(".e-location input").fill("https://wiki.example/log")
    cards[5].locator(".e-title input").fill("Log")
    cards[5].locator(".e-date input").evaluate("(field) => { field.value = '12026-11-03'; field.dispatchEvent(new Event('input')); }")
    assert "four digits" in cards[5].inner_text() and cards[4].locator(".e-title .invalid").inner_text() == ""
    cards[3].scroll_into_view_if_needed()
    picture(page, "faults")
    page.locator("#download").click()
    page.locator("dialog").wait_for()
    picture(page, "faults-question")
    assert page.locator("dialog li").count() == 5, page.locator("dialog").inner_text()
    answer(page, "Go to the first one")
    assert page.evaluate("document.activeElement.id") == f"reason-{ids[0]}"
    page.locator("#download").click()
    with page.expect_download() as download:
        answer(page, "Download without them")
    sheet = kept(download.value, scratch)[1]["answers"]
    assert sheet == {ids[1]: "L", ids[2]: "L", ids[3]: "L", ids[4]: {"evidence": [
        {"title": "https://wiki.example/log", "location": "https://wiki.example/log"}]}, ids[5]: {"evidence": [{"title": "Log"}]}}, sheet
    assert "5 entries were left out" in status(page) and "5 changes not downloaded" in page.locator("#pending").inner_text()
    assert cards[0].locator("input[value='n/a']").is_checked(), "what was left out stays on the page"
    cards[0].locator(".reason input").fill("No night shift.")
    for card in cards[1:4]:
        card.locator("textarea").fill("short")
    cards[5].locator(".e-date input").fill("2026-11-03")
    file, sheet = saved(page, scratch)
    assert sheet["answers"][ids[0]] == {"rating": "n/a", "reason": "No night shift."} and page.locator("#pending").inner_text() == ""
    (folder / "answers" / file).write_bytes((scratch / "downloads" / file).read_bytes())
    assay("check", folder)
    (folder / "answers" / file).unlink()
    assert "How to return it: Upload it to the ITSM channel" in status(page), status(page)
    assert "How to return it" in page.locator(".who").inner_text()
    page.context.close()
    page = browser.page(folder / "form.html")
    page.locator("#date").focus()
    press(page, "Delete")
    name(page, ANN)
    page.locator("#download").click()
    assert "The date is incomplete" in page.locator("dialog").inner_text()
    answer(page, "Cancel")
    page.context.close()
    page = browser.page(folder / "facilitator.html")
    page.locator("article").nth(0).locator("input[value='n/a']").check()
    page.locator("#download").click()
    assert "Enter the reason" in page.locator("dialog").inner_text()
    with page.expect_download():
        answer(page, "Download without them")
    page.context.close()
    print("what cannot be saved is said at its field and before the download, and is never dropped unasked")


REFUSING = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };"
FILLING = """{ const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) { if (window.isFull) throw new DOMException('full', 'QuotaExceededError'); set.call(this, key, value); }; }"""


def warns_of_what_is_not_kept(browser, folder, scratch):
    for script, is_refused in [(REFUSING, True), (FILLING, False)]:
        context = browser.browser.new_context(viewport={"width": 1100, "height": 900}, accept_downloads=True)
        context.add_init_script(script)
        page = browser.open(context, folder / "form.html")
        assert page.locator("#refused").is_visible() == is_refused
        assert not asks_to_leave(page), "nothing is lost yet"
        page.evaluate("window.isFull = true")
        name(page, ANN)
        page.locator("article").nth(0).locator("input[value=F]").check()
        assert "Not saved in this browser" in status(page) and page.locator("#refused").is_visible()
        assert page.locator("article").nth(0).locator(".unkept").is_visible() != is_refused
        assert asks_to_leave(page), "the answer is on the page alone"
        picture(page, "refused" if is_refused else "full")
        saved(page, scratch)
        assert not asks_to_leave(page), "everything was downloaded"
        page.locator("article").nth(1).locator("input[value=F]").check()
        assert asks_to_leave(page)
        page.evaluate("window.isFull = false")
        page.locator("article").nth(2).locator("input[value=F]").check()
        assert asks_to_leave(page) == is_refused, "what fits again is kept"
        page.context.close()
    print("a full or refused store is said, and closing warns until the download")


def asks_to_leave(page):
    """Whether the page asks before it is left."""
    return not page.evaluate("window.dispatchEvent(new Event('beforeunload', { cancelable: true }))")


def shows_an_earlier_sheet(browser, folder, scratch):
    page = browser.page(folder / "form.html", width=1280)
    ids = page.evaluate("assayForm.criteria.map((criterion) => criterion.id)")
    hostile = '<img src=x onerror=alert(1)> \\u202e&amp;'
    sheet = scratch / "earlier.yaml"
    sheet.write_text(
        f"respondent: {ANN}\ndate: 2025-11-03\nquestionnaire: itil4-practices\nversion: \"0.9\"\nanswers:\n  {ids[0]}:\n    rating: L\n"
        f"    note: \"{hostile}\"\n    evidence:\n      - title: Log\n        location: https://wiki.example/log\n  {ids[1]}: unknown\n  gone.1.1: F\n")
    page.locator("#earlier").set_input_files(sheet)
    until(page, lambda: "gone.1.1" in status(page), "the answers that are not asked")
    shown = page.locator("article").nth(0).locator(".earlier").inner_text()
    for text in [f"{ANN}, 2025-11-03", "not counted", "Largely achieved", "<img src=x onerror=alert(1)> ⟦U+202E⟧&amp;", "Log, https://wiki.example/log"]:
        assert text in shown, (text, shown)
    assert "No answer" in page.locator("article").nth(2).locator(".earlier").inner_text()
    assert page.locator("#count").inner_text().startswith("0 of ") and page.locator("article.answered").count() == 0
    assert all(one == "" for one in ratings(page)) and page.locator("#headline").text_content() == "Nothing is answered yet."
    name(page, ANN)
    assert "answers" not in (saved(page, scratch)[1] or {}) or not saved(page, scratch)[1]["answers"]
    page.locator("article").nth(0).scroll_into_view_if_needed()
    picture(page, "earlier")
    page.reload()
    page.wait_for_selector("article")
    assert "Largely achieved" in page.locator("article").nth(0).locator(".earlier").inner_text(), "it stays after a reload"
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.locator("#close-earlier").click()
    assert page.locator(".earlier:visible").count() == 0 and not page.locator("#close-earlier").is_visible()
    page.context.close()
    print("an earlier sheet is shown beside each statement and never counted")


def looks(browser, folder, scratch):
    """Questions and faults fit a phone and a desk, in light and dark."""
    for width, scheme in [(1280, "light"), (390, "light"), (390, "dark")]:
        page = browser.page(folder / "form.html", width=width, height=844, scheme=scheme)
        picture(page, f"form-{width}-{scheme}")
        page.locator("article").nth(0).locator("input[value='n/a']").check()
        name(page, ANN)
        page.locator("#download").click()
        page.locator("dialog").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        picture(page, f"question-{width}-{scheme}")
        answer(page, "Go to the first one")
        picture(page, f"fault-{width}-{scheme}")
        page.context.close()
    print("questions fit 1280 and 390 px without an axe violation")


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        scratch = pathlib.Path(folder)
        browser = Browser(playwright)
        one = engagement(scratch, "one", more="return-to: Upload it to the ITSM channel\n")
        other = engagement(scratch, "other", "itsm-quick-check", None)
        keys_go_on(browser, one)
        asks_before_it_replaces(browser, one, scratch)
        asks_whose_answers(browser, one, scratch)
        each_page_deletes_its_own(browser, one, other)
        says_faults_at_their_field(browser, one, scratch)
        warns_of_what_is_not_kept(browser, one, scratch)
        shows_an_earlier_sheet(browser, one, scratch)
        looks(browser, one, scratch)
        assert not browser.noise, browser.noise[:5]
        print("the console stayed empty, and no request left the page")


if __name__ == "__main__":
    main()
