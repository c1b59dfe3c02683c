"""The rules of scoring.md a second time, in plain Python: files in, the tree of `assay score --format json` out.

    python3 model.py DIR            prints the scores of an engagement whose questionnaire is in DIR/library
"""
import calendar
import json
import math
import os
import sys
import unicodedata
from fractions import Fraction

TINY = 1e-9
SCALES = {
    "nplf": [("N", "Not achieved"), ("P", "Partially achieved"), ("L", "Largely achieved"), ("F", "Fully achieved")],
    "yes-no": [("no", "No"), ("yes", "Yes")],
    "yes-partly-no": [("no", "No"), ("partly", "Partly"), ("yes", "Yes")],
    "maturity-0-5": [(str(n), str(n)) for n in range(6)],
}
FINDINGS = ["major", "excluded", "minor", "unanswered", "unevidenced", "conforming", "no-case", "not-applicable",
            "not-asked"]
CROSSWALK = ["gap", "unanswered", "no-gap-seen", "not-asked"]
EFFORT = {"S": 1, "M": 3, "L": 8}


def yes(text, default=False):
    return default if text in (None, "") else text == "yes"


def number(text, default):
    return default if text in (None, "") else float(Fraction(text))


def folded(name):
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


# Questionnaire


class Scale:
    def __init__(self, form):
        if isinstance(form, str):
            form = [{"id": key, "label": label} for key, label in SCALES[form]]
        last = len(form) - 1
        self.ids = [entry["id"] for entry in form]
        self.values = [number(entry.get("value"), index / last) for index, entry in enumerate(form)]
        self.words = {}
        for index, entry in enumerate(form):
            self.words[entry["id"].lower()] = index
        for index, entry in enumerate(form):
            self.words.setdefault(entry.get("label", entry["id"]).lower(), index)

    def value(self, index):
        return self.values[index]


class Criterion:
    def __init__(self, form, topic, position, conformity):
        self.id, self.topic, self.position = form["id"], topic, position
        self.text = " ".join(form.get("text", "").split())
        self.level = int(form.get("level") or 1)
        self.attribute = form.get("attribute") or None
        self.dimension = form.get("dimension") or None
        self.weight = number(form.get("weight"), 1.0)
        self.effort = form.get("effort") or "M"
        self.critical = yes(form.get("critical"))
        self.may_not_apply = yes(form.get("may-not-apply"), not conformity)
        self.no_case = yes(form.get("no-case"))
        self.documents = form.get("documents") or []
        self.months = form.get("evidence-months") or None
        self.formerly = form.get("formerly") or []
        self.references = inherited(form.get("references") or [], topic.references)


class Topic:
    def __init__(self, form, position):
        self.id, self.title, self.position = form["id"], form.get("title", ""), position
        self.group, self.stage = form.get("group") or None, form.get("stage") or None
        self.weight = number(form.get("weight"), 1.0)
        self.references = form.get("references") or []
        self.formerly = form.get("formerly") or []
        self.criteria = []


def inherited(own, topics):
    """A criterion's references replace those of its topic, one framework at a time."""
    named = {reference.split(":", 1)[0] for reference in own}
    return own + [reference for reference in topics if reference.split(":", 1)[0] not in named]


class Questionnaire:
    def __init__(self, form, catalogues, method):
        self.id, self.version = form["questionnaire"], form.get("version")
        self.assesses = form.get("assesses") or []
        self.conformity = any(catalogues[one].kind == "conformity" for one in self.assesses)
        self.method = method or form["scoring"]
        self.scale = Scale(form["scale"])
        self.count = len(form.get("levels") or range(5))
        self.need = self.scale.value(self.pass_index(form.get("pass")))
        self.topics, self.criteria = [], []
        for place, entry in enumerate(form["topics"]):
            topic = Topic(entry, place)
            self.topics.append(topic)
            for one in entry["criteria"]:
                criterion = Criterion(one, topic, len(self.criteria), self.conformity)
                self.criteria.append(criterion)
                topic.criteria.append(criterion)
        self.by_id = {criterion.id: criterion for criterion in self.criteria}

    def pass_index(self, text):
        if text:
            return self.scale.words[text.lower()]
        return max(1, len(self.scale.ids) - 2)


class Catalogue:
    def __init__(self, form):
        self.id, self.kind = form["catalogue"], form["kind"]
        self.items = form["items"]
        self.document_forms = [entry for item in self.items for entry in item.get("documented-information") or []]
        self.keys = [self.id + ":" + item["id"] for item in self.items]


# Answers


class Sheet:
    def __init__(self, form, name):
        self.name, self.respondent = name, form.get("respondent", "")
        self.consensus = form.get("role") == "consensus"
        self.date = form.get("date") or ""
        self.answers = {}
        for key, entry in (form.get("answers") or {}).items():
            if isinstance(entry, str):
                entry = {"rating": entry}
            if entry.get("rating"):
                self.answers[key] = entry


class Vote:
    """One answer: kind is rating, n/a, no case, or none for no voice."""

    def __init__(self, entry, criterion, questionnaire):
        text = (entry.get("rating") or "").lower() if entry else ""
        self.kind, self.index = "none", None
        if text in ("n/a", "na", "not applicable"):
            self.kind = "n/a"
        elif text == "no case":
            self.kind = "no case" if criterion.no_case or not questionnaire.conformity else "none"
        elif text and text != "unknown":
            self.kind, self.index = "rating", questionnaire.scale.words[text]


class State:
    """A criterion after the answers are put together."""

    def __init__(self, kind="unanswered", value=None, decided=None):
        self.kind, self.value, self.decided, self.evidenced = kind, value, decided, False

    @property
    def applicable(self):
        return self.kind in ("rated", "unanswered")

    @property
    def rated(self):
        return self.kind == "rated"


def consolidated(votes, scale, how):
    """Rules 2 and 3 over the votes."""
    ratings = sorted(vote.index for vote in votes if vote.kind == "rating")
    absent = sum(vote.kind == "n/a" for vote in votes)
    quiet = sum(vote.kind == "no case" for vote in votes)
    if not ratings and not absent and not quiet:
        return State()
    if absent + quiet > len(ratings):
        return State("n/a" if absent >= quiet else "no case")
    if how == "lowest":
        return State("rated", scale.value(ratings[0]))
    if how == "mean":
        return State("rated", sum(scale.value(index) for index in ratings) / len(ratings))
    return State("rated", scale.value(ratings[(len(ratings) + 1) // 2 - 1]))


def months_before(date, months):
    year, month, day = (int(part) for part in date.split("-"))
    count = year * 12 + month - 1 - months
    year, month = count // 12, count % 12 + 1
    return "%04d-%02d-%02d" % (year, month, min(day, calendar.monthrange(year, month)[1]))


def is_valid(piece, on, months):
    date, until = piece.get("date") or "", piece.get("valid-until") or ""
    if not on:
        return True
    if date and date > on:
        return False
    if until:
        return until >= on
    return not date or date >= months_before(on, months)


# Sums


def achievement(pairs):
    """pairs of criterion and state; what stands in the JSON for a set."""
    pairs = [(criterion, state) for criterion, state in pairs if state.applicable]
    rated = [(criterion, state) for criterion, state in pairs if state.rated]
    weight = math.fsum(criterion.weight for criterion, _ in pairs)
    known = math.fsum(criterion.weight for criterion, _ in rated)
    gained = math.fsum(criterion.weight * state.value for criterion, state in rated)
    low = 100 * gained / weight if pairs else None
    return {
        "low": low,
        "high": 100 * (gained + weight - known) / weight if pairs else None,
        "answered": 100 * gained / known if rated else None,
        "coverage": len(rated) / len(pairs) if pairs else None,
        "applicable": len(pairs),
        "rating": letter(low) if rated else None,
    }


def letter(percent):
    for bound, name in ((15, "N"), (50, "P"), (85, "L")):
        if percent <= bound + TINY:
            return name
    return "F"


def percent(pairs, value):
    weight = math.fsum(criterion.weight for criterion, _ in pairs)
    return 100 * math.fsum(criterion.weight * value(criterion, state) for criterion, state in pairs) / weight


def low_value(criterion, state):
    return state.value if state.rated else 0.0


def high_value(criterion, state):
    return state.value if state.rated else 1.0


def shown_value(criterion, state):
    return state.value if state.rated and state.evidenced else 0.0


class Ladder:
    """A set of criteria as a topic: levels asked, level, score."""

    def __init__(self, pairs, questionnaire, highest=None):
        self.q = questionnaire
        self.all = [(c, s) for c, s in pairs if highest is None or c.level <= highest]
        self.pairs = [(c, s) for c, s in self.all if s.applicable]
        self.asked = sorted({criterion.level for criterion, _ in self.pairs})
        self.answered = any(state.rated for _, state in self.pairs)
        self.method = questionnaire.method
        if not self.pairs:
            self.top = None
        elif self.method == "mean":
            self.top = questionnaire.count
        elif self.method == "level-sum":
            self.top = len(self.asked)
        else:
            self.top = self.asked[-1]

    def at(self, level):
        return [(c, s) for c, s in self.pairs if c.level == level]

    def attributes(self, level):
        """In the order of their first criterion, applicable or not."""
        names = []
        for criterion, _ in self.all:
            if criterion.level == level and criterion.attribute not in names:
                names.append(criterion.attribute)
        sets = [[(c, s) for c, s in self.at(level) if c.attribute == name] for name in names]
        return [one for one in sets if one]

    def score(self, value):
        if self.method == "mean":
            return self.q.count * percent(self.pairs, value) / 100
        by_level = {level: percent(self.at(level), value) / 100 for level in self.asked}
        if self.method == "level-sum":
            return math.fsum(by_level.values())
        return math.fsum(by_level[next(one for one in self.asked if one >= level)]
                         for level in range(1, self.top + 1))

    def level(self, value):
        if self.method in ("mean", "level-sum"):
            return math.floor(self.score(value) + TINY)
        result = 0
        for level in self.asked:
            if self.method == "staged":
                if any(value(c, s) < self.q.need - TINY for c, s in self.pairs if c.level <= level):
                    break
                result = level
                continue
            ratings = [letter(percent(one, value)) for one in self.attributes(level)]
            if all(rating in "LF" for rating in ratings):
                result = level
            if any(rating != "F" for rating in ratings):
                break
        return result

    def figures(self):
        if not self.pairs:
            return {"level": None, "possible": None, "evidenced": None, "score": None, "scoreHigh": None}
        figures = {"level": self.level(low_value), "possible": self.level(high_value),
                   "evidenced": self.level(shown_value), "score": self.score(low_value),
                   "scoreHigh": self.score(high_value)}
        if not self.answered:
            figures.update(level=None, evidenced=None, score=None, possible=self.top)
        return figures

    # Path

    def path(self, target):
        """The criteria to fulfil for the target, in the order in which they are taken."""
        if not self.answered or self.level(low_value) >= target:
            return []
        if self.method in ("mean", "level-sum"):
            return self.path_of_points(target)
        target = next((level for level in self.asked if level >= target), self.top)
        if self.method == "staged":
            return [c for level in self.asked if level <= target for c, s in self.at(level)
                    if low_value(c, s) < self.q.need - TINY]
        taken = []
        for level in self.asked:
            if level <= target:
                for one in self.attributes(level):
                    taken += lift(one, 50 if level == target else 85)
        return taken

    def path_of_points(self, target):
        def gain(c, s):
            among = self.pairs if self.method == "mean" else self.at(c.level)
            factor = self.q.count if self.method == "mean" else 1
            return factor * c.weight * (1 - low_value(c, s)) / math.fsum(one.weight for one, _ in among)

        taken, score = [], self.score(low_value)
        for c, s in sorted(self.pairs, key=lambda pair: (-round(gain(*pair), 9), pair[0].position)):
            if score >= target - TINY or gain(c, s) <= TINY:
                break
            taken.append(c)
            score += gain(c, s)
        return taken

    def blockers(self):
        if self.q.conformity or not self.answered:
            return []
        level = self.level(low_value)
        return [] if level >= self.top else self.path(level + 1)


def lift(pairs, bound):
    """Criteria by gain until the percent is above the bound."""
    taken = set()
    order = sorted(pairs, key=lambda pair: (-round(pair[0].weight * (1 - low_value(*pair)), 9), pair[0].position))
    result = []
    for criterion, _ in order:
        if percent(pairs, lambda c, s: 1.0 if c.id in taken else low_value(c, s)) > bound + TINY:
            break
        taken.add(criterion.id)
        result.append(criterion)
    return result


# Agreement


def alpha(units, least):
    """Krippendorff's alpha, ordinal; units are lists of ratings (positions of the scale)."""
    units = [unit for unit in units if len(unit) > 1]
    if len(units) < least:
        return None
    size = max(max(unit) for unit in units) + 1
    met = [[0.0] * size for _ in range(size)]
    for unit in units:
        for place, one in enumerate(unit):
            for other_place, other in enumerate(unit):
                if place != other_place:
                    met[one][other] += 1 / (len(unit) - 1)
    margin = [math.fsum(row) for row in met]
    total = math.fsum(margin)

    def distance(c, k):
        low, high = min(c, k), max(c, k)
        return (math.fsum(margin[low:high + 1]) - (margin[low] + margin[high]) / 2) ** 2

    cells = [(c, k) for c in range(size) for k in range(size)]
    expected = math.fsum(margin[c] * margin[k] * distance(c, k) for c, k in cells)
    if expected <= 0:
        return None
    observed = math.fsum(met[c][k] * distance(c, k) for c, k in cells)
    return 1 - (total - 1) * observed / expected


# The engagement as a whole


class Assessment:
    """files: engagement, questionnaire, catalogues (list), sheets (list of name and form, in the order of their names)."""

    def __init__(self, files, method=None):
        self.form = files["engagement"]
        self.catalogues = {form["catalogue"]: Catalogue(form) for form in files["catalogues"]}
        self.q = Questionnaire(files["questionnaire"], self.catalogues, method)
        self.on = self.form.get("date") or ""
        self.how = self.form.get("consensus") or "median"
        sheets = [Sheet(form, name) for name, form in files["sheets"]]
        self.sheets = [sheet for sheet in sheets if sheet.answers]
        self.respondents = [sheet for sheet in self.sheets if not sheet.consensus]
        chosen = self.form.get("topics")
        self.excluded = {entry["topic"] for entry in self.form.get("excluded") or []}
        self.left_out = {t.id for t in self.q.topics if chosen and t.id not in chosen} - self.excluded
        self.topics = [t for t in self.q.topics if t.id not in self.excluded | self.left_out]
        self.in_scope = [criterion for topic in self.topics for criterion in topic.criteria]
        self.read_documents()
        self.states = {criterion.id: self.state(criterion) for criterion in self.q.criteria}
        self.ladders = {topic.id: Ladder(self.pairs(topic.criteria), self.q) for topic in self.topics}
        self.read_references()
        self.ranks = None
        self.critical = {topic.id: [c.id for c in topic.criteria if self.is_critical_gap(c)] for topic in self.topics}

    def pairs(self, criteria):
        return [(criterion, self.states[criterion.id]) for criterion in criteria]

    # From answers to values

    def vote(self, sheet, criterion):
        return Vote(sheet.answers.get(criterion.id), criterion, self.q)

    def state(self, criterion):
        deciding = [sheet for sheet in self.sheets if sheet.consensus and self.vote(sheet, criterion).kind != "none"]
        if deciding:
            decider = max(deciding, key=lambda sheet: (sheet.date, sheet.name.encode()))
            state = consolidated([self.vote(decider, criterion)], self.q.scale, self.how)
            state.decided = decider
        else:
            state = consolidated([self.vote(sheet, criterion) for sheet in self.sheets], self.q.scale, self.how)
        if state.rated:
            state.evidenced = any(self.supports(sheet, criterion, state) for sheet in self.sheets)
        return state

    def supports(self, sheet, criterion, state):
        vote = self.vote(sheet, criterion)
        if vote.kind != "rating":
            return False
        if sheet is not state.decided and self.q.scale.value(vote.index) < state.value - TINY:
            return False
        months = int(criterion.months or self.form.get("evidence-months") or self.usual_months(criterion))
        pieces = sheet.answers[criterion.id].get("evidence") or []
        return any(is_valid(piece, self.on, months) for piece in pieces)

    def usual_months(self, criterion):
        kinds = [self.document_kinds[name] for name in criterion.documents]
        return 36 if kinds and all(kind == "document" for kind in kinds) else 12

    def is_critical_gap(self, criterion):
        state = self.states[criterion.id]
        return criterion.critical and state.rated and state.value < 0.5 - TINY

    # References

    def read_documents(self):
        self.document_kinds, self.document_joined = {}, {}
        for catalogue in self.catalogues.values():
            for form in catalogue.document_forms:
                key = catalogue.id + ":" + form["id"]
                self.document_kinds[key] = form.get("kind") or "document"
                self.document_joined.setdefault(key, set())
                if form.get("same-as"):
                    other = form["same-as"] if ":" in form["same-as"] else catalogue.id + ":" + form["same-as"]
                    self.document_joined[key].add(other)
                    self.document_joined.setdefault(other, set()).add(key)

    def read_references(self):
        self.items, self.equals, self.below, self.direct_criteria = {}, {}, {}, {}
        for catalogue in self.catalogues.values():
            for item in catalogue.items:
                key = catalogue.id + ":" + item["id"]
                self.items[key] = item
                if item.get("same-as"):
                    self.equals[key] = item["same-as"]
                if item.get("parent"):
                    self.below.setdefault(catalogue.id + ":" + item["parent"], []).append(key)
        for criterion in self.q.criteria:
            for reference in criterion.references:
                known = self.direct_criteria.setdefault(reference, [])
                if criterion not in known:
                    known.append(criterion)

    def reachable(self, key):
        """The item, those below it, and those that any of these equals."""
        found, waiting = [], [key]
        while waiting:
            one = waiting.pop(0)
            if one not in found:
                found.append(one)
                waiting += self.below.get(one, [])
                if one in self.equals:
                    waiting.append(self.equals[one])
        return found

    def criteria_of(self, key):
        names = {criterion.id for one in self.reachable(key) for criterion in self.direct_criteria.get(one, [])}
        return [criterion for criterion in self.in_scope if criterion.id in names]

    def chain(self, key):
        """The item and what it equals, from one catalogue to the next."""
        found = []
        while key is not None and key not in found:
            found.append(key)
            key = self.equals.get(key)
        return found

    def is_direct(self, catalogue):
        if catalogue.id in self.q.assesses:
            return True
        return any(one.split(":", 1)[0] in self.q.assesses for key in catalogue.keys for one in self.chain(key))

    def shown(self):
        """Those that the engagement chooses; one that the questionnaire does not refer to has nothing to show."""
        chosen = self.form.get("frameworks")
        return [one for one in self.used() if chosen is None or one.id in chosen]

    def used(self):
        """The catalogues that the questionnaire refers to, and those with items equal to theirs."""
        used = [one.split(":", 1)[0] for topic in self.q.topics
                for one in sum((criterion.references for criterion in topic.criteria), topic.references)]
        equal = [catalogue.id for catalogue in self.catalogues.values()
                 if any(one.split(":", 1)[0] in used for key in catalogue.keys for one in self.chain(key))]
        return [self.catalogues[one] for one in dict.fromkeys(used + equal)]

    # Views

    def view(self, catalogue):
        direct = self.is_direct(catalogue)
        tree = {"id": catalogue.id, "kind": catalogue.kind, "view": "direct" if direct else "crosswalk", "items": []}
        for key in catalogue.keys:
            criteria = self.criteria_of(key)
            pairs = self.pairs(criteria)
            item = {"id": key.split(":", 1)[1], "criteria": len(criteria)}
            item.update(achievement(pairs))
            if catalogue.kind == "adoption":
                item.update(self.item_levels(pairs, direct))
            else:
                item.update(self.item_findings(key, direct))
                item["dissent"] = self.dissent(pairs)
            tree["items"].append(item)
        if direct:
            tree["documents"] = [{"id": name, "status": self.document_status(name)}
                                 for name in (catalogue.id + ":" + form["id"] for form in catalogue.document_forms)]
        return tree

    def item_levels(self, pairs, direct):
        if direct:
            return Ladder(pairs, self.q).figures()
        if self.q.method not in ("capability", "staged") or self.q.count < 2:
            return dict.fromkeys(("level", "possible", "evidenced", "score", "scoreHigh"))
        asked = {criterion.level for criterion, state in pairs if state.applicable}
        highest = next(level for level in range(self.q.count + 1) if level + 1 not in asked)
        return Ladder(pairs, self.q, highest).figures()

    def item_findings(self, key, direct):
        if not direct:
            found = {self.crosswalk_finding(one) for one in self.reachable(key)}
            return {"finding": next(name for name in CROSSWALK if name in found)}
        findings = self.all_findings(key, set())
        if findings & set(FINDINGS[:5]):
            findings -= {"conforming", "no-case", "not-applicable"}
        if len(findings) > 1:
            findings.discard("not-asked")
        findings = [name for name in FINDINGS if name in findings]
        excluded = [c.id for c in self.own_criteria(key) if self.is_wrongly_excluded(c)]
        return {"finding": findings[0] if findings else None, "findings": findings, "excluded": excluded}

    def all_findings(self, key, visited):
        """The rows of the item itself, of the item that it equals, and of those below it."""
        if key in visited:
            return set()
        visited = visited | {key}
        keys, others = [key], []
        if key in self.equals and self.kind_of(self.equals[key]) == "conformity":
            others = [self.equals[key]]
        elif key in self.equals:
            keys += self.reachable(self.equals[key])
        findings = set(self.own_findings(key, keys))
        for one in others + self.below.get(key, []):
            findings |= self.all_findings(one, visited)
        return findings

    def kind_of(self, key):
        return self.catalogues[key.split(":", 1)[0]].kind

    def own_criteria(self, key):
        """The criteria that refer to the item, or to the one that it equals."""
        keys = [key] + (self.reachable(self.equals[key]) if key in self.equals else [])
        names = {criterion.id for one in keys for criterion in self.direct_criteria.get(one, [])}
        return [criterion for criterion in self.q.criteria if criterion.id in names]

    def crosswalk_finding(self, key):
        states = [self.states[c.id] for c in self.direct_criteria.get(key, []) if c in self.in_scope]
        states = [state for state in states if state.applicable]
        if any(state.rated and state.value < 1 - TINY for state in states):
            return "gap"
        if any(not state.rated for state in states):
            return "unanswered"
        return "no-gap-seen" if states else "not-asked"

    def is_wrongly_excluded(self, criterion):
        if criterion.may_not_apply or criterion.topic.id in self.left_out:
            return False
        return criterion.topic.id in self.excluded or self.states[criterion.id].kind == "n/a"

    def own_findings(self, key, keys):
        """All rows that apply to the criteria that refer to the very item, or to one of the keys."""
        if not yes(self.items[key].get("requirement"), True):
            return []
        names = {c.id for one in keys for c in self.direct_criteria.get(one, [])}
        criteria = [c for c in self.q.criteria if c.id in names and c.topic.id not in self.left_out]
        if not criteria:
            return ["not-asked"]
        states = [State("n/a") if c.topic.id in self.excluded else self.states[c.id] for c in criteria]
        sums = achievement(list(zip(criteria, states)))
        found = []
        high = sums["high"]
        fails = high is not None and (high <= 15 + TINY or (high < 50 - TINY and sums["applicable"] >= 3))
        if fails or any(self.is_critical_gap(c) for c in criteria if c.topic.id not in self.excluded):
            found.append("major")
        if any(self.is_wrongly_excluded(c) for c in criteria):
            found.append("excluded")
        if "major" not in found and any(state.rated and state.value < 1 - TINY for state in states):
            found.append("minor")
        if any(state.kind == "unanswered" for state in states):
            found.append("unanswered")
        if any(state.rated and not state.evidenced for state in states):
            found.append("unevidenced")
        if not found and sums["applicable"]:
            found.append("conforming")
        if not found:
            found.append("no-case" if any(state.kind == "no case" for state in states) else "not-applicable")
        return found

    def dissent(self, pairs):
        names = []
        for sheet in self.respondents:
            for criterion, state in pairs:
                vote = self.vote(sheet, criterion)
                if vote.kind != "rating":
                    continue
                if state.kind == "n/a" or (state.rated and self.q.scale.value(vote.index) < state.value - TINY):
                    names.append(sheet.respondent)
                    break
        return names

    def document_status(self, name):
        group, waiting = set(), [name]
        while waiting:
            one = waiting.pop()
            if one not in group:
                group.add(one)
                waiting += self.document_joined.get(one, ())
        criteria = [c for c in self.q.criteria if c.topic.id not in self.left_out and group & set(c.documents)]
        states = [State("n/a") if c.topic.id in self.excluded else self.states[c.id] for c in criteria]
        rated = [state for state in states if state.rated]
        if not states:
            return "not-asked"
        if any(state.kind == "unanswered" for state in states):
            return "unanswered"
        if not rated:
            return "excluded" if any(state.kind == "n/a" for state in states) else "no-case"
        if all(state.value <= 0.15 + TINY for state in rated):
            return "missing"
        if any(state.value < 1 - TINY for state in rated):
            return "partly"
        return "shown" if all(state.evidenced for state in rated) else "claimed"

    def by(self, key):
        sets = {}
        for criterion in self.in_scope:
            if key(criterion):
                sets.setdefault(key(criterion), []).append(criterion)
        sums = {name: achievement(self.pairs(criteria)) for name, criteria in sets.items()}
        return {name: one for name, one in sums.items() if one["applicable"]}

    # Respondents' groups

    def respondent_groups(self):
        least = int(self.form.get("smallest-group") or 3)
        of = {folded(one["name"]): one.get("group") for one in self.form.get("respondents") or [] if one.get("group")}
        groups = []
        for one in self.form.get("respondents") or []:
            if one.get("group") and one["group"] not in groups:
                groups.append(one["group"])
        members = {name: [s for s in self.respondents if of.get(folded(s.respondent)) == name] for name in groups}
        tree = [{"group": name, "respondents": len(members[name]), "topics": []} for name in groups]
        for topic in self.topics:
            voices = [s for s in self.respondents if self.speaks(s, topic)]
            sizes = {name: sum(s in voices for s in members[name]) for name in groups}
            shown = [name for name in groups if sizes[name] >= least]
            outside = len(voices) - sum(sizes[name] for name in shown)
            if 1 <= outside < least:
                continue
            for entry in tree:
                if entry["group"] in shown:
                    entry["topics"].append(self.group_topic(topic, members[entry["group"]]))
        return tree

    def speaks(self, sheet, topic):
        return any(self.vote(sheet, criterion).kind != "none" for criterion in topic.criteria)

    def group_topic(self, topic, sheets):
        pairs = [(c, consolidated([self.vote(s, c) for s in sheets], self.q.scale, self.how)) for c in topic.criteria]
        sums = achievement(pairs)
        return {"id": topic.id, **{key: sums[key] for key in ("low", "high", "answered", "coverage")}}

    # Agreement

    def agreement(self, criteria, least):
        units, raters = [], set()
        for criterion in criteria:
            unit = []
            for sheet in self.respondents:
                vote = self.vote(sheet, criterion)
                if vote.kind == "rating":
                    unit.append(vote.index)
                    raters.add(sheet.name)
            units.append(unit)
        return {"agreement": alpha(units, least), "raters": len(raters),
                "comparable": sum(len(unit) > 1 for unit in units)}

    def disputed(self):
        """The ids in the order of the agenda."""
        found = []
        for criterion in self.in_scope:
            if self.states[criterion.id].decided:
                continue
            votes = [self.vote(sheet, criterion) for sheet in self.respondents]
            values = [self.q.scale.value(vote.index) for vote in votes if vote.kind == "rating"]
            absent = any(vote.kind == "n/a" for vote in votes)
            if values and (absent or max(values) - min(values) >= 0.5 - TINY):
                ends = [State("rated", max(values)), State("rated", min(values))] + [State("n/a")] * absent
                levels = {self.level_with(criterion, state) for state in ends}
                found.append((len(levels) < 2, -round(max(values) - min(values), 9), criterion.position, criterion.id))
        return [one[-1] for one in sorted(found)]

    def level_with(self, criterion, state):
        pairs = [(c, state if c is criterion else s) for c, s in self.pairs(criterion.topic.criteria)]
        return Ladder(pairs, self.q).figures()["level"]

    # Gaps, priorities, roadmap

    def target(self, topic):
        top = self.ladders[topic.id].top
        if top is None:
            return None
        wanted = (self.form.get("targets") or {}).get(topic.id) or self.form.get("target") or 3
        return min(int(wanted), top)

    def importance(self, topic):
        goals = self.form.get("goals") or []
        if not goals:
            return 1.0
        reaching = {one["id"] for one in self.form.get("services") or [] if topic.id in (one.get("topics") or [])}
        return math.fsum(number(goal.get("weight"), 1.0) for goal in goals if reaching & set(goal.get("services") or []))

    def gap(self, topic):
        level = self.ladders[topic.id].figures()["level"]
        return None if level is None else max(0, self.target(topic) - level)

    def worst(self, topic):
        """0 for major, 1 for excluded, 2 for minor, 3 for anything else, over the items of the topic's criteria."""
        if self.ranks is None:
            self.ranks = {one.id: 3 for one in self.q.topics}
            for catalogue in self.catalogues.values():
                if catalogue.kind == "conformity" and self.is_direct(catalogue):
                    for key in catalogue.keys:
                        finding = self.item_findings(key, True)["finding"] or "not-asked"
                        for criterion in self.own_criteria(key):
                            rank = min(self.ranks[criterion.topic.id], FINDINGS.index(finding))
                            self.ranks[criterion.topic.id] = rank
        return self.ranks[topic.id]

    def priorities(self):
        found = []
        for topic in self.topics:
            gap = self.gap(topic) or 0
            worst = self.worst(topic) if self.q.conformity else 3
            if gap > 0 or worst < 3:
                found.append((worst, -round(self.importance(topic) * gap, 9), -gap, topic.position, topic.id))
        return [one[-1] for one in sorted(found)]

    def path(self, topic):
        ladder = self.ladders[topic.id]
        if not ladder.answered:
            return []
        if not self.q.conformity:
            return [c.id for c in ladder.path(self.target(topic))]
        short = [(c, s) for c, s in ladder.pairs if low_value(c, s) < 1 - TINY]
        first = [c.id for c, _ in short if self.is_critical_gap(c)]
        then = [c.id for c, s in short if c.critical and not s.rated]
        return first + then + [c.id for c, _ in short if c.id not in first + then]

    def named(self, topic):
        """Steps whatever the target."""
        steps = list(self.critical[topic.id])
        if self.q.method == "mean":
            lowest = self.q.scale.value(0)
            steps += [c.id for c, s in self.ladders[topic.id].pairs
                      if s.rated and abs(s.value - lowest) <= TINY and c.id not in steps]
        return steps

    def roadmap(self):
        queues = {}
        for topic in self.topics:
            first = self.named(topic)
            queues[topic.id] = first + [one for one in self.path(topic) if one not in first]
        rank = {topic.id: self.rank(topic) for topic in self.topics}
        steps = []
        while any(queues.values()):
            nexts = [self.q.by_id[queue[0]] for queue in queues.values() if queue]
            step = min(nexts, key=lambda c: (not self.is_critical_gap(c), self.urgency(c, rank), c.position))
            queues[step.topic.id].pop(0)
            steps.append(step)
        return self.waves(steps)

    def rank(self, topic):
        return self.worst(topic) if self.q.conformity else self.importance(topic) * (self.gap(topic) or 0)

    def urgency(self, criterion, rank):
        if self.q.conformity:
            return rank[criterion.topic.id]
        return -round(rank[criterion.topic.id] / self.effort(criterion), 9)

    def effort(self, criterion):
        return EFFORT[criterion.effort] if self.states[criterion.id].rated else 1

    def waves(self, steps):
        capacity, names = number(self.form.get("capacity"), 30), ["now", "next", "later"]
        result, spent, wave = [], 0, 0
        for step in steps:
            effort = self.effort(step)
            if wave < 2 and spent and spent + effort > capacity + TINY:
                wave, spent = wave + 1, 0
            spent += effort
            result.append({"criterion": step.id, "wave": names[wave]})
        return result

    def plan_steps(self):
        steps = []
        for number_, entry in enumerate(self.roadmap(), 1):
            criterion = self.q.by_id[entry["criterion"]]
            state = self.states[criterion.id]
            steps.append({"number": number_, "wave": entry["wave"], "topic": criterion.topic.id,
                          "criterion": criterion.id, "level": criterion.level,
                          "effort": criterion.effort if state.rated else "S", "value": state.value})
        return steps

    # The tree

    def topic_tree(self, topic):
        ladder = self.ladders[topic.id]
        tree = {"id": topic.id, "title": topic.title, **ladder.figures()}
        tree["coverage"] = achievement(ladder.pairs)["coverage"]
        tree.update(target=self.target(topic), gap=self.gap(topic), importance=self.importance(topic))
        tree.update(self.agreement(topic.criteria, 4))
        tree["levels"] = [{"level": level, **achievement(ladder.at(level))}
                          for level in range(1, self.q.count + 1)]
        dimensions = {}
        for criterion, state in ladder.pairs:
            if criterion.dimension:
                dimensions.setdefault(criterion.dimension, []).append((criterion, state))
        tree["dimensions"] = {name: achievement(pairs) for name, pairs in dimensions.items()}
        tree.update(path=self.path(topic), blockers=[c.id for c in ladder.blockers()],
                    critical=self.critical[topic.id])
        return tree

    def overall(self, topics):
        known = [tree for tree in topics if tree["level"] is not None]
        weights = {topic.id: topic.weight for topic in self.topics}

        def mean(key):
            total = math.fsum(weights[tree["id"]] for tree in known)
            return math.fsum(weights[tree["id"]] * tree[key] for tree in known) / total if known else None

        levels = sorted(tree["level"] for tree in known)
        ladders = self.ladders.values()
        return {
            "level": levels[0] if known else None,
            "possible": min(tree["possible"] for tree in known) if known else None,
            "evidenced": min(tree["evidenced"] for tree in known) if known else None,
            "median": levels[(len(levels) + 1) // 2 - 1] if known else None,
            "atTarget": sum(tree["level"] >= tree["target"] for tree in known),
            "unanswered": sum(bool(ladder.pairs) and not ladder.answered for ladder in ladders),
            "score": mean("score"), "scoreHigh": mean("scoreHigh"),
            "coverage": achievement(self.pairs(self.in_scope))["coverage"],
            **self.agreement(self.in_scope, 8),
        }

    def tree(self):
        topics = [self.topic_tree(topic) for topic in self.topics]
        return {
            "schema": "assay.score/2",
            "engagement": self.form["engagement"],
            "questionnaire": {"id": self.q.id, "version": self.q.version},
            "method": self.q.method,
            "overall": self.overall(topics),
            "topics": topics,
            "dimensions": self.by(lambda criterion: criterion.dimension),
            "stages": self.by(lambda criterion: criterion.topic.stage),
            "groups": self.by(lambda criterion: criterion.topic.group),
            "respondentGroups": self.respondent_groups(),
            "frameworks": [self.view(catalogue) for catalogue in self.shown()],
            "priorities": self.priorities(),
            "disputed": self.disputed(),
            "roadmap": self.roadmap(),
        }


def read(folder):
    """The files of an engagement; every scalar stays text."""
    import yaml

    def load(*path):
        with open(os.path.join(folder, *path), encoding="utf-8") as file:
            return yaml.load(file, yaml.BaseLoader)

    def names(*path):
        place = os.path.join(folder, *path)
        found = os.listdir(place) if os.path.isdir(place) else []
        return sorted((name for name in found if name.endswith((".yaml", ".yml"))), key=str.encode)

    engagement = load("engagement.yaml")
    return {
        "engagement": engagement,
        "questionnaire": load("library", engagement["questionnaire"] + ".yaml"),
        "catalogues": [load("library", "frameworks", name) for name in names("library", "frameworks")],
        "sheets": [(name, load("answers", name)) for name in names("answers")],
    }


if __name__ == "__main__":
    print(json.dumps(Assessment(read(sys.argv[1])).tree(), indent=2, ensure_ascii=False))
