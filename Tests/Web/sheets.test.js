'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');
const vectors = require('../Vectors/sheets.json');

const { decodedText, readSheet, writeSheet, settledRating } =
  load(['yaml.js', 'sheets.js'], ['decodedText', 'readSheet', 'writeSheet', 'settledRating'], { TextDecoder });
const scale = [
  { id: 'N', label: 'Not achieved' }, { id: 'P', label: 'Partially achieved' },
  { id: 'L', label: 'Largely achieved' }, { id: 'F', label: 'Fully achieved' },
];
const read = (text) => readSheet(text, scale);

/** A value of this realm; the scripts make theirs in another. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** What the page read, in the form of the vectors: without what is empty. */
function normal(sheet) {
  const answers = {};
  for (const [id, said] of Object.entries(sheet.answers)) {
    const one = {};
    if (said.rating) one.rating = said.rating;
    if (one.rating === 'n/a') one.reason = said.reason;
    if (said.evidence.length > 0) one.evidence = said.evidence.map((piece) => Object.fromEntries(Object.entries(piece).filter(([, value]) => value)));
    for (const key of ['note', 'confidence']) if (said[key]) one[key] = said[key];
    if (Object.keys(one).length > 0) answers[id] = one;
  }
  return plain({ respondent: sheet.respondent, role: sheet.role, date: sheet.date || null, version: sheet.version, answers });
}

test('there are texts enough, read and refused', () => {
  assert.ok(vectors.length >= 120);
  assert.ok(vectors.filter((one) => one.page === 'read').length >= 50);
  assert.ok(vectors.filter((one) => one.page !== 'read').length >= 50);
});

for (const { name, text, page, sheet } of vectors) {
  if (page === 'read') {
    test(`reads ${name}`, () => assert.deepEqual(normal(read(text)), sheet));
    test(`writes ${name} so that it reads the same again`, () => {
      const first = read(text);
      assert.deepEqual(normal(read(writeSheet(first, Object.keys(first.answers)))), sheet);
    });
  } else {
    test(`refuses ${name} in line ${page.line}`, () => {
      assert.throws(() => read(text), (error) => {
        assert.match(error.message, new RegExp(`^line ${page.line}: \\S`));
        return true;
      });
    });
  }
}

test('any text that is typed comes back', () => {
  const texts = ['', ' ', 'a: b # c', '- x', '"', "'", '\\', '\t', 'a\nb\n\n c', '\u2028\ufeff\u0085\u0000', '😀', '8.10', 'n/a', '…'];
  for (const note of texts) {
    const answer = { rating: 'F', reason: '', note, confidence: '', evidence: [{ title: note + 'x', location: note, date: '', 'valid-until': '', owner: note }] };
    const sheet = { respondent: 'Ann ' + note, role: 'respondent', date: '2026-11-03', questionnaire: 'tiny', version: '1.0', answers: { 'a.1': answer } };
    assert.deepEqual(plain(read(writeSheet(sheet, ['a.1']))), plain(sheet));
  }
});

test('the time to read grows with the text', () => {
  const text = (size) => 'respondent: Ann\nquestionnaire: tiny\nanswers:\n  a.1:\n    note: "' + 'x\\n'.repeat(size) + '"\n    confidence: low\n';
  const time = (size) => { const start = process.hrtime.bigint(); read(text(size)); return Number(process.hrtime.bigint() - start); };
  time(1000);
  const [short, long] = [Math.min(time(20000), time(20000)), Math.min(time(320000), time(320000))];
  assert.ok(long < 16 * short * 8, `${short} ns, then ${long} ns for 16 times as much`);
});

test('bytes that are not UTF-8 are refused with their line', () => {
  const bytes = (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  assert.equal(decodedText(bytes('\u00ef\u00bb\u00bfa\n\u00c3\u00a4')), '\ufeffa\nä');
  assert.throws(() => decodedText(bytes('a\nb\nZ\u00fcrich\n')), /^Error: line 3: /);
});

test('n/a counts only with its reason, and a rating only if the scale has it', () => {
  const settled = (rating, reason = '') => settledRating({ rating, reason }, scale);
  assert.deepEqual([settled('n/a'), settled('n/a', ' '), settled('n/a', 'No supplier.')], ['', '', 'n/a']);
  assert.deepEqual([settled('F'), settled('yes'), settled('')], ['F', '', '']);
  assert.deepEqual([settled('no case'), settled('unknown'), settled('constructor')], ['no case', 'unknown', '']);
});

test('an answer that the page could not keep is refused with its line', () => {
  const sheet = (lines) => `respondent: Ann\nquestionnaire: tiny\nanswers:\n  a.1.1:\n${lines}`;
  for (const lines of ['    rating: Z\n', '    reason: none\n', '    evidence: Log\n', '    date: 2026-11-03\n', '    confidence: sure\n']) {
    assert.throws(() => read(sheet(lines)), /^Error: line 5: /, lines);
  }
});
