import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../../..');

/** Something that a page shows between fences, without its indentation. */
export interface Block {
  readonly page: string;
  readonly line: number;
  /** `sh`, `ts`, `text`, `yaml`, `json`; empty where nothing is told. */
  readonly language: string;
  readonly lines: string[];
}

const below = (folder: string) => (readdirSync(join(ROOT, folder), { recursive: true }) as string[]).map((file) => join(folder, file)).sort();

/** The pages that users read. */
export const PAGES = ['README.md', ...below('docs').filter((file) => file.endsWith('.md')), ...below('examples').filter((file) => file.endsWith('README.md'))];

export const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** What all pages show, in order. */
export const BLOCKS: readonly Block[] = PAGES.flatMap(blocksOf);

export function blocksOf(page: string): Block[] {
  const text = textOf(page);
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map(({ index, 1: indent, 2: language, 3: code }) => ({
    page, line: text.slice(0, index).split('\n').length, language, lines: code.trimEnd().split('\n').map((line) => line.startsWith(indent) ? line.slice(indent.length) : line),
  }));
}

/** For the names of tests. */
export const place = ({ page, line }: Pick<Block, 'page' | 'line'>) => `${page}:${line}`;
