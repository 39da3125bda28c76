import { DocumentEdit } from '../../src/trust/document-edit';
import { TrustingIdentity } from '../../src/trust/identity';
import { IdentitySet } from '../../src/verify';
import { AUDIENCES, HOST, identity, pool, role, RUNS } from '../verify/identities';

const first = (file: { path: string; content: string }): TrustingIdentity => IdentitySet.fromFiles([file])._trusting[0];
const push = RUNS['a push to main'];

/** The edit of the first comparison with a key, as the decision on a token shows it. */
function at(identityOf: TrustingIdentity, token: Record<string, unknown>, key: RegExp) {
  const leaves = (parts: ReturnType<TrustingIdentity['decide']>['because']): typeof parts => parts.flatMap((part) => part.children && part.children.length > 0 ? leaves(part.children) : [part]);
  return leaves(identityOf.decide(token).because).find((leaf) => key.test(leaf.key ?? leaf.operator ?? ''))!;
}

const SUBJECT = 'repo:acme@1/shop@2:ref:refs/heads/main';
const trusts: [string, TrustingIdentity, Record<string, unknown>, RegExp, string][] = [
  ['AWS', first(role({ StringLike: { [`${HOST}:sub`]: 'repo:other/*' } })), push(AUDIENCES.aws), /:sub$/, 'repo:other/*'],
  ['Azure', first(identity('repo:other/x:ref:refs/heads/main')), push(AUDIENCES.azure), /^sub$/, 'repo:other/x:ref:refs/heads/main'],
  ['GCP', first(pool("assertion.sub == 'repo:other/x'", 'attribute.repository/acme/shop')), push(AUDIENCES.gcp), /^assertion\.sub$/, 'repo:other/x'],
];

test.each(trusts)('%s: the changed identity decides otherwise, and the one at hand stays as it is', (_, trust, token, key, from) => {
  const edited = trust.edited!([{ at: at(trust, token, key), kind: 'exact', from, to: SUBJECT }])!;
  expect([trust, edited].map((one) => one.decide(token).verdict)).toEqual(['deny', 'accept']);
  expect(edited.decide({ ...token, sub: `${SUBJECT}x` }).verdict).toBe('deny');
  expect([edited.identity, edited.source, edited.party]).toEqual([trust.identity, trust.source, trust.party]);
});

test.each(trusts)('%s: a place that the document does not have changes nothing', (_, trust, token, key, from) => {
  const leaf = at(trust, token, key);
  const edits: DocumentEdit[] = [
    { at: { ...leaf, where: 'elsewhere.json#' }, kind: 'exact', from, to: SUBJECT },
    { at: { ...leaf, where: 'elsewhere.json#' }, kind: 'key', to: 'x:sub' },
    { at: { ...leaf, where: 'elsewhere.json#' }, kind: 'audience', add: 'x' },
    { at: { ...leaf, where: 'elsewhere.json#' }, kind: 'as-meant' },
  ];
  for (const edit of edits) expect(trust.edited!([edit])).toBeUndefined();
});

test('a text with quotes stays text in a condition', () => {
  const trust = first(pool("assertion.sub == 'a'", 'attribute.repository/acme/shop'));
  const token = { ...push(AUDIENCES.gcp), sub: "it's || true" };
  const edited = trust.edited!([{ at: at(trust, token, /^assertion\.sub$/), kind: 'exact', from: 'a', to: "it's || true" }])!;
  expect(edited.decide(token).verdict).toBe('accept');
  expect(edited.decide({ ...token, sub: 'other' }).verdict).toBe('deny');
});

test('a subject with wildcards is exact among patterns too', () => {
  const trust = first(role({ StringLike: { [`${HOST}:sub`]: ['repo:x/*', 'repo:y/*'] as unknown as string } }));
  const token = { ...push(AUDIENCES.aws), sub: 'repo:acme/*:x' };
  const edited = trust.edited!([{ at: at(trust, token, /:sub$/), kind: 'exact', from: 'repo:x/*', to: token.sub }])!;
  expect(edited.decide(token).verdict).toBe('accept');
  expect(edited.decide({ ...token, sub: 'repo:acme/shop:x' }).verdict).toBe('deny');
  expect(edited.decide({ ...token, sub: 'repo:y/z' }).verdict).toBe('accept');
});
