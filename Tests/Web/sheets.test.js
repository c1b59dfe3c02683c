'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');
const vectors = require('../Vectors/sheets.json');

const { Sheets } = load(['sheets.js'], ['Sheets']);

const LABELS = { n: 'N', p: 'P', l: 'L', f: 'F', 'largely achieved': 'L', 'n/a': 'n/a' };

/** A value of this realm; the scripts make theirs in another. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** What the page read, in the form of the vectors: without what is empty. */
function normal(sheet) {
  const answers = {};
  for (const [id, said] of Object.entries(sheet.answers)) {
    const one = {};
    if (said.rating.trim()) one.rating = LABELS[said.rating.toLowerCase()] || said.rating;
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
    test(`reads ${name}`, () => assert.deepEqual(normal(Sheets.read(text)), sheet));
    test(`writes ${name} so that it reads the same again`, () => {
      const read = Sheets.read(text);
      const known = Object.fromEntries(Object.entries(read.answers).map(([id, answer]) => [id, { ...answer, rating: answer.rating.toLowerCase() === 'n/a' ? 'n/a' : answer.rating }]));
      const again = Sheets.read(Sheets.write({ ...read, answers: known }, Object.keys(known)));
      assert.deepEqual(normal(again), sheet);
    });
  } else {
    test(`refuses ${name} in line ${page.line}`, () => {
      assert.throws(() => Sheets.read(text), (error) => {
        assert.match(error.message, new RegExp(`^line ${page.line}: \\S`));
        return true;
      });
    });
  }
}

test('any text that is typed comes back', () => {
  const texts = ['', ' ', 'a: b # c', '- x', '"', "'", '\\', '\t', 'a\nb\n\n c', '\u2028\ufeff\u0085\u0000', '😀', '8.10', 'n/a', '…'];
  for (const note of texts) {
    const answer = { rating: 'F', reason: '', note, confidence: '', evidence: [{ title: note + 'x', location: note, date: '' }] };
    const sheet = { respondent: 'Ann ' + note, role: 'respondent', date: '2026-11-03', questionnaire: 'tiny', version: '1.0', answers: { 'a.1': answer } };
    assert.deepEqual(plain(Sheets.read(Sheets.write(sheet, ['a.1']))), plain(sheet));
  }
});

test('the time to read grows with the text', () => {
  const text = (size) => 'respondent: Ann\nquestionnaire: tiny\nanswers:\n  a.1:\n    note: "' + 'x\\n'.repeat(size) + '"\n    confidence: low\n';
  const time = (size) => { const start = process.hrtime.bigint(); Sheets.read(text(size)); return Number(process.hrtime.bigint() - start); };
  time(1000);
  const [short, long] = [Math.min(time(20000), time(20000)), Math.min(time(320000), time(320000))];
  assert.ok(long < 16 * short * 8, `${short} ns, then ${long} ns for 16 times as much`);
});
