import { azure, CLAIMS, command, folderWith, OPEN, stream, template } from './fixture';

const folder = folderWith({
  'token.json': CLAIMS,
  'cdk.out/a.template.json': template('deploy', CLAIMS.sub),
  'cdk.out/b.template.json': template('other', 'repo:acme@1/shop@2:ref:refs/heads/release'),
  'cdk.out/manifest.json': { version: '53.0.0' },
  'cdktf.out/stacks/azure/cdk.tf.json': azure('deploy', CLAIMS.sub),
  'open.template.json': OPEN,
});
const decide = (...argv: string[]) => command(folder, ['decide', '--token', 'token.json', ...argv]);

describe('for people', () => {
  // How explanations look is the business of test/verify/decision-text.test.ts; their words belong to each party.
  test('the token, a table, then why', async () => {
    const { code, out, err } = await decide('cdk.out', 'cdktf.out', 'open.template.json');
    const [token, table, ...why] = out.split('\n\n');
    expect(`${token}\n\n${table}`).toMatchSnapshot();
    expect(why.slice(0, 3).map((text) => text.split('\n')[0])).toEqual(['deny: aws other', 'deny: azure deploy', 'unknown: aws open']);
    expect(why[0]).toContain('StringEquals on token.actions.githubusercontent.com:sub');
    expect(why[0]).toMatch(/expected {2}repo:acme@1\/shop@2:ref:refs\/heads\/release\n +got {7}repo:acme@1\/shop@2:ref:refs\/heads\/main\n/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('all comparisons on request', async () => {
    const held = 'accept  StringEquals on token.actions.githubusercontent.com:sub';
    expect((await decide('--full', 'cdk.out/a.template.json')).out).toContain(held);
    expect((await decide('cdk.out/a.template.json')).out).not.toContain(held);
  });

  test('an accepted token needs no explanation', async () => {
    const { out } = await decide('cdk.out/a.template.json');
    expect(out).toMatch(/^accept {4}aws {4}deploy/m);
    expect(out).not.toContain('StringEquals on');
  });

  const escape = '\u001b';
  const inTerminal = (env: Record<string, string>) => command(folder, ['decide', '--token', 'token.json', 'cdk.out'], { isTerminal: true, env });

  test('colour on a terminal, and the columns stay aligned', async () => {
    const [{ out: coloured }, { out: plain }] = [await inTerminal({ TERM: 'xterm' }), await decide('cdk.out')];
    expect(coloured).toContain(`${escape}[32maccept${escape}[0m`);
    expect(coloured).toContain(`${escape}[31mdeny${escape}[0m`);
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test.each<Record<string, string>>([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('no colour with %j', async (env) => {
    expect((await inTerminal(env)).out).not.toContain(escape);
  });

  test('an empty NO_COLOR asks for nothing', async () => expect((await inTerminal({ NO_COLOR: '' })).out).toContain(escape));
  test('no colour in a pipe', async () => expect((await decide('cdk.out')).out).not.toContain(escape));
});

describe('--expect', () => {
  const files: Record<string, string> = { accept: 'cdk.out/a.template.json', deny: 'cdk.out/b.template.json', unknown: 'open.template.json' };

  test.each([
    ['accept', 'accept', 0], ['accept', 'deny', 1], ['accept', 'unknown', 1],
    ['deny', 'accept', 1], ['deny', 'deny', 0], ['deny', 'unknown', 1],
  ])('%s, and the answer is %s: %i', async (expected, verdict, code) => {
    const ended = await decide('--expect', expected, files[verdict]);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(code === 0 ? /^$/ : `expected ${expected}, got ${verdict}: aws `);
  });

  test('holds only if it holds for every identity', async () => {
    expect((await decide('--expect', 'accept', 'cdk.out')).err).toBe('expected accept, got deny: aws other\n');
    expect((await decide('--expect', 'deny', 'cdk.out')).err).toBe('expected deny, got accept: aws deploy\n');
  });

  test('the answer is printed whether it holds or not', async () => {
    expect((await decide('--expect', 'accept', 'cdk.out')).out).toBe((await decide('cdk.out')).out);
  });

  test('of those that --identity and --party name', async () => {
    expect((await decide('--expect', 'accept', '--identity', 'deploy', 'cdk.out')).code).toBe(0);
    expect((await decide('--expect', 'deny', '--identity', 'other', 'cdk.out')).code).toBe(0);
    expect((await decide('--expect', 'accept', '--identity', 'deploy', '--identity', 'other', 'cdk.out')).code).toBe(1);
    expect((await decide('--expect', 'accept', '--identity', 'deploy', '--party', 'aws', 'cdk.out', 'cdktf.out')).code).toBe(0);
    expect((await decide('--expect', 'accept', '--identity', 'deploy', 'cdk.out', 'cdktf.out')).code).toBe(1);
  });

  test('nobody expects an open answer', async () => expect(await decide('--expect', 'unknown', 'cdk.out')).toMatchObject({ code: 2, out: '' }));
});

describe('who else gets in', () => {
  const like = (sub: string) => JSON.parse(JSON.stringify(template('wide', 'SUB')).replace(',"token.actions.githubusercontent.com:sub":"SUB"}}', `},"StringLike":{"token.actions.githubusercontent.com:sub":"${sub}"}}`)) as unknown;

  test('is told where the token does, in words and in JSON', async () => {
    const wide = folderWith({ 'token.json': CLAIMS, 'a.template.json': like('repo:acme@1/*'), 'b.template.json': template('other', 'repo:acme@1/shop@2:pull_request') });
    const { out } = await command(wide, ['decide', '--token', 'token.json', '.']);
    expect(out).toMatch(/^accept: aws wide\n {2}in a\.template\.json#\/Resources\/Role\n {2}who gets in: any repository of the organization \(acme.*\) \[organization\]\n {4}tokens whose /m);
    expect(out.match(/who gets in/g)).toHaveLength(1);
    const { decisions } = JSON.parse((await command(wide, ['decide', '--token', 'token.json', '--format', 'json', '.'])).out) as { decisions: { admits?: { scope: string } }[] };
    expect(decisions.map(({ admits }) => admits?.scope)).toEqual(['organization', undefined]);
  });

  test('of more than 20 that accept it, is told of 20, and where the rest is told', async () => {
    const many = folderWith({ 'token.json': CLAIMS, ...Object.fromEntries(Array.from({ length: 22 }, (_, index) => [`s${index}.template.json`, template(`role-${index}`, CLAIMS.sub)])) });
    const { out } = await command(many, ['decide', '--token', 'token.json', '.']);
    expect(out.match(/who gets in: /g)).toHaveLength(20);
    expect(out).toContain('who gets in at 2 more that accept it is not told beside these 20: cdk-trusted-workflows list tells it');
  });
});

describe('hundreds of refusals', () => {
  const roles = (sub: (index: number) => string, count: number) => ({
    Resources: Object.fromEntries(Array.from({ length: count }, (_, index) => [`R${index}`, template(`role-${index}`, sub(index)).Resources.Role])),
  });
  const many = folderWith({
    'token.json': CLAIMS,
    'few.template.json': roles((index) => `repo:acme@1/shop@2:environment:e${index}`, 20),
    'out/a.template.json': roles((index) => index === 0 ? CLAIMS.sub : `repo:acme@1/shop@2:ref:refs/heads/b${index}`, 150),
    'out/b.template.json': JSON.parse(JSON.stringify(roles((index) => `repo:other@3/r@${index}:ref:refs/heads/main`, 100)).replaceAll('sts.amazonaws.com"', 'other"')) as unknown,
    'out/c.template.json': template('mine', 'repo:acme@1/shop@2:ref:refs/heads/main-2'),
  });
  const asked = (...argv: string[]) => command(many, ['decide', '--token', 'token.json', ...argv]);

  test('are counted by cloud, reason and file; the nearest are explained, and what accepts is shown', async () => {
    const { out } = await asked('out');
    expect(out.match(/^deny: aws/gm)).toHaveLength(3);
    expect(out).toContain('deny: aws mine');
    expect(out).toMatch(/^accept {4}aws {4}role-0 /m);
    expect(out).toContain('and 247 more that deny it, summed up below; --full shows each');
    const rows = out.split('\n').filter((line) => /^\d+ +aws/.test(line)).map((line) => line.split(/ {2,}/));
    expect(rows.map(([, , reason, file]) => [reason, file])).toEqual([['sub', 'out/a.template.json'], [expect.stringContaining('aud'), 'out/b.template.json']]);
    expect(rows.reduce((sum, [count]) => sum + Number(count), 0)).toBe(247);
  });

  test('are each shown on request, and in JSON', async () => {
    expect((await asked('--full', 'out')).out.match(/^deny: aws/gm)).toHaveLength(250);
    expect((JSON.parse((await asked('--format', 'json', 'out')).out) as { decisions: unknown[] }).decisions).toHaveLength(251);
  });

  test('twenty are few', async () => expect((await asked('few.template.json')).out.match(/^deny: aws/gm)).toHaveLength(20));
  test('an expectation names each', async () => expect((await asked('--expect', 'accept', 'out')).err.match(/^expected accept, got deny/gm)).toHaveLength(250));
});

describe('standard input', () => {
  const text = JSON.stringify(CLAIMS);

  test('holds the token', async () => {
    expect((await command(folder, ['decide', '--token', '-', 'cdk.out'], { stdin: stream(text) })).out).toBe((await decide('cdk.out')).out);
  });

  test('holds an artifact', async () => {
    const stdin = stream(JSON.stringify(template('piped', CLAIMS.sub)));
    expect((await command(folder, ['decide', '--token', 'token.json', 'cdk.out', '-'], { stdin })).out).toMatch(/accept {4}aws {4}piped {5}stdin\n/);
  });

  test.each([['--token', '-', '-'], ['--token', 'token.json', '-', '-']])('is not read twice: %j', async (...argv) => {
    expect(await command(folder, ['decide', ...argv], { stdin: stream(text) })).toMatchObject({ code: 2, err: expect.stringContaining('[standard-input-twice]') });
  });
});

describe('without an answer', () => {
  test.each([
    ['an identity that no file holds', ['--identity', 'depoly', 'cdk.out'], '[unknown-identity]'],
    ['a party that holds no identity', ['--party', 'gcp', 'cdk.out'], '[no-identity-of-party]'],
    ['a misspelled option', ['--expct', 'deny', 'cdk.out'], 'unknown option'],
    ['no artifact', [], "missing required argument 'artifact'"],
  ])('%s is an error', async (_, argv, message) => {
    expect(await decide(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  test('no token is an error', async () => {
    expect(await command(folder, ['decide', 'cdk.out'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--token') });
  });

  test('a misspelled --token is told as such, and not as a missing one', async () => {
    const { code, out, err } = await command(folder, ['decide', '--tokn', 'token.json', 'cdk.out']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("unknown option '--tokn'");
    expect(err).toContain('--token?');
  });

  test('files in which nothing trusts an issuer are an error, not a refusal', async () => {
    const empty = folderWith({ 'token.json': CLAIMS, 'App.template.json': { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } } });
    const ended = await command(empty, ['decide', '--token', 'token.json', '--expect', 'deny', '.']);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[no-identity-found]') });
  });
});

test.each([['--help'], ['decide', '--help']])('help is an answer: %s %s', async (...argv) => {
  const { code, out, err } = await command(folder, argv);
  expect(out).toMatchSnapshot();
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('the version is the one of the package', async () => {
  expect((await command(folder, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+/);
});

test.each([[[]], [['decid']]])('no command of the name %j', async (argv) => expect(await command(folder, argv)).toMatchObject({ code: 2, out: '' }));
