import { GitHubWorkflowProps } from '../../../src/issuers';
import { AdmittedSet, ComparisonAnswer, IdentitySet } from '../../../src/verify';
import { CLASSIC, GITHUB, MAIN, policyOf, STS, workflow } from '../../fixtures/aws';
import { HOLDABLE } from '../../fixtures/aws-workflows';

const { YES, NO, UNKNOWN } = ComparisonAnswer;

/** Resources beside the role, and whether that one hangs on a condition. */
interface Beside { readonly resources?: object; readonly condition?: string }

/** A role of a template with this trust policy. */
function roleOf(policy: object, { resources = {}, condition }: Beside = {}): AdmittedSet {
  const Role = { Type: 'AWS::IAM::Role', Condition: condition, Properties: { RoleName: 'deploy', AssumeRolePolicyDocument: policy } };
  return AdmittedSet.ofIdentity(IdentitySet.fromFiles([{ path: 'Stack.template.json', content: JSON.stringify({ Resources: { Role, ...resources } }) }]), 'deploy');
}

type Conditions = Record<string, Record<string, unknown>>;

/** Statements on GitHub's provider; a key that begins with `:` is one of its. */
function statement(Condition: Conditions, Effect = 'Allow', partition = 'aws'): object {
  const prefixed = Object.entries(Condition).map(([operator, keys]) => [operator, Object.fromEntries(Object.entries(keys).map(([key, values]) => [`${GITHUB}${key}`, values]))]);
  const Principal = { Federated: `arn:${partition}:iam::123456789012:oidc-provider/${GITHUB}` };
  return { Effect, Principal, Action: 'sts:AssumeRoleWithWebIdentity', Condition: Object.fromEntries(prefixed) };
}
const handWritten = (statements: object[], beside?: Beside) => roleOf({ Version: '2012-10-17', Statement: statements }, beside);
const AUD = { ':aud': STS };
const subjects = (sub: string | string[], more: Conditions = {}) => handWritten([statement({ StringEquals: AUD, StringLike: { ':sub': sub }, ...more })]);
const byEnvironment = subjects('repo:o/r:*', { StringEquals: { ...AUD, ':environment': 'prod' } });

describe('a role of ours and its model', () => {
  test.each(['an environment alone', 'an environment, classic subject', 'data residency'])('the role lets in nothing else, and by its names, so only now all of it: %s', (name) => {
    const props: Partial<GitHubWorkflowProps> = HOLDABLE[name];
    const [role, model] = [roleOf(policyOf(props)), AdmittedSet.ofWorkflow(workflow(props))];
    const implied = role.implies(model);
    expect(implied).toMatchObject({ answer: YES });
    expect(implied.nowOnly).toBeUndefined();
    const { witness, ...equal } = role.equivalent(model);
    expect(equal).toMatchObject({ answer: NO, nowOnly: true });
    expect(witness).toMatchObject({ claims: { repository_id: '456789', repository_owner_id: '123456' }, refusedBy: ['deploy (AWS)'] });
    expect(witness?.claims.repository).not.toBe('my-org/my-repo');
  });

  it('differs in events whose subject GitHub does not document, and the trusted workflow says so', () => {
    const model = workflow({ refs: [MAIN] });
    const { answer, witness } = roleOf(policyOf({ refs: [MAIN] })).implies(AdmittedSet.ofWorkflow(model));
    expect([answer, witness?.claims.sub]).toEqual([NO, 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main']);
    expect(witness?.claims.event_name).toMatch(/^pull_request_/);
    expect(model.compile().open.join()).toContain(`${String(witness?.claims.event_name)}`);
  });

  it('names and ids are the same trust only now', () => {
    const byName = subjects('repo:my-org/my-repo:environment:prod');
    const byId = roleOf(policyOf({ repository: CLASSIC, environment: 'prod' }));
    expect(byId.implies(byName)).toMatchObject({ answer: YES });
    const { answer, nowOnly, witness } = byName.implies(byId, { projects: [CLASSIC] });
    expect([answer, nowOnly, witness?.claims.sub]).toEqual([NO, true, 'repo:my-org/my-repo:environment:prod']);
    expect(witness?.claims.repository_id).not.toBe('456789');
  });
});

describe('policies written by hand', () => {
  const repository = subjects('repo:my-org/my-repo:*');

  it('a repository is wider than its branch main', () => {
    const main = subjects('repo:my-org/my-repo:ref:refs/heads/main');
    expect(main.implies(repository).answer).toBe(YES);
    const { answer, witness } = repository.implies(main);
    expect([answer, witness?.claims.repository]).toEqual([NO, 'my-org/my-repo']);
    expect(witness?.claims.sub).not.toBe('repo:my-org/my-repo:ref:refs/heads/main');
  });

  it('`repo:my-org*` lets in another organization whose name begins so', () => {
    const { answer, witness } = subjects('repo:my-org*').disjoint(subjects('repo:my-org-evil/*'));
    expect([answer, witness?.claims.repository_owner]).toEqual([NO, 'my-org-evil']);
    expect(subjects('repo:my-org/*').disjoint(subjects('repo:my-org-evil/*')).answer).toBe(YES);
  });

  it('trap 13: a star among the values is everybody', () => {
    const all = subjects(['repo:acme/x', '*']);
    expect(all.equivalent(subjects('*')).answer).toBe(YES);
    const { answer, witness } = all.implies(subjects('repo:acme/x*'));
    expect([answer, witness?.claims.repository_owner]).toEqual([NO, 'someone']);
  });

  it('trap 14: ForAllValues holds for a token without the claim', () => {
    const { answer, witness } = subjects('repo:o/r:*', { 'ForAllValues:StringEquals': { ':environment': 'prod' } }).implies(byEnvironment);
    expect(answer).toBe(NO);
    expect(witness?.claims).not.toHaveProperty('environment');
  });

  it('trap 14: ForAllValues on the audience holds for empty text, and a token with an empty audience gets in nowhere all the same', () => {
    const { answer, witness } = handWritten([statement({ 'StringLike': { ':sub': 'repo:my-org/my-repo:*' }, 'ForAllValues:StringEquals': AUD })]).implies(repository);
    expect([answer, witness]).toEqual([YES, undefined]);
  });

  it('trap 15: without a condition on the audience, the client ids of the provider are what is left', () => {
    const open = [statement({ StringLike: { ':sub': 'repo:my-org/my-repo:*' } })];
    const { answer, witness } = handWritten(open).implies(repository);
    expect(answer).toBe(NO);
    expect(witness?.claims.aud).not.toBe(STS);
    const Provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: `https://${GITHUB}`, ClientIdList: [STS] } };
    expect(handWritten(open, { resources: { Provider } }).equivalent(repository).answer).toBe(YES);
  });
});

describe('a Deny', () => {
  const allow = statement({ StringEquals: AUD, StringLike: { ':sub': 'repo:o/r:*' } });

  it('of all but one environment is a condition on it, for an absent claim too', () => {
    expect(handWritten([allow, statement({ StringNotEquals: { ':environment': 'prod' } }, 'Deny')]).equivalent(byEnvironment).answer).toBe(YES);
  });

  it('that asks for the claim to be there lets in those without it', () => {
    const guarded = handWritten([allow, statement({ StringNotEquals: { ':environment': 'prod' }, Null: { ':environment': 'false' } }, 'Deny')]);
    const { answer, witness } = guarded.implies(byEnvironment);
    expect(answer).toBe(NO);
    expect(witness?.claims).not.toHaveProperty('environment');
  });

  it('of the whole provider leaves nothing', () => {
    expect(handWritten([allow, statement({}, 'Deny')]).disjoint(subjects('*')).answer).toBe(YES);
  });
});

describe('bounds', () => {
  it('few letters in either case are compared exactly', () => {
    const anyCase = subjects('repo:o/r:*', { StringEqualsIgnoreCase: { ':environment': 'prod' } });
    expect(anyCase.disjoint(subjects('*', { StringEquals: { ...AUD, ':environment': ['staging', 'prod2'] } })).answer).toBe(YES);
    const { answer, witness } = anyCase.implies(byEnvironment);
    expect([answer, String(witness?.claims.environment).toLowerCase()]).toEqual([NO, 'prod']);
    expect(witness?.claims.environment).not.toBe('prod');
  });

  it('numbers are not compared, but a difference elsewhere is found', () => {
    const byNumber = subjects('repo:o/r:*', { NumericEquals: { ':repository_id': '7' } });
    expect(byNumber.implies(subjects('repo:o/r:*', { StringEquals: { ...AUD, ':repository_id': '7' } }))).toMatchObject({ answer: UNKNOWN });
    expect(byNumber.implies(subjects('repo:o/*'))).toMatchObject({ answer: YES });
    expect(byNumber.implies(subjects('repo:p/*', {}))).toMatchObject({ answer: NO });
  });

  it('a claim that may be no key in a partition leaves it open whom it lets in, not whom it refuses', () => {
    const china = handWritten([statement({ StringEquals: { ...AUD, ':ref': 'refs/heads/main' }, StringLike: { ':sub': 'repo:o/r:*' } }, 'Allow', 'aws-cn')]);
    const { answer, witness } = subjects('repo:o/r:*').implies(china);
    expect(answer).toBe(NO);
    expect(witness?.claims.ref).not.toBe('refs/heads/main');
    expect(subjects('repo:o/r:*', { StringEquals: { ...AUD, ':ref': 'refs/heads/main' } }).implies(china).answer).toBe(UNKNOWN);
  });

  it('a role that may not exist lets in nothing for certain', () => {
    const perhaps = handWritten([statement({ StringEquals: AUD, StringLike: { ':sub': 'repo:o/r:*' } })], { condition: 'InProduction' });
    expect(perhaps.implies(byEnvironment).answer).toBe(UNKNOWN);
    expect(perhaps.disjoint(subjects('repo:p/*')).answer).toBe(YES);
  });
});

test('lists of forty subjects, allowed or denied, are compared in a moment', () => {
  const list = Array.from({ length: 40 }, (_, index) => `repo:my-org/r${index}:ref:refs/heads/main`);
  const denying = (names: string[]) => handWritten([statement({ StringEquals: AUD, StringLike: { ':sub': 'repo:my-org/*' } }), statement({ StringLike: { ':sub': names } }, 'Deny')]);
  expect(subjects(list).equivalent(subjects([...list].reverse())).answer).toBe(YES);
  expect(subjects(list).implies(subjects(list.slice(1))).answer).toBe(NO);
  expect(denying(list).equivalent(denying([...list].reverse())).answer).toBe(YES);
  expect(subjects(list).disjoint(denying(list)).answer).toBe(YES);
});
