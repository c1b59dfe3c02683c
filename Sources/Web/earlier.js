'use strict';
// An earlier answer sheet beside the new one: what was said last time, which never counts.

/**
 * The earlier sheet that the page shows: the one that was opened, kept by the browser, otherwise that of the previous round,
 * `previous`, which comes with the page. `sheet` is null where there is neither.
 */
function Earlier(store, previous = null) {
  let opened = storedSheet(store.get('earlier'));
  const shown = () => opened || previous;
  return {
    get sheet() { return shown(); },
    /** Whether a sheet was opened. */
    get isOpened() { return opened !== null; },
    /** Takes an opened sheet; null for none. */
    set sheet(other) {
      opened = other;
      if (other) store.set('earlier', other); else store.remove('earlier');
    },
    /** What was said to a criterion, also under the ids that it had before; null for nothing. */
    answerTo(criterion) {
      const sheet = shown();
      if (!sheet) return null;
      const id = earlierIDs(criterion).find((one) => Object.hasOwn(sheet.answers, one));
      return id === undefined ? null : sheet.answers[id];
    },
  };
}

const earlierIDs = (criterion) => [criterion.id, ...(criterion.formerly || [])];

/** The sheet that a stored value is; null for anything else. */
function storedSheet(value) {
  if (!storedText(value, 'questionnaire') || value.answers === null || typeof value.answers !== 'object') return null;
  return { respondent: storedText(value, 'respondent'), date: storedText(value, 'date'), questionnaire: storedText(value, 'questionnaire'),
    answers: Object.fromEntries(Object.entries(value.answers).map(([id, answer]) => [id, storedAnswer(answer)])) };
}

/** The sheet of the previous round in the page's data; null where it has none. Ratings may have labels of another scale. */
function previousSheet(value) {
  if (!value) return null;
  const answers = Object.entries(value.answers).map(([id, answer]) => [id, { ...storedAnswer(answer), label: storedText(answer, 'label') }]);
  return { ...storedSheet(value), answers: Object.fromEntries(answers) };
}

/** Who said it, and when. */
const earlierName = (sheet) => [sheet.respondent, dayText(sheet.date)].filter(Boolean).join(', ');

/** What an earlier answer says, one text a line; none for an answer that says nothing. */
function earlierLines(answer) {
  const lines = [answer.label || labelOf(answer.rating), answer.reason ? say('Reason: {1}', answer.reason) : '', answer.note ? say('Comment: {1}', answer.note) : '',
    ...answer.evidence.map(evidenceText).filter(Boolean).map((text) => say('Evidence: {1}', text)),
    answer.confidence ? say('Confidence: {1}', { high: say('high'), medium: say('medium'), low: say('low') }[answer.confidence] || answer.confidence) : ''];
  return lines.filter(Boolean);
}

/** The line above an earlier answer. Agreed ratings name nobody. */
function earlierTitle(sheet) {
  const name = earlierName(sheet);
  if (!name) return say('Last time (not counted):');
  return sheet.respondent ? say('Last time ({1}; not counted):', name) : say('Agreed last time ({1}; not counted):', name);
}

/** Shows in a card what was said last time. */
function showEarlier(element, sheet, answer) {
  const lines = answer ? earlierLines(answer) : [];
  element.hidden = sheet === null;
  if (sheet === null) { element.replaceChildren(); return; }
  const title = make('p', {}, earlierTitle(sheet));
  element.replaceChildren(title, lines.length > 0 ? make('ul', {}, ...lines.map((line) => make('li', {}, line))) : make('p', {}, say('No answer.')));
}
