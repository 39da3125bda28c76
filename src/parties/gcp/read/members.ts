import { MemberDocument, Principal } from '../artifact-document';
import { isStated, ResourceIndex } from './file';
import { PoolProviders, ProviderIndex } from './providers';
import { Reference, Resource, Text, Value } from '../../../artifacts';
import { Explanation, Verdict } from '../../../trust';
import { IAM_HOST } from '../facts';

const SCHEMES = [`principal:${IAM_HOST}`, `principalSet:${IAM_HOST}`];
const POOL_NAME = /^projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/([^/]+)(\/.*)$/s;
/** People who sign in, and no tokens of workloads. @see https://docs.cloud.google.com/iam/docs/principal-identifiers */
const WORKFORCE = 'locations/global/workforcePools/';
/** @see https://github.com/google-github-actions/auth/blob/main/docs/TROUBLESHOOTING.md (2026-11-21) */
const NO_POOL = 'it names no pool: that is projects/NUMBER/locations/global/workloadIdentityPools/POOL, and behind it what is named in the pool';
const POOL_TYPE = 'google_iam_workload_identity_pool';
/** What a computed `member` attribute of these holds is a service account. */
const SERVICE_ACCOUNT = /^(data\.)?google_service_account\.[^.]+\.(member|email)$/;

/** Reads the members of allow policies that federated tokens can be. */
export class MemberReader {
  constructor(private readonly index: ResourceIndex, private readonly providers: ProviderIndex) {}

  /** The federated members of a resource, and those that may be. */
  public read(resource: Resource): MemberDocument[] {
    const { member, members } = resource.properties;
    const values = [member, ...Array.isArray(members) ? members : [members]];
    return values.flatMap((value) => isStated(value) ? this.memberOf(resource, value) ?? [] : []);
  }

  private memberOf(resource: Resource, value: Value | undefined): MemberDocument | undefined {
    if (!(value instanceof Text)) return open(resource, 'a member that is not text');
    const text = this.index.resolve(resource, value);
    const [first] = text.pieces;
    if (text.literal === 'allUsers' || text.literal === 'allAuthenticatedUsers') return beside(resource, text.literal);
    if (typeof first !== 'string') return isServiceAccount(first) ? undefined : open(resource, text.toString());
    const scheme = SCHEMES.find((start) => first.startsWith(start));
    if (scheme) return this.federated(resource, scheme === SCHEMES[1], text, Text.from([first.slice(scheme.length), ...text.pieces.slice(1)]));
    return text.literal === undefined && SCHEMES.some((start) => start.startsWith(first)) ? open(resource, text.toString()) : undefined;
  }

  /** `rest` is what follows the host: the pool's name, and what is named within it. */
  private federated(resource: Resource, isSet: boolean, text: Text, rest: Text): MemberDocument | undefined {
    const [first, ...more] = rest.pieces;
    const member = text.toString();
    if (first !== undefined && typeof first !== 'string') {
      const found = this.index.attributeOf(resource, first);
      const isPool = found?.resource.type === POOL_TYPE && found.attribute === 'name';
      return isPool ? named(resource, member, this.providers.ofPool(found.resource), isSet, Text.from(more)) : open(resource, member);
    }
    if (rest.literal === undefined) return open(resource, member);
    const [, number, pool, suffix] = POOL_NAME.exec(rest.literal) ?? [];
    if (number === undefined) return rest.literal.startsWith(WORKFORCE) ? undefined : nobody(resource, member, 'member-without-pool', NO_POOL);
    if (!/^[0-9]+$/.test(number)) return this.byProjectId(resource, member, number, { pool, principal: principalOf(isSet, Text.of(suffix)) });
    return named(resource, member, this.providers.ofName(number, pool), isSet, Text.of(suffix));
  }

  /** Which project it is, is not said by the id; a pool of this name that the artifact has is meant. */
  private byProjectId(resource: Resource, member: string, id: string, { pool, principal }: { pool: string; principal?: Principal }): MemberDocument {
    const why = `it names the project by the id ${JSON.stringify(id)}, and Google asks for its number there`;
    const providers = this.providers.all.filter(({ poolId }) => poolId === pool);
    return nobody(resource, member, 'project-id', why, principal && providers.length > 0 ? { principal, providers } : undefined);
  }
}

const isServiceAccount = (piece: Reference | undefined) => piece !== undefined && SERVICE_ACCOUNT.test(piece.reference);

const unknown = (where: string, text: string): Explanation => ({ where, text, verdict: Verdict.UNKNOWN });

/** A member of which the artifact does not say whom it names. */
function open({ source }: Resource, member: string): MemberDocument {
  return { source, member, providers: [], obstacles: [unknown(source.text, `the artifact does not settle the member ${member}`)] };
}

/** Members that are no federated token, and matter where others beside them are. */
const beside = ({ source }: Resource, member: 'allUsers' | 'allAuthenticatedUsers'): MemberDocument =>
  ({ source, member, providers: [], principal: { kind: member === 'allUsers' ? 'everyone' : 'google' }, obstacles: [] });

/** Whether a member may be a federated token. */
export const isFederated = ({ principal }: MemberDocument) => principal?.kind !== 'everyone' && principal?.kind !== 'google';

function named({ source }: Resource, member: string, { providers, possible }: PoolProviders, isSet: boolean, suffix: Text): MemberDocument {
  const principal = principalOf(isSet, suffix);
  const base = { source, member, providers, possible, principal };
  if (principal && principal.kind !== 'nobody') return { ...base, obstacles: [] };
  const other = principalOf(!isSet, suffix);
  const meant = other && other.kind !== 'nobody' ? { principal: other, providers } : undefined;
  const obstacles = principal ? [] : [meant ? { where: source.text, verdict: Verdict.UNKNOWN as const, ...ATTRIBUTE_PRINCIPAL, got: member } : unknown(source.text, `the member ${member} is not understood`)];
  return { ...base, meant, obstacles };
}

/** A member that IAM takes, and that no token can be. */
const nobody = ({ source }: Resource, member: string, fault: string, why: string, meant?: MemberDocument['meant']): MemberDocument =>
  ({ source, member, providers: [], principal: { kind: 'nobody', why, fault }, meant, obstacles: [] });

/** Taken by IAM, and no token gets in by it. @see https://github.com/google-github-actions/auth/issues/310 (2026-11-21) */
const SUBJECT_SET = { kind: 'nobody', fault: 'subject-in-principal-set', why: 'a subject is named by principal://, and principalSet:// with a subject names nobody' } as const;
/** Whether IAM takes it is not documented; no token is one subject and a set of them. */
const ATTRIBUTE_PRINCIPAL = { fault: 'attribute-in-principal', text: 'an attribute or a group is named by principalSet://, and whether principal:// with one names anybody is not documented' } as const;

/** @see https://docs.cloud.google.com/iam/docs/principal-identifiers */
function principalOf(isSet: boolean, { literal: suffix }: Text): Principal | undefined {
  if (suffix === undefined) return undefined;
  if (isSet && suffix === '/*') return { kind: 'pool' };
  const [, what, value] = /^\/([^/]+)\/(.+)$/s.exec(suffix) ?? [];
  if (what === undefined) return undefined;
  if (what === 'subject') return isSet ? SUBJECT_SET : { kind: 'attribute', target: 'google.subject', value };
  if (!isSet) return undefined;
  if (what === 'group') return { kind: 'attribute', target: 'google.groups', value };
  return what.startsWith('attribute.') ? { kind: 'attribute', target: what, value } : undefined;
}
