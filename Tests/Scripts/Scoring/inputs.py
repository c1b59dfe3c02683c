"""Questionnaires, catalogues and sheets as values, and how the answers to one criterion become one."""
import calendar
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
        self.answers, self.evidence = {}, {}
        for key, entry in (form.get("answers") or {}).items():
            if isinstance(entry, str):
                entry = {"rating": entry}
            self.evidence[key] = (entry or {}).get("evidence") or []
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
