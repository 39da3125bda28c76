import { readText } from '../../../../src/artifacts';
import { readIdentities } from '../../../../src/parties/aws';
import { IdentityPermissions, Power } from '../../../../src/trust';
import { template } from '../../../cli/role-template';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';

/** What the only role of an artifact may do. */
export function permissionsIn(artifact: object, path = 'a.template.json'): IdentityPermissions {
  const [role, ...others] = readIdentities(readText(JSON.stringify(artifact), path));
  if (role?.permissions === undefined || others.length > 0) throw new Error('one role');
  return role.permissions();
}

/** A template with one role `deploy`, and what more is said of it and beside it. */
export function roleTemplate(properties: object, beside: Record<string, unknown> = {}): object {
  const { Resources } = template('deploy', SUB);
  return { Resources: { Role: { ...Resources.Role, Properties: { ...Resources.Role.Properties, ...properties } }, ...beside } };
}

/** The powers that some statements give, each once for each statement. */
export function powersIn(statements: readonly object[]): Power[] {
  const policy = { PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: statements } };
  return powersOf(permissionsIn(roleTemplate({ Policies: [policy] })));
}

/** All powers of some permissions. */
export const powersOf = ({ permissions }: IdentityPermissions) => permissions.flatMap(({ powers }) => powers.map(({ power }) => power));
