"""Achievements, levels and agreement over criteria with their states."""
import math

from inputs import TINY


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
