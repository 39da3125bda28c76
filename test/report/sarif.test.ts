import { located } from './located';
import { sarifRun } from './sarif-structure';
import { RULES } from '../../src/checks';
import { LocatedFinding, NotRead, sarifText } from '../../src/report';
import { FindingSeverity, SourceLocation } from '../../src/trust';

const runOf = (findings: LocatedFinding[], notRead: NotRead[] = []) => sarifRun(sarifText({ findings, rules: RULES, version: '1.2.3', notRead }));
const resultOf = (found: LocatedFinding) => runOf([found]).results[0];
const at = (file: string, line?: number) => located({ location: new SourceLocation({ file, pointer: '/Resources/Deploy', line }) });

test('each rule has its page, level, precision and a number for security, whether it found something or not', () => {
  const { tool: { driver: { rules, version } } } = runOf([]);
  expect(version).toBe('1.2.3');
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  for (const { id, helpUri, properties } of rules) {
    expect(helpUri).toMatch(new RegExp(`/docs/checks/${id}\\.md$`));
    expect(['high', 'medium', 'low']).toContain(properties.precision);
    expect(Number(properties['security-severity'])).toBeGreaterThan(0);
  }
});

test.each(Object.values(FindingSeverity))('%s is a level of SARIF', (severity) => expect(resultOf(located({ severity }))).toMatchObject({ level: severity }));

test('a result names its rule, its file and the columns that are shown', () => {
  const result = resultOf(located({}, { line: 3, column: 5, length: 8 }));
  expect(RULES[result.ruleIndex].id).toBe(result.ruleId);
  expect(result.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'cdk.out/App.template.json' }, region: { startLine: 3, startColumn: 5, endColumn: 13 } });
});

test.each([[undefined, 1], [7, 7]])('where no column is known, the line: %p', (line, startLine) => {
  expect(resultOf(at('a.yaml', line)).locations[0].physicalLocation.region).toEqual({ startLine });
});

test.each([
  ['cdk.out/a b.json', 'cdk.out/a%20b.json'],
  ['../out/a.json', '../out/a.json'],
  ['/work/a.json', 'file:///work/a.json'],
  ['C:/work/a.json', 'file:///C%3A/work/a.json'],
  ['javascript:alert(1)', 'javascript%3Aalert(1)'],
  ['a?b#c%d.json', 'a%3Fb%23c%25d.json'],
  ['\ud800.json', '%EF%BF%BD.json'],
  ['\u001b[31m.json', '%1B%5B31m.json'],
])('the file %j is %s', (file, uri) => expect(resultOf(at(file)).locations[0].physicalLocation.artifactLocation.uri).toBe(uri));

test('text of files is text: neither a link, nor a placeholder, nor what steers a terminal', () => {
  const { message: { text } } = resultOf(located({ message: 'see [this](https://evil.example) {0} \\[x](1)\u001b[2J\u2028', fix: 'write {this}' }));
  expect(text.split('\n')).toEqual([
    'see \\[this\\](https://evil.example) {{0}} \\\\\\[x\\](1)\\\\u001b\\[2J\\\\u2028',
    'write: write {{this}}',
  ]);
});

describe('a fingerprint', () => {
  const fingerprint = (found: LocatedFinding) => resultOf(found).partialFingerprints['trustedWorkflows/v1'];
  const first = fingerprint(located({}, { line: 3, column: 5, length: 8 }));

  test('stays when lines move, and when words of the message change', () => {
    expect(fingerprint(located({}, { line: 300, column: 9, length: 8 }))).toBe(first);
    expect(fingerprint(located({ message: 'other words' }))).toBe(first);
  });

  test.each<[string, Parameters<typeof located>[0]]>([
    ['rule', { rule: 'any-tag' }], ['identity', { identity: 'other' }], ['place', { location: new SourceLocation({ file: 'cdk.out/App.template.json', pointer: '/Resources/Other' }) }],
    ['file', { location: new SourceLocation({ file: 'cdk.out/Other.template.json', pointer: '/Resources/Deploy' }) }],
    ['document', { location: new SourceLocation({ file: 'cdk.out/App.template.json', document: 2, pointer: '/Resources/Deploy' }) }],
  ])('is another one for another %s', (_what, changed) => expect(fingerprint(located(changed))).not.toBe(first));

  test('tells two findings of one rule at one place apart', () => {
    const all = runOf([located(), located({ message: 'another' }), located({ rule: 'any-tag' })]).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toBe(first);
  });
});

test('what could not be read is told, and the run was no success', () => {
  const { invocations: [{ executionSuccessful, toolExecutionNotifications: [{ message }] }] } = runOf([], [{ file: 'b.json', why: 'b.json: cut off [not-json]' }]);
  expect(executionSuccessful).toBe(false);
  expect(message.text).toBe('b.json: cut off \\[not-json\\]');
  expect(runOf([]).invocations[0]).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] });
});

test('the schema of SARIF refuses what is none', () => {
  const printed = JSON.parse(sarifText({ findings: [located({})], rules: RULES, version: '1.2.3', notRead: [] })) as { runs: { results: { level?: unknown }[] }[] };
  printed.runs[0].results[0].level = 'fatal';
  expect(() => sarifRun(JSON.stringify(printed))).toThrow();
});
