'use strict';
// Achievement and levels of one set of answers (see Achievement, LevelRule). An answer is a rating id, a value from
// 0 to 1 where several ratings were averaged, 'n/a', 'no case', or '' and 'unknown', which count as unanswered.
const tolerance = 1e-9;
const isBelow = (value, bound) => value < bound - tolerance;

/** The scoring of a questionnaire; `highest` is the number of its levels. */
function Scoring({ scale, scoring, pass, highest }) {
  const values = new Map(scale.map((rating) => [rating.id, rating.value]));
  const passValue = scale[pass].value, lowestValue = scale[0].value;
  const isApplicable = (answer) => answer !== 'n/a' && answer !== 'no case';

  /** The value of an answer, 0 to 1; null if it is not a rating. */
  const valueOf = (answer) => typeof answer === 'number' ? answer : values.has(answer) ? values.get(answer) : null;

  /** Percent of the applicable criteria with unanswered ones at 0 (low) and at 1 (high); null where none is. */
  function achievement(criteria, answers) {
    let weight = 0, low = 0, high = 0, answered = 0, applicable = 0;
    for (const criterion of criteria) {
      const answer = answers(criterion), value = valueOf(answer);
      if (!isApplicable(answer)) continue;
      applicable += 1;
      weight += criterion.weight;
      high += criterion.weight * (value === null ? 1 : value);
      if (value === null) continue;
      answered += 1;
      low += criterion.weight * value;
    }
    const percent = (sum) => (applicable === 0 ? null : 100 * sum / weight);
    return { low: percent(low), high: percent(high), answered, applicable,
      coverage: applicable === 0 ? null : answered / applicable };
  }

  /** The weighted mean of applicable criteria, 0 to 1. */
  function share(members) {
    const sum = (of) => members.reduce((total, { criterion, value }) => total + of(criterion.weight, value), 0);
    return sum((weight, value) => weight * value) / sum((weight) => weight);
  }

  /** The highest asked level of which every attribute is L or F while all below are F; 0 if there is none. */
  function capability(members, asked) {
    let reached = 0;
    for (const level of asked) {
      const attributes = new Map();
      for (const member of members.filter(({ criterion }) => criterion.level === level)) {
        const name = member.criterion.attribute || '';
        attributes.set(name, [...(attributes.get(name) || []), member]);
      }
      const lowest = Math.min(...[...attributes.values()].map((part) => 100 * share(part)));
      if (lowest <= 50 + tolerance) break;
      reached = level;
      if (lowest <= 85 + tolerance) break;
    }
    return reached;
  }

  /** The highest asked level up to which every criterion passes; 0 if there is none. */
  function staged(members, asked) {
    const missed = Math.min(...members.filter(({ value }) => isBelow(value, passValue)).map(({ criterion }) => criterion.level));
    return Math.max(0, ...asked.filter((level) => level < missed));
  }

  /** Level and score of applicable criteria with their values; a level that is not asked is not a result. */
  function result(members, asked) {
    const at = (level) => share(members.filter(({ criterion }) => criterion.level === level));
    const byScore = (score) => ({ level: Math.floor(score + tolerance), score });
    if (scoring === 'mean') return byScore(highest * share(members));
    if (scoring === 'level-sum') return byScore(asked.reduce((sum, level) => sum + at(level), 0));
    // A level that is not asked has the achievement of the next asked level above it.
    const score = asked.reduce((sum, level, index) => sum + (level - (index === 0 ? 0 : asked[index - 1])) * at(level), 0);
    return { level: scoring === 'staged' ? staged(members, asked) : capability(members, asked), score };
  }

  function topOf(asked) {
    if (asked.length === 0) return 0;
    return scoring === 'mean' ? highest : scoring === 'level-sum' ? asked.length : asked[asked.length - 1];
  }

  /**
   * Everything that is shown of a topic. Without an applicable criterion all is null; without an answered one, level,
   * evidenced and score. `evidenced` tells whether valid evidence supports the answer to a criterion.
   */
  function topic(topic, answers, evidenced = () => false) {
    const members = topic.criteria.map((criterion) => ({ criterion, answer: answers(criterion), value: valueOf(answers(criterion)) }))
      .filter(({ answer }) => isApplicable(answer));
    const asked = [...new Set(members.map(({ criterion }) => criterion.level))].sort((one, other) => one - other);
    const from = (open, counts) => result(members.map(({ criterion, value }) =>
      ({ criterion, value: value === null ? open : counts(criterion) ? value : 0 })), asked);
    const { answered, applicable, coverage } = achievement(topic.criteria, answers);
    const none = { level: null, score: null };
    const high = applicable === 0 ? none : from(1, () => true);
    const low = answered === 0 ? none : from(0, () => true);
    return { level: low.level, possible: high.level, evidenced: answered === 0 ? null : from(0, evidenced).level,
      score: low.score, scoreHigh: high.score, top: topOf(asked), coverage, answered, applicable };
  }

  /** Whether a critical criterion is answered with less than one half. */
  const isCriticalGap = (criterion, answer) => criterion.isCritical === 1 && valueOf(answer) !== null && isBelow(valueOf(answer), 1 / 2);

  /** The criteria that are gaps whatever the target: critical gaps, then under mean those with the lowest rating. */
  function named(criteria, answers) {
    const critical = criteria.filter((criterion) => isCriticalGap(criterion, answers(criterion)));
    const isLowest = (value) => value !== null && !isBelow(lowestValue, value);
    const lowest = criteria.filter((criterion) => scoring === 'mean' && isLowest(valueOf(answers(criterion))));
    return [...critical, ...lowest.filter((criterion) => !critical.includes(criterion))];
  }

  return { achievement, topic, named, isCriticalGap, isApplicable, valueOf };
}
