import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { azure, CLAIMS, command, folderWith, OPEN, template } from './fixture';

const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/schema/comparison.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const folder = folderWith({
  'one/cdk.tf.json': azure('deploy', CLAIMS.sub),
  'one/only/cdk.tf.json': azure('alone', CLAIMS.sub),
  'one/notes.json': { no: 'artifact' },
  'other/cdk.tf.json': azure('deploy', 'repo:acme@1/shop@2:environment:prod'),
  'aws/a.template.json': template('deploy', CLAIMS.sub),
  'open/open.template.json': OPEN,
  'open-too/open.template.json': { ...OPEN, Description: 'its parameter may have another value' },
});
const compare = (...argv: string[]) => command(folder, ['compare', '--format', 'json', '--repository', 'repo:acme@1/shop@2', ...argv]);

interface Witness { claims: Record<string, unknown>; admittedBy: string[]; refusedBy: string[]; decisiveClaims: string[] }

interface Printed {
  holds: boolean;
  pairs: { answer: string; nowOnly: boolean; witness?: Witness }[];
}

function checked(out: string): Printed {
  const printed: unknown = JSON.parse(out);
  validate(printed);
  expect(validate.errors ?? []).toEqual([]);
  return printed as Printed;
}

test('follows its schema, with a whole token for a difference', async () => {
  const { code, out, err } = await compare('one', 'other');
  const printed = checked(out);
  expect(printed).toMatchObject({
    question: 'equivalent',
    holds: false,
    pairs: [{
      first: { party: 'azure', identity: 'deploy', source: expect.stringMatching(/^one\/cdk.tf.json#/) },
      answer: 'no',
      nowOnly: false,
      witness: {
        claims: {
          iss: CLAIMS.iss, aud: 'api://AzureADTokenExchange', sub: CLAIMS.sub, ref: 'refs/heads/main', repository: 'acme/shop', repository_id: '2',
        },
        admittedBy: ['deploy (Azure, one/cdk.tf.json)'],
        refusedBy: ['deploy (Azure, other/cdk.tf.json)'],
        decisiveClaims: ['sub'],
      },
    }],
    onlyInFirst: [{ identity: 'alone' }],
    onlyInSecond: [],
    skipped: ['one/notes.json'],
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('its token is decided as it says', async () => {
  const [{ witness }] = checked((await compare('one', 'other')).out).pairs;
  const decided = folderWith({ 'token.json': witness!.claims });
  for (const [side, verdict] of [['one', 'accept'], ['other', 'deny']]) {
    expect(await command(folder, ['decide', '--token', join(decided, 'token.json'), '--identity', 'deploy', '--expect', verdict, side])).toMatchObject({ code: 0, err: '' });
  }
});

test.each([
  ['yes', ['one', 'one', '--identity', 'deploy'], true], ['unknown', ['open', 'open-too'], false], ['yes', ['aws', 'one'], false],
])('%s: %j', async (answer, argv, holds) => {
  const printed = checked((await compare(...argv)).out);
  expect(printed.pairs.map((pair) => [pair.answer, pair.witness])).toEqual([[answer, undefined]]);
  expect(printed.holds).toBe(holds);
});

test('across clouds the audiences are beside the comparison, and none is in the token', async () => {
  const { out } = await compare('aws', 'other');
  expect(checked(out)).toMatchObject({ pairs: [{ answer: 'no', audiences: ['deploy (AWS): sts.amazonaws.com', 'deploy (Azure): api://AzureADTokenExchange'] }] });
  expect(checked(out).pairs[0].witness!.claims).not.toHaveProperty('aud');
});

test('an expectation that does not hold changes the exit code, not the answer', async () => {
  const missed = await compare('one', 'other', '--expect', 'equivalent');
  expect(missed).toEqual({ ...await compare('one', 'other'), code: 1, err: expect.stringContaining('expected equivalent') });
});

test('the schema refuses what is not documented', () => {
  const identity = { party: 'aws', identity: 'x', source: 'x' };
  const pair = { first: identity, second: identity, answer: 'yes', nowOnly: false, because: 'x', assumptions: [] };
  const answer = { question: 'implies', holds: true, pairs: [pair], onlyInFirst: [], onlyInSecond: [identity], skipped: [], unusable: [] };
  const witness = { claims: {}, admittedBy: ['x'], refusedBy: [], decisiveClaims: [] };
  expect(validate(answer)).toBe(true);
  expect(validate({ ...answer, pairs: [{ ...pair, answer: 'no', witness }] })).toBe(true);
  for (const wrong of [{ answer: 'maybe' }, { answer: 'no' }, { witness }, { extra: 1 }]) expect(validate({ ...answer, pairs: [{ ...pair, ...wrong }] })).toBe(false);
  expect(validate({ ...answer, pairs: [] })).toBe(false);
});
