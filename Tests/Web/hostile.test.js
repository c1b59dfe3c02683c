'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');

const { Refusal, readSheet, answerIn, settledRating, isEmptyAnswer, writeSheet, storedAnswer } = load(
  ['scanner.js', 'yaml.js', 'sheets.js', 'store.js'],
  ['Refusal', 'readSheet', 'answerIn', 'settledRating', 'isEmptyAnswer', 'writeSheet', 'storedAnswer'], { TextDecoder, TextEncoder });
const scale = [{ id: 'N', label: 'No' }, { id: 'F', label: 'Full' }];

/** Values as they can be written in a file, behind a key. */
const written = [
  '', ' ', '~', 'null', 'true', '0', '-1', '1e999', '[]', '[x]', '[x, y]', '[[x]]', '{}', '{x: y}', '{__proto__: y}', '{constructor: y}',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '"__proto__"', '\'\'', '""', '" "', '"\\0"', '"\\u202e"',
  '"\\ud800"', '"\\U00110000"', '*x', '&x y', '!!js/function x', '<<', '? x', '- x', '- - x', '|', '|-\n        x', '>-\n        x', '\n        - x',
  '\n        - [x]', '\n        - {title: [x]}', '\n        - title:', '\n        - __proto__: x', '\n        x: y', '\n        __proto__: y',
  '<script>', '"<img src=x onerror=1>"', '9999999999-01-01', '2026-02-30', 'x'.repeat(10001), '"' + '\\"'.repeat(5000) + '"', '{', '[', '"', "'",
];
const head = { respondent: 'Ann', role: 'respondent', date: '2026-11-03', questionnaire: 'q', version: '"1"' };
const answer = { rating: 'F', reason: '', evidence: '', note: '', confidence: '' };
const lines = (members, indent) => Object.entries(members).map(([key, value]) => `${indent}${key}: ${value}\n`).join('');

/** The texts that have a value under one key. */
function texts(value) {
  const all = {};
  for (const key of Object.keys(head)) all[key] = lines({ ...head, [key]: value }, '') + 'answers:\n  a.1: F\n';
  all.answers = lines(head, '') + `answers: ${value}\n`;
  for (const key of Object.keys(answer)) all['a.1 ' + key] = `${lines(head, '')}answers:\n  a.1:\n${lines({ ...answer, [key]: value }, '    ')}`;
  for (const id of ['a.1', 'constructor', '__proto__', '"__proto__"', 'x-a', 'toString']) all['answer ' + id] = `${lines(head, '')}answers:\n  ${id}: ${value}\n`;
  for (const key of ['title', 'location', 'date', 'valid-until', 'owner']) {
    all['evidence ' + key] = `${lines(head, '')}answers:\n  a.1:\n    rating: F\n    evidence:\n      - title: T\n${key === 'title' ? '' : `        ${key}: ${value}\n`}`
      + (key === 'title' ? `      - title: ${value}\n` : '');
  }
  return all;
}

/** Whether all is of the type that the pages expect. */
function isWellFormed(said) {
  const isText = (value) => typeof value === 'string';
  return ['rating', 'reason', 'note', 'confidence'].every((key) => isText(said[key])) && Array.isArray(said.evidence)
    && said.evidence.every((piece) => ['title', 'location', 'date', 'valid-until', 'owner'].every((key) => isText(piece[key])));
}

test('there are values enough', () => assert.ok(written.length >= 40 && stored.length >= 40));

for (const value of written) {
  test(`a sheet with ${JSON.stringify(value.slice(0, 30))} under any key is read with types as expected, or refused with a line`, () => {
    for (const [place, text] of Object.entries(texts(value))) {
      let sheet;
      try { sheet = readSheet(text, scale); } catch (error) {
        assert.ok(error instanceof Refusal && error.line >= 1 && error.all.length >= 1, `${place}: ${error.stack}`);
        continue;
      }
      assert.ok(['respondent', 'role', 'date', 'questionnaire', 'version'].every((key) => typeof sheet[key] === 'string'), place);
      for (const id of Object.keys(sheet.answers)) assert.ok(isWellFormed(answerIn(sheet, id)), `${place}: ${id}`);
      for (const id of ['__proto__', 'valueOf']) assert.equal(answerIn(sheet, id), null, place);
      assert.equal(Object.prototype.y, undefined);
      readSheet(writeSheet(sheet, Object.keys(sheet.answers)), scale);
    }
  });
}

/** Values as they can be in the browser's store. */
const bare = [null, true, false, 0, -1, 1e308, '', 'F', '__proto__', [], ['x'], [[]], [null], {}, { x: 1 }, { length: 3 }, { toString: 1 }];
const stored = [
  ...bare, ...bare.map((value) => ({ rating: value })), ...bare.map((value) => ({ rating: 'n/a', reason: value })), ...bare.map((value) => ({ note: value })),
  ...bare.map((value) => ({ confidence: value })), ...bare.map((value) => ({ evidence: value })), ...bare.map((value) => ({ evidence: [value] })),
  ...bare.map((value) => ({ evidence: [{ title: value, date: value, location: value, owner: value, 'valid-until': value }] })),
  JSON.parse('{"__proto__":{"rating":"F"}}'), JSON.parse('{"constructor":{"prototype":{}},"rating":"F"}'), JSON.parse('{"evidence":{"__proto__":[]}}'),
  { rating: 'constructor' }, { rating: 'Z' }, { rating: 'n/a', reason: ['x'] }, { evidence: null },
];

test('a stored value of any type gives an answer with types as expected', () => {
  for (const value of stored) {
    const said = storedAnswer(JSON.parse(JSON.stringify(value))), name = JSON.stringify(value);
    assert.ok(isWellFormed(said), name);
    assert.deepEqual(Object.keys(said).length, 5, name);
    assert.ok(['N', 'F', 'n/a', 'no case', 'unknown', ''].includes(settledRating(said, scale)), name);
    assert.equal(typeof isEmptyAnswer(said), 'boolean', name);
    const sheet = { respondent: 'A', role: 'respondent', date: '', questionnaire: 'q', version: '', answers: { 'a.1': { ...said, rating: settledRating(said, scale) } } };
    assert.equal(typeof writeSheet(sheet, ['a.1']), 'string', name);
  }
});
