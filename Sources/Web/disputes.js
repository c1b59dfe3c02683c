'use strict';
// The criteria on which respondents differ (see Dispute): `{ criterion, distance, decidesLevel, isSettled }`.

/** The disputes of a topic in questionnaire order. `outcomes` returns what `Consolidation.of` returned for a criterion. */
function disputesOf(topic, sheets, scale, scoring, outcomes) {
  const answers = (criterion) => outcomes(criterion).answer;
  const respondents = sheets.filter((sheet) => sheet.role === 'respondent');

  /** Whether the topic would have another level if the criterion had one or the other of some answers. */
  function decidesLevel(criterion, candidates) {
    const levels = candidates.map((candidate) => scoring.topic(topic, (one) => one.id === criterion.id ? candidate : answers(one)).level);
    return new Set(levels).size > 1;
  }

  return topic.criteria.flatMap((criterion) => {
    const said = respondents.map((sheet) => answerIn(sheet, criterion.id)).filter(Boolean).map((answer) => settledRating(answer, scale));
    const steps = said.map((rating) => scale.findIndex((one) => one.id === rating)).filter((index) => index >= 0);
    if (steps.length === 0) return [];
    const [low, high] = [scale[Math.min(...steps)], scale[Math.max(...steps)]];
    const distance = high.value - low.value, isRefused = said.includes('n/a');
    if (!isRefused && isBelow(distance, 1 / 2)) return [];
    return [{ criterion, distance, isSettled: outcomes(criterion).decisive !== null,
      decidesLevel: decidesLevel(criterion, [low.id, high.id, ...(isRefused ? ['n/a'] : [])]) }];
  });
}

/** The order of the agenda: first what decides a level, then by distance falling, then in questionnaire order. */
function byEffect(disputes) {
  return disputes.map((dispute, index) => ({ dispute, index })).sort((one, other) => {
    if (one.dispute.decidesLevel !== other.dispute.decidesLevel) return one.dispute.decidesLevel ? -1 : 1;
    const difference = other.dispute.distance - one.dispute.distance;
    return Math.abs(difference) > tolerance ? difference : one.index - other.index;
  }).map(({ dispute }) => dispute);
}
