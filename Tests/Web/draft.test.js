'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');

const scripts = ['page.js', 'scanner.js', 'yaml.js', 'sheets.js', 'store.js', 'scoring.js', 'consolidation.js', 'checks.js', 'cards.js', 'draft.js', 'earlier.js'];
const criterion = (id, more) => ({ id, text: id, level: 1, weight: 1, isCritical: 0, mayNotApply: 1, acceptsNoCase: 1, evidenceMonths: 12, ...more });
const data = { hidden: [[0, 31]], consensus: 'median', date: '2026-11-03', dimensions: {},
  questionnaire: { id: 'q', scoring: 'capability', pass: 2, highest: 5, levels: [],
    scale: ['N', 'P', 'L', 'F'].map((id, index) => ({ id, label: id + '.', value: index / 3 })) },
  topics: [{ id: 't', title: 'T', target: 3, criteria: [criterion('t.1'), criterion('t.2', { formerly: ['old.2'] })] }] };
const names = ['Draft', 'Earlier', 'earlierLines', 'earlierTitle', 'previousSheet', 'savedAnswer', 'answerFault', 'evidenceFault', 'textFault', 'dateFault', 'storedAnswer', 'blankAnswer',
  'blankEvidence', 'writeSheet', 'readSheet', 'criteria', 'scale'];
const all = load(scripts, names, { TextEncoder, document: { getElementById: () => ({ textContent: JSON.stringify(data) }) } });
const { Draft, Earlier, blankAnswer, savedAnswer } = all;

/** A value of this realm; the scripts make theirs in another. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** A store of so many values in memory. */
function memory(room = Infinity, values = {}) {
  return { values, room,
    get: (key) => Object.hasOwn(values, key) ? plain(values[key]) : null,
    set(key, value) {
      if (!Object.hasOwn(values, key) && Object.keys(values).length >= this.room) return false;
      values[key] = plain(value);
      return true;
    },
    remove(key) { delete values[key]; },
    clear() { for (const key of Object.keys(values)) delete values[key]; } };
}
const ids = ['t.1', 't.2'];
const answer = (members) => ({ ...blankAnswer(), ...members });

test('answers, name and count of changes come back', () => {
  const store = memory(), draft = Draft(store, ids);
  assert.ok(draft.isEmpty && draft.isSafe && draft.pending === 0 && draft.head.date === null);
  draft.answers['t.1'].rating = 'F';
  Object.assign(draft.head, { respondent: 'Ann', owner: 'Ann', date: '2026-11-03' });
  assert.ok(draft.keep('t.1') && draft.keep());
  const again = Draft(store, ids);
  assert.deepEqual(plain([again.answers['t.1'].rating, again.head, again.pending, again.isEmpty]),
    ['F', { respondent: 'Ann', owner: 'Ann', date: '2026-11-03', own: '' }, 2, false]);
});

test('a full store leaves changes that are told, until there is room or a download', () => {
  const store = memory(1), draft = Draft(store, ids);
  store.set('pending', 0);
  draft.answers['t.1'].rating = 'F';
  assert.equal(draft.keep('t.1'), false);
  assert.ok(!draft.isSafe && !draft.isKept('t.1') && draft.isKept('t.2'));
  draft.downloaded(1);
  assert.ok(!draft.isSafe && draft.pending === 1, 'a sheet without some entries is not all');
  draft.downloaded(0);
  assert.ok(draft.isSafe && draft.pending === 0);
  draft.answers['t.2'].rating = 'N';
  assert.equal(draft.keep('t.2'), false);
  store.room = 9;
  draft.answers['t.1'].rating = 'L';
  assert.ok(draft.keep('t.1') && draft.isSafe, 'what was not kept is tried again');
  assert.equal(store.get('a/t.2').rating, 'N');
});

test('what was replaced comes back whole', () => {
  const store = memory(), draft = Draft(store, ids);
  draft.answers['t.1'] = answer({ rating: 'F', note: 'n' });
  draft.keep('t.1');
  const before = draft.snapshot();
  draft.replace({ answers: { 't.2': answer({ rating: 'N' }) }, head: { respondent: 'Bob', owner: 'Bob', date: null }, pending: 0 });
  assert.deepEqual([draft.answers['t.1'].rating, draft.answers['t.2'].rating, draft.head.respondent, draft.pending], ['', 'N', 'Bob', 0]);
  draft.replace(before);
  assert.deepEqual(plain(draft.snapshot()), plain(before));
  assert.deepEqual(plain(Draft(store, ids).snapshot()), plain(before));
  draft.clear();
  assert.ok(draft.isEmpty && Object.keys(store.values).length === 0);
});

test('another window is followed, and takes nothing away', () => {
  const store = memory(), draft = Draft(store, ids), other = Draft(store, ids);
  draft.answers['t.1'].rating = 'F';
  draft.keep('t.1');
  Object.assign(draft.head, { respondent: 'Ann', owner: 'Ann' });
  draft.keep();
  assert.deepEqual(plain(other.takeOver()), ['t.1']);
  assert.deepEqual([other.answers['t.1'].rating, other.head.respondent, other.pending], ['F', 'Ann', 2]);
  assert.deepEqual(plain(other.takeOver()), []);
  draft.clear();
  assert.deepEqual(plain(other.takeOver()), []);
  assert.equal(other.answers['t.1'].rating, 'F');
});

test('a name that is being typed stays, an unfinished one gives way to that of the answers', () => {
  const store = memory(), draft = Draft(store, ids);
  Object.assign(draft.head, { respondent: 'Bo', owner: 'Ann' });
  draft.keep();
  draft.takeOver();
  assert.equal(draft.head.respondent, 'Bo');
  assert.equal(Draft(store, ids).head.respondent, 'Ann');
});

const hostile = [null, true, 7, 'text', [], [1], {}, { rating: 7 }, { rating: null, evidence: null }, { reason: ['x'] }, { note: {} }, { evidence: 'x' },
  { evidence: [null, 7, 'x', [], { title: 7 }] }, { evidence: {} }, { constructor: 'x', toString: 7 }, JSON.parse('{"__proto__": {"rating": "F"}}')];
for (const value of hostile) {
  test(`the stored value ${JSON.stringify(value)} makes an answer of texts`, () => {
    const store = memory(Infinity, { 'a/t.1': value, head: value, pending: value, earlier: { questionnaire: 'q', answers: { 't.1': value } } });
    const draft = Draft(store, ids), earlier = Earlier(store);
    for (const one of [draft.answers['t.1'], earlier.answerTo(all.criteria[0])]) {
      assert.deepEqual(Object.keys(one), ['rating', 'reason', 'note', 'confidence', 'evidence']);
      for (const key of ['rating', 'reason', 'note', 'confidence']) assert.equal(typeof one[key], 'string');
      for (const piece of one.evidence) assert.ok(Object.values(piece).every((text) => typeof text === 'string'));
      assert.equal(one.rating, '');
      savedAnswer(one);
    }
    assert.equal(typeof draft.head.respondent, 'string');
    assert.equal(draft.pending, value === 7 ? 7 : 0);
    assert.equal(Earlier(memory(Infinity, { earlier: value })).sheet, null);
  });
}

test('n/a is saved with its reason only', () => {
  const saved = (members) => savedAnswer(answer(members)).rating;
  assert.deepEqual([saved({ rating: 'n/a' }), saved({ rating: 'n/a', reason: ' ' }), saved({ rating: 'n/a', reason: 'x\ud800' }), saved({ rating: 'n/a', reason: 'No night shift.' })],
    ['', '', '', 'n/a']);
  assert.deepEqual([saved({ rating: 'F' }), saved({ rating: 'unknown' }), saved({ rating: 'no case' })], ['F', 'unknown', 'no case']);
  assert.match(all.answerFault(answer({ rating: 'n/a' }), 'reason'), /^Enter the reason/);
  assert.equal(all.answerFault(answer({ rating: 'F' }), 'reason'), '');
});

const unsafe = [['\ud800', /U\+D800/], ['ab\udc00c', /U\+DC00, after “ab”/], ['\ufffe', /U\+FFFE/], ['x\uffff', /U\+FFFF/], ['\u{1fffe}', /U\+1FFFE/],
  ['a'.repeat(10001), /too long by 1 byte /], ['ä'.repeat(5001), /too long by 2 bytes/], ['😀'.repeat(2501), /too long by 4 bytes/]];
for (const [text, message] of unsafe) {
  test(`a text of ${text.length} units that cannot be saved says ${message}, and is left out alone`, () => {
    assert.match(all.textFault(text), message);
    const saved = savedAnswer(answer({ rating: 'F', note: text, evidence: [{ ...all.blankEvidence(), title: 'Log', owner: text }] }));
    assert.deepEqual(plain([saved.rating, saved.note, saved.evidence[0].title, saved.evidence[0].owner]), ['F', '', 'Log', '']);
  });
}
test('texts of the largest size, and every character, are saved', () => {
  for (const text of ['', 'a'.repeat(10000), 'ä'.repeat(5000), '日'.repeat(3333), '😀'.repeat(2500), '\u0000\u001b\u202e\ufeff\t\n']) assert.equal(all.textFault(text), '');
});

test('a day has a year of four digits', () => {
  for (const day of ['', '2026-11-03', '9999-12-31']) assert.equal(all.dateFault(day, false), '');
  for (const day of ['12026-11-03', '026-11-03', '2026-02-30']) assert.match(all.dateFault(day, false), /four digits/);
  assert.match(all.dateFault('', true), /incomplete/);
});

test('evidence with a link alone is saved under its link, evidence without both asks for one', () => {
  const piece = (members) => ({ ...all.blankEvidence(), ...members });
  const link = piece({ location: 'https://wiki.example/log', date: '2026-11-03' }), bare = piece({ owner: 'Ann' });
  assert.equal(all.evidenceFault(link, 'title') + all.evidenceFault(piece({}), 'title'), '');
  assert.match(all.evidenceFault(bare, 'title'), /title or a link/);
  const saved = savedAnswer(answer({ rating: 'F', evidence: [link, bare, piece({})] }));
  const sheet = all.writeSheet({ respondent: 'Ann', role: 'respondent', date: '', questionnaire: 'q', version: '', answers: { 't.1': saved } }, ids);
  assert.deepEqual(plain(all.readSheet(sheet, all.scale).answers['t.1'].evidence), [{ ...piece({}), ...link, title: link.location }]);
});

test('what was said last time is found under former ids, and forgotten when it is closed', () => {
  const store = memory(), earlier = Earlier(store);
  assert.equal(earlier.answerTo(all.criteria[0]), null);
  earlier.sheet = { respondent: 'Ann', date: '2025-11-03', questionnaire: 'q', answers: { 'old.2': answer({ rating: 'L' }) } };
  assert.equal(earlier.answerTo(all.criteria[0]), null);
  assert.equal(earlier.answerTo(all.criteria[1]).rating, 'L');
  assert.equal(Earlier(store).answerTo(all.criteria[1]).rating, 'L');
  earlier.sheet = null;
  assert.deepEqual([Earlier(store).sheet, store.get('earlier')], [null, null]);
});

test('an earlier answer says its rating, reason, comment, evidence and confidence', () => {
  const piece = { title: 'Log', location: '', date: '2025-10-01', 'valid-until': '2026-10-01', owner: 'Bob' };
  assert.deepEqual(plain(all.earlierLines(answer({ rating: 'L', note: 'Late.', confidence: 'low', evidence: [piece] }))),
    ['L.', 'Comment: Late.', 'Evidence: Log, 2025-10-01, valid until 2026-10-01, Bob', 'Confidence: low']);
  assert.deepEqual(plain(all.earlierLines(answer({ rating: 'n/a', reason: 'No.' }))), ['Not applicable', 'Reason: No.']);
  assert.deepEqual(plain(all.earlierLines(blankAnswer())), []);
});

test('the previous round is shown until another sheet is opened, and labels of its own scale are kept', () => {
  const piece = { title: 'Log', location: '', date: '2025-01-02', 'valid-until': '', owner: '' };
  const previous = all.previousSheet({ respondent: 'Ann', date: '2025-11-03', questionnaire: 'q',
    answers: { 't.1': { label: 'Mostly', note: 'Late.', confidence: '', evidence: [piece] }, 't.2': { rating: 'n/a', reason: 'No.' } } });
  const store = memory(), earlier = Earlier(store, previous);
  assert.equal(earlier.isOpened, false);
  assert.deepEqual(plain(all.earlierLines(earlier.answerTo(all.criteria[0]))), ['Mostly', 'Comment: Late.', 'Evidence: Log, 2025-01-02']);
  assert.deepEqual(plain(all.earlierLines(earlier.answerTo(all.criteria[1]))), ['Not applicable', 'Reason: No.']);
  earlier.sheet = { respondent: 'Bob', date: '', questionnaire: 'q', answers: {} };
  assert.equal(earlier.answerTo(all.criteria[0]), null);
  assert.equal(earlier.isOpened, true);
  earlier.sheet = null;
  assert.equal(earlier.sheet.respondent, 'Ann');
  assert.equal(store.get('earlier'), null, 'what comes with the page is not stored');
  assert.equal(all.previousSheet(undefined), null);
});

test('the line above an earlier answer names the respondent, but none for agreed ratings', () => {
  assert.equal(all.earlierTitle({ respondent: 'Ann', date: '2025-11-03' }), 'Last time (Ann, 2025-11-03; not counted):');
  assert.equal(all.earlierTitle({ respondent: '', date: '2025-11-03' }), 'Agreed last time (2025-11-03; not counted):');
  assert.equal(all.earlierTitle({ respondent: '', date: '' }), 'Last time (not counted):');
});

test('a page for one person begins with the name', () => {
  const store = memory(), draft = Draft(store, ids, 'Ann');
  assert.deepEqual([draft.head.respondent, draft.head.owner], ['Ann', 'Ann'], 'another name is asked about');
  Object.assign(draft.head, { respondent: 'Bob', owner: 'Bob' });
  draft.keep();
  assert.equal(Draft(store, ids, 'Ann').head.respondent, 'Bob');
  draft.clear();
  assert.equal(draft.head.respondent, 'Ann');
});
