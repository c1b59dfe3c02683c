'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const load = require('./load.js');
const vectors = require('../Vectors/filenames.json');

// The page gets the table of the program's source with its data.
const source = fs.readFileSync(path.join(__dirname, '../../Sources/Text/PlainName.swift'), 'utf8');
const letters = /transliterations = """\n([^"]*)"""/.exec(source)[1];
const { fileStem, firstFree } = load(['filenames.js'], ['fileStem', 'firstFree'], { data: { letters } });

test('there are names of many scripts', () => assert.ok(vectors.length >= 60));

for (const { name, taken, file } of vectors) {
  test(`"${name}" makes ${file}`, () => assert.equal(firstFree(fileStem(name), (one) => taken.includes(one)), file));
}

test('half a character separates words', () => assert.equal(fileStem('a\ud800b'), 'a-b'));
