'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');

const scales = { nplf: ['N', 'P', 'L', 'F'], yes: ['no', 'yes'] };
const scaleOf = (name) => scales[name].map((id, index, all) => ({ id, label: id + '.', value: index / (all.length - 1) }));

/** A value of this realm; the scripts make theirs in another. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** What the results say of a questionnaire with two topics of two criteria each. */
function page({ measure = 'levels', scoring = 'capability', scale = 'nplf', levels = [], items = [], criterion = {}, hidden = [[0, 31]] }) {
  const asked = (id) => ({ id, text: id, level: 1, weight: 1, isCritical: 0, mayNotApply: 1, acceptsNoCase: 1, evidenceMonths: 12, ...criterion[id] });
  const data = { hidden, measure, items, consensus: 'median', date: '2026-11-03', dimensions: {},
    questionnaire: { id: 'q', scoring, pass: scale === 'nplf' ? 2 : 1, highest: 5, levels, scale: scaleOf(scale) },
    topics: [{ id: 't', title: 'T', target: 3, criteria: ['t.1', 't.2'].map(asked) }, { id: '8.1', title: 'U', target: 3, criteria: ['u.1', 'u.2'].map(asked) }] };
  const scripts = ['page.js', 'scanner.js', 'yaml.js', 'sheets.js', 'scoring.js', 'consolidation.js', 'findings.js', 'cards.js', 'results.js'];
  const all = load(scripts, ['headline', 'cells', 'noticeOf', 'validityText', 'titleOf', 'effective', 'isSaid', 'Findings', 'scoring', 'criteria', 'data', 'targetOf'],
    { document: { getElementById: () => ({ textContent: JSON.stringify(data) }) } });
  const results = (said) => {
    const answers = (one) => said[one.id] || '', evidenced = () => false;
    const findings = all.Findings(all.data.items, all.criteria, all.scoring, answers, evidenced);
    const scores = all.data.topics.map((topic) => ({ topic, score: all.scoring.topic(topic, answers, evidenced) }));
    return { headline: all.headline(scores, findings), cells: plain(scores.map(({ topic, score }) => all.cells(topic, score, findings))) };
  };
  return { ...all, results };
}

const item = (id, ids, index) => ({ id, isRequirement: 1, below: [index], parts: [{ criteria: ids, excluded: 0, finding: null }] });
const items = [item('c:1', ['t.1', 't.2'], 0), item('c:2', ['u.1', 'u.2'], 1)];

test('nothing is answered yet', () => {
  for (const measure of ['levels', 'points', 'findings']) {
    const { headline, cells } = page({ measure, items: measure === 'findings' ? items : [] }).results({ 't.1': 'unknown' });
    assert.equal(headline, 'Nothing is answered yet.');
    assert.equal(cells[0][0], measure === 'findings' ? 'Nothing is answered yet' : '–');
  }
});

test('results are provisional until each topic has an answer', () => {
  const { results } = page({});
  assert.equal(results({ 't.1': 'F' }).headline, 'Provisional: 1 of 2 topics answered. 0 of 1 topic reaches its target.');
  assert.equal(results({ 't.1': 'F', 't.2': 'F', 'u.1': 'F' }).headline, '1 of 2 topics reach their target.');
  assert.equal(results({ 't.1': 'F', 'u.1': 'n/a', 'u.2': 'no case' }).headline, '0 of 1 topic reaches its target.');
});

test('levels have a target of at most what is asked', () => {
  assert.deepEqual(page({}).results({ 't.1': 'F', 't.2': 'F', 'u.1': 'n/a', 'u.2': 'n/a' }).cells, [['1', '1', '1', '100\u00a0%'], ['–', '–', '–', '–']]);
});

test('points have a name only where the questionnaire declares levels', () => {
  const points = { measure: 'points', scoring: 'mean', scale: 'yes' };
  const said = { 't.1': 'yes', 't.2': 'no', 'u.1': 'no', 'u.2': 'no' };
  assert.deepEqual(page(points).results(said).cells, [['2.5', '2.5', '3', '100\u00a0%'], ['0', '0', '3', '100\u00a0%']]);
  const named = page({ ...points, levels: ['One', 'Two', 'Three', 'Four', 'Five'] });
  assert.deepEqual(named.results(said).cells.map(([first]) => first), ['2.5 (Two)', '0']);
});

test('a conformity assessment shows findings and requirements', () => {
  const { results } = page({ measure: 'findings', scoring: 'staged', items });
  const { headline, cells } = results({ 't.1': 'F', 't.2': 'L', 'u.1': 'F', 'u.2': 'F' });
  assert.equal(headline, '1 of 2 requirements fulfilled; 1 minor nonconformity.');
  assert.deepEqual(cells, [['Minor nonconformity', '0 of 1', '100\u00a0%'], ['Fulfilled, without valid evidence', '1 of 1', '100\u00a0%']]);
  assert.doesNotMatch(headline + cells.join(), /level|Incomplete/i);
});

test('a heading takes the worst finding below it and is not counted', () => {
  const heading = { id: 'c:0', isRequirement: 0, below: [0, 1, 2], parts: [] };
  const below = [item('c:1', ['t.1', 't.2'], 1), item('c:2', ['u.1', 'u.2'], 2)];
  const { Findings, scoring, criteria, data } = page({ measure: 'findings', scoring: 'staged', items: [heading, ...below] });
  const said = { 't.1': 'F', 't.2': 'F', 'u.1': 'N', 'u.2': 'N' };
  const findings = Findings(data.items, criteria, scoring, (one) => said[one.id], () => true);
  assert.deepEqual(plain(findings.of(data.items[0])), ['major']);
  assert.equal(findings.requirements.length, 2);
});

test('a requirement out of scope has the finding that the program gave it', () => {
  const part = (finding) => ({ id: finding, isRequirement: 1, below: [0], parts: [{ criteria: [], excluded: 0, finding }] });
  for (const finding of ['not-asked', 'not-applicable', 'excluded']) {
    const { Findings, scoring, criteria, data } = page({ measure: 'findings', items: [part(finding)] });
    assert.deepEqual(plain(Findings(data.items, criteria, scoring, () => '', () => false).of(data.items[0])), [finding]);
  }
});

test('a card says what an answer will count as', () => {
  const { noticeOf, effective, isSaid, criteria } = page({ criterion: { 't.1': { mayNotApply: 0, acceptsNoCase: 0 } } });
  const [duty, other] = criteria;
  assert.match(noticeOf(duty, { rating: 'n/a' }), /may not be excluded/);
  assert.match(noticeOf(duty, { rating: 'no case' }), /does not depend on an event/);
  for (const rating of ['n/a', 'no case', 'unknown', 'F', '']) assert.equal(noticeOf(other, { rating }), '');
  assert.deepEqual([duty, other].map((one) => effective(one, { rating: 'no case', reason: '' })), ['', 'no case']);
  assert.deepEqual(['unknown', ''].map((rating) => [effective(other, { rating, reason: '' }), isSaid({ rating, reason: '' })]), [['', true], ['', false]]);
});

test('evidence that does not count says why', () => {
  const { validityText, criteria } = page({});
  const text = (piece) => validityText({ title: 'Log', ...piece }, criteria[0]);
  assert.match(text({ date: '2019-01-01' }), /^Out of date on 2026-11-03: add "Valid until"/);
  assert.match(text({ date: '2027-01-01' }), /^Dated after 2026-11-03/);
  assert.equal(text({ date: '2019-01-01', 'valid-until': '2027-01-01' }) + text({ date: '2026-11-03' }) + text({}), '');
  assert.equal(validityText({ title: '', date: '2019-01-01' }, criteria[0]), '');
});

test('clauses have their number, other topics do not', () => {
  const { titleOf, data } = page({});
  assert.deepEqual(plain(data.topics.map(titleOf)), ['T', '8.1 U']);
});
