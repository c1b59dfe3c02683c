#!/usr/bin/env python3
"""Runs Assay and other programs in turn on the same generated files; prints medians and ratios as Markdown.

    run.py BENCH ASSAY [--rounds N] [--largest BYTES]        times; needs cc with libyaml, PyYAML, rapidyaml, rs-turboyaml, orjson, Jinja2
    run.py BENCH ASSAY --many [--folders N] [--lines N]      portfolio, stream and report as whole programs, and their peers
    run.py BENCH ASSAY --instructions [--accept]             instructions per byte by callgrind, against the accepted ones

BENCH is assay-bench, ASSAY the program, both of the release build. A missing program is left out and named. Instruction
counts do not depend on the load of the machine. More than 5 % above instructions.json is a failure.
"""
import argparse
import csv
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import folders
import visible

HERE = pathlib.Path(__file__).resolve().parent
ACCEPTED = HERE / "instructions.json"
SLACK = 1.05
# Without this variable Python keeps its compiled modules between starts.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def output(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True).stdout


class Files:
    """Generated documents in a folder, each made once."""

    def __init__(self, bench, assay, folder):
        self.bench, self.assay, self.folder = bench, assay, folder

    def document(self, kind, size):
        path = self.folder / f"{kind}-{size}.yaml"
        if not path.exists():
            path.write_bytes(output(self.bench, "generate", kind, size))
        return path

    def as_json(self, path):
        twin = path.with_suffix(".json")
        if not twin.exists():
            twin.write_bytes(json.dumps(json.loads(output(self.assay, "parse", path)), ensure_ascii=False).encode())
        return twin


def peers(folder):
    """Returns the commands of the other programs by name; each takes a file and a number of repetitions."""
    found = {}
    program = folder / "libyaml_events"
    source = HERE / "libyaml_events.c"
    if shutil.which("cc") and subprocess.run(["cc", "-O2", "-o", program, source, "-lyaml"], capture_output=True, check=False).returncode == 0:
        found["libyaml, events"] = [program]
    for name, module, label in [("pyyaml", "yaml", "PyYAML, C loader"), ("rapidyaml", "ryml", "rapidyaml, tree reused"),
                                ("rapidyaml-fresh", "ryml", "rapidyaml, fresh tree"), ("turboyaml", "turboyaml", "rs-turboyaml"), ("orjson", "orjson", "orjson, as JSON")]:
        if subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0:
            found[label] = [sys.executable, HERE / "peer.py", name]
    return found


def turn(command, repetitions):
    """Returns the median time of a run in ns, its peak memory in kB and the size of its input in bytes."""
    run = json.loads(output(*command, repetitions))
    return statistics.median(run["ns"]), run["peak"], run["bytes"]


def by_turns(commands, rounds, repetitions):
    """Runs each command once per round, so that a slow minute of the machine affects all of them."""
    turns = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            turns[name].append(turn(command, repetitions))
    return {name: (statistics.median(ns for ns, _, _ in runs), max(peak for _, peak, _ in runs), runs[0][2])
            for name, runs in turns.items()}


def print_times(title, commands, rounds, repetitions):
    results = by_turns(commands, rounds, repetitions)
    ours = next(iter(results.values()))[0]
    print(f"\n{title}\n\n| | MB/s | peak MB | time over Assay's |\n| --- | ---: | ---: | ---: |")
    for name, (ns, peak, size) in results.items():
        print(f"| {name} | {size / ns * 1000:.1f} | {peak / 1000:.0f} | {ns / ours:.1f} |")


def measure(options, files, folder):
    others = peers(folder)
    print("Peers:", ", ".join(others) or "none found")
    for size in [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000]:
        if size > options.largest:
            break
        path = files.document("questionnaire", size)
        commands = {"Assay, strict tree": [options.bench, "parse", path]}
        for name, command in others.items():
            if size < 10_000_000 or "PyYAML" not in name:
                commands[name] = [*command, files.as_json(path) if "JSON" in name else path]
        if size < 50_000_000:
            print_times(f"Parse {size / 1e6:g} MB", commands, options.rounds, max(5, min(200, 5_000_000 // size)))
        if size > 1_000_000:
            print_times(f"Parse {size / 1e6:g} MB, first in a fresh process", commands, options.rounds, 1)
    questionnaire, sheet = files.document("questionnaire", 400_000), files.document("sheet", 50_000)
    commands = {"Assay, checked values": [options.bench, "read", questionnaire, sheet],
                "JSONDecoder, types only": [options.bench, "decode", files.as_json(questionnaire), files.as_json(sheet)]}
    print_times("Read a questionnaire of 400 kB and a sheet of 50 kB", commands, options.rounds, 20)
    commands = {step: [options.bench, step, questionnaire, sheet] for step in ["check", "score", "report", "whole"]}
    print_times("The further steps on the same files (times over the first)", commands, options.rounds, 5)


class Program:
    """A program that is timed from start to end. Its standard output goes to a file."""

    def __init__(self, folder, name, command, source=None):
        self.name, self.command, self.source = name, [str(word) for word in command], source
        self.result = folder / f"{re.sub('[^a-z0-9]+', '-', name.lower())}.out"
        self.seconds = []

    def run(self):
        with open(self.source or os.devnull, "rb") as read, open(self.result, "wb") as written:
            start = time.perf_counter()
            subprocess.run(self.command, stdin=read, stdout=written, check=True, env=ENVIRONMENT)
            self.seconds.append(time.perf_counter() - start)


def print_programs(title, programs, rounds):
    """Runs the programs in turn and prints their times; the ratio is to the first."""
    for _ in range(rounds):
        for program in programs:
            program.run()
    ours = statistics.median(programs[0].seconds)
    print(f"\n{title}\n\n| | seconds | fastest | time over the first |\n| --- | ---: | ---: | ---: |")
    for program in programs:
        median = statistics.median(program.seconds)
        print(f"| {program.name} | {median:.3f} | {min(program.seconds):.3f} | {median / ours:.2f} |", flush=True)


def is_same(one, other):
    """Whether two JSON values are equal: numbers to nine decimals, all else exactly."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) < 1e-9
    return one == other


def figures(path):
    """Returns the rows of a portfolio's CSV with the last column as a number."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [[*row[:-1], float(row[-1] or 0) if number else row[-1]] for number, row in enumerate(csv.reader(file))]


def measure_portfolio(options, folder):
    folders.make(folder, options.folders)
    ours = [options.assay, "portfolio", "units", "--library", "library", "--format", "csv", "--jobs"]
    theirs = [sys.executable, HERE / "portfolio.py", ".", "--jobs"]
    programs = [Program(folder, "Assay, one job", [*ours, 1]), Program(folder, "Assay, two jobs", [*ours, 2]),
                Program(folder, "PyYAML, C loader", [*theirs, 1]), Program(folder, "PyYAML, C loader, Pool(2)", [*theirs, 2])]
    os.chdir(folder)
    print_programs(f"Portfolio of {options.folders} folders with 400 answers each", programs, options.rounds)
    results = [program.result.read_bytes().removeprefix(b"\xef\xbb\xbf") for program in programs]
    assert results[0] == results[1] and results[2] == results[3], "the order depends on the jobs"
    assert is_same(figures(programs[0].result), figures(programs[2].result)), "the peer has other figures"


def measure_stream(options, folder):
    questionnaire = HERE.parents[2] / "questionnaires" / "itil4-practices.yaml"
    lines = folder / "lines.jsonl"
    made = [sys.executable, HERE.parent / "Spark" / "engagements.py", options.assay, questionnaire, str(options.lines)]
    lines.write_bytes(output(*made))
    programs = [
        Program(folder, "Assay stream", [options.assay, "stream", "--questionnaire", questionnaire], lines),
        Program(folder, "orjson", [sys.executable, HERE / "stream.py", questionnaire, questionnaire.parent / "frameworks"], lines)]
    print_programs(f"Stream of {options.lines} engagements, {lines.stat().st_size / 1e6:.1f} MB", programs, options.rounds)
    with open(programs[0].result, "rb") as ours, open(programs[1].result, "rb") as theirs:
        assert all(is_same(json.loads(a), json.loads(b)) for a, b in zip(ours, theirs, strict=True)), "the peer has other figures"


def report_programs(options, folder, has_references):
    """Returns both programs for the report of one folder, and the places of their reports."""
    folders.make(folder, 1, has_references)
    unit, library = folder / "units" / "unit-00000", folder / "library"
    places = [folder / "ours", folder / "theirs"]
    for place in places:
        place.mkdir()
    ours = [options.assay, "report", unit, "--library", library, "-o", places[0]]
    theirs = [sys.executable, HERE / "report.py", library / "generated.yaml", unit / "answers" / "room.yaml", "--into", places[1],
              "--engagement", unit / "engagement.yaml", "--catalogues",
              *sorted((HERE.parents[2] / "questionnaires" / "frameworks").glob("*.yaml"))]
    return [Program(folder, "Assay report", ours), Program(folder, "PyYAML, C loader, with Jinja2", theirs)], places


def renamed(piece, program):
    return str(piece).replace("\\", "").replace(program, "program")


def check_reports(options, folder, places):
    scored = json.loads(output(options.assay, "score", folder / "units" / "unit-00000", "--library", folder / "library",
                               "--format", "json"))
    levels = {topic["id"]: topic["level"] for topic in scored["topics"]}
    assert levels == json.loads((places[1] / "levels.json").read_text()), "the peer has other levels"
    # Colophon and facts name the program, in HTML and in Markdown.
    program = output(options.assay, "--version").decode().strip()
    different = [pair for pair in visible.differences(*places) if renamed(pair[0], program) != renamed(pair[1], "report.py")]
    assert not different, f"the peer has other content: {different[:5]}"


def measure_report(options, folder):
    for name, has_references in [("with frameworks", True), ("without frameworks", False)]:
        place = folder / name.split()[0]
        programs, places = report_programs(options, place, has_references)
        print_programs(f"Report of 400 questions {name}, as a whole program", programs, options.rounds)
        check_reports(options, place, places)
    files = [folder / "without" / "library" / "generated.yaml", folder / "without" / "units" / "unit-00000" / "answers" / "room.yaml"]
    commands = {"Assay, whole": [options.bench, "whole", *files],
                "PyYAML, C loader, with Jinja2": [sys.executable, HERE / "report.py", *files]}
    print_times("The same within a warm process", commands, options.rounds, 5)


def instructions(words, folder):
    """Counts instructions by callgrind. A fixed hash seed makes the count repeatable."""
    out = folder / "callgrind.out"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *map(str, words)]
    run = subprocess.run(command, check=True, capture_output=True, env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
    counts = [line.split()[-1] for line in run.stderr.decode().splitlines() if "Collected" in line]
    return int(counts[-1])


def instructions_per_byte(bench, words, folder):
    """Counts three repetitions minus one, which removes start-up and reading the file."""
    size = json.loads(output(bench, *words, 1))["bytes"]
    return (instructions([bench, *words, 3], folder) - instructions([bench, *words, 1], folder)) / 2 / size


def gate(options, files, folder):
    cases = {f"parse {kind} {size}": ["parse", files.document(kind, size)]
             for kind, size in [("questionnaire", 100_000), ("questionnaire", 1_000_000), ("map", 2_000_000)]}
    cases["json questionnaire 1000000"] = ["json", files.as_json(files.document("questionnaire", 1_000_000))]
    pair = [files.document("questionnaire", 400_000), files.document("sheet", 50_000)]
    cases |= {step: [step, *pair] for step in ["read", "check", "score", "report"]}
    counts = {name: round(instructions_per_byte(options.bench, words, folder), 2) for name, words in cases.items()}
    accepted = json.loads(ACCEPTED.read_text()) if ACCEPTED.exists() else {}
    failed = [name for name, count in counts.items() if not options.accept and count > accepted.get(name, 0) * SLACK]
    for name, count in counts.items():
        print(f"{name}: {count} instructions per byte, accepted {accepted.get(name, 'none')}{' FAILED' if name in failed else ''}")
    if options.accept:
        ACCEPTED.write_text(json.dumps(counts, indent=2) + "\n")
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bench", type=pathlib.Path)
    parser.add_argument("assay", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--largest", type=int, default=50_000_000)
    parser.add_argument("--many", action="store_true")
    parser.add_argument("--folders", type=int, default=200)
    parser.add_argument("--lines", type=int, default=2000)
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--accept", action="store_true")
    options = parser.parse_args()
    options.bench, options.assay = options.bench.resolve(), options.assay.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if options.many:
            for step in [measure_report, measure_stream, measure_portfolio]:
                (folder / step.__name__).mkdir()
                step(options, folder / step.__name__)
            return 0
        files = Files(options.bench, options.assay, folder)
        return gate(options, files, folder) if options.instructions else measure(options, files, folder) or 0


if __name__ == "__main__":
    sys.exit(main())
