"""Takes answer sheets through LibreOffice Calc and back.

    convert.py ASSAY SOFFICE SHEET...

A sheet that was exported, opened in the spreadsheet and saved again, with commas or semicolons, imports as the same sheet. No text
of it runs as a formula. (Tabs within a cell are not tried: Calc drops them.)
"""

import json
import pathlib
import subprocess
import sys
import tempfile

ASSAY, SOFFICE = pathlib.Path(sys.argv[1]).absolute(), sys.argv[2]
HOSTILE = """respondent: "=1+1"
questionnaire: itsm-quick-check
version: "1.0"
answers:
  components.1:
    rating: yes
    evidence:
      - title: "=HYPERLINK(\\"https://evil.example\\")"
        location: "+49 30 1"
        date: 2026-11-03
      - title: "a | b"
    note: "two\\nlines; with, \\"quotes\\""
  components.2:
    rating: n/a
    reason: "-1 nobody"
  components.3:
    rating: partly
    note: "'=quoted"
  components.4:
    note: "1.0"
    rating: no
"""


def run(*arguments):
    return subprocess.run([str(one) for one in arguments], check=True, capture_output=True, text=True).stdout


def convert(file, filter, folder):
    run(SOFFICE, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", filter,
        "--outdir", folder, *(["--infilter=CSV:44,34,76,1"] if file.suffix == ".csv" else []), file)


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        hostile = folder / "hostile.yaml"
        hostile.write_text(HOSTILE)
        sheets = [hostile, *map(pathlib.Path, sys.argv[3:])]
        for sheet in sheets:
            name = sheet.stem
            run(ASSAY, "export", sheet, "-o", folder / f"{name}.csv")
            convert(folder / f"{name}.csv", "ods", folder)
            for separator in [44, 59]:
                saved = folder / str(separator)
                saved.mkdir(exist_ok=True)
                (saved / "profile").exists() or (saved / "profile").symlink_to(folder / "profile")
                convert(folder / f"{name}.ods", f"csv:Text - txt - csv (StarCalc):{separator},34,76,1", saved)
                back = saved / f"{name}.yaml"
                run(ASSAY, "import", saved / f"{name}.csv", "-o", back)
                old, new = (json.loads(run(ASSAY, "export", one, "--format", "json")) for one in [sheet, back])
                assert old == new, (sheet, separator, old, new)
        print(f"{len(sheets)} sheets went through LibreOffice with commas and with semicolons and came back the same")


main()
