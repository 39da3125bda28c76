import { CfnElement, CfnResource, Stack } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { allBranches, atMost } from './at-most';
import { Fields, fieldsOf } from './fields';
import { NamedResources, nameOf, placeOf } from './named-resources';
import { written } from './template-view';

/** What gives policies to roles that it names, and the property that names them. */
const ROLES: Readonly<Record<string, string>> = { 'AWS::IAM::Policy': 'Roles', 'AWS::IAM::RolePolicy': 'RoleName', 'AWS::IAM::ManagedPolicy': 'Roles' };

interface Giver { readonly stack: Stack; readonly id: string; readonly resource: Fields }

/** A role of ours, as the template of its stack has it. */
export interface WrittenRole { readonly stack: Stack; readonly id: string; readonly name: string; readonly resource: Fields }

/** What constructs of some stacks give to roles, wherever the role stands. */
export class PolicyGivers {
  private readonly named: NamedResources;
  private readonly byRole = new Map<string, Giver[]>();
  private readonly managed = new Map<string, Giver>();

  constructor(elements: readonly CfnElement[]) {
    this.named = new NamedResources(elements);
    elements.forEach((element) => {
      if (CfnResource.isCfnResource(element) && Object.hasOwn(ROLES, element.cfnResourceType)) giversOf(element).forEach((giver) => this.add(giver));
    });
  }

  /** A template of the role and of what it gets, at its worst; undefined where it gets nothing. */
  public templateOf(role: WrittenRole): object | undefined {
    const { Policies: inline, ManagedPolicyArns: arns } = fieldsOf(role.resource.Properties);
    const given = [placeOf(role.stack, role.id), nameOf(role.name)].flatMap((target) => this.byRole.get(target) ?? []);
    if (given.length === 0 && inline === undefined && arns === undefined) return undefined;
    const attached = allBranches(arns).map((arn) => ({ arn, policies: this.policiesOf(arn, role.stack) }));
    const all = new Set([...given, ...attached.flatMap(({ policies }) => policies)]);
    const left = attached.filter(({ policies }) => policies.length === 0).map(({ arn }) => arn);
    return {
      Resources: {
        ...Object.fromEntries([...all].map((giver) => [keyOf(giver, role), to(giver.resource, role.id)])),
        [role.id]: atMost({ ...role.resource, Properties: { ...fieldsOf(role.resource.Properties), ...arns !== undefined && { ManagedPolicyArns: left } } }),
      },
    };
  }

  private add(giver: Giver): void {
    const { stack, id, resource: { Type, Properties } } = giver;
    for (const target of this.named.in(fieldsOf(Properties)[ROLES[String(Type)] ?? ''], stack)) {
      const there = this.byRole.get(target);
      if (there) there.push(giver);
      else this.byRole.set(target, [giver]);
    }
    if (Type !== 'AWS::IAM::ManagedPolicy') return;
    this.managed.set(placeOf(stack, id), giver);
    const { ManagedPolicyName: name } = fieldsOf(Properties);
    if (typeof name === 'string') this.managed.set(nameOf(name), giver);
  }

  /** Managed policies of the app by a reference, or by their names; AWS has some of its own by the same names. */
  private policiesOf(arn: unknown, stack: Stack): Giver[] {
    if (JSON.stringify(arn).includes(':iam::aws:policy/')) return [];
    return this.named.in(arn, stack).flatMap((target) => this.managed.get(target) ?? []);
  }
}

function giversOf(element: CfnResource): Giver[] {
  return Object.entries(fieldsOf(written(element).Resources)).map(([id, value]) => ({ stack: Stack.of(element), id, resource: atMost(fieldsOf(value)) }));
}

/** Another stack may have the same logical id. */
const keyOf = ({ stack, id }: Giver, role: WrittenRole) => stack === role.stack ? id : `${stack.node.addr}${id}`;

/** The same, given to one role of the template. */
function to(resource: Fields, id: string): Fields {
  const property = ROLES[String(resource.Type)];
  return { ...resource, Properties: { ...fieldsOf(resource.Properties), [property]: property === 'Roles' ? [{ Ref: id }] : { Ref: id } } };
}

/** All elements below a construct. */
export const elementsBelow = (scope: IConstruct): CfnElement[] => scope.node.findAll().filter((child): child is CfnElement => CfnElement.isCfnElement(child));
