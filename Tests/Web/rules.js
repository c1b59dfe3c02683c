'use strict';
// Rules for the scripts of the pages: what each must hold to run under a strict policy and to stay readable.
const fs = require('node:fs');

const forbidden = [
  [/\beval\s*\(|\bnew Function\b/, 'runs text as code'],
  [/\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write/, 'writes markup as text: use make()'],
  [/\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\s*\(/, 'opens a connection'],
  [/\bvar\s/, 'uses var'], [/[^=!]==[^=]|!=[^=]/, 'compares loosely'], [/\t/, 'holds a tab'],
  [/setAttribute\('style'|\.style\b/, 'sets a style: use a class'], [/console\.|debugger/, 'was left from debugging'],
];

/** The text without comments, strings and regular expressions, all as long as they were. */
const code = (text) => text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/(?:[^/\\\n[ *]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*\/[gimsuy]*/g,
  (found) => found.replace(/[^\n]/g, ' '));

const paths = process.argv.slice(2);
const all = new Map(paths.map((path) => [path, fs.readFileSync(path, 'utf8')]));
const faults = [];
for (const [path, text] of all) {
  const bare = code(text).split('\n');
  text.split('\n').forEach((line, index) => {
    const at = `${path}:${index + 1}`;
    if (line.length > 200) faults.push(`${at}: longer than 200 characters`);
    for (const [pattern, what] of forbidden) if (pattern.test(bare[index])) faults.push(`${at}: ${what}`);
  });
  if (!/^(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/\s*)*(?:\(\(\) ?=> ?\{\s*)?['"]use strict['"]/.test(text)) faults.push(`${path}:1: does not begin with 'use strict'`);
}
const whole = [...all.values()].map(code).join('\n');
for (const [path, text] of all) {
  for (const [, name] of code(text).matchAll(/^ *(?:function|const|let) ([A-Za-z_$][\w$]*)/gm)) {
    const uses = whole.split(new RegExp(`(?<![\\w$]|[^.]\\.)${name.replace(/\$/g, '\\$')}(?![\\w$])`)).length - 1;
    if (uses < 2) faults.push(`${path}: ${name} is used nowhere`);
  }
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
