#!/usr/bin/env python3
"""Writes generated engagements, one JSON object per line, as `assay stream` reads them.

    engagements.py ASSAY QUESTIONNAIRE COUNT [--seed N] [--faulty N] [--topics N] > lines.jsonl

Every N-th line is faulty (by default none). An engagement has some topics of the questionnaire and one to three
sheets. The same arguments give the same bytes.
"""
import argparse
import json
import random
import subprocess
import sys


def questions(assay, questionnaire):
    """Returns the tree of a questionnaire, its topics with their criteria, and the ratings of its scale."""
    shown = subprocess.run([assay, "parse", questionnaire], capture_output=True, check=True)
    tree = json.loads(shown.stdout)
    ratings = {"yes-no": ["no", "yes"], "yes-partly-no": ["no", "partly", "yes"]}.get(tree.get("scale"), ["N", "P", "L", "F"])
    topics = {topic["id"]: [criterion["id"] for criterion in topic["criteria"]] for topic in tree["topics"]}
    return tree, topics, ratings


def answer(dice, ratings):
    kind = dice.random()
    if kind < 0.7:
        return dice.choice(ratings)
    if kind < 0.75:
        return {"rating": "n/a", "reason": "No supplier takes part."}
    if kind < 0.8:
        return dice.choice(["no case", "unknown"])
    return {"rating": dice.choice(ratings), "note": "Seen in the records of the \u201clast\u201d quarter.",
            "evidence": [{"title": "Records of closed cases", "location": "https://wiki.example/cases", "date": dice.choice(["2025-11-03", "2025-11-02", "2026-04-11"])}]}


def engagement(dice, number, tree, topics, ratings, most):
    chosen = sorted(dice.sample(sorted(topics), min(most, len(topics))))
    sheets = []
    for respondent in range(dice.randint(1, 3)):
        asked = [criterion for topic in chosen for criterion in topics[topic] if dice.random() < 0.9]
        sheets.append({
            "respondent": f"person-{respondent}", "questionnaire": tree["questionnaire"], "version": tree["version"],
            "answers": {criterion: answer(dice, ratings) for criterion in asked}})
    return {
        "engagement": {
            "engagement": f"firm-{number}", "organization": f"Firm {number}", "date": "2026-11-03",
            "questionnaire": tree["questionnaire"], "topics": chosen, "target": dice.randint(2, 4),
            "consensus": dice.choice(["median", "mean", "lowest"])},
        "sheets": sheets}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay")
    parser.add_argument("questionnaire")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faulty", type=int, default=0)
    parser.add_argument("--topics", type=int, default=8)
    options = parser.parse_args()
    tree, topics, ratings = questions(options.assay, options.questionnaire)
    dice = random.Random(options.seed)
    for number in range(options.count):
        line = engagement(dice, number, tree, topics, ratings, options.topics)
        if options.faulty and number % options.faulty == options.faulty - 1:
            line["sheets"][0]["answers"]["no-such-criterion"] = "F"
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
