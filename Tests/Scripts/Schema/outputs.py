"""Checks what the program writes as JSON against the published schemas of its outputs.

    outputs.py ASSAY [--cases N] [--seed S] [--jobs J]

Each case is a random engagement: its score, plan, agenda, sheets, actions, status, comparison and portfolio are validated, the
same engagement goes through `stream`, and a broken line gives an error. The published schemas allow keys that a later version
adds; here every key must be described.
"""

import argparse
import collections
import json
import multiprocessing
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Scoring"))
import generate  # noqa: E402

VALIDATORS = {}


def run(binary, *arguments, **options):
    return subprocess.run([binary, *arguments], capture_output=True, text=True, encoding="utf-8", check=False, **options)


def closed(schema):
    """The schema with objects that take no key but those that it describes."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(part) for key, part in schema.items()}
    if "required" in result and "properties" in result and result.get("type"):
        result.setdefault("unevaluatedProperties", False)
    return result


def validator(binary, name):
    if name not in VALIDATORS:
        schema = json.loads(run(binary, "show", "--schema", name).stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        VALIDATORS[name] = jsonschema.Draft202012Validator(closed(schema))
    return VALIDATORS[name]


def faults(binary, name, text):
    tree = json.loads(text)
    if not tree["schema"].startswith(f"assay.{name}/"):
        return [f"{name}: the output says {tree['schema']}"]
    return [f"{name}: {error.json_path}: {error.message[:200]}" for error in validator(binary, name).iter_errors(tree)]


def commands(folder, earlier):
    yield "score", ["score", folder]
    yield "plan", ["plan", folder]
    yield "agenda", ["agree", folder]
    yield "status", ["status", folder]
    yield "actions", ["actions", folder, "--on", "2030-01-01"]
    yield "sheets", ["export", folder]
    yield "diagnostics", ["check", folder]
    yield "portfolio", ["portfolio", folder, earlier]
    yield "comparison", ["compare", earlier, folder]


def check(task):
    binary, seed = task
    folder = tempfile.mkdtemp(prefix="outputs-")
    found, seen = [], collections.Counter()
    try:
        case = generate.Case(seed)
        generate.write(case.files(), folder)
        earlier = os.path.join(folder, "earlier")
        generate.write(case.earlier(), earlier)
        library = os.path.join(folder, "library")
        for name, words in commands(folder, earlier):
            result = run(binary, *words, "--format", "json", "--library", library)
            if result.returncode == 0:
                found += faults(binary, name, result.stdout)
                seen[name] += 1
            elif name == "diagnostics":
                found += faults(binary, name, result.stdout)
                seen[name] += 1
            elif name in ("score", "plan", "agenda"):
                found.append(f"{name}: status {result.returncode}: {result.stderr[:300]}")
        issues = run(binary, "actions", folder, "--format", "github", "--library", library)
        if issues.returncode == 0:
            found += faults(binary, "github-issues", issues.stdout)
            seen["github-issues"] += 1
        broken = run(binary, "stream", "--questionnaire", case.questionnaire["questionnaire"], "--library", library,
                     input='{"engagement": 3}\n')
        found += faults(binary, "error", broken.stdout)
        seen["error"] += 1
    finally:
        shutil.rmtree(folder)
    return seed, found, seen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    total, bad = collections.Counter(), 0
    with multiprocessing.Pool(options.jobs) as pool:
        for seed, found, seen in pool.imap(check, [(binary, options.seed + place) for place in range(options.cases)], 8):
            total += seen
            bad += bool(found)
            for fault in found[:3]:
                print(f"case {seed}: {fault}")
    print(f"{options.cases} cases, {bad} with faults: " + ", ".join(f"{count} {name}" for name, count in sorted(total.items())))
    names = {"score", "plan", "agenda", "status", "actions", "sheets", "portfolio", "comparison", "error", "diagnostics", "github-issues"}
    if names - total.keys():
        sys.exit(f"FAILED: no output of {sorted(names - total.keys())}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
