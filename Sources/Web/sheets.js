'use strict';
/*
 * Answer sheets as text. A sheet is `{ respondent, role, date, questionnaire, version, answers, own }`; `answers` has by
 * the id of each answered criterion `{ rating, reason, note, confidence, evidence }`. All are texts but the evidence, a
 * list of `{ title, location, date, 'valid-until', owner }`. A text that was not given is empty. A rating is an id of the
 * scale, `n/a`, `no case` or `unknown`. `own` is the text of the sheet's keys that begin with `x-`, such as the answers that
 * an upgrade put aside; it is written back as it was, at the end.
 *
 *   answer     = rating                      the short form: the rating alone
 *              / mapping of rating, reason (of n/a alone), evidence, note, confidence
 *   evidence   = list of pieces
 *   piece      = title                       the short form
 *              / mapping of title, location, date, valid-until, owner
 *
 * Everything that a page could not write back is refused with its line: other keys, and `x-` keys within an answer.
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

/** Returns the sheet of a file that was chosen; throws a `Refusal`. */
async function sheetFrom(file, scale) {
  if (file.size > limits.file) throw new Refusal(1, 'the file is larger than {1} bytes', String(limits.file));
  let bytes;
  try { bytes = await file.arrayBuffer(); } catch { throw new Refusal(1, 'the browser cannot read the file: choose it again'); }
  return readSheet(decodedText(new Uint8Array(bytes)), scale);
}

/**
 * Returns the sheet of a text; throws a `Refusal`, which has `all` that is wrong with the file. `scale` is the
 * questionnaire's list of ratings. `lines` of the sheet has the line of each head key, and of each answer by "a/" and its id.
 */
function readSheet(text, scale) {
  const reader = new SheetReader(scale), tree = new YAMLReader(text).read(), sheet = reader.sheet(tree);
  sheet.own = ownText(tree, text);
  if (reader.faults.length === 0) return sheet;
  reader.faults[0].all = reader.faults;
  throw reader.faults[0];
}

/** Returns the lines of the keys that begin with `x-` with everything below them. */
function ownText(tree, text) {
  const lines = text.split(/\r?\n/), ends = [...tree.entries.slice(1).map(({ line }) => line - 1), lines.length];
  const own = tree.entries.flatMap(({ key, line }, index) => isOwnKey(key) ? lines.slice(line - 1, ends[index]) : []);
  return own.join('\n').trimEnd();
}

/** Returns whether a key belongs to the user. */
const isOwnKey = (key) => key.startsWith('x-');

/** Makes a sheet of a tree, and collects what is wrong with it. */
class SheetReader {
  constructor(scale) {
    this.scale = scale;
    this.faults = [];
  }

  /** Notes a fault of a node, and returns a value that stands for it. */
  refuse(line, reason, subject) {
    this.faults.push(new Refusal(line, reason, subject));
    return '';
  }

  static isAbsent(tree) { return !tree || !(tree.items || tree.entries || typeof tree.text === 'string'); }

  sheet(tree) {
    const entries = tree.entries && tree.entries.filter(({ key }) => !isOwnKey(key));
    const fields = this.fields({ ...tree, entries }, sheetKeys);
    if (!fields.respondent || !fields.questionnaire) throw new Refusal(1, 'this is not an answer sheet');
    const lines = new Map(Object.entries(fields).map(([key, value]) => [key, value.line]));
    for (const { key, line } of (fields.answers && fields.answers.entries) || []) lines.set('a/' + key, line);
    return {
      respondent: this.name(fields.respondent), role: this.word(fields.role, roles) || 'respondent', date: this.date(fields.date),
      questionnaire: this.text(fields.questionnaire), version: this.text(fields.version), answers: this.answers(fields.answers), lines,
    };
  }

  /** The values of a mapping by their keys, which are all among the given ones. */
  fields(tree, keys) {
    if (!tree.entries) {
      this.refuse(tree.line, 'expected "{1}: …" lines', keys[0]);
      return {};
    }
    const known = tree.entries.filter((entry) => keys.includes(entry.key)
      || this.refuse(entry.line, 'this page does not know "{1}" and would lose it', entry.key));
    return Object.fromEntries(known.map((entry) => [entry.key, entry.value]));
  }

  /** The text of a node; null where it has none, or none that can be used. */
  written(tree) {
    if (SheetReader.isAbsent(tree)) return null;
    if (typeof tree.text === 'string' && !exceeds(tree.text, limits.text)) return tree.text;
    if (typeof tree.text !== 'string') this.refuse(tree.line, 'expected text');
    else this.refuse(tree.line, 'the text is longer than {1} bytes', String(limits.text));
    return null;
  }

  text(tree) { return this.written(tree) || ''; }

  name(tree) {
    const text = this.written(tree), isUsable = text === null ? !SheetReader.isAbsent(tree) : text.trim() !== '';
    return isUsable ? text || '' : this.refuse(tree.line, 'the sheet has no name: write the name after "respondent:"');
  }

  word(tree, words) {
    const text = this.written(tree);
    return text === null || words.includes(text) ? text || '' : this.refuse(tree.line, '"{1}" is not a valid value here', text);
  }

  date(tree) {
    const text = this.written(tree);
    return text === null || isDate(text) ? text || '' : this.refuse(tree.line, '"{1}" is not a date: write 2026-11-03', text);
  }

  answers(tree) {
    if (SheetReader.isAbsent(tree)) return {};
    if (!tree.entries) return this.refuse(tree.line, 'expected "criterion: rating" lines') || {};
    const isID = ({ key }) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(key) && !isOwnKey(key);
    const known = tree.entries.filter((entry) => isID(entry)
      || this.refuse(entry.line, 'this page does not know "{1}" and would lose it', entry.key));
    return Object.fromEntries(known.filter(({ value }) => !SheetReader.isAbsent(value)).map(({ key, value }) => [key, this.answer(value)]));
  }

  answer(tree) {
    if (typeof tree.text === 'string') return { ...blankAnswer(), rating: this.rating(tree) };
    const fields = this.fields(tree, answerKeys), rating = this.rating(fields.rating), reason = this.text(fields.reason);
    if (reason && rating !== 'n/a') this.refuse(fields.reason.line, 'a reason is only used with n/a: move the text to the note');
    return { rating, reason, note: this.text(fields.note), confidence: this.word(fields.confidence, confidences),
      evidence: this.evidence(fields.evidence) };
  }

  rating(tree) {
    const text = this.text(tree), rating = ratingNamed(text, this.scale);
    return rating === null ? this.refuse(tree.line, '"{1}" is not a valid value here', text) : rating;
  }

  evidence(tree) {
    if (SheetReader.isAbsent(tree)) return [];
    if (!tree.items) return this.refuse(tree.line, 'write each piece of evidence on its own line after "- "') || [];
    return tree.items.map((item) => {
      const fields = typeof item.text === 'string' ? { title: item } : this.fields(item, evidenceKeys);
      const piece = { title: this.text(fields.title), location: this.text(fields.location), date: this.date(fields.date),
        'valid-until': this.date(fields['valid-until']), owner: this.text(fields.owner) };
      const isNamed = fields.title && typeof fields.title.text === 'string' && fields.title.text.trim();
      if (!isNamed) this.refuse(item.line, 'evidence needs a title');
      return piece;
    });
  }
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
  return [...lines, ...(sheet.own ? [sheet.own] : [])].join('\n') + '\n';
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
