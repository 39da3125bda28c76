import { ACCOUNTS, HeldAccount, HeldAccounts } from './held-accounts';
import { HeldPools, POOLS } from './held-pools';
import { projectKey } from './project-key';
import * as errors from '../../internal/catalogue/gcp-guard';
import { TrustedWorkflowError } from '../../internal/errors';
import { WORKLOAD_IDENTITY_USER } from '../../parties/gcp/facts';
import { EVERYBODY, FEDERATED_MEMBER, knownWay, possibleWay } from '../../parties/gcp/permissions';
import { ForeignCheck } from '../terraform/app-guard';
import { Block, labelsOf } from '../terraform/block';
import { References } from '../terraform/references';

const FORMS = ['member', 'binding', 'policy'];
const PROVIDER = 'google_iam_workload_identity_pool_provider';
const KEY = 'google_service_account_key';
const ON_ACCOUNT = FORMS.map((form) => `google_service_account_iam_${form}`);
const ON_PROJECT = ['project', 'folder', 'organization'].flatMap((level) => FORMS.map((form) => `google_${level}_iam_${form}`));
const POLICY = 'data.google_iam_policy';

/** A role and whom it is given. */
interface Grant {
  readonly role: string;
  readonly members: string[];
}

/** What an app writes beside the resources of this library, and lets others into what they trust. */
export class ForeignGrants implements ForeignCheck {
  public readonly judged = [PROVIDER, KEY, ...ON_ACCOUNT, ...ON_PROJECT];
  public readonly followed = [...ACCOUNTS, ...POOLS, POLICY];

  constructor(private readonly accounts: HeldAccounts, private readonly pools: HeldPools) {}

  /** The problems of each block. */
  public problems(blocks: readonly Block[], references: References): TrustedWorkflowError[] {
    return blocks.flatMap((block) => this.problemsOf(block, references).map((problem) => problem.at(block.path)));
  }

  private problemsOf(block: Block, references: References): TrustedWorkflowError[] {
    if (block.kind === PROVIDER) return this.secondProvider(block, references);
    if (block.kind === KEY || ON_ACCOUNT.includes(block.kind)) return this.onAccount(block, references);
    return grantsOf(block, references).flatMap((grant) => [...this.ofPool(block, grant, references), ...this.ofAccounts(block, grant)]);
  }

  /** A binding does not say which provider it means. */
  private secondProvider(block: Block, references: References): TrustedWorkflowError[] {
    const pool = this.pools.ofProvider(block, references);
    return pool ? [errors.gcpProviderByHand(block.path, pool.poolId, pool.path)] : [];
  }

  private onAccount(block: Block, references: References): TrustedWorkflowError[] {
    const account = this.accounts.find(block, block.text('service_account_id'), references);
    if (!account) return [];
    if (block.kind === KEY) return account.made ? [errors.gcpAccountKey(account.text)] : [];
    const replaces = account.open() && (block.kind.endsWith('_policy') || (block.kind.endsWith('_binding') && block.text('role') === WORKLOAD_IDENTITY_USER));
    if (replaces) return [errors.gcpAccountPolicyByHand(account.text, block.kind)];
    return grantsOf(block, references).flatMap((grant) => this.strangers(block, account, grant, references));
  }

  /** Members that become the account. An existing one is others' too: there only everybody, and tokens of an issuer, are strangers. */
  private strangers(block: Block, account: HeldAccount, { role, members }: Grant, references: References): TrustedWorkflowError[] {
    const way = possibleWay(role);
    const isStranger = (member: string) => {
      if (EVERYBODY.has(member)) return true;
      if (way === undefined || this.accounts.find(block, member, references) === account) return false;
      return account.made || FEDERATED_MEMBER.test(member) || this.pools.ofMember(block, member, references) !== undefined;
    };
    return members.filter(isStranger).map((member) => errors.gcpAccountGrantByHand(account.text, { role, member, way: way ?? 'it stands for everybody' }));
  }

  /** A principal of a pool stands for whatever tokens map to it, not for a workflow: what one has on a project is said through the pool. */
  private ofPool(block: Block, { role, members }: Grant, references: References): TrustedWorkflowError[] {
    return members.flatMap((member) => {
      const pool = this.pools.ofMember(block, member, references);
      return pool ? [errors.gcpPoolGrantByHand(pool.poolId, pool.path, { role, member })] : [];
    });
  }

  /** What becomes every service account of a project becomes those of the pools too. */
  private ofAccounts(block: Block, { role, members }: Grant): TrustedWorkflowError[] {
    const project = projectKey(block.stack, block.text('project')).key;
    const way = knownWay(role);
    if (way === undefined || !Object.hasOwn(block.attributes, 'project') || !this.accounts.projects.has(project)) return [];
    const strangers = members.filter((member) => EVERYBODY.has(member) || FEDERATED_MEMBER.test(member));
    return strangers.map((member) => errors.gcpAccountGrantByHand(`every service account of project ${block.text('project')}`, { role, member, way }));
  }
}

/** The grants of a block, with locals replaced; those of a policy as a whole are in a data source, or in JSON. */
function grantsOf(block: Block, references: References): Grant[] {
  const expand = (texts: string[]) => texts.map((text) => references.expand(block.stack, text));
  if (!block.kind.endsWith('_policy')) return [{ role: block.text('role'), members: expand([...block.texts('member'), ...block.texts('members')]) }];
  const data = block.text('policy_data');
  const sources = references.mentions(block.stack, data).flatMap((mention) => references.blocks(mention)).filter(({ kind }) => kind === POLICY);
  const bindings = [...sources.flatMap(({ attributes }) => [attributes.binding].flat()), ...bindingsIn(data)];
  return bindings.map((binding) => {
    const { role, members } = Object.fromEntries(labelsOf(binding));
    return { role: String(role), members: expand([members].flat().filter((member): member is string => typeof member === 'string')) };
  });
}

function bindingsIn(json: string): unknown[] {
  try {
    const { bindings }: { bindings?: unknown } = Object(JSON.parse(json));
    return Array.isArray(bindings) ? bindings : [];
  } catch {
    // A reference, or an expression.
    return [];
  }
}
