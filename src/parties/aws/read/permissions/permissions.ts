import { Resource, Text } from '../../../../artifacts';
import { IdentityPermissions, isUnsettled, Permission, TaskComparison } from '../../../../trust';
import { PermissionHolder, PermissionStatement, powersOf, resourceTexts } from '../../permissions';
import { compareStatements } from '../../permissions/tasks/compare';
import { mapOf } from '../value';
import { GivenPolicies } from './attached';
import { FoundPolicy, PolicyReader, ReadPolicy } from './policies';
import { reachesOf } from './reaches';
import { sessionOf } from './session';
import { readTaskStatements } from './tasks';

/** What the roles of some files may do. Nothing is read before it is asked. */
export class RolePermissions {
  private given?: GivenPolicies;
  private reader?: PolicyReader;

  constructor(private readonly resources: readonly Resource[]) {}

  /** Those of a role, by its resource. */
  public of(role: Resource, holder: PermissionHolder): IdentityPermissions {
    const found = this.policiesOf(role);
    const policies = found.flatMap(({ policy }) => policy ?? []);
    const denies = policies.flatMap(({ statements }) => statements.filter(({ effect }) => effect === 'Deny'));
    const written = policies.flatMap((policy) => permissionsOf(policy, denies, holder));
    return {
      permissions: [...found.flatMap(({ known }) => known ?? []), ...written],
      unknown: found.flatMap(({ unknown }) => unknown),
      ...boundaryOf(role),
      ...sessionOf(role),
    };
  }

  /** What a role lacks of some tasks, and what it has beside them. Policies that no file holds, and those that AWS manages, are not looked into. */
  public compare(role: Resource, tasks: readonly unknown[]): TaskComparison {
    const found = this.policiesOf(role);
    const needed = readTaskStatements(tasks);
    if (isUnsettled(needed)) return { missing: [], unneeded: [], unknown: [needed] };
    const compared = compareStatements(found.flatMap(({ policy }) => policy?.statements ?? []), needed);
    const closed = found.flatMap(({ known, unknown }) => [...known ? [{ unsettled: `${known.held}, of which only powers are known` }] : [], ...unknown]);
    return { ...compared, unknown: [...compared.unknown, ...closed.map(({ unsettled }) => ({ unsettled }))] };
  }

  private policiesOf(role: Resource): FoundPolicy[] {
    this.given ??= new GivenPolicies(this.resources);
    this.reader ??= new PolicyReader(this.resources);
    return this.given.of(role).map((attached) => this.reader!.read(attached, role));
  }
}

function permissionsOf({ name, source, within, statements }: ReadPolicy, denies: readonly PermissionStatement[], holder: PermissionHolder): Permission[] {
  return statements.filter(({ effect }) => effect !== 'Deny').map((statement) => {
    const { conditions } = statement;
    const reaches = reachesOf(statement, within);
    return {
      held: `the policy ${name}, ${statement.name}`,
      allows: inWords(statement),
      source,
      powers: powersOf(statement, denies, holder),
      ...conditions.length === 0 ? {} : { notEvaluated: `its conditions (${conditions.join(', ')})` },
      ...reaches.length === 0 ? {} : { reaches },
    };
  });
}

/** Actions and resources as they are written. */
function inWords({ actionTexts, exceptActions, resources, exceptResources }: PermissionStatement): string {
  const on = resourceTexts({ resources }).join(', ');
  return `${exceptActions ? 'everything but ' : ''}${actionTexts.join(', ')} on ${exceptResources ? 'everything but ' : ''}${on}`;
}

/** The details of an account have it as an object. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html (2026-11-27) */
function boundaryOf({ properties, source }: Resource): Pick<IdentityPermissions, 'boundary'> {
  const given = properties.PermissionsBoundary ?? properties.permissions_boundary;
  const boundary = given instanceof Text ? given : mapOf(given)?.get('PermissionsBoundaryArn');
  return boundary instanceof Text && boundary.literal !== '' ? { boundary: { value: boundary.toString(), source } } : {};
}
