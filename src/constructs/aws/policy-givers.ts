import { CfnElement, CfnOutput, CfnResource, Stack } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Fields, fieldsOf, functionOf } from './fields';
import { written } from './template-view';

/** What gives policies to roles that it names, and the property that names them. */
const ROLES: Readonly<Record<string, string>> = { 'AWS::IAM::Policy': 'Roles', 'AWS::IAM::RolePolicy': 'RoleName', 'AWS::IAM::ManagedPolicy': 'Roles' };

interface Giver { readonly stack: Stack; readonly id: string; readonly resource: Fields; readonly roles: readonly unknown[] }

/** A role of ours, as the template of its stack has it. */
export interface WrittenRole { readonly stack: Stack; readonly id: string; readonly name: string; readonly resource: Fields }

/** What constructs of some stacks give to roles, wherever the role stands. */
export class PolicyGivers {
  private readonly givers: readonly Giver[];
  private readonly outputs: readonly CfnOutput[];

  constructor(elements: readonly CfnElement[]) {
    this.givers = elements.flatMap((element) => CfnResource.isCfnResource(element) && Object.hasOwn(ROLES, element.cfnResourceType) ? giverOf(element) : []);
    this.outputs = elements.filter((element): element is CfnOutput => element instanceof CfnOutput);
  }

  /** A template of the role and of what it gets; undefined where it gets nothing. Managed policies of its stack are in it, since it may refer to them. */
  public templateOf(role: WrittenRole): object | undefined {
    const { Policies: inline, ManagedPolicyArns: managed } = fieldsOf(role.resource.Properties);
    const given = this.givers.filter((giver) => giver.roles.some((named) => this.means(named, giver.stack, role)));
    if (given.length === 0 && inline === undefined && managed === undefined) return undefined;
    const managedThere = this.givers.filter(({ stack, resource }) => stack === role.stack && resource.Type === 'AWS::IAM::ManagedPolicy');
    return {
      Resources: {
        ...Object.fromEntries(managedThere.map(({ id, resource }) => [id, without(resource)])),
        ...Object.fromEntries(given.map((giver) => [keyOf(giver, role), to(giver.resource, role.id)])),
        [role.id]: role.resource,
      },
    };
  }

  /** By a reference in its own stack, by its name, or by what its stack exports. */
  private means(named: unknown, from: Stack, { stack, id, name }: WrittenRole): boolean {
    if (typeof named === 'string') return named === name;
    const [kind, argument] = functionOf(named) ?? [];
    if (kind === 'Ref') return from === stack && argument === id;
    return kind === 'Fn::ImportValue' && this.exportOf(argument) === `${stack.node.addr}/${id}`;
  }

  /** The resource that an export gives the name of. */
  private exportOf(name: unknown): string | undefined {
    const found = this.outputs.map((output) => ({ output, fields: fieldsOf(Object.values(fieldsOf(written(output).Outputs))[0]) }))
      .find(({ fields }) => JSON.stringify(fieldsOf(fields.Export).Name) === JSON.stringify(name));
    const [kind, id] = functionOf(found?.fields.Value) ?? [];
    return found && kind === 'Ref' ? `${Stack.of(found.output).node.addr}/${String(id)}` : undefined;
  }
}

function giverOf(element: CfnResource): Giver[] {
  const stack = Stack.of(element);
  return Object.entries(fieldsOf(written(element).Resources)).map(([id, value]) => {
    const resource = fieldsOf(value);
    const roles = fieldsOf(resource.Properties)[ROLES[String(resource.Type)] ?? ''];
    return { stack, id, resource, roles: roles === undefined ? [] : [roles].flat() };
  });
}

/** Another stack may have the same logical id. */
const keyOf = ({ stack, id }: Giver, role: WrittenRole) => stack === role.stack ? id : `${stack.node.addr}${id}`;

/** The same, given to one role of the template. */
function to(resource: Fields, id: string): Fields {
  const property = ROLES[String(resource.Type)];
  return { ...resource, Properties: { ...fieldsOf(resource.Properties), [property]: property === 'Roles' ? [{ Ref: id }] : { Ref: id } } };
}

function without(resource: Fields): Fields {
  const { Roles: _, ...properties } = fieldsOf(resource.Properties);
  return { ...resource, Properties: properties };
}

/** All elements below a construct. */
export const elementsBelow = (scope: IConstruct): CfnElement[] => scope.node.findAll().filter((child): child is CfnElement => CfnElement.isCfnElement(child));
