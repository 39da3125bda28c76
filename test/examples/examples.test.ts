import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { permissionsOf } from './permissions';
import { EXAMPLES, identitySetOf, NAMES, synthesized } from './synthesized';
import { isMeant, MEANT, warningsOf } from './warnings';
import { Cloud, CLOUDS, Example, gapOf, heldBy, Holding } from '../../examples/shared/example';
import { tokensFor, verdictAt } from '../../examples/shared/tokens';
import { IdentitySource, TrustedIdentity } from '../../src/constructs/azure';
import { ApplicationSource, TrustedApplication } from '../../src/constructs/azure-application';
import { GitHubRepository, GitHubWorkflow, GitRefPattern } from '../../src/issuers';
import { BUILT_IN_ROLES } from '../../src/parties/azure/permissions/roles';
import { ITrustedIdentity, TrustedWorkflow } from '../../src/trust';
import { satisfies } from '../../src/trust/satisfies';
import { EnforcementReport } from '../../src/verify';
import { moduleAt } from '../fixtures/modules';

// The loop closes over files: what is decided here was written by real apps and read back.
const scratch = mkdtempSync(join(tmpdir(), 'scratch-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function overlap(example: Example, one: TrustedWorkflow, other: TrustedWorkflow): boolean {
  return (example.overlaps ?? []).some((pair) => pair.includes(one.name) && pair.includes(other.name));
}

test('the examples are walked', () => expect(NAMES).toEqual(expect.arrayContaining(['preview-branches', 'release-tags', 'terraform-apply'])));

describe.each(NAMES)('%s', (name) => {
  let example: Example;
  beforeAll(() => { example = synthesized(name); });
  const each = (check: (holding: Holding, cloud: Cloud, held: ITrustedIdentity) => void) => {
    example.holdings.forEach((holding) => heldBy(holding).forEach((held, cloud) => check(holding, cloud, held)));
  };

  test('has a README', () => expect(existsSync(join(EXAMPLES, name, 'README.md'))).toBe(true));

  test('the files hold one identity for each workflow and cloud, and no other', () => {
    const expected = example.holdings.flatMap((holding) => [...heldBy(holding).keys()].map((cloud) => `${cloud} ${holding.workflow.name}`));
    expect(identitySetOf(example).identities.map(({ party, identity }) => `${party} ${identity}`).sort()).toEqual([...expected, ...example.others ?? []].sort());
  });

  test('each token gets the verdict that the model means, but for gaps, which are shown', () => {
    const set = identitySetOf(example);
    const wrong: string[] = [];
    each(({ workflow }, cloud, held) => {
      for (const { name: token, claims, from, violates } of tokensFor(example, workflow, held.audience)) {
        const verdict = verdictAt(set, cloud, workflow, claims);
        const meant = from !== undefined && satisfies(workflow.compile(), claims) ? ['accept'] : ['deny'];
        const expected = from === undefined && gapOf(held, violates) ? ['accept', 'deny'] : meant;
        if (!expected.includes(verdict)) wrong.push(`${CLOUDS[cloud]} ${workflow.name}: ${token}: ${verdict}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('a workflow admits its own tokens, and those of another one only where the example says so', () => {
    for (const { workflow } of example.holdings) {
      const admits = ({ claims }: { claims: Record<string, unknown> }) => satisfies(workflow.compile(), claims);
      const tokens = tokensFor(example, workflow, 'any');
      expect(tokens.filter(({ from }) => from === workflow).every(admits)).toBe(true);
      const others = example.holdings.map((holding) => holding.workflow).filter((other) => other !== workflow);
      const admitted = others.filter((other) => tokens.filter(({ from }) => from === other).some(admits));
      expect(admitted.map((other) => other.name)).toEqual(others.filter((other) => overlap(example, workflow, other)).map((other) => other.name));
    }
  });

  test('each gap has a near miss that it lets in, and no acknowledgement is idle', () => {
    const set = identitySetOf(example);
    each(({ workflow }, cloud, held) => {
      const gaps = held.enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement);
      const admitted = workflow.nearMisses(held.audience).filter(({ claims }) => verdictAt(set, cloud, workflow, claims) === 'accept');
      expect(admitted.map(({ violates }) => violates)).toEqual(expect.arrayContaining(gaps));
    });
    for (const { identities } of example.holdings) expect(EnforcementReport.of(...identities).unusedAcknowledgements).toEqual([]);
  });

  test('where the table says that a managed identity cannot hold a workflow, it refuses it, and an application holds it', () => {
    for (const { workflow, azureRefuses } of example.holdings.filter((holding) => holding.azureRefuses !== undefined)) {
      const stack = new TerraformStack(new App({ outdir: scratch }), 'scratch');
      const identity = IdentitySource.create({ name: 'attempt', resourceGroupName: 'identities', location: 'westeurope' });
      expect(() => new TrustedIdentity(stack, 'Identity', { workflow, identity })).toThrow(`[${azureRefuses}]`);
      const { enforcements } = new TrustedApplication(stack, 'Application', { workflow, application: ApplicationSource.create({ displayName: 'attempt' }) });
      expect(enforcements.every(({ enforced }) => enforced)).toBe(true);
    }
  });

  test('no warning is given but those that are meant', () => {
    const others = warningsOf(example.files).filter((warning) => !isMeant(warning));
    expect([others.length, others.slice(0, 3)]).toEqual([0, []]);
  });

  test('pull requests only read', () => {
    const readers = BUILT_IN_ROLES.filter(({ name: role }) => /Reader$/.test(role)).map(({ id }) => id);
    const reads = (permission: string) => readers.includes(permission) || /^[a-z0-9]+:(Get|List|Describe)[A-Za-z]+$|^roles\/[a-z.]+([.]v|V)iewer$/.test(permission);
    for (const { workflow } of example.holdings) {
      const isPullRequest = workflow.sampleTokens('any')[0].event_name === 'pull_request';
      expect([workflow.name, permissionsOf(example.files, workflow.name).every(reads)]).toEqual([workflow.name, isPullRequest]);
    }
  });

  test('permissions', () => {
    expect(Object.fromEntries(example.holdings.map(({ workflow }) => [workflow.name, permissionsOf(example.files, workflow.name)]))).toMatchSnapshot();
  });

  test('documents', () => {
    const documents = example.holdings.map((holding): [string, unknown] => (
      [holding.workflow.name, Object.fromEntries([...heldBy(holding)].map(([cloud, { document }]) => [cloud, document]))]));
    expect(Object.fromEntries(documents)).toMatchSnapshot();
  });

  test('how each cloud holds each workflow', () => {
    const lines: string[] = [];
    each(({ workflow }, cloud, { enforcements }) => enforcements.forEach(({ requirement, enforced, how, acknowledged }) => (
      lines.push(`${workflow.name}, ${CLOUDS[cloud]}, ${requirement}: ${enforced ? how : `NOT until ${acknowledged!.expires}: ${acknowledged!.reason}`}`))));
    expect(lines.join('\n')).toMatchSnapshot();
  });
});

/** The verdicts of all clouds on a run of `holding`, changed. */
function verdictsOn(example: Example, holding: Holding, change: Record<string, unknown>, sub: (subject: string) => string): string[] {
  const set = identitySetOf(example);
  return [...heldBy(holding)].map(([cloud, { audience }]) => {
    const [token] = holding.workflow.sampleTokens(audience);
    return `${cloud} ${verdictAt(set, cloud, holding.workflow, { ...token, ...change, sub: sub(String(token.sub)) })}`;
  });
}

test('trap 6: production only from main and only through the environment, in every cloud by what it compares', () => {
  const example = synthesized('preview-branches');
  const production = example.holdings.find(({ workflow }) => workflow.name === 'production')!;
  const elsewhere = (sub: string) => sub.replace('refs/heads/main', 'refs/heads/preview/x');
  const outside = (sub: string) => sub.replace('environment:production', 'ref:refs/heads/main');
  expect(verdictsOn(example, production, {}, (sub) => sub)).toEqual(['aws accept', 'azure accept', 'gcp accept']);
  expect(verdictsOn(example, production, { ref: 'refs/heads/preview/x' }, elsewhere)).toEqual(['aws deny', 'azure deny', 'gcp deny']);
  expect(verdictsOn(example, production, { environment: undefined }, outside)).toEqual(['aws deny', 'azure deny', 'gcp deny']);
});

test('trap 16: the file of the job is trusted with the ids of owner and repository beside it', () => {
  const example = synthesized('terraform-apply');
  const stranger = { repository: 'stranger/infrastructure', repository_owner: 'stranger', repository_id: '900900902', repository_owner_id: '900900901' };
  for (const holding of example.holdings) {
    const verdicts = verdictsOn(example, holding, stranger, (sub) => sub.replace('my-org@123456/infrastructure@456789', 'stranger@900900901/infrastructure@900900902'));
    expect(verdicts).toEqual(['aws deny', 'azure deny', 'gcp deny']);
  }
});

test('trap 22: an environment alone lets in pull requests and branches; where the tag is not compared, the report says so', () => {
  const example = synthesized('release-tags');
  const [, release] = example.holdings;
  const pullRequest = { event_name: 'pull_request', ref: 'refs/pull/7/merge' };
  expect(verdictsOn(example, release, pullRequest, (sub) => sub)).toEqual(['azure accept']);
  expect(gapOf(heldBy(release).get('azure')!, 'ref')?.acknowledged?.reason).toMatch(/deployment policy/);
});

test('trap 23: no cloud sees who pushed a tag; the report says so unless a tag ruleset is declared', () => {
  const example = synthesized('release-tags');
  const [tags] = example.holdings;
  const pushed = (sub: string) => sub.replace(/refs\/tags\/.*$/, 'refs/tags/v999');
  expect(verdictsOn(example, tags, { ref: 'refs/tags/v999' }, pushed)).toEqual(['aws accept', 'gcp accept']);
  const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-package', ownerId: '123456', repositoryId: '456789' });
  const undeclared = new GitHubWorkflow({ name: 'undeclared', repository, refs: [GitRefPattern.tags('v*')] });
  expect(undeclared.compile().open).toContainEqual(expect.stringMatching(/^tags v\*: not declared protected: anyone with write access can push it/));
  expect(tags.workflow.compile().open).not.toContainEqual(expect.stringMatching(/not declared protected/));
});

test.each(MEANT)('some example gives the warning that is meant: %s', (pattern) => {
  expect(NAMES.some((name) => warningsOf(synthesized(name).files).some((warning) => pattern.test(warning)))).toBe(true);
});

describe('platform-workflow: 400 repositories', () => {
  const fleet = () => moduleAt<{ deployments: GitHubWorkflow[]; inventory: GitHubWorkflow }>(join(EXAMPLES, 'platform-workflow/model.ts'));
  const platform = () => synthesized('platform-workflow') as Example & Record<'accounts' | 'application', { audience: string; enforcements: unknown }>;
  const audiences = () => heldBy(platform().holdings[0]);

  test('each repository reaches its own identity in each cloud, and not that of its neighbour', () => {
    const { deployments } = fleet();
    const set = identitySetOf(platform());
    const wrong = deployments.flatMap((workflow, index) => [...audiences()].flatMap(([cloud, { audience }]) => {
      const neighbour = deployments[(index + 1) % deployments.length];
      const [own, other] = [workflow, neighbour].map((from) => verdictAt(set, cloud, workflow, from.sampleTokens(audience)[0]));
      return own === 'accept' && other === 'deny' ? [] : [`${cloud} ${workflow.name}: own ${own}, other ${other}`];
    }));
    expect([deployments.length, wrong]).toEqual([400, []]);
  });

  test('of all 400 tokens one is taken by the identities of the first', () => {
    const { deployments } = fleet();
    const [{ workflow }] = platform().holdings;
    const set = identitySetOf(platform());
    for (const [cloud, { audience }] of audiences()) {
      const taken = deployments.filter((from) => verdictAt(set, cloud, workflow, from.sampleTokens(audience)[0]) !== 'deny');
      expect(taken.map(({ name }) => name)).toEqual([workflow.name]);
    }
  });

  test('the shared identity takes every repository of the owner, through the one file, and nobody else', () => {
    const { inventory } = fleet();
    const set = identitySetOf(platform());
    const identities: Record<string, string> = { aws: 'platform/platform-inventory', azure: inventory.name, gcp: inventory.name };
    for (const [cloud, { audience }] of audiences()) {
      const verdict = (claims: Record<string, unknown>) => set.decideFor(identities[cloud], claims).find(({ party }) => party === cloud)?.verdict;
      const [token] = inventory.sampleTokens(audience);
      const tomorrow = { ...token, repository: 'my-org/tomorrow', repository_id: '999', sub: String(token.sub).replace(/\/[^/@]+@\d+:/, '/tomorrow@999:') };
      expect([cloud, verdict(token), verdict(tomorrow)]).toEqual([cloud, 'accept', 'accept']);
      const admitted = inventory.nearMisses(audience).filter(({ claims }) => verdict(claims) !== 'deny').map(({ violates }) => violates);
      expect([cloud, admitted.filter((violates) => violates !== 'environment' || cloud !== 'azure')]).toEqual([cloud, []]);
    }
  });

  test('trap 16: another organization that calls the platform\'s file is refused, at the shared identity and at one of 400', () => {
    const { deployments: [deployment], inventory } = fleet();
    const set = identitySetOf(platform());
    const stranger = { repository: 'stranger/service-000', repository_owner: 'stranger', repository_id: '900900902', repository_owner_id: '900900901' };
    for (const [cloud, { audience }] of audiences()) {
      const calls = [deployment, inventory].map((workflow) => workflow.sampleTokens(audience)[0]).map((claims) => (
        { ...claims, ...stranger, sub: String(claims.sub).replace(/^repo:[^:]+/, 'repo:stranger@900900901/service-000@900900902') }));
      const verdicts = calls.flatMap((claims) => set.decide(claims).filter(({ party }) => party === cloud).map(({ verdict }) => verdict));
      expect([cloud, verdicts.length, [...new Set(verdicts)]]).toEqual([cloud, 802, ['deny']]);
    }
  });

  test('what the fleet takes, and how it is split', () => {
    const { awsBudget } = moduleAt<{ awsBudget: { text: string } }>(join(EXAMPLES, 'platform-workflow/aws.ts'));
    const { gcpBudget } = moduleAt<{ gcpBudget: { text: string } }>(join(EXAMPLES, 'platform-workflow/gcp.ts'));
    expect([awsBudget.text, gcpBudget.text].join('\n')).toMatchSnapshot();
  });
});
