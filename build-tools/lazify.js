// Turns the eager `export * as aws from './constructs/aws'` of the compiled entry into getters, so that requiring the
// package root loads no SDK. The names stay visible to Node's ESM lexer, since they are assigned through a helper.
// A getter whose peer is not installed throws Node's own "Cannot find module"; ESM imports of other names are not disturbed.
// No line is added, so that source maps stay true.
const fs = require('node:fs');
const path = require('node:path');

const entry = process.argv[2] ?? path.join(__dirname, '..', 'lib', 'index.js');
const before = fs.readFileSync(entry, 'utf8');
const eager = /^exports\.(\w+) = (?:__importStar\()?require\("(\.\/[^"]+)"\)\)?;$/gm;
const helper = 'function lazy(name, load) { Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: load }); }';

let count = 0;
const after = before.replace(eager, (_, name, target) => {
  count += 1;
  return `lazy("${name}", () => require("${target}"));`;
});
if (count === 0 && !before.includes('lazy(')) throw new Error('lazify: no namespace export found in lib/index.js');
if (count > 0) fs.writeFileSync(entry, after.replace('"use strict";', `"use strict"; ${helper}`));
