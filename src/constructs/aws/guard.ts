import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { awsInlinePolicies, awsTrustChanged } from '../../internal/catalogue/aws';
import { awsSessionCutChanged } from '../../internal/catalogue/aws-closing';
import { awsProviderChanged } from '../../internal/catalogue/aws-guard';
import { Difference, firstDifference } from '../../internal/difference';
import { TrustedWorkflowError } from '../../internal/errors';
import { LIMITS } from '../../parties/aws/facts';
import { CLOSING_POLICY, DenyJson } from '../../parties/aws/render';

/** A role, as it was checked. */
export interface CheckedRole {
  readonly document: Record<string, unknown>;
  readonly roleName: string;
  readonly cut?: DenyJson;
}

/**
 * What is wrong with a role as it will be synthesized: a trust policy that was changed after it was checked, through
 * `assumeRolePolicy`, an override or an aspect, a policy that no longer cuts the sessions that it should, or inline policies that IAM
 * refuses. Its name is what keeps others from taking it. None where all is well.
 */
export function problemsOf(role: CfnRole, { document, roleName, cut }: CheckedRole): TrustedWorkflowError[] {
  const written = writtenAs(role);
  const properties = propertiesOf(written);
  const { AssumeRolePolicyDocument: actual, Policies: inline } = properties;
  const difference = typeDifference(written) ?? transformIn(written) ?? firstDifference(actual, document, 'AssumeRolePolicyDocument')
    ?? firstDifference(properties.RoleName, roleName, 'RoleName');
  return [
    ...difference ? [awsTrustChanged(difference.place, difference.actual, difference.expected)] : [],
    ...cutProblems(inline, cut),
    ...inlineProblems(inline),
  ];
}

/**
 * What is wrong with what stands where the checked resource stood: the template gets that, not the resource. Children are looked up by
 * their id, since `defaultChild` can be set to what is no child.
 */
export function swapsOf(owner: Construct, checked: CfnResource): TrustedWorkflowError[] {
  const { id } = checked.node;
  const now = owner.node.tryFindChild(id);
  return now === checked ? [] : [awsTrustChanged(id, now && `another ${now.constructor.name}`, 'the resource that was checked')];
}

/** Inline policies that IAM refuses, by their length together. */
export function inlineProblems(policies: unknown): TrustedWorkflowError[] {
  const length = inlineLength(policies);
  return length <= LIMITS.inlinePolicies.value ? [] : [awsInlinePolicies(length, LIMITS.inlinePolicies.value)];
}

/** The same for the template of a stack set. */
export function templateProblems(stackSet: CfnResource, body: string): TrustedWorkflowError[] {
  const { TemplateBody: actual, TemplateURL: url } = propertiesOf(writtenAs(stackSet));
  const difference = url === undefined ? firstDifference(actual, body, 'TemplateBody') : { place: 'TemplateURL', actual: url, expected: undefined };
  return difference ? [awsTrustChanged(difference.place, difference.actual, difference.expected)] : [];
}

/** What is wrong with an OIDC provider: the same, with what says whose tokens it takes. */
export function providerProblems(provider: CfnResource, { issuerUrl, audiences, thumbprints }: CheckedProvider): TrustedWorkflowError[] {
  const { Url, ClientIdList, ThumbprintList } = propertiesOf(writtenAs(provider));
  const difference = firstDifference(Url, issuerUrl, 'Url') ?? firstDifference(ClientIdList, audiences, 'ClientIdList') ?? firstDifference(ThumbprintList, thumbprints, 'ThumbprintList');
  return difference ? [awsProviderChanged(difference.place, difference.actual, difference.expected)] : [];
}

/** An OIDC provider, as it was checked. */
export interface CheckedProvider {
  readonly issuerUrl: string;
  readonly audiences: string[];
  readonly thumbprints?: string[];
}

interface Properties {
  readonly RoleName?: unknown;
  readonly Url?: unknown;
  readonly ClientIdList?: unknown;
  readonly ThumbprintList?: unknown;
  readonly AssumeRolePolicyDocument?: unknown;
  readonly Policies?: unknown;
  readonly TemplateBody?: unknown;
  readonly TemplateURL?: unknown;
}

/** The properties as they go into the template, overrides included; none, and so a problem, where CDK no longer shows them. */
function propertiesOf(written: unknown): Properties {
  return fieldOf(written, 'Properties') ?? {};
}

/** An override can make another resource of it. */
function typeDifference(written: unknown): Difference | undefined {
  const { Type: actual }: { Type?: unknown } = Object(written);
  return firstDifference(actual, CfnRole.CFN_RESOURCE_TYPE_NAME, 'Type');
}

/** A macro of CloudFormation writes what it likes, at the deployment. */
function transformIn(written: unknown): Difference | undefined {
  const [transform] = [written, propertiesOf(written)].map((value) => fieldOf(value, 'Fn::Transform')).filter((found) => found !== undefined);
  return transform && { place: 'Fn::Transform', actual: transform, expected: undefined };
}

/** Resolving is most of what the guard costs: once for each resource. */
function writtenAs(resource: CfnResource): unknown {
  const view: { _toCloudFormation?(): unknown } = resource;
  const template: unknown = Stack.of(resource).resolve(view._toCloudFormation?.());
  return Object.values(fieldOf(template, 'Resources') ?? {})[0];
}

function fieldOf(value: unknown, field: string): Record<string, unknown> | undefined {
  const inner = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, field)?.value : undefined;
  return typeof inner === 'object' && inner !== null ? inner : undefined;
}

/** Whether the policy that cuts sessions stands there as it was written; where none is to be cut, it is not looked at. */
function cutProblems(policies: unknown, cut: DenyJson | undefined): TrustedWorkflowError[] {
  if (!cut) return [];
  const found: unknown = Array.isArray(policies) ? policies.find((policy) => Object(policy).PolicyName === CLOSING_POLICY) : undefined;
  const difference = firstDifference(fieldOf(found, 'PolicyDocument'), cut, `Policies.${CLOSING_POLICY}`);
  return difference ? [awsSessionCutChanged(difference.place, difference.actual, difference.expected)] : [];
}

function inlineLength(policies: unknown): number {
  const documents = Array.isArray(policies) ? policies.map((policy) => fieldOf(policy, 'PolicyDocument')) : [];
  return documents.map((document) => JSON.stringify(document ?? '').replace(/\s/g, '').length).reduce((sum, length) => sum + length, 0);
}
