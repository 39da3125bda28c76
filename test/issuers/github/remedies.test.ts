import { GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, SubjectTemplate } from '../../../src/issuers/github';
import { mentionsIn } from '../../fixtures/commands';
import { expectToRun } from '../../fixtures/stand-ins';

const names = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
const main = GitRef.protectedBranch('main');
const remediesOf = (props: Partial<GitHubWorkflowProps>) => Object.values(new GitHubWorkflow({ name: 'production', environment: 'prod', ...props }).compile().issuerRemedies).flat();

test('the commands of remedies are those of the table, and run as they are written', () => {
  const [classic, immutable] = [GitHubRepository.classic(names), GitHubRepository.immutable(names)];
  const remedies = [
    ...remediesOf({ repository: classic, refs: [main] }),
    ...remediesOf({ repository: immutable, refs: [main], workflow: 'deploy.yml' }),
    ...remediesOf({ repository: GitHubRepository.immutable({ ...names, subjectTemplate: SubjectTemplate.of('repository_id', 'context') }), refs: [main] }),
    ...remediesOf({ repository: GitHubRepository.migrating({ from: classic, to: immutable, until: '2027-03-31' }), refs: [main] }),
    ...remediesOf({ allRepositoriesOf: GitHubOwner.classic({ owner: 'my-org', ownerId: '123456' }), refs: [main] }),
  ];
  const mentions = remedies.flatMap(mentionsIn);
  expect(mentions.flatMap(({ faults }) => faults)).toEqual([]);
  expectToRun(mentions.map(({ words, shell }) => ({ command: words, shell })));
  expect(mentions.map(({ shell }) => shell)).toEqual(expect.arrayContaining([
    'gh api -X PUT repos/my-org/my-repo/actions/oidc/customization/sub -F use_immutable_subject=true -F use_default=true',
    `gh api -X PUT repos/my-org/my-repo/actions/oidc/customization/sub -F use_default=false${['repo', 'context', 'ref'].map((key) => ` -f 'include_claim_keys[]=${key}'`).join('')}`,
  ]));
});
