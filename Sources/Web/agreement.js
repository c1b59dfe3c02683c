'use strict';
// The agreed answers of consensus sheets, and what they would change on the page.

/**
 * The answers of consensus sheets together: the latest sheet, of equal dates the last, decides where it answers. Returns
 * `{ head, answers, overridden }`: the name and date of the latest, the answers by id, and `{ sheet, by, ids }` for each
 * sheet that a later one overrides.
 */
function joinedAgreement(sheets) {
  const ordered = sheets.map((sheet, index) => ({ sheet, index })).sort((one, other) =>
    one.sheet.date === other.sheet.date ? other.index - one.index : one.sheet.date < other.sheet.date ? 1 : -1).map(({ sheet }) => sheet);
  const answers = {}, decisive = new Map(), overridden = [];
  for (const sheet of ordered) {
    const ids = [];
    for (const criterion of criteria) {
      const answer = answerIn(sheet, criterion.id), isDecided = decisive.has(criterion.id);
      if (!answer) continue;
      const decides = effective(criterion, answer) !== '';
      if (decides && isDecided) ids.push(criterion.id);
      if (decides && !isDecided) decisive.set(criterion.id, sheet);
      if (!Object.hasOwn(answers, criterion.id) || (decides && !isDecided)) answers[criterion.id] = answer;
    }
    if (ids.length > 0) overridden.push({ sheet, by: decisive.get(ids[0]), ids });
  }
  const [{ respondent, date, own }] = ordered;
  return { head: { respondent, owner: respondent, date: date || null, own }, answers, overridden };
}

/** Whether nothing was agreed or noted. */
const isBlank = (answer) => isSameValue(answer, blankAnswer());

/** The criteria whose answers on the page a consensus sheet changes, `{ criterion, from, to, replaces }`. */
const changesOf = (answers, agreed) => criteria
  .filter(({ id }) => Object.hasOwn(answers, id) && !isSameValue(storedAnswer(answers[id]), storedAnswer(agreed[id])))
  .map((criterion) => ({ criterion, from: agreed[criterion.id], to: answers[criterion.id], replaces: !isBlank(agreed[criterion.id]) }));

/** A change in one line. */
function changeText({ criterion, from, to }) {
  const word = (answer) => labelOf(answer.rating) || say('no rating');
  const parts = { reason: say('reason'), note: say('discussion notes'), confidence: say('confidence'), evidence: say('evidence') };
  const others = Object.keys(parts).filter((key) => !isSameValue(from[key], to[key])).map((key) => parts[key]).join(', ');
  const rating = from.rating === to.rating ? word(from) : say('“{1}” becomes “{2}”', word(from), word(to));
  return `${criterion.id}: ${rating}${others ? '; ' + say('other {1}', others) : ''}`;
}

/** Takes one loading back: the answers that are still as they were loaded become again what they were before. */
function takenBack({ before, after }, now) {
  const back = (key) => isSameValue(now[key], after[key]) ? before[key] : now[key];
  const answers = Object.fromEntries(Object.keys(now.answers).map((id) =>
    [id, isSameValue(now.answers[id], after.answers[id]) ? before.answers[id] : now.answers[id]]));
  return { head: back('head'), answers, pending: before.pending + Math.max(0, now.pending - after.pending) };
}
