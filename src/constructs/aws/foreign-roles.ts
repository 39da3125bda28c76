import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnElement, CfnResource, Stack } from 'aws-cdk-lib/core';

/** The literal names of the roles that an element writes into its template: its own, or those of a fragment that it includes. */
export function rolesIn(element: CfnElement): string[] {
  if (CfnResource.isCfnResource(element) && !mayBeNamedRole(element)) return [];
  const view: { _toCloudFormation?(): unknown } = element;
  const fragment = view._toCloudFormation?.();
  const resources = fieldsOf(fieldsOf(fragment).Resources);
  if (Object.keys(resources).length === 0) return [];
  return Object.values(fieldsOf(Stack.of(element).resolve(resources))).flatMap((resource) => {
    const { Type: type, Properties: properties } = fieldsOf(resource);
    const { RoleName: name } = fieldsOf(properties);
    return type === CfnRole.CFN_RESOURCE_TYPE_NAME && typeof name === 'string' ? [name] : [];
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

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
