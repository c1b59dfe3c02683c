'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');

/** A browser's store in memory. */
function storage(refuses = false) {
  const items = new Map();
  return new Proxy({
    getItem: (key) => items.has(key) ? items.get(key) : null,
    setItem(key, value) { if (refuses) throw new Error('refused'); items.set(key, String(value)); },
    removeItem: (key) => items.delete(key),
  }, { ownKeys: () => [...items.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
}

const open = (localStorage) => load(['store.js'], ['Store'], { localStorage, JSON, Object }).Store;

test('two forms share the browser and see nothing of each other', () => {
  const Store = open(storage());
  const [one, other] = [Store('a'), Store('b')];
  assert.ok(one.set('a/x', { rating: 'F' }));
  assert.equal(other.get('a/x'), null);
  other.set('a/x', { rating: 'N' });
  one.clear();
  assert.equal(one.get('a/x'), null);
  assert.equal(other.get('a/x').rating, 'N');
});

test('a key tells its form', () => {
  const store = open(storage())('a');
  assert.equal(store.keyOf('assay/a/head'), 'head');
  assert.equal(store.keyOf('assay/b/head'), null);
  assert.equal(store.keyOf(null), null);
});

test('a store that is refused says so and loses nothing else', () => {
  const store = open(storage(true))('a');
  assert.equal(store.works, false);
  assert.equal(store.set('head', {}), false);
  assert.equal(store.get('head'), null);
});

test('what is no JSON counts as nothing', () => {
  const local = storage();
  local.setItem('assay/a/head', '{');
  assert.equal(open(local)('a').get('head'), null);
});
