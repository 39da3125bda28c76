import { readdirSync } from 'node:fs';
import { CASES } from './driver';

test('every area of cases has a test file', () => {
  const tested = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts') && file !== 'areas.test.ts').map((file) => file.replace('.test.ts', ''));
  expect(tested).toEqual(readdirSync(CASES));
});
