"""The capability method in Python, for the programs that Assay is compared with.

Trees are what a YAML loader without types or a JSON parser gives: dictionaries, lists and texts. `Asked` prepares a
questionnaire once; `Scored` holds the figures of one engagement; `result` is the object that `assay stream` writes.
"""
from collections import Counter
from itertools import groupby

SCALES = {
    "nplf": ["n", "p", "l", "f"], "yes-no": ["no", "yes"], "yes-partly-no": ["no", "partly", "yes"],
    "maturity-0-5": ["0", "1", "2", "3", "4", "5"],
}
NOT_APPLICABLE = {"n/a", "na", "not applicable"}
DIMENSIONS = ["organizations-and-people", "information-and-technology", "partners-and-suppliers", "value-streams-and-processes"]
STAGES = ["service-strategy", "service-design", "service-transition", "service-operation", "continual-service-improvement"]
FINDINGS = ["major", "minor", "open", "unevidenced", "opportunity", "conforming", "not-assessed"]
EPSILON = 1e-9


class Criterion:
    __slots__ = ("attribute", "dimension", "group", "id", "level", "references", "stage", "text", "topic", "weight")

    def __init__(self, tree, topic, inherited):
        self.id, self.text, self.topic = tree["id"], tree["text"], topic["id"]
        self.level = int(tree.get("level", 1))
        self.attribute, self.dimension = tree.get("attribute"), tree.get("dimension")
        self.weight = float(tree.get("weight", 1))
        self.stage, self.group = topic.get("stage"), topic.get("group")
        self.references = inherited
        if "references" in tree:
            own = [tuple(reference.split(":", 1)) for reference in tree["references"]]
            named = {catalogue for catalogue, _ in own}
            self.references = own + [reference for reference in inherited if reference[0] not in named]


class Topic:
    def __init__(self, tree):
        self.id, self.title, self.weight = tree["id"], tree["title"], float(tree.get("weight", 1))
        self.references = [tuple(reference.split(":", 1)) for reference in tree.get("references", [])]
        self.criteria = [Criterion(criterion, tree, self.references) for criterion in tree["criteria"]]
        self.top = max(criterion.level for criterion in self.criteria)
        self.group = tree.get("group")
        # For each level its attributes, each a list of indices of criteria of the topic.
        self.attributes = attributes(self.criteria)


def attributes(criteria):
    levels = {}
    for place, criterion in enumerate(criteria):
        levels.setdefault(criterion.level, {}).setdefault(criterion.attribute, []).append(place)
    return {level: list(names.values()) for level, names in levels.items()}


class Catalogue:
    def __init__(self, tree):
        self.id, self.kind = tree["catalogue"], tree["kind"]
        self.items = [item["id"] for item in tree["items"]]
        self.title, self.titles = tree["title"], {item["id"]: item["title"] for item in tree["items"]}
        self.requirements = {item["id"] for item in tree["items"] if item.get("requirement") != "no"}
        self.below = {item: [item] for item in self.items}
        parents = {item["id"]: item.get("parent") for item in tree["items"]}
        self.headings = set(parents.values())
        for item in self.items:
            above = parents[item]
            while above:
                self.below[above].append(item)
                above = parents[above]


class Asked:
    """A questionnaire, with the catalogues that its criteria refer to."""

    def __init__(self, tree, catalogues=()):
        self.tree, self.id, self.version = tree, tree["questionnaire"], tree.get("version", "")
        words = SCALES[tree.get("scale", "nplf")]
        self.ranks = {word: rank for rank, word in enumerate(words)}
        self.ranks |= {word.upper(): rank for word, rank in self.ranks.items()}
        self.values = [rank / (len(words) - 1) for rank in range(len(words))]
        self.topics = [Topic(topic) for topic in tree["topics"]]
        named, used = {}, set()
        for topic in self.topics:
            named |= dict.fromkeys(catalogue for catalogue, _ in topic.references)
            for criterion in topic.criteria:
                for catalogue, _ in criterion.references:
                    named[catalogue] = None
                    used.add(catalogue)
        known = {catalogue["catalogue"]: Catalogue(catalogue) for catalogue in catalogues}
        self.catalogues = [known[name] for name in named if name in used]


class Answered:
    """A criterion with its consolidated answer; `value` is None if nobody rated it."""

    __slots__ = ("applicable", "criterion", "evidenced", "value", "weight")

    def __init__(self, criterion, applicable, value, evidenced):
        self.criterion, self.weight = criterion, criterion.weight
        self.applicable, self.value, self.evidenced = applicable, value, evidenced


def rated(asked, answer):
    """Returns the rank, 'n/a', or None without a rating; and whether there is evidence."""
    if isinstance(answer, dict):
        rating, evidence = answer.get("rating"), bool(answer.get("evidence"))
    else:
        rating, evidence = answer, False
    if not rating:
        return None, evidence
    rank = asked.ranks.get(rating)
    if rank is None:
        rank = "n/a" if rating.lower() in NOT_APPLICABLE else asked.ranks[rating.lower()]
    return rank, evidence


def consolidate(asked, criterion, sheets, rule):
    ranks, consensus, evidenced, refused = [], None, False, False
    for sheet in sheets:
        answer = sheet["answers"].get(criterion.id)
        if not answer:
            continue
        rank, evidence = rated(asked, answer)
        evidenced |= evidence
        if rank is None:
            continue
        if sheet.get("role") == "consensus":
            consensus = rank
        if rank == "n/a":
            refused = True
        else:
            ranks.append(rank)
    if consensus is not None:
        return Answered(criterion, consensus != "n/a", None if consensus == "n/a" else asked.values[consensus], evidenced)
    if not ranks:
        return Answered(criterion, not refused, None, evidenced)
    if rule == "mean":
        return Answered(criterion, True, sum(asked.values[rank] for rank in ranks) / len(ranks), evidenced)
    ranks.sort()
    return Answered(criterion, True, asked.values[ranks[0] if rule == "lowest" else ranks[(len(ranks) - 1) // 2]], evidenced)


def value_from(answered, standpoint):
    if answered.value is None:
        return 1.0 if standpoint == "possible" else 0.0
    return 0.0 if standpoint == "evidenced" and not answered.evidenced else answered.value


def percent(criteria, standpoint):
    total = weight = 0.0
    for answered in criteria:
        if answered.applicable:
            total += answered.weight * value_from(answered, standpoint)
            weight += answered.weight
    return min(100.0, 100 * total / weight) if weight else None


def rating(share):
    if share is None:
        return None
    return "N" if share <= 15 + EPSILON else "P" if share <= 50 + EPSILON else "L" if share <= 85 + EPSILON else "F"


class Capability:
    """Levels and scores by the ISO/IEC 33020 rule; all None if nothing is applicable."""

    def __init__(self, criteria, places, top):
        self.level = self.possible = self.evidenced = self.score = self.score_high = None
        if any(answered.applicable for answered in criteria):
            self.level = self._level(criteria, places, top, "proven")
            self.possible = self._level(criteria, places, top, "possible")
            self.evidenced = self._level(criteria, places, top, "evidenced")
            self.score = self._score(criteria, places, top, "proven")
            self.score_high = self._score(criteria, places, top, "possible")

    @staticmethod
    def _level(criteria, places, top, standpoint):
        for level in range(1, top + 1):
            shares = [percent([criteria[place] for place in attribute], standpoint) for attribute in places.get(level, [])]
            shares = [share for share in shares if share is not None]
            if any(share <= 50 + EPSILON for share in shares):
                return level - 1
            if any(share <= 85 + EPSILON for share in shares):
                return level
        return top

    @staticmethod
    def _score(criteria, places, top, standpoint):
        score = 0.0
        for level in range(1, top + 1):
            share = percent([criteria[place] for place in sorted(sum(places.get(level, []), []))], standpoint)
            score += 1 if share is None else share / 100
        return score

    def members(self):
        return {"level": self.level, "possible": self.possible, "evidenced": self.evidenced, "score": self.score,
                "scoreHigh": self.score_high}


def achievement(criteria):
    low = high = weight = known = 0.0
    applicable = rated_ones = 0
    for answered in criteria:
        if not answered.applicable:
            continue
        own, value = answered.weight, answered.value
        applicable += 1
        weight += own
        if value is None:
            high += own
        else:
            rated_ones += 1
            known += own
            low += own * value
            high += own * value
    proven = min(100.0, 100 * low / weight) if weight else None
    return {"low": proven, "high": min(100.0, 100 * high / weight) if weight else None,
            "answered": min(100.0, 100 * low / known) if known else None,
            "coverage": rated_ones / applicable if applicable else None, "applicable": applicable, "rating": rating(proven)}


VACUOUS = {"low": 100.0, "high": 100.0, "answered": None, "coverage": None, "applicable": 0, "rating": "F"}


class TopicScore:
    def __init__(self, asked, topic, sheets, rule):
        self.topic = topic
        self.criteria = [consolidate(asked, criterion, sheets, rule) for criterion in topic.criteria]
        self.capability = Capability(self.criteria, topic.attributes, topic.top)

    def levels(self):
        for level in range(1, self.topic.top + 1):
            found = achievement([answered for answered in self.criteria if answered.criterion.level == level])
            yield {"level": level, **(found if found["applicable"] else VACUOUS)}

    def path(self, target):
        if self.capability.level is None or self.capability.level >= target:
            return []
        steps = []
        for level in range(1, target + 1):
            for attribute in self.topic.attributes.get(level, []):
                members = [self.criteria[place] for place in attribute if self.criteria[place].applicable]
                weight = sum(answered.weight for answered in members)
                gains = [(answered.weight * (1 - (answered.value or 0)), answered) for answered in members]
                missing = sum(gain for gain, _ in gains)
                gains = sorted((pair for pair in gains if pair[0] > EPSILON), key=lambda pair: -round(pair[0] / EPSILON))
                bound = 85 if level < target else 50
                for gain, answered in gains:
                    if not weight or 100 * (weight - missing) / weight > bound + EPSILON:
                        break
                    steps.append(answered)
                    missing -= gain
        return steps


class Scored:
    """The figures of one engagement that every output needs."""

    def __init__(self, asked, engagement, sheets):
        self.asked, self.engagement, self.sheets = asked, engagement, sheets
        named, excluded = engagement.get("topics"), {entry["topic"] for entry in engagement.get("excluded", [])}
        rule = engagement.get("consensus", "median")
        self.topics = [
            TopicScore(asked, topic, sheets, rule) for topic in asked.topics
            if (named is None or topic.id in named) and topic.id not in excluded]
        self.capabilities = [score.capability for score in self.topics if score.capability.level is not None]

    def target(self, score):
        engagement = self.engagement
        return min(int(engagement.get("targets", {}).get(score.topic.id, engagement.get("target", 3))), score.topic.top)

    def importance(self, topic):
        if not self.engagement.get("goals"):
            return 1.0
        carrying = {service["id"] for service in self.engagement.get("services", []) if topic in service.get("topics", [])}
        return sum(float(goal.get("weight", 1)) for goal in self.engagement["goals"] if carrying & set(goal["services"]))

    def overall(self):
        levels = sorted(capability.level for capability in self.capabilities)
        scores = [(score.capability.score, score.topic.weight) for score in self.topics if score.capability.score is not None]
        weight = sum(weight for _, weight in scores)
        return {
            "level": levels[0] if levels else None,
            "possible": min((capability.possible for capability in self.capabilities), default=None),
            "evidenced": min((capability.evidenced for capability in self.capabilities), default=None),
            "median": levels[(len(levels) - 1) // 2] if levels else None,
            "score": sum(score * share for score, share in scores) / weight if weight else None,
            "coverage": achievement([answered for score in self.topics for answered in score.criteria])["coverage"]}


def ranks_of(scored, criterion):
    voices = (rated(scored.asked, sheet["answers"].get(criterion))[0] for sheet in scored.sheets if sheet.get("role") != "consensus")
    return [rank for rank in voices if isinstance(rank, int)]


def alpha(units):
    """Krippendorff's alpha with the ordinal metric; None if it cannot be measured."""
    units = [unit for unit in units if len(unit) >= 2]
    totals = Counter(rank for unit in units for rank in unit)
    count = sum(totals.values())

    def disagreement(tally):
        ranks, total = sorted(tally), 0.0
        for index, low in enumerate(ranks):
            for high in ranks[index + 1:]:
                between = sum(totals[rank] for rank in range(low, high + 1)) - (totals[low] + totals[high]) / 2
                total += 2 * tally[low] * tally[high] * between * between
        return total

    expected = disagreement(totals)
    if not expected:
        return None
    observed = sum(disagreement(Counter(unit)) / (len(unit) - 1) for unit in units)
    return 1 - (observed / count) / (expected / (count * (count - 1)))


def finding(criteria):
    applicable = [answered for answered in criteria if answered.applicable]
    if not applicable:
        return "not-assessed"
    values = [answered.value for answered in applicable if answered.value is not None]
    share = percent([answered for answered in applicable if answered.value is not None], "proven")
    if share is None:
        return "open"
    if share <= 15 + EPSILON:
        return "major"
    if share <= 85 + EPSILON or min(values) < 2 / 3 - EPSILON:
        return "minor"
    if len(values) < len(applicable):
        return "open"
    if min(values) < 1 - EPSILON:
        return "opportunity"
    return "conforming" if all(answered.evidenced for answered in applicable) else "unevidenced"


def referring(catalogue, criteria):
    """For each item the criteria that refer to it, and those that refer to it or to an item below."""
    direct = {item: [] for item in catalogue.items}
    for place, answered in enumerate(criteria):
        for item in dict.fromkeys(item for name, item in answered.criterion.references if name == catalogue.id):
            direct[item].append(place)
    for item in catalogue.items:
        places = sorted({place for below in catalogue.below[item] for place in direct[below]})
        yield item, [criteria[place] for place in direct[item]], [criteria[place] for place in places]


def framework(catalogue, found):
    findings = {item: finding(direct) for item, direct, _ in found if item in catalogue.requirements}
    items = []
    for item, _, members in found:
        entry = {"id": item, "criteria": len(members), **achievement(members)}
        if catalogue.kind == "conformity":
            own = [findings[below] for below in catalogue.below[item] if below in findings]
            entry["finding"] = min(own, key=FINDINGS.index) if own else None
        else:
            top = max((answered.criterion.level for answered in members), default=0)
            entry |= Capability(members, attributes([answered.criterion for answered in members]), top).members()
        items.append(entry)
    return {"id": catalogue.id, "kind": catalogue.kind, "items": items}


def views(keys, key, criteria):
    members = {}
    for answered in criteria:
        members.setdefault(key(answered.criterion), []).append(answered)
    return {name: achievement(members[name]) for name in keys if name in members}


def result(scored, digest):
    """Returns the object that `assay score --format json` prints."""
    criteria = [answered for score in scored.topics for answered in score.criteria]
    units = {score.topic.id: [(answered.criterion.id, ranks_of(scored, answered.criterion.id)) for answered in score.criteria]
             for score in scored.topics}
    topics, priorities = [], []
    for score in scored.topics:
        target, capability = scored.target(score), score.capability
        gap = None if capability.level is None else max(0, target - capability.level)
        importance = scored.importance(score.topic.id)
        if gap:
            priorities.append((-importance * gap, -gap, len(topics), score.topic.id))
        following = None if capability.level is None else capability.level + 1
        topics.append({
            "id": score.topic.id, "title": score.topic.title, **capability.members(),
            "coverage": achievement(score.criteria)["coverage"], "target": target, "gap": gap, "importance": importance,
            "agreement": alpha([ranks for _, ranks in units[score.topic.id]]), "levels": list(score.levels()),
            "dimensions": views(DIMENSIONS, lambda criterion: criterion.dimension, score.criteria),
            "path": [answered.criterion.id for answered in score.path(target)],
            "blockers": [answered.criterion.id for answered in score.path(following)] if following and following <= score.topic.top else []})
    spreads = [(max(ranks) - min(ranks), criterion) for unit in units.values() for criterion, ranks in unit if ranks]
    disputed = sorted((pair for pair in spreads if pair[0] >= 2), key=lambda pair: -pair[0])
    groups = [group for group, _ in groupby(dict.fromkeys(score.topic.group for score in scored.topics)) if group]
    return {
        "schema": "assay.score/1", "engagement": scored.engagement["engagement"],
        "questionnaire": {"id": scored.asked.id, "version": scored.asked.version, "sha256": digest}, "method": "capability",
        "overall": {**scored.overall(), "agreement": alpha([ranks for unit in units.values() for _, ranks in unit])},
        "topics": topics, "dimensions": views(DIMENSIONS, lambda criterion: criterion.dimension, criteria),
        "stages": views(STAGES, lambda criterion: criterion.stage, criteria),
        "groups": views(groups, lambda criterion: criterion.group, criteria),
        "frameworks": [framework(catalogue, list(referring(catalogue, criteria))) for catalogue in scored.asked.catalogues],
        "priorities": [topic for *_, topic in sorted(priorities)], "disputed": [criterion for _, criterion in disputed]}
