"""The comparison of two assessments by scoring.md, section Comparison: the tree of `assay compare --format json`."""
from inputs import TINY
from sums import achievement

LISTS = ["improved", "worsened", "unchanged", "newlyAnswered", "noLongerAnswered", "reworded", "new", "dropped"]


class Comparison:
    """old and new are model.Assessment."""

    def __init__(self, old, new):
        self.old, self.new = old, new
        self.criteria = self.matched(old.q.criteria, new.q.criteria)
        self.topics = self.matched(old.q.topics, new.q.topics)

    def matched(self, old, new):
        """Pairs by id, or by formerly in the later questionnaire; None where there is no other."""
        by_id, used, pairs = {one.id: one for one in old}, set(), []
        for one in new:
            names = [one.id] + [name for name in one.formerly if name not in {other.id for other in new}]
            other = next((by_id[name] for name in names if name in by_id and name not in used), None)
            if other:
                used.add(other.id)
            pairs.append((other, one))
        return pairs + [(one, None) for one in old if one.id not in used]

    def is_like(self, then, now):
        return ((then.text, then.level, then.dimension) == (now.text, now.level, now.dimension)
                and abs(then.weight - now.weight) <= TINY)

    def lists(self):
        lists = {name: [] for name in LISTS}
        for then, now in self.criteria:
            name = self.list_of(then, now)
            if name:
                lists[name].append((now or then).id)
        return lists

    def list_of(self, then, now):
        if now is None:
            return "dropped" if then in self.old.in_scope else None
        if then is None:
            return "new" if now in self.new.in_scope else None
        if then not in self.old.in_scope or now not in self.new.in_scope:
            return None
        if not self.is_like(then, now):
            return "reworded"
        before, after = self.old.states[then.id], self.new.states[now.id]
        if before.rated and after.rated:
            if after.value > before.value + TINY:
                return "improved"
            return "worsened" if after.value < before.value - TINY else "unchanged"
        if after.rated and before.kind == "unanswered":
            return "newlyAnswered"
        return "noLongerAnswered" if before.rated and after.kind == "unanswered" else None

    def topic_trees(self):
        trees = []
        for then, now in self.topics:
            if then not in self.old.topics and now not in self.new.topics:
                continue
            before, after = self.figures(self.old, then), self.figures(self.new, now)
            trees.append({"id": (now or then).id, "title": (now or then).title, "levels": [before["level"], after["level"]],
                          "scores": [before["score"], after["score"]], "likeForLike": self.like_for_like(now)})
        return trees

    def figures(self, assessment, topic):
        if topic not in assessment.topics:
            return {"level": None, "score": None}
        return assessment.ladders[topic.id].figures()

    def like_for_like(self, topic):
        """Percents over the pairs of the topic that are like for like and answered in both."""
        pairs = [(then, now) for then, now in self.criteria if now and now.topic is topic
                 and self.list_of(then, now) in ("improved", "worsened", "unchanged")]
        if not pairs:
            return None
        return {"then": achievement(self.old.pairs([then for then, _ in pairs]))["low"],
                "now": achievement(self.new.pairs([now for _, now in pairs]))["low"], "criteria": len(pairs)}

    def changed(self, key, value):
        """What differs in the direct conformity views of both."""
        before, after = self.values(self.old, key, value), self.values(self.new, key, value)
        return [{"id": name, "then": before[name], "now": after[name]}
                for name in after if name in before and before[name] != after[name]]

    def values(self, assessment, key, value):
        found = {}
        for catalogue in assessment.used():
            if catalogue.kind == "conformity" and assessment.is_direct(catalogue):
                headings = {item["id"] for item in catalogue.items if item.get("requirement") == "no"}
                for one in assessment.view(catalogue)[key]:
                    if one["id"] in headings:
                        continue
                    name = one["id"] if ":" in one["id"] else catalogue.id + ":" + one["id"]
                    found[name] = one[value]
        return found

    def tree(self):
        engagements = [{"id": one.form["engagement"], "date": one.on or None,
                        "questionnaire": {"id": one.q.id, "version": one.q.version},
                        "overall": one.tree()["overall"]} for one in (self.old, self.new)]
        return {"schema": "assay.comparison/2", "engagements": engagements, "topics": self.topic_trees(), **self.lists(),
                "findings": self.changed("items", "finding"), "documents": self.changed("documents", "status")}
