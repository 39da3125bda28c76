// Writes docs/support.md and the table of the README. test/docs/support.test.ts fails where they are not what this writes.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import './register-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { supportPage, supportSummary } = createRequire(import.meta.url)('../test/docs/support/page.ts');
fs.writeFileSync(path.join(root, 'docs', 'support.md'), supportPage());
const readme = path.join(root, 'README.md');
const [begin, end] = ['<!-- support: node build-tools/support-page.mjs -->', '<!-- /support -->'];
const text = fs.readFileSync(readme, 'utf8');
fs.writeFileSync(readme, `${text.slice(0, text.indexOf(begin) + begin.length)}\n${supportSummary()}\n${text.slice(text.indexOf(end))}`);
