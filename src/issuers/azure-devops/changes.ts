import { BY_ENTRA, issuerFormOf } from './issuer-form';
import { readEntraSubject, readNamedSubject, writeEntraSubject, writeNamedSubject } from './subject';
import { mintForOther, mintForPipeline } from './token';
import { ChangesOfOneKind, RunChange, textOf, TokenClaims } from '../../trust';

const [OTHER, NAME] = ['90090090-0000-4000-8000-000000000001', 'any-other-name'];

/** What no token of a connection tells: each is the same token once more. */
const UNSEEN = ['any other branch, tag or pull request', 'any other pipeline that the connection permits', 'any other environment, or none', 'another person who starts it'];

/** All that could have been different about the run of a token; undefined where the token is of no connection. */
export function changesOf(token: TokenClaims): readonly ChangesOfOneKind[] | undefined {
  const [issuer, subject] = ['iss', 'sub'].map((claim) => textOf(token, claim) ?? '');
  const kinds = issuerFormOf(issuer) === BY_ENTRA ? entraChanges(token, issuer, subject) : issuerFormOf(issuer) && namedChanges(token, issuer, subject);
  return kinds && [...UNSEEN.map((name) => [{ name, claim: 'sub', token: { ...token } }]), ...kinds, [audience(token)]];
}

const audience = (token: TokenClaims): RunChange => ({ name: 'any other audience', claim: 'aud', token: { ...token, aud: `https://${NAME}.example` } });

function entraChanges(token: TokenClaims, issuer: string, subject: string): ChangesOfOneKind[] | undefined {
  const read = readEntraSubject(subject);
  if (read === undefined) return undefined;
  const changed = (name: string, change: Partial<typeof read>): RunChange => ({ name, claim: 'sub', token: { ...token, sub: writeEntraSubject({ ...read, ...change }) } });
  return [
    [changed('any other service connection of the organization', { connectionId: OTHER })],
    [changed('a service connection of any other organization of the tenant', { organizationId: OTHER, connectionId: OTHER })],
    [{ name: 'a person, an application or a managed identity of the tenant', claim: 'sub', token: { ...mintForOther(issuer, OTHER, ''), aud: token.aud } }],
  ];
}

function namedChanges(token: TokenClaims, issuer: string, subject: string): ChangesOfOneKind[] | undefined {
  const read = readNamedSubject(subject);
  if (read === undefined) return undefined;
  const changed = (name: string, change: Partial<typeof read>): RunChange => ({ name, claim: 'sub', token: { ...token, sub: writeNamedSubject({ ...read, ...change }) } });
  const { organization, project, connection } = read;
  const pipeline = mintForPipeline({ issuer, organization, project, pipeline: NAME, ref: 'refs/heads/main', audience: '' });
  return [
    [changed('any other service connection of the project', { connection: NAME }), changed('a connection whose name begins like this one', { connection: `${connection}-2` })],
    [changed('a connection of this name in any other project', { project: NAME })],
    [changed('the organization under any other name', { organization: NAME })],
    [{ name: 'a pipeline without a service connection', claim: 'sub', token: { ...pipeline, aud: token.aud } }],
  ];
}
