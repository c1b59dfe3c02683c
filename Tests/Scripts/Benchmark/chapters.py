"""The chapters of the report that cover all topics: overall result, dimensions, frameworks, roadmap, arithmetic."""
import base64
import hashlib
import re
from types import SimpleNamespace as Shown

import analysis
import charts
import scoring
import wording
from content import Row, answered, bars, by_dimension, chart, counted, decimals, interval, md, number, part, scale_of, share
from markupsafe import Markup
from topics import other_methods, topic_of

ARROW = "\u00a0→\u00a0"


def links(rows):
    return Markup(", ".join([row.link for row in rows])), ", ".join([row.md_link for row in rows])


def is_short(row):
    return row.value is not None and row.value < 1 - scoring.EPSILON


def reason(result, rows):
    """The reason for the result of a requirement: words, and links to the criteria behind it."""
    if result == "gap":
        return "not fulfilled:", links([row for row in rows if is_short(row)])
    if result == "unanswered":
        return "not answered:", links([row for row in rows if row.applicable and row.value is None])
    if result == "no-gap-seen":
        return "no gap in the answers; they do not show that the requirement is fulfilled", ("", "")
    return "every criterion is marked as not applicable", ("", "")


def item_of(catalogue, name, members):
    """What tables of both kinds of frameworks show of an item."""
    title, view = catalogue.titles[name], scoring.achievement(members)
    return Shown(id=name, anchor=f"item-{catalogue.id}-{name}", title=title, rating=view["rating"], achieved=interval(view),
                 share=share(view), count=len(members), has_code="-".join(re.findall(r"[^\W_]+", title.lower())) != name.lower())


def adopted(catalogue, rows):
    """The items of an adopted framework that are asked about, with their levels."""
    shown, unasked = [], 0
    for name, _, members in analysis.referring(catalogue, rows):
        is_heading = name in catalogue.headings
        if not members:
            unasked += not is_heading
            continue
        item = item_of(catalogue, name, members)
        item.is_heading = is_heading
        shown.append(item)
        if not is_heading:
            capability = analysis.item_capability(members, False)
            item.level, item.possible, item.evidenced = capability.level, capability.possible, capability.evidenced
            item.words = ("not applicable" if item.share == "–" else "cannot be determined" if item.rating else "not answered")
            item.lines = part(item.title, members, scoring.achievement(members)).lines
    return Shown(id=catalogue.id, title=catalogue.title, anchor=f"framework-{catalogue.id}", items=shown,
                 unasked=unasked and counted_items(unasked))


def counted_items(count):
    return f"{count} {'objective' if count == 1 else 'objectives'}"


def conforming(catalogue, rows):
    """The gaps of a conformity framework in a crosswalk."""
    found = list(analysis.referring(catalogue, rows))
    results = {name: analysis.crosswalk(direct) for name, direct, _ in found}
    shown = Shown(id=catalogue.id, title=catalogue.title, anchor=f"framework-{catalogue.id}", items=[], unasked=[])
    tally, excluded = dict.fromkeys(analysis.CROSSWALK, 0), {}
    shown.silent = 0
    for name, direct, members in found:
        result = min((results[below] for below in catalogue.below[name]), key=analysis.CROSSWALK.index)
        is_required = name in catalogue.requirements
        excluded |= {row.id: row for row in direct if not row.applicable}
        if is_required:
            tally[result] += 1
            shown.silent += all(row.value is None for row in members)
            if not direct:
                shown.unasked.append((name, catalogue.titles[name]))
        if members:
            item = item_of(catalogue, name, members)
            item.is_required, item.result = is_required, result
            item.reason, item.links = reason(result, direct)
            shown.items.append(item)
    shown.tally = ", ".join([f"{count} {wording.RESULTS[result][2]}" for result, count in tally.items() if count])
    shown.requirements = counted(sum(tally.values()), "requirement", "requirements")
    shown.missing, shown.excluded = counted(len(shown.unasked), "requirement", "requirements"), excluded.values()
    return shown


def outcomes(topics, before, done):
    """The topics whose level changes, with their levels before and after; updates `before`."""
    for topic in topics:
        rows = [row.assuming(1.0) if row.id in done else row for row in topic.rows]
        level = scoring.Capability(rows).level
        if level != before[topic.id]:
            change = f" {before[topic.id]}{ARROW}{level}"
            yield topic.link + change, topic.md_link + change
            before[topic.id] = level


def roadmap(topics):
    """The steps in their waves, with the levels of the topics after each."""
    rows = {row.id: (topic, row) for topic in topics for row in topic.rows}
    order = analysis.roadmap([(topic.gap, topic.path) for topic in topics], {name: place for place, name in enumerate(rows)})
    steps = [Shown(number=place, wave=step["wave"], topic=rows[step["criterion"]][0], row=rows[step["criterion"]][1])
             for place, step in enumerate(order, 1)]
    before, done, waves = {topic.id: topic.level for topic in topics}, set(), []
    for name, title in wording.WAVES.items():
        own = [step for step in steps if step.wave == name]
        if own:
            done |= {step.row.id for step in own}
            effort = sum(step.row.effort for step in own)
            changes = list(zip(*outcomes(topics, before, done)))
            waves.append(Shown(
                anchor=f"wave-{name}", title=title, steps=own,
                caption=f"{title}: {counted(len(own), 'step', 'steps')}, {effort} units of effort",
                changes=changes and (Markup(", ").join(changes[0]), ", ".join(changes[1]))))
    return Shown(waves=waves, count="1 step." if len(steps) == 1 else f"{len(steps)} steps.")


def named(topics, most):
    """The topics, at most some by name, as links in HTML and in Markdown."""
    more = [f"{len(topics) - most} more"] if len(topics) > most else []
    return (Markup(", ").join([topic.link for topic in topics[:most]] + more),
            ", ".join([topic.md_link for topic in topics[:most]] + more))


def figures(overall, topics, lowest, view):
    """The key figures, each (title, value, meaning)."""
    short, still = len(topics) - overall["atTarget"], view["applicable"] - round(view["coverage"] * view["applicable"])
    yield ("Targets reached", f"{overall['atTarget']}/{len(topics)}",
           "every answered topic reaches its target" if not short else "1 topic is below its target" if short == 1
           else f"{short} topics are below their target")
    yield "Median", overall["median"], "at least half of the topics are at or below it"
    yield "Lowest", overall["level"], lowest[0].title + ("" if len(lowest) == 1 else f" and {len(lowest) - 1} more")
    if overall["possible"] != overall["level"]:
        yield "Possible", overall["possible"], "lowest level if every open answer turns out fulfilled"
    yield "Evidenced", overall["evidenced"], "lowest level counting only ratings with evidence"
    yield ("Answered", share(view), "every applicable statement" if not still else "1 statement is still open" if still == 1
           else f"{still} statements are still open")


def whole(scored, topics, rows):
    """The overall figures with the steps behind them."""
    overall, view = scored.overall(), scoring.achievement(rows)
    lowest = [topic for topic in topics if topic.level == overall["level"]]
    near = [topic for topic in topics if len(topic.blockers) == 1]
    scores = " + ".join(("" if topic.weight == 1 else f"{number(topic.weight)} × ") + decimals(topic.value) for topic in topics)
    rated = [row for row in rows if row.value is not None]
    return Shown(
        level=overall["level"], median=overall["median"], reached=overall["atTarget"], lowest=named(lowest, 4),
        is_level=len(lowest) == len(topics), near=near and named(near, 5), figures=list(figures(overall, topics, lowest, view)),
        mean=f"Score {decimals(overall['score'])}, the weighted mean of the topics’ scores: "
             f"({scores}) / {number(sum(topic.weight for topic in topics))}",
        answered=answered(view), rated=len(rated), applicable=view["applicable"],
        evidenced=sum(row.evidenced for row in rated))


def level_charts(topics, lowest):
    """The three charts across all topics, and the topics in the order of the first."""
    ordered = sorted(topics, key=lambda topic: (topic.level, -topic.gap))
    counts = [[topic.title for topic in topics if topic.level == level] for level in range(len(wording.LEVELS))]
    levels = chart(
        "levels", "Levels and targets",
        "Level: by the answers so far. Possible: if every open answer turns out fulfilled. Evidenced: counting only ratings with "
        "evidence. The lowest topics come first.",
        charts.level_chart([(topic.title, topic.evidenced, topic.level, topic.possible, topic.target) for topic in ordered],
                           len(counts) - 1))
    distribution = chart(
        "distribution", "Number of topics at each level",
        "One column per level, from 0 upwards; the framed column is the lowest level that occurs.",
        charts.distribution([len(titles) for titles in counts], lowest))
    cells = [[found and found.low is not None and (scoring.rating(found.low), found.proven, found.is_open) or None
              for found in map(topic.dimensions.get, wording.DIMENSIONS)] for topic in topics]
    heat = chart(
        "heat-map", "Achievement by topic and dimension",
        "Each cell shows the achievement of the topic’s criteria in that dimension, in percent with its rating N, P, L or F. "
        "A dot marks cells with open answers.",
        charts.heat_map(wording.DIMENSIONS.values(), list(zip([topic.title for topic in topics], cells))))
    return Shown(ordered=ordered, levels=levels, distribution=distribution, heat=heat,
                 counts=list(zip(wording.LEVELS, counts)))


def dimension_charts(parts):
    title = "By dimension: achievement"
    shown = chart(
        "dimensions-chart", title,
        "Solid: achieved by the answers so far. Hatched: possible contribution of open answers.",
        bars(parts))
    radar = len(parts) in charts.TURNS and chart(
        "dimensions-radar", f"{title}, as a radar chart",
        "Achievement by the answers so far, from the centre (0 %) to the outer ring (100 %). The area grows with the square of the "
        "values and depends on the order of the axes: compare the dots, not the area.",
        charts.radar([part.title for part in parts], [part.low for part in parts]))
    return Shown(parts=parts, chart=shown, radar=radar)


def head(table, kind):
    """The head of a kind of table in HTML and in Markdown; the columns as (place, alignment, title)."""
    columns = [(place, {"^": "center", ">": "right"}.get(column[0], ""), column.lstrip("^>"))
               for place, column in enumerate(wording.COLUMNS[kind].split("|"), 1)]
    cells = "".join([f'<th scope="col">{title}</th>' for _, _, title in columns])
    rule = " | ".join([{"center": ":---:", "right": "---:"}.get(side, "---") for _, side, _ in columns])
    return Shown(number=table, is_wide=len(columns) > 6, columns=columns, html=Markup(f"<thead><tr>{cells}</tr>\n</thead>"),
                 md=f"| {' | '.join([md(title) for _, _, title in columns])} |\n| {rule} |")


def heads(kinds):
    """The head of each kind of table, and the style that labels and sets the columns."""
    shown, labels, settings = {}, [], []
    for table, kind in enumerate(kinds):
        shown[kind] = head(table, kind)
        for place, side, title in shown[kind].columns:
            if place > 1:
                label = re.sub("[^A-Za-z0-9 ]", lambda sign: f"\\{ord(sign[0]):x} ", title)
                labels.append(f'.t{table} td:nth-child({place})::before{{content:"{label}: "}}')
            if side:
                settings.append(f".t{table} tr:not(.heading)>:nth-child({place}){{text-align:{side}}}")
    labels, settings = "\n".join(labels), "\n".join(settings)
    style = f"@media (max-width:640px){{{labels}}}\n@media (min-width:641px){{{settings}}}\n@media print{{{settings}}}"
    return Shown(**shown), style


def digest(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def contents(topics, report):
    """Anchors and titles of the chapters, with those of their sections."""
    yield "summary", "Summary", ()
    yield "scope", "Scope", ()
    yield "method", "Scoring rules", ()
    yield "results", "Results at a glance", ()
    yield "topics", "Topic by topic", [(topic.anchor, topic.title) for topic in topics]
    if report["views"]:
        yield "views", "Other views of the same answers", [("dimensions", "By dimension")]
    yield "other-methods", "Other scoring methods", ()
    for anchor, title in [("frameworks", "Adopted frameworks"), ("conformity", "Conformity")]:
        if report[anchor]:
            yield anchor, title, [(framework.anchor, framework.title) for framework in report[anchor]]
    yield "roadmap", "Roadmap", [(wave.anchor, wave.title) for wave in report["roadmap"].waves]
    yield "answers", "All answers", ()
    yield "arithmetic", "How each level was calculated", ()
    yield "limits", "Limits of this report", [("colophon", "About this report")]


def rows_of(score, tree, sheet, scale, day):
    for answered_one, criterion in zip(score.criteria, tree["criteria"]):
        answer = sheet["answers"].get(answered_one.criterion.id) or {}
        yield Row(answered_one, criterion, answer if isinstance(answer, dict) else {"rating": answer}, scale, day)


def report(asked, engagement, sheet, files, page_style, script):
    """Returns all values for the templates."""
    scored, scale = scoring.Scored(asked, engagement, [sheet]), scale_of(asked.tree)
    trees = {tree["id"]: tree for tree in asked.tree["topics"]}
    topics = []
    for score in scored.topics:
        score.criteria = list(rows_of(score, trees[score.topic.id], sheet, scale, engagement.get("date")))
        topics.append(topic_of(score, trees[score.topic.id]))
        topics[-1].methods, topics[-1].reasons = other_methods(topics[-1], scale.passes)
    rows = [row for topic in topics for row in topic.rows]
    priorities = sorted((topic for topic in topics if topic.gap), key=lambda topic: -topic.gap)
    views = list(by_dimension(rows).values())
    found = {
        "asked": asked, "title": engagement.get("title") or asked.tree["title"], "engagement": engagement, "sheet": sheet,
        "organization": engagement.get("organization") or engagement["engagement"], "scale": scale, "files": files,
        "topics": topics, "priorities": priorities, "overall": whole(scored, topics, rows), "roadmap": roadmap(topics),
        "views": len(views) > 1 and dimension_charts(views), "excluded": [row for row in rows if not row.applicable],
        "frameworks": [adopted(catalogue, rows) for catalogue in asked.catalogues if catalogue.kind == "adoption"],
        "conformity": [conforming(catalogue, rows) for catalogue in asked.catalogues if catalogue.kind == "conformity"],
        "lowest": [min(topic.methods[place][0] for topic in topics) for place in range(4)]}
    found["limits"] = wording.LIMITS if not asked.catalogues else [
        wording.LIMITS[0], *wording.FRAMEWORK_LIMITS, *wording.LIMITS[1:]]
    found["results"] = level_charts(topics, found["overall"].level)
    needs = {"gaps": priorities, "path": priorities, "roadmap": priorities, "heat": views, "parts": found["views"],
             "radar": found["views"], "items": found["frameworks"], "clauses": found["conformity"]}
    found["heads"], columns = heads([kind for kind in wording.COLUMNS if needs.get(kind, True)])
    found["style"] = f"{page_style}\n{columns}"
    found["script"], found["policy"] = script, Shown(style=digest(found["style"]), script=digest(script))
    found["contents"] = list(contents(topics, found))
    return found
