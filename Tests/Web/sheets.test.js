'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');
const vectors = require('../Vectors/sheets.json');

const { decodedText, readSheet, sheetFrom, writeSheet, settledRating, limits } =
  load(['scanner.js', 'yaml.js', 'sheets.js'], ['decodedText', 'readSheet', 'sheetFrom', 'writeSheet', 'settledRating', 'limits'], { TextDecoder, TextEncoder });
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

test('a page in another language reads the labels of both languages', () => {
  const german = scale.map((one) => ({ ...one, label: { N: 'Nicht erfüllt', P: 'Teilweise erfüllt', L: 'Weitgehend erfüllt', F: 'Vollständig erfüllt' }[one.id], original: one.label }));
  const rating = (word) => readSheet(`respondent: Ann\nquestionnaire: q\nanswers:\n  a.1: ${word}\n`, german).answers['a.1'].rating;
  for (const word of ['L', 'Largely achieved', 'weitgehend erfüllt']) assert.equal(rating(word), 'L');
  assert.throws(() => rating('largely'));
});

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
    const sheet = { respondent: 'Ann ' + note, role: 'respondent', date: '2026-11-03', questionnaire: 'tiny', version: '1.0', answers: { 'a.1': answer }, own: '' };
    const { lines, ...again } = read(writeSheet(sheet, ['a.1']));
    assert.deepEqual(plain(again), plain(sheet));
    assert.equal(lines.get('a/a.1'), 7);
  }
});

test('the keys that begin with x- are written back as they were, at the end', () => {
  const own = 'x-answers-of-1.0:\n  # put aside\n  a.0:\n    rating: F\n    note: "a: b"\nx-id: 7';
  const text = `x-id: 7\nrespondent: Ann\nquestionnaire: tiny\n${own.replace('\nx-id: 7', '')}\n\nanswers:\n  a.1: L\n`;
  const sheet = read(text), again = writeSheet(sheet, ['a.1']);
  assert.deepEqual([sheet.own.includes('# put aside'), Object.keys(sheet.answers)], [true, ['a.1']]);
  assert.ok(again.endsWith('  a.1: L\nx-id: 7\nx-answers-of-1.0:\n  # put aside\n  a.0:\n    rating: F\n    note: "a: b"\n'));
  assert.equal(writeSheet(read(again), ['a.1']), again);
  assert.equal(read(text.replaceAll('\n', '\r\n')).own, sheet.own);
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

test('every fault of a sheet is reported, each with its line', () => {
  const text = 'respondent: " "\nrole: boss\ndate: today\nquestionnaire: tiny\nteam: x\nanswers:\n  a.1: Z\n  a.2:\n    rating: F\n'
    + '    reason: x\n    evidence:\n      - location: x\n      - title: T\n        date: never\n  x-a: F\n';
  assert.throws(() => read(text), (error) => {
    assert.deepEqual(plain(error.all.map(({ line }) => line)).sort((one, other) => one - other), [1, 2, 3, 5, 7, 10, 12, 14, 15]);
    assert.match(error.all.map(({ message }) => message).join(), /no name/);
    return true;
  });
});

test('a text, a line and a file that are too large are refused by the name of the limit', async () => {
  const sheet = (note) => `respondent: Ann\nquestionnaire: tiny\nanswers:\n  a.1:\n    note: "${note}"\n`;
  const file = (text, size = text.length) => ({ size, arrayBuffer: async () => new TextEncoder().encode(text).buffer });
  for (const note of ['x'.repeat(10000), 'ä'.repeat(5000), '€'.repeat(3333), '\\n'.repeat(10000)]) read(sheet(note));
  for (const note of ['x'.repeat(10001), 'ä'.repeat(5001), '€'.repeat(3334), '😀'.repeat(2501)]) {
    assert.throws(() => read(sheet(note)), /^Error: line 5: the text is longer than 10000 bytes$/);
  }
  assert.throws(() => read(sheet('x'.repeat(65536))), /^Error: line 5: the line is longer than 65536 bytes$/);
  await assert.rejects(sheetFrom(file(sheet('x'), limits.file + 1), scale), /^Error: line 1: the file is larger than 5000000 bytes$/);
  assert.equal((await sheetFrom(file(sheet('x'), limits.file), scale)).answers['a.1'].note, 'x');
  await assert.rejects(sheetFrom({ size: 1, arrayBuffer: async () => { throw new Error('gone'); } }, scale), /cannot read the file/);
});
