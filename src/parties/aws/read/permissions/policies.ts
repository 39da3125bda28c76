import { Resource, scopeOf, Text, Value } from '../../../../artifacts';
import { isUnsettled, Permission, SourceLocation, UnknownPermission, Unsettled } from '../../../../trust';
import { nameOfManaged, PermissionStatement, powersOfManaged } from '../../permissions';
import { readPolicyText } from '../policy-json';
import { terraformDocument } from '../terraform';
import { describe } from '../value';
import { AttachedPolicy } from './attached';
import { ManagedPolicies } from './managed';
import { ownersOfReference } from './references';
import { readStatements } from './statements';

/** A policy whose statements are known. */
export interface ReadPolicy {
  readonly name: string;
  readonly source: SourceLocation;
  readonly statements: readonly PermissionStatement[];
  /** The file or configuration in which its references are meant. */
  readonly within: string;
}

/** What comes of a policy: one that AWS manages and that is known here, its statements, or why neither is known. */
export interface FoundPolicy {
  readonly known?: Permission;
  readonly policy?: ReadPolicy;
  readonly unknown: readonly UnknownPermission[];
}

/** Reads the policies that roles have, whoever wrote them. */
export class PolicyReader {
  private readonly managed: ManagedPolicies;
  private readonly byScope: ReadonlyMap<string, readonly Resource[]>;

  constructor(resources: readonly Resource[]) {
    this.managed = new ManagedPolicies(resources);
    this.byScope = byScopeOf(resources);
  }

  /** A policy of a role. */
  public read({ arn: given, document: own, name, source, from: attachedBy }: AttachedPolicy, role: Resource): FoundPolicy {
    const found = given === undefined ? undefined : this.managed.find(given, attachedBy);
    const document = own ?? found?.document;
    const arn = found?.arn ?? (given instanceof Text ? given.toString() : describe(given));
    if (document === undefined) return managedPolicy(nameOfManaged(arn) ?? samName(attachedBy, arn), arn, source);
    const from = found?.from ?? attachedBy;
    const statements = this.statements(document, from, role);
    const called = found?.name ?? name;
    if (isUnsettled(statements)) return { unknown: [{ unsettled: `the policy ${called}: ${statements.unsettled}`, source }] };
    const unknown = statements.flatMap(openIn).map((unsettled) => ({ unsettled: `the policy ${called}, ${unsettled}`, source }));
    return { policy: { name: called, source, statements, within: scopeOf(from) }, unknown };
  }

  private statements(document: Value, from: Resource, role: Resource): PermissionStatement[] | Unsettled {
    const isTerraform = from.type.startsWith('aws_');
    const text = document instanceof Text ? readPolicyText(document) : document;
    const policy = isTerraform ? terraformDocument(document, this.byScope.get(scopeOf(from)) ?? []) : text;
    return readStatements(policy, (reference) => scopeOf(from) === scopeOf(role) && isArnOf(reference, role));
  }
}

/** A managed policy that no file holds: one of AWS, or unknown. */
function managedPolicy(name: string | undefined, arn: string, source: SourceLocation): FoundPolicy {
  if (name === undefined) return { unknown: [{ unsettled: `the managed policy ${arn}, which no file holds`, source }] };
  const powers = powersOfManaged(name);
  if (!powers) return { unknown: [{ unsettled: `the managed policy ${name} of AWS, which is not looked into`, source }] };
  return { known: { held: `the managed policy ${name}`, source, powers }, unknown: [] };
}

/** A function of SAM names AWS managed policies without their ARN. @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html (2026-11-27) */
const samName = (from: Resource, text: string) => from.type === 'AWS::Serverless::Function' && /^[\w/]+$/.test(text) ? text : undefined;

/** A reference to a role in a policy is its ARN: `Role.Arn`, `aws_iam_role.deploy.arn`. */
const isArnOf = (reference: string, role: Resource) => /\.[aA]rn$/.test(reference) && ownersOfReference(reference).includes(role.id);

/** An action, or an effect, that the file leaves open may be any. What a resource comes to is not said: files commonly leave that to the deployment. */
function openIn({ name, effect, actions }: PermissionStatement): string[] {
  return [effect, ...actions].filter(isUnsettled).map(({ unsettled }) => `${name}: ${unsettled}`);
}

function byScopeOf(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(scopeOf(resource));
    if (group) group.push(resource);
    else groups.set(scopeOf(resource), [resource]);
  }
  return groups;
}
