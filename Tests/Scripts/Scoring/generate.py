"""Random engagements from a seed: a questionnaire, catalogues, sheets and an action register, all scalars text."""
import datetime
import json
import os
import random
import sys
import unicodedata

from inputs import SCALES, months_before

DIMENSIONS = ["organizations-and-people", "information-and-technology", "partners-and-suppliers",
              "value-streams-and-processes"]
STAGES = ["service-strategy", "service-design", "service-transition", "service-operation",
          "continual-service-improvement"]
METHODS = ["capability", "staged", "level-sum", "mean"]
NAMES = ["Ann Smith", "Bob", "Cem Öz", "Dora", "Eve", "Fritz Groß", "Gül", "Hugo"]
WORDS = ["Calls", "records", "owners", "reviews", "targets", "plans", "risks", "tools", "suppliers", "changes"]
DATES = ["2026-03-31", "2024-02-29", "2026-05-30", "2025-12-01", "2026-01-31"]


class Case:
    """One engagement; `files()` gives its forms."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.conformity = self.chance(0.35)
        self.date = self.pick(DATES) if self.chance(0.8) else None
        self.catalogues = self.make_catalogues()
        self.scale, self.ratings = self.make_scale()
        self.questionnaire = self.make_questionnaire()
        self.topics = [topic["id"] for topic in self.questionnaire["topics"]]
        self.criteria = [one for topic in self.questionnaire["topics"] for one in topic["criteria"]]
        self.good = self.pick([0.1, 0.4, 0.7, 0.95])
        self.engagement = self.make_engagement()
        self.sheets = self.make_sheets()
        self.actions = self.make_actions()

    def chance(self, part):
        return self.random.random() < part

    def pick(self, things):
        return self.random.choice(things)

    def some(self, things, part):
        return [one for one in things if self.chance(part)]

    # Catalogues

    def make_catalogues(self):
        catalogues = []
        for place in range(self.random.randint(1, 4)):
            kind = self.pick(["adoption", "conformity"])
            if place == 0 and self.conformity:
                kind = "conformity"
            catalogues.append(self.make_catalogue("c%d" % (place + 1), kind, catalogues))
        if self.chance(0.05):
            item, other = self.pick(catalogues[0]["items"]), self.pick(catalogues[-1]["items"])
            if catalogues[1:] and "requirement" not in item:
                item["same-as"] = catalogues[-1]["catalogue"] + ":" + other["id"]
        return catalogues

    def make_catalogue(self, name, kind, earlier):
        targets = [one["catalogue"] + ":" + item["id"] for one in earlier for item in one["items"]]
        equal = bool(targets) and self.chance(0.5)
        items, documents = [], []
        for place in range(self.random.randint(1, 7)):
            item = {"id": "%d" % (place + 1), "title": "Item %d" % (place + 1)}
            if items and self.chance(0.5):
                item["parent"] = self.pick(items)["id"]
            if kind == "conformity" and self.chance(0.2):
                item["requirement"] = "no"
            if equal and "requirement" not in item and self.chance(0.4):
                item["same-as"] = self.pick(targets)
            for _ in range(self.random.choice([0, 0, 1, 2])):
                form = {"id": "d%d" % (len(documents) + 1), "title": "Paper", "kind": self.pick(["document", "record"])}
                if documents and self.chance(0.3):
                    form["same-as"] = self.pick(documents)["id"]
                documents.append(form)
                item.setdefault("documented-information", []).append(form)
            items.append(item)
        return {"catalogue": name, "title": name.upper(), "edition": "1", "kind": kind, "items": items}

    # Questionnaire

    def make_scale(self):
        if self.chance(0.6):
            name = self.pick(list(SCALES))
            self.labels = dict(SCALES[name])
            return name, [key for key, _ in SCALES[name]]
        count = self.random.randint(2, 5)
        form = [{"id": "r%d" % n, "label": "Rating %d" % n} for n in range(count)]
        if self.chance(0.6):
            values = [0] + sorted(self.random.sample(range(1, 20), count - 2)) + [20]
            if self.chance(0.3):
                values = sorted(self.random.choices(range(21), k=count))
            for entry, value in zip(form, values):
                entry["value"] = "%d/20" % value if self.chance(0.5) else "%.2f" % (value / 20)
        self.labels = {entry["id"]: entry["label"] for entry in form}
        return form, [entry["id"] for entry in form]

    def make_questionnaire(self):
        method = self.pick(METHODS) if not self.conformity or self.chance(0.3) else "staged"
        self.levels = self.random.randint(1, 5)
        form = {"questionnaire": "q", "title": "Questions", "version": "1.0", "description": "Some questions."}
        assessed = self.some([one["catalogue"] for one in self.catalogues if one["kind"] == "adoption"], 0.4)
        if self.conformity:
            assessed = ["c1"] + assessed
        if assessed:
            form["assesses"] = assessed
        form.update(scoring=method, scale=self.scale)
        if method == "staged" and self.chance(0.5):
            form["pass"] = self.pick(self.ratings[1:])
        if self.levels == 5 and self.chance(0.5):
            self.levels = 5
        else:
            form["levels"] = ["Level name %d" % (n + 1) for n in range(self.levels)]
        self.linked = self.chance(0.85)
        form["topics"] = [self.make_topic(n) for n in range(self.random.randint(1, 5))]
        return form

    def references(self, part):
        found = []
        for catalogue in self.catalogues:
            if self.linked and self.chance(part):
                for item in self.random.sample(catalogue["items"], min(len(catalogue["items"]), self.random.randint(1, 2))):
                    found.append(catalogue["catalogue"] + ":" + item["id"])
        return found

    def make_topic(self, place):
        form = {"id": "t%d" % (place + 1), "title": "Topic %d" % (place + 1), "purpose": "To test."}
        if self.chance(0.4):
            form["group"] = self.pick(["one", "two"])
        if self.chance(0.4):
            form["stage"] = self.pick(STAGES)
        if self.chance(0.3):
            form["weight"] = self.pick(["0.5", "2", "3"])
        references = self.references(0.5)
        if references:
            form["references"] = references
        form["criteria"] = [self.make_criterion(form["id"], n) for n in range(self.random.randint(1, 7))]
        return form

    def make_criterion(self, topic, place):
        form = {"id": "%s.%d" % (topic, place + 1),
                "text": " ".join(self.pick(WORDS) for _ in range(4)) + " %s %d." % (topic, place + 1)}
        if self.chance(0.8):
            form["level"] = str(self.random.randint(1, self.levels))
        for key, part, values in (("attribute", 0.4, ["PA1", "PA2"]), ("dimension", 0.5, DIMENSIONS),
                                  ("weight", 0.4, ["0.5", "2", "3", "1.5", "0.1", "0.3", "17"]), ("effort", 0.6, ["S", "M", "L"]),
                                  ("critical", 0.2, ["yes", "no"]), ("may-not-apply", 0.3, ["yes", "no"]),
                                  ("no-case", 0.3, ["yes", "no"]), ("evidence-months", 0.15, ["6", "24"])):
            if self.chance(part):
                form[key] = self.pick(values)
        references = self.references(0.4)
        if references:
            form["references"] = references
        known = [one["catalogue"] + ":" + entry["id"] for one in self.catalogues for item in one["items"]
                 for entry in item.get("documented-information", [])]
        documents = self.random.sample(known, min(len(known), self.random.choice([0, 1, 1, 2])))
        if documents:
            form["documents"] = documents
        return form

    # Engagement

    def make_engagement(self):
        form = {"engagement": "e", "organization": "Org", "title": "Test", "questionnaire": "q"}
        if self.date:
            form["date"] = self.date
        self.choose_scope(form)
        if self.chance(0.6):
            form["target"] = str(self.random.randint(1, self.levels))
        elif self.levels < 3:
            form["target"] = "1"
        targets = {one: str(self.random.randint(1, self.levels)) for one in self.some(self.topics, 0.2)}
        if targets:
            form["targets"] = targets
        for key, part, values in (("consensus", 0.6, ["median", "mean", "lowest"]), ("capacity", 0.6, ["1", "3", "5", "8", "12"]),
                                  ("evidence-months", 0.3, ["6", "18"]), ("smallest-group", 0.7, ["1", "2", "2", "3"])):
            if self.chance(part):
                form[key] = self.pick(values)
        if self.chance(0.15):
            form["frameworks"] = self.some([one["catalogue"] for one in self.catalogues], 0.5)
        if self.chance(0.7):
            form["respondents"] = [dict({"name": self.respelt(name)}, **({"group": self.pick(["desk", "lab"])} if self.chance(0.8) else {}))
                                   for name in self.some(NAMES, 0.8)] or [{"name": "Zoe"}]
        if self.chance(0.5):
            self.add_goals(form)
        return form

    def respelt(self, name):
        """The same name to a reader: case, space and the form of its accents do not count."""
        return self.pick([name, name, name.upper().replace("SS", "ß"), "  ".join(name.split()), unicodedata.normalize("NFD", name)])

    def choose_scope(self, form):
        if self.chance(0.3):
            form["topics"] = self.some(self.topics, 0.7) or self.topics[:1]
        out = [one for one in self.some(self.topics, 0.3)] if self.chance(0.3) else []
        remaining = [one for one in form.get("topics", self.topics) if one not in out]
        if out and remaining:
            form["excluded"] = [{"topic": one, "reason": "Run by others."} for one in out]

    def add_goals(self, form):
        services = ["s%d" % n for n in range(1, self.random.randint(2, 4))]
        form["goals"] = [{"id": "g%d" % n, "title": "Goal", "services": self.some(services, 0.6) or services[:1]}
                         for n in range(1, self.random.randint(2, 4))]
        for goal in form["goals"]:
            if self.chance(0.6):
                goal["weight"] = self.pick(["1", "2", "3", "0.5"])
        form["services"] = [{"id": one, "title": "Service", "topics": self.some(self.topics, 0.5) or self.topics[:1]}
                            for one in services]

    # Sheets

    def make_sheets(self):
        sheets = []
        names = self.random.sample(NAMES, self.random.randint(0, 6))
        for place, name in enumerate(names):
            sheets.append(("%s%d.yaml" % (self.pick("abzBÄ"), place), self.make_sheet(name, None)))
        if self.chance(0.35):
            for place in range(self.random.randint(1, 3)):
                sheets.append(("%sc%d.yaml" % (self.pick("aZz"), place), self.make_sheet("Room %d" % place, "consensus")))
        return sorted(sheets, key=lambda pair: pair[0].encode())

    def make_sheet(self, name, role):
        form = {"respondent": name, "questionnaire": "q", "version": "1.0", "answers": {}}
        if role:
            form["role"] = role
        if self.chance(0.5):
            form["date"] = self.pick(["2025-11-01", "2025-11-02", "2025-11-03"])
        asked = self.pick([1.0, 0.9, 0.6, 0.0] if not role else [0.3, 0.6])
        for criterion in self.criteria:
            if self.chance(asked):
                form["answers"][criterion["id"]] = self.make_answer(criterion)
        return form

    def make_answer(self, criterion):
        draw = self.random.random()
        if draw < 0.1:
            return {"rating": self.pick(["n/a", "NA", "not applicable"]), "reason": "Nothing of it."}
        if draw < 0.17:
            return "no case"
        if draw < 0.24:
            return {"rating": "unknown"} if self.chance(0.5) else "unknown"
        if draw < 0.27:
            form = {"evidence": [self.make_piece(criterion)]}
            return dict(form, rating="unknown") if self.chance(0.5) else form
        rating = self.pick(self.ratings)
        if self.chance(self.good):
            rating = self.ratings[-1]
        elif self.chance(0.2):
            rating = self.ratings[0]
        if self.chance(0.4):
            return rating
        form = {"rating": self.pick([rating, rating, rating.upper(), self.labels[rating]])}
        if self.chance(0.8):
            form["evidence"] = [self.make_piece(criterion) for _ in range(self.random.randint(1, 2))]
        return form

    def make_piece(self, criterion):
        form = {"title": "Paper of some kind"}
        on = self.date or "2026-01-01"
        if self.chance(0.7):
            months = self.pick([0, 6, 12, 18, 24, 36])
            form["date"] = moved(months_before(on, months), self.pick([-1, 0, 0, 1]))
        if self.chance(0.3):
            until = moved(on, self.pick([-30, -1, 0, 1, 200]))
            if until >= form.get("date", ""):
                form["valid-until"] = until
        return form

    def earlier(self):
        """Another round of the same questionnaire: other answers, another scope, an earlier date."""
        date = self.date
        self.good = self.pick([0.1, 0.4, 0.7, 0.95])
        if date:
            self.date = months_before(date, 12)
        form, sheets = self.make_engagement(), self.make_sheets()
        form["engagement"] = "earlier"
        self.date = date
        return dict(self.files(), engagement=form, sheets=sheets, actions=None)

    def make_actions(self):
        if self.chance(0.6):
            return None
        actions = []
        for place, criterion in enumerate(self.some(self.criteria, 0.3)):
            actions.append({"id": "A-%03d" % (place + 1), "kind": self.pick(["improvement", "nonconformity"]),
                            "about": criterion["id"], "source": "self-assessment", "raised": "2025-10-01",
                            "finding": "Something is missing.", "state": self.pick(["open", "done", "dropped"])})
        return {"actions": actions} if actions else None

    def files(self):
        return {"engagement": self.engagement, "questionnaire": self.questionnaire, "catalogues": self.catalogues,
                "sheets": self.sheets, "actions": self.actions}


def moved(date, days):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days)).isoformat()


def write(files, folder):
    """Each form as a file: its keys on lines of their own, their values in flow style."""
    save(files["engagement"], folder, "engagement.yaml")
    save(files["questionnaire"], folder, "library", files["questionnaire"]["questionnaire"] + ".yaml")
    for catalogue in files["catalogues"]:
        save(catalogue, folder, "library", "frameworks", catalogue["catalogue"] + ".yaml")
    for name, sheet in files["sheets"]:
        save(sheet, folder, "answers", name)
    if files.get("actions"):
        save(files["actions"], folder, "actions.yaml")


def save(form, *path):
    path = os.path.join(*path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for key, value in form.items():
            if isinstance(value, list) and value:
                file.write(key + ":\n" + "".join("  - %s\n" % text(one) for one in value))
            elif isinstance(value, dict) and value:
                file.write(key + ":\n" + "".join("  %s: %s\n" % (text(name), text(one)) for name, one in value.items()))
            else:
                file.write("%s: %s\n" % (key, text(value)))


def text(value):
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    write(Case(int(sys.argv[1])).files(), sys.argv[2])
