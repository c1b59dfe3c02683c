'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');
const vectors = require('../Vectors/consolidation.json');
const names = require('../Vectors/names.json');

const { readSheet, Scoring, Consolidation, Findings, disputesOf, byEffect, nameKey } = load(
  ['scanner.js', 'yaml.js', 'sheets.js', 'scoring.js', 'consolidation.js', 'findings.js', 'disputes.js'],
  ['readSheet', 'Scoring', 'Consolidation', 'Findings', 'disputesOf', 'byEffect', 'nameKey']);

/** A value of this realm; the scripts make theirs in another. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** A criterion as the page's data has it. */
const asked = (criterion, engagement) => ({ ...criterion, isCritical: criterion.critical ? 1 : 0,
  mayNotApply: engagement.conformity && criterion.mayNotApply === false ? 0 : 1,
  acceptsNoCase: !engagement.conformity || criterion.noCase ? 1 : 0,
  evidenceMonths: criterion.months || engagement.evidenceMonths || 12 });

/** A sheet of a vector, read as the page reads a file. JSON of one line is a flow mapping of YAML. */
function sheetOf({ respondent, role, date, answers }, scale) {
  const lines = Object.entries(answers).map(([id, said]) => `  ${id}:` + (typeof said === 'string' ? ` ${said}\n` : '\n'
    + Object.entries(said).map(([key, value]) => key === 'evidence'
      ? '    evidence:\n' + value.map((piece) => `      - ${JSON.stringify(piece).replaceAll(':"', ': "')}\n`).join('') : `    ${key}: ${value}\n`).join('')));
  const head = `respondent: ${respondent}\nrole: ${role}\ndate: ${date || ''}\nquestionnaire: q\nanswers:\n`;
  return readSheet(head + lines.join(''), scale.map((rating) => ({ ...rating, label: rating.id })));
}

function results({ questionnaire, engagement, criteria, sheets }) {
  const topic = { criteria: criteria.map((criterion) => asked(criterion, engagement)) };
  const scoring = Scoring({ ...questionnaire, highest: questionnaire.levels });
  const rules = Consolidation({ scale: questionnaire.scale, consensus: engagement.consensus, date: engagement.date || '' });
  const read = sheets.map((sheet) => sheetOf(sheet, questionnaire.scale));
  const outcome = (criterion) => rules.of(criterion, read);
  const answers = (criterion) => outcome(criterion).answer, evidenced = (criterion) => outcome(criterion).isEvidenced;
  const ids = [...new Set(criteria.map((criterion) => criterion.item))].filter(Boolean);
  const items = ids.map((id, index) => ({ id, isRequirement: 1, below: [index],
    parts: [{ criteria: criteria.filter((criterion) => criterion.item === id).map((criterion) => criterion.id), excluded: 0 }] }));
  const findings = Findings(items, topic.criteria, scoring, answers, evidenced);
  const by = (of) => Object.fromEntries(topic.criteria.map((criterion) => [criterion.id, of(criterion)]));
  const disputes = disputesOf(topic, read, questionnaire.scale, scoring, outcome);
  return plain({
    answers: by((criterion) => { const value = scoring.valueOf(answers(criterion)); return value === null ? answers(criterion) || null : value; }),
    evidenced: by(evidenced), pieces: by((criterion) => rules.pieces(criterion, read).map(({ status }) => status)),
    topic: scoring.topic(topic, answers, evidenced), named: scoring.named(topic.criteria, answers).map((one) => one.id),
    disputes: byEffect(disputes.filter((one) => !one.isSettled)).map((one) => [one.criterion.id, one.decidesLevel]),
    settled: disputes.filter((one) => one.isSettled).map((one) => one.criterion.id),
    findings: Object.fromEntries(items.map((item) => [item.id, findings.of(item)])), fulfilled: findings.fulfilled(),
  });
}

/** Equal in all that is expected, numbers but for the last digits of sums. */
function expectEqual(actual, expected, place) {
  if (typeof expected === 'number' && typeof actual === 'number') assert.ok(Math.abs(actual - expected) < 1e-9, `${place}: ${actual}`);
  else if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) assert.deepEqual(actual, expected, place);
  else for (const [key, value] of Object.entries(expected)) expectEqual(actual[key], value, `${place}.${key}`);
}

test('there are vectors for every figure', () => {
  assert.ok(vectors.length >= 80);
  const figures = new Set(vectors.flatMap((one) => Object.keys(one.expected)));
  assert.deepEqual([...figures].sort(), ['answers', 'disputes', 'evidenced', 'findings', 'fulfilled', 'named', 'pieces', 'settled', 'topic']);
});

for (const vector of vectors) test(vector.name, () => expectEqual(results(vector), vector.expected, 'expected'));

for (const { one, other, isSame } of names) {
  test(`"${one}" and "${other}" are ${isSame ? 'one respondent' : 'two respondents'}`, () => assert.equal(nameKey(one) === nameKey(other), isSame));
}
