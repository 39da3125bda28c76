import { GitHubRepository, GitRef } from '../../src/issuers';
import { GitHubToken, TrustAssertions } from '../../src/testing';
import { azure, template } from '../cli/fixture';

const [PROD, STAGING] = ['repo:acme@1/shop@2:environment:prod', 'repo:acme@1/shop@2:environment:staging'];
const repository = GitHubRepository.fromSubClaimPrefix('repo:acme@1/shop@2');
const token = (environment: string) => GitHubToken.environment(repository, environment, GitRef.branch('main'));
const file = (path: string, json: unknown) => ({ path, content: JSON.stringify(json) });
const inAccount = (account: string, sub: string) => JSON.parse(JSON.stringify(template('deploy', sub)).replaceAll('111111111111', account)) as unknown;

/** A role `deploy` in each of two accounts, and an identity of that name on another cloud. */
const trust = TrustAssertions.fromFiles([
  file('cdk.out/Prod.template.json', inAccount('111111111111', PROD)),
  file('cdk.out/Staging.template.json', inAccount('222222222222', STAGING)),
  file('cdktf.out/stacks/azure-prod/cdk.tf.json', azure('deploy', PROD)),
]);

test('a role in two accounts is two identities: its name alone is an error that tells them apart', () => {
  expect(() => trust.forIdentity('deploy')).toThrow(/\[ambiguous-identity\][\s\S]*"Prod\/deploy", "Staging\/deploy"/);
});

test.each([
  ['the stack and the name', () => trust.forIdentity('Prod/deploy'), () => trust.forIdentity('Staging/deploy')],
  ['the ARN', () => trust.forIdentity('arn:aws:iam::111111111111:role/deploy'), () => trust.forIdentity('arn:aws:iam::222222222222:role/deploy')],
  ['the stack', () => trust.forStack('Prod'), () => trust.forStack('Staging')],
  ['the file', () => trust.forFile('cdk.out/Prod.template.json'), () => trust.forFile('./cdk.out/Staging.template.json')],
  ['the end of its path', () => trust.forFile('Prod.template.json'), () => trust.forFile('Staging.template.json')],
  ['the stack, then the name', () => trust.forStack('Prod').forIdentity('deploy'), () => trust.forStack('Staging').forIdentity('deploy')],
])('%s means one of them', (_, prod, staging) => {
  prod().admits(token('prod')).rejects(token('staging'));
  staging().admits(token('staging')).rejects(token('prod'));
});

test('one name on several clouds is one of each', () => {
  const both = TrustAssertions.fromFiles([file('cdk.out/Prod.template.json', inAccount('111111111111', PROD)), file('cdktf.out/stacks/azure/cdk.tf.json', azure('deploy', PROD))]);
  expect(() => both.forIdentity('deploy').admits(token('staging'))).toThrow('deny from aws "deploy", deny from azure "deploy"');
});

test('part of a folder name is no end of a path', () => expect(() => trust.forFile('rod.template.json')).toThrow('[no-identity-of-file]'));
test.each(['', 'prod', 'Prod.template'])('no stack is called %j', (stack) => expect(() => trust.forStack(stack)).toThrow('[no-identity-of-stack]'));
