#!/usr/bin/env python3
"""Compares a portfolio of pinned engagements with the same without their library/: pinned.py ASSAY [--folders N].

Counts instructions by callgrind for 40 and 160 folders as `assay new` writes them, with a filled sheet: a further pinned folder
may take at most twice the work of an unpinned one, and the output must be the same. With --folders, measures the processor time
and the peak memory of N and 5 N folders instead.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

MOST = 2.0
# The most memory, in kilobytes, that five times as many folders may need more: their paths.
GROWTH = 8_000


def filled(sheet):
    """Returns a sheet with an answer to each statement."""
    ratings, lines = ["yes", "partly", "no"], []
    for number, line in enumerate(sheet.splitlines()):
        lines.append(line + f" {ratings[number % 3]}" if re.fullmatch(r"  [A-Za-z0-9._-]+:", line) else line)
    return "\n".join(lines).replace("respondent-1", "ann") + "\n"


def make(assay, scratch, count):
    """Makes `count` pinned folders in `pinned` and the same without library/ in `unpinned`."""
    model = scratch / "model"
    subprocess.run([assay, "new", str(model), "--questionnaire", "itsm-quick-check", "--date", "2026-11-03"],
                   check=True, capture_output=True)
    sheet = model / "answers/respondent-1.yaml"
    sheet.write_text(filled(sheet.read_text()))
    assert (model / "library").is_dir()
    for kind in ["pinned", "unpinned"]:
        for number in range(count):
            folder = scratch / kind / f"{number:05}"
            shutil.copytree(model, folder)
            engagement = folder / "engagement.yaml"
            engagement.write_text(re.sub("^engagement: .*$", f"engagement: unit-{number}", engagement.read_text(), flags=re.M))
            if kind == "unpinned":
                shutil.rmtree(folder / "library")


def command(assay, kind, count):
    return [assay, "portfolio", "--format", "csv", "--jobs", "1", *(f"{kind}/{number:05}" for number in range(count))]


def instructions(assay, scratch, kind, count):
    tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/out"]
    run = subprocess.run([*tool, *command(assay, kind, count)], cwd=scratch, check=True, capture_output=True,
                         env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
    counts = [line.split()[-1] for line in run.stderr.decode().splitlines() if "Collected" in line]
    return int(counts[-1]), run.stdout


def count_work(assay, scratch):
    make(assay, scratch, 160)
    per_folder, outputs = {}, {}
    for kind in ["pinned", "unpinned"]:
        few, many = instructions(assay, scratch, kind, 40), instructions(assay, scratch, kind, 160)
        per_folder[kind] = (many[0] - few[0]) / 120
        outputs[kind] = many[1].replace(kind.encode(), b"units")
    assert outputs["pinned"] == outputs["unpinned"], "pinned engagements have other figures"
    ratio = per_folder["pinned"] / per_folder["unpinned"]
    print(f"instructions per folder: pinned {per_folder['pinned']:.0f}, unpinned {per_folder['unpinned']:.0f}, "
          f"{ratio:.2f} times, at most {MOST}")
    return ratio <= MOST


def measured(assay, scratch, kind, count):
    """Returns the processor time in seconds, user and system, and the peak memory in kilobytes."""
    pid = os.posix_spawn(assay, command(assay, kind, count), os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    assert status == 0, (kind, count, status)
    return usage.ru_utime, usage.ru_stime, usage.ru_maxrss


def measure(assay, scratch, folders):
    make(assay, scratch, 5 * folders)
    os.chdir(scratch)
    is_good, peaks = True, {}
    for count in [folders, 5 * folders]:
        rounds = [{kind: measured(assay, scratch, kind, count) for kind in ["pinned", "unpinned"]} for _ in range(6)][1:]
        ratios = sorted(one["pinned"][0] / one["unpinned"][0] for one in rounds)
        peaks[count] = max(one["pinned"][2] for one in rounds)
        best = {kind: min(one[kind] for one in rounds) for kind in ["pinned", "unpinned"]}
        print(f"{count} folders: pinned {best['pinned'][0]:.2f} s user, {best['pinned'][1]:.2f} s system, {peaks[count]} kB; "
              f"unpinned {best['unpinned'][0]:.2f} s user, {best['unpinned'][1]:.2f} s system, {best['unpinned'][2]} kB; "
              f"user time {ratios[len(ratios) // 2]:.2f} times ({ratios[0]:.2f} to {ratios[-1]:.2f})")
        is_good = is_good and ratios[len(ratios) // 2] <= MOST
    return is_good and peaks[5 * folders] - peaks[folders] < GROWTH


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay", type=pathlib.Path)
    parser.add_argument("--folders", type=int)
    options = parser.parse_args()
    assay = str(options.assay.resolve())
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        is_good = measure(assay, scratch, options.folders) if options.folders else count_work(assay, scratch)
    sys.exit(0 if is_good else "pinned engagements take too much")


if __name__ == "__main__":
    main()
