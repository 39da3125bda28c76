import fc from 'fast-check';
import { DecodedToken } from '../../src/verify/decoded-token';

const CLAIMS = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: 'repo:acme@1/shop@2:environment:prod' };
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const SIGNATURE = 'c2VjcmV0LXNpZ25hdHVyZQ';
const jwt = (claims: unknown, signature = SIGNATURE) => `${encoded({ alg: 'RS256' })}.${encoded(claims)}.${signature}`;
const read = (text: string) => DecodedToken.fromText(text);

function messageOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test('claims as JSON', () => expect(read(JSON.stringify(CLAIMS))).toEqual({ claims: CLAIMS, form: 'claims', notChecked: ['signature', 'expiry'] }));
test('claims with a byte order mark and line feeds around them', () => expect(read(`\ufeff\n${JSON.stringify(CLAIMS, undefined, 2)}\r\n`).claims).toEqual(CLAIMS));
test('a raw JWT', () => expect(read(jwt(CLAIMS))).toEqual({ claims: CLAIMS, form: 'jwt', notChecked: ['signature', 'expiry'] }));

test.each([
  ['after Bearer', `Bearer ${jwt(CLAIMS)}`],
  ['in the header of a request', `Authorization: bearer  ${jwt(CLAIMS)}\n`],
  ['with white space around it', `\n\t ${jwt(CLAIMS)} \r\n`],
  ['wrapped', jwt(CLAIMS).replace(/.{60}/g, '$&\n')],
  ['as a JSON text', JSON.stringify(jwt(CLAIMS))],
  ['in the answer of GitHub’s token endpoint', JSON.stringify({ count: 1234, value: jwt(CLAIMS) })],
  ['without its signature', jwt(CLAIMS, '')],
])('a JWT %s', (_, text) => expect(read(text)).toMatchObject({ claims: CLAIMS, form: 'jwt' }));

test('claims that have a claim "value" are claims', () => expect(read(JSON.stringify({ ...CLAIMS, value: 'a.b.c' })).form).toBe('claims'));

// `cut -d. -f2 | base64 -d` fails on these: no padding, and `-` or `_` where base64 has `+` or `/`.
test('trap 29: payloads whose base64url has no padding, and letters that base64 lacks', () => {
  const claims = [0, 1, 2].map((extra) => ({ ...CLAIMS, actor: `?>~${'ö'.repeat(3)}${'x'.repeat(extra)}` }));
  expect(new Set(claims.map((one) => encoded(one).length % 4)).size).toBe(3);
  expect(claims.map(encoded).join('')).toMatch(/[-_]/);
  expect(claims.map((one) => read(jwt(one)).claims)).toEqual(claims);
});

test('trap 29: what base64 wrote is no JWT, and the message says where', () => {
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
  expect(messageOf(`${encoded({ alg: 'RS256' })}.${base64({ ...CLAIMS, actor: 'ab' })}.${SIGNATURE}`)).toMatch(/segment 2 \(payload\) is not base64url.*\n.*"=" as character \d+ of \d+/);
});

test('any claims come out as they went in, from either form', () => {
  const claims = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 4 })).map((one) => ({ ...one, ...CLAIMS }));
  fc.assert(fc.property(claims, (one) => {
    const same = JSON.parse(JSON.stringify(one)) as unknown;
    expect(read(JSON.stringify(one)).claims).toEqual(same);
    expect(read(jwt(one)).claims).toEqual(same);
  }));
});

test('any text is read or refused with a code, in no time', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.base64String(), { maxLength: 6 }).map((parts) => parts.join('.'))), (text) => {
    expect(messageOf(text)).toMatch(/\[token-not-(?:jwt|claims)\]/);
  }));
});

test('a refused token is not repeated: not the signature, not the payload', () => {
  const [header, payload] = jwt(CLAIMS).split('.');
  const refused = [
    `${header}.${payload}.${SIGNATURE}!`, `${header}.${payload}.${SIGNATURE}.x`, `${header}${payload}${SIGNATURE}`, `${header}.${payload}=.${SIGNATURE}`,
    `"x${jwt(CLAIMS)}`, `{"value":"${header}.${payload}`, `{"value":"${SIGNATURE}"}${jwt(CLAIMS)}`, `the signature ${SIGNATURE} alone`,
  ];
  for (const text of refused) {
    const message = messageOf(text);
    expect(message).toMatch(/\[token-not-(?:jwt|claims)\]/);
    for (const part of [header, payload, SIGNATURE]) expect(message).not.toContain(part.slice(0, 6));
  }
});

describe('pasted with lines around it', () => {
  const pretty = JSON.stringify({ ...CLAIMS, workflow: 'a } in "quotes" {' }, undefined, 2);
  const claims = JSON.parse(pretty) as unknown;
  const timed = (text: string, start = '') => text.split('\n').map((line) => `${start}2026-11-21T09:30:00.1234567Z ${line}`).join('\n');

  test.each([
    ['claims and a prompt', `$ jq . claims.json\n${pretty}\nDone {in 1s}`],
    ['claims that come first', `${pretty}\nDone`],
    ['a log of GitHub', timed(`##[group]Run debug\n${pretty}\n##[endgroup]`)],
    ['a log that gh printed', timed(pretty, 'deploy\tDebug the token\t')],
    ['a log with colours', `\u001b[36;1mclaims:\u001b[0m ${pretty}`],
    ['claims in a line of text', `claims=${JSON.stringify(claims)};`],
    ['other objects beside', `{"level":"info"}\n{"open": {\n${pretty}\n{"iss": 1}`],
    ['the same claims twice', `${pretty}\n${JSON.stringify(claims)}\n${jwt(claims)}`],
  ])('%s', (_, text) => expect(read(text).claims).toEqual(claims));

  test.each([
    ['in a request', `POST /token HTTP/1.1\nAuthorization: Bearer ${jwt(CLAIMS)}\nAccept: */*`],
    ['in a log', timed(`token: ${jwt(CLAIMS)}`)],
    ['in quotes, cut off from the rest', `{"value":"${jwt(CLAIMS)}"`],
    ['without its signature', `the token is ${jwt(CLAIMS, '')} and more`],
  ])('a JWT %s', (_, text) => expect(read(text)).toMatchObject({ claims: CLAIMS, form: 'jwt' }));

  test.each([
    ['base64url', encoded(CLAIMS)], ['base64', Buffer.from(JSON.stringify(CLAIMS)).toString('base64')],
    ['base64 in lines', Buffer.from(JSON.stringify(CLAIMS)).toString('base64').replace(/.{40}/g, '$&\n')], ['in a log', timed(`payload ${encoded(CLAIMS)}`)],
  ])('a payload alone, %s', (_, text) => expect(read(text)).toMatchObject({ claims: CLAIMS, form: 'claims' }));

  const other = { ...CLAIMS, aud: 'api://AzureADTokenExchange' };
  test.each([
    ['two objects', `${JSON.stringify(CLAIMS)}\n${JSON.stringify(other)}`],
    ['two JWTs', `${jwt(CLAIMS)}\n${jwt(other)}`],
    ['one of each', timed(`${pretty}\n${jwt(other)}`)],
  ])('%s are refused: which is meant is not for a reader to choose', (_, text) => expect(messageOf(text)).toMatch(/\[several-tokens\][\s\S]*AzureADTokenExchange/));

  test('a claim that is there twice is an error there, too', () => expect(messageOf('claims: {"iss":"https://x","sub":"a","sub":"b"}')).toContain('has the key "sub" twice'));
  test('a masked token is told as such', () => expect(messageOf('***')).toContain('a log masks tokens'));

  // Each open brace has the rest of the text looked at: n of them cost n * (n + 1) / 2 looks, and 20,000,000 are the most.
  test('text full of open braces is refused as soon as that takes 20,000,000 looks', () => {
    expect(messageOf(`x${'{'.repeat(6_324)}`)).toMatch(/\[token-not-/);
    expect(messageOf(`x${'{'.repeat(6_325)}`)).toContain('[token-too-large]');
    expect(messageOf(`x${'{'.repeat(1_000_000)}`)).toContain('[token-too-large]');
    expect(messageOf(`x${'{"'.repeat(500_000)}`)).toContain('[token-too-large]');
  });
});

describe('limits', () => {
  const nested = (levels: number) => `{"iss":"https://x","deep":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  const long = (length: number) => JSON.stringify({ iss: '' }).replace('""', `"${'x'.repeat(length - 10)}"`);

  test('64 levels are read, 65 are not', () => {
    expect(messageOf(nested(63))).toBe('accepted');
    expect(messageOf(nested(64))).toContain('[token-too-large]');
  });

  test('1,048,576 characters are read, one more is not', () => {
    expect(long(1_048_576)).toHaveLength(1_048_576);
    expect(messageOf(long(1_048_576))).toBe('accepted');
    expect(messageOf(long(1_048_577))).toContain('[token-too-large]');
  });

  test('half a million levels are refused within a second of computing', () => {
    const start = process.cpuUsage();
    expect(messageOf(nested(500_000))).toContain('[token-too-large]');
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});

test('a claim named __proto__ is a claim: it changes no object', () => {
  const { claims } = read('{"iss":"https://x","__proto__":{"sub":"forged"}}');
  expect(claims.sub).toBeUndefined();
  expect(Object.keys(claims)).toEqual(['iss', '__proto__']);
  expect(({} as Record<string, unknown>).sub).toBeUndefined();
});

test.each([['[]'], ['null'], ['"text"'], ['42'], ['{}'], ['{"iss":1}'], ['{"__proto__":{"iss":"https://x"}}'], ['']])('%s holds no claims', (text) => {
  expect(messageOf(text)).toMatch(/\[token-not-(?:jwt|claims)\]/);
});

test('a claim that is there twice is an error: clouds differ in which they take', () => {
  expect(messageOf('{"iss":"https://x","sub":"a","sub":"b"}')).toContain('has the key "sub" twice');
});

test('errors name where the text comes from, with what steers a terminal escaped', () => {
  expect(() => DecodedToken.fromText('x', { source: 'tokens/\u001b[2Jci.jwt' })).toThrow('"tokens/\\u001b[2Jci.jwt" holds no token');
});
