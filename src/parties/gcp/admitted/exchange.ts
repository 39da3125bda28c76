import { audienceBounds } from './audience';
import { Bounds, boundsOf, claimIs, every, OPEN } from './bounds';
import { conditionBounds } from './condition';
import { claimsOfIssuer, IssuerClaims } from './github-claims';
import { mappingBounds } from './mapping';
import { presentWhen } from './presence';
import { ProviderDocument, Settled } from '../artifact-document';
import { Exchange } from '../evaluation/exchange';

/** What is known of the issuer of a provider. */
export const claimsOf = ({ issuer }: ProviderDocument): IssuerClaims => claimsOfIssuer('known' in issuer ? withoutSlash(issuer.known) : undefined);

const MADE = new WeakMap<Exchange, Bounds>();

/** The tokens that an exchange takes; made once for all identities of its pool. */
export function exchangeBounds(exchange: Exchange): Bounds {
  const bounds = MADE.get(exchange) ?? make(exchange);
  MADE.set(exchange, bounds);
  return bounds;
}

function make({ provider, condition, mapping, obstacles }: Exchange): Bounds {
  const claims = claimsOf(provider);
  const conditions = condition ? conditionBounds(condition, mapping.isOpen) : every([]);
  const gates = every([...obstacles.map(({ verdict }) => boundsOf(verdict)), issuerBounds(provider.issuer), audienceBounds(provider), conditions]);
  return { surely: withMapping('surely'), perhaps: withMapping('perhaps') };

  /** What passes the other gates has the claims that these ask for. */
  function withMapping(bound: keyof Bounds) {
    const known = new Set([...claims.present, ...presentWhen(gates[bound], true)]);
    return every([gates, mappingBounds(mapping, known, claims)])[bound];
  }
}

/** Of a slash at the end of the provider's issuer, a token may have it or not; that no token has one more is taken for granted. */
function issuerBounds(issuer: Settled): Bounds {
  return 'open' in issuer ? OPEN : claimIs('iss', ...new Set([withoutSlash(issuer.known), issuer.known]));
}

const withoutSlash = (url: string) => /[^/]\/$/.test(url) ? url.slice(0, -1) : url;
