import { ProjectService } from '@cdktf/provider-google/lib/project-service';
import { AccountRegistry } from './account-registry';
import { ForeignGrants } from './foreign-grants';
import { HeldAuditLogs } from './held-audit-logs';
import { HeldPools } from './held-pools';
import { ProjectKey } from './project-key';
import * as errors from '../../internal/catalogue/gcp';
import { LIMITS } from '../../parties/gcp/facts';
import { Commit } from '../../trust';
import { onePerApp } from '../guard/one-per-app';
import { AppGuard } from '../terraform/app-guard';

/** What the pools of one app must know of each other. Each method throws, or gives what writes the claim down. */
export class Registry {
  private readonly pools = new Map<string, string>();
  private readonly accounts = new Map<string, Map<string, string>>();
  private readonly principals = new Map<string, number>();
  private readonly audited = new Map<string, string>();
  /** The service accounts that pools make, and those that exist and workflows act as. */
  public readonly book = new AccountRegistry();
  /** The audit configurations that pools write. */
  public readonly auditLogs = new HeldAuditLogs();
  /** The APIs that pools enable, by stack and project. */
  public readonly apis = new Map<string, readonly ProjectService[]>();
  /** The pools, by all that a file may call them. */
  public readonly held = new HeldPools();

  /** A project has one pool of an id. */
  public pool(project: ProjectKey, id: string, path: string): Commit {
    const key = JSON.stringify([project.key, id]);
    const known = this.pools.get(key);
    if (known !== undefined) throw errors.gcpDuplicatePool(id, project.text, known);
    return () => this.pools.set(key, path);
  }

  /** A project has one service account of an id, and so many in all. */
  public account(project: ProjectKey, id: string, path: string): Commit {
    const accounts = this.accounts.get(project.key) ?? new Map<string, string>();
    const known = accounts.get(id);
    if (known !== undefined) throw errors.gcpDuplicateServiceAccount(id, project.text, known);
    const limit = LIMITS.serviceAccountsPerProject.value;
    if (accounts.size >= limit) throw errors.gcpTooManyServiceAccounts(accounts.size + 1, project.text, limit);
    return () => this.accounts.set(project.key, accounts.set(id, path));
  }

  /** An allow policy has so many members, repeats included. */
  public members(policy: ProjectKey, added: number): Commit {
    const count = (this.principals.get(policy.key) ?? 0) + added;
    const limit = LIMITS.principalsPerPolicy.value;
    if (count > limit) throw errors.gcpTooManyPrincipals(policy.text, count, limit);
    return () => this.principals.set(policy.key, count);
  }

  /** An audit configuration is authoritative for its service: a project has one. */
  public audit(project: ProjectKey, path: string): Commit {
    const known = this.audited.get(project.key);
    if (known !== undefined) throw errors.gcpAuditLogsTwice(project.text, known);
    return () => this.audited.set(project.key, path);
  }
}

/** The registry of the app that a construct is in. */
export const registryOf = onePerApp((root) => {
  const registry = new Registry();
  AppGuard.of(root).check('gcp', () => new ForeignGrants(registry.book.held, registry.held));
  AppGuard.of(root).check('gcp audit logs', () => registry.auditLogs);
  return registry;
});
