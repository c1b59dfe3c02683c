'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');

const { shownGroups, Groups } = load(['consolidation.js', 'groups.js'], ['shownGroups', 'Groups']);
const plain = (value) => JSON.parse(JSON.stringify(value));

/** A letter for the group of each respondent who answered, '-' for none; the same cases as in RespondentGroupTests. */
const cases = [['AAABBB', 'AB'], ['AAABBBC', ''], ['AAABBBCC', ''], ['AAABBB--', ''], ['AAABBB---', 'AB'],
  ['AAAB', ''], ['AAABBCC', 'A'], ['AABB', ''], ['', ''], ['AAABBBCCCD', ''], ['AAABBBCCDD', 'AB']];
for (const [answering, shown] of cases) {
  test(`of ${answering || 'nobody'} the groups ${shown || 'none'} are shown`, () => {
    const groups = [...answering].map((letter) => letter === '-' ? '' : letter);
    assert.equal(shownGroups(['A', 'B', 'C', 'D'], groups, 3).join(''), shown);
  });
}

test('answers are split by the groups of the engagement, whatever the case of a name', () => {
  const groups = Groups([{ respondent: 'Ann  Smith', group: 'IT' }, { respondent: 'Bob', group: 'IT' }, { respondent: 'Cid', group: 'Shop' }], 2);
  const said = ['ann smith', 'BOB', 'cid'].map((respondent) => ({ sheet: { respondent }, answer: { rating: 'L' } }));
  assert.deepEqual(plain(groups.split(said)).map(([name]) => name), [], 'one answer outside would be told');
  assert.deepEqual(plain(groups.split(said.slice(0, 2))).map(([name, members]) => [name, members.length]), [['IT', 2]]);
  said[1].answer.rating = 'unknown';
  assert.deepEqual(plain(groups.split(said.slice(0, 2))), []);
  assert.equal(groups.exist, true);
  assert.equal(Groups([], 3).exist, false);
});
