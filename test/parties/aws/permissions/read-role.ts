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

/** What statements, one policy, say of a role. */
const readOf = (statements: readonly object[]) => permissionsIn(roleTemplate({ Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: statements } }] }));

/** The powers over whatever an account holds that some statements give, each once for each statement. */
export const powersIn = (statements: readonly object[]): Power[] => powersOf(readOf(statements));

/** The powers over anything that some statements give. */
export const plainPowersIn = (statements: readonly object[]): Power[] => plainPowersOf(readOf(statements));

/** Powers over anything, named or not. */
const PLAIN: readonly Power[] = [Power.WRITE, Power.READ_SECRETS, Power.READ_STATE];
const allOf = ({ permissions }: IdentityPermissions) => permissions.flatMap(({ powers }) => powers.map(({ power }) => power));

/** All powers over whatever an account holds. */
export const powersOf = (read: IdentityPermissions) => allOf(read).filter((power) => !PLAIN.includes(power));

/** All others. */
export const plainPowersOf = (read: IdentityPermissions) => allOf(read).filter((power) => PLAIN.includes(power));
