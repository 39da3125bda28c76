import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleAt } from '../fixtures/modules';

const CATALOGUE = join(__dirname, '../../src/internal/catalogue');

function codesOf(file: string): string[] {
  return Object.values(moduleAt<Record<string, unknown>>(join(CATALOGUE, file)))
    .flatMap((value) => typeof value === 'function' && 'code' in value ? [String(value.code)] : []);
}

/** The headings of docs/errors.md, each with the text below it. */
function sections(): Map<string, string> {
  const page = readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8');
  return new Map(page.split(/^### /m).slice(1).map((section) => {
    const [heading, ...text] = section.split(/^## /m)[0].split('\n');
    return [heading.trim(), text.join('\n').trim()];
  }));
}

const codes = readdirSync(CATALOGUE).filter((file) => file.endsWith('.ts')).flatMap(codesOf);
const documented = sections();

test('codes are unique and kebab-case', () => {
  expect(codes.filter((code, index) => codes.indexOf(code) !== index || !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
});

test('each code has a heading in docs/errors.md', () => {
  expect(codes.filter((code) => !documented.has(code))).toEqual([]);
});

test('each heading in docs/errors.md is a code', () => {
  expect([...documented.keys()].filter((heading) => !codes.includes(heading))).toEqual([]);
});

test('each heading has its explanation: what it means, why it is refused, what to write', () => {
  const bare = [...documented].filter(([, text]) => text.length < 60);
  expect(bare.map(([code]) => code)).toEqual([]);
});
