import fc from 'fast-check';
import { anywhere, aks, AUDIENCE, eks, gke, own } from './clusters';
import { KubernetesServiceAccount } from '../../../src/issuers';
import { serviceAccountOf } from '../../../src/issuers/kubernetes/service-account';
import { readSubject, writeSubject } from '../../../src/issuers/kubernetes/subject';
import { AdmittedSet, ComparisonAnswer } from '../../../src/verify';
import { verdictsOn } from '../documents';

// What is written lets in the tokens of one service account of one cluster: of any, and none of another.
const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/);
const account = fc.record({ namespace: label, name: fc.array(label, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')) })
  .map(({ namespace, name }) => KubernetesServiceAccount.of(namespace, name));
const ON = [[eks, ['aws', 'azure', 'gcp']], [gke, ['aws', 'azure', 'gcp']], [own, ['aws', 'azure', 'gcp']], [aks, ['azure', 'gcp']]] as const;

test.each(ON)('%s: the own token gets in, no other one and no near miss', (cluster, parties) => {
  fc.assert(fc.property(account, account, (one, other) => {
    const trusted = anywhere({ cluster, serviceAccount: one });
    const decide = verdictsOn(trusted, parties);
    const all = (verdict: string) => Object.fromEntries(parties.map((party) => [party, verdict]));
    expect(decide(trusted.sampleTokens(AUDIENCE)[0])).toEqual(all('accept'));
    if (one.subject !== other.subject) expect(decide(anywhere({ cluster, serviceAccount: other }).sampleTokens(AUDIENCE)[0])).toEqual(all('deny'));
    for (const { name, claims } of trusted.nearMisses(AUDIENCE)) expect([name, decide(claims)]).toEqual([name, all('deny')]);
  }), { numRuns: 12 });
});

test('two trusts are apart exactly where their clusters or service accounts are', () => {
  const any = fc.record({ cluster: fc.constantFrom(eks, aks, gke, own), serviceAccount: account });
  fc.assert(fc.property(any, any, (one, other) => {
    const [a, b] = [one, other].map((props) => AdmittedSet.ofWorkflow(anywhere(props)));
    const isOne = one.cluster === other.cluster && one.serviceAccount.subject === other.serviceAccount.subject;
    const { YES, NO } = ComparisonAnswer;
    expect([a.disjoint(b).answer, a.implies(b).answer]).toEqual(isOne ? [NO, YES] : [YES, NO]);
  }), { numRuns: 40 });
});

test('subjects: written, read, written', () => {
  fc.assert(fc.property(account, (one) => {
    expect(readSubject(one.subject)).toEqual({ namespace: one.namespace, name: one.name });
    expect(serviceAccountOf(writeSubject(one))?.toString()).toBe(one.toString());
  }));
});

test.each(['', 'system:serviceaccount:', 'system:serviceaccount:a', 'system:serviceaccount:a:', 'system:serviceaccount::b', 'system:serviceaccount:a:b:c', ' system:serviceaccount:a:b', 'system:serviceaccount:a:b\n', 'system:serviceaccount:A:b', 'system:serviceaccount:a:*', 'system:serviceaccount:-a:b', 'system:node:a'])(
  'attack: no service account: %j', (subject) => expect(serviceAccountOf(subject)).toBeUndefined());
