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

const pages = [['form', 'a'], ['form', 'b'], ['facilitator', 'a'], ['facilitator', 'b']];
for (const own of pages) {
  test(`the ${own.join(' ')} deletes its own answers and no other page's`, () => {
    const Store = open(storage());
    for (const page of pages) assert.ok(Store(...page).set('a/x', { rating: page.join() }));
    for (const page of pages) assert.equal(Store(...page).get('a/x').rating, page.join());
    Store(...own).clear();
    for (const page of pages) {
      const value = Store(...page).get('a/x');
      if (page === own) assert.equal(value, null); else assert.equal(value.rating, page.join());
    }
  });
}

test('a key tells its page and form', () => {
  const store = open(storage())('form', 'a');
  assert.equal(store.keyOf('assay/form/a/head'), 'head');
  for (const key of ['assay/form/b/head', 'assay/facilitator/a/head', 'head', '', null]) assert.equal(store.keyOf(key), null);
});

test('one value is removed', () => {
  const store = open(storage())('form', 'a');
  store.set('head', {}); store.set('pending', 1);
  store.remove('head');
  assert.deepEqual([store.get('head'), store.get('pending')], [null, 1]);
});

test('a store that is refused says so and loses nothing else', () => {
  const store = open(storage(true))('form', 'a');
  assert.equal(store.works, false);
  assert.equal(store.set('head', {}), false);
  assert.equal(store.get('head'), null);
  store.remove('head');
  store.clear();
});

test('invalid JSON counts as nothing', () => {
  const local = storage();
  local.setItem('assay/form/a/head', '{');
  assert.equal(open(local)('form', 'a').get('head'), null);
});
