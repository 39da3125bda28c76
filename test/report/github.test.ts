import { located } from './located';
import { githubText } from '../../src/report';
import { FindingSeverity, SourceLocation } from '../../src/trust';

test('a command for each finding, with its place', () => {
  expect(githubText([located({ fix: 'ask for the ref' }, { line: 3, column: 5, length: 8 }), located({ severity: FindingSeverity.NOTE })], [])).toBe([
    '::error file=cdk.out/App.template.json,line=3,col=5,endColumn=12,title=any-branch::aws deploy%0Aruns of any branch get in%0Awrite: ask for the ref',
    '::notice file=cdk.out/App.template.json,line=1,title=any-branch::aws deploy%0Aruns of any branch get in',
    '',
  ].join('\n'));
});

test.each([[FindingSeverity.ERROR, 'error'], [FindingSeverity.WARNING, 'warning'], [FindingSeverity.NOTE, 'notice']])('%s is %s', (severity, kind) => {
  expect(githubText([located({ severity })], [])).toMatch(new RegExp(`^::${kind} `));
});

test('no text of a file ends a property or a line, or begins a command', () => {
  const hostile = 'a,title=x::y%0A\r\n::stop-commands::z';
  const location = new SourceLocation({ file: hostile });
  const printed = githubText([located({ identity: hostile, message: hostile, location })], [{ file: hostile, why: hostile }]);
  const lines = printed.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  const shown = 'a%2Ctitle=x%3A%3Ay%250A\\u000d\\u000a%3A%3Astop-commands%3A%3Az';
  expect(lines[0].split('::')[1]).toBe(`error file=${shown},line=1,title=any-branch`);
  expect(lines[1].split('::')[1]).toBe(`warning file=${shown},title=not usable`);
  expect(printed).not.toMatch(/^(?!::(?:error|warning) )./m);
});

test('nothing is nothing', () => expect(githubText([], [])).toBe(''));
