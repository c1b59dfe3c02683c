"""The rules of scoring.md a second time, in plain Python: files in, the tree of `assay score --format json` out.

    python3 model.py DIR            prints the scores of an engagement whose questionnaire is in DIR/library
"""
import json
import math
import os
import sys

from analysis import Analysis
from frameworks import Frameworks
from inputs import TINY, Catalogue, Questionnaire, Sheet, Vote, consolidated, is_valid
from sums import Ladder, achievement


# The engagement as a whole


class Assessment(Frameworks, Analysis):
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
