"""Checks shipped files against their JSON Schemas, and compares the schemas with `assay check` on changed files.

    agree.py ASSAY CHECK-JSONSCHEMA SCHEMA-FOLDER FILE...

Makes 480 copies of the shipped files, and of files that `assay new` and `assay actions --propose` make, each with one line changed, and checks them both ways. `assay check` must refuse every
file that the schema refuses. A file that only `assay check` refuses must have a fault that no schema can find, such as a
reference to an unknown item.
"""

import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

MUTANTS = 480
KINDS = ["catalogue", "questionnaire", "engagement", "answer-sheet", "actions", "translation", "language", "benchmark"]
FIRST_KEYS = {"catalogue": "catalogue", "questionnaire": "questionnaire", "engagement": "engagement", "respondent": "answer-sheet",
              "actions": "actions", "translation": "translation", "language": "language", "benchmark": "benchmark"}
VALUES = ["", "nonsense", "0", "-1", "3", "7", "1.5", "2026-02-28", "2026-02-30", "[a, b]", "{a: b}", "'3'", "true",
          "no", "n/a", "S", "value-streams-and-processes", "service-operation", "mean", "[iso20000:8.6.1]", "[iso20000]"]
# Faults that show only across places or files, or that the tool's YAML reader has already lost.
BEYOND_A_SCHEMA = re.compile(
    r"^(unknown (rating|parent|topic|service|questionnaire|catalogue|item|document) |the questionnaire has no criterion "
    r"|the catalogue '.*' has no (item|document) |'.*' is not a topic, catalogue item or document$"
    r"|'.*' has no (topic|criterion|rating|item|document|stage) |'.*' of .* has [0-9]+ items?, the original [0-9]+$"
    r"|a translation needs 'version'$|the label '.*' has another meaning "
    r"|duplicate respondent '.*'$|there is no level |the placeholders differ |the levels must follow each other |the counts add up to |'.*' is already used$|'.*' cannot be below itself$)")


def kind(text):
    for line in text.splitlines():
        key = re.match(r"([a-z]+):", line)
        if key:
            return FIRST_KEYS[key[1]]
    raise SystemExit("a shipped file of no known kind")


def shortened(text):
    """Returns the first topics, items or texts of a long file, which is read faster."""
    if kind(text) == "translation":
        return "".join(part[: entries[3]] if len(entries := [m.start() for m in re.finditer(r"^  \w", part, re.M)]) > 3 else part
                       for part in re.split(r"^(?=\S)", text, flags=re.M))
    starts = [match.start() for match in re.finditer(r"^  - id: ", text, re.MULTILINE)]
    return text[:starts[3]] if len(starts) > 3 and len(text) > 12000 else text


def mutant(text, dice):
    lines = text.splitlines()
    number = dice.choice([n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")])
    line = lines[number]
    found = re.match(r"( *(?:- )?)([A-Za-z0-9._-]+):( .*)?$", line)
    item = re.match(r"( *- )(.*)$", line)
    indentation = " " * (len(line) - len(line.lstrip(" -")))
    way = dice.randrange(7)
    if found and way == 0:
        lines[number] = f"{found[1]}{found[2][:-1] or 'Z'}:{found[3] or ''}"
    elif found and way <= 3:
        lines[number] = f"{found[1]}{found[2]}: {dice.choice(VALUES)}".rstrip()
    elif item and not found and way <= 3:
        lines[number] = item[1] + dice.choice(VALUES)
    elif way == 4:
        del lines[number]
    elif way == 5:
        lines.insert(number, f"{indentation}x-mine: [kept, ignored]")
    else:
        lines.insert(number, f"{indentation}surplus: 1")
    return "\n".join(lines) + "\n"


def refused_by_schema(tool, schema, files):
    run = subprocess.run([tool, "--schemafile", schema, "-o", "json", *files], capture_output=True, text=True)
    report = json.loads(run.stdout)
    return {fault["filename"]: fault.get("message", "") for fault in report.get("errors", []) + report.get("parse_errors", [])}


def refused_by_assay(assay, files):
    """Returns the messages of each faulty file. Files are checked one by one because copies share their ids."""
    faults = {}
    for file in files:
        run = subprocess.run([assay, "check", file], capture_output=True, text=True)
        messages = re.findall(r"^\S+?:\d+:\d+: error: (.*)$", run.stderr + run.stdout, re.MULTILINE)
        if run.returncode != 0:
            faults[file] = messages or [run.stderr.strip()]
    return faults


FILLED = """actions:
  - id: B-001
    kind: nonconformity
    about: iso20000:9.2
    source: internal-audit
    raised: 2026-11-03
    grade: major
    judged-by: J. Doe
    reason: No audit took place in two years.
    finding: No internal audit was performed.
    correction: Audit clauses 8 and 9.
    cause: Nobody was named.
    action: Name an audit lead.
    owner: Head of quality
    due: 2027-01-31
    effort: 5 days
    state: verified
    done: 2027-01-20
    verified-by: K. Lee
    verified: 2027-02-10
    effectiveness: Audit reports seen.
    ticket: https://example.org/ITSM-12
"""


def made_by_assay(assay, scratch):
    """Returns the texts of files that commands make: action registers with and without a person's entry, an engagement with
    its sheet, a pinned one, and a benchmark."""
    folder = pathlib.Path(scratch) / "made"
    run = lambda *arguments: subprocess.run([assay, *arguments], check=True, capture_output=True)
    run("demo", str(folder / "d"))
    run("actions", str(folder / "d"), "--propose")
    shutil.copytree(folder / "d", folder / "f")
    (folder / "f/actions.yaml").write_text(FILLED)
    run("actions", str(folder / "f"), "--propose")
    run("new", str(folder / "n"), "--questionnaire", "iso20000-1")
    run("new", str(folder / "q"), "--questionnaire", "itsm-quick-check")
    for number in range(40):
        shutil.copytree(folder / "q", folder / f"u/{number:02}")
        sheet = next(folder.glob(f"u/{number:02}/answers/*.yaml"))
        rating = ["no", "partly", "yes"][number % 3]
        sheet.write_text(re.sub(r"^(  [^ ]+:)$", rf"\1 {rating}", sheet.read_text(), flags=re.MULTILINE))
    run("benchmark", "make", str(folder / "u"), "-o", str(folder / "benchmark.yaml"), "--date", "2026-11-03")
    made = [folder / "benchmark.yaml", folder / "d/actions.yaml", folder / "f/actions.yaml", folder / "n/engagement.yaml", *folder.glob("n/answers/*.yaml")]
    return {str(path): path.read_text(encoding="utf-8") for path in made}


def main():
    assay, tool, folder, *shipped = sys.argv[1:]
    schema = {name: str(pathlib.Path(folder) / f"{name}.schema.json") for name in KINDS}
    subprocess.run([tool, "--check-metaschema", *schema.values()], check=True)
    scratch = tempfile.TemporaryDirectory()
    texts = {path: pathlib.Path(path).read_text(encoding="utf-8") for path in shipped} | made_by_assay(assay, scratch.name)
    wrong = 0
    # A kind of which no file is shipped has only its schema.
    kinds = [name for name in KINDS if name in map(kind, texts.values())]
    for name in kinds:
        files = [path for path, text in texts.items() if kind(text) == name]
        for path, message in refused_by_schema(tool, schema[name], files).items():
            print(f"{path}: the schema refuses a shipped file: {message}")
            wrong += 1
        for path in files:
            if path in shipped and f"$schema={pathlib.PurePath(schema[name]).name}" not in re.sub(r"\$schema=(\S*/)?", "$schema=", texts[path].split("\n")[0]):
                print(f"{path}: the first line names no {name} schema")
                wrong += 1
    dice = random.Random(20000)
    with tempfile.TemporaryDirectory() as scratch:
        made = {name: [] for name in kinds}
        for number in range(MUTANTS):
            name = kinds[number % len(kinds)]
            # Answers to questions of an earlier version are kept without a look at their values.
            text = dice.choice([shortened(text) for path, text in texts.items() if kind(text) == name and "/2025/" not in path])
            file = pathlib.Path(scratch) / f"{name}-{number}.yaml"
            file.write_text(mutant(text, dice), encoding="utf-8")
            made[name].append(str(file))
        both = only_assay = 0
        for name in kinds:
            by_schema = refused_by_schema(tool, schema[name], made[name])
            by_assay = refused_by_assay(assay, made[name])
            for file in made[name]:
                text = pathlib.Path(file).name
                if file in by_schema and file in by_assay:
                    both += 1
                elif file in by_schema:
                    print(f"{text}: only the schema refuses it: {by_schema[file]}")
                    wrong += 1
                elif file in by_assay:
                    only_assay += 1
                    if not all(BEYOND_A_SCHEMA.search(message) for message in by_assay[file]):
                        print(f"{text}: only assay check refuses it: {by_assay[file]}")
                        wrong += 1
    print(f"{len(shipped)} shipped files; {MUTANTS} mutants: {both} refused by both, {only_assay} by assay check alone, "
          f"{MUTANTS - both - only_assay} by none")
    if wrong or both < MUTANTS // 5:
        raise SystemExit(1)


main()
