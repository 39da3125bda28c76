import { parseAllDocuments } from 'yaml';
import { aks, workflow } from './clusters';
import { KubernetesWorkflow } from '../../../src/issuers';
import { CloudLogin, ITrustedIdentity, Party } from '../../../src/trust';
import { codeOf } from '../../fixtures/error-code';

type Values = CloudLogin['values'];
const PROVIDER = 'projects/100000000001/locations/global/workloadIdentityPools/cluster/providers/oidc';
const VALUES: Record<Party, Values> = {
  [Party.AWS]: { 'role-arn': 'arn:aws:iam::111111111111:role/deploy', 'region': 'eu-central-1', 'audience': 'sts.amazonaws.com', 'session-seconds': '3600' },
  [Party.AZURE]: { 'client-id': '${TfToken[TOKEN.1]}', 'tenant-id': '11111111-1111-4111-8111-111111111111', 'cloud': 'azurecloud', 'audience': 'api://AzureADTokenExchange' },
  [Party.GCP]: { 'provider': PROVIDER, 'service-account': 'deploy@my-project.iam.gserviceaccount.com', 'project': 'my-project' },
};
const identityOf = (trusted: KubernetesWorkflow, party: Party, values: Values = VALUES[party]): ITrustedIdentity => (
  { party, workflow: trusted, document: {}, enforcements: [], permissions: [], audience: values.audience ?? 'x', login: { party, values } });
const manifest = (trusted: KubernetesWorkflow, ...identities: ITrustedIdentity[]) => trusted.podManifest(identities);

interface Variable { readonly name: string; readonly value?: string; readonly valueFrom?: object }
interface Source { readonly serviceAccountToken: { readonly audience: string } }
interface Volume { readonly name: string; readonly configMap?: { readonly name: string }; readonly projected?: { readonly sources: [Source] } }
interface Container { readonly env: Variable[]; readonly volumeMounts: { readonly name: string; readonly mountPath: string }[] }
interface Spec {
  readonly serviceAccountName: string;
  readonly automountServiceAccountToken: boolean;
  readonly volumes: Volume[];
  readonly containers: [Container];
}
interface Pod { readonly kind: string; readonly data: Record<string, string>; readonly metadata: object; readonly spec: Spec }
const read = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as Pod);

test('a pod that logs in to three clouds', () => {
  const trusted = workflow({ cluster: aks });
  expect(manifest(trusted, ...[Party.AWS, Party.AZURE, Party.GCP].map((party) => identityOf(trusted, party)))).toMatchSnapshot();
});

test('each cloud is told its own audience, and finds token and files where the variables say', () => {
  const trusted = workflow();
  const [configMap, pod] = read(manifest(trusted, ...[Party.AWS, Party.AZURE, Party.GCP].map((party) => identityOf(trusted, party))));
  const { spec: { volumes, containers: [{ env, volumeMounts }], ...spec } } = pod;
  expect(spec).toEqual({ serviceAccountName: 'deployer', automountServiceAccountToken: false });
  const audiences = Object.fromEntries(volumes.flatMap(({ name, projected }) => projected ? [[name, projected.sources[0].serviceAccountToken.audience]] : []));
  expect(audiences).toEqual({ 'aws-token': 'sts.amazonaws.com', 'azure-token': 'api://AzureADTokenExchange', 'gcp-token': `https://iam.googleapis.com/${PROVIDER}` });
  const pathOf = (volume: string) => volumeMounts.find(({ name }) => name === volume)!.mountPath;
  const valueOf = (variable: string) => env.find(({ name }) => name === variable)?.value;
  expect(valueOf('AWS_WEB_IDENTITY_TOKEN_FILE')).toBe(`${pathOf('aws-token')}/token`);
  expect(valueOf('AZURE_FEDERATED_TOKEN_FILE')).toBe(`${pathOf('azure-token')}/token`);
  expect(valueOf('GOOGLE_APPLICATION_CREDENTIALS')).toBe(`${pathOf('gcp-configuration')}/credentials.json`);
  const configuration = JSON.parse(configMap.data['credentials.json']) as { credential_source: { file: string }; audience: string };
  expect([configuration.credential_source.file, configuration.audience]).toEqual([`${pathOf('gcp-token')}/token`, `//iam.googleapis.com/${PROVIDER}`]);
  expect(volumes.find(({ name }) => name === 'gcp-configuration')!.configMap).toEqual({ name: 'deploy-gcp' });
});

test('what only the deployment knows comes from a ConfigMap; where none can stand it is an error', () => {
  const trusted = workflow();
  const [pod] = read(manifest(trusted, identityOf(trusted, Party.AZURE)));
  expect(pod.spec.containers[0].env).toContainEqual({ name: 'AZURE_CLIENT_ID', valueFrom: { configMapKeyRef: { name: 'deploy-identity', key: 'AZURE_CLIENT_ID' } } });
  const refused = (party: Party, values: Record<string, string>) => (
    codeOf(() => manifest(trusted, identityOf(trusted, party, { ...VALUES[party], ...values }))));
  expect(refused(Party.GCP, { provider: '${TfToken[TOKEN.2]}/providers/oidc' })).toBe('manifest-needs-value');
  expect(refused(Party.GCP, { 'service-account': '${TfToken[TOKEN.3]}' })).toBe('manifest-needs-value');
  expect(refused(Party.AWS, { audience: '${Token[TOKEN.4]}' })).toBe('manifest-needs-value');
});

test('two roles are two manifests', () => {
  const trusted = workflow();
  expect(codeOf(() => manifest(trusted, identityOf(trusted, Party.AWS), identityOf(trusted, Party.AWS)))).toBe('two-logins-of-one-cloud');
  expect(codeOf(() => manifest(trusted, identityOf(workflow({ name: 'other' }), Party.AWS)))).toBe('identity-of-another-workflow');
});

/** What Kubernetes makes of a value: `$$` is a dollar, `$(NAME)` a variable. https://github.com/kubernetes/kubernetes/blob/master/third_party/forked/golang/expansion/expand.go */
const expanded = (value: string) => value.replace(/\$\$|\$\(([^)]*)\)/g, (found) => found === '$$' ? '$' : 'REPLACED');

const HOSTILE = ["'; exit 1 #", '"\\', 'a: b', '- x', '# none', '&a *b', '%TAG', '---', '$HOME `id`', '$(AWS_REGION)', '$$(X)', '$', '$$', "it's \u00e9", '|\u00a0>', '{{ x }}', '[a]', 'x\n---\nkind: Secret'];
test.each(HOSTILE)('hostile text stays a value: %j', (text) => {
  const trusted = workflow();
  const values = (party: Party, name: string) => identityOf(trusted, party, { ...VALUES[party], [name]: text });
  const documents = read(manifest(trusted, values(Party.AWS, 'role-arn'), identityOf(trusted, Party.AZURE, { ...VALUES[Party.AZURE], audience: text }), values(Party.GCP, 'service-account')));
  expect(documents.map(({ kind }) => kind)).toEqual(['ConfigMap', 'Pod']);
  const [configMap, { spec: { containers: [{ env }], volumes } }] = documents;
  expect(expanded(env.find(({ name }) => name === 'AWS_ROLE_ARN')!.value!)).toBe(text);
  expect(volumes.find(({ name }) => name === 'azure-token')!.projected!.sources[0].serviceAccountToken.audience).toBe(text);
  expect(JSON.parse(configMap.data['credentials.json'])).toMatchObject({ service_account_impersonation_url: expect.stringContaining(`/${text}:`) });
});
