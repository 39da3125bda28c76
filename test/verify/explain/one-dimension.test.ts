import fc from 'fast-check';
import { file } from './causes/fixture';
import { TokenClaims } from '../../../src/trust';
import { IdentitySet } from '../../../src/verify';
import { causesOf as allCausesOf } from '../../../src/verify/explain/causes';

const HOST = 'token.actions.githubusercontent.com';
const OWNER = { names: ['meadow', 'Green-Hill', 'o1'], id: '1001' };

/** A run, and the one thing that is different about the run that the trust names. */
interface Run {
  readonly owner: string;
  readonly name: string;
  readonly ids: boolean;
  readonly kind: 'heads' | 'tags' | 'environment' | 'pull_request';
  readonly value: string;
}

const word = fc.stringMatching(/^[a-z][a-z0-9-]{2,8}$/).filter((text) => !text.includes('--'));
const anyRun: fc.Arbitrary<Run> = fc.record({ owner: fc.constantFrom(...OWNER.names), name: word, ids: fc.boolean(), kind: fc.constantFrom('heads', 'tags', 'environment'), value: word });

const contextOf = ({ kind, value }: Run) => kind === 'pull_request' ? kind : kind === 'environment' ? `environment:${value}` : `ref:refs/${kind}/${value}`;
const repositoryOf = ({ owner, name, ids }: Run) => ids ? `${owner}@${OWNER.id}/${name}@2002` : `${owner}/${name}`;
const subjectOf = (run: Run) => `repo:${repositoryOf(run)}:${contextOf(run)}`;

function tokenOf(run: Run, aud: string): TokenClaims {
  const { owner, name, kind, value } = run;
  const ref = kind === 'pull_request' ? 'refs/pull/7/merge' : kind === 'environment' ? 'refs/heads/any' : `refs/${kind}/${value}`;
  return {
    iss: `https://${HOST}`,
    aud,
    sub: subjectOf(run),
    repository: `${owner}/${name}`,
    repository_owner: owner,
    repository_id: '2002',
    repository_owner_id: OWNER.id,
    ref,
    event_name: kind === 'pull_request' ? kind : 'push',
    ...kind === 'environment' ? { environment: value } : {},
  };
}

const swapCase = (text: string) => text.replace(/[a-z]/i, (letter) => letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());

/** One dimension each: how the trust differs from the run, and the cause that this is. Undefined where the run has no such dimension. */
const MUTATIONS: Record<string, { readonly id: string; readonly of: (run: Run) => Run | undefined }> = {
  'letters of the owner': { id: 'letter-case', of: (run) => ({ ...run, owner: swapCase(run.owner) }) },
  'letters of the ref or environment': { id: 'letter-case', of: (run) => ({ ...run, value: swapCase(run.value) }) },
  'the form of the subject': { id: 'subject-form', of: (run) => ({ ...run, ids: !run.ids }) },
  'a tag for a branch, and the other way round': { id: 'tag-or-branch', of: (run) => run.kind === 'environment' ? undefined : { ...run, kind: run.kind === 'heads' ? 'tags' : 'heads' } },
  'an environment for a ref, and the other way round': { id: 'environment-or-ref', of: (run) => ({ ...run, kind: run.kind === 'environment' ? 'heads' : 'environment' }) },
  'a pull request': { id: 'not-a-pull-request', of: (run) => ({ ...run, kind: 'pull_request' }) },
  'another ref': { id: 'other-ref', of: (run) => run.kind === 'environment' ? undefined : { ...run, value: `${run.value}-x` } },
  'another environment': { id: 'other-environment', of: (run) => run.kind === 'environment' ? { ...run, value: `${run.value}-x` } : undefined },
  'another owner': { id: 'fork', of: (run) => ({ ...run, owner: `not-${run.owner}` }) },
  'another repository': { id: 'other-repository', of: (run) => ({ ...run, name: `${run.name}-x` }) },
};

/** How a cloud holds a subject. */
const TRUSTS: Record<string, { readonly aud: string; readonly of: (sub: string) => { readonly path: string; readonly content: string } }> = {
  'AWS, exact': { aud: 'sts.amazonaws.com', of: (sub) => policy({ StringEquals: { [`${HOST}:sub`]: sub } }) },
  'AWS, a pattern without wildcards': { aud: 'sts.amazonaws.com', of: (sub) => policy({ StringLike: { [`${HOST}:sub`]: sub } }) },
  'Azure, a credential': { aud: 'api://AzureADTokenExchange', of: (subject) => file('list.json', [{ audiences: ['api://AzureADTokenExchange'], id: '1', name: 'one', issuer: `https://${HOST}`, subject }]) },
  'GCP, a condition on the subject': {
    aud: GCP(),
    of: (sub) => file('provider.json', {
      name: GCP().replace('https://iam.googleapis.com/', ''), attributeMapping: { 'google.subject': 'assertion.sub' }, attributeCondition: `assertion.sub == '${sub}'`, oidc: { issuerUri: `https://${HOST}` }, state: 'ACTIVE',
    }),
  },
};

function GCP() {
  return 'https://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/meadow-pool/providers/meadow-provider';
}

function policy(condition: object) {
  return file('role.json', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${HOST}` }, Condition: condition }] });
}

function causesOf(trust: string, asked: string, token: TokenClaims): readonly string[] {
  const [decision] = IdentitySet.fromFiles([TRUSTS[trust].of(asked)]).decide(token);
  return allCausesOf(decision, token).map(({ id }) => id);
}

const PAIRS = Object.keys(TRUSTS).flatMap((trust) => Object.keys(MUTATIONS).map((name) => [trust, name] as const));

test.each(PAIRS)('%s: where one thing differs, it is the cause and no other is: %s', (trust, name) => {
  const { id, of } = MUTATIONS[name];
  fc.assert(fc.property(anyRun, (run) => {
    const other = of(run);
    fc.pre(other !== undefined);
    expect(causesOf(trust, subjectOf(other!), tokenOf(run, TRUSTS[trust].aud))).toEqual([id]);
  }), { numRuns: 8 });
});

test.each(Object.keys(TRUSTS))('%s: where two parts differ, both are told', (trust) => {
  fc.assert(fc.property(anyRun.filter(({ kind }) => kind !== 'environment'), (run) => {
    const other: Run = { ...run, ids: !run.ids, value: `${run.value}-x` };
    expect([...causesOf(trust, subjectOf(other), tokenOf(run, TRUSTS[trust].aud))].sort()).toEqual(['other-ref', 'subject-form']);
  }), { numRuns: 8 });
});

test.each(Object.keys(TRUSTS))('%s: what is equal has no cause', (trust) => {
  fc.assert(fc.property(anyRun, (run) => {
    expect(causesOf(trust, subjectOf(run), tokenOf(run, TRUSTS[trust].aud))).toEqual([]);
  }), { numRuns: 8 });
});

/** Inside a pattern: the rest of it is wildcards. */
test.each<[string, (run: Run) => string | undefined, string]>([
  ['letters of the owner', (run) => `repo:${swapCase(run.owner)}*/*:*`, 'letter-case'],
  ['the form', (run) => run.ids ? `repo:${run.owner}/*:${contextOf(run)}` : undefined, 'subject-form'],
  ['a tag for a branch', (run) => run.kind === 'heads' ? `repo:${repositoryOf(run)}:ref:refs/tags/*` : undefined, 'tag-or-branch'],
  ['an environment', (run) => run.kind === 'environment' ? undefined : `repo:${run.owner}*:environment:prod`, 'environment-or-ref'],
  ['pull requests', (run) => `repo:${run.owner}*:pull_request`, 'not-a-pull-request'],
  ['nothing behind the repository', (run) => `repo:${repositoryOf(run)}`, 'subject-without-context'],
  ['a folder of branches', (run) => run.kind === 'heads' ? `repo:${repositoryOf(run)}:ref:refs/heads/release/*` : undefined, 'other-ref'],
])('inside a pattern of AWS: %s', (_, pattern, id) => {
  fc.assert(fc.property(anyRun, (run) => {
    const asked = pattern(run);
    fc.pre(asked !== undefined);
    expect(causesOf('AWS, a pattern without wildcards', asked!, tokenOf(run, 'sts.amazonaws.com'))).toEqual([id]);
  }), { numRuns: 8 });
});

test.each([
  ['merge queue', 'repo:meadow/barn:ref:refs/heads/gh-readonly-queue/main/pr-7-abc', { ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc', event_name: 'merge_group' }, ['merge-queue']],
  ['pull request', 'repo:meadow/barn:pull_request', { ref: 'refs/pull/7/merge', event_name: 'pull_request' }, ['pull-request']],
  ['template', 'repo:meadow/barn:ref:refs/heads/main:job_workflow_ref:meadow/barn/.github/workflows/x.yml@refs/heads/main', { ref: 'refs/heads/main' }, ['subject-template']],
])('%s, where main is trusted', (_, sub, more, ids) => {
  const token = { ...tokenOf({ owner: 'meadow', name: 'barn', ids: false, kind: 'heads', value: 'main' }, 'sts.amazonaws.com'), ...more, sub };
  for (const trust of ['AWS, exact', 'AWS, a pattern without wildcards']) expect(causesOf(trust, 'repo:meadow/barn:ref:refs/heads/main', token)).toEqual(ids);
});
