"""Makes the files on which the scenarios run."""

import re
import shutil
import subprocess

SHEET = """respondent: Ann
questionnaire: itsm-quick-check
version: "0.1"
answers:
  earlier.1: yes
  components.1: no
"""


def prepare(assay, scratch):
    base = scratch / "base"
    base.mkdir()
    run = lambda *arguments: subprocess.run([assay, *arguments], cwd=base, check=True, capture_output=True)
    run("new", "e", "--questionnaire", "itsm-quick-check")
    subprocess.run(
        [assay, "interview", "e", "--respondent", "Ann"], cwd=base, input=b"yes\nno\n", check=True, capture_output=True)
    run("export", "e/answers/ann.yaml", "-o", "ann.csv")
    # Reports are replaced only where nobody edited them, so the old ones are those of other options.
    run("report", "e", "--title", "Old", "-o", "o")
    run("sheet", "e", "--format", "html", "--language", "de", "-o", "o/sheet.html")
    run("plan", "e", "--format", "markdown", "-o", "o/plan.md")
    for name in ["o/form.html", "o/ann.csv", "o/ann.yaml"]:
        (base / name).write_bytes(b"old\n")
    for path in (base / "o").iterdir():
        path.chmod(0o640)
    prepare_upgrade(base, run)
    return base


def prepare_upgrade(base, run):
    """Pins `u` to an earlier version of its questionnaire, with an answer whose question is gone. `f` is neither pinned nor
    has it a register."""
    run("new", "u", "--questionnaire", "itsm-quick-check")
    sheet = base / "u/answers/respondent-1.yaml"
    sheet.write_text(SHEET.replace("0.1", "1.0").replace("earlier.1", "components.2"))
    run("actions", "u", "--propose")
    shutil.copytree(base / "u", base / "f")
    shutil.rmtree(base / "f/library")
    (base / "f/actions.yaml").unlink()
    pinned = base / "u/library/itsm-quick-check.yaml"
    earlier = re.sub(r"^version: .*$", 'version: "0.1"', pinned.read_text(), flags=re.M)
    pinned.write_text(earlier.replace("id: components.2\n", "id: earlier.1\n"))
    sheet.write_text(SHEET)
