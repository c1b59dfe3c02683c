'use strict';
const assert = require('node:assert/strict');
const { webcrypto } = require('node:crypto');
const test = require('node:test');
const load = require('./load.js');
const vectors = require('../Vectors/pseudonyms.json');

const names = ['pseudonymKey', 'byPseudonym', 'pseudonymLetters'];
const { pseudonymKey, byPseudonym, pseudonymLetters } = load(['pseudonyms.js'], names, { crypto: webcrypto, TextEncoder });

for (const { engagement, sheets, pseudonyms } of vectors) {
  test(`${sheets.length} sheets of ${engagement} have the pseudonyms of the program`, async () => {
    const keyed = await Promise.all(sheets.map(async (text) => ({ key: await pseudonymKey(new TextEncoder().encode(text), engagement) })));
    assert.deepEqual(keyed.map((sheet) => pseudonymLetters(byPseudonym(keyed).indexOf(sheet))), pseudonyms);
  });
}

test('a browser without digests gives no order', async () => {
  const bare = load(['pseudonyms.js'], ['pseudonymKey'], { crypto: {}, TextEncoder });
  assert.equal(await bare.pseudonymKey(new Uint8Array(), 'e'), '');
});
