"""Runs every command in two environments and compares output, status and files byte by byte.

    twice.py ASSAY

The environments differ in locale, time zone, umask, working folder, other variables of the environment, open descriptors, and in
the order in which the files of the engagement were made. New files and folders get the permissions of the umask; a file that
is replaced keeps its own.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ASSAY = os.path.abspath(sys.argv[1])
# The day of new engagements and sheets: today it differs between the time zones for most of the day.
DAY = {"SOURCE_DATE_EPOCH": "1793664000"}
WORLDS = [
    {"umask": 0o022, "folder": "w", "reverse": False,
     "environment": {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC", "HOME": "/", **DAY}},
    {"umask": 0o077, "folder": "other place/ü/deeper", "reverse": True,
     "environment": {"PATH": "/bin", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de:tr", "TZ": "Pacific/Kiritimati",
                     "USER": "somebody", "COLUMNS": "40", "LINES": "10", "TERM": "xterm-256color", "CLICOLOR": "1",
                     "TMPDIR": "/tmp", "EDITOR": "vi", **DAY}},
]
ANSWERS = b"yes\nc\nSeen on Friday.\npartly\nn\nNo supplier.\ne\nLog\nhttps://x.example\n2026-11-03\n\nno\nq\n"
COMMANDS = [
    (["list"], b""), (["list", "topics", "itil4-practices"], b""), (["show", "itil4-practices"], b""),
    (["show", "iso20000:8.6.1"], b""), (["new", "n", "--questionnaire", "itsm-quick-check"], b""),
    (["demo", "d"], b""), (["check", "e"], b""), (["score", "e"], b""), (["score", "e", "--format", "json"], b""),
    (["score", "e", "--format", "csv"], b""), (["plan", "e"], b""), (["plan", "e", "--format", "json"], b""),
    (["agree", "e"], b""), (["explain", "e", "core-processes"], b""), (["report", "e", "-o", "out"], b""),
    (["report", "e", "--kind", "executive", "--language", "de", "-o", "out"], b""),
    (["report", "d", "--kind", "audit", "--assets", "--earlier", "d/2025", "-o", "out"], b""),
    (["compare", "d/2025", "d", "--format", "html", "-o", "out/c.html"], b""), (["compare", "d/2025", "d"], b""),
    (["portfolio", "d", "d/2025", "e"], b""), (["portfolio", "d", "e", "--format", "json", "--jobs", "2"], b""),
    (["portfolio", "d", "e", "--format", "html", "-o", "out/p.html"], b""),
    (["portfolio", "d", "e", "--order", "gap", "--format", "markdown", "-o", "out/p.md"], b""),
    (["verify", "d/report.html", "d"], b""),
    (["freeze", "d"], b""), (["upgrade", "old"], b""), (["actions", "e", "--propose"], b""),
    (["actions", "e", "--on", "2027-03-31"], b""),
    *[(["status", "e", "--format", form], b"") for form in ["table", "json", "markdown"]],
    (["new", "next", "--from", "d"], b""), (["form", "d", "--each", "-o", "pages"], b""),
    *[(["actions", "e", "--format", form], b"") for form in ["csv", "json", "markdown", "jira", "github", "ado"]],
    (["plan", "e", "--format", "markdown", "-o", "out/plan.md"], b""),
    (["form", "e"], b""), (["form", "e", "--facilitator"], b""), (["sheet", "e"], b""),
    (["sheet", "e", "--format", "html", "-o", "s.html"], b""), (["export", "e"], b""),
    (["export", "e", "--format", "json"], b""), (["export", "e", "--anonymous", "-o", "x.csv"], b""),
    (["export", "e/answers/ann.yaml", "-o", "a.csv"], b""), (["import", "a.csv", "-o", "a.yaml"], b""),
    (["interview", "e", "--respondent", "Éve Z"], ANSWERS), (["parse", "e/engagement.yaml"], b""),
    (["check", "broken"], b""), (["completions", "bash"], b""), (["help"], b""), (["no-such-command"], b""),
    (["export", "e", "-o", "/proc/no-such-folder/x"], b""),
]


def engagement(scratch):
    run = lambda *arguments, script=b"": subprocess.run(
        [ASSAY, *arguments], cwd=scratch, input=script, check=True, capture_output=True)
    run("new", "e", "--questionnaire", "itsm-quick-check")
    for name in ["Ann", "Bob", "cy", "Zoë", "10", "9"]:
        run("interview", "e", "--respondent", name, script=ANSWERS)
    # Pinned to an earlier version of the questionnaire, with a register.
    run("new", "old", "--questionnaire", "itsm-quick-check")
    run("actions", "old", "--propose")
    pinned = scratch / "old/library/itsm-quick-check.yaml"
    pinned.write_text(re.sub(r'^version: .*$', 'version: "0.1"', pinned.read_text(), flags=re.M))
    (scratch / "broken").mkdir()
    for name in ["b.yaml", "a.yaml", "B.yaml"]:
        (scratch / "broken" / name).write_text("questionnaire: x\ntitel: y\n a: b\n")


def build(world, model, place):
    """Copies the files in the order of the environment, so that the folders list them in that order."""
    folder = place / world["folder"]
    for path in sorted(model.rglob("*"), reverse=world["reverse"]):
        target = folder / path.relative_to(model)
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            target.chmod(0o604)
    return folder


def live(world, folder):
    said = []
    for arguments, script in COMMANDS:
        done = subprocess.run(
            [ASSAY, *arguments], cwd=folder, input=script, capture_output=True, env=world["environment"],
            umask=world["umask"])
        said.append((arguments, done.returncode, done.stdout, done.stderr))
    return said


def files(folder):
    return {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*")) if path.is_file()}


def check_permissions(world, folder, model):
    before = files(model)
    for name, path in files(folder).items():
        wanted = 0o604 if name in before else 0o666 & ~world["umask"]
        assert path.stat().st_mode & 0o7777 == wanted, f"{name}: {oct(path.stat().st_mode)}, not {oct(wanted)}"
        if name not in before:
            made = path.parent if path.parent != folder else None
            if made and str(made.relative_to(folder)) not in {str(pathlib.PurePath(n).parent) for n in before}:
                assert made.stat().st_mode & 0o777 == 0o777 & ~world["umask"], made


def main():
    with tempfile.TemporaryDirectory() as scratch:
        model = pathlib.Path(scratch) / "model"
        model.mkdir()
        engagement(model)
        folders = [build(world, model, pathlib.Path(scratch) / str(n)) for n, world in enumerate(WORLDS)]
        said = [live(world, folder) for world, folder in zip(WORLDS, folders)]
        for one, other in zip(*said):
            differing = [(a, b) for a, b in zip(one[2].splitlines() + one[3].splitlines(),
                                                other[2].splitlines() + other[3].splitlines()) if a != b]
            assert one == other, f"{one[0]}: status {one[1]} and {other[1]}, {differing[:3] or 'more lines'}"
        expected = {"check": {0, 1}, "export": {0, 4}, "no-such-command": {2}}
        for arguments, status, _, errors in said[0]:
            assert status in expected.get(arguments[0], {0}), f"{arguments}: {status} {errors}"
        made = [files(folder) for folder in folders]
        assert list(made[0]) == list(made[1]), set(made[0]) ^ set(made[1])
        for name in made[0]:
            assert made[0][name].read_bytes() == made[1][name].read_bytes(), f"{name} differs"
        for world, folder in zip(WORLDS, folders):
            check_permissions(world, folder, model)
        print(f"{len(COMMANDS)} commands in two environments: the same output, status and {len(made[0])} files, the right permissions")


main()
