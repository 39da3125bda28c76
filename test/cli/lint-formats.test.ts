import { CLAIMS, command, folderWith, template } from './fixture';
import { RULES } from '../../src/checks';
import { sarifRun } from '../report/sarif-structure';

const folder = folderWith({
  'out/classic.template.json': JSON.stringify(template('names', 'repo:acme/shop:environment:prod'), undefined, 2),
  'out/roles.yaml': [
    'Resources:', '  Role:', '    Type: AWS::IAM::Role', '    Properties:', '      AssumeRolePolicyDocument:', '        Version: "2012-10-17"', '        Statement:',
    '          - Effect: Allow', '            Action: sts:AssumeRoleWithWebIdentity', '            Principal:', '              Federated: arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com',
    '            Condition:', '              StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }', '',
  ].join('\n'),
  'broken/exact.template.json': template('exact', CLAIMS.sub),
  'broken/cut.template.json': '{ "Resources": ',
});
const lint = (...argv: string[]) => command(folder, ['lint', ...argv]);

test('SARIF has each finding with its file and line, of JSON and YAML', async () => {
  const { code, out } = await lint('--format', 'sarif', 'out');
  const { results } = sarifRun(out);
  expect(code).toBe(1);
  const told = results.map(({ ruleId, locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }] }) => [ruleId, uri, startLine]);
  expect(told).toEqual(expect.arrayContaining([['name-without-id', 'out/classic.template.json', 3], ['any-organization', 'out/roles.yaml', 2]]));
  expect(results.every(({ ruleId, ruleIndex }) => RULES[ruleIndex].id === ruleId)).toBe(true);
});

test('annotations of a job, and nothing else', async () => {
  const { out } = await lint('--format', 'github', 'out');
  expect(out).toMatch(/^::warning file=out\/classic\.template\.json,line=3,col=5,endColumn=\d+,title=name-without-id::aws names%0A/m);
  expect(out.trimEnd().split('\n').every((line) => /^::(?:error|warning|notice) file=/.test(line))).toBe(true);
});

test.each(['sarif', 'github'])('%s tells what could not be read', async (format) => {
  const { code, out } = await lint('--format', format, 'broken');
  expect(code).toBe(2);
  expect(out).toContain('cut.template.json');
});
