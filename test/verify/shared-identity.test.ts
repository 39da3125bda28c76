import { GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef } from '../../src/issuers';
import { AwsPartition, render as renderAws } from '../../src/parties/aws';
import { GLOBAL_CLOUD } from '../../src/parties/azure/facts/clouds';
import { renderApplication } from '../../src/parties/azure/render/application';
import { render as renderAzure } from '../../src/parties/azure/render/render';
import { render as renderGcp } from '../../src/parties/gcp';
import { CompiledTrust, Enforcement, Party } from '../../src/trust';
import { settleSharing, sharedWith } from '../../src/trust/shared-identity';
import { EnforcementReport } from '../../src/verify';
import { identityOf } from '../fixtures/identity';
import { SHARED } from '../fixtures/shared-identity';

const repository = (index: number) => GitHubRepository.immutable({ owner: 'my-org', name: `app-${index}`, ownerId: '123456', repositoryId: `${index}` });
const refs = [GitRef.protectedBranch('main')];
const OWNER = GitHubOwner.immutable({ owner: 'my-org', ownerId: '123456' });
const workflow = (props: Partial<GitHubWorkflowProps>) => new GitHubWorkflow({ name: 'fleet', refs, ...props });

const PARTIES: Record<string, (trust: CompiledTrust) => { enforcements: Enforcement[] }> = {
  'aws': (trust) => renderAws(trust, { partition: AwsPartition.AWS, account: '1'.repeat(12) }),
  'azure': (trust) => renderAzure(trust, { cloud: GLOBAL_CLOUD }),
  'azure, an application': (trust) => renderApplication(trust, { cloud: GLOBAL_CLOUD }),
  'gcp': (trust) => renderGcp(trust.issuer, [trust]),
};

describe.each(Object.keys(PARTIES))('%s', (name) => {
  const render = (made: GitHubWorkflow) => PARTIES[name](made.compile());
  const id = `${name.split(',')[0]}/shared-identity`;

  test('several repositories behind one identity need an acknowledgement', () => {
    expect(() => render(workflow({ repositories: [repository(1), repository(2)] }))).toThrow(`acknowledge: [{ id: '${id}'`);
    expect(() => render(workflow({ repositories: [repository(1), repository(2)] }))).toThrow('each repository acts for all the others');
  });

  test('one of another party does not count', () => {
    const acknowledge = SHARED.filter((acknowledgement) => acknowledgement.id !== id);
    expect(() => render(workflow({ repositories: [repository(1), repository(2)], acknowledge }))).toThrow(id);
  });

  test('with it the report shows the gap, and why it is let be', () => {
    const made = workflow({ repositories: [repository(1), repository(2)], acknowledge: SHARED });
    const { enforcements } = render(made);
    const report = EnforcementReport.of(identityOf(made, enforcements));
    expect(report.rows.find(({ requirement }) => requirement === 'shared-identity')?.cells).toMatchObject([{ enforced: false, acknowledged: 'one team owns them all', expires: '2027-06-30' }]);
    expect(report.unusedAcknowledgements).toEqual([]);
  });

  test('one repository shares nothing, named twice or once', () => {
    expect(() => render(workflow({ repository: repository(1) }))).not.toThrow();
    expect(() => render(workflow({ repositories: [repository(1), repository(1)] }))).not.toThrow();
  });
});

test('every repository of an owner is one identity too; the remedy names the property', () => {
  const fleet = workflow({ allRepositoriesOf: OWNER, refs: undefined, environment: 'prod' });
  expect(() => PARTIES.aws(fleet.compile())).toThrow('`repository` in place of `allRepositoriesOf`');
});

describe('several trusted workflows on one identity', () => {
  const one = (name: string, acknowledge = SHARED) => new GitHubWorkflow({ name, repository: repository(1), refs, acknowledge }).compile();
  const settle = (...trusts: CompiledTrust[]) => () => settleSharing(Party.GCP, 'the service account x', trusts);

  test('each of them has to acknowledge it, whichever comes first', () => {
    expect(settle(one('a'), one('b'))).not.toThrow();
    expect(settle(one('a', []), one('b'))).toThrow('cannot enforce "shared-identity" of the trusted workflow "a"');
    expect(settle(one('a'), one('b', []))).toThrow('cannot enforce "shared-identity" of the trusted workflow "b"');
    expect(settle(one('a', []))).not.toThrow();
  });

  test('the gap names the others, and keeps the remedies of the issuer', () => {
    expect(sharedWith(Party.GCP, one('a'), 'the service account x', ['c', 'b'])).toMatchObject({
      requirement: 'shared-identity',
      enforced: false,
      how: 'a cloud knows the identity, not the run that acts as it: each trusted workflow acts for all the others; the service account x is also that of b, c',
      acknowledged: { id: 'gcp/shared-identity' },
    });
    const fleet = workflow({ repositories: [repository(1), repository(2)] }).compile();
    expect(sharedWith(Party.GCP, fleet, 'it', ['b'])).toMatchObject({ text: 'each repository acts for itself alone', remedies: [expect.stringMatching(/^a trusted workflow for each repository/), expect.any(String)] });
  });
});
