/** A pool, and what stands in it, by its full resource name. */
export interface PoolResourceName {
  /** The number, or the id, of the project. */
  readonly project: string;
  readonly pool: string;
  /** The provider. @default - the name is the pool's */
  readonly provider?: string;
}

const NAME = /^(?:\/\/iam\.googleapis\.com\/)?projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/([^/]+)(?:\/providers\/([^/]+))?$/s;

/** Undefined for other names. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers */
export function parsePoolResourceName(name: unknown): PoolResourceName | undefined {
  const [, project, pool, provider] = (typeof name === 'string' ? NAME.exec(name) : null) ?? [];
  return project === undefined ? undefined : { project, pool, ...provider === undefined ? {} : { provider } };
}
