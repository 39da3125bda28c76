import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnElement, CfnResource } from 'aws-cdk-lib/core';
import { Fields, fieldsOf } from './fields';
import { written } from './template-view';

/** A role of a template, as it is written. */
export interface ForeignRole {
  /** Its name: text, or a function of CloudFormation. */
  readonly name: unknown;
  /** Its trust policy, with functions in it. */
  readonly trust: unknown;
}

/** CloudFormation writes the third part of a loop once for each value; its names are as those of other resources. */
const LOOP = 'Fn::ForEach::';
/** A macro may put in a name, and is one as far as anybody can tell. */
const MACRO = 'Fn::Transform';

/** The roles with names that an element writes into its template: its own, or those of a fragment that it includes. */
export function rolesIn(element: CfnElement): ForeignRole[] {
  return CfnResource.isCfnResource(element) && !mayBeNamedRole(element) ? [] : namedRoles(fieldsOf(written(element).Resources));
}

function namedRoles(resources: Fields): ForeignRole[] {
  return Object.entries(resources).flatMap(([id, resource]) => {
    if (id.startsWith(LOOP)) return Array.isArray(resource) ? namedRoles(fieldsOf(resource[2])) : [];
    const { Type: type, Properties: properties } = fieldsOf(resource);
    const { RoleName: own, [MACRO]: macro, AssumeRolePolicyDocument: trust } = fieldsOf(properties);
    const name = own ?? (macro === undefined ? undefined : { [MACRO]: macro });
    return type === CfnRole.CFN_RESOURCE_TYPE_NAME && name !== undefined ? [{ name, trust }] : [];
  });
}

/** Resolving costs more than all else here, and most roles have no name: what has none, by its properties or by overrides, is not resolved. */
function mayBeNamedRole(resource: CfnResource): boolean {
  const overrides = fieldsOf(Reflect.get(resource, 'rawOverrides'));
  if ((overrides.Type ?? resource.cfnResourceType) !== CfnRole.CFN_RESOURCE_TYPE_NAME) return false;
  const properties = fieldsOf(Reflect.get(resource, 'cfnProperties'));
  const isNamed = properties.roleName !== undefined || properties.RoleName !== undefined;
  // `cfnProperties` is not public: where a later version has none, every role is looked at.
  return isNamed || overrides.Properties !== undefined || Object.keys(properties).length === 0;
}
