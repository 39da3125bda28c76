import { isCluster } from './cluster-kind';
import { readSubject, ServiceAccountName } from './subject';
import { mint } from './token';
import { ChangesOfOneKind, RunChange, textOf, TokenClaims } from '../../trust';

const OTHER = 'any-other-name';

/** What no token tells as text: each is the same token but for the claim `kubernetes.io`, which AWS and Azure do not see. */
const UNSEEN = ['any other pod or image with the service account', 'the service account after it was deleted and made again', 'a token that somebody creates without a pod', 'whatever else was deployed, from any branch'];

/** All that could have been different about the pod of a token; undefined where the token is of no service account. */
export function changesOf(token: TokenClaims): readonly ChangesOfOneKind[] | undefined {
  const own = isCluster(textOf(token, 'iss') ?? '') ? readSubject(textOf(token, 'sub') ?? '') : undefined;
  if (own === undefined) return undefined;
  const changed = (name: string, change: Partial<ServiceAccountName>): RunChange => ({ name, claim: 'sub', token: tokenOf(token, { ...own, ...change }) });
  return [
    ...UNSEEN.map((name): ChangesOfOneKind => [{ name, claim: 'sub', token: { ...token } }]),
    [
      changed('any service account of any other namespace', { namespace: OTHER, name: OTHER }),
      changed('a service account of this name in any other namespace', { namespace: OTHER }),
    ],
    [changed('any other service account of the namespace', { name: OTHER }), changed('a service account whose name begins like this one', { name: `${own.name}-2` })],
    [changed('a namespace whose name begins like this one', { namespace: `${own.namespace}-2` })],
    ...own.name === 'default' ? [] : [[changed('a pod that names no service account', { name: 'default' })]],
    [{ name: 'any other audience', claim: 'aud', token: { ...token, aud: [`https://${OTHER}.example`] } }],
  ];
}

/** The token of another service account of the cluster, with the claims that it has beside. */
function tokenOf(token: TokenClaims, serviceAccount: ServiceAccountName): TokenClaims {
  const { 'sub': sub, 'kubernetes.io': bound } = mint({ cluster: { url: textOf(token, 'iss')! }, serviceAccount, audiences: [] });
  return { ...token, sub, ...Object.hasOwn(token, 'kubernetes.io') && { 'kubernetes.io': bound } };
}
