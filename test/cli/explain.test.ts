import { azure, CLAIMS, command, folderWith, template } from './fixture';

const folder = folderWith({
  'token.json': CLAIMS,
  'far.template.json': template('far', 'repo:other@7/thing@8:environment:prod'),
  'near.template.json': template('near', 'repo:acme@1/shop@2:environment:prod'),
  'same.template.json': template('same', CLAIMS.sub),
  'cdk.tf.json': azure('azure', 'repo:other@7/thing@8:environment:prod'),
});
const explain = (...argv: string[]) => command(folder, ['explain', '--token', 'token.json', ...argv]);
const headings = (out: string) => [...out.matchAll(/^deny: (.*)$/gm)].map(([, identity]) => identity);

test('the nearest identities first', async () => {
  const { code, out } = await explain('cdk.tf.json', 'far.template.json', 'near.template.json');
  expect(headings(out)).toEqual(['aws far', 'aws near', 'azure azure']);
  expect(code).toBe(0);
});

test('as many as are asked for, and those that admit the token always', async () => {
  const { out } = await explain('--nearest', '1', '.');
  expect(headings(out)).toHaveLength(1);
  expect(out).toMatch(/^accept {4}aws {4}same/m);
});

test('with known causes', async () => {
  const { out } = await explain('near.template.json');
  expect(out).toContain('known cause: the trust names the environment "prod", and the job has none [environment-or-ref]');
});

test.each(['0', '-1', 'x', '1.5'])('--nearest %s is no number of identities', async (count) => {
  expect(await explain('--nearest', count, '.')).toMatchObject({ code: 2, out: '' });
});
