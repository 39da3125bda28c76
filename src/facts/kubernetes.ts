import { UUID } from './alphabet';
import { ClaimFacts, IssuerDeployment, IssuerFacts, Tenancy } from './issuer-facts';
import { Escaping } from '../claims';
import { Fact } from '../internal/fact';

const SERVICE_ACCOUNTS = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#serviceaccount-token-volume-projection';
/** `ServiceAccountTokenJTI`: on from 1.30 on, and cannot be switched off from 1.32 on. */
const GATES = 'https://github.com/kubernetes/kubernetes/blob/master/pkg/features/kube_features.go';
const EKS = 'https://docs.aws.amazon.com/eks/latest/userguide/enable-iam-roles-for-service-accounts.html';
const AKS = 'https://github.com/Azure/azure-workload-identity/issues/1700';
const GKE = 'https://github.com/sigstore/fulcio/blob/main/config/identity/config.yaml';
const asOf = '2026-11-27';

const always = (name: string, more: Partial<ClaimFacts> = {}): ClaimFacts => ({ name, always: true, source: GATES, asOf, ...more });

/** One cluster of a host that strangers have clusters at: its URL is the tenant. */
const hosted = (issuers: RegExp): IssuerDeployment => ({ issuers, tenancy: Tenancy.URL, tenantClaims: [], claimsSettled: true });

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The issuers of clusters that a vendor runs, each with its source. All else is a cluster of one's own. */
export const CLUSTER_ISSUERS: Readonly<Record<'eks' | 'aks' | 'gke', Fact<RegExp>>> = {
  // An id as AWS shows it. Those of IPv6 clusters (oidc-eks.REGION.api.aws) are UNCLEAR: `KubernetesCluster.at`.
  eks: { value: /^https:\/\/oidc\.eks\.[a-z]{2,4}(?:-[a-z]{1,12}){1,3}-[0-9]{1,2}\.amazonaws\.com(?:\.cn)?\/id\/[0-9A-Z]{32}$/, source: EKS, asOf },
  // With the slash: Entra compares it letter by letter since February 2026. Hosts of other clouds than the public one are UNCLEAR: `KubernetesCluster.at`.
  aks: { value: new RegExp(`^https:\\/\\/[a-z0-9]{2,40}\\.oic\\.prod-aks\\.azure\\.com\\/${GUID}\\/${GUID}\\/$`), source: AKS, asOf },
  gke: {
    value: /^https:\/\/container\.googleapis\.com\/v1\/projects\/[a-z][a-z0-9-]{4,28}[a-z0-9]\/locations\/[a-z]+(?:-[a-z0-9]+){1,3}\/clusters\/[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/,
    source: GKE,
    asOf,
  },
};

/**
 * The audience of the token that each pod has without asking: that of the API server. UNCLEAR for most clusters; it is written in `--api-audiences` and
 * told for a message alone.
 */
export const API_SERVER_AUDIENCE: Fact<string> = { value: 'https://kubernetes.default.svc', source: SERVICE_ACCOUNTS, asOf };

/**
 * Tokens of service accounts of Kubernetes. `aud` is a list, whatever a pod asks for. The claim `kubernetes.io` is an object (namespace, pod, service account,
 * their uids), so no trust names it: AWS and Azure do not see it, and the namespace and the name stand in the subject. How long a token is valid, who asks for it
 * says: ten minutes at least.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/ (2026-11-27)
 */
export const KUBERNETES_FACTS: IssuerFacts = {
  id: 'kubernetes',
  platform: 'Kubernetes',
  deployments: Object.values(CLUSTER_ISSUERS).map(({ value }) => hosted(value)),
  // From Kubernetes 1.30 on; tokens of older clusters lack it, and Google refuses those.
  claims: [always('jti', { alphabet: UUID })],
  tellingClaims: ['sub'],
  // The audit log of the cluster has it beside the pod (`authentication.kubernetes.io/issued-credential-id`). Subjects outgrow the 127 bytes that Google takes.
  traceClaims: ['jti'],
  // Neither a namespace nor a service account has a colon in its name.
  subject: new Escaping(new Map()),
};
