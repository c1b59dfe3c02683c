"""The capability method in Python, for the programs that Assay is compared with.

Trees are what a YAML loader without types or a JSON parser gives: dictionaries, lists and texts. `Asked` prepares a
questionnaire once; `Scored` holds the figures of one engagement; `analysis.result` is the object that `assay stream` writes.
Left out, since no generated file has them: direct conformity assessments, several consensus sheets, names in evidence.
"""
import calendar
import datetime
import functools

SCALES = {
    "nplf": ["n", "p", "l", "f"], "yes-no": ["no", "yes"], "yes-partly-no": ["no", "partly", "yes"],
    "maturity-0-5": ["0", "1", "2", "3", "4", "5"],
}
WORDS = {"n/a": "n/a", "na": "n/a", "not applicable": "n/a", "no case": "no case", "unknown": "unknown"}
EFFORT = {"S": 1, "M": 3, "L": 8}
HIGHEST = 5
EPSILON = 1e-9


class Criterion:
    __slots__ = ("attribute", "dimension", "effort", "group", "id", "is_critical", "level", "months", "references", "stage",
                 "text", "topic", "weight")

    def __init__(self, tree, topic, inherited):
        self.id, self.text, self.topic = tree["id"], tree["text"], topic["id"]
        self.level = int(tree.get("level", 1))
        self.attribute, self.dimension = tree.get("attribute"), tree.get("dimension")
        self.weight, self.effort = float(tree.get("weight", 1)), EFFORT[tree.get("effort", "M")]
        self.is_critical, self.months = tree.get("critical") == "yes", tree.get("evidence-months")
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
        self.group = tree.get("group")


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
        self.assesses = set(tree.get("assesses", []))
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

    __slots__ = ("applicable", "criterion", "evidenced", "is_settled", "value", "voices", "weight")

    def __init__(self, criterion, applicable, value, evidenced, voices=(), is_settled=False):
        self.criterion, self.weight = criterion, criterion.weight
        self.applicable, self.value, self.evidenced = applicable, value, evidenced
        # (sheet, rank or word) of each respondent, in the order of the sheets.
        self.voices, self.is_settled = voices, is_settled

    def assuming(self, value):
        """The criterion as if its answer were another one; None for not applicable."""
        return Answered(self.criterion, value is not None, value, True)

    @property
    def effort(self):
        return self.criterion.effort if self.value is not None else EFFORT["S"]

    @property
    def is_critical_gap(self):
        return self.criterion.is_critical and self.value is not None and self.value < 0.5 - EPSILON


def rated(asked, answer):
    """Returns the rank, a word of WORDS, or None without a rating; and the evidence."""
    if isinstance(answer, dict):
        rating, evidence = answer.get("rating"), answer.get("evidence", ())
    else:
        rating, evidence = answer, ()
    if not rating:
        return None, evidence
    rank = asked.ranks.get(rating)
    if rank is None:
        rank = WORDS.get(rating.lower()) or asked.ranks[rating.lower()]
    return rank, evidence


@functools.cache
def earliest(day, months):
    """Returns the date some months before a date, the day clamped to the month's end."""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(int(day[8:10]), last)).isoformat()


def is_valid(piece, day, months):
    """Whether evidence counts on a day; dates are compared as texts."""
    if not day or isinstance(piece, str):
        return True
    date, until = piece.get("date"), piece.get("valid-until")
    if until:
        return until >= day and (not date or date <= day)
    return not date or earliest(day, months) <= date <= day


def decide(asked, voices, rule):
    """Returns whether the criterion counts, and its value."""
    ranks = sorted(rank for _, rank in voices if isinstance(rank, int))
    if len(voices) - len(ranks) > len(ranks):
        return False, None
    if not ranks:
        return True, None
    if rule == "mean":
        return True, sum(asked.values[rank] for rank in ranks) / len(ranks)
    return True, asked.values[ranks[0] if rule == "lowest" else ranks[(len(ranks) - 1) // 2]]


def consolidate(asked, criterion, sheets, engagement):
    voices, agreed, sources = [], [], []
    for place, sheet in enumerate(sheets):
        answer = sheet["answers"].get(criterion.id)
        if not answer:
            continue
        rank, evidence = rated(asked, answer)
        if evidence:
            sources.append((place, rank, evidence))
        if rank is None or rank == "unknown":
            continue
        (agreed if sheet.get("role") == "consensus" else voices).append((place, rank))
    applicable, value = decide(asked, agreed[-1:] or voices, engagement.get("consensus", "median"))
    evidenced = False
    if value is not None and sources:
        day = engagement.get("date")
        months = int(criterion.months or engagement.get("evidence-months", 12))
        evidenced = any(
            is_valid(piece, day, months) for place, rank, evidence in sources
            if (agreed and place == agreed[-1][0]) or (isinstance(rank, int) and asked.values[rank] >= value - EPSILON)
            for piece in evidence)
    return Answered(criterion, applicable, value, evidenced, voices, bool(agreed))


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


def by_level(criteria):
    """The criteria of each asked level, lowest first."""
    levels = {}
    for answered in criteria:
        levels.setdefault(answered.criterion.level, []).append(answered)
    return {level: levels[level] for level in sorted(levels) if any(answered.applicable for answered in levels[level])}


def by_attribute(criteria):
    attributes = {}
    for answered in criteria:
        attributes.setdefault(answered.criterion.attribute, []).append(answered)
    return attributes.values()


class Capability:
    """Levels and scores by the level rule of ISO/IEC 33020; all None if nothing is applicable."""

    def __init__(self, criteria):
        self.level = self.possible = self.evidenced = self.score = self.score_high = None
        levels = by_level(criteria)
        self.top = max(levels, default=0)
        if not levels:
            return
        self.possible, self.score_high = self._level(levels, "possible"), self._score(levels, "possible")
        if any(answered.value is not None for answered in criteria):
            self.level, self.score = self._level(levels, "proven"), self._score(levels, "proven")
            self.evidenced = self._level(levels, "evidenced")

    @staticmethod
    def _level(levels, standpoint):
        reached = 0
        for level, members in levels.items():
            shares = [percent(attribute, standpoint) for attribute in by_attribute(members)]
            lowest = min(share for share in shares if share is not None)
            if lowest <= 50 + EPSILON:
                break
            reached = level
            if lowest <= 85 + EPSILON:
                break
        return reached

    @staticmethod
    def _score(levels, standpoint):
        score = lower = 0
        for level, members in levels.items():
            # A level that is not asked has the achievement of the next asked one above.
            score += (level - lower) * percent(members, standpoint) / 100
            lower = level
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
            "coverage": rated_ones / applicable if applicable else None, "applicable": applicable,
            "rating": rating(proven) if rated_ones else None}


def shortest_path(criteria, level, target):
    """Returns the criteria that lift the level to the next asked level from the target on."""
    if level is None or level >= target:
        return []
    levels = by_level(criteria)
    goal = next((asked for asked in levels if asked >= target), max(levels))
    steps = []
    for asked, members in levels.items():
        if asked > goal:
            break
        for attribute in by_attribute(members):
            applicable = [answered for answered in attribute if answered.applicable]
            weight = sum(answered.weight for answered in applicable)
            gains = [(answered.weight * (1 - (answered.value or 0)), answered) for answered in applicable]
            missing = sum(gain for gain, _ in gains)
            gains = sorted((pair for pair in gains if pair[0] > EPSILON), key=lambda pair: -round(pair[0] / EPSILON))
            bound = 85 if asked < goal else 50
            for gain, answered in gains:
                if 100 * (weight - missing) / weight > bound + EPSILON:
                    break
                steps.append(answered)
                missing -= gain
    return steps


class TopicScore:
    def __init__(self, asked, topic, sheets, engagement):
        self.topic = topic
        self.criteria = [consolidate(asked, criterion, sheets, engagement) for criterion in topic.criteria]
        self.capability = Capability(self.criteria)
        self.is_asked = any(answered.applicable for answered in self.criteria)
        self.target = None
        if self.is_asked:
            wanted = int(engagement.get("targets", {}).get(topic.id, engagement.get("target", 3)))
            self.target = min(wanted, self.capability.top)

    @property
    def gap(self):
        return None if self.capability.level is None else max(0, self.target - self.capability.level)

    def path(self, target):
        return shortest_path(self.criteria, self.capability.level, target)


class Scored:
    """The figures of one engagement that every output needs."""

    def __init__(self, asked, engagement, sheets):
        self.asked, self.engagement, self.sheets = asked, engagement, sheets
        named, excluded = engagement.get("topics"), {entry["topic"] for entry in engagement.get("excluded", [])}
        self.topics = [
            TopicScore(asked, topic, sheets, engagement) for topic in asked.topics
            if (named is None or topic.id in named) and topic.id not in excluded]
        self.known = [score for score in self.topics if score.capability.level is not None]

    def importance(self, topic):
        if not self.engagement.get("goals"):
            return 1.0
        carrying = {service["id"] for service in self.engagement.get("services", []) if topic in service.get("topics", [])}
        return sum(float(goal.get("weight", 1)) for goal in self.engagement["goals"] if carrying & set(goal["services"]))

    def overall(self):
        levels = sorted(score.capability.level for score in self.known)
        weight = sum(score.topic.weight for score in self.known)
        mean = lambda key: sum(key(score.capability) * score.topic.weight for score in self.known) / weight if weight else None
        return {
            "level": levels[0] if levels else None,
            "possible": min((score.capability.possible for score in self.known), default=None),
            "evidenced": min((score.capability.evidenced for score in self.known), default=None),
            "median": levels[(len(levels) - 1) // 2] if levels else None,
            "atTarget": sum(score.capability.level >= score.target for score in self.known),
            "unanswered": sum(score.is_asked for score in self.topics) - len(self.known),
            "score": mean(lambda capability: capability.score), "scoreHigh": mean(lambda capability: capability.score_high),
            "coverage": achievement([answered for score in self.topics for answered in score.criteria])["coverage"]}
