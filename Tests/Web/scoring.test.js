'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');
const vectors = require('../Vectors/scoring.json');

const { Scoring } = load(['scoring.js'], ['Scoring']);

/** Equal but for the last digits of sums, in what is expected. */
function expectEqual(actual, expected) {
  for (const [name, value] of Object.entries(expected)) {
    if (value === null || actual[name] === null) assert.equal(actual[name], value, name);
    else assert.ok(Math.abs(actual[name] - value) < 1e-9, `${name}: ${actual[name]} instead of ${value}`);
  }
}

test('there are vectors for every method', () => {
  assert.ok(vectors.length >= 60);
  assert.deepEqual([...new Set(vectors.map((one) => one.questionnaire.scoring))].sort(), ['capability', 'level-sum', 'mean', 'staged']);
});

for (const { name, questionnaire, criteria, answers, expected } of vectors) {
  test(`${name} (${questionnaire.scoring})`, () => {
    const scoring = Scoring({ ...questionnaire, highest: questionnaire.levels });
    expectEqual(scoring.topic({ criteria }, (criterion) => answers[criterion.id] || ''), expected);
  });
}

test('an average between two ratings counts by its value', () => {
  const questionnaire = { scoring: 'mean', pass: 1, highest: 4, scale: [{ id: 'no', value: 0 }, { id: 'yes', value: 1 }] };
  const { score } = Scoring(questionnaire).topic({ criteria: [{ id: 'a', level: 1, weight: 1 }] }, () => 0.25);
  assert.equal(score, 1);
});
