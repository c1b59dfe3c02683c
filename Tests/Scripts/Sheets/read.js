'use strict';
// Reads the sheets whose paths come on standard input, by the page's reader: a line of JSON for each.
const fs = require('node:fs');
const load = require('../../Web/load.js');

const { decodedText, readSheet, writeSheet } =
  load(['scanner.js', 'yaml.js', 'sheets.js'], ['decodedText', 'readSheet', 'writeSheet'], { TextDecoder, TextEncoder });
const scale = [
  { id: 'N', label: 'Not achieved' }, { id: 'P', label: 'Partially achieved' },
  { id: 'L', label: 'Largely achieved' }, { id: 'F', label: 'Fully achieved' },
];

for (const path of fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  try {
    const sheet = readSheet(decodedText(fs.readFileSync(path)), scale);
    console.log(JSON.stringify({ ...sheet, written: writeSheet(sheet, Object.keys(sheet.answers)) }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
