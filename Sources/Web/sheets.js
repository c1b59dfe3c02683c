'use strict';
/*
 * Answer sheets as text. A sheet is `{ respondent, role, date, questionnaire, version, answers }`; `answers` has by the
 * id of each answered criterion `{ rating, reason, note, confidence, evidence }`. All are texts but the evidence, a list
 * of `{ title, location, date, 'valid-until', owner }`. A text that was not given is empty. A rating is an id of the
 * scale, `n/a`, `no case` or `unknown`.
 *
 *   answer     = rating                      the short form: the rating alone
 *              / mapping of rating, reason (of n/a alone), evidence, note, confidence
 *   evidence   = list of pieces
 *   piece      = title                       the short form
 *              / mapping of title, location, date, valid-until, owner
 *
 * Everything that a page could not write back is refused with its line: other keys, also those that begin with `x-`.
 */

const sheetKeys = ['respondent', 'role', 'date', 'questionnaire', 'version', 'answers'];
const answerKeys = ['rating', 'reason', 'evidence', 'note', 'confidence'];
const evidenceKeys = ['title', 'location', 'date', 'valid-until', 'owner'];
/** The answers that are not a rating, with every text that is read as one, in lower case. */
const unratedWords = { 'n/a': ['n/a', 'na', 'not applicable'], 'no case': ['no case'], unknown: ['unknown'] };
const roles = ['respondent', 'consensus'];
const confidences = ['high', 'medium', 'low'];

/** Returns an answer that says nothing. */
const blankAnswer = () => ({ rating: '', reason: '', note: '', confidence: '', evidence: [] });

/** Returns a piece of evidence without content. */
const blankEvidence = () => Object.fromEntries(evidenceKeys.map((key) => [key, '']));

/** Returns whether an answer says nothing; a piece of evidence without a title does not count. */
const isEmptyAnswer = (answer) => !answer.rating && !answer.note && !answer.confidence
  && !(answer.evidence || []).some((piece) => piece.title);

/** Returns a sheet's answer to a criterion; null where it has none. */
const answerIn = (sheet, id) => Object.hasOwn(sheet.answers, id) ? sheet.answers[id] : null;

/** Returns the rating that is given: n/a without its reason is not, nor is a rating that the scale does not have. */
function settledRating(answer, scale) {
  if (answer.rating === 'n/a') return answer.reason.trim() ? 'n/a' : '';
  if (Object.hasOwn(unratedWords, answer.rating)) return answer.rating;
  return scale.some((one) => one.id === answer.rating) ? answer.rating : '';
}

/**
 * Returns the id of the rating that a text names: by its id or label, upper or lower case; the word of an answer that is
 * not a rating, '' for a blank text, null for anything else.
 */
function ratingNamed(text, scale) {
  // Sign by sign: a sigma at the end of a word has a small letter of its own otherwise.
  const folded = (name) => [...name.normalize('NFC')].map((sign) => sign.toLowerCase()).join('').normalize('NFC');
  const name = folded(text);
  if (!text.trim()) return '';
  const unrated = Object.keys(unratedWords).find((word) => unratedWords[word].includes(name));
  if (unrated) return unrated;
  const rating = scale.find((one) => one.id === text) || scale.find((one) => folded(one.id) === name)
    || scale.find((one) => folded(one.label) === name);
  return rating ? rating.id : null;
}

/** Returns whether a text is a day of the calendar, written 2026-11-03. */
function isDate(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

// Reading.

/** Returns the sheet of a text; throws a `Refusal`. `scale` is the questionnaire's list of ratings. */
function readSheet(text, scale) {
  const fields = fieldsOf(new YAMLReader(text).read(), sheetKeys);
  if (!fields.respondent || !fields.questionnaire) throw new Refusal(1, 'this is not an answer sheet');
  return {
    respondent: textOf(fields.respondent), role: wordOf(fields.role, roles) || 'respondent', date: dateOf(fields.date),
    questionnaire: textOf(fields.questionnaire), version: textOf(fields.version),
    answers: answersOf(fields.answers, scale),
  };
}

/** Returns the values of a mapping by their keys, which are all among the given ones. */
function fieldsOf(tree, keys) {
  if (!tree.entries) throw new Refusal(tree.line, 'expected "{1}: …" lines', keys[0]);
  const stray = tree.entries.find((entry) => !keys.includes(entry.key));
  if (stray) throw new Refusal(stray.line, 'this page does not know "{1}" and would lose it', stray.key);
  return Object.fromEntries(tree.entries.map((entry) => [entry.key, entry.value]));
}

const isAbsent = (tree) => !tree || !(tree.items || tree.entries || typeof tree.text === 'string');

function textOf(tree) {
  if (isAbsent(tree)) return '';
  if (typeof tree.text !== 'string') throw new Refusal(tree.line, 'a text is expected');
  return tree.text;
}

function wordOf(tree, words) {
  const text = textOf(tree);
  if (!isAbsent(tree) && !words.includes(text)) throw new Refusal(tree.line, '"{1}" is not a valid word here', text);
  return text;
}

function dateOf(tree) {
  const text = textOf(tree);
  const hint = '"{1}" is not a date: write 2026-11-03';
  if (!isAbsent(tree) && !isDate(text)) throw new Refusal(tree.line, hint, text);
  return text;
}

function answersOf(tree, scale) {
  if (isAbsent(tree)) return {};
  if (!tree.entries) throw new Refusal(tree.line, 'expected "criterion: rating" lines');
  const stray = tree.entries.find(({ key }) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(key) || key.startsWith('x-'));
  if (stray) throw new Refusal(stray.line, 'this page does not know "{1}" and would lose it', stray.key);
  return Object.fromEntries(tree.entries.filter((entry) => !isAbsent(entry.value))
    .map((entry) => [entry.key, answerOf(entry.value, scale)]));
}

function answerOf(tree, scale) {
  if (typeof tree.text === 'string') return { ...blankAnswer(), rating: ratingOf(tree, scale) };
  const fields = fieldsOf(tree, answerKeys);
  const rating = ratingOf(fields.rating, scale), reason = textOf(fields.reason);
  if (reason && rating !== 'n/a') throw new Refusal(fields.reason.line, 'a reason belongs to n/a: move it to the note');
  return { rating, reason, note: textOf(fields.note), confidence: wordOf(fields.confidence, confidences),
    evidence: evidenceOf(fields.evidence) };
}

function ratingOf(tree, scale) {
  const text = textOf(tree), rating = ratingNamed(text, scale);
  if (rating === null) throw new Refusal(tree.line, '"{1}" is not a valid word here', text);
  return rating;
}

function evidenceOf(tree) {
  if (isAbsent(tree)) return [];
  if (!tree.items) throw new Refusal(tree.line, 'write each piece of evidence on a line of its own after "- "');
  return tree.items.map((item) => {
    const fields = typeof item.text === 'string' ? { title: item } : fieldsOf(item, evidenceKeys);
    const piece = { title: textOf(fields.title), location: textOf(fields.location), date: dateOf(fields.date),
      'valid-until': dateOf(fields['valid-until']), owner: textOf(fields.owner) };
    if (!piece.title.trim()) throw new Refusal(item.line, 'evidence needs a title');
    return piece;
  });
}

// Writing.

/** Returns the file of a sheet, its answers in the order of the given ids. */
function writeSheet(sheet, order) {
  const lines = [`respondent: ${quotedText(sheet.respondent)}`, `role: ${sheet.role}`, optional('date', sheet.date),
    `questionnaire: ${quotedText(sheet.questionnaire)}`, optional('version', sheet.version), 'answers:'];
  for (const id of order) {
    const answer = answerIn(sheet, id);
    if (answer && !isEmptyAnswer(answer)) lines.push(...answerLines(id, answer));
  }
  return lines.join('\n') + '\n';
}

const optional = (key, text) => `${key}:${text ? ' ' + quotedText(text) : ''}`;

/** Returns a rating as people write it: "no case" needs no quotes. */
const writtenRating = (rating) => Object.hasOwn(unratedWords, rating) ? rating : quotedText(rating);

function answerLines(id, answer) {
  const evidence = (answer.evidence || []).filter((piece) => piece.title);
  const isLong = !answer.rating || answer.rating === 'n/a' || answer.note || answer.confidence || evidence.length > 0;
  if (!isLong) return [`  ${id}: ${writtenRating(answer.rating)}`];
  const lines = [`  ${id}:`];
  if (answer.rating) lines.push(`    rating: ${writtenRating(answer.rating)}`);
  if (answer.rating === 'n/a') lines.push(`    reason: ${quotedText(answer.reason)}`);
  if (evidence.length > 0) lines.push('    evidence:');
  for (const piece of evidence) {
    lines.push(`      - title: ${quotedText(piece.title)}`);
    for (const key of evidenceKeys.slice(1)) if (piece[key]) lines.push(`        ${key}: ${quotedText(piece[key])}`);
  }
  if (answer.note) lines.push(`    note: ${quotedText(answer.note)}`);
  if (answer.confidence) lines.push(`    confidence: ${answer.confidence}`);
  return lines;
}
