import { literalOf } from './value';
import { Resource } from '../../../artifacts';
import { TrustingIdentity } from '../../../trust';
import { RoleTrust } from '../evaluate/evaluate';
import { PermissionHolder } from '../permissions';

const ROLE_ARN = /^arn:[a-z-]+:iam::(\d{12}):role\//;

/**
 * What else a role is called, and its account: as its ARN spells it, or that of the OIDC provider that it trusts, which is in the same account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
export function namesOf(role: RoleTrust, resource: Resource | undefined): Pick<TrustingIdentity, 'alsoNamed' | 'accounts'> {
  const own = literalOf(resource?.properties.Arn ?? resource?.properties.arn);
  const [, ownAccount] = ROLE_ARN.exec(own ?? '') ?? [];
  const account = ownAccount ?? accountOf(role);
  const arn = own ?? (account === undefined ? undefined : arnOf(role, account, resource));
  return {
    alsoNamed: [arn, resource?.id].filter((name) => name !== undefined && name !== role.identity) as string[],
    ...account === undefined ? {} : { accounts: [account] },
  };
}

/** The same for policies that may name the role itself. */
export function holderOf(role: RoleTrust, resource: Resource): PermissionHolder {
  const { RoleName, name, Path, path } = resource.properties;
  const [roleName, rolePath] = [literalOf(RoleName ?? name), (Path ?? path ?? undefined) === undefined ? '/' : literalOf(Path ?? path)];
  const [, account] = ROLE_ARN.exec(literalOf(resource.properties.Arn ?? resource.properties.arn) ?? '') ?? [];
  return {
    ...roleName === undefined || rolePath === undefined ? {} : { path: `${rolePath.slice(1)}${roleName}` },
    ...(account ?? accountOf(role)) === undefined ? {} : { account: account ?? accountOf(role) },
  };
}

/** The one that all providers of the policy are in. */
function accountOf({ policy }: RoleTrust): string | undefined {
  const accounts = policy.statements.flatMap(({ principals }) => principals.flatMap((principal) => 'provider' in principal ? [principal.account] : []));
  const [account, ...others] = [...new Set(accounts)];
  return others.length === 0 ? account : undefined;
}

/** As IAM will make it, where the file settles name and path. */
function arnOf({ partition, partitionAssumed }: RoleTrust, account: string, resource: Resource | undefined): string | undefined {
  const { RoleName, name, Path, path } = resource?.properties ?? {};
  const [roleName, rolePath] = [literalOf(RoleName ?? name), (Path ?? path ?? undefined) === undefined ? '/' : literalOf(Path ?? path)];
  if (roleName === undefined || rolePath === undefined || partitionAssumed) return undefined;
  return `arn:${partition}:iam::${account}:role${rolePath}${roleName}`;
}
