#!/usr/bin/env python3
"""Scores the folders that folders.py makes with PyYAML's C loader: portfolio.py FOLDER [--jobs N].

Writes the CSV of `assay portfolio --format csv` for them, without its byte order mark. All values are read as text, as in
PlainYAML, so the loader does not guess types. The questionnaire is read once.
"""
import argparse
import csv
import functools
import multiprocessing
import pathlib
import sys

import scoring
import yaml


def load(path):
    with open(path, "rb") as file:
        return yaml.load(file, Loader=yaml.CBaseLoader)


@functools.cache
def questionnaire(path):
    return scoring.Asked(load(path))


def number(value):
    return "" if value is None else f"{value:.17g}" if isinstance(value, float) and value != int(value) else str(int(value))


def rows(asked, folder, name):
    engagement = load(folder / "engagement.yaml")
    sheets = [load(sheet) for sheet in sorted((folder / "answers").glob("*.yaml"))]
    scored = scoring.Scored(asked, engagement, sheets)
    head = [name, engagement["engagement"], engagement["organization"], engagement["date"], asked.id]
    overall = scored.overall()
    return [
        [*head, score.topic.id, score.topic.title, number(score.capability.level), number(score.capability.possible),
         number(score.target), number(score.capability.score)] for score in scored.topics
    ] + [[*head, "overall", "Overall (lowest of all topics)", number(overall["level"]), number(overall["possible"]), "",
          number(overall["score"])]]


def work(folder):
    return rows(questionnaire(folder.parents[1] / "library" / "generated.yaml"), folder, f"units/{folder.name}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    folders = sorted((options.folder / "units").iterdir())
    writer = csv.writer(sys.stdout)
    writer.writerow(["path", "engagement", "unit", "date", "questionnaire", "topic", "title", "level", "possible", "target", "score"])
    if options.jobs == 1:
        for folder in folders:
            writer.writerows(work(folder))
        return
    with multiprocessing.Pool(options.jobs) as pool:
        for found in pool.imap(work, folders, chunksize=16):
            writer.writerows(found)


if __name__ == "__main__":
    main()
