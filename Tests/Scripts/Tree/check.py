#!/usr/bin/env python3
"""Checks the rules of the source tree that a program can see.

    check.py [ROOT]

Prints file, line and rule for each breach, and ends with status 1 if there is one. Needs git and Swift.
"""
import json
import pathlib
import re
import subprocess
import sys

from repeats import repeats

TOP_LEVEL = re.compile(r"\..*|Package\.swift|README\.md|Sources|Tests|questionnaires|reports")
LONGEST_FILE = 400
CODE = {".swift", ".py", ".sh", ".js", ".css", ".c"}
# These targets start fast and give the same results on every platform: they import targets of the package only. A single import of
# Foundation links its locale data, which makes the program larger by more than all of its own code.
WITHOUT_SYSTEM = ["Text", "PlainYAML", "Interchange", "Markup", "Wording", "Assessment", "AssessmentFiles", "Exchange", "SheetImport",
                  "Web", "ReportDocument", "ReportParts", "Reports", "Workbooks", "Answering", "Terminal"]
PLATFORM = "Sources/OperatingSystem/Platform.swift"
# In these targets a condition is always one of platforms.
PROGRAM = ("Sources/OperatingSystem/", "Sources/Terminal/", "Sources/assay/")
VAGUE_NAME = re.compile(r"(Util|Utils|Utilities|Helper|Helpers|Common|Manager|Extension|Extensions)$")
# A folder of a machine's user or a mounted disk. The alternatives do not match this line itself.
MACHINE_PATH = re.compile(r"(^|[^A-Za-z0-9_.}>-])/(home|Users|root|private|mnt)/[A-Za-z0-9]")
PARTS = "half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
# Wording that a comment replaces by a plain statement.
STYLE = [re.compile(pattern, re.IGNORECASE) for pattern in [
    r"\bwhoever\b", r"\bnearly (always|all|every|never)\b", r"\balmost (always|all|every|never)\b", r"\bsees? to\b", r"\banew\b",
    r"\bmeanwhile\b", r"\bat hand\b", r"\b(is|are) none of\b", r"\bnobody (asks|reads|looks)\b",
    rf"\b(a|an|one|two|three) ({PARTS})s? (of (all|(its|the) (time|work|run))|more|less|as much)\b",
]]


class Tree:
    """The files of a working copy that git knows or would add, with their texts."""

    def __init__(self, root):
        self.root = root
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root, check=True, capture_output=True).stdout
        self.names = sorted({name for name in listed.decode().split("\0") if name and (root / name).is_file()})
        self.texts = {}
        for name in self.names:
            data = (root / name).read_bytes()
            if b"\0" not in data:
                self.texts[name] = data.decode("utf-8", errors="replace")

    def files(self, *folders, endings=CODE):
        """The texts below the folders whose names end in one of `endings`, by name."""
        return {name: text for name, text in self.texts.items()
                if name.split("/")[0] in folders and pathlib.PurePath(name).suffix in endings}


def top_level(tree):
    for name in sorted({name.split("/")[0] for name in tree.names}):
        if not TOP_LEVEL.fullmatch(name):
            yield name, 1, "unexpected at the top level"


def lengths(tree):
    for name, text in tree.files("Sources", "Tests").items():
        count = len(text.splitlines())
        if count > LONGEST_FILE:
            yield name, LONGEST_FILE + 1, f"{count} lines; a file has at most {LONGEST_FILE}"


def manifest(tree):
    for number, line in enumerate(tree.texts.get("Package.swift", "").splitlines(), 1):
        if ".package(" in line:
            yield "Package.swift", number, "the package depends on no other package"


def imports(tree):
    """Each target imports what the manifest gives it, and the ground of the house imports no system module."""
    dumped = subprocess.run(["swift", "package", "dump-package"], cwd=tree.root, check=True, capture_output=True).stdout
    targets = {target["name"]: target for target in json.loads(dumped)["targets"]}
    for name, target in targets.items():
        folder = target.get("path") or f"{'Tests' if target['type'] == 'test' else 'Sources'}/{name}"
        given = {named[0] for kind in target["dependencies"] for named in kind.values()}
        excluded = tuple(f"{folder}/{part}/" for part in target.get("exclude", []))
        for file, text in tree.texts.items():
            if not file.startswith(folder + "/") or not file.endswith(".swift") or file.startswith(excluded):
                continue
            for number, line in enumerate(text.splitlines(), 1):
                found = re.match(r"(?:@\w+ )?(?:(?:package|internal|private|public) )?import (?:struct |func |enum )?(\w+)", line)
                if not found:
                    continue
                module = found[1]
                if module in targets and module not in given:
                    yield file, number, f"the manifest does not let {name} import {module}"
                elif module not in targets and name in WITHOUT_SYSTEM:
                    yield file, number, f"{name} imports no system module"


def names(tree):
    for name in tree.files("Sources"):
        for part in pathlib.PurePath(name).with_suffix("").parts:
            if VAGUE_NAME.search(part):
                yield name, 1, f"'{part}' does not say what it holds"


def conditions(tree):
    """Differences of platforms stand in one file."""
    for name, text in tree.files("Sources", endings={".swift"}).items():
        if name == PLATFORM:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if re.match(r"\s*#if\b", line) and (name.startswith(PROGRAM) or re.search(r"\b(os|canImport|arch)\(", line)):
                yield name, number, f"conditions belong to {PLATFORM}"


def style(tree):
    for name, text in tree.files("Sources", "Tests", endings={".swift", ".js", ".css"}).items():
        for number, line in enumerate(text.splitlines(), 1):
            comment = re.search(r"(?:^|\s)(?://|/\*|\*\s)(.*)", line)
            for pattern in STYLE if comment else []:
                found = pattern.search(comment[1])
                if found:
                    yield name, number, f"'{found[0]}' in a comment: say it plainly"


def machine_paths(tree):
    for name, text in tree.texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if MACHINE_PATH.search(line):
                yield name, number, "a path of one machine"


def repeated(tree):
    for name, line, other, place, count in repeats(tree.files("Sources")):
        yield name, line, f"the same {count} lines of code as at {other}:{place}"


RULES = [top_level, lengths, manifest, imports, names, conditions, style, machine_paths, repeated]


def breaches(root):
    tree = Tree(pathlib.Path(root))
    return [breach for rule in RULES for breach in rule(tree)]


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[3]
    found = breaches(root)
    for name, line, message in found:
        print(f"{name}:{line}: {message}")
    print(f"{len(RULES)} rules of the tree, {len(found)} breaches")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
