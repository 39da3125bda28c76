import { azure, CLAIMS, command, folderWith, OPEN, stream, template } from './fixture';

const main = CLAIMS.sub;
const environment = (name: string) => `repo:acme@1/shop@2:environment:${name}`;
const SHOP = ['--repository', 'repo:acme@1/shop@2'];

const folder = folderWith({
  'main/cdk.tf.json': azure('deploy', main),
  'same/cdk.tf.json': azure('deploy', main),
  'prod/cdk.tf.json': azure('deploy', environment('prod')),
  'aws/a.template.json': template('deploy', main),
  'renamed/cdk.tf.json': azure('id-deploy', main),
  'open/open.template.json': OPEN,
  'open-too/open.template.json': { ...OPEN, Description: 'its parameter may have another value' },
  'names/cdk.tf.json': azure('deploy', 'repo:acme/shop:ref:refs/heads/main'),
  'meant/production/cdk.tf.json': azure('production', environment('prod')),
  'meant/staging/cdk.tf.json': azure('staging', environment('staging')),
  'swapped/production/cdk.tf.json': azure('production', environment('staging')),
  'swapped/staging/cdk.tf.json': azure('staging', environment('prod')),
  'less/production/cdk.tf.json': azure('production', environment('prod')),
});
const compare = (...argv: string[]) => command(folder, ['compare', ...argv]);
/** The first column of the table. */
const answers = (out: string) => out.split('\n\n')[1].split('\n').slice(1).map((line) => line.split('  ')[0]);

describe('for people', () => {
  test('one line where both are the same, and what that takes for granted', async () => {
    const { code, out, err } = await compare('main', 'same', ...SHOP);
    expect(out).toMatchSnapshot();
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('a token that shows a difference, and who says what to it', async () => {
    const { code, out, err } = await compare('main', 'prod', ...SHOP);
    expect(out).toMatchSnapshot();
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('identities without a partner, under the name of their side', async () => {
    const { out } = await compare('meant', 'less');
    expect(out).toContain('\nwithout a partner, only in meant:\n  staging (Azure), meant/staging/cdk.tf.json#/resource/');
    expect(out).not.toContain('only in less');
  });

  test('two of one name are told apart by their files', async () => {
    expect((await compare('main', 'prod')).out).toContain('\nno      deploy (Azure, main/cdk.tf.json)  deploy (Azure, prod/cdk.tf.json)\n');
  });

  const escape = '\u001b';
  test('colour on a terminal alone', async () => {
    const { out } = await command(folder, ['compare', 'meant', 'swapped'], { isTerminal: true, env: { TERM: 'xterm' } });
    const { out: plain } = await compare('meant', 'swapped');
    expect(out).toContain(`${escape}[31mno${escape}[0m`);
    expect(plain).not.toContain(escape);
    expect(out.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});

describe('exit codes', () => {
  test.each([
    ['main', 'same', 'equivalent', 0], ['main', 'same', 'implies', 0], ['main', 'same', 'disjoint', 1],
    ['main', 'prod', 'equivalent', 1], ['main', 'prod', 'implies', 1], ['main', 'prod', 'disjoint', 0],
    ['open', 'open-too', 'equivalent', 1], ['open', 'open-too', 'implies', 1], ['open', 'open', 'disjoint', 1],
    ['open', 'open', 'equivalent', 0], ['open', 'open', 'implies', 0],
    ['meant', 'less', 'equivalent', 1], ['less', 'meant', 'equivalent', 1],
    ['meant', 'less', 'implies', 1], ['less', 'meant', 'implies', 0],
    ['meant', 'swapped', 'equivalent', 1], ['meant', 'meant', 'equivalent', 0], ['meant', 'swapped', 'disjoint', 0],
  ])('%s and %s, expected %s: %i', async (one, other, question, code) => {
    const ended = await compare(one, other, ...SHOP, '--expect', question);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(code === 0 ? /^$/ : new RegExp(`^expected ${question}, `));
  });

  test('what was expected is said for each pair, and for those without a partner', async () => {
    const { err } = await compare('meant', 'swapped', ...SHOP, '--expect', 'equivalent');
    expect(err).toBe([
      'expected equivalent, got no: production (Azure, meant/production/cdk.tf.json) and production (Azure, swapped/production/cdk.tf.json)\n',
      'expected equivalent, got no: staging (Azure, meant/staging/cdk.tf.json) and staging (Azure, swapped/staging/cdk.tf.json)\n',
    ].join(''));
    expect((await compare('less', 'meant', '--expect', 'equivalent')).err).toMatch(/^expected equivalent, without a partner: staging \(Azure\), meant\/staging\/cdk.tf.json#.*\n$/);
  });

  test('without an expectation every answer is one', async () => {
    for (const [one, other] of [['meant', 'swapped'], ['open', 'open-too'], ['meant', 'less']]) expect((await compare(one, other)).code).toBe(0);
  });
});

describe('name stability', () => {
  // A subject without ids, of a repository whose subjects carry them: nobody has it now, and whoever registers the name has it then.
  const asked = ['compare', 'names', 'main', ...SHOP, '--expect', 'implies'];

  test('what holds now only does not hold, unless that is enough', async () => {
    const [strict, lenient] = [await command(folder, asked), await command(folder, [...asked, '--now'])];
    expect(strict.out).toMatchSnapshot();
    expect(lenient).toEqual({ code: 0, out: strict.out, err: '' });
    expect({ ...strict, out: '' }).toEqual({ code: 1, out: '', err: expect.stringMatching(/^expected implies, got now only: deploy \(Azure, names\/cdk.tf.json\) and /) });
  });

  test('--now excuses nothing else', async () => {
    expect((await compare('main', 'prod', ...SHOP, '--now', '--expect', 'equivalent')).code).toBe(1);
    expect((await compare('open', 'open-too', '--now', '--expect', 'equivalent')).code).toBe(1);
    expect((await compare('meant', 'less', '--now', '--expect', 'equivalent')).code).toBe(1);
  });
});

describe('which identities', () => {
  test('by name, on both sides', async () => {
    const { out, code } = await compare('meant', 'less', '--identity', 'production', '--expect', 'equivalent');
    expect({ code, partners: out.includes('without a partner') }).toEqual({ code: 0, partners: false });
  });

  test('of different names', async () => {
    const named = await compare('main', 'renamed', '--identity-a', 'deploy', '--identity-b', 'id-deploy', '--expect', 'equivalent');
    expect(named).toMatchObject({ code: 0, out: expect.stringContaining('\nyes     deploy (Azure)  id-deploy (Azure)\n') });
  });

  test('of one artifact: production and staging share no token', async () => {
    const argv = ['meant', ...SHOP, '--identity-a', 'production', '--identity-b', 'staging', '--expect'];
    expect((await compare(...argv, 'disjoint')).code).toBe(0);
    expect((await compare(...argv, 'equivalent')).code).toBe(1);
  });

  test('of one cloud', async () => {
    expect(answers((await compare('--across', 'main', 'aws')).out)).toHaveLength(1);
    expect(await compare('main', 'aws', '--party', 'azure')).toMatchObject({ code: 2, err: expect.stringContaining('[nothing-to-compare]') });
  });
});

describe('clouds of one set', () => {
  const clouds = folderWith({ 'out/a.template.json': template('deploy', main), 'out/cdk.tf.json': azure('deploy', main), 'out/more/cdk.tf.json': azure('alone', main) });

  test('each identity is compared with those of its name in the other clouds', async () => {
    const { out, code } = await command(clouds, ['compare', 'out']);
    expect(code).toBe(0);
    expect(out).toMatch(/^yes {5}deploy \(AWS\) {2}deploy \(Azure\)$/m);
    expect(out).toContain('\nwithout a partner, in no other cloud:\n  alone (Azure), out/more/cdk.tf.json#');
    expect(out).toContain('\n  deploy (AWS): sts.amazonaws.com\n  deploy (Azure): api://AzureADTokenExchange\n');
  });

  test('one that only one cloud has is not the same trust in all', async () => {
    expect((await command(clouds, ['compare', 'out', '--expect', 'equivalent', ...SHOP])).err).toMatch(/without a partner: alone/);
    expect((await command(clouds, ['compare', 'out', '--expect', 'equivalent', '--identity', 'deploy', ...SHOP])).code).toBe(0);
  });

  test('--across takes several artifacts for one set', async () => {
    expect((await compare('--across', 'main', 'aws')).out.split('\n\n')[1]).toMatch(/deploy \(Azure\) {2}deploy \(AWS\)$/);
  });

  test('an audience that two clouds take is said', async () => {
    const shared = folderWith({ 'a.template.json': template('deploy', main), 'cdk.tf.json': JSON.stringify(azure('deploy', main)).replace('api://AzureADTokenExchange', 'sts.amazonaws.com') });
    expect((await command(shared, ['compare', '.'])).out).toContain('both clouds take the same audience');
  });
});

describe('declared repositories', () => {
  const assumptions = async (...argv: string[]) => (await compare('main', 'same', ...argv)).out.split('taken for granted:\n')[1];

  test('keep the template that is told, or the default one', async () => {
    expect(await assumptions(...SHOP)).toContain('the repository acme/shop (2) keeps its subject template "repo, context"');
    expect(await assumptions(...SHOP, '--template', 'repo, context,ref')).toContain('"repo, context, ref"');
  });

  test('each has its own', async () => {
    const told = await assumptions(...SHOP, '--repository', 'repo:acme@1/till@3', '--template', 'repo,ref');
    expect(told).toContain('acme/shop (2) keeps its subject template "repo, context"');
    expect(told).toContain('acme/till (3) keeps its subject template "repo, ref"');
  });

  test('a classic one has its ids beside it', async () => {
    const { code, out } = await compare('names', 'names', '--repository', 'repo:acme/shop', '--owner-id', '1', '--repository-id', '2', '--expect', 'equivalent');
    expect(out).toContain('the repository acme/shop (2) keeps its subject template');
    expect(code).toBe(0);
  });

  test.each([
    ['a template before any repository', ['--template', 'repo,context'], 'It follows the --repository'],
    ['a prefix that is none', ['--repository', 'acme/shop'], '[malformed-sub-claim-prefix]'],
    ['a classic prefix without ids', ['--repository', 'repo:acme/shop'], '[id-missing]'],
    ['a key that subjects do not have', [...SHOP, '--template', 'repo,color'], '[malformed-template]'],
  ])('%s is an error', async (_, argv, message) => {
    expect(await compare('main', 'same', ...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
});

describe('hostile names', () => {
  const escape = '\u001b[2J';
  const hostile = folderWith({ 'a/x.template.json': template(`${escape}\u202edeploy\n`, main), 'b/x.template.json': template(`${escape}\u202edeploy\n`, environment('prod')) });

  test.each([[[]], [['--format', 'json']], [['--expect', 'equivalent']]])('do not reach the terminal: %j', async (argv) => {
    const { out, err } = await command(hostile, ['compare', 'a', 'b', ...argv]);
    expect(out + err).not.toMatch(/[\u001b\u202e]/);
    expect(out).toMatch(/\\u001b\[2J\\u202edeploy(?:\\n|\\u000a)/);
  });

  test.each(['__proto__', 'constructor', '', 'a'.repeat(10_000)])('are names like others: %.20s', async (name) => {
    const named = folderWith({ 'a/cdk.template.json': template(name, main), 'b/cdk.template.json': template(name, main) });
    expect((await command(named, ['compare', 'a', 'b', ...SHOP, '--expect', 'equivalent'])).code).toBe(0);
  });
});

describe('without an answer', () => {
  test.each([
    ['a name that no side has', ['main', 'same', '--identity', 'depoly'], '[unknown-identity]'],
    ['no pair', ['meant', 'renamed'], '[nothing-to-compare]'],
    ['one cloud alone', ['main'], '[nothing-to-compare]'],
    ['three sides', ['main', 'same', 'prod'], '[wrong-number-of-sides]'],
    ['one of two names', ['main', 'same', '--identity-b', 'deploy'], '[identity-without-counterpart]'],
    ['a missing file', ['main', 'missing'], '[file-unreadable]'],
    ['standard input twice', ['-', '-'], '[standard-input-twice]'],
    ['an unknown question', ['main', 'same', '--expect', 'unknown'], 'Allowed choices'],
    ['no artifact', [], "missing required argument 'artifact'"],
  ])('%s is an error', async (_, argv, message) => {
    expect(await compare(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  test('a side that trusts nobody is an error, not a difference', async () => {
    const empty = folderWith({ 'a.template.json': { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } }, 'b.template.json': template('deploy', main) });
    expect(await command(empty, ['compare', 'a.template.json', 'b.template.json'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[no-identity-found]') });
  });
});

test('standard input is a side', async () => {
  const stdin = stream(JSON.stringify(azure('deploy', main)));
  expect(await command(folder, ['compare', '-', 'main', ...SHOP, '--expect', 'equivalent'], { stdin })).toMatchObject({ code: 0, out: expect.stringContaining('deploy (Azure, stdin)') });
});

test('help is an answer', async () => {
  const { code, out, err } = await compare('--help');
  expect(out).toMatchSnapshot();
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
