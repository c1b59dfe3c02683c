"""Compares `assay score`, `plan` and `compare` with model.py and comparison.py on random engagements.

    python3 compare.py BINARY [--cases N] [--seed S] [--jobs J] [--keep FOLDER] [--show N]

Ends with status 1 where a figure differs by more than 1e-9; the folders of such cases are kept.
"""
import argparse
import collections
import json
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile

import comparison
import generate
import model

TINY = 1e-9


def run(binary, *arguments):
    return subprocess.run([binary, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


def differences(path, expected, found):
    """Lines "path: model says ..., program says ..."."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in expected.keys() | found.keys():
            if key == "sha256":
                continue
            yield from differences(path + [str(key)], expected.get(key, "(no key)"), found.get(key, "(no key)"))
    elif isinstance(expected, list) and isinstance(found, list) and named(expected) and named(found):
        if [name(one) for one in expected] != [name(one) for one in found]:
            line = "%s: model %s, program %s" % (" ".join(path), [name(one) for one in expected], [name(one) for one in found])
            yield path + ["order"], line
        known = {name(one): one for one in found}
        for one in expected:
            if name(one) in known:
                yield from differences(path + [name(one)], one, known[name(one)])
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, (one, other) in enumerate(zip(expected, found)):
            yield from differences(path + [str(place)], one, other)
    elif not same(expected, found):
        yield path, "%s: model %s, program %s" % (" ".join(path), json.dumps(expected), json.dumps(found))


def named(values):
    return all(isinstance(one, dict) for one in values)


def name(form):
    return "/".join(str(form[key]) for key in ("id", "group", "criterion", "level") if key in form and
                    not (key == "level" and "id" in form))


def same(one, other):
    if isinstance(one, bool) or isinstance(other, bool) or one is None or other is None:
        return one is other
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= TINY
    return one == other


def answer(binary, folder, *arguments):
    """The JSON that the program prints; a text where it fails."""
    result = run(binary, *arguments, "--format", "json", "--library", os.path.join(folder, "library"))
    if result.returncode != 0:
        return None, result.stderr.replace(folder, "DIR")[:1500]
    return json.loads(result.stdout), ""


def compare_case(binary, seed, folder):
    """The differences of one case, as pairs of path and line."""
    case = generate.Case(seed)
    generate.write(case.files(), folder)
    method = generate.METHODS[seed % 4] if seed % 10 == 0 else None
    options = ["--method", method] if method else []
    found, fault = answer(binary, folder, "score", folder, *options)
    if found is None:
        return [(["error"], "score failed: " + fault)]
    assessment = model.Assessment(case.files(), method)
    result = list(differences([], assessment.tree(), found))
    if seed % 5 == 1:
        result += compare_plan(binary, folder, assessment)
    if seed % 5 == 2:
        result += compare_rounds(binary, folder, case, assessment)
    return result


def compare_plan(binary, folder, assessment):
    found, fault = answer(binary, folder, "plan", folder)
    if found is None:
        return [(["plan", "error"], "plan failed: " + fault)]
    steps = [{key: step[key] for key in ("number", "wave", "topic", "criterion", "level", "effort", "value")}
             for step in found["steps"]]
    return differences(["plan"], assessment.plan_steps(), steps)


def compare_rounds(binary, folder, case, assessment):
    earlier = case.earlier()
    place = os.path.join(folder, "earlier")
    generate.write(earlier, place)
    found, fault = answer(binary, folder, "compare", place, folder)
    if found is None:
        return [(["compare", "error"], "compare failed: " + fault)]
    expected = comparison.Comparison(model.Assessment(earlier), assessment).tree()
    found["engagements"] = [dict(one, folder=None) for one in found["engagements"]]
    expected["engagements"] = [dict(one, folder=None) for one in expected["engagements"]]
    for tree in (found, expected):
        for key in ("findings", "documents"):
            tree[key].sort(key=name)
    kept = {key: value for key, value in found.items() if key in expected}
    return differences(["compare"], expected, kept)


def work(task):
    binary, seed, keep = task
    folder = tempfile.mkdtemp(prefix="scoring-")
    try:
        found = compare_case(binary, seed, folder)
        if found:
            target = os.path.join(keep, str(seed))
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(folder, target)
        return seed, found
    finally:
        shutil.rmtree(folder)


def kind(path):
    """The path without the names of topics, items and documents."""
    return " ".join(re.sub(r"^(t?\d+(\.\d+)*|c\d:d\d+|c\d)$", "*", part) for part in path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep", default=os.path.join(tempfile.gettempdir(), "scoring-differences"))
    parser.add_argument("--show", type=int, default=3)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    tasks = [(binary, options.seed + place, options.keep) for place in range(options.cases)]
    kinds = collections.defaultdict(list)
    with multiprocessing.Pool(options.jobs) as pool:
        for seed, found in pool.imap(work, tasks, chunksize=8):
            for path, line in found:
                kinds[kind(path)].append((seed, line))
    for one, lines in sorted(kinds.items(), key=lambda pair: -len(pair[1])):
        print("%s: %d differences in %d cases" % (one, len(lines), len({seed for seed, _ in lines})))
        for seed, line in lines[:options.show]:
            print("   case %d: %s" % (seed, line))
    bad = {seed for lines in kinds.values() for seed, _ in lines}
    print("%d cases, %d with differences%s" % (options.cases, len(bad), ", kept in " + options.keep if bad else ""))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
