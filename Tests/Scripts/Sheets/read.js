'use strict';
// Reads the sheets whose paths come on standard input, by the page's reader: a line of JSON for each.
const fs = require('node:fs');
const load = require('../../Web/load.js');

const { Sheets } = load(['sheets.js'], ['Sheets']);
for (const path of fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  try {
    const sheet = Sheets.read(fs.readFileSync(path, 'utf8'));
    const answers = Object.fromEntries(Object.entries(sheet.answers).map(([id, answer]) => [id, { ...answer, rating: answer.rating.toLowerCase() === 'n/a' ? 'n/a' : answer.rating }]));
    console.log(JSON.stringify({ ...sheet, answers, written: Sheets.write({ ...sheet, answers }, Object.keys(answers)) }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
