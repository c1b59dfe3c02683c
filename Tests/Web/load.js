'use strict';
// Runs page scripts without a browser and returns what they declare.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const folder = path.join(__dirname, '../../Sources/Web');

/** The declarations `names` of the scripts `files`, which run one after the other in a context of their own. */
module.exports = function load(files, names, globals = {}) {
  const source = files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8')).join('\n');
  return vm.runInNewContext(`${source}\n;({ ${names.join(', ')} })`, globals);
};
