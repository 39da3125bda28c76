import * as fc from 'fast-check';
import { TrustedWorkflowError } from '../../../src/internal/errors';
import { CHINA_CLOUD, CREDENTIAL_NAME, evaluate, GLOBAL_CLOUD, render, US_GOVERNMENT_CLOUD } from '../../../src/parties/azure';
import { CompiledTrust, Verdict } from '../../../src/trust';
import { AMBIGUOUS, AUDIENCE, branch, CLASSIC, environment, GATED, GITHUB, PRODUCTION, RELEASES, trustOf } from '../../fixtures/azure';
import { at } from '../../fixtures/source';

const rendered = (trust: CompiledTrust) => render(trust, { cloud: GLOBAL_CLOUD });
const errorOf = (trust: CompiledTrust): TrustedWorkflowError => {
  try {
    rendered(trust);
  } catch (error) {
    return error as TrustedWorkflowError;
  }
  throw new Error('nothing was thrown');
};
const acknowledge = (...ids: string[]) => ids.map((id) => ({ id, reason: 'the ruleset of main', expires: '2027-06-30' }));

test('everything in the subject: one credential, every requirement enforced', () => {
  expect(rendered(trustOf([PRODUCTION]))).toMatchSnapshot();
});

test('one credential for each exact subject, in the order of the subjects', () => {
  const { document } = rendered(trustOf([branch('main'), branch('dev'), branch('main')]));
  expect(document.credentials.map(({ subject }) => subject.split('/').at(-1))).toEqual(['dev', 'main']);
});

test('same model, same bytes, whatever the order of the alternatives', () => {
  const names = ['main', 'dev', 'release/1', 'release-1'].map(branch);
  expect(JSON.stringify(rendered(trustOf(names)))).toBe(JSON.stringify(rendered(trustOf([...names].reverse()))));
});

test('adding a subject renames no credential', () => {
  const before = rendered(trustOf([branch('main')])).document.credentials;
  expect(rendered(trustOf([branch('aaa'), branch('main')])).document.credentials).toEqual(expect.arrayContaining(before));
});

test.each([
  [GLOBAL_CLOUD, 'api://AzureADTokenExchange'],
  [US_GOVERNMENT_CLOUD, 'api://AzureADTokenExchangeUSGov'],
  [CHINA_CLOUD, 'api://AzureADTokenExchangeChina'],
])('the audience is that of the cloud: $name', (cloud, audience) => {
  expect(render(trustOf([PRODUCTION]), { cloud }).document.credentials[0].audience).toBe(audience);
});

test('a chosen audience takes the place of that of the cloud', () => {
  expect(rendered(trustOf([PRODUCTION], { audiences: { azure: 'api://ours', aws: 'x' } })).document.credentials[0].audience).toBe('api://ours');
});

describe('what the subject does not carry', () => {
  test('trap 6: environment and branch together, with the default subject', () => {
    const policy = 'a deployment-branch policy on the environment "prod"';
    const error = errorOf(trustOf([GATED], { compensations: { ref: [policy] } }));
    expect(error.code).toBe('requirement-not-enforceable');
    expect(error.message).toContain("acknowledge: [{ id: 'azure/ref'");
    expect(error.text.remedies.join('\n')).toContain(policy);
    // Behind what holds the requirement by itself, before the acknowledgement.
    expect(error.text.remedies.indexOf(policy)).toBe(error.text.remedies.length - 2);
  });

  test('trap 4: a classic subject has no id: the tenant is not pinned, and the remedies come in order', () => {
    const { text } = errorOf(trustOf([CLASSIC], { issuerRemedies: { tenant: ['opt in to immutable subjects'] } }));
    expect(text.remedies.map((remedy) => remedy.slice(0, 30))).toEqual([
      'opt in to immutable subjects', 'new TrustedApplication(...) of', "acknowledge: [{ id: 'azure/ten",
    ]);
    expect(text.remedies[1]).toContain("claims['repository_owner_id'] eq '123456' and claims['repository_id'] eq '456789'");
  });

  test('an acknowledged gap leaves the document and stays in the report', () => {
    const { document, enforcements } = rendered(trustOf([CLASSIC], { acknowledgements: acknowledge('azure/tenant') }));
    expect(document.credentials.map(({ subject }) => subject)).toEqual(['repo:my-org/my-repo:ref:refs/heads/main']);
    expect(enforcements.map(({ requirement, enforced, acknowledged }) => [requirement, enforced, acknowledged?.expires])).toEqual([
      ['tenant', false, '2027-06-30'], ['repository', true, undefined], ['environment', true, undefined], ['event', true, undefined], ['ref', true, undefined],
    ]);
    expect(enforcements[1].how).toContain('by the name in it');
  });

  test('one acknowledgement covers one gap of one party', () => {
    expect(errorOf(trustOf([CLASSIC], { acknowledgements: acknowledge('azure/ref', 'aws/tenant') })).text.problem).toContain('"tenant"');
  });

  test('a name never stands in for the tenant', () => {
    const conditions = CLASSIC.conditions.map((condition) => condition.requirement === 'tenant' ? { ...condition, byName: 'repository_owner' } : condition);
    expect(errorOf(trustOf([{ ...CLASSIC, conditions }])).text.problem).toContain('"tenant"');
  });

  test('one alternative that lacks it is enough', () => {
    expect(errorOf(trustOf([branch('main'), { ...branch('dev'), subject: { ...branch('dev').subject, proves: [] } }])).text.problem).toContain('"tenant"');
  });

  test('trap 17: an environment named with a colon shares its subject with another', () => {
    expect(errorOf(trustOf([AMBIGUOUS])).text.problem).toContain('another environment can have the same subject');
  });

  test('a requirement that no condition serves is not enforced', () => {
    const trust = trustOf([PRODUCTION]);
    expect(errorOf({ ...trust, requirements: [...trust.requirements, { id: 'runner', text: 'hosted' }] }).text.problem).toContain('no condition of the compiled trust serves it');
  });
});

test('trap 5: a job with an environment is refused by a trust in a branch', () => {
  const { document } = rendered(trustOf([branch('main')]));
  const token = { iss: GITHUB, aud: AUDIENCE, sub: 'repo:my-org@123456/my-repo@456789:environment:prod', ref: 'refs/heads/main' };
  expect(evaluate({ identity: 'id', source: at('x'), credentials: document.credentials }, token).verdict).toBe(Verdict.DENY);
});

test('trap 1: no pattern reaches a credential, neither as a glob nor as a regular expression', () => {
  expect(errorOf(trustOf([RELEASES])).code).toBe('azure-subject-pattern');
});

test('a multi-tenant issuer without a tenant pin', () => {
  const conditions = PRODUCTION.conditions.filter(({ requirement }) => requirement !== 'tenant');
  expect(errorOf(trustOf([PRODUCTION, { ...PRODUCTION, conditions }])).code).toBe('azure-no-tenant-pin');
});

test('an issuer of one tenant needs no pin', () => {
  const conditions = PRODUCTION.conditions.filter(({ requirement }) => requirement !== 'tenant');
  const trust = trustOf([{ ...PRODUCTION, conditions }]);
  expect(rendered({ ...trust, issuer: { ...trust.issuer, url: 'https://ghes.example/_services/token', multiTenant: false } }).document.credentials).toHaveLength(1);
});

describe('limits', () => {
  const withSubject = (subject: string) => trustOf([environment(subject)]);
  const filler = (length: number) => 'e'.repeat(length - 'repo:my-org@123456/my-repo@456789:environment:'.length);

  test('20 subjects fit, 21 do not', () => {
    const many = (count: number) => trustOf(Array.from({ length: count }, (_, index) => branch(`release/${index}`)));
    expect(rendered(many(20)).document.credentials).toHaveLength(20);
    expect(errorOf(many(21)).code).toBe('azure-too-many-credentials');
  });

  test('the split names every subject once, 20 to an identity', () => {
    const error = errorOf(trustOf(Array.from({ length: 41 }, (_, index) => branch(`b${index}`))));
    const [, ...identities] = error.text.remedies;
    expect(identities.map((line) => line.match(/refs\/heads\//g)!.length)).toEqual([20, 20, 1]);
  });

  test('600 bytes of subject fit, 601 do not', () => {
    expect(rendered(withSubject(filler(600))).document.credentials[0].subject).toHaveLength(600);
    expect(errorOf(withSubject(filler(601))).code).toBe('azure-text-too-long');
  });

  test('bytes count, not characters', () => {
    expect(errorOf(withSubject(`${filler(599)}ä`)).code).toBe('azure-text-too-long');
  });

  const withIssuer = (url: string) => ({ ...trustOf([PRODUCTION]), issuer: { ...trustOf([PRODUCTION]).issuer, url } });

  test('600 bytes of issuer fit, 601 do not', () => {
    const url = (length: number) => `https://${'i'.repeat(length - 8)}`;
    expect(rendered(withIssuer(url(600))).document.credentials[0].issuer).toHaveLength(600);
    expect(errorOf(withIssuer(url(601))).code).toBe('azure-text-too-long');
  });

  test.each(['https://a.example/', ' https://a.example', 'https://a.example ', 'https://a.example/ b', 'http://a.example', 'a.example', '', 'https://'])('refuses the issuer %j', (url) => {
    expect(errorOf(withIssuer(url)).code).toBe('azure-issuer-form');
  });

  const withAudience = (azure: string) => trustOf([PRODUCTION], { audiences: { azure } });

  test('600 bytes of audience fit, 601 do not', () => {
    expect(rendered(withAudience('a'.repeat(600))).document.credentials[0].audience).toHaveLength(600);
    expect(errorOf(withAudience('a'.repeat(601))).code).toBe('azure-text-too-long');
  });

  test.each(['', ' ', ' api://x', 'api://x\n'])('refuses the audience %j', (audience) => {
    expect(errorOf(withAudience(audience)).code).toBe('azure-audience-form');
  });

  test.each(['${Token[TOKEN.1]}', '${TfToken[TOKEN.1]}', 'api://${TfToken[TOKEN.1]}'])('refuses the unresolved audience %j', (audience) => {
    expect(errorOf(withAudience(audience)).code).toBe('azure-unresolved-token');
  });
});

test('hostile text stays itself, and names stay within their rule', () => {
  const text = fc.string({ unit: fc.constantFrom('"', '\'', '$', '{', '}', '%', '*', '?', '\n', '\\', 'é', '😀', 'a', '/', '-', '_'), minLength: 1, maxLength: 80 });
  fc.assert(fc.property(text, text, (one, other) => {
    const { credentials } = rendered(trustOf([environment(one), environment(other)])).document;
    const expected = new Set([one, other].map((name) => `repo:my-org@123456/my-repo@456789:environment:${name}`));
    expect(new Set(credentials.map(({ subject }) => subject))).toEqual(expected);
    expect(new Set(credentials.map(({ name }) => name)).size).toBe(expected.size);
    credentials.forEach(({ name }) => expect(name).toMatch(CREDENTIAL_NAME.value));
  }));
});
