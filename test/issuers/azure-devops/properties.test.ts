import fc from 'fast-check';
import { entraProps, namedProps, ORGANIZATION, TENANT } from './connections';
import { AZURE_DEVOPS_APPLICATION } from '../../../src/facts';
import { AzureDevOpsServiceConnection, AzureDevOpsWorkflow } from '../../../src/issuers';
import { writeEntraSubject } from '../../../src/issuers/azure-devops/subject';
import { AdmittedSet, ComparisonAnswer } from '../../../src/verify';
import { verdictsOn } from '../documents';

// What is written lets in the tokens of one connection: of any, and none of another.
const id = fc.uuid().map((text) => text.toLowerCase());
const name = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'B', '1', '-', '_', '.', ' ', "'", '"', '\\', '/', ':', '%', '#', '&', '{', '}', '~', 'é') })
  .filter((text) => text.trim() === text);
const project = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'B', '1', '-', ' ', 'é') }).filter((text) => text.trim() === text);

const named = fc.record({ project, name }).map((given) => AzureDevOpsServiceConnection.of(namedProps({ ...given, subject: `sc://contoso/${given.project}/${given.name}` })));
const byIds = fc.record({ organizationId: fc.oneof(fc.constant(ORGANIZATION), id), connectionId: id }).map((ids) => AzureDevOpsServiceConnection.of(entraProps({
  ...ids, subject: writeEntraSubject({ tenantId: TENANT, applicationId: AZURE_DEVOPS_APPLICATION.value, ...ids }),
})));

const trusting = (connection: AzureDevOpsServiceConnection) => new AzureDevOpsWorkflow({ name: 'deploy', connection });
const AUDIENCE = 'api://AzureADTokenExchange';

test.each([['names', named, ['aws', 'azure', 'gcp']], ['ids', byIds, ['azure', 'gcp']]] as const)('subjects of %s: the own token gets in, no other one and no near miss', (_, connections, parties) => {
  fc.assert(fc.property(connections, connections, (one, other) => {
    const workflow = trusting(one);
    const decide = verdictsOn(workflow, parties);
    const all = (verdict: string) => Object.fromEntries(parties.map((party) => [party, verdict]));
    expect(decide(workflow.sampleTokens(AUDIENCE)[0])).toEqual(all('accept'));
    if (one.subject !== other.subject) expect(decide(trusting(other).sampleTokens(AUDIENCE)[0])).toEqual(all('deny'));
    for (const { name: miss, claims } of workflow.nearMisses(AUDIENCE)) expect([miss, decide(claims)]).toEqual([miss, all('deny')]);
  }), { numRuns: 40 });
});

test('two connections are apart exactly where their issuers or subjects are', () => {
  const any = fc.oneof(named, byIds);
  fc.assert(fc.property(any, any, (one, other) => {
    const [a, b] = [one, other].map((connection) => AdmittedSet.ofWorkflow(trusting(connection)));
    const isOne = one.issuer === other.issuer && one.subject === other.subject;
    const { YES, NO } = ComparisonAnswer;
    expect([a.disjoint(b).answer, a.implies(b).answer]).toEqual(isOne ? [NO, YES] : [YES, NO]);
  }), { numRuns: 60 });
});
