import { issuerOf, PinCase, refOf, repositoryOf, table, workflowOf } from './model';
import { matches, subsumes } from '../../../src/claims';
import { GitHubIssuer } from '../../../src/issuers/github';
import { mint } from '../../../src/issuers/github/token';

interface SubjectCase extends PinCase {
  readonly name: string;
  readonly source: string;
  readonly label: string;
  readonly event: string;
  readonly ref: string;
  readonly subject: string;
}

interface ProvesCase extends PinCase {
  readonly name: string;
  readonly why: string;
  readonly proves: string[];
}

interface IssuerCase {
  readonly name: string;
  readonly make: string[];
  readonly url: string;
  readonly multiTenant: boolean;
  readonly mintsImmutableSubjects: boolean;
}

/** The claims that GitHub mints for the run of a case. */
function tokenOf(run: SubjectCase) {
  const repository = repositoryOf(run);
  return mint({
    issuer: issuerOf(run),
    repository,
    ref: run.ref,
    event: run.event,
    environment: run.environment,
    workflow: 'deploy.yml',
    jobWorkflowRef: run.reusableWorkflow?.replace('@', '@refs/heads/'),
    runnerEnvironment: 'github-hosted',
    visibility: run.visibility ?? 'private',
    properties: run.properties ?? {},
    audience: 'sts.amazonaws.com',
  });
}

/** What a user would pin to trust the run of a case. */
function pinsOf(run: SubjectCase): PinCase {
  const { event, ref, ...rest } = run;
  if (run.environment !== undefined) return rest;
  return event === 'pull_request' ? { ...rest, pullRequests: true } : { ...rest, ref: ref.replace(/^refs\/heads\//, '') };
}

describe('subjects', () => {
  const cases = table<SubjectCase[]>('subjects.json');

  test.each(cases)('$name ($label)', (run) => {
    expect(tokenOf(run).sub).toBe(run.subject);
  });

  test.each(cases)('the trust in it: $name', (run) => {
    const [{ subject }] = workflowOf(pinsOf(run)).compile().alternatives;
    expect(matches(subject.matcher, run.subject)).toBe(true);
    expect(matches(subject.matcher, `${run.subject}-evil`)).toBe(subject.matcher.pattern?.toString().endsWith('*') ?? false);
    expect(matches(subject.matcher, `x${run.subject}`)).toBe(false);
  });

  test('each case names its source', () => {
    expect(cases.filter(({ source, label }) => !source || !label)).toEqual([]);
  });
});

describe('what a subject proves', () => {
  test.each(table<ProvesCase[]>('proves.json'))('$name: $why', (pins) => {
    const [{ subject }] = workflowOf(pins).compile().alternatives;
    expect([...subject.proves].sort()).toEqual(pins.proves);
  });
});

function issuerMade(factory: string, [first, second]: string[]): GitHubIssuer {
  switch (factory) {
    case 'server': return GitHubIssuer.server({ hostname: first, version: second });
    case 'dataResidency': return GitHubIssuer.dataResidency(first, { enterpriseSlug: second });
    case 'enterprise': return GitHubIssuer.enterprise(first);
    default: return GitHubIssuer.githubCom();
  }
}

describe('issuers', () => {
  test.each(table<IssuerCase[]>('issuers.json'))('trap 34: $name', ({ make: [factory, ...args], ...expected }) => {
    const { url, multiTenant, mintsImmutableSubjects } = issuerMade(factory, args);
    expect({ url, multiTenant, mintsImmutableSubjects }).toEqual({
      url: expected.url, multiTenant: expected.multiTenant, mintsImmutableSubjects: expected.mintsImmutableSubjects,
    });
    expect(url).not.toMatch(/\/$/);
  });
});

test('a branch pattern covers the exact branch below it, and not the pattern of another prefix', () => {
  const [wide, narrow, other] = ['release/*', 'release/1', 'releases/*'].map((ref) => workflowOf({ ref }).compile().alternatives[0].subject.matcher);
  expect(subsumes(wide, narrow).holds).toBe(true);
  expect(subsumes(wide, other).holds).toBe(false);
  expect(refOf('release/*').matcher.pattern?.toString()).toBe('refs/heads/release/*');
});
