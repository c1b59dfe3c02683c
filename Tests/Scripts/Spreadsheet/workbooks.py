"""Takes answer sheets through Excel workbooks: through LibreOffice and back, and from files that other libraries made.

    workbooks.py ASSAY SOFFICE --sheets N [--pictures FOLDER]

Random sheets that were exported, opened in LibreOffice and saved again import as the same sheets. No payload becomes a formula. A
workbook that was filled in with openpyxl, and one made with XlsxWriter with numbers, dates and formatted runs, import rightly.
Faults name sheet and cell. With --pictures, the pages of the example's workbooks are drawn.
"""

import argparse
import datetime
import json
import pathlib
import random
import subprocess
import tempfile

import openpyxl
import xlsxwriter

STARTS = ["=", "+", "-", "@", "\t=", "\n=", " =", "'=", "\"=", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
BODIES = [
    "1+1", "HYPERLINK(\"http://evil.example\",\"x\")", "cmd|' /C calc'!A0", "WEBSERVICE(\"http://evil.example\")", "SUM(A1:A9)",
    "IMPORTXML(\"http://evil.example\",\"//a\")", "DDE(\"cmd\";\"/C calc\";\"x\")", "'file:///etc/passwd'#$passwd.A1", "A1", "2+3",
    "INDIRECT(\"A\"&1)", "RAND()",
]
MARKUP = ["<c><f>1+1</f></c>", "]]></t></is></c><c r=\"Z9\"><f>1</f></c>", "&amp;<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;"]
PAYLOADS = [start + body for start in STARTS for body in BODIES] + MARKUP
TEXTS = [
    "plain", "8.10", "0012", "1E5", "2026-11-03", "03.11.2026", "1/2", "50 %", "TRUE", "wahr", "  spaces  ", "two\nlines", "a\n\n\nb",
    "she said \"no\"", "<b>&amp;</b>", "Zürich ✓", "日本 😀", "_x0041_", "_x000D_", "a;b,c\td", "'quoted", "''", "1.0", "#N/A", "0.1+0.2",
    "long " * 100, "| bar |", "back\\slash", "e\u0301", "\u00a0", "#REF!",
]

parser = argparse.ArgumentParser()
parser.add_argument("assay", type=lambda path: pathlib.Path(path).absolute())
parser.add_argument("soffice")
parser.add_argument("--sheets", type=int, default=50)
parser.add_argument("--pictures", type=pathlib.Path)
options = parser.parse_args()
EXAMPLE = pathlib.Path(__file__).resolve().parents[3] / "reports" / "pizza-and-pizza"


def run(*arguments, status=0):
    ended = subprocess.run([str(one) for one in arguments], capture_output=True, text=True)
    assert ended.returncode == status, (arguments, ended.returncode, ended.stdout, ended.stderr)
    return ended.stdout + ended.stderr if status else ended.stdout


def assay(*arguments, status=0):
    return run(options.assay, *arguments, status=status)


def soffice(files, form, folder):
    profile = (folder.parent / "profile").as_uri()
    run(options.soffice, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", form, "--outdir", folder, *files)


def content(sheet):
    return json.loads(assay("export", sheet, "--format", "json"))


def questionnaire():
    found = json.loads(assay("parse", pathlib.Path(__file__).resolve().parents[3] / "questionnaires" / "itsm-quick-check.yaml"))
    return found["version"], [one["id"] for topic in found["topics"] for one in topic["criteria"]]


def text(dice):
    return dice.choice(TEXTS if dice.random() < 0.7 else PAYLOADS)


def answer(dice):
    """Returns the answer to one criterion."""
    rating = dice.choice(["yes", "partly", "no", "n/a", "no case", "unknown", None])
    lines = {"rating": rating} if rating else {}
    if rating == "n/a":
        lines["reason"] = "because " + text(dice)
    if dice.random() < 0.5:
        lines["note"] = text(dice)
    if dice.random() < 0.3:
        lines["confidence"] = dice.choice(["high", "medium", "low"])
    if dice.random() < 0.4:
        lines["evidence"] = [
            {"title": "x" + text(dice), "location": text(dice), "date": "2026-04-11", "valid-until": "2027-04-11", "owner": text(dice)}
            for _ in range(dice.randint(1, 3))]
    return lines


def write_sheet(path, name, version, answers):
    path.write_text("\n".join([
        f"respondent: {json.dumps(name)}", "date: 2026-11-03", "questionnaire: itsm-quick-check", f"version: \"{version}\"", "answers:",
        *(f"  {criterion}: {json.dumps(one, ensure_ascii=False)}" for criterion, one in answers.items() if one), ""]))


def no_formula(path):
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", (path, sheet.title, cell.coordinate, cell.value)


def round_trips(folder, version, criteria):
    """Sheets at random through LibreOffice, and the payloads on their own."""
    dice = random.Random(7)
    (folder / "out").mkdir()
    (folder / "back").mkdir()
    sheets = {}
    for number in range(options.sheets):
        asked = dice.sample(criteria, dice.randint(1, 12))
        sheets[f"s{number}"] = {criterion: answer(dice) for criterion in asked}
        sheets[f"s{number}"][asked[0]] = {"rating": "yes"}
    for start in range(0, len(PAYLOADS), len(criteria)):
        part = PAYLOADS[start:start + len(criteria)]
        sheets[f"payload{start}"] = {
            criterion: {"rating": "no", "note": one, "evidence": [{"title": "x" + one, "owner": one}]} for criterion, one in zip(criteria, part)}
    for name, answers in sheets.items():
        write_sheet(folder / f"{name}.yaml", f"Ann {name}", version, answers)
        assay("export", folder / f"{name}.yaml", "--format", "xlsx", "-o", folder / "out" / f"{name}.xlsx")
    soffice(sorted((folder / "out").glob("*.xlsx")), "xlsx", folder / "back")
    for name in sheets:
        wanted = content(folder / f"{name}.yaml")
        for way in ["out", "back"]:
            assay("import", folder / way / f"{name}.xlsx", "-o", folder / way / f"{name}.yaml")
            assert content(folder / way / f"{name}.yaml") == wanted, (name, way)
            if name.startswith("payload"):
                no_formula(folder / way / f"{name}.xlsx")
    print(f"{options.sheets} random sheets went through LibreOffice and came back the same; {len(PAYLOADS)} payloads stayed text")


def fill_in(folder):
    """A respondent fills in a blank workbook; the engagement is scored with it."""
    engagement = folder / "engagement"
    assay("new", engagement, "--questionnaire", "itsm-quick-check", "--organization", "Acme", "--date", "2026-11-03")
    path = folder / "filled.xlsx"
    for language, answers in [("en", "Answers"), ("de", "Antworten")]:
        assay("export", engagement, "--blank", "--respondent", "Bob Jones", "--format", "xlsx", "--language", language, "-o", path, "--force")
        book = openpyxl.load_workbook(path)
        assert len(book.sheetnames) == 2 and book.sheetnames[1] == answers, book.sheetnames
        sheet = book[answers]
        assert sheet.protection.sheet and sheet.freeze_panes == "B2" and sheet.auto_filter.ref
        lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
        assert lists["F2:F61"] == '"no,partly,yes,n/a,no case,unknown"', lists
        for row in range(2, sheet.max_row + 1):
            assert sheet.cell(row, 4).protection.locked and not sheet.cell(row, 6).protection.locked
            assert sheet.cell(row, 6).number_format == "@"
            sheet.cell(row, 6).value = ["yes", "Partly", "no"][row % 3]
            sheet.cell(row, 8).value = "Ticket list | https://wiki.example | 2026-10-01\nPhoto of the board" if row % 5 == 0 else None
        sheet.cell(2, 6).value, sheet.cell(2, 10).value = "n/a", "=1+1"
        sheet.cell(2, 10).data_type = "s"
        book.save(path)
        assay("import", path, "-o", engagement / "answers" / "bob-jones.yaml", "--force")
        answered = content(engagement / "answers" / "bob-jones.yaml")["sheets"][0]
        assert answered["respondent"] == "Bob Jones" and len(answered["answers"]) == 60, answered
        first = next(iter(answered["answers"].values()))
        assert first == {"rating": "n/a", "reason": "=1+1"}, first
    scored = json.loads(assay("score", engagement, "--format", "json"))
    assert scored["overall"]["coverage"] == 1, scored["overall"]
    sheet.cell(12, 6).value = "maybe"
    book.save(path)
    said = assay("import", path, "-o", folder / "no.yaml", status=1)
    assert f"filled.xlsx: {answers}!F12: error: unknown rating 'maybe'" in said, said
    print("a blank workbook was filled in, imported and scored, in English and in German; a fault names its cell")


def foreign(folder, criteria):
    """A table that a person made: numbers for texts, dates as numbers, formatted runs, titles above."""
    path = folder / "foreign.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("Notes").write(0, 0, "nothing")
    sheet = book.add_worksheet("Tabelle1")
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd.mm.yyyy"})
    sheet.write(0, 0, "Interview of 3 November")
    sheet.write_row(2, 1, ["Criterion", "Rating", "Comment", "Respondent", "Date", "Questionnaire"])
    sheet.write_row(3, 1, [criteria[0], "yes"])
    sheet.write_rich_string(3, 3, bold, "All", " of them")
    sheet.write(3, 4, "Cleo")
    sheet.write_datetime(3, 5, datetime.datetime(2026, 11, 3), day)
    sheet.write(3, 6, "itsm-quick-check 2.0")
    sheet.write_row(4, 1, [criteria[1], "no", 0.1])
    sheet.write_row(5, 1, [criteria[2], "partly", 12])
    sheet.write_formula(6, 1, "=B6", None, criteria[3])
    sheet.write_row(6, 2, ["unknown", True])
    book.close()
    assay("import", path, "-o", folder / "cleo.yaml")
    read = content(folder / "cleo.yaml")["sheets"][0]
    assert (read["respondent"], read["date"]) == ("Cleo", "2026-11-03"), read
    assert [one.get("note") for one in read["answers"].values()] == ["All of them", "0.1", "12", "TRUE"], read
    print("a workbook of another program was imported: runs, dates, numbers, formulas, titles")


def actions(folder):
    """The register is changed in LibreOffice's file, and comes back without a change where there is none."""
    engagement = folder / "pizza"
    subprocess.run(["cp", "-r", EXAMPLE, engagement], check=True)
    register = engagement / "actions.yaml"
    before = register.read_text()
    path = folder / "pizza.xlsx"
    assay("export", engagement, "--format", "xlsx", "-o", path)
    (folder / "saved").mkdir()
    soffice([path], "xlsx", folder / "saved")
    path = folder / "saved" / "pizza.xlsx"
    assay("import", path, "-o", register)
    assert register.read_text() == before
    book = openpyxl.load_workbook(path)
    sheet = book["Actions"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    open_row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, heads["State"]).value == "open")
    sheet.cell(open_row, heads["State"]).value = "done"
    sheet.cell(open_row, heads["Done"]).value = datetime.date(2026, 12, 24)
    new = next(row for row in range(2, 999) if not sheet.cell(row, heads["About"]).value)
    for head, value in [("Kind", "improvement"), ("About", "incident-management"), ("Action", "=Ask users")]:
        sheet.cell(new, heads[head]).value = value
        sheet.cell(new, heads[head]).data_type = "s"
    book.save(path)
    assay("import", path, "-o", register)
    after = register.read_text()
    assert "state: done\n    done: 2026-12-24" in after or "done: 2026-12-24" in after, after
    assert "action: \"=Ask users\"" in after or "action: =Ask users" in after, after[-400:]
    assert len(after.splitlines()) == len(before.splitlines()) + 5, "lines of others changed"
    register.write_text(after.replace("done: 2026-12-24", "done: 2026-12-31"))
    sheet.cell(open_row, heads["Done"]).value = datetime.date(2027, 1, 7)
    book.save(path)
    said = assay("import", path, "-o", register, status=1)
    name = f"Actions!{sheet.cell(open_row, heads['Done']).coordinate}"
    assert f"{name}: error: 'done' of action" in said, said
    assay("check", engagement)
    print("actions came back from LibreOffice unchanged, then changed and added; a conflict names its cell")


def draw(folder):
    options.pictures.mkdir(parents=True, exist_ok=True)
    for name, arguments in [("results", []), ("blank", ["--blank", "--respondent", "Ann"])]:
        assay("export", EXAMPLE, *arguments, "--format", "xlsx", "-o", folder / f"{name}.xlsx")
        soffice([folder / f"{name}.xlsx"], "pdf", folder)
        run("pdftoppm", "-r", "60", "-png", folder / f"{name}.pdf", options.pictures / name)
    print(f"{len(list(options.pictures.iterdir()))} pages are drawn in {options.pictures}")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "files"
        folder.mkdir()
        version, criteria = questionnaire()
        round_trips(folder, version, criteria)
        fill_in(folder)
        foreign(folder, criteria)
        actions(folder)
        if options.pictures:
            draw(folder)


main()
