import { repositoryOf } from './model';
import { matches } from '../../../src/claims';
import { GitHubIssuer, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern } from '../../../src/issuers/github';
import { AwsPartition } from '../../../src/parties/aws/facts/aws-partition';
import { render as renderAws } from '../../../src/parties/aws/render/render';
import { GLOBAL_CLOUD } from '../../../src/parties/azure/facts/clouds';
import { renderApplication } from '../../../src/parties/azure/render/application';
import { render as renderGcp } from '../../../src/parties/gcp/render/render';
import { satisfies } from '../../../src/trust/satisfies';

const DEFAULT = ['repo', 'context'];
const ID = 'repo:o@1/r@2';
const AWS = { account: '111111111111', partition: AwsPartition.AWS };

interface Case {
  readonly from: string[];
  readonly to: string[];
  readonly props: Partial<GitHubWorkflowProps>;
}

function workflowOf({ from, to, props }: Case): GitHubWorkflow {
  const immutable = props.issuer === undefined;
  const repository = GitHubRepository.migrating({ from: repositoryOf({ immutable, template: from }), to: repositoryOf({ immutable, template: to }), until: '2027-03-31' });
  return new GitHubWorkflow({ name: 'production', repository, ...props });
}

const preview = { from: DEFAULT, to: ['repo', 'ref', 'context'], props: { refs: [GitRefPattern.branches('preview/*')] } };
const protectedRefs = { from: DEFAULT, to: ['repo', 'context', 'ref', 'job_workflow_ref'], props: { refs: [GitRefPattern.protectedBranches('*-prod')] } };
const openMiddle = { from: ['repo', 'actor', 'context'], to: ['repo', 'actor', 'context', 'ref'], props: { refs: [GitRef.protectedBranch('main')] } };
const server = { ...protectedRefs, props: { ...protectedRefs.props, issuer: GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.20' }) } };

describe('a wildcard of one form swallows what the other form puts behind it', () => {
  const thrown = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing was thrown';
  };
  const aws = (tested: Case, partition = AwsPartition.AWS) => thrown(() => renderAws(workflowOf(tested).compile(), { ...AWS, partition }));

  test('an environment and a pull request behind a ref pattern: AWS, in every partition', () => {
    expect(aws(preview)).toMatch(/AWS cannot enforce "environment" and "event"/);
    expect(aws(preview, AwsPartition.AWS_CN)).toMatch(/AWS cannot enforce "environment" and "event"/);
  });

  test('the ref of a called file in place of that of the run: application credentials, AWS without keys, servers', () => {
    expect(thrown(() => renderApplication(workflowOf(protectedRefs).compile(), { cloud: GLOBAL_CLOUD }))).toMatch(/Azure cannot enforce "ref"/);
    expect(aws(protectedRefs, AwsPartition.AWS_CN)).toMatch(/AWS cannot enforce "ref"/);
    expect(aws(protectedRefs, AwsPartition.AWS_US_GOV)).toMatch(/AWS cannot enforce "ref"/);
    expect(aws(server)).toMatch(/AWS cannot enforce "ref"/);
  });

  test('a key of its own closes it in partition aws', () => {
    const { document, enforcements } = renderAws(workflowOf(protectedRefs).compile(), AWS);
    expect(JSON.stringify(document)).toContain('"token.actions.githubusercontent.com:ref"');
    expect(enforcements.find(({ requirement }) => requirement === 'ref')).toMatchObject({ enforced: true, how: expect.stringContaining('StringLike token.actions.githubusercontent.com:ref') });
  });

  test('an open segment in the middle, with an exact ref behind it', () => {
    expect(aws(openMiddle)).toMatch(/AWS cannot enforce "environment" and "event"/);
  });

  test('Google compares claims: nothing changes', () => {
    const trust = workflowOf(preview).compile();
    expect(renderGcp(trust.issuer, [trust]).enforcements.every(({ enforced }) => enforced)).toBe(true);
  });
});

describe('remedies pass the next check', () => {
  const remediesOf = (tested: Case) => {
    const { issuerRemedies } = workflowOf(tested).compile();
    return [...new Set(Object.values(issuerRemedies).flat())];
  };
  const orderOf = (tested: Case) => remediesOf(tested).flatMap((text) => /SubjectTemplate\.of\(([^)]*)\) on the new form of the migration: in this order/.exec(text)?.[1].match(/\w+/g) ?? []);
  const withOrder = (tested: Case): Case => ({ ...tested, to: orderOf(tested) });

  test.each<[string, Case, string[]]>([
    ['the ref behind the context', preview, ['repo', 'context', 'ref']],
    ['the open part behind the context', openMiddle, ['repo', 'context', 'actor', 'ref']],
  ])('another order: %s', (_, tested, expected) => {
    expect(orderOf(tested)).toEqual(expected);
    expect(() => renderAws(workflowOf(withOrder(tested)).compile(), AWS)).not.toThrow();
  });

  test('another order, an exact ref in place of a pattern: each closes what leaks', () => {
    expect(orderOf(protectedRefs)).toEqual(['repo', 'context', 'job_workflow_ref', 'ref']);
    expect(remediesOf(protectedRefs)).toContainEqual(expect.stringMatching(/^exact refs in place of each pattern/));
    const exact = { ...protectedRefs, props: { refs: [GitRef.protectedBranch('x-prod')] } };
    for (const mended of [exact, withOrder(protectedRefs)]) {
      expect(() => renderAws(workflowOf(mended).compile(), { ...AWS, partition: AwsPartition.AWS_CN })).not.toThrow();
    }
  });

  test('exact refs are no remedy where an open segment stands in the middle', () => {
    expect(remediesOf(openMiddle).some((text) => text.startsWith('exact refs'))).toBe(false);
  });

  test('one form at a time', () => {
    expect(remediesOf(protectedRefs)).toContainEqual(expect.stringMatching(/^one form at a time: GitHubRepository\.immutable\(\{[^]*\) until the switch at GitHub, and GitHubRepository\.immutable\([^]*from then on/));
  });

  test('nothing of it where nothing leaks', () => {
    expect(remediesOf({ ...preview, to: ['repo', 'context', 'ref'] })).toEqual([]);
  });
});

describe('near misses hold the tokens that are swallowed', () => {
  const subjects = (tested: Case) => {
    const workflow = workflowOf(tested);
    const [{ subject }] = workflow.compile().alternatives;
    const swallowed = workflow.nearMisses('audience').filter(({ claims }) => matches(subject.matcher, claims.sub as string) && claims.aud === 'audience' && claims.iss === workflow.compile().issuer.url);
    swallowed.forEach(({ claims }) => expect([claims.sub, satisfies(workflow.compile(), claims)]).toEqual([claims.sub, false]));
    return swallowed.map(({ claims }) => claims.sub);
  };

  test.each<[string, Case, RegExp[]]>([
    ['an environment, a pull request', preview, [new RegExp(`^${ID}:ref:refs/heads/preview/\\w+:environment:\\w+$`), new RegExp(`^${ID}:ref:refs/heads/preview/\\w+:pull_request$`)]],
    ['another ref', protectedRefs, [new RegExp(`^${ID}:ref:refs/heads/(\\w+):ref:refs/heads/\\1:job_workflow_ref:[^:]+-prod$`)]],
    ['another ref, on a server', server, [/^repo:o\/r:ref:refs\/heads\/(\w+):ref:refs\/heads\/\1:job_workflow_ref:[^:]+-prod$/]],
    ['an open middle', openMiddle, [new RegExp(`^${ID}:actor:octocat:environment:\\w+:ref:refs/heads/main$`)]],
  ])('%s', (_, tested, expected) => {
    for (const one of expected) expect(subjects(tested)).toContainEqual(expect.stringMatching(one));
  });
});
