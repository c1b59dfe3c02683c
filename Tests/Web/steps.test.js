'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const load = require('./load.js');

const { YAMLReader, Refusal, readSheet } = load(['scanner.js', 'yaml.js', 'sheets.js'], ['YAMLReader', 'Refusal', 'readSheet'], { TextEncoder });

const head = 'respondent: Ann\nquestionnaire: tiny\nanswers:\n';
const note = (text) => `${head}  a.1:\n    note: ${text}\n`;
const times = (number, line) => Array.from({ length: number }, (_, index) => line(index)).join('');

/** Texts of about `n` characters; those on one line stay below the limit of a line. */
const long = {
  'a quoted text': (n) => note(`"${'x'.repeat(n)}"`),
  'a quoted text of escapes': (n) => note(`"${'\\n'.repeat(n / 2)}"`),
  'a quoted text of backslashes': (n) => note(`"${'\\\\'.repeat(n / 2)}"`),
  'a single-quoted text of quotes': (n) => note(`'${"''".repeat(n / 2)}'`),
  'a quoted text without an end': (n) => note(`"${'x '.repeat(n / 2)}`),
  'a single-quoted text without an end': (n) => note(`'${"''".repeat(n / 2)}`),
  'a quoted key': (n) => `${head}  "${'x'.repeat(n)}": F\n`,
  'a quoted key without a colon': (n) => `${head}  "${'x'.repeat(n)}"\n`,
  'a key of one name': (n) => `${head}  ${'x'.repeat(n)}: F\n`,
  'spaces before a colon': (n) => `${head}  a.1${' '.repeat(n)}: F\n`,
  'a plain text of words': (n) => note('x '.repeat(n / 2) + 'y'),
  'a plain text of colons': (n) => note('x' + ':x'.repeat(n / 2)),
  'spaces within a plain text': (n) => note(`x${' '.repeat(n)}y`),
  'spaces at the end of a line': (n) => note(`x${' '.repeat(n)}`),
  'a comment behind a value': (n) => note(`x #${'x'.repeat(n)}`),
  'an indented line': (n) => `${head}${' '.repeat(n)}a.1: F\n`,
  'a flow list': (n) => note(`[${'x, '.repeat(n / 3)}x]`),
  'a flow list of quoted texts': (n) => note(`[${'"x", '.repeat(n / 5)}x]`),
  'a flow list of spaces': (n) => note(`[x${' '.repeat(n)}]`),
  'a flow mapping': (n) => `${head}  a.1: {${times(n / 12, (index) => `k${index}: F, `)}z: F}\n`,
  'a flow list without an end': (n) => note(`[${'x, '.repeat(n / 3)}x`),
  'opening brackets': (n) => note('['.repeat(n)),
  'dashes': (n) => note('- '.repeat(n / 2)),
  'anchors': (n) => head + times(n / 12, (index) => `  a.${index}: &x F\n`),
};
const manyLines = {
  'answers': (n) => head + times(n / 10, (index) => `  a.${index}: F\n`),
  'answers with notes': (n) => head + times(n / 40, (index) => `  a.${index}:\n    rating: F\n    note: "x y"\n`),
  'evidence': (n) => `${head}  a.1:\n    evidence:\n${'      - x\n'.repeat(n / 10)}`,
  'evidence of keys': (n) => `${head}  a.1:\n    evidence:\n${'      - title: x\n        owner: y\n'.repeat(n / 34)}`,
  'a literal text': (n) => note('|\n' + '      x y\n'.repeat(n / 10)),
  'a folded text': (n) => note('>-\n' + '      x y\n'.repeat(n / 10)),
  'blank lines of a literal text': (n) => note('|-\n      x\n' + '\n'.repeat(n) + '      y'),
  'blank lines of a folded text': (n) => note('>-\n      x\n' + '\n'.repeat(n) + '      y'),
  'blank lines': (n) => head + '\n'.repeat(n) + '  a.1: F\n',
  'lines of spaces': (n) => head + '          \n'.repeat(n / 11) + '  a.1: F\n',
  'comments': (n) => head + '  # x y\n'.repeat(n / 8) + '  a.1: F\n',
  'comments behind values': (n) => head + times(n / 16, (index) => `  a.${index}: F # x\n`),
  'lines with CRLF': (n) => head.replaceAll('\n', '\r\n') + times(n / 10, (index) => `  a.${index}: F\r\n`),
};

/** The steps of reading a text, be it refused at its end. */
function steps(text) {
  const reader = new YAMLReader(text);
  try { reader.read(); } catch (error) { if (!(error instanceof Refusal)) throw error; }
  return reader.steps;
}

for (const [kinds, sizes] of [[long, [3000, 12000, 48000]], [manyLines, [60000, 240000, 960000]]]) {
  for (const [name, text] of Object.entries(kinds)) {
    test(`the steps of reading grow with the length of ${name}`, () => {
      const [small, middle, large] = sizes.map((size) => text(size)), counts = [small, middle, large].map(steps);
      assert.ok(counts[2] <= 8 * large.length + 1000, `${counts[2]} steps for ${large.length} characters`);
      assert.ok(counts[2] <= 4.5 * counts[1] && counts[1] <= 4.5 * counts[0] + 1000, counts.join());
    });
  }
}

test('a sheet of five million bytes is read', () => {
  const text = head + times(45000, (index) => `  a.${index}:\n    rating: F\n    note: "${'x'.repeat(70)}"\n`);
  assert.ok(text.length > 4500000 && text.length <= 5000000, text.length);
  assert.equal(Object.keys(readSheet(text, [{ id: 'F', label: 'Full' }]).answers).length, 45000);
});
