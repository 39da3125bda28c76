import { audienceBounds } from './audience';
import { claimIs } from './claim-is';
import { conditionBounds } from './condition';
import { AS_CLAIMS, EngineParts, UNSETTLED } from './engine-parts';
import { mappingBounds } from './mapping';
import { presentWhen } from './presence';
import { claimsOfIssuer, IssuerClaims, literalIssuer } from '../../../facts';
import { Bounds, boundsOf, every, Field, isUnsettled, OPEN } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { Exchange } from '../evaluate/exchange';

/** What is known of the issuer of a provider. */
export const claimsOf = ({ issuer }: ProviderDocument): IssuerClaims => claimsOfIssuer(typeof issuer === 'string' ? issuer : undefined);

const MADE = new WeakMap<EngineParts, WeakMap<Exchange, Bounds>>([[UNSETTLED, new WeakMap()], [AS_CLAIMS, new WeakMap()]]);

/** The tokens that an exchange takes; made once for all identities of its pool. */
export function exchangeBounds(exchange: Exchange, engine: EngineParts): Bounds {
  const made = MADE.get(engine);
  const bounds = made?.get(exchange) ?? make(exchange, engine);
  made?.set(exchange, bounds);
  return bounds;
}

function make({ provider, condition, mapping, obstacles }: Exchange, engine: EngineParts): Bounds {
  const claims = claimsOf(provider);
  const conditions = condition ? conditionBounds(condition, { engine, mapping: provider.mapping, partly: mapping.isUnsettled }) : every([]);
  const gates = every([...obstacles.map(({ verdict }) => boundsOf(verdict)), issuerBounds(provider.issuer), audienceBounds(provider), conditions]);
  return { lowerBound: withMapping('lowerBound'), upperBound: withMapping('upperBound') };

  /** What passes the other gates has the claims that these ask for. */
  function withMapping(bound: keyof Bounds) {
    const known = new Set([...claims.present, ...presentWhen(gates[bound], true)]);
    return every([gates, mappingBounds(mapping, known, claims, engine)])[bound];
  }
}

/** Of a slash at the end of the provider's issuer, a token may have it or not. One that tokens alone have: whether that is taken is not documented. */
function issuerBounds(issuer: Field): Bounds {
  if (isUnsettled(issuer)) return OPEN;
  const literal = literalIssuer(issuer);
  const bounds = claimIs('iss', ...new Set([withoutSlash(issuer), issuer]));
  return literal === `${issuer}/` ? { ...bounds, upperBound: claimIs('iss', issuer, literal).upperBound } : bounds;
}

const withoutSlash = (url: string) => /[^/]\/$/.test(url) ? url.slice(0, -1) : url;
