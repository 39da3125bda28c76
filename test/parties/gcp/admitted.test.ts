import * as fc from 'fast-check';
import { evaluate } from '../../../src/claims/formula-evaluate';
import { IdentityDocument, MemberDocument, ProviderDocument } from '../../../src/parties/gcp/artifact-document';
import { conditionIdentity, exchangeIdentity } from '../../../src/parties/gcp/evaluate/alone';
import { Exchanges, trustingIdentity } from '../../../src/parties/gcp/evaluate/evaluate';
import { Explanation, Verdict } from '../../../src/trust';
import { OWN_AUDIENCE } from '../../../src/trust/admitted';
import { TrustingIdentity } from '../../../src/trust/identity';
import { Field, isUnsettled } from '../../../src/trust/unsettled';
import { GITHUB } from '../../fixtures/gcp';
import { at } from '../../fixtures/source';

/**
 * What an identity decides token by token is what its formulas say of all tokens: a token that gets in for certain satisfies `lowerBound`, one
 * that is refused for certain does not satisfy `upperBound`, and one of which it is open satisfies `upperBound` alone.
 */
type Claims = Record<string, string>;
const PROJECT = '123';
const OWN = `https://iam.googleapis.com/projects/${PROJECT}/locations/global/workloadIdentityPools/github-production/providers/github`;

/** An identity and the verdicts of its formulas: of both bounds, of the wide one alone, or of none. */
interface Compared {
  readonly identity: TrustingIdentity;
  readonly said: (token: Claims) => Verdict;
}

function comparedOf(identity: TrustingIdentity): Compared {
  const admitted = identity.admitted!();
  if (isUnsettled(admitted)) throw new Error(admitted.unsettled);
  const { lowerBound, upperBound = lowerBound, ownAudience } = admitted;
  const said = (token: Claims) => {
    const isOwn = ownAudience !== undefined && (token.aud === ownAudience || `https:${token.aud}` === ownAudience);
    const claims = isOwn ? { ...token, aud: OWN_AUDIENCE } : token;
    const [certain, possible] = [lowerBound, upperBound].map((formula) => evaluate(formula, claims) === true);
    return certain && possible ? Verdict.ACCEPT : possible ? Verdict.UNKNOWN : Verdict.DENY;
  };
  return { identity, said };
}

const OPEN: Field = { unsettled: 'var.x' };
const CI = 'https://ci.example';

/** Expressions that are terms over claims. */
const TERMS = [
  "'literal'", "''", 'assertion.ref', 'assertion.environment', "has(assertion.environment) ? assertion.environment : ''",
  "has(assertion.environment) && assertion.environment == 'a' ? 'one' : assertion.ref == 'b' ? 'two' : ''",
  "assertion.environment == 'a' && assertion.ref == 'a' ? 'one' : ''", "assertion.environment == 'a' || has(assertion.extra) ? assertion.extra : 'none'",
  "assertion.repository_id + ':' + assertion.ref", "assertion.repository_id + ':' + (has(assertion.environment) ? assertion.environment : '') + ':' + assertion.ref",
  "assertion.ref + (assertion.extra in ['a', 'b'] ? 'refused' : '')", "!has(assertion.extra) ? 'one' : assertion.environment.startsWith('a') ? 'two' : assertion.extra",
  "(has(assertion.extra) && !(assertion.extra in ['a']) ? '' : 'refused') + ':' + assertion.ref",
  "(has(assertion.extra) ? (assertion.extra == 'a' ? 'x:' : 'x') : '') + ':' + assertion.ref", "assertion.ref == 'a' ? 'one' : assertion.ref == 'b' ? 'one' : 'two'",
];
/** Expressions that only an engine computes, or nobody does. */
const OTHERS = ["assertion.ref.extract('{x}:')", 'string(assertion.ref)', 'assertion.ref.size() > 1 ? assertion.ref : assertion.extra', 'assertion.ref +'];
const CONDITIONS = [
  "assertion.ref == 'a'", "has(assertion.environment) && assertion.environment != 'b'", "assertion.environment == 'a' || assertion.ref == 'b'", 'false', 'true',
  "!(assertion.extra in ['a', '']) && assertion.ref != 'x'", "assertion.ref.startsWith('a') || assertion.ref.matches('^b')", "attribute.one == 'one' || attribute.one == 'a'",
  "has(attribute.one) && attribute.one.contains('a')", "google.subject != 'a'", "has(assertion.extra) ? assertion.extra == 'a' : assertion.ref == 'a'",
];
const OTHER_CONDITIONS = ['assertion.ref == assertion.extra', "assertion.ref.size() == 1 && assertion.ref != 'b'", "attribute.absent == 'a'", 'whatever(assertion.ref)', "assertion.ref.split(':')[0] == 'a'"];
const VALUES = ['', 'a', 'b', ':', 'a:', 'a:a', 'one', 'two', '1:a', '1::a', '1:a:a', ':a', 'x::a', 'refused:a', 'literal', '7:b'];
const value = fc.constantFrom(...VALUES);

const LONG = 'é'.repeat(3) + 'x'.repeat(50);
const TOKEN: fc.Arbitrary<Claims> = fc.record({
  iss: fc.oneof({ weight: 9, arbitrary: fc.constant('https://ci.example') }, fc.constantFrom('https://other.example', GITHUB.url)),
  aud: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(OWN, OWN.slice('https:'.length)) }, fc.constantFrom('one', 'two', 'https://iam.googleapis.com/other')),
  ref: fc.oneof({ weight: 9, arbitrary: value }, fc.constantFrom('a'.repeat(125), 'a'.repeat(127), 'a'.repeat(128), LONG)),
  repository_id: fc.constantFrom('1', '7'),
  environment: value,
  extra: value,
}, { requiredKeys: ['iss', 'aud'] });

interface Given {
  readonly provider: ProviderDocument;
  readonly more: ProviderDocument;
  readonly members: readonly MemberDocument[];
  readonly obstacles: readonly Explanation[];
  readonly impersonated: boolean;
}

const OBSTACLE = fc.constantFrom<Explanation['verdict'][]>(Verdict.DENY, Verdict.UNKNOWN).map((verdict): Explanation => ({ where: 'there', text: 'something', verdict }));
const obstacles = (weight: number): fc.Arbitrary<readonly Explanation[]> => fc.oneof({ weight, arbitrary: fc.constant([]) }, OBSTACLE.map((one) => [one]));

function provider(terms: readonly string[], conditions: readonly string[], isOpen: boolean): fc.Arbitrary<ProviderDocument> {
  const text = (texts: readonly string[]): fc.Arbitrary<Field> =>
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom<Field[]>(...texts) }, fc.constant<Field>(isOpen ? OPEN : texts[0]));
  return fc.record({
    subject: fc.option(text(terms), { nil: undefined, freq: 12 }),
    one: text(terms),
    two: text(terms),
    condition: fc.option(text(conditions), { nil: undefined }),
    issuer: fc.constantFrom<Field>(CI, 'https://ci.example/', CI, 'https://other.example', isOpen ? OPEN : CI),
    audiences: fc.constantFrom<Field[]>([], [], ['one'], ['one', 'two'], isOpen ? ['one', OPEN] : []),
    poolId: fc.constantFrom<Field>('github-production', isOpen ? OPEN : 'github-production'),
    obstacles: obstacles(isOpen ? 8 : 99),
  }).map(({ subject, one, two, ...rest }) => ({
    source: at('pool'),
    providerId: 'github',
    projectNumber: PROJECT,
    ...rest,
    mapping: [...subject ? [['google.subject', subject] as const] : [], ['attribute.one', one], ['attribute.two', two]],
  }));
}

function given(terms: readonly string[], conditions: readonly string[], isOpen: boolean): fc.Arbitrary<Given> {
  return fc.tuple(provider(terms, conditions, isOpen), provider(terms, conditions, isOpen)).chain(([first, more]) => {
    const attribute = fc.record({ kind: fc.constant('attribute' as const), target: fc.constantFrom('attribute.one', 'attribute.two', 'google.subject', 'attribute.three'), value });
    const member: fc.Arbitrary<MemberDocument> = fc.record({
      source: fc.constant(at('binding')),
      member: fc.constant('a member'),
      obstacles: obstacles(isOpen ? 8 : 99),
      providers: fc.constantFrom<ProviderDocument[]>([first], [first, more], [first], isOpen ? [] : [first]),
      possible: fc.constantFrom<ProviderDocument[] | undefined>(undefined, undefined, isOpen ? [more] : undefined),
      principal: fc.oneof({ weight: 8, arbitrary: attribute }, fc.record({ kind: fc.constantFrom('pool' as const, 'everyone' as const, 'google' as const) })),
    });
    const everyone = (one: MemberDocument): MemberDocument => one.principal?.kind === 'everyone' || one.principal?.kind === 'google' ? { ...one, providers: [], possible: undefined } : one;
    return fc.record({
      provider: fc.constant(first),
      more: fc.constant(more),
      members: fc.array(member.map(everyone), { minLength: 1, maxLength: 3 }),
      obstacles: obstacles(isOpen ? 12 : 99),
      impersonated: fc.boolean(),
    });
  });
}

function comparedIn({ provider: one, members, obstacles: own, impersonated }: Given): Compared[] {
  const document: IdentityDocument = { identity: 'deploy', source: at('account'), members, obstacles: own, impersonated };
  const exchanges = new Exchanges();
  const identities = [
    trustingIdentity(document, exchanges), exchangeIdentity(one, exchanges), ...one.condition && !isConstant(one.condition) ? [conditionIdentity({ source: at('condition'), expression: one.condition })] : [],
  ];
  return identities.map(comparedOf);
}

/** Which issuers ask for more than these, a condition alone leaves open. */
const isConstant = (condition: Field) => typeof condition === 'string' && ['true', 'false'].includes(condition);

const TOKENS = fc.array(TOKEN, { minLength: 10, maxLength: 10 });

/** A text of more bytes than characters is within what the formulas take for granted. */
const ofBytes = (token: Claims) => Object.values(token).every((text) => text.length < 127 || Buffer.byteLength(text) === text.length);

/** How often a verdict of the formulas came with a verdict of the evaluation. */
function tally(configurations: fc.Arbitrary<Given>, agree: (said: Verdict, decided: Verdict) => boolean): Record<string, number> {
  const counts: Record<string, number> = {};
  fc.assert(fc.property(configurations, TOKENS, (configuration, tokens) => {
    for (const { identity, said } of comparedIn(configuration)) {
      for (const token of tokens.filter(ofBytes)) {
        const [formulas, { verdict }] = [said(token), identity.decide(token)];
        if (!agree(formulas, verdict)) expect([identity.identity, token, formulas]).toEqual([identity.identity, token, verdict]);
        counts[`${formulas} ${verdict}`] = (counts[`${formulas} ${verdict}`] ?? 0) + 1;
      }
    }
  }), { numRuns: 200 });
  return counts;
}

describe('formulas', () => {
  it('say of each token what is decided, where all is settled and lowered', () => {
    const counts = tally(given(TERMS, CONDITIONS, false), (said, decided) => said === decided);
    expect(Math.min(counts['accept accept'], counts['deny deny'], counts['unknown unknown'])).toBeGreaterThan(100);
  });

  it('are bounds of what is decided, where much is open or left to the engine', () => {
    const configurations = given([...TERMS, ...OTHERS], [...CONDITIONS, ...OTHER_CONDITIONS], true);
    const counts = tally(configurations, (said, decided) => said === Verdict.UNKNOWN || said === decided);
    expect(Math.min(counts['accept accept'], counts['deny deny'], counts['unknown unknown'])).toBeGreaterThan(50);
  });
});
