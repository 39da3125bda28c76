import { byAzureDevOps, byEntra, CONNECTION, ORGANIZATION, PREFIX, TENANT, workflow } from './connections';
import { EXCHANGE_APPLICATION, EXCHANGE_AUDIENCE } from '../../../src/facts';
import { mintForOther, mintForPipeline } from '../../../src/issuers/azure-devops/token';
import { TokenClaims } from '../../../src/trust';
import { IdentitySet, KnownCauses, ToleratedChanges, TrustScope } from '../../../src/verify';
import { command, folderWith } from '../../cli/fixture';
import { foundScope } from '../../fixtures/found-scope';
import { HOST, identity, pool, role } from '../../verify/identities';

// Trust in Azure DevOps as others wrote it: who gets in, and why a token does not.
interface File { readonly path: string; readonly content: string }
const [ENTRA, NAMED] = [`login.microsoftonline.com/${TENANT}/v2.0`, `vstoken.dev.azure.com/${ORGANIZATION}`];
const [URI, ID] = [EXCHANGE_AUDIENCE.value, EXCHANGE_APPLICATION.value];
const at = (host: string, audience: string, { path, content }: File): File => (
  { path, content: content.replaceAll(HOST, host).replaceAll('"sts.amazonaws.com"', JSON.stringify(audience)).replaceAll('"https://trust.example.com"', JSON.stringify(audience)) });
const aws = (sub: string, host = NAMED, audience = URI) => at(host, audience, role({ StringLike: { [`${HOST}:sub`]: sub } }));
const azure = (sub: string, host = ENTRA) => at(host, URI, identity(sub));
const gcp = (condition: string, host = ENTRA, audience = host === ENTRA ? ID : URI, subject = host === ENTRA ? 'assertion.tid' : 'assertion.jti') => (
  at(host, audience, pool(condition, 'attribute.repository/x', { 'attribute.repository': "'x'", 'google.subject': subject })));

const [SUBJECT, OTHER] = [byEntra.subject, `${PREFIX}/${ORGANIZATION}/90090090-0000-4000-8000-000000000001`];
const NAMES = byAzureDevOps.subject;

function foundIn(file: File) {
  const set = IdentitySet.fromFiles([file]);
  const { runs, ...found } = foundScope(set);
  return { ...found, noun: runs?.project.noun };
}

const { NOBODY, EXACT_RUNS, ORGANIZATION: WHOLE } = TrustScope;
test.each<[string, File, object]>([
  ['Azure: a connection by Entra', azure(SUBJECT), { scope: EXACT_RUNS, of: SUBJECT, anyRef: true, noun: 'identity', reRegistrable: false }],
  ['Azure: a connection by names', azure(NAMES, NAMED), { scope: EXACT_RUNS, of: NAMES, anyRef: true, noun: 'service connection' }],
  ['Azure: a subject of the other issuer', azure(NAMES), { scope: EXACT_RUNS }],
  ['AWS: a connection', aws(NAMES), { scope: EXACT_RUNS, of: NAMES, anyRef: true }],
  ['AWS: a pipeline without one', aws('p://contoso/Web Shop/deploy'), { scope: EXACT_RUNS, anyRef: true }],
  ['AWS: every connection of a project', aws('sc://contoso/Web Shop/*'), { scope: WHOLE, of: `https://${NAMED}`, noun: 'service connection' }],
  ['AWS: as a guide has it, the audience alone', aws('*'), { scope: WHOLE, of: `https://${NAMED}` }],
  ['AWS: a subject of GitHub', aws('repo:acme/shop:ref:refs/heads/main'), { scope: NOBODY }],
  ['GCP: a connection', gcp(`assertion.sub == '${SUBJECT}'`), { scope: EXACT_RUNS, of: SUBJECT, anyRef: true }],
  ['GCP: as Google\'s guide has it, the principal of Azure DevOps, which is that of every connection', gcp("assertion.oid == '9246576b-c9b6-441d-a0ca-796721fd971e'"), { scope: WHOLE, of: `https://${ENTRA}`, noun: 'identity' }],
  ['GCP: with the subject that the guide maps', gcp(`assertion.sub == '${SUBJECT}'`, ENTRA, ID, "assertion.sub.split('/sc/')[1]"), { scope: EXACT_RUNS, of: SUBJECT }],
  ['GCP: with the whole subject, which is longer than Google takes', gcp(`assertion.sub == '${SUBJECT}'`, ENTRA, ID, 'assertion.sub'), { scope: NOBODY }],
  ['GCP: a pipeline on main', gcp("assertion.sub == 'p://contoso/Web Shop/deploy' && has(assertion.rpo_ref) && assertion.rpo_ref == 'refs/heads/main'", NAMED), { scope: EXACT_RUNS }],
])('%s', (_, file, expected) => expect(foundIn(file)).toMatchObject(expected));

test('list says who gets in in the words of Azure DevOps', async () => {
  const folder = folderWith({ 'entra.tf.json': azure(SUBJECT).content, 'role.template.json': aws('sc://contoso/Web Shop/*').content, 'gcp.tf.json': gcp('assertion.tid != \'\'').content });
  const { code, out } = await command(folder, ['list', '.']);
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => /who gets in|^ {2}(?:any ref|pattern):/.test(line))).toMatchSnapshot();
});

const own = (audience = URI) => workflow().sampleTokens(audience)[0];
const named = () => workflow({ connection: byAzureDevOps }).sampleTokens(URI)[0];
const pipeline = mintForPipeline({ issuer: byAzureDevOps.issuer, organization: 'contoso', project: 'Web Shop', pipeline: 'deploy', ref: 'refs/heads/main', audience: URI });

test.each<[string, File, TokenClaims, string[]]>([
  ['converted, and the trust is not: the issuer', azure(NAMES, NAMED), own(), ['azure-devops-issuer-form']],
  ['converted, and of the trust the issuer alone', azure(NAMES), own(), ['azure-devops-issuer-form']],
  ['not converted, and the trust is', azure(SUBJECT), named(), ['azure-devops-issuer-form']],
  ['the audience by its URI', gcp(`assertion.sub == '${SUBJECT}'`, ENTRA, URI), own(), ['azure-devops-audience']],
  ['the audience by its id', aws(NAMES, NAMED, ID), named(), ['azure-devops-audience']],
  ['the audience of STS, as for other CI systems', aws(NAMES, NAMED, 'sts.amazonaws.com'), named(), ['azure-devops-audience']],
  ['an audience that no token has', aws(NAMES), { ...named(), aud: 'sts.amazonaws.com' }, ['azure-devops-audience']],
  ['no connection', aws(NAMES), pipeline, ['azure-devops-no-connection']],
  ['a managed identity', azure(SUBJECT), mintForOther(byEntra.issuer, '90090090-0000-4000-8000-000000000002', URI), ['azure-devops-somebody-else']],
  ['a trust of a managed identity', azure('90090090-0000-4000-8000-000000000002'), own(), ['azure-devops-somebody-else']],
  ['the organization renamed', azure(NAMES.replace('contoso', 'fabrikam'), NAMED), named(), ['azure-devops-renamed']],
  ['the project renamed', aws(NAMES.replace('Web Shop', 'Shop')), named(), ['azure-devops-renamed']],
  ['the connection renamed', azure(NAMES.replace('production', 'prod'), NAMED), named(), ['azure-devops-renamed']],
  ['the connection made anew', azure(OTHER), own(), ['azure-devops-another-connection']],
  ['a connection of another organization', azure(`${PREFIX}/90090090-0000-4000-8000-000000000001/${CONNECTION}`), own(), ['azure-devops-another-connection']],
])('why not: %s', (_, file, token, expected) => {
  const [decision] = IdentitySet.fromFiles([file]).decide(token);
  const all = KnownCauses.of(decision, token);
  // Audiences of other CI systems are chosen by the job; here nobody is told to.
  expect(all.map(({ id }) => id)).not.toContain('audience');
  const found = all.filter(({ id }) => id.startsWith('azure-devops'));
  expect([decision.verdict, [...new Set(found.map(({ id }) => id))]]).toEqual(['deny', expected]);
  expect(found.map(({ text, remedy }) => `${text} -> ${remedy}`)).toMatchSnapshot();
});

test.each<[string, File, TokenClaims, string[]]>([
  ['a connection by Entra', azure(SUBJECT), own(), []],
  ['a connection by names', aws(NAMES), named(), []],
  ['the audience alone', aws('*'), named(), ['any other service connection of the project', 'a connection of this name in any other project', 'the organization under any other name', 'a pipeline without a service connection']],
  ['every connection of a project', aws('sc://contoso/Web Shop/*'), named(), ['any other service connection of the project']],
  ['the whole tenant', gcp("assertion.tid != ''"), own(), ['any other service connection of the organization', 'a service connection of any other organization of the tenant', 'a person, an application or a managed identity of the tenant']],
])('what else gets in: %s', (_, file, token, expected) => {
  const set = IdentitySet.fromFiles([file]);
  const { unknown, accepted } = ToleratedChanges.of(set, { identity: set.identities[0].identity, token });
  const unseen = ['any other branch, tag or pull request', 'any other pipeline that the connection permits', 'any other environment, or none', 'another person who starts it'];
  expect([unknown, accepted.map(({ change }) => change)]).toEqual([undefined, [...unseen, ...expected]]);
});

test.each<[string, File, TokenClaims, string]>([
  ['azp beside the audience, which AWS may compare in its place', aws(SUBJECT, ENTRA, ID), own(), 'unknown'],
  ['a ref that a pipeline has and STS does not show', at(NAMED, URI, role({ StringEquals: { [`${HOST}:rpo_ref`]: 'refs/heads/main' } })), pipeline, 'deny'],
  ['the audience alone, as a guide has it, and a pipeline without a connection', aws('*'), pipeline, 'accept'],
])('AWS decides: %s', (_, file, token, verdict) => expect(IdentitySet.fromFiles([file]).decide(token).map((one) => one.verdict)).toEqual([verdict]));
