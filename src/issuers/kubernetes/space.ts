import { isHosted, isOfCluster } from './cluster-kind';
import { PREFIX } from './subject';
import { Letters, formOf, text, TokenShape, variable } from '../../claims/solve';
import { literalIssuer } from '../../facts';
import { computedClaim, isComputed, TokenSpace } from '../../trust';

/** What the subject says, as claims that no token has: a scope is told by them. */
export const NAMESPACE = computedClaim('the namespace in sub');
export const NAME = computedClaim('the service account in sub');

const LABEL = Letters.of('abcdefghijklmnopqrstuvwxyz0123456789-');
const SUBDOMAIN = Letters.of('abcdefghijklmnopqrstuvwxyz0123456789-.');
const ID = Letters.of('0123456789abcdef-', 36, 36);

/** Spaces by issuer: what was found is remembered by the function that makes the shapes. */
const SPACES = new Map<string, TokenSpace>();

/** The tokens that a cluster can mint: those of service accounts, of any name. */
export function tokenSpace(issuer: string): TokenSpace | undefined {
  if (!isOfCluster(issuer)) return undefined;
  const known = SPACES.get(issuer) ?? spaceOf(issuer);
  SPACES.set(issuer, known);
  return known;
}

/** A cluster writes its issuer in one way, so that no token has it with a slash more or less. */
function spaceOf(issuer: string): TokenSpace {
  const literal = literalIssuer(issuer);
  if (literal !== issuer) return { assumptions: [`tokens of the cluster have the issuer ${literal}, letter by letter`], shapes: () => [] };
  const shapes = [shapeOf(issuer)];
  // Vendors run no older one.
  const version = isHosted(issuer) ? [] : [`the cluster ${issuer} is of Kubernetes 1.30 or later: older tokens have no jti`];
  return { assumptions: ['namespaces and service accounts of a cluster may have any names, and a pod asks for any audience', ...version], shapes: () => shapes };
}

function shapeOf(issuer: string): TokenShape {
  return {
    name: 'a pod of the cluster',
    claims: new Map([
      ['iss', formOf(text(issuer))],
      ['sub', formOf(text(PREFIX), variable('namespace'), text(':'), variable('account'))],
      ['jti', formOf(variable('token'))],
      [NAMESPACE, formOf(variable('namespace'))],
      [NAME, formOf(variable('account'))],
    ]),
    variables: new Map([['namespace', LABEL], ['account', SUBDOMAIN], ['token', ID]]),
    constants: new Map([['iss', issuer]]),
    optional: () => false,
    // An object that no document compares with text.
    free: (claim) => claim === 'aud' || claim === 'kubernetes.io' || (isComputed(claim) && claim !== NAMESPACE && claim !== NAME),
  };
}
