// Writes the tables of docs/permissions.md. test/docs/permissions.test.ts fails where they are not what this writes.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import './register-typescript.mjs';

const { awsTaskTables } = createRequire(import.meta.url)('../test/docs/permissions/aws-tasks.ts');
const page = fileURLToPath(new URL('../docs/permissions.md', import.meta.url));
const [begin, end] = ['<!-- tasks: node build-tools/permissions-page.mjs -->', '<!-- /tasks -->'];
const text = fs.readFileSync(page, 'utf8');
fs.writeFileSync(page, `${text.slice(0, text.indexOf(begin) + begin.length)}\n${awsTaskTables()}\n${text.slice(text.indexOf(end))}`);
