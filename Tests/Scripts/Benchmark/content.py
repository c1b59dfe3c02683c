"""Computes all values for the report's templates in one pass over the questionnaire and the sheet."""
import re
from collections import Counter
from functools import lru_cache
from types import SimpleNamespace as Shown

import charts
import scoring
import wording
from markupsafe import Markup, escape

SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#+\-.!|~&@:$\n]")
ABOUT_HALF = 0.5 + scoring.EPSILON  # Rounds a printed half up.


@lru_cache(4096)
def md(text):
    return SPECIAL.sub(lambda found: " " if found[0] == "\n" else "\\" + found[0], text)


def number(value):
    """The shortest form: `3`, `2.5`."""
    return str(int(value) if value == int(value) else value)


def decimals(value):
    return f"{value + scoring.EPSILON:.2f}"


def percent(share):
    return "–" if share is None else f"{int(share + ABOUT_HALF)} %"


def between(low, high):
    return low if low == high else f"{low.removesuffix(' %')}–{high}"


def interval(view):
    """`62 %`, or `62–70 %` if a criterion is unanswered."""
    return between(percent(view["low"]), percent(view["high"]))


def share(view):
    return percent(None if view["coverage"] is None else 100 * view["coverage"])


def answered(view):
    """`17 of 20 (85 %)`."""
    if view["coverage"] is None:
        return "–"
    return f"{round(view['coverage'] * view['applicable'])} of {view['applicable']} ({share(view)})"


def counted(count, one, many):
    return f"one {one}" if count == 1 else f"{count} {many}"


def badge(kind, sign, title=None):
    return Markup(f'<b class="{kind}" title="{title}">{sign}</b>' if title else f'<b class="{kind}">{sign}</b>')


LEVEL = {None: badge("none", "–")} | {level: badge(f"l{level}", level) for level in range(6)}
RATING = {None: badge("none", "–", "nothing applicable")} | {
    rating: badge(f"r{rating.lower()}", rating, title) for rating, title in wording.RATINGS.items()}
EFFORT = {effort: badge("effort", effort, f"{title} effort") for effort, title in wording.EFFORTS.items()}
FINDING = {finding: badge(finding, finding) for finding in scoring.FINDINGS} | {"not-assessed": badge("none", "not assessed")}


class Row(scoring.Answered):
    """A criterion with its answer and the texts that several places of the report share."""

    __slots__ = ("badge", "dimension", "effort", "evidence", "head", "id", "level", "link", "md_link", "note", "proof", "reason",
                 "rest", "said", "sign", "term", "text", "todo", "voice", "what")

    def __init__(self, answered, tree, answer, scale):
        super().__init__(answered.criterion, answered.applicable, answered.value, answered.evidenced)
        criterion = answered.criterion
        self.id, self.text, self.level = criterion.id, criterion.text, criterion.level
        self.what = self.todo = tree.get("improve") or self.text
        self.proof = "; ".join(tree.get("evidence", ()))
        self.effort, self.dimension = tree.get("effort", "M"), wording.DIMENSIONS.get(criterion.dimension)
        self.evidence = [f"{piece['title']} ({piece['date']})" if "date" in piece else piece["title"]
                         for piece in answer.get("evidence") or ()]
        self.note, self.reason = answer.get("note"), answer.get("reason")
        if not self.applicable:
            self.sign = self.said = "not applicable"
            self.badge, self.voice = scale.without, "n/a"
        elif self.value is None:
            self.sign = self.said = "not answered"
            self.badge, self.voice, self.todo = scale.open, None, f"Find out first whether this holds: {self.text}"
        else:
            self.sign, self.said, self.badge = scale.steps[self.value]
            self.voice = self.sign
        self.term = ("" if self.weight == 1 else f"{number(self.weight)} × ") + decimals(self.value or 0)
        self.head, point, rest = self.id.partition(".")
        self.rest = point and f"…{point}{rest}"
        name = escape(self.id)
        self.link, self.md_link = Markup(f'<a href="#c-{name}">{name}</a>'), f"[{md(self.id)}](#c-{self.id})"


def scale_of(tree):
    """The ratings with their labels and values, and the badges of the answers."""
    labels = wording.LABELS[tree.get("scale", "nplf")]
    values = [place / (len(labels) - 1) for place in range(len(labels))]
    steps = {value: (sign, label, badge(f"r{scoring.rating(100 * value).lower()}", label))
             for value, (sign, label) in zip(values, labels.items())}
    lines = [(sign, label, decimals(value)) for value, (sign, label) in zip(values, labels.items())]
    return Shown(steps=steps, lines=lines, passes=values[max(0, len(values) - 2)], open=badge("open", "not answered"),
                 without=badge("none", "not applicable"))


def formula(rows, view):
    """`(2 × 1.00 + 0.67) / 3 = 89 %, rating F (possible 95 %)`."""
    terms = Counter(row.term for row in rows if row.applicable).items()
    weight = sum(row.weight for row in rows if row.applicable)
    possible = "" if view["high"] == view["low"] else f" (possible {percent(view['high'])})"
    total = " + ".join(term if count == 1 else f"{count} × {term}" for term, count in terms)
    return f"({total}) / {number(weight)} = {percent(view['low'])}, rating {view['rating']}{possible}"


def gathered(rows):
    """Returns the criteria by rating; a name leaves out the part that it shares with the one before: `F: topic-0.0, ….8`."""
    lines, last = {}, {}
    for row in rows:
        sign, head = row.sign, row.head
        if sign in lines:
            lines[sign].append(row.rest if last[sign] == head and row.rest else row.id)
        else:
            lines[sign] = [row.id]
        last[sign] = head
    return [f"{sign}: {', '.join(names)}" for sign, names in lines.items()]


def part(title, rows, view):
    """Returns a figure with its sum."""
    lines = [formula(rows, view), *gathered(rows)] if view["applicable"] else []
    return Shown(title=title, rating=view["rating"], low=view["low"], high=view["high"], achieved=interval(view), lines=lines,
                 answered=answered(view), proven=percent(view["low"]), is_open=bool(view["applicable"]) and view["coverage"] < 1)


def by_dimension(rows):
    found = {}
    for row in rows:
        found.setdefault(row.criterion.dimension, []).append(row)
    return {name: part(title, found[name], scoring.achievement(found[name]))
            for name, title in wording.DIMENSIONS.items() if name in found}


def chart(anchor, title, description, drawing):
    return Shown(anchor=anchor, title=title, description=description,
                 drawing=charts.picture(anchor, title, description, *drawing))


def bars(parts):
    return charts.bars([(piece.title, piece.low, piece.high,
                         "nothing applicable" if piece.low is None else f"{piece.rating}  {piece.achieved}") for piece in parts])


def reading_sentences(capability):
    level, possible, evidenced, score, high = capability.members().values()
    yield ("A level is attained when it is at least largely achieved (L) and every level below fully (F). "
           f"This gives level {level}.")
    yield (f"Possible level {possible}: " +
           ("the open answers cannot change it." if possible == level else "if every open answer turned out well."))
    if level == 0:
        yield "Evidenced level 0: there is no level to carry."
    elif evidenced == level:
        yield f"Evidenced level {evidenced}: the level stands on recorded evidence."
    else:
        yield f"Evidenced level {evidenced}: ratings without recorded evidence count 0."
    up_to = "" if score == high else f" (up to {decimals(high)})"
    yield f"Score {decimals(score)}{up_to}: the sum of the levels' achievements, each 0 to 1."


def standing(topic, view):
    yield f"The target, level {topic.target}, is reached." if topic.gap == 0 else f"The target is level {topic.target}."
    if topic.possible != topic.level:
        yield f"Possible with the open answers: level {topic.possible}."
    if topic.evidenced != topic.level:
        yield f"Carried by recorded evidence: level {topic.evidenced}."
    yield f"Score {topic.score}."
    yield f"Answered: {answered(view)}."


def topic_of(score, tree, target, importance, consensus):
    """One topic; without a level if nothing is applicable."""
    rows, capability, title = score.criteria, score.capability, score.topic.title
    view, name = scoring.achievement(rows), escape(title)
    level, gap = capability.level, None if capability.level is None else max(0, target - capability.level)
    topic = Shown(
        id=score.topic.id, title=title, purpose=tree.get("purpose"), rows=rows, level=level, possible=capability.possible,
        evidenced=capability.evidenced, target=target, gap=gap, importance=number(importance), priority=importance * (gap or 0),
        share=share(view), score="–" if level is None else between(decimals(capability.score), decimals(capability.score_high)),
        value=capability.score, weight=score.topic.weight, path=score.path(target), dimensions=by_dimension(rows),
        anchor=f"topic-{score.topic.id}")
    topic.first = topic.path[0].todo if topic.path else ""
    topic.link, topic.md_link = Markup(f'<a href="#{topic.anchor}">{name}</a>'), f"[{md(title)}](#{topic.anchor})"
    by_level = {}
    for row in rows:
        by_level.setdefault(row.level, []).append(row)
    topic.levels, steps = [], [(f"Method capability. Consensus: {consensus}.", ())]
    for step in range(1, score.topic.top + 1):
        asked = by_level.get(step, [])
        piece = part(f"{step} {wording.LEVELS[step]}", asked, scoring.achievement(asked))
        if not piece.lines:
            piece.rating, piece.achieved = "F", "nothing asked, so it does not block"
            why = "nothing applicable, so nothing is asked" if asked else "no criterion, so it does not block"
        else:
            why = piece.lines[0]
        topic.levels.append(piece)
        steps.append((f"Level {step}, {wording.LEVELS[step]}: {why}", piece.lines[1:] or gathered(asked)))
    topic.chart = chart(
        f"{topic.anchor}-levels", f"{title}: achievement of each level", "Solid: proven. Hatched: what open answers could add.",
        bars([piece for piece in topic.levels if piece.lines]))
    if level is None:
        topic.steps, topic.standing, topic.blockers = [*steps, ("No criterion is applicable, so there is no level.", ())], "", []
    else:
        coverage = f"{round(view['coverage'] * view['applicable'])} of {view['applicable']} applicable criteria are answered"
        topic.steps = [*steps, *((sentence, ()) for sentence in reading_sentences(capability)),
                       (f"Coverage: {coverage}, {topic.share}.", ()),
                       (f"Gap {gap}: target {target}, level {level}.", ["Importance 1, since the engagement names no goals.",
                        f"Priority {number(topic.priority)}: {topic.importance} × {gap}."])]
        topic.standing = " ".join(standing(topic, view))
        topic.blockers = score.path(level + 1) if level < score.topic.top else []
    full = sorted((row for row in rows if row.value is not None and row.value >= 1 - scoring.EPSILON), key=lambda row: -row.level)
    topic.strengths, topic.more = full[:5], counted(len(full) - 5, "criterion", "criteria") if len(full) > 5 else None
    return topic


def shares(rows, levels):
    """Returns the low achievement of each level, 0 to 1; None for a level without criteria."""
    for level in range(1, levels + 1):
        asked = [row for row in rows if row.level == level]
        proven = scoring.percent(asked, "proven")
        yield None if not asked else 1 if proven is None else proven / 100


def other_methods(topic, passes):
    """(level, score) under each of the four methods, and the reason if the levels differ."""
    rows, top = topic.rows, len(topic.levels)
    if topic.level is None:
        return [(None, "")] * 4, ""
    highest = len(wording.LEVELS) - 1
    summed = sum(share for share in shares(rows, top) if share is not None)
    missed = [row for row in rows if row.applicable and (row.value or 0) < passes - scoring.EPSILON]
    staged = min((row.level - 1 for row in missed), default=top)
    mean = scoring.percent(rows, "proven") / 100 * highest
    by_sum, by_mean = int(summed + scoring.EPSILON), int(mean + scoring.EPSILON)
    own, level, reasons = decimals(topic.value), topic.level, []
    if staged < level:
        holding = next(row.id for row in missed if row.level <= staged + 1)
        reasons.append(f"staged is held back by single criteria such as {holding}, "
                       "which capability weighs with the others of the level.")
    if staged > level:
        reasons.append("staged asks each criterion for L only; capability wants every lower level at F.")
    if by_sum > level:
        reasons.append(f"level-sum credits what is done above level {level}, though that level’s successor is not attained.")
    if by_sum < level:
        reasons.append("level-sum adds up what each level lacks; capability lets L pass for the level attained.")
    if by_mean > by_sum:
        reasons.append(f"mean spreads the achievement over all {highest} levels, also those of which nothing was asked.")
    if by_mean < by_sum:
        reasons.append("mean lets the levels with many criteria weigh more.")
    return [(level, own), (staged, own), (by_sum, decimals(summed)), (by_mean, decimals(mean))], " ".join(reasons)
