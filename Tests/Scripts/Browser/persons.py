"""Tries in Chromium the pages of single respondents and the groups of the facilitator's page.

    persons.py ASSAY CHROMIUM [PICTURES-FOLDER]

A person's page begins with the name and shows the own answers of the previous round, and nothing of others. A blind page has
neither levels nor results. No group is shown that tells the answers of fewer respondents than `smallest-group`.
"""

import pathlib
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from answers import ANN, BOB, engagement, picture, status
from form import Browser, assay, until

ASKED = "incident-management.1.3"
PEOPLE = [(ANN, "IT", "F"), (BOB, "IT", "L"), ("Cid", "IT", "N"), ("Dora", "Shop", "P")]


def rounds(scratch):
    """Two rounds, the first with the answers of four people who are invited to the second; returns their folders."""
    first, second = engagement(scratch, "first"), scratch / "second"
    for person, _, rating in PEOPLE:
        (first / "answers" / f"{person.split()[0].lower()}.yaml").write_text(
            f"respondent: {person}\ndate: 2025-11-03\nquestionnaire: itil4-practices\nanswers:\n  {ASKED}:\n    rating: {rating}\n    note: words of {person}\n")
    assay("new", second, "--from", first)
    with (second / "engagement.yaml").open("a") as file:
        file.write("smallest-group: 3\nrespondents:\n" + "".join(f"  - {{name: {person}, group: {group}}}\n" for person, group, _ in PEOPLE))
    return first, second


def own_page(browser, second):
    assay("form", second, "--each")
    page = browser.page(second / "form-ann-smith.html", width=1280)
    assert page.locator("#respondent").input_value() == ANN and f"words of {ANN}" in page.locator("article .earlier").first.inner_text()
    assert BOB not in page.content() and page.locator("#count").inner_text().startswith("0 of ")
    picture(page, "person")
    page.context.close()
    print("a person's page has the own name and the own earlier answers")


def blind_page(browser, second, scratch):
    assay("form", second, "--respondent", BOB, "--blind", "-o", scratch / "blind.html")
    page = browser.page(scratch / "blind.html", width=390)
    assert page.locator(".results").count() == 0 and page.locator(".earlier:visible").count() == 0
    assert not any("level" in text or "management." in text for text in page.locator("article .facts").all_inner_texts())
    page.locator("article").nth(0).locator("input[value='L']").check()
    assert page.locator("#count").inner_text().startswith("1 of ") and Axe().run(page).violations_count == 0
    page.context.close()
    print("a blind page has neither levels nor results")


def groups(browser, first, second):
    assay("form", second, "--facilitator")
    page = browser.page(second / "facilitator.html", width=1280)
    sheets = sorted((first / "answers").glob("*.yaml"))
    page.locator("#open").set_input_files(sheets[:3])
    until(page, lambda: "3 answer sheets" in status(page), "the sheets of one group")
    card = page.locator(f"[id='c-{ASKED}']")
    assert "IT 3 Not achieved 1, Largely achieved 1, Fully achieved 1" in " ".join(card.locator(".groups").inner_text().split())
    assert "Agreed last time" in card.locator(".earlier").inner_text() and "words of" not in card.locator(".earlier").inner_text()
    picture(page, "groups")
    page.locator("#open").set_input_files(sheets)
    until(page, lambda: "4 answer sheets" in status(page), "all sheets")
    assert not card.locator(".groups").is_visible(), "the one of the other group would be told"
    assert Axe().run(page).violations_count == 0
    page.context.close()
    print("no group is shown that tells a single answer")


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        scratch = pathlib.Path(folder)
        browser = Browser(playwright)
        first, second = rounds(scratch)
        own_page(browser, second)
        blind_page(browser, second, scratch)
        groups(browser, first, second)
        assert not browser.noise, browser.noise[:5]
        print("the console stayed empty, and no request left the page")


if __name__ == "__main__":
    main()
