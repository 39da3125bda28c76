import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { CLAIMS, command, folderWith, template } from './fixture';

const validator = (name: string) => new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync(join(__dirname, `../../docs/schema/${name}.json`), 'utf8')) as object);
const SCHEMAS = { config: validator('lint-config'), baseline: validator('lint-baseline'), findings: validator('findings'), exceptions: validator('exceptions') };
function valid(name: keyof typeof SCHEMAS, value: unknown): unknown {
  SCHEMAS[name](value);
  expect(SCHEMAS[name].errors ?? []).toEqual([]);
  return value;
}

const WIDE = { rule: 'whole-repository', party: 'aws', file: 'out/wide.template.json', identity: 'wide', reason: 'removed with the next release', expires: '2027-02-25', owner: 'platform' };
const ARTIFACTS = {
  'out/wide.template.json': template('wide', 'repo:acme@1/shop@2'),
  'out/names.template.json': template('names', 'repo:acme/shop:environment:prod'),
  'out/exact.template.json': template('exact', CLAIMS.sub),
};
const CONFIG = 'trusted-workflows.lint.json';
const folderOf = (config: object, files: object = {}) => folderWith({ ...ARTIFACTS, [CONFIG]: valid('config', config), ...files });

interface Printed {
  findings: { rule: string; severity: string; identity: string; file: string; line?: number; message: string }[];
  acknowledged: { rule: string; identity: string; reason: string; owner?: string }[];
}
async function lint(folder: string, ...argv: string[]): Promise<Printed & { code: number; rules: string[] }> {
  const { code, out, err } = await command(folder, ['lint', '--format', 'json', ...argv]);
  expect(err).not.toMatch(/write:/);
  const printed = valid('findings', JSON.parse(out)) as Printed;
  return { code, ...printed, rules: printed.findings.map(({ rule, identity }) => `${rule} ${identity}`) };
}

const WITHOUT = ['whole-repository wide', 'name-without-id names', 'environment-on-any-ref names', 'started-by-others exact'];
test('without a configuration, everything is found', async () => expect((await lint(folderWith(ARTIFACTS), 'out')).rules).toEqual(expect.arrayContaining(WITHOUT)));

describe('an acknowledgement', () => {
  test('takes one rule at one identity, and says who answers for it', async () => {
    const { code, rules, acknowledged } = await lint(folderOf({ acknowledgements: [WIDE] }), 'out');
    expect(code).toBe(0);
    const before = await lint(folderWith(ARTIFACTS), 'out');
    expect(rules).toEqual(before.rules.filter((rule) => rule !== 'whole-repository wide'));
    expect(rules).toHaveLength(before.rules.length - 1);
    expect(acknowledged).toMatchObject([{ rule: 'whole-repository', identity: 'wide', owner: 'platform', expires: '2027-02-25' }]);
  });

  test.each([
    ['another rule', { rule: 'any-branch' }], ['another identity', { identity: 'exact' }], ['another file', { file: 'out/exact.template.json' }], ['another cloud', { party: 'gcp' }],
    ['a part of a name', { identity: 'wid' }], ['an upper-case name', { identity: 'Wide' }],
  ])('of %s takes nothing, and is found to be unused', async (_what, changed) => {
    const { code, rules, findings } = await lint(folderOf({ acknowledgements: [{ ...WIDE, ...changed }] }), 'out');
    expect(code).toBe(1);
    expect(rules).toContain('whole-repository wide');
    expect(findings.filter(({ rule }) => rule === 'unused-acknowledgement')).toMatchObject([{ severity: 'warning', file: CONFIG, line: 1 }]);
  });

  test.each([['2026-11-27', 0], ['2026-11-26', 1]])('holds on its last day (%s), and no longer', async (expires, code) => {
    const { rules, ...printed } = await lint(folderOf({ acknowledgements: [{ ...WIDE, expires }] }), 'out');
    expect(printed.code).toBe(code);
    expect(rules.includes('whole-repository wide')).toBe(code === 1);
    expect(rules.includes('expired-acknowledgement wide')).toBe(code === 1);
  });

  test.each(['./out', 'out/wide.template.json', './out/wide.template.json', '.'])('holds however the artifact is named: %s', async (name) => {
    expect((await lint(folderOf({ acknowledgements: [WIDE] }), name)).rules).not.toContain('whole-repository wide');
  });

  test('of what was not asked for is not said to be unused', async () => {
    const other = { ...WIDE, file: 'cdktf.out/stacks/prod/cdk.tf.json' };
    for (const argv of [['out'], ['out', '--identity', 'exact']]) {
      const { rules } = await lint(folderOf({ acknowledgements: argv.length === 1 ? [WIDE, other] : [{ ...WIDE, identity: 'gone' }] }), ...argv);
      expect(rules.join()).not.toContain('unused-acknowledgement');
    }
  });

  test('of a file that is gone is unused', async () => {
    expect((await lint(folderOf({ acknowledgements: [{ ...WIDE, file: 'out/gone.template.json' }] }), 'out')).rules).toContain('unused-acknowledgement wide');
  });

  test('of a file that cannot be read is not', async () => {
    const folder = folderOf({ acknowledgements: [WIDE] }, { 'out/wide.template.json': '{ "Resources": ' });
    expect((await lint(folder, '--allow-unreadable', 'out')).rules.join()).not.toContain('unused-acknowledgement');
  });
});

test('in YAML, with the line of an entry', async () => {
  const yaml = ['acknowledgements:', '  - rule: any-branch', '    party: aws', '    file: out/wide.template.json', '    identity: wide', '    reason: removed with the next release', '    expires: 2027-02-25', '    owner: platform', ''].join('\n');
  const { findings } = await lint(folderWith({ ...ARTIFACTS, 'ci/lint.yaml': yaml }), '--config', 'ci/lint.yaml', 'out');
  expect(findings.find(({ rule }) => rule === 'unused-acknowledgement')).toMatchObject({ file: 'ci/lint.yaml', line: 2 });
});

test('a severity is another one, upwards and downwards', async () => {
  const reason = 'agreed with the security team';
  const config = { severities: [{ rule: 'whole-repository', severity: 'note', reason }, { rule: 'started-by-others', severity: 'error', reason }] };
  const { code, findings } = await lint(folderOf(config), 'out');
  expect(code).toBe(1);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['started-by-others']);
});

test('the policy of the organization', async () => {
  const { rules } = await lint(folderOf({ policy: { issuers: [{ url: CLAIMS.iss, ownerIds: ['7'] }] } }), 'out');
  expect(rules.filter((rule) => rule.startsWith('owner'))).toEqual(['owner-not-allowed exact', 'owner-not-allowed names', 'owner-not-allowed wide']);
});

test('the longest session of the policy, acknowledged for one identity', async () => {
  const long = template('long', CLAIMS.sub);
  const { Role } = long.Resources;
  const files = { 'out/long.template.json': { Resources: { Role: { ...Role, Properties: { ...Role.Properties, MaxSessionDuration: 7200 } } } } };
  const ofSession = ({ rules }: { readonly rules: string[] }) => rules.filter((rule) => rule.startsWith('session-'));
  expect(ofSession(await lint(folderOf({ policy: { longestSession: 3600 } }, files), 'out'))).toEqual(['session-longer-than-allowed long']);
  expect(ofSession(await lint(folderOf({ policy: { longestSession: 7200 } }, files), 'out'))).toEqual([]);
  const acknowledgements = [{ ...WIDE, rule: 'session-longer-than-allowed', file: 'out/long.template.json', identity: 'long' }];
  expect(ofSession(await lint(folderOf({ policy: { longestSession: 3600 }, acknowledgements }, files), 'out'))).toEqual([]);
});

test.each(['out', './out', '.'])('the tiers of the policy, of files that are named as %s', async (name) => {
  const tiers = [
    { party: 'aws', identity: 'exact', file: './out/exact.template.json', tier: 'production' },
    { party: 'aws', identity: 'n*', file: 'out/other.template.json', tier: 'plan' }, { party: 'aws', identity: 'n*', file: 'out/names.template.json', tier: 'production' },
  ];
  const { rules } = await lint(folderOf({ policy: { tiersRequired: true, tiers } }), name);
  expect(rules.filter((rule) => rule.includes('-tier'))).toEqual(['below-tier names', 'no-tier wide']);
});

describe('a baseline', () => {
  test('is written for what fails, holds 90 days, and is not written again', async () => {
    const folder = folderWith(ARTIFACTS);
    const written = await command(folder, ['lint', '--fail-on', 'warning', '--write-baseline', 'base.json', 'out']);
    expect(written).toMatchObject({ code: 0, err: '' });
    const baseline = valid('baseline', JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8'))) as { acknowledgements: object[] };
    expect(baseline.acknowledgements).toMatchObject([
      { rule: 'name-without-id', file: 'out/names.template.json', identity: 'names' },
      { rule: 'whole-repository', file: 'out/wide.template.json', identity: 'wide', added: '2026-11-27', expires: '2027-02-25' },
    ]);
    expect(await lint(folder, '--fail-on', 'warning', '--baseline', 'base.json', 'out')).toMatchObject({ code: 0 });
    const before = readFileSync(join(folder, 'base.json'), 'utf8');
    expect(await command(folder, ['lint', '--write-baseline', 'base.json', 'out'])).toMatchObject({ code: 2, err: expect.stringContaining('[baseline-exists]') });
    expect(readFileSync(join(folder, 'base.json'), 'utf8')).toBe(before);
  });

  test('is over after its last day, and something new is found at once', async () => {
    const folder = folderWith(ARTIFACTS);
    await command(folder, ['lint', '--write-baseline', 'base.json', 'out']);
    const later = await command(folder, ['lint', '--baseline', 'base.json', 'out'], { now: () => new Date('2027-02-26T00:00:00Z') });
    expect(later.code).toBe(1);
    expect(later.out).toContain('expired-acknowledgement');
    const more = folderWith({ ...ARTIFACTS, 'out/wide2.template.json': template('wide2', 'repo:acme@1/shop@2'), 'base.json': readFileSync(join(folder, 'base.json'), 'utf8') });
    expect((await lint(more, '--baseline', 'base.json', 'out')).rules).toContain('whole-repository wide2');
  });

  test('of what cannot be written nothing is printed', async () => {
    const folder = folderWith(ARTIFACTS);
    expect(await command(folder, ['lint', '--write-baseline', 'no/folder/base.json', 'out'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[file-not-written]') });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

describe('--exceptions', () => {
  const config = {
    acknowledgements: [{ ...WIDE, added: '2026-11-01' }, { ...WIDE, identity: 'soon', expires: '2026-12-10' }, { ...WIDE, identity: 'over\u001b[2J', expires: '2026-11-26' }],
    severities: [{ rule: 'whole-repository', severity: 'note', reason: 'agreed with the security team' }],
  };
  const baseline = { acknowledgements: [{ ...WIDE, owner: undefined, identity: 'first-day', expires: '2027-01-01' }] };
  const list = (...argv: string[]) => command(folderOf(config, { 'base.json': baseline }), ['lint', '--exceptions', '--baseline', 'base.json', ...argv]);

  test('lists all of all files, the first that ends first, and judges nothing', async () => {
    const { code, out } = await list('--format', 'json');
    const { exceptions, severities } = valid('exceptions', JSON.parse(out)) as { exceptions: Record<string, unknown>[]; severities: object[] };
    expect(code).toBe(0);
    expect(exceptions.map(({ identity, status, daysLeft, age, owner }) => [identity, status, daysLeft, age, owner])).toEqual([
      ['over\u001b[2J', 'expired', -1, undefined, 'platform'], ['soon', 'ends-soon', 13, undefined, 'platform'],
      ['first-day', 'holds', 35, undefined, undefined], ['wide', 'holds', 90, 26, 'platform'],
    ]);
    expect(severities).toHaveLength(1);
  });

  test('for people, with why; nothing steers a terminal', async () => {
    const { out } = await list();
    expect(out).toMatch(/^STATUS +EXPIRES +AGE +OWNER/);
    expect(out).toContain('because: removed with the next release');
    expect(out).toContain('whole-repository is note, wherever it is found');
    expect(out).not.toContain('\u001b');
  });

  test('of a CDK app, as its report tells; of other plugins nothing', async () => {
    const suppressed = { ruleName: 'any-branch', reason: 'nothing of value\u001b[2J', acknowledgedAt: 'App', violatingConstructs: [{ constructPath: 'App/Deploy' }] };
    const report = { version: '54.0.0', title: 'Validation Report', pluginReports: [{ pluginName: 'cdk-trusted-workflows', suppressedViolations: [suppressed] }, { pluginName: 'other', suppressedViolations: [suppressed] }] };
    const folder = folderWith({ 'cdk.out/validation-report.json': report, 'cdktf.out/x.json': {}, 'broken/validation-report.json': '{' });
    const { out } = await command(folder, ['lint', '--exceptions', '--format', 'json', 'cdk.out', 'cdktf.out']);
    expect(valid('exceptions', JSON.parse(out))).toMatchObject({ exceptions: [], acknowledgedInCdk: [{ rule: 'any-branch', construct: 'App/Deploy', at: 'App', source: 'cdk.out/validation-report.json' }] });
    expect((JSON.parse(out) as { acknowledgedInCdk: object[] }).acknowledgedInCdk).toHaveLength(1);
    const text = await command(folder, ['lint', '--exceptions', 'cdk.out']);
    expect(text.out).toContain('any-branch at App/Deploy, without a last day');
    expect(text.out).not.toContain('\u001b');
    expect(await command(folder, ['lint', '--exceptions', 'broken'])).toMatchObject({ code: 2, err: expect.stringContaining('[not-json]') });
    expect(await command(folder, ['lint', '--exceptions', 'nowhere'])).toMatchObject({ code: 2, err: expect.stringContaining('[file-unreadable]') });
  });

  test('of none', async () => expect(await command(folderWith({}), ['lint', '--exceptions'])).toEqual({ code: 0, out: 'nothing is acknowledged\n', err: '' }));
  test('takes no form that is of findings', async () => expect(await list('--format', 'sarif')).toMatchObject({ code: 2, err: expect.stringContaining('[format-of-exceptions]') }));
});

test.each<[string, string[], Record<string, unknown>]>([
  ['[several-lint-configurations]', ['out'], { [CONFIG]: {}, 'trusted-workflows.lint.yaml': 'severities: []\n' }],
  ['[malformed-lint-file]', ['out'], { [CONFIG]: { ignore: ['**'] } }],
  ['[not-json]', ['out'], { [CONFIG]: '{ "severities": [' }],
  ['[file-unreadable]', ['out', '--config', 'nowhere.json'], {}],
  ['[file-unreadable]', ['out', '--baseline', 'nowhere.json'], {}],
  ['[nothing-to-lint]', [], {}],
])('%s: lint %p', async (code, argv, files) => {
  expect(await command(folderWith({ ...ARTIFACTS, ...files }), ['lint', ...argv])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(code) });
});

test('neither the configuration nor a baseline is taken for an artifact', async () => {
  const folder = folderOf({ acknowledgements: [{ ...WIDE, reason: 'AssumeRoleWithWebIdentity: see the ticket' }] }, { 'base.json': { acknowledgements: [{ ...WIDE, reason: 'principalSet://iam.googleapis.com and so on' }] } });
  expect(await command(folder, ['lint', '.'])).toMatchObject({ code: 0, out: expect.not.stringContaining('not ') });
});

// What the schema takes and what is read are the same: an editor says what the command will say.
test.each<[string, object]>([
  ['another severity', { severities: [{ rule: 'any-branch', severity: 'off', reason: 'nobody reads these' }] }],
  ['a short reason', { severities: [{ rule: 'any-branch', severity: 'note', reason: 'why' }] }],
  ['no owner', { acknowledgements: [{ ...WIDE, owner: undefined }] }],
  ['a pattern', { acknowledgements: [{ ...WIDE, file: 'out/*' }] }],
  ['all identities', { acknowledgements: [{ ...WIDE, identity: '*' }] }],
  ['a number in place of an id', { policy: { issuers: [{ url: CLAIMS.iss, ownerIds: [7] }] } }],
  ['no ids', { policy: { issuers: [{ url: CLAIMS.iss, ownerIds: [] }] } }],
  ['no issuers', { policy: { issuers: [] } }],
  ['an issuer that is no URL', { policy: { issuers: [{ url: 'gitlab.com' }] } }],
  ['hours in place of seconds', { policy: { longestSession: 12 } }],
  ['minutes in place of seconds', { policy: { longestSession: 60 } }],
  ['more than a day', { policy: { longestSession: 86401 } }],
  ['a half', { policy: { longestSession: 3600.5 } }],
  ['a number as text', { policy: { longestSession: '3600' } }],
  ['a tier that is not known', { policy: { tiers: [{ party: 'aws', identity: 'wide', tier: 'prod' }] } }],
  ['a tier of all identities', { policy: { tiers: [{ party: 'aws', identity: '*', tier: 'plan' }] } }],
  ['a tier of nobody', { policy: { tiers: [{ party: 'aws', tier: 'plan' }] } }],
  ['a tier of no cloud', { policy: { tiers: [{ identity: 'wide', tier: 'plan' }] } }],
  ['a tier of files by a pattern', { policy: { tiers: [{ party: 'aws', identity: 'wide', file: 'out/*', tier: 'plan' }] } }],
  ['tiers by name', { policy: { tiers: { wide: 'plan' } } }],
  ['tiers that are required in words', { policy: { tiersRequired: 'yes' } }],
  ['a member that is not known', { rules: {} }],
])('%s is refused by the schema and by the command', async (_what, config) => {
  const text = JSON.stringify(config);
  expect(SCHEMAS.config(JSON.parse(text))).toBe(false);
  expect(await command(folderWith({ ...ARTIFACTS, [CONFIG]: text }), ['lint', 'out'])).toMatchObject({ code: 2, err: expect.stringContaining('[malformed-lint-file]') });
});
