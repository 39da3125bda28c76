import { Resource, Text } from '../../../../artifacts';
import { IdentityPermissions, Permission } from '../../../../trust';
import { PermissionHolder, PermissionStatement, powersOf } from '../../permissions';
import { mapOf } from '../value';
import { GivenPolicies } from './attached';
import { PolicyReader, ReadPolicy } from './policies';
import { reachesOf } from './reaches';
import { sessionOf } from './session';

/** What the roles of some files may do. Nothing is read before it is asked. */
export class RolePermissions {
  private given?: GivenPolicies;
  private reader?: PolicyReader;

  constructor(private readonly resources: readonly Resource[]) {}

  /** Those of a role, by its resource. */
  public of(role: Resource, holder: PermissionHolder): IdentityPermissions {
    this.given ??= new GivenPolicies(this.resources);
    this.reader ??= new PolicyReader(this.resources);
    const found = this.given.of(role).map((attached) => this.reader!.read(attached, role));
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
}

function permissionsOf({ name, source, within, statements }: ReadPolicy, denies: readonly PermissionStatement[], holder: PermissionHolder): Permission[] {
  return statements.filter(({ effect }) => effect !== 'Deny').map((statement) => {
    const { conditions } = statement;
    const reaches = reachesOf(statement, within);
    return {
      held: `the policy ${name}, ${statement.name}`,
      source,
      powers: powersOf(statement, denies, holder),
      ...conditions.length === 0 ? {} : { notEvaluated: `its conditions (${conditions.join(', ')})` },
      ...reaches.length === 0 ? {} : { reaches },
    };
  });
}

/** The details of an account have it as an object. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html (2026-11-27) */
function boundaryOf({ properties, source }: Resource): Pick<IdentityPermissions, 'boundary'> {
  const given = properties.PermissionsBoundary ?? properties.permissions_boundary;
  const boundary = given instanceof Text ? given : mapOf(given)?.get('PermissionsBoundaryArn');
  return boundary instanceof Text && boundary.literal !== '' ? { boundary: { value: boundary.toString(), source } } : {};
}
