import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { AccountBook } from './account-book';
import { resolveText } from './text';
import * as errors from '../../internal/catalogue/gcp';
import { tokenEngine } from '../../internal/tokens';
import { LIMITS } from '../../parties/gcp/limits';
import { Commit } from '../../trust/app-ledger';

/** What the pools of one app must know of each other. Each method throws, or gives what writes the claim down. */
export class Registry {
  private readonly pools = new Map<string, string>();
  private readonly accounts = new Map<string, Map<string, string>>();
  private readonly principals = new Map<string, number>();
  private readonly audited = new Map<string, string>();
  /** The service accounts that pools make, and those that exist and workflows act as. */
  public readonly book = new AccountBook();

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
  public auditLogs(project: ProjectKey, path: string): Commit {
    const known = this.audited.get(project.key);
    if (known !== undefined) throw errors.gcpAuditLogsTwice(project.text, known);
    return () => this.audited.set(project.key, path);
  }
}

/** A project, or the allow policy of something: one text per place, and one for people. */
export interface ProjectKey {
  readonly key: string;
  readonly text: string;
}

/** A literal project is one in the whole app; a reference, and the provider's own project, mean something within a stack. */
export function projectKey(scope: IConstruct, project: string | undefined): ProjectKey {
  if (project !== undefined && tokenEngine(project) === undefined) return { key: project, text: project };
  const stack = TerraformStack.of(scope).node.path;
  const text = project === undefined ? 'the project of the google provider' : resolveText(scope, project);
  return { key: JSON.stringify([stack, text]), text };
}

const registries = new WeakMap<IConstruct, Registry>();

/** The registry of the app that a construct is in. */
export function registryOf({ node: { root } }: IConstruct): Registry {
  const registry = registries.get(root) ?? new Registry();
  registries.set(root, registry);
  return registry;
}
