import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { attributesOf } from './guard';
import { Pool } from './pool-provider';
import { resolveText } from './text';

/** A provider of the app, and the pool that it will be written into, overrides included. */
interface Placed {
  readonly provider: IamWorkloadIdentityPoolProvider;
  readonly pool: string;
  readonly project?: string;
}

/** One walk for all pools of an app: kept as long as the synthesis runs, since an app can be synthesized again. */
const walks = new WeakMap<IConstruct, Placed[]>();

/** The second net: providers that the app puts into the same pool beside ours. A binding does not say which provider it means. Runs at synthesis. */
export function validateProviders(own: IamWorkloadIdentityPoolProvider, pool: Pool, poolId: string): string[] {
  const project = literalOf(attributesOf(own).project);
  const here = TerraformStack.of(own);
  const reference = resolveText(own, pool.workloadIdentityPoolId);
  const isOurs = (placed: Placed) => placed.pool === poolId
    ? project === undefined || placed.project === undefined || placed.project === project
    : TerraformStack.of(placed.provider) === here ? placed.pool === reference : isRemote(placed.pool, reference);
  const others = providersOf(own.node.root).filter((placed) => placed.provider !== own && isOurs(placed));
  return others.map(({ provider }) =>
    `${provider.node.path} is a second provider of the pool "${poolId}": its tokens could get the principals of this one. Give it a pool of its own [gcp-issuer-mismatch]`);
}

function providersOf(root: IConstruct): Placed[] {
  const known = walks.get(root);
  if (known) return known;
  const found = root.node.findAll().filter((child) => child instanceof IamWorkloadIdentityPoolProvider).map((provider) => {
    const { workload_identity_pool_id: pool, project } = attributesOf(provider);
    return { provider, pool: String(pool), project: literalOf(project) };
  });
  walks.set(root, found);
  queueMicrotask(() => walks.delete(root));
  return found;
}

const literalOf = (value: unknown) => typeof value === 'string' && !value.includes('${') ? value : undefined;

const PLAIN = /[^a-z0-9]/gi;

/** The attribute of another stack: cdktf names the output after it. */
function isRemote(text: string, reference: string): boolean {
  return text.includes('terraform_remote_state') && text.replace(PLAIN, '').endsWith(reference.replace(PLAIN, ''));
}
