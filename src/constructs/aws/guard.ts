import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { awsInlinePolicies, awsTrustChanged } from '../../internal/catalogue/aws';
import { awsSessionCutChanged } from '../../internal/catalogue/aws-closing';
import { TrustedWorkflowError } from '../../internal/errors';
import { CLOSING_POLICY, DenyJson } from '../../parties/aws/closing';
import { LIMITS } from '../../parties/aws/limits';

/**
 * What is wrong with a role as it will be synthesized: a trust policy that somebody changed after it was checked, through
 * `assumeRolePolicy`, an override or an aspect, a policy that no longer cuts the sessions that it should, or inline policies that IAM
 * refuses. None where all is well.
 */
export function problemsOf(role: CfnRole, document: Record<string, unknown>, cut?: DenyJson): TrustedWorkflowError[] {
  const { AssumeRolePolicyDocument: actual, Policies: inline } = propertiesOf(role);
  const length = inlineLength(inline);
  const difference = firstDifference(actual, document, 'AssumeRolePolicyDocument');
  return [
    ...difference ? [awsTrustChanged(difference.place, difference.actual, difference.expected)] : [],
    ...cutProblems(inline, cut),
    ...length <= LIMITS.inlinePolicies.value ? [] : [awsInlinePolicies(length, LIMITS.inlinePolicies.value)],
  ];
}

interface RoleProperties { readonly AssumeRolePolicyDocument?: unknown; readonly Policies?: unknown }

/** The properties as they go into the template, overrides included; none, and so a problem, where CDK no longer shows them. */
function propertiesOf(role: CfnRole): RoleProperties {
  const view: { _toCloudFormation?(): unknown } = role;
  const template: unknown = Stack.of(role).resolve(view._toCloudFormation?.());
  const resource = Object.values(fieldOf(template, 'Resources') ?? {})[0];
  return fieldOf(resource, 'Properties') ?? {};
}

function fieldOf(value: unknown, field: string): Record<string, unknown> | undefined {
  const inner = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, field)?.value : undefined;
  return typeof inner === 'object' && inner !== null ? inner : undefined;
}

/** Whether the policy that cuts sessions stands there as it was written; where none is to be cut, nobody looks. */
function cutProblems(policies: unknown, cut: DenyJson | undefined): TrustedWorkflowError[] {
  if (!cut) return [];
  const found: unknown = Array.isArray(policies) ? policies.find((policy) => Object(policy).PolicyName === CLOSING_POLICY) : undefined;
  const difference = firstDifference(fieldOf(found, 'PolicyDocument'), cut, `Policies.${CLOSING_POLICY}`);
  return difference ? [awsSessionCutChanged(difference.place, difference.actual, difference.expected)] : [];
}

interface Difference { readonly place: string; readonly actual: unknown; readonly expected: unknown }

/** Where two JSON values first differ; the order of keys means nothing. */
function firstDifference(actual: unknown, expected: unknown, place: string): Difference | undefined {
  const [left, right] = [actual, expected].map((value) => typeof value === 'object' && value !== null ? value : undefined);
  if (!left || !right || Array.isArray(left) !== Array.isArray(right)) return actual === expected ? undefined : { place, actual, expected };
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  for (const key of keys) {
    const [before, after] = [left, right].map((value): unknown => Object.getOwnPropertyDescriptor(value, key)?.value);
    const difference = firstDifference(before, after, `${place}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

function inlineLength(policies: unknown): number {
  const documents = Array.isArray(policies) ? policies.map((policy) => fieldOf(policy, 'PolicyDocument')) : [];
  return documents.map((document) => JSON.stringify(document ?? '').replace(/\s/g, '').length).reduce((sum, length) => sum + length, 0);
}
