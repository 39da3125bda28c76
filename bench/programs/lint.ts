import { createRequire } from 'node:module';

/** Distinct roles for GitHub in one template, or a file each: seven of ten as they should be, the rest as they are often found. */
const [count, shape] = process.argv.slice(2);
const HOST = 'token.actions.githubusercontent.com';
const OWNERS = ['my-org', 'my-org-labs', 'Partner', 'tools', 'data-platform'];
const STAGES = ['prod', 'production', 'staging', 'dev', 'eu-live'];

/** By operator, a text for each key. */
type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

const runOf = (index: number) => {
  const [owner, ownerId] = [OWNERS[index % 5], String(1_000_000 + (index % 5) * 7919)];
  const [name, id] = [`service-${index}`, String(456_000_000 + index * 13)];
  return { owner, ownerId, name, id, stage: STAGES[(index * 7 + Math.floor(index / 8)) % 5], classic: `repo:${owner}/${name}`, immutable: `repo:${owner}@${ownerId}/${name}@${id}` };
};
type Run = ReturnType<typeof runOf>;

const GOOD: readonly ((run: Run) => Conditions)[] = [
  ({ immutable, stage }) => ({ StringEquals: { sub: `${immutable}:environment:${stage}` } }),
  ({ immutable, stage, id, ownerId }) => ({ StringEquals: { sub: `${immutable}:environment:${stage}`, repository_id: id, repository_owner_id: ownerId, ref: 'refs/heads/main' } }),
  ({ immutable, id }) => ({ StringEquals: { sub: `${immutable}:ref:refs/heads/main`, repository_id: id } }),
  ({ classic, stage }) => ({ StringEquals: { sub: `${classic}:environment:${stage}` } }),
  ({ classic }) => ({ StringEquals: { sub: `${classic}:ref:refs/heads/main` } }),
  ({ classic, stage, id, ownerId }) => ({ StringEquals: { sub: `${classic}:environment:${stage}`, repository_id: id, repository_owner_id: ownerId } }),
];
const BAD: readonly ((run: Run) => Conditions)[] = [
  ({ classic }) => ({ StringLike: { sub: `${classic}:*` } }),
  ({ immutable }) => ({ StringLike: { sub: `${immutable}:*` } }),
  ({ classic }) => ({ StringEquals: { sub: `${classic}:pull_request` } }),
  ({ classic }) => ({ StringLike: { sub: `${classic}:ref:refs/heads/*` } }),
  ({ immutable }) => ({ StringLike: { sub: `${immutable}:ref:refs/tags/v*` } }),
  ({ owner, name }) => ({ StringLike: { sub: `repo:${owner}-${name}/*` } }),
  ({ immutable, stage }) => ({ StringEquals: { sub: [`${immutable}:environment:${stage}`, `${immutable}:ref:refs/heads/main`] } }),
  ({ classic, stage }) => ({ StringLike: { sub: `${classic}:environment:${stage}*` } }),
  ({ classic }) => ({ StringEquals: { sub: `${classic}:*` } }),
  ({ classic }) => ({ StringLike: { sub: `${classic}*` } }),
  ({ id, ownerId }) => ({ StringEquals: { repository_id: id, repository_owner_id: ownerId } }),
];

function roleOf(index: number): object {
  const asked = (index % 10 < 7 ? GOOD[(index * 3 + Math.floor(index / 16)) % GOOD.length] : BAD[Math.floor(index / 2) % BAD.length])(runOf(index));
  const keyed = (keys: object = {}) => Object.fromEntries(Object.entries(keys).map(([key, value]) => [`${HOST}:${key}`, value as unknown]));
  const likes = asked.StringLike && { StringLike: keyed(asked.StringLike) };
  const statement = {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` },
    Condition: { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', ...keyed(asked.StringEquals) }, ...likes },
  };
  return { Type: 'AWS::IAM::Role', Properties: { RoleName: `deploy-${index}`, AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } } };
}

const fileOf = (path: string, indices: readonly number[]) => (
  { path, content: JSON.stringify({ Resources: Object.fromEntries(indices.map((index) => [`Role${index}`, roleOf(index)])) }) });
const all = Array.from({ length: Number(count) }, (_, index) => index);
const files = shape === 'files' ? all.map((index) => fileOf(`stack-${index}.template.json`, [index])) : [fileOf('stack.template.json', all)];

// Checks are no entry point of the package: the command asks them.
const load = createRequire(__filename);
const { TrustChecks } = load('../lib/checks') as typeof import('../../src/checks');
const { IdentitySet } = load('../lib/verify') as typeof import('../../src/verify');

const start = process.cpuUsage();
const findings = TrustChecks.of(IdentitySet.fromFiles(files)).findings();
const { user, system } = process.cpuUsage(start);
if (findings.length < Number(count)) throw new Error(`${findings.length} findings`);
process.stdout.write(JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
