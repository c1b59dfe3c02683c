"""Views of framework items: levels, gaps, findings, dissent and documents."""
from inputs import CROSSWALK, FINDINGS, TINY, State, yes
from sums import Ladder, achievement


class Frameworks:
    """A part of model.Assessment."""

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
