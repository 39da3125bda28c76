import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { stack, synthesize } from './synth';
import { ProjectRole, TrustedPool } from '../../../src/constructs/gcp';
import { TrustedWorkflowError } from '../../../src/internal/errors';
import { ITrustedIdentity } from '../../../src/trust';
import { EnforcementReport } from '../../../src/verify';
import { FixtureWorkflow, production, release, staging } from '../../fixtures/gcp';
import { SHARED } from '../../fixtures/shared-identity';

const DEPLOY = new FixtureWorkflow(production());
const STAGE = new FixtureWorkflow(staging());
const EMAIL = 'deploy-production@my-project.iam.gserviceaccount.com';
const nameIn = (project: string) => `projects/${project}/serviceAccounts/${EMAIL}`;
const poolIn = (scope: TerraformStack, project: string | undefined = 'my-project', id = 'Pool') => new TrustedPool(scope, id, { poolId: `${id.toLowerCase()}-main`, project });

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as TrustedWorkflowError).code;
  }
  return 'nothing was thrown';
};

describe('a second member beside an authoritative binding would be removed at each apply: an account that a pool made is known', () => {
  test.each(['name', 'id', 'email', 'uniqueId'] as const)('by its attribute %s', (attribute) => {
    const pool = poolIn(stack());
    const { account } = pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
    expect(codeOf(() => pool.allowImpersonation(STAGE, account[attribute]!))).toBe('gcp-service-account-owned');
  });

  test.each(['my-project', '-'])('by its email in projects/%s', (project) => {
    const pool = poolIn(stack());
    pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
    expect(codeOf(() => pool.allowImpersonation(STAGE, nameIn(project)))).toBe('gcp-service-account-owned');
  });

  test('by its email, where it stands in a project of its own', () => {
    const pool = poolIn(stack());
    pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production', project: 'other-project' });
    expect(codeOf(() => pool.allowImpersonation(STAGE, nameIn('my-project')))).toBe('nothing was thrown');
    expect(codeOf(() => pool.allowImpersonation(STAGE, 'projects/-/serviceAccounts/deploy-production@other-project.iam.gserviceaccount.com'))).toBe('gcp-service-account-owned');
  });

  test('by its id alone, where nobody says its project', () => {
    const pool = new TrustedPool(stack(), 'Pool', { poolId: 'github' });
    pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
    expect(codeOf(() => pool.allowImpersonation(STAGE, nameIn('my-project')))).toBe('gcp-service-account-owned');
    expect(codeOf(() => pool.allowImpersonation(STAGE, nameIn('my-project').replace('deploy-production', 'deploy-other')))).toBe('nothing was thrown');
  });

  test('in a project with a domain', () => {
    const pool = poolIn(stack(), 'example.com:my-project');
    pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
    expect(codeOf(() => pool.allowImpersonation(STAGE, 'projects/-/serviceAccounts/deploy-production@my-project.example.com.iam.gserviceaccount.com'))).toBe('gcp-service-account-owned');
  });

  test('in another stack', () => {
    const app = new App({ outdir: '/nowhere' });
    const [one, other] = ['one', 'other'].map((id) => new TerraformStack(app, id));
    const { account } = poolIn(one).addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
    expect(codeOf(() => poolIn(other, 'other-project').allowImpersonation(STAGE, account.name))).toBe('gcp-service-account-owned');
    const variable = new TerraformVariable(other, 'account', {});
    expect(codeOf(() => poolIn(other, 'third-project', 'Third').allowImpersonation(STAGE, variable.stringValue))).toBe('nothing was thrown');
  });

  test('made after the member was written', () => {
    const pool = poolIn(stack());
    pool.allowImpersonation(STAGE, nameIn('my-project'));
    expect(codeOf(() => pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' }))).toBe('gcp-service-account-owned');
    expect(pool.node.tryFindChild('deploy-production')).toBeUndefined();
  });
});

describe('an existing account of several workflows', () => {
  const acknowledged = { acknowledgements: SHARED };
  const [one, other] = [new FixtureWorkflow({ ...production(), ...acknowledged }), new FixtureWorkflow({ ...staging(), ...acknowledged })];

  test('each acts for the other, so each has to acknowledge it', () => {
    for (const [first, second] of [[one, STAGE], [DEPLOY, other]]) {
      const pool = poolIn(stack());
      pool.allowImpersonation(first, nameIn('my-project'));
      expect(() => pool.allowImpersonation(second, nameIn('-'))).toThrow("acknowledge: [{ id: 'gcp/shared-identity'");
      expect(pool.document.bound).not.toHaveProperty(second.name);
    }
  });

  test('through two pools too', () => {
    const scope = stack();
    poolIn(scope).allowImpersonation(DEPLOY, nameIn('my-project'));
    expect(() => poolIn(scope, 'other-project', 'Other').allowImpersonation(STAGE, nameIn('my-project'))).toThrow('gcp/shared-identity');
  });

  test('by a reference too: name and email are one account', () => {
    const scope = stack();
    const pool = poolIn(scope);
    const account = new TerraformVariable(scope, 'account', {}).stringValue;
    pool.allowImpersonation(DEPLOY, account);
    pool.allowImpersonation(DEPLOY, account);
    expect(() => pool.allowImpersonation(STAGE, account)).toThrow('gcp/shared-identity');
  });

  test('acknowledged: the report of each shows the gap and the other', () => {
    const pool = poolIn(stack());
    const first = pool.allowImpersonation(one, nameIn('my-project'));
    const gapsOf = ({ enforcements }: ITrustedIdentity) => enforcements.filter(({ enforced }) => !enforced);
    expect(gapsOf(first)).toEqual([]);
    const second = pool.allowImpersonation(other, nameIn('my-project'));
    const gaps = [first, second].flatMap(gapsOf).map(({ how }) => how.split('; ')[1]);
    expect(gaps).toEqual([`the service account ${EMAIL} is also that of staging`, `the service account ${EMAIL} is also that of production`]);
    expect(gapsOf(pool.grantProjectRole(one, ProjectRole.of('roles/run.viewer')))).toEqual([]);
    const report = EnforcementReport.of(first);
    expect(report.rows.find(({ requirement }) => requirement === 'shared-identity')?.cells).toMatchObject([{ enforced: false, acknowledged: 'one team owns them all' }]);
    expect(report.unusedAcknowledgements).toEqual([]);
  });

  test('a closed workflow acts as nobody', () => {
    const pool = poolIn(stack());
    pool.allowImpersonation(DEPLOY, nameIn('my-project'));
    expect(() => pool.allowImpersonation(STAGE, nameIn('my-project'), { closed: true })).not.toThrow();
  });

  test('members of one policy are counted together, by whatever name', () => {
    const { json } = synthesize((scope) => {
      const pool = poolIn(scope);
      pool.allowImpersonation(one, nameIn('my-project'));
      pool.allowImpersonation(other, nameIn('-'));
    });
    expect(Object.values(json.resource.google_service_account_iam_member)).toHaveLength(2);
  });
});

test('an account of a third workflow is its own', () => {
  const pool = poolIn(stack());
  pool.addServiceAccount(DEPLOY, { accountId: 'deploy-production' });
  expect(() => pool.addServiceAccount(new FixtureWorkflow(release()), { accountId: 'release-production' })).not.toThrow();
});
