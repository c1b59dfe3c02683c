'use strict';
// What keeps an entry from being saved in an answer sheet, said at its field, and an answer without such entries.
const byteCount = (text) => new TextEncoder().encode(text).length;

/** What keeps a text from being saved; '' for nothing. */
function textFault(text) {
  // Half a surrogate pair, or a code point that is not a character.
  const bad = /[\ud800-\udfff]|\p{Noncharacter_Code_Point}/u.exec(text);
  if (bad) {
    const before = [...text.slice(0, bad.index)].slice(-12).join('');
    return say('A character cannot be saved ({1}, after “{2}”). Delete it.', 'U+' + bad[0].codePointAt(0).toString(16).toUpperCase(), before);
  }
  // Three bytes is the most that a unit of the text takes.
  if (text.length * 3 <= limits.text || byteCount(text) <= limits.text) return '';
  return count(byteCount(text) - limits.text, 'The text is too long by {1} byte (at most 10,000). Shorten it, or name a document as evidence.',
    'The text is too long by {1} bytes (at most 10,000). Shorten it, or name a document as evidence.', byteCount(text) - limits.text);
}

/** The same of a day; `isIncomplete` where only a part of it was typed. */
function dateFault(text, isIncomplete) {
  if (isIncomplete) return say('The date is incomplete.');
  return text === '' || isDate(text) ? '' : say('Enter the year with four digits.');
}

/** The same of one text of an answer. */
function answerFault(answer, key) {
  if (key !== 'reason') return textFault(answer[key]);
  if (answer.rating !== 'n/a') return '';
  return answer.reason.trim() ? textFault(answer.reason) : say('Enter the reason: without it, “not applicable” is not saved.');
}

/** The same of one value of a piece of evidence. */
function evidenceFault(piece, key, isIncomplete = false) {
  if (key === 'date' || key === 'valid-until') return dateFault(piece[key], isIncomplete);
  const isUnnamed = key === 'title' && !piece.title.trim() && !piece.location.trim();
  if (isUnnamed && evidenceKeys.some((one) => piece[one].trim())) return say('Evidence needs a title or a link.');
  return textFault(piece[key]);
}

/** A piece of evidence as it is saved: its link is its title where it has none. */
function savedEvidence(piece) {
  const saved = Object.fromEntries(evidenceKeys.map((key) => [key, key !== 'title' && evidenceFault(piece, key) ? '' : piece[key]]));
  if (!saved.title.trim() || textFault(saved.title)) saved.title = saved.location.trim();
  return saved;
}

/** An answer as it is saved: without the entries that cannot be saved, and without evidence that nothing names. */
function savedAnswer(answer) {
  const text = (key) => answerFault(answer, key) ? '' : answer[key];
  const saved = { ...answer, reason: text('reason'), note: text('note'), evidence: answer.evidence.map(savedEvidence).filter((piece) => piece.title) };
  return { ...saved, rating: settledRating(saved, scale) };
}

// At the fields.

/** The place beside an input where its fault is said. */
const faultPlace = (input) => {
  input.setAttribute('aria-describedby', input.id + '-fault');
  return make('span', { className: 'invalid', id: input.id + '-fault' });
};

/** Says beside an input what keeps its entry from being saved; '' for nothing. */
function markFault(input, fault) {
  input.setAttribute('aria-invalid', String(fault !== ''));
  input.parentElement.querySelector('.invalid').textContent = visible(fault);
}

/** The inputs with a fault, in the order of the page. */
const faultyInputs = () => [...document.querySelectorAll('#app [aria-invalid=true]')];

// Before a download.

/** Asks about entries that cannot be saved; returns whether to download without them. `reveal` shows the card of a criterion. */
async function mayLeaveOut(inputs, reveal) {
  if (inputs.length === 0) return true;
  const criterionOf = (input) => criteria.find((criterion) => input.closest('#' + CSS.escape('c-' + criterion.id)));
  const placeOf = (input) => (criterionOf(input) ? criterionOf(input).text + ' ' : '') + input.labels[0].textContent;
  const shown = inputs.slice(0, 8).map((input) => make('li', {}, `${placeOf(input)}: ${$(input.id + '-fault').textContent}`));
  const others = inputs.length > shown.length ? make('li', {}, say('and {1} more', String(inputs.length - shown.length))) : null;
  const choice = await ask(count(inputs.length, '{1} entry cannot be saved as it is.', '{1} entries cannot be saved as they are.', inputs.length),
    [['show', say('Go to the first one')], ['leave', say('Download without them')], ['', say('Cancel')]], make('ul', {}, ...shown, others));
  if (choice === 'show') {
    if (criterionOf(inputs[0])) reveal(criterionOf(inputs[0]));
    for (let part = inputs[0].closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    inputs[0].focus();
  }
  return choice === 'leave';
}

/** What is said of entries that were left out of a file; '' for none. */
const leftOut = (number) => number === 0 ? '' : ' ' + count(number, '{1} entry was left out.', '{1} entries were left out.', number);
