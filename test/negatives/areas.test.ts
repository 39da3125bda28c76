import { readdirSync } from 'node:fs';
import { CASES } from './driver';

test('every area of cases has a test file', () => {
  const tested = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts') && file !== 'areas.test.ts').map((file) => file.replace('.test.ts', ''));
  // `azure-devops` stands before `azure` in one of them: a dash sorts before a dot.
  expect(tested.sort()).toEqual(readdirSync(CASES).sort());
});
