'use strict';
const assert = require('node:assert/strict');
const { webcrypto } = require('node:crypto');
const test = require('node:test');
const load = require('./load.js');
const copies = require('../Vectors/copies.json');

const scripts = ['page.js', 'scanner.js', 'yaml.js', 'sheets.js', 'store.js', 'draft.js', 'scoring.js', 'consolidation.js', 'checks.js', 'cards.js',
  'sheetchecks.js', 'agreement.js', 'pseudonyms.js', 'loading.js'];
const criterion = (id, more) => ({ id, text: id, level: 1, weight: 1, isCritical: 0, mayNotApply: 1, acceptsNoCase: 1, evidenceMonths: 12, ...more });
const data = { hidden: [[0, 31]], consensus: 'median', date: '', dimensions: {}, unasked: ['far.1'], mostSheets: 3,
  questionnaire: { id: 'q', version: '2', scoring: 'capability', pass: 2, highest: 5, levels: [],
    scale: ['N', 'P', 'L', 'F'].map((id, index) => ({ id, label: id + '.', value: index / 3 })) },
  topics: [{ id: 't', title: 'T', target: 3, criteria: [criterion('t.1'), criterion('t.2'), criterion('t.3', { acceptsNoCase: 0 })] }] };
const names = ['originalOf', 'checkSheet', 'joinedAgreement', 'changesOf', 'changeText', 'takenBack', 'unreadableKeys', 'Draft', 'Loading', 'blankAnswer',
  'readSheet', 'scale', 'Store'];
/** The page's scripts, with an answer to every question and a store in memory. */
function page(choice = '') {
  const questions = [], kept = new Map();
  const localStorage = { getItem: (key) => kept.has(key) ? kept.get(key) : null, setItem: (key, value) => kept.set(key, String(value)), removeItem: (key) => kept.delete(key) };
  const element = { addEventListener() {}, append() {}, setAttribute() {} };
  const all = load(scripts, names, { TextEncoder, TextDecoder, crypto: webcrypto, localStorage, ask: (text) => { questions.push(text); return choice; },
    document: { getElementById: () => ({ textContent: JSON.stringify(data) }), createElement: () => ({ ...element }) } });
  return { ...all, questions, localStorage };
}
const plain = (value) => JSON.parse(JSON.stringify(value));
const file = (name, text) => ({ name, size: text.length, arrayBuffer: async () => new TextEncoder().encode(text).buffer });
const sheet = (answers, more = 'respondent: Room\nrole: consensus\n') => `${more}questionnaire: q\nversion: "2"\nanswers:\n`
  + Object.entries(answers).map(([id, said]) => `  ${id}: ${said}\n`).join('');
const person = (name, answers = { 't.1': 'F' }) => sheet(answers, `respondent: ${name}\n`);

for (const { name, original } of copies) {
  test(`"${name}" is ${original ? `a copy of "${original}"` : 'not the name of a copy'}`, () => assert.equal(page().originalOf(name), original));
}

/** What is found on a sheet, as [line, whether it is an error]. */
const found = (text) => { const { checkSheet, readSheet, scale } = page(); return plain(checkSheet({ ...readSheet(text, scale), file: 'a' }).map(({ line, isError }) => [line, isError])); };
for (const [name, text, expected] of [
  ['an asked criterion', person('A'), []], ['a criterion out of scope', person('A', { 'far.1': 'F' }), []],
  ['an unknown criterion', person('A', { 't.1': 'F', 't.9': 'F' }), [[6, true]]], ['a prototype as criterion', person('A', { constructor: 'F' }), [[5, true]]],
  ['another version', person('A', { 't.1': 'F', 't.9': 'F' }).replace('"2"', '"1"'), [[3, false], [6, false]]],
  ['another questionnaire', person('A').replace('questionnaire: q', 'questionnaire: r'), [[2, true]]],
  ['n/a without a reason', person('A', { 't.1': 'n/a' }), [[5, true]]], ['a case that cannot be missing', person('A', { 't.3': 'no case' }), [[5, false]]],
  ['a fresh name', person('respondent-7'), [[1, false]]], ['no answers', person('A', {}), [[4, false]]],
]) test(`a sheet with ${name} is judged as by the program`, () => assert.deepEqual(found(text), expected));

/** A workshop that loads files; `load` returns the findings as [file, line, whether it is an error]. */
function workshop(choice, isHidden = false) {
  const { Draft, Store, Loading, blankAnswer, questions } = page(choice), sheets = [], said = [];
  const draft = Draft(Store('facilitator', 'f'), ['t.1', 't.2', 't.3']);
  const nameOf = (one) => isHidden ? `Respondent ${sheets.indexOf(one) + 1}` : one.respondent;
  const loading = Loading({ sheets, draft, isHidden: () => isHidden, nameOf, changed() {}, status: (text) => said.push(text) });
  const ratings = () => Object.fromEntries(Object.entries(plain(draft.answers)).filter(([, one]) => one.rating).map(([id, one]) => [id, one.rating]));
  const open = (files) => loading.open(Object.entries(files).map(([name, text]) => file(name, text)));
  return { draft, sheets, said, questions, loading, ratings, open, blankAnswer, names: () => plain(sheets.map((one) => one.respondent)) };
}

test('a consensus sheet asks before it replaces, and each choice is followed', async () => {
  for (const [choice, expected] of [['', { 't.1': 'F' }], ['keep', { 't.1': 'F', 't.2': 'L' }], ['replace', { 't.1': 'N', 't.2': 'L' }]]) {
    const { draft, questions, ratings, open } = workshop(choice);
    draft.answers['t.1'].rating = 'F';
    draft.keep('t.1');
    await open({ 'c.yaml': sheet({ 't.1': 'N', 't.2': 'L' }) });
    assert.equal(questions.length, 1);
    assert.deepEqual(ratings(), expected);
  }
});

test('a consensus sheet that replaces nothing does not ask, and the first one leaves nothing to download', async () => {
  const { draft, questions, ratings, open, loading } = workshop('');
  await open({ 'c.yaml': sheet({ 't.1': 'N' }) });
  assert.deepEqual([questions.length, draft.pending, ratings()], [0, 0, { 't.1': 'N' }]);
  await open({ 'd.yaml': sheet({ 't.1': 'N', 't.2': 'F' }) });
  assert.deepEqual([questions.length, draft.pending, ratings()], [0, 1, { 't.1': 'N', 't.2': 'F' }]);
  loading.undo();
  assert.deepEqual([draft.pending, ratings()], [0, { 't.1': 'N' }]);
});

test('the consensus sheet of the latest date decides, of equal dates the last by name', async () => {
  const dated = (date, answers) => sheet(answers).replace('questionnaire', `date: ${date}\nquestionnaire`);
  const { ratings, open } = workshop('');
  await open({ 'a.yaml': dated('2026-03-03', { 't.1': 'F' }), 'b.yaml': dated('2026-01-01', { 't.1': 'N', 't.2': 'N' }), 'c.yaml': dated('2026-01-01', { 't.2': 'P' }) });
  assert.deepEqual(ratings(), { 't.1': 'F', 't.2': 'P' });
});

test('a respondent has one sheet, whatever the spelling of the name', async () => {
  const { names, open, said } = workshop('');
  await open({ 'a.yaml': person('J\u00f6rg'), 'b.yaml': person('JO\u0308RG') });
  assert.deepEqual(names(), ['J\u00f6rg']);
  assert.match(said.pop(), /1 message/);
  await open({ 'a.yaml': person('Jorg', { 't.1': 'N' }) });
  assert.deepEqual(names(), ['Jorg']);
  await open({ 'c.yaml': person('B'), 'd.yaml': person('C'), 'e.yaml': person('D') });
  assert.deepEqual(names(), ['Jorg', 'B', 'C'], 'a sheet more than the limit');
});

test('an error keeps a sheet out, and the version that was loaded before stays', async () => {
  const { names, sheets, open } = workshop('');
  await open({ 'a.yaml': person('A') });
  await open({ 'a.yaml': person('A', { 't.1': 'Z' }), 'b.yaml': 'x', 'c.yaml': '' });
  assert.deepEqual([names(), sheets[0].answers['t.1'].rating], [['A'], 'F']);
});
