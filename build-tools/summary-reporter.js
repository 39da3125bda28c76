// Ends a run with one line that any reader of a log understands, from jest's own counts, and keeps the counts for .ci/run.
const fs = require('node:fs');
const path = require('node:path');

module.exports = class SummaryReporter {
  constructor(globalConfig, options) {
    this.root = globalConfig.rootDir;
    this.name = (options && options.name) || 'unit';
  }

  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const folder = path.join(this.root, 'test-reports');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, `${this.name}.json`), JSON.stringify({ passed, failed }));
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
};
