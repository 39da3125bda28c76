import { MemberDocument, ProviderDocument } from '../artifact-document';

/** Policies that can refuse what an allow policy gives. No artifact that is read here holds them. @see https://docs.cloud.google.com/iam/docs/policy-types */
const POLICIES = ['IAM deny policies', 'principal access boundary policies', 'organization policies'];

/** Signature, expiry and the key of a token are never looked at: the claims are all that there is. */
const TOKEN = 'the signature and the times of the token';

/** What bears on the answer of an identity and is not looked at. */
export function notEvaluatedBy(providers: readonly ProviderDocument[], members: readonly MemberDocument[]): string[] {
  return [...POLICIES, TOKEN, ...numbersOf(providers), ...new Set(members.flatMap(({ notEvaluated }) => notEvaluated ?? []))];
}

/** Of a provider whose bindings the input does not hold. */
export const notEvaluatedByExchange = (provider: ProviderDocument): string[] =>
  [...notEvaluatedBy([provider], []), 'bindings: the input holds none for this pool, so what a federated token may do with it is not known'];

/** Of a condition alone. */
export const NOT_EVALUATED_BY_CONDITION = [...POLICIES, TOKEN, 'the issuer', 'the audience', 'the attribute mapping', 'bindings'];

/** The audience names the project by number, and the artifact by id at most. */
function numbersOf(providers: readonly ProviderDocument[]): string[] {
  const open = providers.filter(({ projectNumber, audiences }) => projectNumber === undefined && audiences.length === 0);
  return open.map(({ source }) => `the project number in the audience of ${source}: the artifact does not hold it`);
}
