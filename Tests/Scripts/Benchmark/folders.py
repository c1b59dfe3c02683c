#!/usr/bin/env python3
"""Writes a questionnaire of 400 criteria and engagement folders that answer it. The same arguments give the same bytes.

    folders.py FOLDER COUNT [--references]

FOLDER/library/generated.yaml is the questionnaire, with references to shipped catalogues if `--references` is given. Each of
FOLDER/units/* has an engagement.yaml and one answer sheet of 400 answers, about 58 kB.
"""
import argparse
import pathlib
import random

TOPICS, PER_TOPIC, LEVELS = 20, 20, 5
DIMENSIONS = ["organizations-and-people", "information-and-technology", "partners-and-suppliers", "value-streams-and-processes"]
REFERENCES = ["iso20000:8.6.1", "iso20000:8.5.1.3", "iso20000:8.3.3", "cobit2019:DSS02", "cobit2019:BAI06", "cobit2019:APO09"]
SENTENCES = [
    "The list of services names those who depend on it, and what they may expect.",
    "Every incident record was compared in writing with what the last quarter has shown.",
    "A change to the café's tills is agreed with those who depend on it before it is made.",
    "The owner of a process is known to the people who work in it, by name and by phone.",
    "Each supplier's contract is checked against the three most frequent causes of trouble.",
    "The monthly review is led by somebody who can decide on money and on people.",
]


def identifier(number):
    return f"topic-{number // PER_TOPIC}.{number}"


def questionnaire(has_references):
    lines = ['questionnaire: generated', 'title: Generated', 'version: "1.0"', 'scoring: capability', 'scale: nplf', 'topics:']
    for number in range(TOPICS * PER_TOPIC):
        topic = number // PER_TOPIC
        if number % PER_TOPIC == 0:
            lines += [f"  - id: topic-{topic}", f"    title: Topic number {topic}", f"    purpose: {SENTENCES[topic % 6]}"]
            if has_references:
                lines.append(f"    references: [{REFERENCES[topic % 6]}, {REFERENCES[(topic + 3) % 6]}]")
            lines.append("    criteria:")
        lines += [
            f"      - id: {identifier(number)}", f"        text: {SENTENCES[number % 6]}", f"        level: {number % LEVELS + 1}",
            f"        dimension: {DIMENSIONS[number % 4]}", f"        weight: {1 + number % 3}", f"        effort: {'SML'[number % 3]}",
            "        evidence:", f"          - Records of case {number}", "        improve: >-", f"          {SENTENCES[(number + 3) % 6]}",
            f"          {SENTENCES[(number + 5) % 6]}", f'        guidance: "P: {SENTENCES[(number + 1) % 6]} L: {SENTENCES[(number + 2) % 6]}"']
    return "\n".join(lines) + "\n"


def sheet(unit):
    # Later units rate higher, so that the levels spread from 0 to 5.
    dice = random.Random(unit)
    weights = [(1, 2, 4, 8), (0, 1, 3, 16), (0, 0, 2, 30), (0, 0, 1, 60), (1, 1, 1, 1)][unit % 5]
    lines = ["respondent: generator", "questionnaire: generated", 'version: "1.0"', "answers:"]
    for number in range(TOPICS * PER_TOPIC):
        lines.append(f"  {identifier(number)}:")
        kind = dice.random()
        if kind < 0.02:
            lines += ["    rating: n/a", "    reason: No supplier takes part in this."]
            continue
        if kind > 0.03:
            lines.append(f"    rating: {dice.choices('NPLF', weights)[0]}")
        if number % 2:
            lines += ["    evidence:", f"      - title: Records of case {dice.randrange(1000)}", f"        date: 2026-04-{10 + number % 20}"]
        lines.append(f"    note: {dice.choice(SENTENCES)}")
    return "\n".join(lines) + "\n"


def engagement(unit):
    return f"engagement: unit-{unit}\norganization: Unit {unit}\ndate: 2026-11-03\nquestionnaire: generated\ntarget: {2 + unit % 3}\n"


def make(folder, count, has_references=False):
    library = folder / "library"
    library.mkdir(parents=True, exist_ok=True)
    (library / "generated.yaml").write_text(questionnaire(has_references), encoding="utf-8")
    for unit in range(count):
        answers = folder / "units" / f"unit-{unit:05}" / "answers"
        answers.mkdir(parents=True, exist_ok=True)
        (answers.parent / "engagement.yaml").write_text(engagement(unit), encoding="utf-8")
        (answers / "room.yaml").write_text(sheet(unit), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--references", action="store_true")
    options = parser.parse_args()
    make(options.folder, options.count, options.references)


if __name__ == "__main__":
    main()
