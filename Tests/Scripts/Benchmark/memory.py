#!/usr/bin/env python3
"""Measures the peak memory of a portfolio of many pinned engagements: memory.py ASSAY [--folders N].

Makes N, N/10 and N/100 pinned folders (N is 10,000 unless given) as `assay new` writes them, with a filled sheet. Their files
are hard links, except for engagement.yaml, which has an id of its own. Runs `assay portfolio --format csv` and
`assay benchmark make` on them. Ten times as many folders may need GROWTH bytes more for each: their paths.
"""
import argparse
import os
import pathlib
import shutil
import sys
import tempfile

import pinned

# The bytes that a further folder may need: its path, as given and as groups and repetitions are told apart.
GROWTH = 600


def make(assay, scratch, count):
    pinned.make(assay, scratch, 0)
    model = scratch / "model"
    text = (model / "engagement.yaml").read_text()
    own = next(line for line in text.splitlines() if line.startswith("engagement: "))
    for number in range(count):
        folder = scratch / "units" / f"{number:05}"
        shutil.copytree(model, folder, copy_function=os.link)
        (folder / "engagement.yaml").unlink()
        (folder / "engagement.yaml").write_text(text.replace(own, f"engagement: unit-{number}"))


def peak(words):
    """Returns the peak memory of a run in kilobytes, and its processor time in seconds."""
    pid = os.posix_spawn(words[0], words, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    assert status == 0, (words[:5], status)
    return usage.ru_maxrss, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay", type=pathlib.Path)
    parser.add_argument("--folders", type=int, default=10_000)
    options = parser.parse_args()
    assay = str(options.assay.resolve())
    counts = [options.folders // 100, options.folders // 10, options.folders]
    is_good = True
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        make(assay, scratch, counts[-1])
        os.chdir(scratch)
        commands = {"portfolio": ["portfolio", "--format", "csv"], "benchmark": ["benchmark", "make", "-o", "-"]}
        for label, words in commands.items():
            peaks = []
            for count in counts:
                size, seconds = peak([assay, *words, *(f"units/{number:05}" for number in range(count))])
                peaks.append(size)
                print(f"{label} of {count} pinned folders: {size / 1000:.1f} MB, {seconds:.2f} s of processor time", flush=True)
            growth = (peaks[2] - peaks[1]) * 1024 / (counts[2] - counts[1])
            print(f"{label}: {growth:.0f} bytes for each further folder, at most {GROWTH}")
            is_good = is_good and growth <= GROWTH
    sys.exit(0 if is_good else "memory grows with the number of folders")


main()
