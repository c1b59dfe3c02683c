#!/usr/bin/env python3
"""Reads the results that Assay writes for other programs with such programs; see the README beside this file."""

import argparse
import csv
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema
import junitparser
import sarif_pydantic
import xunitparser
from sarif import loader

HERE = pathlib.Path(__file__).parent
PRINTED = re.compile(r"^(?P<file>.+?):(?:(?P<line>\d+):(?P<column>\d+):)? (?P<severity>error|warning): ")
SHOWN_OF_ONE_RULE = 20
# Names of folders that need escapes in an address, in XML, in a shell or in JSON.
NAMES = ["plain", "with blank", "50% & <more>", "ümlaut 李", "semi;colon", "quote\"'`$(x)", "a:b", "]]>", "#hash?query"]
SPOILT = ["titel: x\n", "a: *b\n", "rating: \"x\n", "\tx: y\n", "date: 3.11.26\n", "targets: 9\n", "x: [1, 2\n", "owners: {nobody: A}\n",
          "topics: [nowhere]\n", "level 3\n", "kind:improvement\n", "note: see #12 now\n"]


def fail(text):
    sys.exit(f"FAILED: {text}")


def expect(condition, text):
    if not condition:
        fail(text)


class Program:
    def __init__(self, path, folder):
        self.path = pathlib.Path(path).resolve()
        self.folder = folder

    def __call__(self, *arguments, status=None):
        done = subprocess.run([self.path, *arguments], cwd=self.folder, capture_output=True, timeout=120)
        expect(status is None or done.returncode == status,
               f"{arguments}: status {done.returncode}, not {status}: {done.stderr.decode()[:500]}")
        return done.returncode, done.stdout.decode(), done.stderr.decode()


# The formats of `check`


def spoil(path, dice):
    """Adds, removes or changes some lines of a file."""
    lines = path.read_text().splitlines(keepends=True)
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(lines))
        way = dice.randrange(4)
        if way == 0:
            lines.insert(place, dice.choice(SPOILT))
        elif way == 1:
            del lines[place]
            lines = lines or ["\n"]
        elif way == 2:
            lines[place] = " " * dice.randint(1, 3) + lines[place]
        else:
            lines[place] = lines[place].replace(":", dice.choice(["", ": :", " #x "]), 1)
    path.write_text("".join(lines))


def printed_places(text):
    found = []
    for line in text.splitlines():
        match = PRINTED.match(line)
        if match:
            found.append((match["file"], int(match["line"] or 0), int(match["column"] or 0), match["severity"]))
    return found


def limited(entries):
    """The diagnostics that the text shows: the first of each rule in a file."""
    counts, shown = {}, []
    for entry in entries:
        key = entry["file"], entry["rule"]
        counts[key] = counts.get(key, 0) + 1
        if counts[key] <= SHOWN_OF_ONE_RULE:
            shown.append((entry["file"], entry["line"] or 0, entry["column"] or 0, entry["severity"]))
    return shown


def check_formats(program, folder, schema):
    status, _, text = program("check", folder)
    expect(status in (0, 1), f"check {folder}: status {status}")
    _, output, _ = program("check", folder, "--format", "json", status=status)
    document = json.loads(output)
    entries = document["diagnostics"]
    expect(document["schema"] == "assay.diagnostics/1", "schema")
    expect(document["errors"] == sum(entry["severity"] == "error" for entry in entries), "number of errors")
    expect((document["errors"] > 0) == (status == 1), "errors and exit status")
    expect(all(entry["remedy"] for entry in entries), "a diagnostic without remedy")
    expect(limited(entries) == printed_places(text), f"places in {folder}: {limited(entries)} and {printed_places(text)}")
    _, output, _ = program("check", folder, "--format", "sarif", status=status)
    check_sarif(output, entries, schema, program.folder)
    _, output, _ = program("check", folder, "--format", "junit", status=status)
    cases = read_junit(output)
    spoilt = {entry["file"] for entry in entries if entry["severity"] == "error"}
    expect({name for _, name, result in cases if result == "failure"} == spoilt, f"failed files of {folder}")
    return len(entries)


def check_sarif(output, entries, schema, root):
    log = json.loads(output)
    jsonschema.validate(log, schema, format_checker=jsonschema.FormatChecker())
    expect(str(root) not in output, "a folder of this machine in SARIF")
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    expect(sorted(set(rules)) == sorted({entry["rule"] for entry in entries}), "the rules of the driver")
    expect(len(run["results"]) == len(entries), "the number of results")
    for result, entry in zip(run["results"], entries):
        place = result["locations"][0]["physicalLocation"]
        region = place.get("region", {})
        expect(rules[result["ruleIndex"]] == result["ruleId"] == entry["rule"], "rule of a result")
        wanted = [entry[key] for key in ("line", "column", "endLine", "endColumn")]
        expect([region.get(key) for key in ("startLine", "startColumn", "endLine", "endColumn")] == wanted, f"region {region} of {entry}")
        uri = place["artifactLocation"]["uri"]
        expect(urllib.parse.unquote(uri) == entry["file"] and (root / urllib.parse.unquote(uri)).exists(), f"address {uri}")
    file = root / "assay.sarif"
    file.write_text(output)
    first = loader.load_sarif_file(str(file))
    file.unlink()
    second = sarif_pydantic.Sarif.model_validate(log)
    one = [(record["Code"], record["Severity"], str(record["Line"])) for record in first.get_records()]
    other = [(result.rule_id, result.level.value if hasattr(result.level, "value") else result.level, line(result))
             for result in second.runs[0].results]
    expect(len(one) == len(entries) and sorted(map(str, one)) == sorted(map(str, other)),
           f"sarif-tools and sarif-pydantic: {one[:3]} and {other[:3]}")


def line(result):
    region = result.locations[0].physical_location.region
    return str(region.start_line) if region else "1"


# JUnit


def read_junit(output):
    """The cases with group, name and result, as two programs read them."""
    first = []
    for suite in junitparser.JUnitXml.fromstring(output.encode()):
        expect(suite.tests == len(list(suite)), f"{suite.name}: number of tests")
        expect(suite.failures == sum(any(isinstance(result, junitparser.Failure) for result in case.result) for case in suite),
               f"{suite.name}: number of failures")
        for case in suite:
            kinds = {junitparser.Failure: "failure", junitparser.Skipped: "skipped"}
            results = [kinds[type(result)] for result in case.result]
            expect(len(results) < 2, f"{case.name}: several results")
            first.append((case.classname, case.name, results[0] if results else "success"))
    suite, _ = xunitparser.parse(io.StringIO(re.sub(r"^<\?xml.*?\?>", "", output)))
    second = [(case.classname, case.methodname, {"failed": "failure"}.get(case.result, case.result)) for case in cases_of(suite)]
    expect(first == second, f"junitparser and xunitparser: {first[:3]} and {second[:3]}")
    return first


def cases_of(suite):
    for entry in suite:
        if isinstance(entry, xunitparser.TestCase):
            yield entry
        else:
            yield from cases_of(entry)


def expected_cases(score):
    """The cases of an engagement by the JSON of its score."""
    direct = [framework for framework in score["frameworks"] if framework["kind"] == "conformity" and framework["view"] == "direct"]
    if direct:
        kinds = {"major": "failure", "minor": "failure", "excluded": "failure", "conforming": "success", "unevidenced": "success"}
        return [(framework["id"], item["id"], kinds.get(item["finding"], "skipped"))
                for framework in direct for item in framework["items"] if item.get("finding")]
    return [(score["questionnaire"]["id"], topic["id"],
             "skipped" if topic["level"] is None else "failure" if topic["gap"] > 0 else "success") for topic in score["topics"]]


def check_scores(program, folders, known):
    for folder in folders:
        _, output, _ = program("score", folder, "--format", "json", status=0)
        score = json.loads(output)
        _, xml, _ = program("score", folder, "--format", "junit", status=0)
        found, wanted = read_junit(xml), expected_cases(score)
        # The JSON has headings too, which are no requirements.
        names = {case[:2] for case in found}
        expect(found == [case for case in wanted if case[:2] in names], f"cases of {folder}: {found} and {wanted}")
        expect(len(found) > 0, f"no case of {folder}")
        for case in found:
            known[case[2]] = known.get(case[2], 0) + 1


def write_answers(folder, questionnaire, ratings, dice, program):
    """An engagement with random answers to a shipped questionnaire."""
    program("new", folder, "--questionnaire", questionnaire, "--date", "2026-11-03", "--organization", "Acme & <Sons>", status=0)
    _, output, _ = program("score", folder, "--format", "json", status=0)
    path = program.folder / folder
    criteria = criteria_of(path)
    expect(len(criteria) > 20, f"criteria of {questionnaire}: {criteria}")
    lines = ["respondent: eve", f"questionnaire: {questionnaire}", "answers:"]
    for criterion in criteria:
        rating = dice.choice(ratings)
        if rating == "n/a":
            lines += [f"  {criterion}:", "    rating: n/a", "    reason: Not done here & <never>."]
        elif rating and dice.random() < 0.5:
            lines += [f"  {criterion}:", f"    rating: {rating}", "    evidence: [{title: \"Log ]]>\", date: 2026-10-01}]"]
        elif rating:
            lines.append(f"  {criterion}: {rating}")
    version = json.loads(output)["questionnaire"]["version"]
    lines.insert(2, f"version: \"{version}\"")
    (path / "answers").mkdir(exist_ok=True)
    for sheet in (path / "answers").glob("*.yaml"):
        sheet.unlink()
    (path / "answers" / "eve.yaml").write_text("\n".join(lines) + "\n")


def criteria_of(folder):
    """The ids of criteria in the pinned questionnaire."""
    text = next((folder / "library").glob("*.yaml")).read_text()
    return re.findall(r"^ {6}- (?:\{?id: *)([^,\s]+)", text, re.MULTILINE)


# Tickets


def import_table(output, key, title, tracker):
    """Adds or changes tickets as an importer of tables does; returns the key of each title's id."""
    for row in csv.DictReader(io.StringIO(output.lstrip("\ufeff"))):
        for value in row.values():
            for text in value if isinstance(value, list) else [value]:
                expect(not (text or "").startswith(("=", "+", "-", "@")), f"a formula in {row}")
        number = row[key] or str(len(tracker) + 1) if key == "ID" else row[key] or f"ITSM-{len(tracker) + 1}"
        expect(row[title], "a ticket without title")
        tracker[number] = row
    return {row[title].split(":")[0]: number for number, row in tracker.items()}


# Stands for GitHub's program: keeps the issues in a file.
GITHUB = """\
#!/usr/bin/env python3
import json, pathlib, sys
store = pathlib.Path("issues.store")
issues = json.loads(store.read_text()) if store.exists() else []
arguments = sys.argv[1:]
if arguments[:2] == ["issue", "list"]:
    shown = [issue for issue in issues if "assay" in issue["labels"]]
    print(json.dumps([{"number": issue["number"], "body": issue["body"]} for issue in shown]))
elif arguments[0] == "api":
    change, path = json.load(sys.stdin), next(word for word in arguments if word.startswith("repos/"))
    if arguments[arguments.index("--method") + 1] == "POST":
        issues.append({"state": "open", **change, "number": len(issues) + 1})
    elif path.startswith(("repos/{owner}/{repo}/", "repos/acme/itsm/")):
        next(issue for issue in issues if issue["number"] == int(path.split("/")[-1])).update(change)
    else:
        sys.exit(f"gh: {path} is in another repository")
    store.write_text(json.dumps(issues))
else:
    sys.exit(f"gh: {arguments}")
"""


def import_issues(program, folder):
    """Runs the script of the documents; returns the issues."""
    text = (HERE.parents[2] / "questionnaires" / "README.md").read_text()
    script = re.search(r"^```bash\n(assay actions.*?)^```", text, re.MULTILINE | re.DOTALL)[1].replace("actions DIR", f"actions {folder}")
    tools = program.folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "gh").write_text(GITHUB)
    (tools / "gh").chmod(0o755)
    shutil.copy(program.path, tools / "assay")
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=program.folder, capture_output=True, text=True, timeout=120,
                          env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"})
    expect(done.returncode == 0, f"the script for GitHub: {done.stderr}")
    return json.loads((program.folder / "issues.store").read_text())


REGISTER = """\
actions:
  - id: A-001
    kind: nonconformity
    about: incident-management
    finding: "=HYPERLINK(1) @ops, see <b>log</b> & more"
    action: "=1+1"
    owner: "+49 30 1234"
    due: 2026-01-31
  - {id: A-002, kind: improvement, about: change-enablement, action: "-done by @team", state: in-progress}
  - {id: A-003, kind: opportunity, about: incident-management, action: Later., state: dropped}
"""
ADDRESSES = {"jira": "https://acme.example/browse/{}", "ado": "https://dev.azure.example/acme/itsm/_workitems/edit/{}"}


def check_tickets(program, folder):
    register = program.folder / folder / "actions.yaml"
    for name, key, title in [("jira", "Issue Key", "Summary"), ("ado", "ID", "Title")]:
        register.write_text(REGISTER)
        tracker = {}
        keys = import_table(program("actions", folder, "--format", name, status=0)[1], key, title, tracker)
        expect(len(tracker) == 2, f"{name}: {tracker}")
        # A person writes the addresses of the tickets into the register, and ends an action.
        text = register.read_text()
        for action, ticket in keys.items():
            text = re.sub(rf"(id: {action})(, | *\n {{4}})", rf"\1\2ticket: {ADDRESSES[name].format(ticket)}\2", text)
        register.write_text(text.replace("in-progress", "done"))
        second = program("actions", folder, "--format", name, status=0)
        expect(import_table(second[1], key, title, tracker) == keys and len(tracker) == 2, f"{name}: a second import adds tickets")
        expect("no ticket" not in second[2], f"{name}: {second[2]}")
        expect([row["State"] for row in tracker.values()] == {"jira": ["open", "done"], "ado": ["To Do", "Done"]}[name], f"{name}: states")
    register.write_text(REGISTER)
    other = {"number": 1, "state": "open", "title": "Other", "body": "Somebody else's <!-- {no json} -->", "labels": ["assay"]}
    (program.folder / "issues.store").write_text(json.dumps([other]))
    first = import_issues(program, folder)
    expect([issue["title"][:5] for issue in first] == ["Other", "A-001", "A-002"], f"github: {first}")
    # A person adds a label, and writes one address into the register when the action is done.
    first[1]["labels"].append("agreed")
    (program.folder / "issues.store").write_text(json.dumps(first))
    done = "state: done, ticket: 'https://github.com/acme/itsm/issues/3'"
    register.write_text(REGISTER.replace("state: in-progress", done).replace("=1+1", "Keep a log."))
    second = import_issues(program, folder)
    expect(second[0] == other and len(second) == 3, f"github: a second import adds issues: {second}")
    expect("Keep a log" in second[1]["title"] and "agreed" in second[1]["labels"], f"github: {second[1]}")
    expect([issue["state"] for issue in second] == ["open", "open", "closed"], f"github: states of {second}")
    body = second[1]["body"]
    expect("<b>" not in body and not re.search(r"(^|\W)@\w", body), f"github: {body}")


def check_workflow():
    """The workflow of the documents follows the schema of workflows."""
    text = (HERE.parents[2] / "reports" / "README.md").read_text()
    workflow = re.search(r"^```yaml\n(name: assessment.*?)^```", text, re.MULTILINE | re.DOTALL)[1]
    with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
        file.write(workflow)
        file.flush()
        done = subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", file.name],
                              capture_output=True, text=True, timeout=60)
    expect(done.returncode == 0, f"the workflow of the documents: {done.stdout}{done.stderr}")
    commands = re.findall(r"run: tools/(assay .*)", workflow)
    expect(len(commands) == 3, f"the commands of the workflow: {commands}")
    return commands


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--copies", type=int, default=40, help="spoilt copies of the example (default: 40)")
    arguments = parser.parse_args()
    dice = random.Random(24)
    schema = json.loads((HERE / "sarif.schema.json").read_text())
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch).resolve()
        program = Program(arguments.binary, root)
        program("demo", "demo", status=0)
        found = check_formats(program, "demo", schema)
        for number in range(arguments.copies):
            name = f"{NAMES[number % len(NAMES)]} {number}"
            shutil.copytree(root / "demo", root / name, ignore=shutil.ignore_patterns("*.html", "*.md", "2025"))
            files = sorted((root / name).rglob("*.yaml"))
            for path in dice.sample(files, 3):
                spoil(path, dice)
            found += check_formats(program, name, schema)
            shutil.rmtree(root / name)
        print(f"check: {arguments.copies + 1} folders, {found} diagnostics in four formats")
        known = {}
        ratings = {"iso20000-1": ["F"] * 40 + ["P", "N", "n/a", "no case", ""], "itil4-practices": ["F"] * 20 + ["L", "P", ""],
                   "six-sigma-dmaic": ["F", "L", "N", ""]}
        folders = ["demo", "demo/2025"]
        for questionnaire, choice in ratings.items():
            for number in range(3):
                folder = f"{questionnaire}-{number}"
                write_answers(folder, questionnaire, choice if number else [""], dice, program)
                folders.append(folder)
        check_scores(program, folders, known)
        expect(set(known) == {"failure", "skipped", "success"}, f"results {known}")
        print(f"score: {len(folders)} engagements, cases {known}")
        _, xml, _ = program("compare", "demo/2025", "demo", "--format", "junit", status=0)
        expect(len(list(junitparser.JUnitXml.fromstring(xml.encode()))) == 2, "a suite for each engagement")
        read_junit(xml)
        expect(program("score", "demo", "--format", "junit", "--fail-below", "5")[0] == 3, "the gate with JUnit")
        check_tickets(program, "demo")
        print("actions: a second import of tickets adds none")
        shutil.copytree(root / "demo" / "2025", root / "assessment")
        statuses = [subprocess.run(["bash", "-c", f"'{program.path}' {command.removeprefix('assay ')}"], cwd=root, capture_output=True,
                                   timeout=60).returncode for command in check_workflow()]
        expect(statuses == [0, 0, 3], f"statuses of the workflow's commands: {statuses}")
        print("workflow: valid, and its gate fails for the example of 2025")


if __name__ == "__main__":
    main()
