import { KubernetesCluster, KubernetesServiceAccount, KubernetesWorkflow, KubernetesWorkflowProps } from '../../../src/issuers';

export const EKS_ID = '0A1B2C3D4E5F60718293A4B5C6D7E8F9';
export const TENANT = 'd11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10';
export const GUID = '5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f';

export const eks = KubernetesCluster.eks('eu-central-1', EKS_ID);
export const aks = KubernetesCluster.aks('westeurope', TENANT, GUID);
export const gke = KubernetesCluster.gke('my-project', 'europe-west1', 'production');
export const own = KubernetesCluster.at('https://oidc.example.com/production');

export const deployer = KubernetesServiceAccount.of('shop', 'deployer');
export const workflow = (props: Partial<KubernetesWorkflowProps> = {}) => new KubernetesWorkflow({ name: 'deploy', cluster: eks, serviceAccount: deployer, ...props });

/** One audience for each cloud, so that one token can be shown to all. */
export const AUDIENCE = 'api://AzureADTokenExchange';
export const anywhere = (props: Partial<KubernetesWorkflowProps> = {}) => workflow({ audiences: { aws: AUDIENCE, azure: AUDIENCE, gcp: AUDIENCE }, ...props });
