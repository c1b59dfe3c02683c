"""What follows from the scores in Python: agreement, disputes, views of frameworks, roadmap; `result` has them all."""
from collections import Counter
from itertools import groupby

from scoring import EPSILON, HIGHEST, Capability, achievement, by_level

DIMENSIONS = ["organizations-and-people", "information-and-technology", "partners-and-suppliers", "value-streams-and-processes"]
STAGES = ["service-strategy", "service-design", "service-transition", "service-operation", "continual-service-improvement"]
CROSSWALK = ["gap", "unanswered", "no-gap-seen", "not-asked"]
CAPACITY = 30


def ranks_of(answered):
    return [rank for _, rank in answered.voices if isinstance(rank, int)]


def alpha(units):
    """Krippendorff's alpha with the ordinal metric; None if it cannot be measured."""
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


def agreement(criteria, least):
    units = [ranks for ranks in map(ranks_of, criteria) if len(ranks) > 1]
    raters = {sheet for answered in criteria for sheet, rank in answered.voices if isinstance(rank, int)}
    return {"agreement": alpha(units) if len(units) >= least else None, "raters": len(raters), "comparable": len(units)}


def dispute(scored, score, place):
    """Returns (does not decide a level, - distance, id) of a disputed criterion; None for another one."""
    answered = score.criteria[place]
    values = [scored.asked.values[rank] for rank in ranks_of(answered)]
    is_refused = any(rank == "n/a" for _, rank in answered.voices)
    if answered.is_settled or not values:
        return None
    distance = max(values) - min(values)
    if not is_refused and distance < 0.5 - EPSILON:
        return None
    levels = set()
    for value in [min(values), max(values)] + [None] * is_refused:
        criteria = [*score.criteria[:place], answered.assuming(value), *score.criteria[place + 1:]]
        levels.add(Capability(criteria).level)
    return len(levels) == 1, -round(distance / EPSILON), answered.criterion.id


def disputed(scored):
    found = [dispute(scored, score, place) for score in scored.topics for place in range(len(score.criteria))]
    return [criterion for *_, criterion in sorted(filter(None, found), key=lambda entry: entry[:2])]


def dissent(scored, criteria):
    names = {}
    for place, sheet in enumerate(scored.sheets):
        for answered in criteria:
            rank = next((rank for voice, rank in answered.voices if voice == place and isinstance(rank, int)), None)
            if rank is None:
                continue
            is_below = answered.value is not None and scored.asked.values[rank] < answered.value - EPSILON
            is_out = answered.value is None and not answered.applicable and is_not_applicable(scored, answered)
            if is_below or is_out:
                names[sheet["respondent"]] = None
    return list(names) if len(scored.sheets) > 1 else []


def is_not_applicable(scored, answered):
    """Whether a criterion out of the sums is not applicable rather than without a case."""
    agreed = [sheet["answers"].get(answered.criterion.id) for sheet in scored.sheets if sheet.get("role") == "consensus"]
    if answered.is_settled:
        said = [answer.get("rating") if isinstance(answer, dict) else answer for answer in agreed]
        return "n/a" in said
    words = Counter(rank for _, rank in answered.voices)
    return words["n/a"] >= words["no case"]


def referring(catalogue, criteria):
    """For each item the criteria that refer to it, and those that refer to it or to an item below."""
    direct = {item: [] for item in catalogue.items}
    for place, answered in enumerate(criteria):
        for item in dict.fromkeys(item for name, item in answered.criterion.references if name == catalogue.id):
            direct[item].append(place)
    for item in catalogue.items:
        places = sorted({place for below in catalogue.below[item] for place in direct[below]})
        yield item, [criteria[place] for place in direct[item]], [criteria[place] for place in places]


def crosswalk(criteria):
    applicable = [answered for answered in criteria if answered.applicable]
    if not applicable:
        return "not-asked"
    if any(answered.value is not None and answered.value < 1 - EPSILON for answered in applicable):
        return "gap"
    return "unanswered" if any(answered.value is None for answered in applicable) else "no-gap-seen"


def item_capability(members, is_direct):
    """The level of an item; of a crosswalk only up to the highest level up to which every level is asked."""
    if is_direct:
        return Capability(members)
    known = 0
    for level in by_level(members):
        if level != known + 1:
            break
        known = level
    return Capability([answered for answered in members if answered.criterion.level <= known])


def framework(scored, catalogue, found):
    is_direct = catalogue.id in scored.asked.assesses
    results = {item: crosswalk(direct) for item, direct, _ in found}
    items = []
    for item, _, members in found:
        entry = {"id": item, "criteria": len(members), **achievement(members)}
        if catalogue.kind == "conformity":
            entry["finding"] = min((results[below] for below in catalogue.below[item]), key=CROSSWALK.index)
            entry["dissent"] = dissent(scored, members)
        else:
            entry |= item_capability(members, is_direct).members()
        items.append(entry)
    view = {"id": catalogue.id, "kind": catalogue.kind, "view": "direct" if is_direct else "crosswalk", "items": items}
    return view | ({"documents": []} if is_direct else {})


def views(keys, key, criteria):
    members = {}
    for answered in criteria:
        if answered.applicable:
            members.setdefault(key(answered.criterion), []).append(answered)
    return {name: achievement(members[name]) for name in keys if name in members}


def roadmap(topics, places):
    """Orders the steps of (priority, steps) of each topic, in waves."""
    queues = [(priority, list(steps)) for priority, steps in topics]
    waves, used, order = ["now", "next", "later"], 0, []

    def rank(queue):
        priority, steps = queue
        step = steps[0]
        return not step.is_critical_gap, -round(priority / step.effort / EPSILON), places[step.criterion.id]

    while any(steps for _, steps in queues):
        step = min((queue for queue in queues if queue[1]), key=rank)[1].pop(0)
        if used and used + step.effort > CAPACITY and len(waves) > 1:
            del waves[0]
            used = 0
        used += step.effort
        order.append({"criterion": step.criterion.id, "wave": waves[0]})
    return order


def topic_members(score, importance):
    capability = score.capability
    following = None if capability.level is None else capability.level + 1
    return {
        "id": score.topic.id, "title": score.topic.title, **capability.members(),
        "coverage": achievement(score.criteria)["coverage"], "target": score.target, "gap": score.gap,
        "importance": importance, **agreement(score.criteria, 4),
        "levels": [{"level": level, **achievement([answered for answered in score.criteria if answered.criterion.level == level])}
                   for level in range(1, HIGHEST + 1)],
        "dimensions": views(DIMENSIONS, lambda criterion: criterion.dimension, score.criteria),
        "path": [answered.criterion.id for answered in score.path(score.target)] if score.is_asked else [],
        "blockers": [answered.criterion.id for answered in score.path(following)] if following and following <= capability.top else [],
        "critical": [answered.criterion.id for answered in score.criteria if answered.is_critical_gap]}


def result(scored, digest):
    """Returns the object that `assay score --format json` prints."""
    criteria = [answered for score in scored.topics for answered in score.criteria]
    topics, priorities, queues = [], [], []
    for score in scored.topics:
        importance = scored.importance(score.topic.id)
        priority = importance * (score.gap or 0)
        if score.gap:
            priorities.append((-priority, -score.gap, len(topics), score.topic.id))
        topics.append(topic_members(score, importance))
        named = [answered for answered in score.criteria if answered.is_critical_gap]
        path = score.path(score.target) if score.is_asked else []
        queues.append((priority, named + [answered for answered in path if answered not in named]))
    groups = [group for group, _ in groupby(dict.fromkeys(score.topic.group for score in scored.topics)) if group]
    places = {answered.criterion.id: place for place, answered in enumerate(criteria)}
    return {
        "schema": "assay.score/2", "engagement": scored.engagement["engagement"],
        "questionnaire": {"id": scored.asked.id, "version": scored.asked.version, "sha256": digest}, "method": "capability",
        "overall": {**scored.overall(), **agreement(criteria, 8)},
        "topics": topics, "dimensions": views(DIMENSIONS, lambda criterion: criterion.dimension, criteria),
        "stages": views(STAGES, lambda criterion: criterion.stage, criteria),
        "groups": views(groups, lambda criterion: criterion.group, criteria), "respondentGroups": [],
        "frameworks": [framework(scored, catalogue, list(referring(catalogue, criteria))) for catalogue in scored.asked.catalogues],
        "priorities": [topic for *_, topic in sorted(priorities)], "disputed": disputed(scored),
        "roadmap": roadmap(queues, places)}
