import { ClaimMatcher, ClaimPattern } from '../../src/claims';
import { GitHubIssuer, GitHubRepository, GitHubWorkflow, GitRef } from '../../src/issuers';
import { CompiledTrust, NearMiss, TrustedWorkflow } from '../../src/trust';
import { AppRegistry } from '../../src/trust/app-registry';
import { checkCompiled } from '../../src/trust/check-compiled';
import { compiledIssuer } from '../../src/trust/compiled-issuer';
import { FORGE_FACTS } from '../fixtures/forge/facts';
import '../fixtures/forge/issuer';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
const sound = new GitHubWorkflow({ name: 'production', repository, refs: [GitRef.branch('main')] }).compile();
const [alternative] = sound.alternatives;
const withConditions = (change: (conditions: typeof alternative.conditions) => typeof alternative.conditions): CompiledTrust =>
  ({ ...sound, alternatives: [{ ...alternative, conditions: change([...alternative.conditions]) }] });
const withSubject = (matcher: ClaimMatcher): CompiledTrust => ({ ...sound, alternatives: [{ ...alternative, subject: { ...alternative.subject, matcher } }] });
const lookAlike: object = { kind: 'exact', values: ['a', 'b'] };

test('what the workflow classes make is sound, of a server too', () => {
  expect(() => checkCompiled(sound)).not.toThrow();
  const classic = GitHubRepository.classic({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
  const issuer = GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' });
  expect(() => checkCompiled(new GitHubWorkflow({ name: 'server', issuer, repository: classic, environment: 'prod' }).compile())).not.toThrow();
});

test.each<[string, CompiledTrust, string]>([
  ['an issuer for strangers that says it has none', { ...sound, issuer: { ...sound.issuer, multiTenant: false } }, 'serves strangers too'],
  ['the same under an enterprise slug', { ...sound, issuer: { ...sound.issuer, url: `${sound.issuer.url}/acme`, multiTenant: false } }, 'serves strangers too'],
  ['a shared host in the dress of a server of one\'s own', { ...sound, issuer: { ...sound.issuer, url: 'https://gitlab.com/_services/token', multiTenant: false } }, 'serves strangers too'],
  ['a condition on a claim that is no text', { ...sound, issuer: compiledIssuer(FORGE_FACTS, 'https://ci.forge.example'), alternatives: [{ ...sound.alternatives[0], conditions: [{ claim: 'guarded', matcher: ClaimMatcher.exact('true'), requirement: 'repository' }] }] }, 'is on a claim of the type boolean'],
  ['a tenant in a claim that does not tell tenants apart', { ...sound, issuer: compiledIssuer(FORGE_FACTS, 'https://ci.forge.example'), alternatives: [{ ...sound.alternatives[0], conditions: [{ claim: 'project_uuid', matcher: ClaimMatcher.exact('x'), requirement: 'tenant' }] }] }, 'but by project_uuid'],
  ...[
    'https://TOKEN.actions.githubusercontent.com', 'https://gitlab.com.', 'https://u@gitlab.com', 'https://gitlab.com?x', 'https://gitlab.com#', 'https://gitlab.com\t',
  ].map((url): [string, CompiledTrust, string] => [`attack: ${JSON.stringify(url)}`, { ...sound, issuer: { ...sound.issuer, url, multiTenant: false } }, 'no https URL']),
  ...[
    'https://gitlab.com:443', 'https://token.actions.acme.ghe.com/a_b', 'https://api.acme.ghe.com:443/_services/token', 'https://gitlab.com:443/_services/token',
  ].map((url): [string, CompiledTrust, string] => [`attack: ${url}`, { ...sound, issuer: { ...sound.issuer, url, multiTenant: false } }, 'serves strangers too']),
  ['an issuer without https', { ...sound, issuer: { ...sound.issuer, url: 'http://example.com' } }, 'no https URL'],
  ['no way in', { ...sound, alternatives: [] }, 'no way in'],
  ['requirements left out', { ...sound, requirements: [] }, 'does not list'],
  ['no tenant', withConditions((conditions) => conditions.filter(({ requirement }) => requirement !== 'tenant')), 'pins no tenant'],
  ['a tenant that is none of some', withConditions(([, ...rest]) => [{ claim: 'actor_id', matcher: ClaimMatcher.noneOf(['1']), requirement: 'tenant' }, ...rest]), 'not pinned by one exact id'],
  ['a tenant by name', withConditions(([, ...rest]) => [{ claim: 'repository_owner', matcher: ClaimMatcher.exact('my-org'), requirement: 'tenant' }, ...rest]), 'by repository_owner'],
  ['a subject that is none of some', withSubject(ClaimMatcher.noneOf(['repo:evil/x:y'])), 'neither a value nor a pattern'],
  ['a subject of wildcards', withSubject(ClaimMatcher.fitting(ClaimPattern.ofStars('*'))), 'neither a value nor a pattern'],
  ['a matcher of two values', withSubject(lookAlike as ClaimMatcher), 'matcher of no kind'],
])('refuses %s', (_, trust, why) => {
  expect(() => checkCompiled(trust)).toThrow(why);
});

test('every construct asks: the ledger of the app refuses it', () => {
  class HandMade extends TrustedWorkflow {
    public readonly name = 'hand-made';
    public compile = (): CompiledTrust => ({ ...sound, requirements: [] });
    public sampleTokens = (): Record<string, unknown>[] => [];
    public nearMisses = (): NearMiss[] => [];
  }
  expect(() => AppRegistry.of({}).claim(new HandMade(), 'App/Role')).toThrow('[unsound-trust]');
});
