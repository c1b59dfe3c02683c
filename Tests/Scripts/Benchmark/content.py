"""Criteria, figures and badges as the report's templates show them."""
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
    """Only a full share is printed as `100 %`."""
    coverage = view["coverage"]
    return percent(None if coverage is None else 100 if coverage == 1 else min(100 * coverage, 99))


def answered(view):
    """`17 of 20 (85 %)`."""
    if view["coverage"] is None:
        return "–"
    return f"{round(view['coverage'] * view['applicable'])} of {view['applicable']} ({share(view)})"


def counted(count, one, many):
    return f"1 {one}" if count == 1 else f"{count} {many}"


def badge(kind, sign, title=None):
    return Markup(f'<b class="{kind}" title="{title}">{sign}</b>' if title else f'<b class="{kind}">{sign}</b>')


LEVEL = {None: badge("none", "–")} | {level: badge(f"l{level}", level) for level in range(6)}
RATING = {None: badge("none", "–", "no applicable criterion")} | {
    rating: badge(f"r{rating.lower()}", rating, title) for rating, title in wording.RATINGS.items()}
EFFORT = {effort: badge("effort", effort, f"{title} effort") for effort, title in wording.EFFORTS.items()}
RESULT = {result: badge(kind, words) for result, (kind, words, _) in wording.RESULTS.items()}


class Row(scoring.Answered):
    """A criterion with its answer and the texts that several places of the report share."""

    __slots__ = ("badge", "dimension", "evidence", "head", "id", "level", "link", "md_link", "note", "proof", "reason",
                 "rest", "said", "sign", "size", "term", "text", "todo", "what", "work")

    def __init__(self, answered, tree, answer, scale, day):
        super().__init__(answered.criterion, answered.applicable, answered.value, answered.evidenced)
        criterion = answered.criterion
        self.id, self.text, self.level = criterion.id, criterion.text, criterion.level
        self.what = self.todo = tree.get("improve") or self.text
        self.proof = "; ".join(tree.get("evidence", ()))
        self.size, self.dimension = tree.get("effort", "M"), wording.DIMENSIONS.get(criterion.dimension)
        self.work = self.size if self.value is not None else "S"
        self.evidence = [self.named(piece, day) for piece in answer.get("evidence") or ()]
        self.note, self.reason = answer.get("note"), answer.get("reason")
        if not self.applicable:
            self.sign = self.said = "not applicable"
            self.badge = scale.without
        elif self.value is None:
            self.sign = self.said = "not answered"
            self.badge, self.todo = scale.open, f"Find out first whether this is true: {self.text}"
        else:
            self.sign, self.said, self.badge = scale.steps[self.value]
        self.term = ("" if self.weight == 1 else f"{number(self.weight)} × ") + decimals(self.value or 0)
        self.head, point, rest = self.id.partition(".")
        self.rest = point and f"…{point}{rest}"
        name = escape(self.id)
        self.link, self.md_link = Markup(f'<a href="#c-{name}">{name}</a>'), f"[{md(self.id)}](#c-{self.id})"

    def named(self, piece, day):
        """A piece of evidence with its date, and why it does not count."""
        date = piece.get("date")
        name = f"{piece['title']} ({date})" if date else piece["title"]
        if not scoring.is_valid(piece, day, int(self.criterion.months or 12)):
            is_later = date and date > day
            return f"{name} (does not count: {'later than the assessment' if is_later else 'out of date'})"
        if self.value is None:
            return f"{name} (does not count: does not support the rating)"
        return name if date else f"{name} (undated)"


def scale_of(tree):
    """The ratings with their labels and values, and the badges of the answers."""
    labels = wording.LABELS[tree.get("scale", "nplf")]
    values = [place / (len(labels) - 1) for place in range(len(labels))]
    steps = {value: (sign, label, badge(f"r{scoring.rating(100 * value).lower()}", label))
             for value, (sign, label) in zip(values, labels.items())}
    lines = [(sign, "" if label == sign else label, decimals(value).rstrip("0").rstrip("."))
             for value, (sign, label) in zip(values, labels.items())]
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
    lines = [formula(rows, view), *gathered(rows)] if view["rating"] else []
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
                         "no applicable criterion" if piece.low is None else f"{scoring.rating(piece.low)}  {piece.achieved}")
                        for piece in parts])
