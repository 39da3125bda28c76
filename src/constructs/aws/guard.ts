import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { awsInlinePolicies, awsTrustChanged } from '../../internal/catalogue/aws';
import { show, TrustedWorkflowError } from '../../internal/errors';
import { LIMITS } from '../../parties/aws/limits';

/**
 * What is wrong with a role as it will be synthesized: a trust policy that somebody changed after it was checked, through
 * `assumeRolePolicy`, an override or an aspect, or inline policies that IAM refuses. None where all is well.
 */
export function problemsOf(role: CfnRole, document: Record<string, unknown>): TrustedWorkflowError[] {
  const { AssumeRolePolicyDocument: actual, Policies: inline } = propertiesOf(role);
  const length = inlineLength(inline);
  return [
    ...sorted(actual) === sorted(document) ? [] : [awsTrustChanged(show(actual), show(document))],
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

/** JSON with the keys in order: the order of keys means nothing. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) => typeof inner !== 'object' || inner === null || Array.isArray(inner)
    ? inner
    : Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)));
}

function inlineLength(policies: unknown): number {
  const documents = Array.isArray(policies) ? policies.map((policy) => fieldOf(policy, 'PolicyDocument')) : [];
  return documents.map((document) => JSON.stringify(document ?? '').replace(/\s/g, '').length).reduce((sum, length) => sum + length, 0);
}
