'use strict';
// The parts that the form and the facilitator's page share: the bar, the cards of the criteria, the keyboard, results.
const scale = data.questionnaire.scale;
const criteria = data.topics.flatMap((topic) => topic.criteria.map((criterion) => ({ ...criterion, topic })));

/** The index of a rating on the scale by its id; -1 for anything else. */
const step = (rating) => scale.findIndex((one) => one.id === rating);

/** The rating that counts: n/a counts only with its reason. */
const effective = (answer) => settledRating(answer, scale);

/** Reads the sheet of a file; throws an Error whose message is for the user. */
async function sheetOf(file) {
  try {
    return readSheet(decodedText(new Uint8Array(await file.arrayBuffer())), scale);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Error(`${file.name}: ` + say('line {1}: {2}', String(error.line), say(error.reason, error.subject)));
  }
}

/** The ids of a sheet's answers that this page does not ask, as one text. */
const unasked = (sheet) => Object.keys(sheet.answers).filter((id) => criteria.every((criterion) => criterion.id !== id)).join(', ');

/** The bar at the top: progress, the download, and the status. */
const bar = (label, button) => make('div', { className: 'bar' },
  make('progress', { id: 'progress', 'aria-label': label }), make('span', { id: 'count' }),
  make('button', { type: 'button', id: 'download', className: 'main' }, button),
  make('span', { id: 'pending' }), make('span', { id: 'status', role: 'status' }));

const warning = (id, text) => make('p', { id, className: 'warning', hidden: true }, text);

/** The results: a table of the topics, and others beside it. */
const results = (summary, ...others) => make('details', { className: 'results' }, make('summary', {}, summary),
  make('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': say('Results') },
    table('rows', say('Level is what is proven; possible what the open answers could still bring'),
      [say('Topic'), say('Level'), say('Possible'), say('Target'), say('Answered')]), ...others));

/** Adds each topic to the results and to the choice of topics. */
function listTopics() {
  for (const topic of data.topics) {
    $('rows').append(make('tr', { id: 'row-' + topic.id }, make('th', { scope: 'row' }, topic.title), ...[0, 1, 2, 3].map(() => make('td', {}))));
    $('topic').append(make('option', { value: topic.id }, topic.title));
  }
}

const fill = (row, texts) => row.querySelectorAll('td').forEach((cell, index) => { cell.textContent = texts[index]; });

/** Shows the score of a topic by the answers in use. */
function showScore(topic, score) {
  fill($('row-' + topic.id), [score.level, score.possible, topic.target].map((one) => one === null ? '–' : String(one))
    .concat(percent(score.coverage === null ? null : 100 * score.coverage)));
}

function showStatus(text, pending) {
  $('status').textContent = visible(text);
  $('pending').textContent = pending === 0 ? '' : count(pending, '{1} change not downloaded', '{1} changes not downloaded', pending);
}

/** The ratings of a criterion as radio buttons, n/a included, and the button that clears them. */
function ratingChoices(criterion, notApplicable, clearLabel, choose) {
  const name = 'r-' + criterion.id;
  const radios = [...scale, { id: 'n/a', label: notApplicable }].map((rating, index) => {
    const id = `${name}-${index}`;
    const text = rating.id === 'n/a' || rating.id.toLowerCase() === rating.label.toLowerCase() ? rating.label : `${rating.id} ${rating.label}`;
    return make('span', { className: 'choice' },
      make('input', { type: 'radio', name, id, value: rating.id, onchange: () => choose(rating.id) }), make('label', { htmlFor: id }, text));
  });
  return [...radios, make('button', { type: 'button', className: 'clear', 'aria-label': clearLabel, onclick: () => choose('') }, say('clear'))];
}

/** A labelled input for one text of an answer. */
function textField(criterion, key, label, tag, properties, change) {
  const id = `${key}-${criterion.id}`;
  const input = make(tag, { id, ...properties, oninput: (event) => change(event.target.value) });
  return make('p', { className: 'field ' + key }, make('label', { htmlFor: id }, label), input);
}

/** The evidence of an answer as a list of inputs. */
function evidenceItems(criterion, answer, changed, redraw) {
  return answer.evidence.map((piece, index) => {
    const input = (key, label, type) => {
      const id = `e-${criterion.id}-${index}-${key}`;
      return make('span', {}, make('label', { htmlFor: id }, label),
        make('input', { id, type, value: piece[key] || '', oninput: (event) => { piece[key] = event.target.value; changed(); } }));
    };
    return make('li', {}, input('title', say('What'), 'text'), input('location', say('Link or path'), 'text'), input('date', say('Date'), 'date'),
      make('button', { type: 'button', 'aria-label': say('Remove evidence {1} of {2}', String(index + 1), criterion.id),
        onclick: () => { answer.evidence.splice(index, 1); changed(); redraw(); } }, say('remove')));
  });
}

const guidance = (criterion) => criterion.guidance
  ? make('details', {}, make('summary', {}, say('What to look for')), make('p', {}, criterion.guidance)) : null;

/** Puts an answer into the inputs of its card, and shows whether its reason is missing. */
function showAnswer(element, answer, keys) {
  for (const radio of element.querySelectorAll('input[type=radio]')) radio.checked = radio.value === answer.rating;
  for (const key of keys) {
    const input = element.querySelector(`.${key} input, .${key} textarea, .${key} select`);
    if (input.value !== answer[key]) input.value = answer[key];
  }
  markAnswer(element, answer);
}

function markAnswer(element, answer) {
  element.classList.toggle('answered', effective(answer) !== '');
  element.querySelector('.reason').hidden = answer.rating !== 'n/a';
  element.querySelector('.reason input').setAttribute('aria-invalid', String(answer.rating === 'n/a' && !answer.reason.trim()));
}

/**
 * Digits rate the current card, arrow keys move between cards. `seen` gives the visible cards as [criterion, element],
 * `isTyping` tells the elements that keep their keys.
 */
function listenToKeys(seen, isTyping, rate) {
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
    const cards = seen();
    const current = cards.findIndex(([, element]) => element.contains(target));
    const isNumbered = scale.some((rating) => /^\d+$/.test(rating.id));
    const rating = scale.find((one, index) => isNumbered ? one.id === event.key : String(index + 1) === event.key);
    if (rating && current >= 0) {
      event.preventDefault();
      rate(cards[current][0], rating.id);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && target.type !== 'radio') {
      const next = cards[current < 0 ? 0 : current + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next[1].focus();
      next[1].scrollIntoView({ block: 'center' });
    }
  });
}
