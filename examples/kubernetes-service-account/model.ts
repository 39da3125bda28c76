import { KubernetesCluster, KubernetesServiceAccount, KubernetesWorkflow, TrustTier } from 'cdk-trusted-workflows';

/** A cluster of EKS: region and id are those of "OpenID Connect provider URL" on its page. */
const eks = KubernetesCluster.eks('eu-central-1', '0A1B2C3D4E5F60718293A4B5C6D7E8F9');

/** A cluster of AKS: region, tenant and cluster are those of oidcIssuerProfile.issuerUrl, which ends with a slash. */
const aks = KubernetesCluster.aks('westeurope', 'd11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10', '5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f');

/** A cluster in a private network: nothing of it is reachable from outside. */
const lab = KubernetesCluster.at('https://oidc.lab.example.com');

/** Nobody makes pods in the namespace but the deployment of what was reviewed and merged, by declaration: no cloud sees who made a pod. */
const guarded = { reviewers: true, deploymentRefs: true };

/** The pods of EKS that handle orders: on AWS at home, and away in Azure and Google. */
export const orders = new KubernetesWorkflow({
  name: 'orders-eks', tier: TrustTier.PRODUCTION, controls: guarded, cluster: eks, serviceAccount: KubernetesServiceAccount.of('shop', 'orders'),
});

/** The pods of AKS that write reports. AWS takes no issuer with a slash at its end. */
export const reports = new KubernetesWorkflow({
  name: 'reports-aks', tier: TrustTier.PRODUCTION, controls: guarded, cluster: aks, serviceAccount: KubernetesServiceAccount.of('shop', 'reports'),
});

/** The pods of the lab that export measurements. AWS and Azure cannot reach its keys; Google gets them uploaded. */
export const measurements = new KubernetesWorkflow({
  name: 'export-lab', tier: TrustTier.STAGING, controls: guarded, cluster: lab, serviceAccount: KubernetesServiceAccount.of('measurements', 'export'),
});
