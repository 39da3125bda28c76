import { TokenClaims } from '../../../src/trust';
import { DecisionText, IdentitySet, KnownCauses } from '../../../src/verify';
import { mentionsIn } from '../../fixtures/commands';
import { expectToRun } from '../../fixtures/stand-ins';
import { AUDIENCES, HOST, identity, pool, role, RUNS } from '../identities';

type File = { path: string; content: string };
const subject = (sub: string) => role({ StringLike: { [`${HOST}:sub`]: sub } });
const keys = (more: Record<string, string>) => role({ StringLike: { [`${HOST}:sub`]: 'repo:acme@1/shop@2:*' }, StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws, ...more } });
const everyRun = (mapping: Record<string, string>, condition = "assertion.repository_owner_id == '1'") => pool(condition, 'attribute.repository/acme/shop', mapping);

function causes(file: File, token: TokenClaims) {
  const [decision] = IdentitySet.fromFiles([file]).decide(token);
  return { verdict: decision.verdict, found: KnownCauses.of(decision, token) };
}

const MAIN = 'repo:acme@1/shop@2:ref:refs/heads/main';
const PROD = 'repo:acme@1/shop@2:environment:prod';
const push = RUNS['a push to main'];
const prod = RUNS['a job in prod, from a feature branch'];
const of = (sub: string, aud = AUDIENCES.aws, more: Record<string, string> = {}): TokenClaims => ({ ...push(aud), sub, ...more });

test.each<[string, File, TokenClaims, string[]]>([
  ['a job with an environment, where the trust names the branch', subject(MAIN), prod(AUDIENCES.aws), ['environment-or-ref']],
  ['the same on Azure', identity(MAIN), prod(AUDIENCES.azure), ['environment-or-ref']],
  ['the same on GCP', everyRun({}, '!has(assertion.environment)'), prod(AUDIENCES.gcp), ['environment-or-ref']],
  ['a job without the environment', subject(PROD), push(AUDIENCES.aws), ['environment-or-ref']],
  ['the same on GCP', everyRun({}, "has(assertion.environment) && assertion.environment == 'prod'"), push(AUDIENCES.gcp), ['environment-or-ref']],
  ['another casing', subject('repo:Acme@1/shop@2:ref:refs/heads/main'), push(AUDIENCES.aws), ['letter-case']],
  ['another casing on GCP', everyRun({}, "assertion.repository == 'Acme/Shop'"), push(AUDIENCES.gcp), ['letter-case']],
  ['an immutable subject, where the trust is classic', subject('repo:acme/shop:ref:refs/heads/main'), push(AUDIENCES.aws), ['subject-form']],
  ['a classic subject, where the trust is immutable', identity(MAIN), of('repo:acme/shop:ref:refs/heads/main', AUDIENCES.azure), ['subject-form']],
  ['the ids of another repository', subject(MAIN), of('repo:acme@1/shop@3:ref:refs/heads/main'), ['subject-form']],
  ['a customized subject', subject(MAIN), of(`${MAIN}:job_workflow_ref:acme/shop/.github/workflows/x.yml@refs/heads/main`), ['subject-template']],
  ['a subject that begins with another key', subject('repository_owner:acme:ref:refs/heads/main'), push(AUDIENCES.aws), ['subject-template']],
  ['a token for another cloud', subject(MAIN), push(AUDIENCES.azure), ['audience']],
  ['the same on GCP', everyRun({}), push(AUDIENCES.aws), ['audience']],
  ['a tag named like the branch', subject(MAIN), of('repo:acme@1/shop@2:ref:refs/tags/main'), ['tag-or-branch']],
  ['a branch named like the tag, on a key', keys({ [`${HOST}:ref`]: 'refs/tags/v1' }), of(MAIN, AUDIENCES.aws, { ref: 'refs/heads/v1' }), ['tag-or-branch']],
  ['a pull request', subject(MAIN), RUNS['a pull request'](AUDIENCES.aws), ['pull-request']],
  ['a fork', subject(MAIN), of('repo:mallory@9/shop@8:ref:refs/heads/main'), ['fork']],
  ['an optional claim without a guard', everyRun({ 'attribute.environment': 'assertion.environment' }), push(AUDIENCES.gcp), ['absent-claim']],
  ['a bound attribute that the provider does not map', pool("assertion.repository_owner_id == '1'", 'attribute.actor/octocat'), push(AUDIENCES.gcp), ['not-mapped']],
  ['a condition on an attribute that it does not map', everyRun({}, "attribute.owner == 'acme'"), push(AUDIENCES.gcp), ['not-mapped']],
  ['two attributes in one member', pool("assertion.repository_owner_id == '1'", 'attribute.repository/acme/shop/attribute.ref/refs/heads/main'), push(AUDIENCES.gcp), ['one-attribute']],
  ['a subject of 128 bytes', everyRun({}), of(`repo:acme@1/shop@2:ref:refs/heads/${'x'.repeat(94)}`, AUDIENCES.gcp), ['subject-too-long']],
  ['a claim without a condition key', keys({ [`${HOST}:event_name`]: 'push' }), push(AUDIENCES.aws), ['hidden-key']],
  ['the issuer of an enterprise', identity(MAIN), { ...push(AUDIENCES.azure), iss: `https://${HOST}/acme` }, ['issuer']],
])('%s', (_, file, token, expected) => {
  const { verdict, found } = causes(file, token);
  expect(verdict).toBe('deny');
  expect(found.map(({ id }) => id)).toEqual(expected);
});

test('the commands of remedies run as they are written', () => {
  const asked = [
    causes(identity(MAIN), of('repo:acme/shop:ref:refs/heads/main', AUDIENCES.azure)),
    causes(subject('repository_owner:acme:ref:refs/heads/main'), push(AUDIENCES.aws)),
  ];
  const mentions = asked.flatMap(({ found }) => found.flatMap(({ remedy }) => mentionsIn(remedy)));
  expect(mentions.flatMap(({ faults }) => faults)).toEqual([]);
  expect(mentions.map(({ shell }) => shell)).toEqual(['--jq .sub_claim_prefix', ''].map((more) => `gh api repos/OWNER/NAME/actions/oidc/customization/sub ${more}`.trim()));
  expectToRun(mentions.map(({ words, shell }) => ({ command: words, shell })));
});

test('the words of each, for people', () => {
  const shown = [
    causes(subject(MAIN), prod(AUDIENCES.aws)), causes(subject(PROD), push(AUDIENCES.aws)), causes(subject('repo:acme/shop:ref:refs/heads/main'), push(AUDIENCES.aws)),
    causes(subject(MAIN), of('repo:acme@1/shop@3:ref:refs/heads/main')), causes(subject(MAIN), push(AUDIENCES.azure)), causes(subject(MAIN), RUNS['a pull request'](AUDIENCES.aws)),
    causes(everyRun({ 'attribute.environment': 'assertion.environment' }), push(AUDIENCES.gcp)),
  ];
  expect(shown.flatMap(({ found }) => found)).toMatchSnapshot();
});

test('the token is not said to lack what the provider does not map', () => {
  const decisions = IdentitySet.fromFiles([pool("assertion.repository_owner_id == '1'", 'attribute.actor/octocat')]).decide(push(AUDIENCES.gcp));
  const text = DecisionText.of(decisions).explanations();
  expect(text).toMatch(/attribute\.actor is bound, and the provider \S+ does not map it\n.*\n +got +nothing: the provider \S+ does not map it/);
  expect(text).not.toContain('the token lacks it');
});

test('an accepted token has no cause', () => expect(causes(subject(MAIN), push(AUDIENCES.aws))).toEqual({ verdict: 'accept', found: [] }));
test('a difference that is not known is not explained away', () => expect(causes(subject('system:serviceaccount:a:b'), push(AUDIENCES.aws)).found).toEqual([]));
test('the 127th byte is admitted', () => {
  expect(causes(everyRun({}), of(`repo:acme@1/shop@2:ref:refs/heads/${'x'.repeat(93)}`, AUDIENCES.gcp)).verdict).toBe('accept');
});
