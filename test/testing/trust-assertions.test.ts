import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Testing } from 'cdktf';
import { awsStack, azureStack, gcpStack, main, production, repository, staging, workflow } from './fixtures';
import { TrustedRole } from '../../src/constructs/aws';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { GitHubRepository, GitRef } from '../../src/issuers';
import { GitHubToken, TestToken, TrustAssertions } from '../../src/testing';
import { Party } from '../../src/trust';

process.env.CDK_VALIDATION = 'false';

const folder = mkdtempSync(join(tmpdir(), 'testing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const push = GitHubToken.environment(repository, 'production', main);
const ofAws = TrustAssertions.fromTemplate(Template.fromStack(awsStack(production, staging).stack));

/** The code and message of the error that an assertion throws. */
function failure(assertion: () => unknown): { code: string; message: string } {
  try {
    assertion();
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error;
    throw error;
  }
  throw new Error('the assertion held');
}

describe.each([
  ['AWS', () => TrustAssertions.fromTemplate(Template.fromStack(awsStack(production, staging).stack))],
  ['AWS, all stacks of an app', () => TrustAssertions.fromStage(awsStack(production, staging).app)],
  ['Azure', () => TrustAssertions.fromSynth(Testing.synth(azureStack(production, staging)))],
  ['GCP', () => TrustAssertions.fromSynth(Testing.synth(gcpStack([production, staging], '100000000001')))],
  ['GCP, number not known', () => TrustAssertions.fromSynth(Testing.synth(gcpStack([production, staging])))],
])('%s', (_, synthesized) => {
  let trust: TrustAssertions;
  beforeAll(() => { trust = synthesized(); });

  test('admits exactly its own runs, each token with the audience of the cloud', () => {
    trust.forIdentity('production').admitsExactly(production).admits(push).rejects(push.inEnvironment('staging'));
    trust.forIdentity('staging').admitsExactly(staging).rejects(push).admits(push.inEnvironment('staging'));
  });

  test('another workflow is not this one', () => {
    expect(failure(() => trust.forIdentity('production').admitsExactly(staging)).code).toBe('not-exactly-this-workflow');
    expect(failure(() => trust.admitsExactly(production)).message).toContain('"staging"');
  });

  test('a near miss that is let in is found: the trust of all branches is not that of main', () => {
    expect(failure(() => trust.forIdentity('production').admitsExactly(workflow('production', { refs: [GitRef.branch('main'), GitRef.branch('next')] }))).message)
      .toContain('its own token on refs/heads/next');
  });

  test('what is admitted is not rejected, and the other way round', () => {
    expect(failure(() => trust.forIdentity('production').rejects(push)).code).toBe('token-not-rejected');
    expect(failure(() => trust.forIdentity('staging').admits(push)).code).toBe('token-not-admitted');
    expect(failure(() => trust.admits(push)).code).toBe('token-not-admitted');
    expect(failure(() => trust.rejects(push)).code).toBe('token-not-rejected');
  });

  test('tokens that nobody trusts', () => {
    trust.rejects(GitHubToken.push(repository, main)).rejects(GitHubToken.pullRequest(repository))
      .rejects(GitHubToken.mergeQueue(repository, main)).rejects(push.forAudience('https://github.com/my-org'))
      .rejects(GitHubToken.environment(repository, 'production', GitRef.tag('main')))
      .rejects(TestToken.ofClaims({ iss: 'https://gitlab.com', aud: 'sts.amazonaws.com', sub: 'project_path:my-org/my-repo:ref_type:branch:ref:main' }));
  });
});

describe('messages', () => {
  test('a token that is not admitted: what was expected, what was got', () => {
    expect(failure(() => ofAws.forIdentity('production').admits(GitHubToken.environment(repository, 'production', GitRef.branch('next')))).message).toMatchSnapshot();
  });

  test('a token that is not rejected: everything that was compared', () => {
    expect(failure(() => ofAws.forIdentity('production').rejects(push.rerun())).message).toMatchSnapshot();
  });

  test('not exactly this workflow', () => {
    expect(failure(() => ofAws.forIdentity('production').admitsExactly(staging)).message).toMatchSnapshot();
  });

  test('hostile names forge no line and colour none', () => {
    const [escape, bell] = [String.fromCharCode(27), String.fromCharCode(7)];
    const token = GitHubToken.environment(repository, `prod\n${escape}[31m  got: accept${bell}`, main);
    const { message } = failure(() => ofAws.admits(token));
    expect(message).not.toContain(escape);
    expect(message).not.toContain(bell);
    expect(message.split('\n').filter((line) => /^ *got: accept/.test(line))).toEqual([]);
  });
});

describe('gaps', () => {
  const acknowledge = [{ id: 'azure/ref', reason: 'the environment takes main only', expires: '2027-06-30' }];
  const plain = GitHubRepository.immutable({ owner: 'my-org', name: 'plain', ownerId: '123456', repositoryId: '456790' });
  const gap = workflow('gap', { repository: plain, acknowledge });

  test('what a cloud cannot see, and the workflow acknowledges, may be let in there', () => {
    const trust = TrustAssertions.fromSynth(Testing.synth(azureStack(gap)));
    trust.admitsExactly(gap).admits(GitHubToken.environment(plain, 'gap', GitRef.branch('next')));
    expect(failure(() => trust.admitsExactly(workflow('gap', { repository: plain }))).message).toContain('near miss "another branch"');
  });

  test('a name stands in for an id where the workflow acknowledges that its tenant is a name', () => {
    const classic = GitHubRepository.classic({ owner: 'my-org', name: 'old', ownerId: '123456', repositoryId: '456791' });
    const named = workflow('named', { repository: classic, refs: undefined, acknowledge: [{ ...acknowledge[0], id: 'azure/tenant' }] });
    const trust = TrustAssertions.fromSynth(Testing.synth(azureStack(named))).admitsExactly(named);
    const unaware = workflow('named', { repository: classic, refs: undefined });
    expect(failure(() => trust.admitsExactly(unaware)).message).toContain('near miss "the repository deleted and created again"');
    TrustAssertions.fromTemplate(Template.fromStack(awsStack(named).stack)).admitsExactly(named);
  });

  test('and nowhere else', () => {
    TrustAssertions.fromTemplate(Template.fromStack(awsStack(gap).stack)).admitsExactly(gap).rejects(GitHubToken.environment(plain, 'gap', GitRef.branch('next')));
  });
});

describe('audiences', () => {
  test('a wrong audience in the file is found, not taken over', () => {
    const template = JSON.parse(JSON.stringify(Template.fromStack(awsStack(production).stack)).replaceAll('sts.amazonaws.com', 'sts.amazonaws.example'));
    expect(failure(() => TrustAssertions.fromFiles([{ path: 'a.template.json', content: JSON.stringify(template) }]).admitsExactly(production)).message)
      .toContain('sts.amazonaws.example');
  });

  test('an audience that the workflow chose is the one that its jobs ask for', () => {
    const chosen = workflow('chosen', { audiences: { aws: 'https://deploy.example' } });
    const trust = TrustAssertions.fromTemplate(Template.fromStack(awsStack(chosen).stack)).admitsExactly(chosen);
    const token = GitHubToken.environment(repository, 'chosen', main);
    trust.admits(token.forAudience('https://deploy.example')).rejects(token.forAudience('sts.amazonaws.com'));
  });

  test('a token is not rejected where it lacks nothing but an audience that the file names: its job asks for what it likes', () => {
    const chosen = workflow('chosen', { audiences: { aws: 'https://deploy.example' } });
    const trust = TrustAssertions.fromTemplate(Template.fromStack(awsStack(chosen).stack));
    expect(failure(() => trust.rejects(GitHubToken.environment(repository, 'chosen', main))).code).toBe('token-not-rejected');
    trust.rejects(GitHubToken.environment(repository, 'other', main)).rejects(GitHubToken.pullRequest(repository));
  });

  test('of GCP too, where a provider lists its own', () => {
    const chosen = workflow('chosen', { audiences: { gcp: 'https://deploy.example' } });
    const trust = TrustAssertions.fromSynth(Testing.synth(gcpStack([chosen], '100000000001')));
    expect(failure(() => trust.rejects(GitHubToken.environment(repository, 'chosen', main))).code).toBe('token-not-rejected');
    trust.rejects(GitHubToken.pullRequest(repository));
  });

  test('China has its own', () => {
    const app = new App();
    const stack = new Stack(app, 'Trust', { env: { account: '111111111111', region: 'cn-north-1' } });
    new TrustedRole(stack, 'Deploy', { workflow: production, roleName: 'production' });
    TrustAssertions.fromTemplate(Template.fromStack(stack)).admitsExactly(production).admits(push);
  });
});

describe('sources', () => {
  test('a folder: each template below it, and nothing of what is deployed', () => {
    const out = join(folder, 'out');
    for (const [path, name] of [['Trust.template.json', 'production'], ['stacks/a/cdk.tf.json', ''], [`asset.${'0'.repeat(64)}/Other.template.json`, 'staging']]) {
      mkdirSync(join(out, path, '..'), { recursive: true });
      const template = name === '' ? Testing.synth(azureStack(production)) : JSON.stringify(Template.fromStack(awsStack(workflow(name)).stack));
      writeFileSync(join(out, path), template);
    }
    const trust = TrustAssertions.fromFolder(out).admits(push);
    trust.forParty(Party.AWS).admits(push);
    trust.forParty(Party.AZURE).admits(push);
    expect(failure(() => trust.forParty(Party.GCP)).code).toBe('no-identity-to-assert');
    expect(failure(() => trust.forIdentity('staging')).code).toBe('unknown-identity');
  });

  test('a folder as CDK writes it, with other files in it: those that say nothing of trust are passed over', () => {
    const out = join(folder, 'beside');
    const app = new App({ outdir: out });
    new TrustedRole(new Stack(new Stage(app, 'Nested', { env: { account: '111111111111', region: 'eu-central-1' } }), 'Trust'), 'Deploy', { workflow: production, roleName: 'production' });
    app.synth();
    for (const name of ['package.json', 'x.template.json']) writeFileSync(join(out, name), JSON.stringify({ name: 'app', private: true, scripts: {} }));
    TrustAssertions.fromFolder(out).admitsExactly(production);
  });

  test.each([['cut.template.json', '{ "Resources": '], ['roles.json', '{"Roles":[{"RoleName":'], ['main.tf', 'resource "aws_iam_role" "x" {}']])(
    'a file that may hold trust and cannot be read is an error, under any name: %s', (name, content) => {
      const out = join(folder, `unusable-${name}`);
      mkdirSync(out);
      writeFileSync(join(out, 'a.template.json'), JSON.stringify(Template.fromStack(awsStack(production).stack)));
      TrustAssertions.fromFolder(out).admits(push);
      writeFileSync(join(out, name), content);
      expect(failure(() => TrustAssertions.fromFolder(out)).message).toContain(name);
    });

  test('a stage within an app', () => {
    const stage = new Stage(new App({ outdir: join(folder, 'cdk') }), 'Production', { env: { account: '111111111111', region: 'eu-central-1' } });
    new TrustedRole(new Stack(stage, 'Trust'), 'Deploy', { workflow: production, roleName: 'production' });
    TrustAssertions.fromStage(stage).forIdentity('production').admitsExactly(production);
  });

  test('nothing to assert on is an error, since every assertion would hold', () => {
    const empty = Template.fromStack(new Stack(new App(), 'Empty'));
    expect(failure(() => TrustAssertions.fromTemplate(empty)).code).toBe('no-identity-to-assert');
    mkdirSync(join(folder, 'empty'));
    expect(failure(() => TrustAssertions.fromFolder(join(folder, 'empty'))).code).toBe('no-synthesized-files');
    expect(failure(() => TrustAssertions.fromFolder(join(folder, 'missing'))).code).toBe('folder-unreadable');
  });
});
