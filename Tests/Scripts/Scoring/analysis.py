"""Groups, agreement, gaps, priorities and the roadmap."""
import math

from inputs import EFFORT, FINDINGS, TINY, State, consolidated, folded, number
from sums import Ladder, achievement, alpha, low_value


class Analysis:
    """A part of model.Assessment."""

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
