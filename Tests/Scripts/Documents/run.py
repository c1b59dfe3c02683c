#!/usr/bin/env python3
"""Runs the commands of the documents and checks their paths and links.

    run.py ASSAY

Reads every README.md, STABILITY.md and the documents in .github. `sh` blocks run in order, document by document, each
document in a copy of the tree of its own. Commands, options and paths in running text must exist, links must resolve.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
ASSAY = pathlib.Path(sys.argv[1]).resolve()
# Standard input of every block: the answers of an interview.
ANSWERS = "yes\npartly\nno\nq\n"
# Lines of `sh` blocks that `.ci/run` runs itself (the browser's in `Tests/Scripts/Browser`), or that measure for minutes.
RUN_ELSEWHERE = [re.compile(pattern) for pattern in [
    r"swift test( |$)", r"(ASSAY_TOOLS=1 )?swift build ", r"pip install ", r"python3 Tests/Scripts/Benchmark/(run|pinned|memory)\.py ",
    r"chromium --headless ",
]]
PLACES = ["Sources", "Tests", "questionnaires", "reports", ".ci", ".github"]


def listed():
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True).stdout
    return [name for name in names.decode().split("\0") if name and (ROOT / name).is_file()]


def without_fences(text):
    """The text with the lines of fenced and indented blocks emptied, so that line numbers stay."""
    kept, is_open = [], False
    for line in text.splitlines():
        if line.startswith("```") or line.startswith("  ```"):
            is_open = not is_open
            kept.append("")
        else:
            kept.append("" if is_open or line.startswith("    ") else line)
    return kept


def fences(text, language):
    """The blocks of a language as pairs of first line and text."""
    for block in re.finditer(rf"^( *)```{language}\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL):
        yield text[:block.start()].count("\n") + 2, block[2]


def run_blocks(name, text, scratch, names):
    """The breaches and the number of lines that ran. `swift run assay` is the program under test."""
    blocks = list(fences(text, "sh"))
    if not blocks:
        return [], 0
    copy = scratch / name.replace("/", "-")
    for file in names:
        (copy / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, copy / file)
    for _, example in fences(text, "yaml"):
        # A questionnaire in a document is one that the commands below it use.
        found = re.match(r"questionnaire: (\S+)", example)
        if found:
            (copy / "questionnaires" / f"{found[1]}.yaml").write_text(example)
    programs = scratch / "bin"
    environment = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}"}
    breaches, count = [], 0
    for number, block in blocks:
        lines = [line.replace("swift run assay", "assay") for line in block.splitlines()]
        lines = [line for line in lines if line and not any(pattern.match(line) for pattern in RUN_ELSEWHERE)]
        count += len(lines)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", "\n".join(lines)], cwd=copy, env=environment, input=ANSWERS,
            capture_output=True, text=True)
        if done.returncode != 0:
            breaches.append(f"{name}:{number}: status {done.returncode}: {done.stderr.strip()[-400:]}")
    return breaches, count


def commands():
    """The help of each command by its name."""
    names = re.findall(r"^  ([a-z]+) ", subprocess.run([ASSAY, "help"], check=True, capture_output=True, text=True).stdout, re.M)
    return {name: subprocess.run([ASSAY, name, "--help"], check=True, capture_output=True, text=True).stdout for name in names}


def check_commands(name, lines, helps):
    for number, line in enumerate(lines, 1):
        for span in re.findall(r"`assay ([^`]+)`", line):
            command = span.split()[0]
            if command.startswith("-") or command == "COMMAND":
                continue
            if command not in helps:
                yield f"{name}:{number}: no command '{command}'"
                continue
            for option in re.findall(r"(?<!\S)(--?[a-z-]+)", span):
                if not re.search(rf"(?<![a-z-]){option}(?![a-z-])", helps[command]):
                    yield f"{name}:{number}: 'assay {command}' has no {option}"


def check_paths(name, lines):
    """Paths in running text, from the root, from the document's folder, or, in Sources, from there."""
    targets = {path.name for path in (ROOT / "Sources").iterdir() if path.is_dir()}
    for number, line in enumerate(lines, 1):
        for span in re.findall(r"`([A-Za-z.][A-Za-z0-9._/-]*/[A-Za-z0-9._/-]*)`", line):
            first = span.split("/")[0]
            place = ROOT / "Sources" if name.startswith("Sources/") and first in targets else ROOT
            if (first in PLACES or place != ROOT) and not (place / span).exists():
                yield f"{name}:{number}: no file or folder {span}"


def anchors(text):
    """The anchors of headings as GitHub makes them, and those that are written as such."""
    made = set(re.findall(r'<a (?:id|name)="([^"]+)"', text))
    for line in without_fences(text):
        heading = re.match(r"#{1,6} (.*)", line)
        if heading:
            words = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1]).strip().lower())
            made.add(words.replace(" ", "-"))
    return made


def check_links(name, lines, texts):
    for number, line in enumerate(lines, 1):
        for target in re.findall(r"\]\(([^)\s]+)\)", line):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            file = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
            if not (ROOT / file).exists():
                yield f"{name}:{number}: no file {target}"
            elif anchor and (file not in texts or anchor not in anchors(texts[file])):
                yield f"{name}:{number}: no heading {target}"


def main():
    names = listed()
    texts = {name: (ROOT / name).read_text() for name in names if name.endswith(".md")}
    documents = {name: text for name, text in texts.items() if name.endswith(("README.md", "STABILITY.md")) or name.startswith(".github/")}
    helps = commands()
    breaches, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        (scratch / "bin").mkdir()
        shutil.copy(ASSAY, scratch / "bin" / "assay")
        for name, text in documents.items():
            lines = without_fences(text)
            found, ran = run_blocks(name, text, scratch, names)
            breaches += [*found, *check_commands(name, lines, helps), *check_paths(name, lines), *check_links(name, lines, texts)]
            count += ran
    for breach in breaches:
        print(breach)
    print(f"{len(documents)} documents, {count} lines of commands run, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
