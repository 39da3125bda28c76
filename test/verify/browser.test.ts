import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { AUDIENCES, identity, pool, role, RUNS } from './identities';
import { hexDigest } from '../../src/internal/digest';

const ROOT = join(__dirname, '../..');
const MAIN = RUNS['a push to main'];
const PROD = RUNS['a job in prod, from a feature branch'];

/** What a page has of all that Node has. No `require`, no `process`, no `Buffer`. */
const page = createContext({ TextEncoder, TextDecoder, atob });

/** The value of an expression over `verify`, in the page. Only JSON goes in and out. */
function inPage(expression: string, input: unknown): unknown {
  return JSON.parse(runInContext(`(input => JSON.stringify(${expression}))(${JSON.stringify(input)})`, page) as string);
}

// A module of Node, or one that is not there, fails the bundling.
beforeAll(() => {
  const entry = "export * from './src/verify'; export { hexDigest } from './src/internal/digest';";
  const { outputFiles: [bundle] } = buildSync({
    stdin: { contents: entry, resolveDir: ROOT, loader: 'ts' }, bundle: true, platform: 'browser', format: 'iife', globalName: 'verify', write: false, logLevel: 'silent',
  });
  runInContext(bundle.text, page);
});

const yaml = { path: 'template.yaml', content: readFileSync(join(ROOT, 'test/fixtures/artifacts/template.yaml'), 'utf8') };
const templated = { ...PROD(AUDIENCES.aws), sub: 'repo:my-org@123456/my-repo@456789:environment:prod' };

test.each([
  ['AWS', role({ StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme@1/shop@2:ref:refs/heads/ma*' } }), MAIN(AUDIENCES.aws), PROD(AUDIENCES.aws)],
  ['Azure', identity('repo:acme@1/shop@2:environment:prod'), PROD(AUDIENCES.azure), MAIN(AUDIENCES.azure)],
  ['GCP', pool("assertion.repository_owner_id == '1' && assertion.ref == 'refs/heads/main'", 'attribute.repository/acme/shop'), MAIN(AUDIENCES.gcp), PROD(AUDIENCES.gcp)],
  ['GCP, by the CEL engine', pool("assertion.ref.extract('refs/heads/{branch}') == 'main'", 'attribute.repository/acme/shop'), MAIN(AUDIENCES.gcp), PROD(AUDIENCES.gcp)],
  ['a YAML template', yaml, templated, { ...templated, sub: 'repo:acme@1/shop@2:environment:prod' }],
])('a page decides a token: %s', (_, file, admitted, refused) => {
  const verdict = 'verify.IdentitySet.fromFiles([input.file]).decide(verify.DecodedToken.fromText(input.token).claims)[0].verdict';
  const jwt = (claims: object) => ['{"alg":"RS256"}', JSON.stringify(claims), 'ö'].map((part) => Buffer.from(part).toString('base64url')).join('.');
  expect([admitted, refused].map((claims) => inPage(verdict, { file, token: jwt(claims) }))).toEqual(['accept', 'deny']);
});

test.each(['', 'a', 'ö€😀', 'half a pair: \ud800.', 'x'.repeat(10_000)])('a digest is the same in a page, since names of resources hold it: %#', (text) => {
  expect(inPage('verify.hexDigest(input, 64)', text)).toBe(hexDigest(text, 64));
});
