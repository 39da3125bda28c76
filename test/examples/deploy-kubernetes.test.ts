import { readFileSync } from 'node:fs';
import { synthesized } from './synthesized';
import type { KubernetesDeployments } from '../../examples/deploy-kubernetes/app';
import { deployments } from '../../examples/deploy-kubernetes/model';

const example = synthesized('deploy-kubernetes') as KubernetesDeployments;
const contentOf = (stack: string) => JSON.parse(readFileSync(example.files.find((file) => file.includes(stack))!, 'utf8')) as never;
const names = deployments.map(({ workflow, namespace }) => [workflow.name, namespace]);

interface Manifest { kind: string; metadata: { namespace: string }; rules: unknown; subjects: { name: string }[]; roleRef: { kind: string } }
interface Entry { AccessPolicies: unknown; PrincipalArn: { 'Fn::GetAtt': [string, string] } }
interface Template { Resources: Record<string, { Type: string; Properties: Entry & { RoleName: string } }> }
type Terraform = { resource: Record<string, Record<string, Record<string, string>>> };

test('EKS: each role edits its own namespace and no other', () => {
  const { Resources: resources } = contentOf('aws-shop') as Template;
  const entries = Object.values(resources).filter(({ Type: type }) => type === 'AWS::EKS::AccessEntry').map(({ Properties: entry }) => (
    [resources[entry.PrincipalArn['Fn::GetAtt'][0]].Properties.RoleName, entry.AccessPolicies]));
  expect(entries).toEqual(names.map(([name, namespace]) => [name, [
    { PolicyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy', AccessScope: { Type: 'namespace', Namespaces: [namespace] } },
  ]]));
});

test('AKS: each identity writes to its own namespace and no other', () => {
  const { resource } = contentOf('azure-shop') as Terraform;
  const identities = new Map(Object.entries(resource.azurerm_user_assigned_identity).map(([id, { name }]) => [id, name]));
  const scoped = Object.values(resource.azurerm_role_assignment).filter(({ scope }) => scope.includes('/namespaces/'))
    .map(({ scope, principal_id: principal }) => [identities.get(principal.split('.')[1]), scope.split('/namespaces/')[1]]);
  expect(scoped.sort()).toEqual(names);
});

test('GKE: each manifest binds the account in its own namespace, and gives it no secrets', () => {
  const { resource } = contentOf('gcp-shop') as Terraform;
  const emails = Object.values(resource.google_service_account).map(({ account_id: account, project }) => `${account}@${project}.iam.gserviceaccount.com`);
  const shown = example.manifests.map((manifest) => {
    const { items: [role, binding] } = JSON.parse(manifest) as { items: Manifest[] };
    expect([role.kind, binding.kind, binding.roleRef.kind, JSON.stringify(role.rules).includes('secrets')]).toEqual(['Role', 'RoleBinding', 'Role', false]);
    expect(role.metadata).toEqual(binding.metadata);
    return [binding.subjects[0].name, binding.metadata.namespace];
  });
  expect(shown).toEqual(names.map(([name, namespace]) => [emails.find((email) => email.startsWith(`${name}@`)), namespace]));
});
