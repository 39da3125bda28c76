import { CfnResource, Stage } from 'aws-cdk-lib/core';
import { awsAudienceNotListed, awsTwoProviders, awsTwoRoles } from '../../internal/catalogue/aws';
import { AppRegistry, TrustedWorkflow } from '../../trust';
import { onePerApp } from '../guard/one-per-app';

/** What a role needs of a provider. */
export interface RoleEntry {
  /** The path of the construct. */
  readonly path: string;
  readonly accountKey: string;
  readonly roleName: string;
  readonly workflow: TrustedWorkflow;
  /** Host and path of its issuer. */
  readonly provider: string;
  readonly audience: string;
}

/** What a provider gives. */
export interface ProviderEntry {
  readonly path: string;
  readonly accountKey: string;
  readonly provider: string;
  readonly audiences: string[];
}

/** What stands in the registry: with its resource, where this app creates it and CDK can order it. */
type Registered<E> = E & { readonly resource?: CfnResource };

/** What an app has created so far, so that what must be unique is, whatever the order of creation. */
export class Registry {
  /** The registry of the app that a construct is in. */
  public static readonly of = onePerApp((root) => new Registry(AppRegistry.of(root)));

  private readonly roles = new Map<string, Registered<RoleEntry>>();
  private readonly providers = new Map<string, Registered<ProviderEntry>>();
  /** By their names; role names ignore case. */
  private readonly made = new Map<string, RoleEntry[]>();
  private readonly rolesOf = new Map<string, Registered<RoleEntry>[]>();

  private constructor(private readonly ledger: AppRegistry) {}

  /** Throws where another role or trusted workflow has the name, or the provider at hand would refuse the tokens. */
  public checkRole(entry: RoleEntry): void {
    this.ledger.claim(entry.workflow, entry.path);
    const taken = this.roles.get(roleKey(entry));
    if (taken) throw awsTwoRoles(entry.roleName, taken.path);
    const provider = this.providers.get(providerKey(entry));
    if (provider) checkAudience(entry, provider);
  }

  /** Records a role that passed `checkRole`, and lets it wait for its provider; one of somebody else has no resource. */
  public addRole(entry: RoleEntry, resource?: CfnResource): void {
    const role = { ...entry, resource };
    this.ledger.claim(entry.workflow, entry.path)();
    this.roles.set(roleKey(entry), role);
    if (resource) append(this.made, entry.roleName.toLowerCase(), entry);
    append(this.rolesOf, providerKey(entry), role);
    const provider = this.providers.get(providerKey(entry));
    waitFor(role.resource, provider?.resource);
  }

  /** The roles that constructs of this library write: not those that others write with a policy from here. */
  public get madeRoles(): readonly RoleEntry[] {
    return [...this.made.values()].flat();
  }

  /** Those of a name, in whichever account. */
  public madeNamed(roleName: string): readonly RoleEntry[] {
    return this.made.get(roleName.toLowerCase()) ?? [];
  }

  /** Throws where the account has the provider, or it would refuse the tokens of a role at hand. */
  public checkProvider(entry: ProviderEntry): void {
    const taken = this.providers.get(providerKey(entry));
    if (taken) throw awsTwoProviders(`https://${entry.provider}`, taken.path, taken.resource === undefined);
    for (const role of this.rolesOf.get(providerKey(entry)) ?? []) checkAudience(role, entry);
  }

  /** Records a provider that passed `checkProvider`, and lets the roles at hand wait for it; one that exists already has no resource. */
  public addProvider(entry: ProviderEntry, resource?: CfnResource): void {
    this.providers.set(providerKey(entry), { ...entry, resource });
    for (const role of this.rolesOf.get(providerKey(entry)) ?? []) waitFor(role.resource, resource);
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Role names ignore case. */
function roleKey({ accountKey, roleName }: Pick<RoleEntry, 'accountKey' | 'roleName'>): string {
  return JSON.stringify([accountKey, roleName.toLowerCase()]);
}

function providerKey({ accountKey, provider }: RoleEntry | ProviderEntry): string {
  return JSON.stringify([accountKey, provider]);
}

function checkAudience({ audience }: RoleEntry, { audiences, path }: ProviderEntry): void {
  if (!audiences.includes(audience)) throw awsAudienceNotListed(audience, audiences, path);
}

/** Stages are deployed apart: between them CDK knows no order. A stack set may hold both. */
function waitFor(role: CfnResource | undefined, provider: CfnResource | undefined): void {
  if (role && provider && role !== provider && Stage.of(role) === Stage.of(provider)) role.addResourceDependency(provider);
}
