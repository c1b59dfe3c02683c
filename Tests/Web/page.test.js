'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');

const page = (data) => load(['page.js'], ['say', 'count', 'visible', 'dayText'], { document: { getElementById: () => ({ textContent: JSON.stringify(data) }) } });
const hidden = [[0x00, 0x1f], [0x7f, 0x9f], [0x202a, 0x202e], [0xe0000, 0xe007f]];

test('English texts are their own keys', () => {
  const { say, count } = page({ hidden });
  assert.equal(say('{1} of {2} answered', '3', '4'), '3 of 4 answered');
  assert.equal(count(1, '{1} step apart', '{1} steps apart', 1), '1 step apart');
  assert.equal(count(0, '{1} step apart', '{1} steps apart', 0), '0 steps apart');
  assert.equal(say('{1} answers {2}', '{2}', 'x'), '{2} answers x');
});

test('a language has a text for one and a text for many', () => {
  const words = { '{1} steps apart': { one: '{1} Stufe auseinander', many: '{1} Stufen auseinander' }, 'Print': { one: null, many: 'Drucken' } };
  const { say, count } = page({ hidden, words });
  assert.equal(count(1, '{1} step apart', '{1} steps apart', 1), '1 Stufe auseinander');
  assert.equal(count(3, '{1} step apart', '{1} steps apart', 3), '3 Stufen auseinander');
  assert.equal(say('Print'), 'Drucken');
  assert.equal(say('Date'), 'Date');
});

test('a date has the form of the language, and nothing else is taken for one', () => {
  const words = { '{1}-{2}-{3}': { one: null, many: '{3}.{2}.{1}' } };
  assert.equal(page({ hidden, words }).dayText('2026-11-03'), '03.11.2026');
  assert.equal(page({ hidden }).dayText('2026-11-03'), '2026-11-03');
  for (const text of ['', 'a-b-c', '2026-11-3', '2026-11-03x']) assert.equal(page({ hidden, words }).dayText(text), text);
});

test('every hidden character is shown as a sign, tab and line feed stay', () => {
  const { visible } = page({ hidden });
  assert.equal(visible('a\u202eb\u{e0041}c\u001b\u007f\t\n\u0085'), 'a⟦U+202E⟧b⟦U+E0041⟧c␛␡\t\n⟦U+85⟧');
  assert.equal(visible('Zürich 日本 😀 a\u200db'), 'Zürich 日本 😀 a\u200db');
});

const elements = (data, globals = {}) => load(['page.js'], ['make', 'english'], {
  ...globals,
  document: {
    getElementById: () => ({ textContent: JSON.stringify(data) }),
    createElement: (tag) => ({ tag, lang: '', texts: [], append(...texts) { this.texts.push(...texts); } }),
  },
});

test('an element of one English text on a page in another language is marked', () => {
  const { make } = elements({ hidden, english: ['Calls are logged.'] });
  assert.equal(make('h3', {}, 'Calls are logged.').lang, 'en');
  assert.equal(make('h3', {}, 'Anrufe werden erfasst.').lang, '');
  assert.equal(make('p', {}, 'Calls are logged.', 'und mehr').lang, '');
});

test('all texts of the questions can be English, and none need be', () => {
  const topics = [{ title: 'Calls', purpose: '', criteria: [{ text: 'Logged.', guidance: 'Look.', evidence: ['log'] }] }];
  const { make, english } = elements({ hidden, english: 1, topics });
  assert.deepEqual([...english], ['Calls', 'Logged.', 'Look.', 'log']);
  assert.equal(make('h2', {}, 'Calls').lang, 'en');
  assert.equal(elements({ hidden, topics }).make('h2', {}, 'Calls').lang, '');
});
