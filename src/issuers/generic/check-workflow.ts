import { OidcClaim } from './claim';
import { OidcIssuerProps } from './issuer-props';
import { alphabetOf } from './languages';
import { formsFor } from './pinned';
import { valueThatFits } from './value-that-fits';
import { OidcWorkflowProps } from './workflow-props';
import { ClaimMatcher, MatcherKind } from '../../claims';
import { ClaimType } from '../../facts';
import { malformedOidcWorkflow } from '../../internal/catalogue/generic';
import { checkProps, having, listOf, PropertyKinds } from '../../internal/check-props';
import { checkAcknowledgement, checkAudiences, checkControls, checkWorkflowName, literal, TIER_KINDS } from '../../trust';

const KINDS: PropertyKinds<OidcWorkflowProps> = {
  name: { write: "'production'", required: true },
  issuer: { is: having('props', 'url'), write: 'new OidcIssuer({ ... })', required: true },
  claims: { is: having(), write: "{ project_id: ClaimMatcher.exact('...') }", required: true },
  subject: { is: having('template', 'parts', 'without'), write: "OidcSubject.of('...')" },
  audiences: { is: having(), write: "{ aws: 'sts.amazonaws.com' }" },
  acknowledge: { is: listOf(having('id', 'reason', 'expires')), write: "[{ id: 'aws/ref', reason: '...', expires: '2027-06-30' }]" },
  ...TIER_KINDS,
};

/** What a claim of each type can be asked to be. */
const ASKABLE: Readonly<Record<ClaimType, readonly MatcherKind[]>> = {
  [ClaimType.TEXT]: [MatcherKind.EXACT, MatcherKind.PATTERN, MatcherKind.ABSENT, MatcherKind.NONE_OF],
  [ClaimType.NUMBER]: [MatcherKind.NUMBER, MatcherKind.ABSENT],
  [ClaimType.BOOLEAN]: [MatcherKind.BOOLEAN, MatcherKind.ABSENT],
  [ClaimType.LIST]: [MatcherKind.ELEMENT, MatcherKind.ABSENT],
};
const WRITE: Readonly<Record<ClaimType, string>> = {
  [ClaimType.TEXT]: "ClaimMatcher.exact('...')", [ClaimType.NUMBER]: 'ClaimMatcher.number(1)', [ClaimType.BOOLEAN]: 'ClaimMatcher.boolean(false)', [ClaimType.LIST]: "ClaimMatcher.element('...')",
};

/** Throws for whatever could let in more than it says. */
export function checkWorkflow(props: OidcWorkflowProps): void {
  checkProps('OidcWorkflow', props, KINDS);
  checkWorkflowName(props.name);
  checkControls(props);
  const { issuer: { props: issuer }, claims, acknowledge = [] } = props;
  Object.entries(claims).forEach(([name, matcher]) => checkPin(issuer, name, matcher));
  checkAudience(props);
  acknowledge.forEach(checkAcknowledgement);
  checkTenant(issuer, claims);
  checkForms(props);
}

function checkPin({ claims }: OidcIssuerProps, name: string, matcher: ClaimMatcher): void {
  const claim: OidcClaim | undefined = Object.hasOwn(claims, name) ? claims[name] : undefined;
  if (!claim) throw malformedOidcWorkflow('the issuer has no such claim', name, `one of ${Object.keys(claims).join(', ')}`, 'the name of a claim, or its description beside `claims` of the issuer');
  const write = `${JSON.stringify(name)}: ${WRITE[claim.type]}`;
  if (!having('kind', 'values')(matcher)) throw malformedOidcWorkflow(`what ${JSON.stringify(name)} must be is no matcher`, matcher, 'a ClaimMatcher', write);
  if (claim.volatile) throw malformedOidcWorkflow('a claim that has another value in each run is asked for', name, 'claims that stay', `the claims without ${JSON.stringify(name)}`);
  if (claim.chosenByJob) throw malformedOidcWorkflow('a claim that the job itself chooses is asked for: it says nothing of the job', name, 'claims that the issuer vouches for', `the claims without ${JSON.stringify(name)}`);
  if (!ASKABLE[claim.type].includes(matcher.kind)) throw malformedOidcWorkflow(`the claim ${JSON.stringify(name)} is of the type ${claim.type}, and is asked for as another one`, matcher.toString(), ASKABLE[claim.type].join(', '), write);
  if (matcher.kind === MatcherKind.ABSENT && !claim.optional) throw malformedOidcWorkflow('a claim that every token has is asked to be absent', name, 'optional claims', write);
  matcher.values.forEach((value) => literal(`value of the claim ${name}`, value));
  const { values, words } = alphabetOf(claim.values);
  const isDead = matcher.kind === MatcherKind.EXACT ? !values.test(matcher.exactValue!) : isOpen(matcher) && valueThatFits(claim.values, matcher) === undefined;
  if (isDead) throw malformedOidcWorkflow(`no token has such a value in the claim ${JSON.stringify(name)}`, matcher.toString(), words, write);
}

const isOpen = ({ kind }: ClaimMatcher) => kind === MatcherKind.PATTERN || kind === MatcherKind.NONE_OF;

/** A job that cannot choose its audience has the issuer's in each cloud. */
function checkAudience(props: OidcWorkflowProps): void {
  checkAudiences(props);
  const { issuer: { props: { audience } }, audiences = {} } = props;
  const other = Object.values<string | undefined>({ ...audiences }).find((one) => one !== undefined && audience !== undefined && one !== audience);
  if (other !== undefined) throw malformedOidcWorkflow('the issuer mints tokens of one audience alone', other, audience!, '`audiences` left out');
}

/** The tenant alone would be everybody of it. */
function checkTenant({ tenantClaim, project, claims: known }: OidcIssuerProps, claims: OidcWorkflowProps['claims']): void {
  const isExact = (name: string | undefined) => name !== undefined && Object.hasOwn(claims, name)
    && [MatcherKind.EXACT, MatcherKind.NUMBER].includes(claims[name].kind);
  if (tenantClaim !== undefined && !isExact(tenantClaim)) {
    throw malformedOidcWorkflow('strangers get tokens of this issuer too, and no tenant is asked for', Object.keys(claims), `an exact value of ${tenantClaim}`, `claims: { ${JSON.stringify(tenantClaim)}: ClaimMatcher.exact('...') }`);
  }
  const described = [project?.idClaim, project?.nameClaim].filter((name) => name !== undefined);
  const named = described.length > 0 ? described : Object.keys(known).filter((name) => name !== tenantClaim);
  if (!named.some(isExact)) {
    throw malformedOidcWorkflow(`no ${project?.noun ?? 'run'} in particular is asked for, so that all of them would get in`, Object.keys(claims), `an exact value of ${named.join(' or ')}`,
      `claims: { ${JSON.stringify(named[0])}: ClaimMatcher.exact('...') }`);
  }
}

function checkForms({ issuer: { props: issuer }, claims, subject }: OidcWorkflowProps): void {
  const { subjects } = issuer;
  const own = subject === undefined ? subjects : subjects.filter(({ template, without }) => template === subject.template && `${without}` === `${subject.without}`);
  const templates = subjects.map(({ template }) => JSON.stringify(template)).join(', ');
  if (own.length === 0) throw malformedOidcWorkflow('the issuer mints no subjects of this form', subject!.template, templates, `subject: OidcSubject.of(${templates.split(', ')[0]})`);
  const forms = formsFor(issuer, own, claims);
  if (forms.length === 0) throw malformedOidcWorkflow('no token has these claims together: no form of the subject fits them', Object.keys(claims), templates, 'the claims that stand in one of the forms');
  const told = (name: string) => Object.hasOwn(claims, name);
  const differs = (name: string) => forms.some((one) => one.without.includes(name)) && forms.some((one) => one.claims.includes(name));
  const open = forms.flatMap(({ claims: used, without }) => [...used, ...without]).find((name) => !told(name) && differs(name));
  if (open !== undefined) throw malformedOidcWorkflow(`subjects of tokens with and without the claim ${JSON.stringify(open)} differ, and nothing says which are meant`, Object.keys(claims), 'a value, or its absence', `claims: { ${JSON.stringify(open)}: ClaimMatcher.absent() }`);
}
