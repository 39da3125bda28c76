import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { TerraformStack, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';
import { emailIn, projectDomain } from './existing-account';
import { HeldAccounts } from './held-accounts';
import * as errors from '../../internal/catalogue/gcp';
import { gcpTaskOnTrustedAccount } from '../../internal/catalogue/gcp-tasks';
import { tokenEngine } from '../../internal/tokens';
import { Commit, CompiledTrust, Enforcement, Party, settleSharing, SHARED_IDENTITY, sharedWith } from '../../trust';
import { resolveText } from '../terraform/resolve-text';

/** Workflows that act as one account that exists. */
interface Sharers {
  readonly text: string;
  readonly trusts: readonly CompiledTrust[];
}

/** The service accounts of an app: those that its pools make, and those that exist and are acted as. */
export class AccountRegistry {
  /** All of them, by all that a file may call them. */
  public readonly held = new HeldAccounts();
  /** Emails of made accounts; where nobody says the project, the id before the `@`. */
  private readonly emails = new Set<string>();
  private readonly addresses = new Set<string>();
  /** Made accounts whose addresses were not asked for yet: few apps ever ask. */
  private unresolved: ServiceAccount[] = [];
  private readonly sharers = new Map<string, Sharers>();

  /** Its binding is authoritative: a member that the app wrote for the account before would be removed at each apply. */
  public checkMade(accountId: string, project: string | undefined): void {
    const taken = [...this.sharers.keys()].find((key) => key === emailOf(accountId, project) || (project === undefined && idIn(key) === accountId));
    if (taken !== undefined) throw errors.gcpServiceAccountOwned(taken);
  }

  /** An account of `addServiceAccount`. */
  public make(account: ServiceAccount, name: string, { accountId, project }: { readonly accountId: string; readonly project?: string }): void {
    this.held.make(account, name, accountId, project);
    this.emails.add(emailOf(accountId, project));
    this.unresolved.push(account);
  }

  /** Throws for an account that a pool of the app makes, by whatever name: a member beside its authoritative binding would be removed at each apply. */
  public requireNotMade(scope: IConstruct, name: string): void {
    if (this.isMade(scope, name)) throw errors.gcpServiceAccountOwned(resolveText(scope, name));
  }

  /** Throws for an account that a trusted workflow acts as: whoever acts as it too is that workflow. */
  public requireOfNobody(scope: IConstruct, name: string): void {
    const isActedAs = this.isMade(scope, name) || this.sharers.has(accountKey(scope, name));
    if (isActedAs) throw gcpTaskOnTrustedAccount(resolveText(scope, name));
  }

  /** A workflow acts as an account that exists. Where others do too, all of them have to acknowledge it; a closed one acts as nobody. */
  public share(scope: IConstruct, name: string, trust: CompiledTrust, closed: boolean): Commit {
    const key = accountKey(scope, name);
    const { text, trusts } = this.sharers.get(key) ?? { text: `the service account ${emailIn(name) ?? resolveText(scope, name)}`, trusts: [] };
    const all = closed || trusts.includes(trust) ? trusts : [...trusts, trust];
    settleSharing(Party.GCP, text, all);
    return () => {
      if (!this.sharers.has(key)) this.held.give(scope, name, () => this.sharers.get(key)!.trusts.length > 0);
      this.sharers.set(key, { text, trusts: all });
    };
  }

  /** The gap of a workflow that acts as an account beside others: it takes the place of the one that its repositories make. */
  public withSharing(scope: IConstruct, name: string, trust: CompiledTrust, enforcements: Enforcement[]): Enforcement[] {
    const { text, trusts } = this.sharers.get(accountKey(scope, name))!;
    const others = trusts.filter((other) => other !== trust).map((other) => other.name);
    if (others.length === 0 || !trusts.includes(trust)) return enforcements;
    return [...enforcements.filter(({ requirement }) => requirement !== SHARED_IDENTITY), sharedWith(Party.GCP, trust, text, others)];
  }

  private isMade(scope: IConstruct, name: string): boolean {
    return tokenEngine(name) === undefined ? this.isMadeEmail(emailIn(name)) : this.isMadeReference(scope, name, resolveText(scope, name));
  }

  private isMadeEmail(email: string | undefined): boolean {
    return email !== undefined && (this.emails.has(email) || this.emails.has(idIn(email)));
  }

  private isMadeReference(scope: IConstruct, name: string, text: string): boolean {
    this.unresolved.forEach((account) => this.addresses.add(JSON.stringify([TerraformStack.of(account).node.path, addressOf(account)])));
    this.unresolved = [];
    const [, address] = /^\$\{(google_service_account\.[^.{}]+)\.\w+\}$/.exec(text) ?? [];
    return this.addresses.has(JSON.stringify([originOf(scope, name), address]));
  }
}

/** One text for each account, whichever of its names is given. */
export function accountKey(scope: IConstruct, name: string): string {
  const email = emailIn(name);
  if (email !== undefined) return email;
  return JSON.stringify([originOf(scope, name), resolveText(scope, name).replace(/\.(?:id|name|email|member|unique_id)\}$/, '}')]);
}

const addressOf = (account: ServiceAccount) => `${account.terraformResourceType}.${account.friendlyUniqueId}`;

const emailOf = (accountId: string, project: string | undefined) => {
  const domain = project === undefined ? undefined : projectDomain(project);
  return domain === undefined ? accountId : `${accountId}@${domain}.iam.gserviceaccount.com`;
};

const idIn = (email: string) => email.split('@')[0];

/** The stack that a reference comes from: it may be another one, and the same address there is another account. */
function originOf(scope: IConstruct, name: string): string {
  const origins = Tokenization.reverseString(name).tokens.map((token): unknown => Reflect.get(token, 'originStack'));
  return (origins.find((origin): origin is TerraformStack => TerraformStack.isStack(origin)) ?? TerraformStack.of(scope)).node.path;
}
