import { GitHubRepository, GitHubWorkflow, GitRef } from '../../src/issuers';
import { render as renderAws } from '../../src/parties/aws';
import { AwsPartition } from '../../src/parties/aws/facts/aws-partition';
import { Acknowledgement, Enforcement, Party } from '../../src/trust';
import { EnforcementReport } from '../../src/verify';
import { identityOf } from '../fixtures/identity';

const REF: Acknowledgement = { id: 'azure/ref', reason: 'the environment admits main only', expires: '2027-06-30' };

function workflow(acknowledge: Acknowledgement[] = []): GitHubWorkflow {
  const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
  return new GitHubWorkflow({ name: 'production', repository, environment: 'prod', refs: [GitRef.branch('main')], acknowledge });
}

function enforcement(party: Party, requirement: string, acknowledged?: Acknowledgement): Enforcement {
  return { party, requirement, text: requirement, enforced: acknowledged === undefined, how: `${party} ${requirement}`, remedies: [], acknowledged };
}

test('a row for each requirement of the model, a cell for each party that was rendered', () => {
  const aws = renderAws(workflow().compile(), { account: '111111111111', partition: AwsPartition.AWS }).enforcements;
  const { rows } = EnforcementReport.of(identityOf(workflow(), [...aws, enforcement(Party.GCP, 'ref')]));
  expect(rows.map(({ requirement, cells }) => [requirement, cells.map(({ party }) => party)])).toEqual([
    ['tenant', ['aws']], ['repository', ['aws']], ['environment', ['aws']], ['ref', ['aws', 'gcp']],
  ]);
});

test('a gap shows the reason and the day of its acknowledgement', () => {
  const report = EnforcementReport.of(identityOf(workflow([REF]), [enforcement(Party.AZURE, 'ref', REF)]));
  const [cell] = report.rows.find(({ requirement }) => requirement === 'ref')!.cells;
  expect(cell).toEqual({ party: Party.AZURE, enforced: false, how: 'azure ref', acknowledged: REF.reason, expires: REF.expires });
  expect(report.unusedAcknowledgements).toEqual([]);
});

test('an acknowledgement that a rendered party does not need is to be taken out; of a party that was not rendered nothing is said', () => {
  const other = { ...REF, id: 'gcp/ref' };
  const report = EnforcementReport.of(identityOf(workflow([REF, other]), [enforcement(Party.AZURE, 'ref')]));
  expect(report.unusedAcknowledgements).toEqual(['azure/ref']);
});

test('of what a task gives the report knows nothing: an acknowledgement of it is never called idle', () => {
  const [state, word] = ['azure/unreviewed-reads', 'azure/unreviewed'].map((id) => ({ ...REF, id }));
  const report = EnforcementReport.of(identityOf(workflow([state, word]), [enforcement(Party.AZURE, 'ref')]));
  expect(report.unusedAcknowledgements).toEqual(['azure/unreviewed']);
});

test('lifetimes are told of the rendered parties alone', () => {
  const { lifetimes } = EnforcementReport.of(identityOf(workflow(), [enforcement(Party.GCP, 'ref'), enforcement(Party.AWS, 'ref')]));
  expect(lifetimes.map(({ party }) => party)).toEqual([Party.AWS, Party.GCP]);
});

describe('acknowledgements over on a day', () => {
  const report = EnforcementReport.of(identityOf(workflow([REF]), []));
  test.each([['2027-06-29', []], ['2027-06-30', []], ['2027-07-01', ['azure/ref']]])('%s: %j', (day, expected) => {
    expect(report.expiredOn(day)).toEqual(expected);
  });
  test.each(['2027-6-30', '2027-02-30', 'tomorrow', ''])('%j is no day', (day) => {
    expect(() => report.expiredOn(day)).toThrow('[wrong-kind-of-value]');
  });
});

test('what stays open is the model\'s own list, and a copy', () => {
  const report = EnforcementReport.of(identityOf(workflow(), []));
  expect(report.open).toEqual(workflow().compile().open);
  report.open.push('more');
  expect(workflow().compile().open).not.toContain('more');
});

describe('identities of several clouds', () => {
  const trusted = workflow([REF]);
  const inCloud = (party: Party, ...enforcements: Enforcement[]) => identityOf(trusted, enforcements, { party });

  test('one row holds the cells of all, and what two of one cloud hold alike stands there once', () => {
    const gcp = () => inCloud(Party.GCP, enforcement(Party.GCP, 'ref'));
    const { rows } = EnforcementReport.of(inCloud(Party.AWS, enforcement(Party.AWS, 'ref')), gcp(), gcp());
    expect(rows.find(({ requirement }) => requirement === 'ref')?.cells.map(({ party }) => party)).toEqual(['aws', 'gcp']);
  });

  test('two of one cloud that hold it in different ways are both shown', () => {
    const { rows } = EnforcementReport.of(inCloud(Party.AZURE, enforcement(Party.AZURE, 'ref', REF)), inCloud(Party.AZURE, enforcement(Party.AZURE, 'ref'), { ...enforcement(Party.AZURE, 'ref'), how: 'flexible' }));
    expect(rows.find(({ requirement }) => requirement === 'ref')?.cells.map(({ enforced, how }) => `${enforced} ${how}`)).toEqual(['false azure ref', 'true azure ref', 'true flexible']);
  });

  test('of another workflow, or none at all: an error', () => {
    expect(() => EnforcementReport.of(inCloud(Party.AWS), identityOf(workflow([REF])))).toThrow('[identity-of-another-workflow]');
    expect(() => EnforcementReport.of()).toThrow('[wrong-kind-of-value]');
  });
});

test('as text: requirements, gaps with reason and day, what stays open; text of others begins no line', () => {
  const forged = { ...REF, reason: 'fine\nTrusted: everything\u001b[2K' };
  const text = String(EnforcementReport.of(identityOf(workflow([forged, { ...REF, id: 'azure/tenant' }]), [enforcement(Party.AZURE, 'ref', forged), enforcement(Party.AWS, 'ref')])));
  expect(text).toMatchSnapshot();
  expect(text.split('\n').filter((line) => line.startsWith('Trusted'))).toEqual(['Trusted: production']);
});
