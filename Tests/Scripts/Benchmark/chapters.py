"""The chapters of the report that cover all topics: overall result, dimensions, frameworks, roadmap."""
import base64
import hashlib
import re
from types import SimpleNamespace as Shown

import charts
import scoring
import wording
from content import (Row, answered, bars, by_dimension, chart, counted, decimals, interval, md, number, other_methods, part,
                     percent, scale_of, share, topic_of)
from markupsafe import Markup

REASONS = {
    "major": "hardly anything of it is achieved: up to 15 % is a major finding",
    "conforming": "all criteria fully achieved, with recorded evidence",
    "not-assessed": "every criterion is marked as not applicable",
}
NAMED = {
    "minor": ("below two thirds:", lambda row: row.value is not None and row.value < 2 / 3 - scoring.EPSILON),
    "open": ("not answered:", lambda row: row.value is None),
    "unevidenced": ("no evidence recorded:", lambda row: not row.evidenced),
    "opportunity": ("not yet full:", lambda row: row.value is not None and row.value < 1 - scoring.EPSILON),
}


def links(rows):
    return Markup(" ".join([row.link for row in rows])), " ".join([row.md_link for row in rows])


def why(finding, rows):
    """The reason for the finding of a requirement: words, and links to the criteria behind it."""
    if finding not in NAMED:
        return REASONS[finding], ("", "")
    words, is_named = NAMED[finding]
    named = [row for row in rows if row.applicable and is_named(row)]
    if finding == "minor" and not named:
        return "not achieved throughout: up to 85 % is a minor finding", ("", "")
    return words, links(named)


def framework(catalogue, rows):
    found = list(scoring.referring(catalogue, rows))
    entries = scoring.framework(catalogue, found)["items"]
    shown = Shown(id=catalogue.id, title=catalogue.title, anchor=f"framework-{catalogue.id}", items=[], silent=[])
    tally = dict.fromkeys(scoring.FINDINGS, 0)
    silent = 0
    for entry, (name, _, members) in zip(entries, found):
        title = catalogue.titles[name]
        is_required, finding = name in catalogue.requirements, entry.get("finding")
        if catalogue.kind == "conformity" and is_required:
            tally[finding] += 1
        if not members:
            silent += name not in catalogue.headings
            if is_required:
                shown.silent.append((name, title))
            continue
        item = Shown(id=name, anchor=f"item-{catalogue.id}-{name}", title=title, rating=entry["rating"], achieved=interval(entry),
                     share=share(entry), count=len(members), finding=finding, is_heading=name in catalogue.headings,
                     has_code="-".join(re.findall(r"\w+", title.lower())) != name.lower())
        shown.items.append(item)
        if catalogue.kind == "conformity":
            item.is_required, item.proven, item.links = is_required, percent(entry["answered"]), links(members)
            item.reason, item.named = why(finding, members) if is_required else ("the worst of the clauses below", ("", ""))
        elif not item.is_heading:
            asked = {row.level for row in members if row.applicable}
            item.level, item.possible, item.evidenced = entry["level"], entry["possible"], entry["evidenced"]
            item.has_gap = any(level not in asked for level in range(1, (item.level or 0) + 1))
            item.lines = part(title, members, entry).lines
    shown.further, shown.has_gap = silent, any(getattr(item, "has_gap", False) for item in shown.items)
    if catalogue.kind == "conformity":
        shown.requirements = counted(sum(tally.values()), "requirement", "requirements")
        shown.tally = [(finding, count) for finding, count in tally.items() if count]
        shown.unasked = counted(len(shown.silent), "requirement", "requirements")
        shown.unspoken = tally["not-assessed"]
        shown.excluded = [
            (row, [item for name, item in row.criterion.references if name == catalogue.id])
            for row in rows if not row.applicable and any(name == catalogue.id for name, _ in row.criterion.references)]
    return shown


def guide_step(row):
    """The index in `wording.GUIDE` of the step to which an improvement belongs."""
    if row.value is None:
        return 0
    if row.level >= 4:
        return min(row.level, 5)
    return {"information-and-technology": 2, "organizations-and-people": 3}.get(row.criterion.dimension, 1)


def efforts(steps):
    found = [(sum(step.row.effort == effort for step in steps), title) for effort, title in wording.EFFORTS.items()]
    parts = ", ".join(f"{count} of {title} effort" for count, title in found if count)
    return f"{counted(len(steps), 'step', 'steps')}, of them {parts}"


def roadmap(priorities):
    """The steps in their waves and, again, in the guide."""
    waves, guide, count = [[] for _ in wording.WAVES], [[] for _ in wording.GUIDE], 0
    for topic in priorities:
        is_late = topic.priority < priorities[0].priority / 2 - scoring.EPSILON
        for row in topic.path:
            count += 1
            step = Shown(number=count, topic=topic, row=row)
            waves[min(2, max(0, row.level - topic.level - 1) + is_late)].append(step)
            guide[guide_step(row)].append(step)
    steps = [step for wave in waves for step in wave]
    shown = Shown(steps=steps, efforts=efforts(steps), waves=[], guide=list(zip(wording.GUIDE, guide)))
    for (name, title), wave in zip(wording.WAVES, waves):
        if wave:
            shown.waves.append(Shown(anchor=f"wave-{name}", title=title, steps=wave, efforts=efforts(wave)))
    return shown


def verdict(overall):
    yield ("Open answers cannot raise it." if overall["possible"] == overall["level"]
           else f"If every open answer turned out well, it could be {overall['possible']}.")
    if overall["level"]:
        yield ("It stands on recorded evidence." if overall["evidenced"] == overall["level"]
               else f"Counting only what is backed by recorded evidence, it is {overall['evidenced']}.")


def whole(scored, topics, rows):
    """The overall figures with the steps behind them."""
    overall, view = scored.overall(), scoring.achievement(rows)
    known = [topic for topic in topics if topic.level is not None]
    rated = round((view["coverage"] or 0) * view["applicable"])
    open_ones, reached = view["applicable"] - rated, sum(topic.gap == 0 for topic in known)
    figures = [(title, "–" if overall[key] is None else overall[key], meaning) for title, key, meaning in [
        ("Overall level", "level", "the only topic" if len(known) == 1 else f"the lowest of {len(known)} topics"),
        ("Possible", "possible", "if all open answers turn out well"),
        ("Evidenced", "evidenced", "what recorded evidence carries"),
        ("Median", "median", "half of the topics stand here or below")]]
    figures += [("At target", f"{reached}/{len(known)}", "topics that reach their target level"),
                ("Answered", share(view), f"still open: {counted(open_ones, 'criterion', 'criteria')}" if open_ones
                 else "every applicable criterion")]
    scores = " + ".join(("" if topic.weight == 1 else f"{number(topic.weight)} × ") + decimals(topic.value) for topic in known)
    mean = known and (f"Score {decimals(overall['score'])}, the mean of the topics’ scores by their weight: "
                      f"({scores}) / {number(sum(topic.weight for topic in known))}")
    return Shown(
        level=overall["level"], possible=overall["possible"], known=known,
        lowest=[topic for topic in known if topic.level == overall["level"]],
        verdict=" ".join(verdict(overall)), figures=figures, reached=reached, mean=mean, answered=answered(view), rated=rated,
        applicable=view["applicable"], evidenced=sum(row.evidenced and row.value is not None for row in rows))


def level_charts(topics, lowest):
    """The three charts across all topics, and the topics in the order of the first."""
    ordered = sorted(topics, key=lambda topic: (9 if topic.level is None else topic.level, -(topic.gap or 0)))
    counts = [[topic.title for topic in topics if topic.level == level] for level in range(len(wording.LEVELS))]
    levels = chart(
        "levels", "Level, what is possible, and target",
        "For each topic the proven level, the level that is possible if every open answer turns out well, the level that "
        "recorded evidence carries, and the target. The lowest topics stand first.",
        charts.level_chart([(topic.title, topic.evidenced, topic.level, topic.possible, topic.target) for topic in ordered],
                           len(counts) - 1))
    distribution = chart(
        "distribution", "How many topics stand at each level",
        "One column a level, from 0 upwards; the framed one is the overall level, the lowest.",
        charts.distribution([len(titles) for titles in counts], lowest or 0))
    cells = [[found and found.low is not None and (found.rating, found.proven, found.is_open) or None
              for found in map(topic.dimensions.get, wording.DIMENSIONS)] for topic in topics]
    heat = chart(
        "heat-map", "Achievement by topic and dimension",
        "Each cell shows how much of the topic’s criteria in that dimension is proven, in percent with its rating N, P, L or F. "
        "A cell with an open answer bears a dot.",
        charts.heat_map(wording.DIMENSIONS.values(), list(zip([topic.title for topic in topics], cells))))
    return Shown(ordered=ordered, levels=levels, distribution=distribution, heat=heat,
                 counts=list(zip(wording.LEVELS, counts)))


def dimension_charts(parts):
    title = "Achievement: By dimension"
    shown = chart(
        "dimensions-chart", title, "One bar each: solid what is proven, hatched what open answers could add.", bars(parts))
    radar = len(parts) in charts.TURNS and chart(
        "dimensions-radar", f"{title}, as a radar",
        "How much is proven, from the centre (0 %) to the outer ring (100 %). The area grows with the square and depends on the "
        "order of the axes: compare the dots, not the area.",
        charts.radar([part.title for part in parts], [part.low for part in parts]))
    return Shown(parts=parts, chart=shown, radar=radar)


def heads(kinds):
    """For each kind of table its head in HTML and in Markdown; and the style that labels and sets its columns."""
    shown, labels, settings = {}, [], []
    for table, kind in enumerate(kinds):
        columns = wording.COLUMNS[kind].split("|")
        titles = [column.lstrip("^>") for column in columns]
        cells = "".join([f'<th scope="col">{title}</th>' for title in titles])
        rule = " | ".join([{"^": ":---:", ">": "---:"}.get(column[0], "---") for column in columns])
        shown[kind] = Shown(number=table, is_wide=len(columns) > 6, html=Markup(f"<thead><tr>{cells}</tr>\n</thead>"),
                            md=f"| {' | '.join(map(md, titles))} |\n| {rule} |")
        for place, (column, title) in enumerate(zip(columns, titles), 1):
            if place > 1:
                label = re.sub("[^A-Za-z0-9 ]", lambda sign: f"\\{ord(sign[0]):x} ", title)
                labels.append(f'.t{table} td:nth-child({place})::before{{content:"{label}: "}}')
            if column[0] in "^>":
                side = "center" if column[0] == "^" else "right"
                settings.append(f".t{table} tr:not(.heading)>:nth-child({place}){{text-align:{side}}}")
    labels, settings = "\n".join(labels), "\n".join(settings)
    style = f"@media (max-width:640px){{{labels}}}\n@media (min-width:641px){{{settings}}}\n@media print{{{settings}}}"
    return Shown(**shown), style


def digest(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def contents(topics, report):
    """Anchors and titles of the chapters, with those of their sections."""
    yield "summary", "Summary", ()
    yield "scope", "What was assessed", ()
    yield "method", "How this was scored", ()
    yield "results", "Results at a glance", ()
    yield "topics", "Topic by topic", [(topic.anchor, topic.title) for topic in topics]
    if report["views"]:
        yield "views", "The same answers, seen otherwise", [("dimensions", "By dimension")]
    yield "other-methods", "What other ways of scoring would say", ()
    for anchor, title in [("frameworks", "Adopted frameworks"), ("conformity", "Conformity frameworks")]:
        if report[anchor]:
            yield anchor, title, [(framework.anchor, framework.title) for framework in report[anchor]]
    yield "roadmap", "Roadmap", [(wave.anchor, wave.title) for wave in report["roadmap"].waves]
    if report["roadmap"].steps:
        yield "guide", "Implementation guide", ()
    yield "answers", "All answers", ()
    yield "limits", "What this report is not", [("colophon", "Colophon")]


def report(asked, engagement, sheet, files, page_style, script):
    """Returns all values for the templates."""
    scored, scale = scoring.Scored(asked, engagement, [sheet]), scale_of(asked.tree)
    trees = {tree["id"]: tree for tree in asked.tree["topics"]}
    consensus = wording.CONSENSUS[engagement.get("consensus", "median")]
    topics, rows = [], []
    for score in scored.topics:
        tree = trees[score.topic.id]
        made = []
        for answered, criterion in zip(score.criteria, tree["criteria"]):
            answer = sheet["answers"].get(answered.criterion.id) or {}
            made.append(Row(answered, criterion, answer if isinstance(answer, dict) else {"rating": answer}, scale))
        score.criteria = made
        rows += made
        topics.append(topic_of(score, tree, scored.target(score), scored.importance(score.topic.id), consensus))
        topics[-1].methods, topics[-1].reasons = other_methods(topics[-1], scale.passes)
    priorities = sorted((topic for topic in topics if topic.gap), key=lambda topic: (-topic.priority, -topic.gap))
    views, frameworks = list(by_dimension(rows).values()), [framework(catalogue, rows) for catalogue in asked.catalogues]
    kinds = {catalogue.id: catalogue.kind for catalogue in asked.catalogues}
    found = {
        "asked": asked, "title": engagement.get("title") or asked.tree["title"], "engagement": engagement, "sheet": sheet,
        "organization": engagement.get("organization") or engagement["engagement"], "consensus": consensus, "scale": scale,
        "topics": topics, "priorities": priorities, "overall": whole(scored, topics, rows), "roadmap": roadmap(priorities),
        "views": views and dimension_charts(views), "excluded": [row for row in rows if not row.applicable], "files": files,
        "frameworks": [shown for shown in frameworks if kinds[shown.id] == "adoption"],
        "conformity": [shown for shown in frameworks if kinds[shown.id] == "conformity"],
        "answers": len([row for row in rows if not row.applicable or row.value is not None]),
        "evidenced": len([row for row in rows if row.evidence])}
    found["lowest"] = [min((topic.methods[place][0] for topic in found["overall"].known), default=None) for place in range(4)]
    found["results"] = level_charts(topics, found["overall"].level)
    needs = {"gaps": priorities, "path": priorities, "roadmap": priorities, "guide": priorities, "heat": views, "parts": views,
             "radar": views, "items": found["frameworks"], "clauses": found["conformity"]}
    found["heads"], columns = heads([kind for kind in wording.COLUMNS if needs.get(kind, True)])
    found["style"] = f"{page_style}\n{columns}"
    found["script"], found["policy"] = script, Shown(style=digest(found["style"]), script=digest(script))
    found["contents"] = list(contents(topics, found))
    return found
