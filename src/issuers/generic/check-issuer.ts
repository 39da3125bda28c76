import { OidcClaim } from './claim';
import { OidcIssuerProps, OidcScope } from './issuer-props';
import { alphabetOf } from './languages';
import { ClaimType, isSharedHost } from '../../facts';
import { malformedOidcIssuer, sharedIssuerWithoutTenant } from '../../internal/catalogue/generic';
import { checkProps, having, isBoolean, isNumber, isText, listOf, PropertyKinds } from '../../internal/check-props';
import { AUDIENCE, literal } from '../../trust';

const SCOPE = { is: having('noun'), write: "{ noun: 'pipeline', nameClaim: 'pipeline_slug', idClaim: 'pipeline_id' }" };
const KINDS: PropertyKinds<OidcIssuerProps> = {
  id: { is: isText, write: "'buildkite'", required: true },
  platform: { is: isText, write: "'Buildkite'" },
  url: { write: "'https://ci.example.com'", required: true },
  claims: { is: having(), write: '{ project_id: OidcClaim.text({ values: ClaimValues.uuid() }) }', required: true },
  subjects: { is: listOf(having('template', 'parts', 'without')), write: "[OidcSubject.of('org/{org_id}/project/{project_id}')]", required: true },
  subjectEscapes: { is: having(), write: "{ ':': '%3A' }" },
  tenantClaim: { is: isText, write: "'org_id'" },
  tenantInUrl: { is: isBoolean, write: 'true' },
  traces: { is: listOf(isText), write: "['org_id', 'run_id']", required: true },
  project: SCOPE,
  organization: SCOPE,
  exactBy: { is: listOf(isText), write: "['ref']" },
  environmentBy: { is: listOf(isText), write: "['environment']" },
  pipelineBy: { is: listOf(isText), write: "['pipeline_file']" },
  audience: { is: isText, write: "'https://ci.example.com'" },
  tokenMinutes: { is: isNumber, write: '60' },
  docs: { is: isText, write: "'https://docs.example.com/oidc'" },
};

const ID = /^(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const URL_FORM = /^https:\/\/(?=[^/]{4,253}(?:\/|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._~-]+)*\/?$/;
const TEXT = /^[^\p{Cc}\p{Cf}\u2028\u2029]{1,60}$/u;
const NAME = /^[\x21-\x7e]{1,100}$/;
/** Of every token: a trust names them in other ways, or not at all. */
const OF_EVERY_TOKEN = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'azp']);

/** Throws for a description that says too little, or contradicts itself. */
export function checkIssuer(props: OidcIssuerProps): void {
  checkProps('OidcIssuer', props, KINDS);
  const { id, url, platform = id, audience, tokenMinutes } = props;
  check('id', ID.test(literal('id', id)), id, 'kebab-case, at most 40 characters', "id: 'buildkite'");
  check('platform', TEXT.test(literal('platform', platform)), platform, 'one line of at most 60 visible characters', "platform: 'Buildkite'");
  check('URL', URL_FORM.test(literal('URL', url)), url, 'https, a host in lower case with a dot, perhaps a port and a path; no query, no blank', "url: 'https://ci.example.com/oidc'");
  check('audience', audience === undefined || AUDIENCE.test(literal('audience', audience)), audience, 'one text without blanks', "audience: 'https://ci.example.com'");
  check('tokenMinutes', tokenMinutes === undefined || (Number.isInteger(tokenMinutes) && tokenMinutes > 0), tokenMinutes, 'a whole number of minutes', 'tokenMinutes: 60');
  checkTenancy(props);
  Object.entries(props.claims).forEach(([name, claim]) => checkClaim(name, claim));
  checkSubjects(props);
  checkNamed(props);
}

function check(what: string, holds: boolean, got: unknown, allowed: string, remedy: string): void {
  if (!holds) throw malformedOidcIssuer(what, got, allowed, remedy);
}

/** Hosts that strangers get tokens from need a tenant. */
function checkTenancy({ url, tenantClaim, tenantInUrl = false }: OidcIssuerProps): void {
  const { hostname, pathname } = new URL(url);
  if (isSharedHost(hostname) && tenantClaim === undefined && !(tenantInUrl && pathname.length > 1)) throw sharedIssuerWithoutTenant(url);
}

function checkClaim(name: string, claim: OidcClaim): void {
  check('claims', having('type', 'onlyInSubject', 'values')(claim), { [name]: claim }, 'a description for each', `{ ${JSON.stringify(name)}: OidcClaim.text() }`);
  check('claims', NAME.test(name) && !OF_EVERY_TOKEN.has(name), name, `names of 1 to 100 visible characters of ASCII, none of ${[...OF_EVERY_TOKEN].join(', ')}`, '{ project_id: OidcClaim.text() }');
}

function checkSubjects({ subjects, claims, subjectEscapes = {} }: OidcIssuerProps): void {
  check('subjects', subjects.length > 0, subjects, 'every form that its subjects have, one at least', "[OidcSubject.of('org/{org_id}/project/{project_id}')]");
  for (const { template, claims: used, without } of subjects) {
    const unknown = [...used, ...without].find((name) => !Object.hasOwn(claims, name));
    check(`subject ${JSON.stringify(template)}`, unknown === undefined, unknown, 'claims that `claims` describes', `claims: { ${JSON.stringify(unknown)}: OidcClaim.inSubject() }`);
    const untold = used.find((name) => claims[name].type !== ClaimType.TEXT);
    check(`subject ${JSON.stringify(template)}`, untold === undefined, untold, 'claims that are text', `${JSON.stringify(untold)}: OidcClaim.text()`);
    const always = without.find((name) => !claims[name].optional || used.includes(name));
    check(`subject ${JSON.stringify(template)}`, always === undefined, always, 'to go without optional claims that do not stand in it', `${JSON.stringify(always)}: OidcClaim.text({ optional: true })`);
  }
  const hidden = Object.entries(claims).find(([name, { onlyInSubject }]) => onlyInSubject && !subjects.some(({ claims: used }) => used.includes(name)));
  check('claims', hidden === undefined, hidden?.[0], 'a part of subjects that stands in one', `OidcSubject.of('.../{${hidden?.[0]}}')`);
  const escapes = Object.entries(subjectEscapes).find(([character, written]) => [...literal('character', character)].length !== 1 || literal('escape', written).length < 2 || character === written[0]);
  check('subjectEscapes', escapes === undefined, escapes, 'one character each, with the longer text that stands for it', "{ ':': '%3A' }");
}

/** Claims that tell tenants and runs apart have to be such as can. */
function checkNamed({ claims, tenantClaim, traces, project, organization, exactBy = [], environmentBy = [], pipelineBy = [] }: OidcIssuerProps): void {
  const of = (name: string): OidcClaim | undefined => Object.hasOwn(claims, name) ? claims[name] : undefined;
  const isToken = (claim: OidcClaim | undefined) => claim !== undefined && claim.type === ClaimType.TEXT && !claim.onlyInSubject;
  if (tenantClaim !== undefined) {
    const claim = of(tenantClaim);
    const isId = isToken(claim) && !claim!.optional && !claim!.volatile && !claim!.mutable && !claim!.chosenByJob;
    check('tenantClaim', isId, tenantClaim, 'text in every token that no stranger can have: an id, neither mutable nor volatile nor chosen by the job', "tenantClaim: 'organization_id'");
  }
  const loose = traces.find((name) => !isToken(of(name)) || of(name)!.optional || alphabetOf(of(name)!.values).longest === undefined);
  check('traces', traces.length > 0 && loose === undefined, loose ?? traces, 'text in every token, of a known longest length, one claim at least', "traces: ['organization_id', 'job_id']");
  const scopes = [project, organization].flatMap((scope: OidcScope | undefined) => [scope?.nameClaim, scope?.idClaim].filter((name) => name !== undefined));
  const unknown = [...scopes, ...exactBy, ...environmentBy, ...pipelineBy].find((name) => !isToken(of(name)));
  check('project, organization, exactBy, environmentBy and pipelineBy', unknown === undefined, unknown, 'claims that are text', "project: { noun: 'pipeline', idClaim: 'pipeline_id' }");
}
