import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anywhere, AUDIENCE } from './clusters';
import { KubernetesCluster, KubernetesServiceAccount } from '../../../src/issuers';
import { verdictsOn } from '../documents';

interface Case {
  readonly name: string;
  readonly source: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly account: string;
  readonly token: Record<string, unknown>;
  readonly verdicts: Record<string, string>;
}

const cases = JSON.parse(readFileSync(join(__dirname, '../../cases/kubernetes/tokens.json'), 'utf8').replaceAll('"AUDIENCE"', JSON.stringify(AUDIENCE))) as Case[];

test.each(cases)('$name', ({ cluster, namespace, account, token, verdicts }) => {
  const trusted = anywhere({ cluster: KubernetesCluster.at(cluster), serviceAccount: KubernetesServiceAccount.of(namespace, account) });
  expect(verdictsOn(trusted, Object.keys(verdicts))(token)).toEqual(verdicts);
});
