import { readArtifact } from '../../src/artifacts';
import { readIdentities } from '../../src/parties/gcp';
import { PoolDocument } from '../../src/parties/gcp/document';
import { TrustingIdentity } from '../../src/trust/identity';

const POOL = 'google_iam_workload_identity_pool.pool';

/** How a workflow gets at what it needs: as a service account, or by a role on the project itself. */
export type Access = 'account' | 'grant';

/** The one identity of a pool with one workflow, written as a Terraform file and read back. */
export function googleIdentity(document: PoolDocument, access: Access): TrustingIdentity {
  const members = Object.values(document.bound).flat().map(({ attribute, value }) => `principalSet://iam.googleapis.com/\${${POOL}.name}/attribute.${attribute}/${value}`);
  const json: unknown = JSON.parse(JSON.stringify({ resource: { ...poolOf(document), ...access === 'account' ? accountFor(members) : grantsTo(members) } }));
  const [identity, ...others] = readIdentities(readArtifact(json, 'main.tf.json'));
  if (others.length > 0) throw new Error('the file holds one identity');
  return identity;
}

function poolOf({ issuer, audience, mapping, condition }: PoolDocument): object {
  return {
    google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: 'github-production' } },
    google_iam_workload_identity_pool_provider: {
      github: {
        workload_identity_pool_id: `\${${POOL}.workload_identity_pool_id}`,
        workload_identity_pool_provider_id: 'github',
        attribute_mapping: mapping,
        attribute_condition: condition,
        oidc: { issuer_uri: issuer, allowed_audiences: audience === undefined ? undefined : [audience] },
      },
    },
  };
}

const accountFor = (members: readonly string[]) => ({
  google_service_account: { deploy: { account_id: 'deploy-production', project: 'p' } },
  google_service_account_iam_binding: { deploy: { service_account_id: '${google_service_account.deploy.name}', role: 'roles/iam.workloadIdentityUser', members } },
});

const grantsTo = (members: readonly string[]) => ({
  google_project_iam_binding: { read: { project: 'p', role: 'roles/viewer', members } },
});
