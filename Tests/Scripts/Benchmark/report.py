#!/usr/bin/env python3
"""Writes a gap report with PyYAML's C loader and Jinja2, as HTML and as Markdown, from a questionnaire and one sheet.

    report.py QUESTIONNAIRE SHEET REPS          reads, scores and renders REPS times; prints as assay-bench does
    report.py QUESTIONNAIRE SHEET --into FOLDER --engagement FILE --catalogues FILE...      once; writes two files

The content is that of `assay report` for the generated folders: every chapter, table and list, the charts with their tables of
data, the steps to the figures, style, script, digests and facts. White space and the program's name differ, and the input is not
checked. The script leaves out features that the generated folders do not use, which favours it: business goals, services,
exclusions, several respondents, topics without an answer, critical criteria, attributes, stages, groups, actions, direct
assessments, related items, other methods and languages, themes, trends. It does not treat bidirectional and control characters,
very long words, or addresses that Markdown readers turn into links.
"""
import argparse
import hashlib
import json
import pathlib
import re
import time

import chapters
import content
import jinja2
import scoring
import wording
import yaml

HERE = pathlib.Path(__file__).parent
# The report with the style and the script of the page.
EXAMPLE = HERE.parents[2] / "reports" / "pizza-and-pizza" / "report.html"
# The engagement that assay-bench builds around a questionnaire and a sheet.
ENGAGEMENT = b"engagement: generated\nquestionnaire: generated\n"


def load(source):
    return yaml.load(source, Loader=yaml.CBaseLoader)


def environment():
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=jinja2.select_autoescape(["html"]), trim_blocks=True, lstrip_blocks=True)
    made.filters["md"], made.globals["counted"] = content.md, content.counted
    for module in [wording, content]:
        made.globals |= {name: value for name, value in vars(module).items() if name.isupper()}
    return made


def look():
    """Returns the style without the columns of this page, and the script."""
    page = EXAMPLE.read_text(encoding="utf-8")
    style, script = (re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)[1] for tag in ["style", "script"])
    return style[: style.index("\n@media (max-width:640px){.t")], script


def facts(engagement, files, catalogues):
    """The facts of the report as JSON, with the catalogues after the questionnaire."""
    origins = [{"part": part, "name": name if part != "answers" else f"answers/{name}", "sha256": digest}
               for name, part, digest in [files[0], *catalogues, *files[1:]]]
    assessed = {"id": engagement["engagement"], "label": engagement.get("date") or engagement["engagement"],
                "method": "capability", "files": origins}
    found = {"schema": "assay.facts/1", "program": "report.py", "report": "full", "language": "en", "choices": {}, "files": [],
             "engagements": [assessed], "earlier": []}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def file_of(name, part, source):
    return name, part, hashlib.sha256(source).hexdigest()


def shown(options, style, script):
    """Reads the files and returns all values for the templates."""
    paths = {"questionnaire": options.questionnaire, "engagement": options.engagement, "answers": options.sheet}
    sources = {part: path.read_bytes() if path else ENGAGEMENT for part, path in paths.items()}
    files = [file_of(path.name if path else "engagement.yaml", part, sources[part]) for part, path in paths.items()]
    questionnaire, engagement, sheet = map(load, sources.values())
    holders = [holder for topic in questionnaire["topics"] for holder in [topic, *topic["criteria"]]]
    named = {reference.split(":", 1)[0] for holder in holders for reference in holder.get("references", ())}
    known = {path.stem: (path.name, path.read_bytes()) for path in options.catalogues if path.stem in named}
    asked = scoring.Asked(questionnaire, [load(source) for _, source in known.values()])
    catalogues = [file_of(name, "catalogue", source) for name, source in (known[catalogue.id] for catalogue in asked.catalogues)]
    found = chapters.report(asked, engagement, sheet, files, style, script)
    found["facts"] = facts(engagement, files, catalogues)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("questionnaire", type=pathlib.Path)
    parser.add_argument("sheet", type=pathlib.Path)
    parser.add_argument("repetitions", type=int, nargs="?", default=1)
    parser.add_argument("--into", type=pathlib.Path)
    parser.add_argument("--engagement", type=pathlib.Path)
    parser.add_argument("--catalogues", type=pathlib.Path, nargs="*", default=[])
    options = parser.parse_args()
    made = environment()
    templates = [made.get_template("report.html"), made.get_template("report.md")]
    style, script = look()
    times = []
    for _ in range(options.repetitions):
        start = time.perf_counter_ns()
        report = shown(options, style, script)
        pages = [template.render(report).encode() for template in templates]
        times.append(time.perf_counter_ns() - start)
    if options.into:
        for name, page in zip(["report.html", "report.md"], pages):
            (options.into / name).write_bytes(page)
        (options.into / "levels.json").write_text(json.dumps({topic.id: topic.level for topic in report["topics"]}))
        return
    size = options.questionnaire.stat().st_size + options.sheet.stat().st_size
    with open("/proc/self/status") as status:
        peak = int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))
    print(json.dumps({"bytes": size, "ns": times, "peak": peak}))


if __name__ == "__main__":
    main()
