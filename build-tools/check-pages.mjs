// Writes docs/checks (a page for each rule and the index) and docs/published-guides.md. Tests in test/checks fail where a page is not what this writes.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import './register-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const { checkPages } = require('../test/checks/pages.ts');
const { guidesPage } = require('../test/checks/guides.ts');
const folder = path.join(root, 'docs', 'checks');
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
for (const [name, text] of checkPages()) fs.writeFileSync(path.join(folder, name), text);
fs.writeFileSync(path.join(root, 'docs', 'published-guides.md'), guidesPage());
