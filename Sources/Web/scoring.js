'use strict';
// Achievement and levels of one set of answers (see Achievement, LevelRule). An answer is a rating id, a value from
// 0 to 1 where several ratings were averaged, 'n/a' or ''.
function Scoring(questionnaire) {
  const tolerance = 1e-9;
  const values = new Map(questionnaire.scale.map((rating) => [rating.id, rating.value]));
  const pass = questionnaire.scale[questionnaire.pass].value;
  const highest = questionnaire.levels.length;
  const isApplicable = (criterion, answers) => answers(criterion) !== 'n/a';
  const isAnswered = (criterion, answers) => typeof answers(criterion) === 'number' || values.has(answers(criterion));
  const valueOf = (criterion, answers) => typeof answers(criterion) === 'number' ? answers(criterion) : values.get(answers(criterion));

  /** Percent of the applicable criteria with unanswered ones at 0 (low) and at 1 (high); null where none is. */
  function achievement(criteria, answers) {
    let weight = 0, low = 0, high = 0, answered = 0, applicable = 0;
    for (const criterion of criteria) {
      if (!isApplicable(criterion, answers)) continue;
      applicable += 1;
      weight += criterion.weight;
      if (isAnswered(criterion, answers)) {
        answered += 1;
        const value = criterion.weight * valueOf(criterion, answers);
        low += value;
        high += value;
      } else {
        high += criterion.weight;
      }
    }
    const percent = (sum) => (applicable === 0 ? null : 100 * sum / weight);
    return { low: percent(low), high: percent(high), answered, applicable,
      coverage: applicable === 0 ? null : answered / applicable };
  }

  function groups(criteria, key) {
    const found = new Map();
    for (const criterion of criteria) {
      const name = key(criterion);
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(criterion);
    }
    return found;
  }

  /** Level and score of a topic by one reading: 'low' is what is proven, 'high' what could still be. */
  function reading(topic, answers, side) {
    const top = Math.max(...topic.criteria.map((criterion) => criterion.level));
    const percent = (criteria) => achievement(criteria, answers)[side];
    const at = (level) => topic.criteria.filter((criterion) => criterion.level === level);
    const share = (level) => { const a = percent(at(level)); return a === null ? 100 : a; };
    if (questionnaire.scoring === 'mean') {
      const score = highest * percent(topic.criteria) / 100;
      return { level: Math.floor(score + tolerance), score };
    }
    let score = 0;
    if (questionnaire.scoring === 'level-sum') {
      for (let level = 1; level <= top; level += 1) if (at(level).length > 0) score += share(level) / 100;
      return { level: Math.floor(score + tolerance), score };
    }
    for (let level = 1; level <= top; level += 1) score += share(level) / 100;
    let reached = 0;
    for (let level = 1; level <= top; level += 1) {
      if (questionnaire.scoring === 'staged') {
        const value = (criterion) => isAnswered(criterion, answers) ? valueOf(criterion, answers) : side === 'low' ? 0 : 1;
        const met = topic.criteria.every((criterion) => criterion.level > level
          || !isApplicable(criterion, answers) || value(criterion) >= pass - tolerance);
        if (!met) break;
        reached = level;
      } else {
        const parts = [...groups(at(level), (criterion) => criterion.attribute || '').values()]
          .map(percent).filter((a) => a !== null);
        if (!parts.every((a) => a > 50 + tolerance)) break;
        reached = level;
        if (!parts.every((a) => a > 85 + tolerance)) break;
      }
    }
    return { level: reached, score };
  }

  /** Everything that is shown of a topic. */
  function topic(topic, answers) {
    const whole = achievement(topic.criteria, answers);
    if (whole.applicable === 0) {
      return { level: null, possible: null, score: null, scoreHigh: null, coverage: null, answered: 0, applicable: 0 };
    }
    const low = reading(topic, answers, 'low'), high = reading(topic, answers, 'high');
    return { level: low.level, possible: high.level, score: low.score, scoreHigh: high.score,
      coverage: whole.coverage, answered: whole.answered, applicable: whole.applicable };
  }

  return { achievement, topic };
}
