// Jest's own process reads no TypeScript.
require('tsx/cjs');

module.exports = require('../test/packaging/pack').default;
