import * as fc from 'fast-check';
import { AWS } from '../../../src/internal/commands/aws';
import { AZ } from '../../../src/internal/commands/az';
import { Command, command, CommandFact, FLAG } from '../../../src/internal/commands/command';
import { GCLOUD } from '../../../src/internal/commands/gcloud';
import { EndpointFact, gh, GH } from '../../../src/internal/commands/gh';
import { asciiJson, GUID_TEXT, HTTPS, JSON_TEXT, Kind, PATH_PART } from '../../../src/internal/commands/kind';
import { isTrustedWorkflowError } from '../../../src/internal/errors';
import { COMMANDS, ENDPOINTS } from '../../fixtures/commands';
import { expectToRun } from '../../fixtures/stand-ins';

const HOSTILE = ["it's", '$(id)', '`id`', '${IFS}x', '"; rm -rf / #', 'a b', '*', '!!', '\\', '~', 'größe 🚀', '%{x}', '&& id', '> out', "'\\''", 'a=b', '--', 'x\u00a0y'];
/** What a kind takes, as hostile as it lets it be. */
const valueOf = (kind: Kind): fc.Arbitrary<string> => {
  const [guid, url, json, word] = [GUID_TEXT, HTTPS, JSON_TEXT, PATH_PART].map((one) => one === kind);
  if (guid) return fc.constant('11111111-2222-3333-4444-555555555555');
  if (url) return fc.constantFrom("https://graph.microsoft.com/beta/x(appId='1')?$filter=a%20eq%20'b'", 'https://example.com/$(id)', 'https://example.com/`id`;id&&id');
  if (json) return fc.constantFrom(...HOSTILE).map((text) => asciiJson({ text: `${text}\n\u001b[2J\u202e` }));
  if (word) return fc.constantFrom('my-org', '.github', 'a_b', '-x', '...');
  return fc.constantFrom(...HOSTILE, ...kind.words.split(' or '), '-x', '--all').filter((text) => kind.fits.test(text));
};
const argumentsFor = ({ operands, options }: CommandFact) => fc.record({
  ...Object.fromEntries(Object.entries(operands).map(([name, kind]) => [name, valueOf(kind)])),
  ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option === FLAG ? fc.constant(true) : valueOf(option.kind)])),
});
const anything = ({ fields }: EndpointFact) => fc.record(Object.fromEntries(Object.entries(fields).map(([name, { takes }]) => {
  return [name, takes === 'boolean' ? fc.boolean() : takes === 'text' ? fc.constantFrom(...HOSTILE) : fc.array(fc.constantFrom(...HOSTILE))];
})));
const partsOf = ({ path }: EndpointFact) => fc.record(Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, valueOf(PATH_PART)])));

/** Commands of a shape, as a runbook would have them. */
const sampled = (made: fc.Arbitrary<Command>) => fc.sample(made, { numRuns: 3, seed: 7 }).map(({ words, shell }) => ({ command: words, shell }));

test('every command of the tables gets to its program byte for byte, whatever the values are', () => {
  expectToRun([
    ...COMMANDS.flatMap((fact) => sampled(argumentsFor(fact).map((given) => command(fact, given as never)))),
    ...ENDPOINTS.flatMap((fact) => sampled(fc.tuple(partsOf(fact), anything(fact)).map(([parts, fields]) => gh(fact, parts as never, fields as never, { jq: '.[] | "x"', paginate: true })))),
  ]);
});

test('each hostile value gets there by each writer', () => {
  expectToRun(HOSTILE.flatMap((text) => [
    command(AWS.getRole, { '--role-name': text }),
    command(GCLOUD.readLogs, { 'filter': text, '--format': text }),
    gh(GH.transfer, { owner: 'o', repo: 'r' }, { new_owner: text, new_name: `'${text}` }),
  ]).map(({ words, shell }) => ({ command: words, shell })));
});

test('each command has the page of its vendor and the day on which it was read', () => {
  const hosts: Record<string, string> = { aws: 'https://docs.aws.amazon.com/cli/', az: 'https://learn.microsoft.com/', gcloud: 'https://docs.cloud.google.com/sdk/gcloud/' };
  for (const { words, source, asOf } of COMMANDS) expect([source.startsWith(hosts[words[0]]), /^2026-\d\d-\d\d$/.test(asOf)]).toEqual([true, true]);
  for (const { source, asOf } of ENDPOINTS) expect([source.startsWith('https://docs.github.com/en/'), /^2026-\d\d-\d\d$/.test(asOf)]).toEqual([true, true]);
});

test('a misspelt option, a missing one and one of another kind do not compile, and misspelt ones do not run', () => {
  const misspelt = () => command(AZ.listAssignments, {
    '--assignee': 'ID',
    // @ts-expect-error: the option is called --all
    '--al': true,
  });
  // @ts-expect-error: --role-name is missing
  const missing = () => command(AWS.getRole, { '--query': 'Role' });
  const field = () => gh(GH.rename, { owner: 'o', repo: 'r' }, {
    name: 'x',
    // @ts-expect-error: no such field
    new_nam: 'y',
  });
  // @ts-expect-error: a boolean is a boolean, so that it is sent with -F
  const text = () => gh(GH.setRepositorySubject, { owner: 'o', repo: 'r' }, { use_default: 'false' });
  expect(misspelt).toThrow();
  expect(field).toThrow();
  for (const compiled of [missing, text]) expect(compiled).toBeInstanceOf(Function);
});

test('booleans with -F, text with -f, a list entry by entry', () => {
  expect(gh(GH.setRepositorySubject, { owner: 'o', repo: 'r' }, { use_immutable_subject: undefined, use_default: false, include_claim_keys: ['repo', 'ref'] }).shell)
    .toBe("gh api -X PUT repos/o/r/actions/oidc/customization/sub -F use_default=false -f 'include_claim_keys[]=repo' -f 'include_claim_keys[]=ref'");
});

test.each<[string, () => Command]>([
  ['a line break', () => command(AWS.getRole, { '--role-name': 'a\nid' })],
  ['a terminal escape', () => command(AZ.showIdentity, { '--name': 'a\u001b[2J', '--resource-group': 'rg' })],
  ['a character that turns the reading direction', () => command(AZ.deleteAssignment, { '--assignee': 'ID', '--role': 'Reader\u202e', '--scope': '/x' })],
  ['half a character', () => gh(GH.rename, { owner: 'o', repo: 'r' }, { name: '\ud800' })],
  ['nothing at all', () => command(AWS.getRole, { '--role-name': '' })],
  ['the name of a file to read, for az', () => command(AZ.showPrincipal, { '--id': '@secrets' })],
  ['an option for an operand', () => command(GCLOUD.disableAccount, { email: '--quiet' })],
  ['a GUID that is none', () => command(AZ.listAssignments, { '--assignee': 'id-production' })],
  ['a URL that is none', () => command(AZ.rest, { '--method': 'get', '--url': 'file:///etc/passwd' })],
  ['a path that leads elsewhere', () => gh(GH.repository, { owner: 'o', repo: 'r/../../user' }, {})],
  ['a path with a query', () => gh(GH.repository, { owner: 'o', repo: 'r?x=y' }, {})],
])('refused in place of written: %s', (_, write) => {
  let thrown: unknown;
  try {
    write();
  } catch (error) {
    thrown = error;
  }
  expect(isTrustedWorkflowError(thrown) && thrown.code).toBe('command-value');
});

test('a value that begins with a dash is joined to its option', () => {
  expect(command(AWS.getRole, { '--role-name': '-x' }).shell).toBe('aws iam get-role --role-name=-x');
});

test('property: JSON for a terminal is ASCII, and says the same', () => {
  fc.assert(fc.property(fc.record({ text: fc.string({ unit: 'binary' }) }), (value) => {
    const written = asciiJson(value);
    expect(JSON_TEXT.fits.test(written)).toBe(true);
    expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(JSON.stringify(value))));
  }), { numRuns: 50 });
});
