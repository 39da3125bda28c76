import { readFileSync } from 'node:fs';
import { KubernetesCluster, KubernetesServiceAccount, KubernetesWorkflow } from 'cdk-trusted-workflows';
import { ProjectNumber, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { TerraformStack } from 'cdktf';

// docs/kubernetes.md
export function model(): KubernetesWorkflow {
  const orders = new KubernetesWorkflow({
    name: 'orders',
    cluster: KubernetesCluster.eks('eu-central-1', '0A1B2C3D4E5F60718293A4B5C6D7E8F9'),
    serviceAccount: KubernetesServiceAccount.of('shop', 'orders'),
  });
  return orders;
}

// docs/runbooks/private-issuer.md
export function uploaded(stack: TerraformStack): void {
  const exporter = new KubernetesWorkflow({
    name: 'export-lab',
    cluster: KubernetesCluster.at('https://oidc.lab.example.com'),
    serviceAccount: KubernetesServiceAccount.of('measurements', 'export'),
  });
  const pool = new TrustedPool(stack, 'Lab', {
    poolId: 'cluster-lab',
    projectNumber: ProjectNumber.literal('123456789012'),
    uploadedKeys: readFileSync('jwks.json', 'utf8'),
  });
  pool.addServiceAccount(exporter, { accountId: 'export-lab' });
}
