"""One topic with its profile, its gaps, the arithmetic behind its level, and what other methods say of it."""
from types import SimpleNamespace as Shown

import scoring
import wording
from content import answered, bars, between, by_dimension, chart, counted, decimals, gathered, md, number, part, percent, share
from markupsafe import Markup, escape

HIGHEST = len(wording.LEVELS) - 1


def standing(topic, view):
    yield f"The target (level {topic.target}) is reached." if topic.gap == 0 else f"The target is level {topic.target}."
    if topic.possible != topic.level:
        yield f"If every open answer turns out fulfilled: level {topic.possible}."
    if topic.evidenced != topic.level:
        yield f"Counting only ratings with evidence: level {topic.evidenced}."
    yield f"Score {topic.score}."
    yield f"Answered: {answered(view)}."


def reading(capability):
    """The sentences from the levels' achievements to the figures."""
    level, possible, evidenced, score, high = capability.members().values()
    yield ("A level is reached if it is at least largely achieved (L) and every level below it is fully achieved (F); "
           f"levels without criteria are skipped. This gives level {level}.")
    yield (f"Possible level {possible}: " +
           ("the open answers cannot change it." if possible == level else "if every open answer turns out fulfilled."))
    yield (f"Evidenced level {evidenced}: " + ("the ratings with evidence that counts give the same level." if evidenced == level
                                               else "ratings without evidence that counts are 0."))
    up_to = "" if score == high else f" (up to {decimals(high)})"
    yield (f"Score {decimals(score)}{up_to}: the sum of the achievements of the levels, each 0 to 1; "
           "a level without criteria counts like the next level above it with criteria.")


def arithmetic(topic, by_level, view):
    """The steps to the level, each (text, lines below it)."""
    for piece, level in zip(topic.levels, range(1, HIGHEST + 1)):
        if level in topic.asked:
            rows = by_level[level]
            lines = piece.lines or ["no applicable criterion", *gathered(rows)]
            yield f"Level {level}, {wording.LEVELS[level]}: {lines[0]}", lines[1:]
    missing = [str(level) for level in range(1, max(topic.asked)) if level not in topic.asked]
    if missing:
        yield f"Levels without criteria, which hold nothing back: {', '.join(missing)}.", ()
    yield from ((sentence, ()) for sentence in reading(topic.capability))
    coverage = f"{round(view['coverage'] * view['applicable'])} of {view['applicable']} applicable criteria are answered"
    yield f"Coverage: {coverage} ({topic.share}).", ()
    if topic.gap:
        yield (f"Gap {topic.gap}: target {topic.target}, level {topic.level}.",
               ["Importance 1: no business goals are defined.", f"Priority {topic.gap}: 1 × {topic.gap}."])


def levels_of(by_level):
    for level in range(1, HIGHEST + 1):
        rows = by_level.get(level, [])
        piece = part(f"{level} {wording.LEVELS[level]}", rows, scoring.achievement(rows))
        if piece.low is None:
            piece.achieved = "no criteria, so never a result"
        yield piece


def topic_of(score, tree):
    """One topic of which something is answered."""
    rows, capability, title = score.criteria, score.capability, score.topic.title
    view, level = scoring.achievement(rows), capability.level
    topic = Shown(
        id=score.topic.id, title=title, purpose=tree.get("purpose"), rows=rows, level=level, possible=capability.possible,
        evidenced=capability.evidenced, target=score.target, gap=score.gap, share=share(view), value=capability.score,
        score=between(decimals(capability.score), decimals(capability.score_high)), weight=score.topic.weight,
        path=score.path(score.target), dimensions=by_dimension(rows), anchor=f"topic-{score.topic.id}", capability=capability)
    topic.link = Markup(f'<a href="#{topic.anchor}">{escape(title)}</a>')
    topic.md_link = f"[{md(title)}](#{topic.anchor})"
    topic.asked = list(scoring.by_level(rows))
    by_level = {}
    for row in rows:
        by_level.setdefault(row.level, []).append(row)
    topic.levels = list(levels_of(by_level))
    topic.chart = chart(
        f"{topic.anchor}-levels", f"{title}: achievement of each level",
        "Solid: achieved by the answers so far. Hatched: possible contribution of open answers.",
        bars([piece for piece in topic.levels if piece.low is not None]))
    topic.standing, topic.steps = " ".join(standing(topic, view)), list(arithmetic(topic, by_level, view))
    topic.following = next((asked for asked in topic.asked if asked > level), None)
    topic.blockers = score.path(topic.following) if topic.following else []
    topic.improvements = f"{'Step' if len(topic.path) == 1 else 'Steps'} to level {topic.target}"
    full = sorted((row for row in rows if row.value is not None and row.value >= 1 - scoring.EPSILON), key=lambda row: -row.level)
    topic.strengths, topic.more = full[:5], counted(len(full) - 5, "criterion", "criteria") if len(full) > 5 else None
    return topic


def stop(topic, staged, missed, passes):
    """Where the stricter one of *capability* and *staged* stops."""
    level = min(staged, topic.level)
    following = next(asked for asked in topic.asked if asked > level)
    if staged < topic.level:
        first = next(row.id for row in missed if row.level <= following)
        return f"staged stops below level {following} because of {first}: its value is below {decimals(passes)}."
    for asked in topic.asked:
        low, needed = topic.levels[asked - 1].low, 85 if asked < following else 50
        if low <= needed + scoring.EPSILON:
            return (f"capability stops below level {following}: level {asked}, or a part of it, is at {percent(low)} "
                    f"and must be above {percent(needed)}.")
    return ""


def other_methods(topic, passes):
    """(level, score) under each of the four methods, and the reasons if the levels differ."""
    missed = [row for row in topic.rows if row.applicable and (row.value or 0) < passes - scoring.EPSILON]
    refused = min((row.level for row in missed), default=HIGHEST + 1)
    staged = max((level for level in topic.asked if level < refused), default=0)
    terms = [topic.levels[level - 1].low / 100 for level in topic.asked]
    low, summed = scoring.percent(topic.rows, "proven"), sum(terms)
    mean = low / 100 * HIGHEST
    by_sum, by_mean = int(summed + scoring.EPSILON), int(mean + scoring.EPSILON)
    level, own, reasons = topic.level, decimals(topic.value), []
    if staged != level:
        reasons.append(stop(topic, staged, missed, passes))
    if by_sum != level:
        sums = " + ".join(map(decimals, terms))
        reasons.append(f"level-sum adds the achievements of the levels asked about: {sums} = {decimals(summed)}.")
    if by_mean != level:
        reasons.append("mean multiplies the achievement of all criteria by the number of levels: "
                       f"{percent(low)} × {number(HIGHEST)} = {decimals(mean)}.")
    figures = [(level, own), (staged, own), (by_sum, decimals(summed)), (by_mean, decimals(mean))]
    return figures, " ".join(reasons) or "The levels are the same."
