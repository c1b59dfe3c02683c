#!/usr/bin/env python3
"""Runs the published vectors of the scoring rules on an implementation.

    run.py                                        the Python implementation in Tests/Scripts/Scoring
    run.py --score COMMAND [--compare COMMAND]    a program, such as --score 'assay score {} --format json'

`{}` stands for the folder of an engagement; `--compare` has two, the earlier round first. A program prints the tree of
`assay score` or `assay compare`. Figures that this tree does not contain are counted, not checked. Ends with status 1 at a
difference. Needs Python 3.9 or later and nothing else. README.md explains the files.
"""
import argparse
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

import translation

HERE = pathlib.Path(__file__).resolve().parent
TOLERANCE = 1e-9
MISSING = object()
# The figures of one topic; the first word is the file's, the second the one of the score.
TOPIC = {"level": "level", "possible": "possible", "evidenced": "evidenced", "score": "score", "scoreHigh": "scoreHigh",
         "coverage": "coverage"}


def differences(expected, found, place):
    """Lines for everything in `expected` that is not in `found`. An object may have further keys; a list is compared whole."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            yield from differences(value, found.get(key, MISSING), f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for number, (one, other) in enumerate(zip(expected, found)):
            yield from differences(one, other, f"{place}[{number}]")
    elif not is_same(expected, found):
        yield f"{place}: expected {json.dumps(expected)}, found {'nothing' if found is MISSING else json.dumps(found)}"


def figures(value):
    """How many figures and words a tree has."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 1 if not parts else sum(figures(part) for part in parts)


def is_same(one, other):
    if is_number(one) and is_number(other):
        return abs(one - other) <= TOLERANCE
    return type(one) is type(other) and one == other


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


class Python:
    """The implementation in Tests/Scripts/Scoring, which also tells what the tree of a score leaves out."""

    def __init__(self):
        sys.path.insert(0, str(HERE.parent / "Scripts" / "Scoring"))
        import comparison
        import details
        import model
        self.model, self.comparison, self.details = model.Assessment, comparison.Comparison, details

    def score(self, files):
        return self.model(files).tree()

    def compare(self, earlier, files):
        return self.comparison(self.model(earlier), self.model(files)).tree()

    def more(self, files):
        return self.details.of(self.model(files))


class Program:
    def __init__(self, score, compare):
        self.commands = {"score": score, "compare": compare}

    def run(self, command, *rounds):
        if not self.commands[command]:
            return None
        with tempfile.TemporaryDirectory(prefix="vectors-") as folder:
            places = [os.path.join(folder, str(number)) for number, _ in enumerate(rounds)]
            for place, files in zip(places, rounds):
                translation.write(files, place)
            words = shlex.split(self.commands[command])
            for place in places:
                words[words.index("{}")] = place
            done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", cwd=folder, check=False)
        if done.returncode:
            raise RuntimeError(f"status {done.returncode}: {done.stderr.strip()[:500]}")
        return json.loads(done.stdout)

    def score(self, files):
        return self.run("score", files)

    def compare(self, earlier, files):
        return self.run("compare", earlier, files)

    def more(self, files):
        return {}


# One function for each file: pairs of what is expected and found. Found is MISSING where the implementation does not tell.


def scoring(vector, implementation):
    files = translation.of_answers(vector)
    found, more = implementation.score(files)["topics"][0], implementation.more(files)
    for key, value in vector["expected"].items():
        yield key, value, found[TOPIC[key]] if key in TOPIC else more.get(key, MISSING)


def consolidation(vector, implementation):
    files = translation.of_sheets(vector)
    tree, more = implementation.score(files), implementation.more(files)
    expected = dict(vector["expected"])
    for key, value in expected.pop("topic", {}).items():
        yield key, value, tree["topics"][0][TOPIC[key]] if key in TOPIC else more.get(key, MISSING)
    if "disputes" in expected:
        yield "disputed", [one for one, _ in expected["disputes"]], tree["disputed"]
    if "findings" in expected:
        items = {item["id"]: item["findings"] for one in tree["frameworks"] for item in one["items"]}
        yield "findings", expected.pop("findings"), items
    for key, value in expected.items():
        yield key, value, more.get(key, MISSING)


def assessments(vector, implementation):
    files = translation.files(vector)
    if "expected" in vector:
        yield "score", vector["expected"], implementation.score(files)
    if "comparison" in vector:
        found = implementation.compare(translation.files(vector["earlier"]), files)
        yield "comparison", vector["comparison"], MISSING if found is None else found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--score", metavar="COMMAND")
    parser.add_argument("--compare", metavar="COMMAND")
    options = parser.parse_args()
    implementation = Program(options.score, options.compare) if options.score else Python()
    failed = False
    for check in (scoring, consolidation, assessments):
        vectors = json.loads((HERE / f"{check.__name__}.json").read_text(encoding="utf-8"))
        checked = untold = bad = 0
        for vector in vectors:
            lines = []
            try:
                for key, expected, found in check(vector, implementation):
                    if found is MISSING:
                        untold += figures(expected)
                    else:
                        checked += figures(expected)
                        lines += differences(expected, found, key)
            except (RuntimeError, ValueError, KeyError, IndexError) as fault:
                lines.append(f"{type(fault).__name__}: {fault}")
            bad += bool(lines)
            for line in lines:
                print(f"{check.__name__}.json: {vector['name']}: {line}")
        print(f"{check.__name__}.json: {len(vectors)} vectors, {checked} figures checked, {untold} not told, {bad} vectors differ")
        failed = failed or bad or not checked
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
