"""What the vectors of the scoring rules expect of one topic beside the tree of a score."""
from inputs import TINY, State, is_valid
from sums import Ladder


def of(assessment):
    topic = assessment.topics[0]
    ladder = assessment.ladders[topic.id]
    by = {criterion.id: criterion for criterion in topic.criteria}
    disputes = [found(assessment, by[one]) for one in assessment.disputed()]
    return {
        "answered": sum(state.rated for _, state in ladder.pairs), "applicable": len(ladder.pairs), "top": ladder.top or 0,
        "answers": {one: said(assessment.states[one]) for one in by},
        "evidenced": {one: assessment.states[one].evidenced for one in by},
        "pieces": {one: list(pieces(assessment, by[one])) for one in by},
        "named": assessment.named(topic), "disputes": disputes, "settled": settled(assessment, topic),
        "fulfilled": fulfilled(assessment),
    }


def said(state):
    if state.kind == "unanswered":
        return None
    return state.value if state.rated else state.kind


def pieces(assessment, criterion):
    """The status of each piece of evidence, in the order of the sheets."""
    state, on = assessment.states[criterion.id], assessment.on
    months = int(criterion.months or assessment.form.get("evidence-months") or assessment.usual_months(criterion))
    for sheet in assessment.sheets:
        for piece in sheet.evidence.get(criterion.id, []):
            vote = assessment.vote(sheet, criterion)
            if not is_valid(piece, on, months):
                yield "future" if (piece.get("date") or "") > on else "stale"
            elif not state.rated or vote.kind != "rating":
                yield "unsupporting"
            else:
                below = assessment.q.scale.value(vote.index) < state.value - TINY
                yield "unsupporting" if below and sheet is not state.decided else "counts"


def found(assessment, criterion):
    """A dispute with whether it decides the level of its topic."""
    votes = [assessment.vote(sheet, criterion) for sheet in assessment.respondents]
    values = [assessment.q.scale.value(vote.index) for vote in votes if vote.kind == "rating"]
    ends = [State("rated", max(values)), State("rated", min(values))]
    ends += [State("n/a")] * any(vote.kind == "n/a" for vote in votes)
    return [criterion.id, len({level(assessment, criterion, state) for state in ends}) > 1]


def level(assessment, criterion, state):
    pairs = [(c, state if c is criterion else s) for c, s in assessment.pairs(criterion.topic.criteria)]
    return Ladder(pairs, assessment.q).figures()["level"]


def settled(assessment, topic):
    """What the respondents dispute and a consensus sheet has decided."""
    kept = {}
    for criterion in topic.criteria:
        state = assessment.states[criterion.id]
        kept[criterion.id], state.decided = state.decided, None
    names = [one for one in assessment.disputed() if kept[one]]
    for one, sheet in kept.items():
        assessment.states[one].decided = sheet
    return sorted(names, key=lambda one: assessment.q.by_id[one].position)


def fulfilled(assessment):
    """How many requirements of the assessed catalogue are fulfilled."""
    for catalogue in assessment.shown():
        if assessment.is_direct(catalogue):
            headings = {item["id"] for item in catalogue.items if item.get("requirement") == "no"}
            return sum(item["finding"] in ("conforming", "unevidenced") and item["id"] not in headings
                       for item in assessment.view(catalogue)["items"])
    return None
