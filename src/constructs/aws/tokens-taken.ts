import { Fields, fieldsOf, functionOf, wellFormed } from './fields';
import { possibleTexts } from './possible-texts';
import { TemplateView } from './template-view';
import { ClaimMatcher, ClaimPattern, disjoint, matches } from '../../claims';
import { isTrustedWorkflowError } from '../../internal/errors';

const BY_TOKEN = 'sts:assumerolewithwebidentity';
/** The attribute of a cluster that names its own issuer: never one of a CI system. */
const CLUSTER_ISSUER = 'OpenIdConnectIssuerUrl';
const PROVIDERS = ['AWS::IAM::OIDCProvider', 'Custom::AWSCDKOpenIdConnectProvider'];

/**
 * Whether a trust policy takes tokens of the issuer of `provider` (its host and path), or may, for all that the app says. What it asks of a token is not looked at.
 */
export function mayTakeTokens(document: unknown, provider: string, view: TemplateView): boolean {
  const { Statement: statements } = fieldsOf(document);
  if (functionOf(document) !== undefined || statements === undefined || functionOf(statements) !== undefined) return true;
  return [statements].flat().some((statement) => isForTokens(statement) && isOfIssuer(fieldsOf(statement), provider, view));
}

function isForTokens(statement: unknown): boolean {
  const { Effect: effect, Action: actions } = fieldsOf(statement);
  if (effect === 'Deny') return false;
  // NotAction, and a function.
  const all: unknown[] = [actions].flat();
  return all.some((action) => typeof action !== 'string' || matches(ClaimMatcher.fitting(ClaimPattern.ofStars(wellFormed(action).toLowerCase().replaceAll('?', '*'))), BY_TOKEN));
}

function isOfIssuer({ Principal: principal }: Fields, provider: string, view: TemplateView): boolean {
  // Everybody, NotPrincipal, and a function.
  if (typeof principal !== 'object' || principal === null || functionOf(principal) !== undefined) return true;
  const { Federated: federated } = fieldsOf(principal);
  return federated !== undefined && [federated].flat().some((one: unknown) => mayBeProvider(one, provider, view));
}

function mayBeProvider(value: unknown, provider: string, view: TemplateView): boolean {
  const made = madeProvider(value, view);
  if (made?.Type === 'AWS::IAM::SAMLProvider') return false;
  if (made && PROVIDERS.includes(String(made.Type))) return mayBeIssuer(fieldsOf(made.Properties).Url, provider, view);
  return mayBe(value, '*:oidc-provider/', provider, view);
}

/** The resource of the same template that a principal refers to. */
function madeProvider(value: unknown, view: TemplateView): Fields | undefined {
  const [name, args] = functionOf(value) ?? [];
  const id: unknown = name === 'Ref' ? args : name === 'Fn::GetAtt' ? [args].flat()[0] : undefined;
  return typeof id === 'string' ? view.resource(id.split('.')[0]) : undefined;
}

function mayBeIssuer(url: unknown, provider: string, view: TemplateView): boolean {
  const [name, args] = functionOf(url) ?? [];
  const isCluster = name === 'Fn::GetAtt' && String([args].flat().at(-1)).split('.').at(-1) === CLUSTER_ISSUER;
  return !isCluster && (mayBe(url, 'https://', provider, view) || mayBe(url, '', provider, view));
}

/** Whether a value may be stars and then the provider, to the letter. */
function mayBe(value: unknown, stars: string, provider: string, view: TemplateView): boolean {
  const wanted = ClaimMatcher.fitting(ClaimPattern.concat(ClaimPattern.ofStars(stars), provider));
  return possibleTexts(value, view).some((text) => mayOverlap(ClaimMatcher.fitting(text), wanted));
}

function mayOverlap(first: ClaimMatcher, second: ClaimMatcher): boolean {
  try {
    return !disjoint(first, second).holds;
  } catch (error) {
    // Nobody can tell such patterns apart.
    if (isTrustedWorkflowError(error)) return true;
    throw error;
  }
}
