#!/usr/bin/env python3
"""Writes a gap report with PyYAML's C loader and Jinja2, as HTML and as Markdown, from a questionnaire and one sheet.

    report.py QUESTIONNAIRE SHEET REPS                       reads, scores and renders that often; prints as assay-bench does
    report.py QUESTIONNAIRE SHEET --into FOLDER CATALOGUE... once, with the tables of those frameworks; writes two files

The content is that of the heart of `assay report`: summary, gaps, each topic with its levels, criteria, answers, notes,
evidence and way to the target, dimensions, a table for each framework, a roadmap, all answers. Charts, explanations of
the arithmetic and the guides are left out, which favours this script.
"""
import argparse
import json
import pathlib
import re
import time

import jinja2
import scoring
import yaml

SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#+\-.!|~&@:]")


def load(path):
    return yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)


def environment():
    loader = jinja2.FileSystemLoader(pathlib.Path(__file__).parent / "templates")
    made = jinja2.Environment(loader=loader, autoescape=jinja2.select_autoescape(["html"]), trim_blocks=True, lstrip_blocks=True)
    made.filters["md"] = lambda text: SPECIAL.sub(lambda found: "\\" + found[0], str(text).replace("\n", " "))
    made.filters["percent"] = lambda share: "–" if share is None else f"{share:.0f} %"
    made.filters["figure"] = lambda value: "–" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
    return made


def content(questionnaire, sheet, catalogues):
    """Everything that the templates show."""
    asked = scoring.Asked(load(questionnaire), [load(path) for path in catalogues])
    answers = load(sheet)
    scored = scoring.Scored(asked, {"engagement": "generated", "questionnaire": asked.id}, [answers])
    figures = scoring.result(scored, None)
    trees = {criterion["id"]: criterion for topic in asked.tree["topics"] for criterion in topic["criteria"]}
    purposes = {topic["id"]: topic.get("purpose", "") for topic in asked.tree["topics"]}
    titles = {topic["id"]: topic["title"] for topic in figures["topics"]}
    topics = []
    for score, figure in zip(scored.topics, figures["topics"]):
        rows = []
        for answered in score.criteria:
            answer = answers["answers"].get(answered.criterion.id) or {}
            answer = answer if isinstance(answer, dict) else {"rating": answer}
            rows.append({**trees[answered.criterion.id], "answer": answer, "value": answered.value,
                         "gap": answered.applicable and (answered.value or 0) < 1})
        topics.append({**figure, "purpose": purposes[score.topic.id], "criteria": rows, "steps": [trees[name] for name in figure["path"]]})
    names = {catalogue.id: catalogue.titles for catalogue in asked.catalogues}
    return {"asked": asked.tree, "figures": figures, "topics": topics, "titles": titles, "names": names,
            "gaps": [topic for name in figures["priorities"] for topic in topics if topic["id"] == name]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("questionnaire", type=pathlib.Path)
    parser.add_argument("sheet", type=pathlib.Path)
    parser.add_argument("repetitions", type=int, nargs="?", default=1)
    parser.add_argument("--into", type=pathlib.Path)
    parser.add_argument("--catalogues", type=pathlib.Path, nargs="*", default=[])
    options = parser.parse_args()
    made = environment()
    templates = [made.get_template("report.html"), made.get_template("report.md")]
    times = []
    for _ in range(options.repetitions):
        start = time.perf_counter_ns()
        shown = content(options.questionnaire, options.sheet, options.catalogues)
        pages = [template.render(shown) for template in templates]
        times.append(time.perf_counter_ns() - start)
    if options.into:
        for name, page in zip(["report.html", "report.md"], pages):
            (options.into / name).write_text(page, encoding="utf-8")
        (options.into / "levels.json").write_text(json.dumps({topic["id"]: topic["level"] for topic in shown["topics"]}))
        return
    size = options.questionnaire.stat().st_size + options.sheet.stat().st_size
    with open("/proc/self/status") as status:
        peak = int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))
    print(json.dumps({"bytes": size, "ns": times, "peak": peak}))


if __name__ == "__main__":
    main()
