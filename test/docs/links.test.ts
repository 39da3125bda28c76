import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const pages = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md') && file !== 'API.md'),
  ...(readdirSync(join(ROOT, 'docs'), { recursive: true }) as string[]).filter((file) => file.endsWith('.md')).map((file) => join('docs', file)),
];

/** Links to files of this repository; the parts after `#` and links to elsewhere are left out. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target).filter((target) => !/^[a-z]+:/.test(target));
}

test.each(pages)('links lead somewhere: %s', (page) => {
  expect(linksOf(page).filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
});
