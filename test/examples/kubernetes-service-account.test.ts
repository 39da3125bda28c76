import { parseAllDocuments } from 'yaml';
import { synthesized } from './synthesized';
import type { KubernetesExample } from '../../examples/kubernetes-service-account/app';
import { reports } from '../../examples/kubernetes-service-account/model';
import { AwsPartition } from '../../src/parties/aws';
import { render } from '../../src/parties/aws/render/render';

const { manifests } = synthesized('kubernetes-service-account') as KubernetesExample;

test('the pods that log in', () => expect(manifests.join('\n')).toMatchSnapshot());

test('each pod asks for a token of its own for each cloud', () => {
  interface Volume { readonly projected?: { readonly sources: [{ readonly serviceAccountToken: { readonly audience: string } }] } }
  interface Pod { readonly spec?: { readonly volumes: Volume[] } }
  const audiences = manifests.map((manifest) => parseAllDocuments(manifest).flatMap((document) => (document.toJS() as Pod).spec?.volumes ?? [])
    .flatMap(({ projected }) => projected?.sources.map(({ serviceAccountToken: { audience } }) => audience) ?? []));
  expect(audiences.map(({ length }) => length)).toEqual([3, 2, 1]);
  expect(audiences.map((each) => new Set(each).size)).toEqual([3, 2, 1]);
});

test('AWS refuses the provider of AKS, as the README says', () => {
  const { issuer } = reports.compile();
  expect(issuer.url).toMatch(/\/$/);
  expect(() => render(reports.compile(), { partition: AwsPartition.AWS, account: '111111111111' })).toThrow('[aws-provider-url]');
});
