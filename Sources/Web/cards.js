'use strict';
// The parts that the form and the facilitator's page share: the bar and the cards of the criteria.
const scale = data.questionnaire.scale;
const criteria = data.topics.flatMap((topic) => topic.criteria.map((criterion) => ({ ...criterion, topic })));

/** The index of a rating on the scale by its id; -1 for anything else. */
const step = (rating) => scale.findIndex((one) => one.id === rating);

const scoring = Scoring(data.questionnaire);
const consolidation = Consolidation({ scale, consensus: data.consensus, date: data.date });

/** The answer that counts: n/a counts only with its reason, "unknown" and a "no case" where there can be none do not. */
const effective = (criterion, answer) => consolidation.response(answer, criterion);

/** Whether something was said, be it "unknown". */
const isSaid = (answer) => settledRating(answer, scale) !== '';

/** The title of a topic, with its number where it is a clause. */
const titleOf = (topic) => /^[0-9]/.test(topic.id) ? `${topic.id} ${topic.title}` : topic.title;

const labelOf = (rating) => step(rating) >= 0 ? scale[step(rating)].label
  : { 'n/a': say('Not applicable'), 'no case': say('No case'), unknown: say('Not known') }[rating] || '';

/** Reads the sheet of a file; throws an Error whose message is for the user. */
async function sheetOf(file) {
  try {
    return await sheetFrom(file, scale);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Error(`${file.name}: ` + say('line {1}: {2}', String(error.line), say(error.reason, error.subject)));
  }
}

/** The ids of a sheet's answers that this page does not ask, as one text. */
const unasked = (sheet) => Object.keys(sheet.answers).filter((id) => criteria.every((criterion) => criterion.id !== id)).join(', ');

/** The last day that a date can be: years have four digits. */
const lastDay = '9999-12-31';

/** The bar at the top: progress, the download, and the status. */
const bar = (label, button) => make('div', { className: 'bar' },
  make('progress', { id: 'progress', 'aria-label': label }), make('span', { id: 'count' }),
  make('button', { type: 'button', id: 'download', className: 'main' }, button),
  make('span', { id: 'pending' }), make('span', { id: 'status', role: 'status' }));

const warning = (id, text) => make('p', { id, className: 'warning', hidden: true }, text);

function showStatus(text, pending) {
  $('status').textContent = visible(text);
  $('pending').textContent = pending === 0 ? '' : count(pending, '{1} change not downloaded yet', '{1} changes not downloaded yet', pending);
}

/** The page's introduction: texts for the screen alone, and the answers that are not a rating. */
const introduction = (...texts) => make('ul', { className: 'hint' }, ...texts.map((text) => make('li', { className: 'screen' }, text)), ...[
  say('Not applicable: the statement cannot apply to the organization. It needs a reason.'),
  criteria.some((criterion) => criterion.acceptsNoCase === 1) ? say('No case: nothing of the kind happened in the period.') : '',
  say('Not known: counts as unanswered, not as zero.'),
].filter(Boolean).map((text) => make('li', {}, text)));

/** The answers to a criterion as radio buttons: the ratings, then the others with the button that clears them. */
function ratingChoices(criterion, clearLabel, choose) {
  const name = 'r-' + criterion.id;
  const radio = (value, label, index) => make('span', { className: 'choice' },
    make('input', { type: 'radio', name, id: `${name}-${index}`, value, onchange: () => choose(value) }),
    make('label', { htmlFor: `${name}-${index}` }, label));
  const ratings = scale.map(({ id, label }, index) =>
    radio(id, id.toLowerCase() === label.toLowerCase() ? label : `${id} ${label}`, index));
  const others = ['n/a', ...(criterion.acceptsNoCase === 1 ? ['no case'] : []), 'unknown']
    .map((word, index) => radio(word, word === 'n/a' ? say('n/a Not applicable') : labelOf(word), scale.length + index));
  return [...ratings, make('span', { className: 'others' }, ...others,
    make('button', { type: 'button', className: 'clear', 'aria-label': clearLabel, onclick: () => choose('') }, say('clear')))];
}

/** What an answer to a criterion will count as, where that is not what its words say; '' otherwise. */
function noticeOf(criterion, answer) {
  if (answer.rating === 'n/a' && criterion.mayNotApply !== 1) {
    return say('This requirement may not be excluded: "not applicable" is reported as a nonconformity.');
  }
  if (answer.rating === 'no case' && criterion.acceptsNoCase !== 1) {
    return say('"No case" counts as unanswered here: the requirement does not depend on an event. Rate what was done.');
  }
  return '';
}

/** A piece of evidence in one line. */
const evidenceText = (piece) => [piece.title, piece.location, piece.date,
  piece['valid-until'] ? say('valid until {1}', piece['valid-until']) : '', piece.owner].filter(Boolean).join(', ');

/** A labelled input for one text of an answer, with the place for what keeps it from being saved. */
function textField(criterion, key, label, tag, properties, change) {
  const id = `${key}-${criterion.id}`;
  const input = make(tag, { id, ...properties, oninput: (event) => change(event.target.value) });
  return make('p', { className: 'field ' + key }, make('label', { htmlFor: id }, label), input, faultPlace(input));
}

/** What keeps a piece of evidence from counting on the date of the assessment; '' for nothing. */
function validityText(piece, criterion) {
  const status = piece.title ? consolidation.validity(piece, criterion) : 'counts';
  if (status === 'stale') return say('Out of date on {1}: add "Valid until", or the date of the last review.', data.date);
  return status === 'future' ? say('Dated after {1}, the date of the assessment: does not count.', data.date) : '';
}

/** The evidence of an answer as a list of inputs. */
function evidenceItems(criterion, answer, changed, redraw) {
  return answer.evidence.map((piece, index) => {
    const status = make('span', { className: 'invalid' });
    const inputs = [];
    const check = () => {
      for (const [key, input] of inputs) markFault(input, evidenceFault(piece, key, input.validity.badInput));
      status.textContent = validityText(savedEvidence(piece), criterion);
    };
    const field = (key, label, type) => {
      const input = make('input', { id: `e-${criterion.id}-${index}-${key}`, type, value: piece[key] || '',
        oninput: (event) => { piece[key] = event.target.value; check(); changed(); } });
      if (type === 'date') input.max = lastDay;
      inputs.push([key, input]);
      return make('span', { className: 'e-' + key }, make('label', { htmlFor: input.id }, label), input, faultPlace(input));
    };
    const item = make('li', {}, field('title', say('Evidence'), 'text'), field('location', say('Link or path'), 'text'),
      field('date', say('Issued or last reviewed'), 'date'), field('valid-until', say('Valid until'), 'date'), field('owner', say('Owner'), 'text'),
      make('button', { type: 'button', 'aria-label': say('Remove evidence {1} of {2}', String(index + 1), criterion.id),
        onclick: () => { answer.evidence.splice(index, 1); changed(); redraw(); } }, say('remove')), status);
    check();
    return item;
  });
}

const guidance = (criterion) => criterion.guidance
  ? make('details', {}, make('summary', {}, say('What to look for')), make('p', {}, criterion.guidance)) : null;

/** Puts an answer into the inputs of its card, and shows whether its reason is missing. */
function showAnswer(element, criterion, answer, keys) {
  for (const radio of element.querySelectorAll('input[type=radio]')) radio.checked = radio.value === answer.rating;
  for (const key of keys) {
    const input = element.querySelector(`.${key} input, .${key} textarea, .${key} select`);
    if (input.value !== answer[key]) input.value = answer[key];
  }
  markAnswer(element, criterion, answer);
}

/** Shows whether an answer counts, what it counts as, and which of its texts cannot be saved. */
function markAnswer(element, criterion, answer) {
  element.classList.toggle('answered', effective(criterion, savedAnswer(answer)) !== '');
  element.querySelector('.notice').textContent = noticeOf(criterion, answer);
  element.querySelector('.reason').hidden = answer.rating !== 'n/a';
  for (const key of ['reason', 'note']) markFault(element.querySelector(`.${key} input, .${key} textarea`), answerFault(answer, key));
}
