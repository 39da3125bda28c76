import { Explanation, Field, isUnsettled, Verdict } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { partOf } from './part-names';
import { callOf, childrenOf, Expression, nodesOf, selectionOf } from '../cel/tree';
import { ATTRIBUTE_NAME, LIMITS, POOL_ID_CHARACTERS, RESERVED_ID_PREFIX } from '../facts/limits';
import { SHARED_ISSUERS } from '../facts/shared-issuers';

/** Never a denial: what stands there in its place, an older version maybe, the file does not say. */
export const refusal = (why: string) => `Google refuses to create this: ${why}`;

const refused = (where: string, why: string): Explanation => ({ where, text: refusal(why), verdict: Verdict.UNKNOWN });

/** The pool's name and the audience, as far as rules are documented. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers */
export function refusalsOf(provider: ProviderDocument): Explanation[] {
  const { source, poolId, providerId, issuer, audiences } = provider;
  const long = audiences.filter((audience) => textOf(audience).length > LIMITS.audience.value);
  return [
    ...idRefusals(`${source}.workload_identity_pool_id`, poolId),
    ...idRefusals(`${source}.workload_identity_pool_provider_id`, providerId),
    ...typeof issuer === 'string' && !issuer.startsWith('https://') ? [refused(partOf(source, 'issuer'), 'the issuer does not begin with https://')] : [],
    ...audiences.length > LIMITS.audiences.value ? [refused(partOf(source, 'audiences'), `${audiences.length} audiences, of at most ${LIMITS.audiences.value}`)] : [],
    ...long.map((audience) => refused(partOf(source, 'audiences'), `an audience of ${textOf(audience).length} characters, of at most ${LIMITS.audience.value}`)),
    ...mappingRefusals(provider),
  ];
}

const textOf = (text: Field) => typeof text === 'string' ? text : '';

function idRefusals(where: string, id: Field): Explanation[] {
  if (isUnsettled(id)) return [];
  const { length } = id;
  if (length < LIMITS.idMin.value || length > LIMITS.idMax.value) return [refused(where, `an id of ${length} characters, of ${LIMITS.idMin.value} to ${LIMITS.idMax.value}`)];
  if (!POOL_ID_CHARACTERS.test(id)) return [refused(where, 'an id has lower-case letters, digits and dashes only')];
  return id.startsWith(RESERVED_ID_PREFIX) ? [refused(where, `ids that begin with ${RESERVED_ID_PREFIX} are Google's own`)] : [];
}

const ATTRIBUTE = 'attribute.';

function mappingRefusals({ source, mapping }: ProviderDocument): Explanation[] {
  const where = partOf(source, 'mapping');
  const names = mapping.map(([target]) => target).filter((target) => target.startsWith(ATTRIBUTE)).map((target) => target.slice(ATTRIBUTE.length));
  const long = names.filter(({ length }) => length > LIMITS.attributeName.value);
  const odd = names.filter((name) => !ATTRIBUTE_NAME.test(name));
  return [
    ...names.length > LIMITS.attributes.value ? [refused(where, `${names.length} attributes, of at most ${LIMITS.attributes.value}`)] : [],
    ...long.map((name) => refused(where, `an attribute with a name of ${name.length} characters, of at most ${LIMITS.attributeName.value}`)),
    ...odd.map((name) => refused(where, `the attribute ${name}: names have lower-case letters, digits and underscores only`)),
  ];
}

/** Why Google refuses to create a provider with a condition. */
export interface ConditionRefusal {
  readonly why: string;
  /** What is known to be wrong. @default - it is told elsewhere */
  readonly fault?: string;
}

/** What Google asks of a condition, by its syntax alone: that it names a claim, and no attribute that is not mapped. It proves nothing about who gets in. */
export function conditionRefusals(issuer: string | undefined, targets: readonly string[] | undefined, condition: Expression | undefined): ConditionRefusal[] {
  const nodes = condition ? nodesOf(condition).map(({ node }) => node) : [];
  const namesClaim = nodes.some(({ exprKind }) => exprKind.case === 'identExpr' && ['assertion', 'attribute', 'google'].includes(exprKind.value.name));
  const unmapped = targets ? nodes.flatMap((node) => unmappedOf(node, targets)) : [];
  const shared = issuer !== undefined && SHARED_ISSUERS.value.test(issuer) && !namesClaim;
  return [
    ...shared ? [{ why: 'the issuer serves all its customers, and no condition names a claim; one that was created before that rule, in 2024, takes every token of the issuer', fault: 'condition-without-claim' }] : [],
    ...unmapped.map((target) => ({ why: `the condition names ${target}, which is not mapped` })),
  ];
}

function unmappedOf(node: Expression, targets: readonly string[]): string[] {
  const selection = selectionOf(node) ?? selectionOf(node, true);
  const target = selection && selection.variable !== 'assertion' ? `${selection.variable}.${selection.field}` : undefined;
  return target === undefined || targets.includes(target) || (callOf(node) && childrenOf(node).length === 0) ? [] : [target];
}
