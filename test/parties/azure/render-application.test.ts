import { ClaimMatcher, ClaimPattern } from '../../../src/claims';
import { TrustedWorkflowError } from '../../../src/internal/errors';
import { evaluate, GLOBAL_CLOUD, refusalsOf, parseExpression, renderApplication, US_GOVERNMENT_CLOUD } from '../../../src/parties/azure';
import { CompiledTrust, TrustAlternative, Verdict } from '../../../src/trust';
import { AMBIGUOUS, AUDIENCE, branch, CLASSIC, environment, exact, GATED, GITHUB, PRODUCTION, RELEASES, trustOf } from '../../fixtures/azure';
import { at } from '../../fixtures/source';

const rendered = (trust: CompiledTrust, closed?: boolean) => renderApplication(trust, { cloud: GLOBAL_CLOUD, closed });
const documentOf = (...alternatives: TrustAlternative[]) => rendered(trustOf(alternatives)).document;
const errorOf = (trust: CompiledTrust): TrustedWorkflowError => {
  try {
    rendered(trust);
  } catch (error) {
    return error as TrustedWorkflowError;
  }
  throw new Error('nothing was thrown');
};

const CALLER = exact('job_workflow_ref', 'my-org/.github/.github/workflows/deploy.yml@refs/heads/main', 'reusable-workflow');
const OWN_FILE = exact('job_workflow_ref', 'my-org/my-repo/.github/workflows/deploy.yml@refs/heads/main', 'workflow');
const withConditions = (alternative: TrustAlternative, ...conditions: TrustAlternative['conditions']): TrustAlternative => (
  { ...alternative, conditions: [...alternative.conditions, ...conditions] });
const without = (alternative: TrustAlternative, claim: string): TrustAlternative => (
  { ...alternative, conditions: alternative.conditions.filter((condition) => condition.claim !== claim) });

describe('a standard credential wherever that holds as much', () => {
  test.each([['everything in the subject', PRODUCTION], ['a branch', branch('main')], ['an environment', environment('prod')]])('%s', (_, alternative) => {
    const { credentials, flexibleCredentials } = documentOf(alternative);
    expect([credentials.map(({ subject }) => subject), flexibleCredentials]).toEqual([[alternative.subject.matcher.exactValue], []]);
  });

  test('text that an expression cannot hold is no trouble for it', () => {
    expect(documentOf(environment("it's*?")).credentials).toHaveLength(1);
  });

  test('where neither kind holds a condition: the gap is named, and the claims that an expression compares', () => {
    const error = errorOf(trustOf([withConditions(branch('main'), exact('runner_environment', 'github-hosted', 'runner'))]));
    expect(error.code).toBe('requirement-not-enforceable');
    expect(error.text.problem).toContain('a flexible federated identity credential compares iss, aud, sub, job_workflow_ref, repository_id, repository_owner_id alone');
    expect(error.text.remedies.join('\n')).not.toContain('TrustedApplication');
  });

  test('an acknowledged gap leaves it standard', () => {
    const trust = trustOf([withConditions(branch('main'), exact('runner_environment', 'github-hosted', 'runner'))], {
      acknowledgements: [{ id: 'azure/runner', reason: 'one runner group', expires: '2027-06-30' }],
    });
    expect(rendered(trust).document).toMatchObject({ credentials: [{}], flexibleCredentials: [] });
  });
});

describe('a flexible credential where the trust needs one', () => {
  test('trap 1: release branches as a glob, with both ids', () => {
    expect(rendered(trustOf([RELEASES]))).toMatchSnapshot();
  });

  test('trap 4: a classic subject, with the ids beside it', () => {
    const { document, enforcements } = rendered(trustOf([CLASSIC]));
    expect(document.flexibleCredentials.map(({ expression }) => expression)).toEqual([
      "claims['sub'] eq 'repo:my-org/my-repo:ref:refs/heads/main' and claims['repository_owner_id'] eq '123456' and claims['repository_id'] eq '456789'",
    ]);
    expect(enforcements.map(({ enforced }) => enforced)).not.toContain(false);
  });

  test('trap 2: the reusable workflow beside an environment', () => {
    const { document, enforcements } = rendered(trustOf([withConditions(environment('prod'), CALLER)]));
    expect(document.flexibleCredentials[0].expression).toContain("claims['job_workflow_ref'] eq 'my-org/.github/.github/workflows/deploy.yml@refs/heads/main'");
    expect(enforcements.at(-1)).toMatchObject({ requirement: 'reusable-workflow', enforced: true, how: 'job_workflow_ref eq' });
  });

  test('the reusableWorkflow by pattern', () => {
    const pattern = ClaimPattern.concat('my-org/.github/.github/workflows/deploy.yml@refs/tags/v1.', ClaimPattern.ofStars('*'));
    const reusableWorkflow = { ...CALLER, matcher: ClaimMatcher.fitting(pattern) };
    expect(documentOf(withConditions(environment('prod'), reusableWorkflow)).flexibleCredentials[0].expression)
      .toContain("claims['job_workflow_ref'] matches 'my-org/.github/.github/workflows/deploy.yml@refs/tags/v1.*'");
  });

  test('either kind for its alternatives, each in order', () => {
    const { credentials, flexibleCredentials } = documentOf(branch('main'), RELEASES, branch('dev'));
    expect(credentials.map(({ subject }) => subject.split('/').at(-1))).toEqual(['dev', 'main']);
    expect(flexibleCredentials).toHaveLength(1);
  });
});

describe('the ref beside an environment', () => {
  test("trap 6: through the workflow's own file", () => {
    const { document, enforcements } = rendered(trustOf([withConditions(GATED, OWN_FILE)]));
    expect(document.flexibleCredentials[0].expression).toMatch(/claims\['job_workflow_ref'\] eq 'my-org\/my-repo\/\.github\/workflows\/deploy\.yml@refs\/heads\/main'$/);
    expect(enforcements.find(({ requirement }) => requirement === 'ref')).toMatchObject({
      enforced: true, how: 'job_workflow_ref eq, which ends in the ref of the run, as long as that file has no trigger workflow_call',
    });
  });

  test("not through a called file, whose ref is not the run's", () => {
    const error = errorOf(trustOf([withConditions(GATED, CALLER)]));
    expect(error.text.problem).toContain('cannot enforce "ref"');
    expect(error.text.remedies.join('\n')).not.toContain("workflow: '");
  });

  test('not through a file at another ref', () => {
    const elsewhere = exact('job_workflow_ref', 'my-org/my-repo/.github/workflows/deploy.yml@refs/heads/dev', 'workflow');
    expect(errorOf(trustOf([withConditions(GATED, elsewhere)])).text.problem).toContain('cannot enforce "ref"');
  });

  test.each(['my-org/*/.github/workflows/deploy.yml@refs/heads/main', '*@refs/heads/main', 'my-org/my-repo/.github/workflows/*@refs/heads/main'])('not through %s: a ref can look like the rest', (stars) => {
    const open = { ...OWN_FILE, matcher: ClaimMatcher.fitting(ClaimPattern.ofStars(stars)) };
    expect(errorOf(trustOf([withConditions(GATED, open)])).text.problem).toContain('cannot enforce "ref"');
  });

  test('a pattern of refs through the same pattern of the file', () => {
    const releases = (stars: string) => ClaimMatcher.fitting(ClaimPattern.ofStars(stars));
    const gated = { ...without(GATED, 'ref'), conditions: [...without(GATED, 'ref').conditions, { claim: 'ref', requirement: 'ref', matcher: releases('refs/heads/release/*') }] };
    const file = { ...OWN_FILE, matcher: releases('my-org/my-repo/.github/workflows/deploy.yml@refs/heads/release/*') };
    expect(documentOf(withConditions(gated, file)).flexibleCredentials[0].expression).toContain("matches 'my-org/my-repo/.github/workflows/deploy.yml@refs/heads/release/*'");
  });

  test('without such a file, the remedy says so', () => {
    expect(errorOf(trustOf([GATED])).text.remedies[0]).toContain("workflow: '...'` on the trusted workflow");
  });
});

describe('what is refused', () => {
  const openSubject = (url: string): CompiledTrust => trustOf([RELEASES], { issuer: { ...trustOf([]).issuer, url } });

  test.each([
    'https://token.actions.githubusercontent.com/my-enterprise', 'https://token.actions.my-company.ghe.com', 'https://github.my-company.com/_services/token',
    'https://token.actions.githubusercontent.com.evil.example', 'https://app.terraform.io.evil.example', 'http://gitlab.com',
  ])('a pattern for the issuer %s', (url) => {
    expect(errorOf(openSubject(url)).code).toBe('azure-flexible-issuer');
  });

  test.each(["'", '*', '?', '\n'])('%j in a value that an expression must hold', (character) => {
    expect(errorOf(trustOf([withConditions(environment(`a${character}b`), CALLER)])).code).toBe('azure-flexible-text');
  });

  test('a trust without an exact id: Entra would refuse it, and Terraform not say why', () => {
    const ids = ['repository_id', 'repository_owner_id'];
    const bare = ids.reduce(without, withConditions(environment('prod'), CALLER));
    const error = errorOf(trustOf([bare], { issuer: { ...trustOf([]).issuer, multiTenant: false } }));
    expect([error.code, error.text.got]).toEqual(['azure-flexible-rules', 'for GitHub Actions on github.com an expression must name repository_id or repository_owner_id']);
  });

  test('an id by pattern is no id', () => {
    const owner = { claim: 'repository_owner_id', matcher: ClaimMatcher.fitting(ClaimPattern.ofStars('12*')), requirement: 'tenant' };
    const open = withConditions(without(without(CLASSIC, 'repository_owner_id'), 'repository_id'), owner);
    expect(errorOf(trustOf([open])).text.problem).toContain('cannot enforce "tenant"');
  });

  test('two different conditions on one claim: neither is written', () => {
    expect(errorOf(trustOf([withConditions(environment('prod'), CALLER, OWN_FILE)])).text.problem).toContain('cannot enforce "reusable-workflow" and "workflow"');
  });

  test('no tenant pin, although an id is there', () => {
    expect(errorOf(trustOf([without(RELEASES, 'repository_owner_id')])).code).toBe('azure-no-tenant-pin');
  });

  test('an environment that another can look like', () => {
    expect(errorOf(trustOf([AMBIGUOUS])).text.problem).toContain('another environment can have the same subject');
  });

  test('trap 17: nor does an expression tell them apart', () => {
    expect(errorOf(trustOf([withConditions(AMBIGUOUS, CALLER)])).text.problem).toContain('cannot enforce "environment"');
  });

  test('20 credentials of both kinds fit, 21 do not', () => {
    const alternatives = (standard: number) => [RELEASES, withConditions(environment('prod'), CALLER), ...Array.from({ length: standard }, (_, index) => branch(`b${index}`))];
    expect(documentOf(...alternatives(18)).credentials).toHaveLength(18);
    const error = errorOf(trustOf(alternatives(19)));
    expect([error.code, error.text.problem]).toEqual(['azure-too-many-credentials', expect.stringContaining('an application holds 20 federated identity credentials; 21')]);
  });

  test('a value of 600 bytes fits, 601 do not', () => {
    const subject = (length: number) => {
      const text = `repo:my-org/my-repo:ref:refs/heads/${'x'.repeat(length)}`.slice(0, length);
      return { ...CLASSIC, subject: { ...CLASSIC.subject, matcher: ClaimMatcher.exact(text) } };
    };
    expect(documentOf(subject(600)).flexibleCredentials).toHaveLength(1);
    expect(errorOf(trustOf([subject(601)])).code).toBe('azure-text-too-long');
  });

  test('so it is for the called workflow', () => {
    const called = (length: number) => withConditions(environment('prod'), { ...CALLER, matcher: ClaimMatcher.exact('é'.repeat(length / 2)) });
    expect(documentOf(called(600)).flexibleCredentials).toHaveLength(1);
    expect(errorOf(trustOf([called(602)])).text.problem).toContain('the job_workflow_ref of');
  });
});

test('every expression that is written is one that Entra takes', () => {
  const { flexibleCredentials } = documentOf(RELEASES, CLASSIC, withConditions(environment('prod'), CALLER), withConditions(GATED, OWN_FILE));
  const expressions = flexibleCredentials.map(({ expression }) => parseExpression(expression));
  expect(expressions).toHaveLength(4);
  expect(expressions.flatMap((expression) => 'unsettled' in expression ? [expression.unsettled] : refusalsOf(GITHUB, expression).map(({ text }) => text))).toEqual([]);
});

test('a rendered document is decided like a read one', () => {
  const document = documentOf(RELEASES, branch('main'));
  const decide = (sub: string, ids = { repository_id: '456789', repository_owner_id: '123456' }) =>
    evaluate({ identity: 'deploy', source: at('document'), ...document }, { iss: GITHUB, aud: AUDIENCE, sub, ...ids }).verdict;
  const prefix = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/';
  expect([decide(`${prefix}release/1`), decide(`${prefix}main`), decide(`${prefix}dev`), decide(`${prefix}release/1`, { repository_id: '1', repository_owner_id: '2' })])
    .toEqual([Verdict.ACCEPT, Verdict.ACCEPT, Verdict.DENY, Verdict.DENY]);
});

test('same model, same bytes, whatever the order of the alternatives', () => {
  const alternatives = [RELEASES, CLASSIC, branch('main'), withConditions(environment('prod'), CALLER), RELEASES];
  expect(JSON.stringify(documentOf(...alternatives))).toBe(JSON.stringify(documentOf(...[...alternatives].reverse())));
});

test('two expressions with one subject have two names', () => {
  const other = { ...CALLER, matcher: ClaimMatcher.exact('my-org/.github/.github/workflows/other.yml@refs/heads/main') };
  const { flexibleCredentials } = documentOf(withConditions(environment('prod'), CALLER), withConditions(environment('prod'), other));
  expect(new Set(flexibleCredentials.map(({ name }) => name)).size).toBe(2);
});

test('the audience: of the cloud, or the chosen one', () => {
  expect(renderApplication(trustOf([RELEASES]), { cloud: US_GOVERNMENT_CLOUD }).document.flexibleCredentials[0].audience).toBe('api://AzureADTokenExchangeUSGov');
  expect(rendered(trustOf([RELEASES], { audiences: { azure: 'api://ours' } })).document.flexibleCredentials[0].audience).toBe('api://ours');
});

test('issuers that take no expression still take exact subjects', () => {
  const url = 'https://token.actions.githubusercontent.com/my-enterprise';
  const { document } = rendered(trustOf([branch('main')], { issuer: { ...trustOf([]).issuer, url } }));
  expect(document.credentials.map(({ issuer }) => issuer)).toEqual([url]);
  const classic = errorOf(trustOf([CLASSIC], { issuer: { ...trustOf([]).issuer, url } }));
  expect(classic.text.problem).toContain('cannot enforce "tenant"');
});

describe('closed', () => {
  test('no credential, and nobody gets in', () => {
    const { document, enforcements } = rendered(trustOf([RELEASES, branch('main')]), true);
    expect(document).toEqual({ credentials: [], flexibleCredentials: [], closed: true });
    expect(new Set(enforcements.map(({ enforced, how }) => `${enforced} ${how}`))).toEqual(new Set(['true closed: no token is admitted']));
    expect(evaluate({ identity: 'deploy', source: at('document'), ...document }, { iss: GITHUB, aud: AUDIENCE, sub: 'x' }).verdict).toBe(Verdict.DENY);
  });

  test('also a trust that could not be rendered', () => {
    expect(rendered(trustOf([GATED]), true).enforcements.every(({ enforced }) => enforced)).toBe(true);
  });
});
