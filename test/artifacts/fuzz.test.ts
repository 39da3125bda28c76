import * as fc from 'fast-check';
import { file } from './fixture';
import { readText } from '../../src/artifacts';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { IdentitySet } from '../../src/verify';

/** One valid file of each format. The file's name matters to two of them. */
const SEEDS = [
  'template.json', 'template.yaml', 'aws-get-role.json', 'aws-authorization-details.json', 'aws-oidc-provider.json', 'trust.json',
  'azure-identity-credentials.json', 'azure-rest-credentials.json', 'azure-ad-credentials.json', 'graph-credentials.json', 'arm-template.json', 'arm-export.json',
  'gcloud-providers.json', 'gcloud-pool.json', 'deploy@my-project.iam.gserviceaccount.com.json', 'projects/my-project.json', 'condition.cel',
  'terraform-plan-azure.json', 'terraform-state-gcp.json',
];
const RUNS = { numRuns: 100 };

/** Resources or an error of the catalogue; and whatever was read, the parties take: a set of identities of it decides or refuses with an error of ours. */
function survives(content: string, path: string): void {
  try {
    readText(content, path);
    IdentitySet.fromFiles([{ path, content }]).decide({ iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: 'repo:o/r:environment:prod' });
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
  }
}

test.each(SEEDS)('%s, with bytes changed', (name) => {
  const { content } = file(name);
  const junk = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('"', '{', '}', '[', ']', ':', ',', '\n', '\u0000', '\ufeff', '\\', '&a ', '*a', '!Sub ', '<<', '%25', '[[', '${', '..'));
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(content.length), fc.nat(10), junk), { minLength: 1, maxLength: 5 }), (changes) => {
    survives(changes.reduce((text, [at, length, by]) => text.slice(0, at) + by + text.slice(at + length), content), name);
  }), RUNS);
});

/** Everything that may stand where something else should. */
const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e300, '', '*', '${x}', '[parameters(\'x\')]', '[', '{{resolve:ssm:x}}', [], {}, [[]], [null], { Ref: 'x' }, { 'Fn::Sub': '${a}' }, { 'Fn::If': [] }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The places of a JSON value, as paths. */
function placesOf(json: unknown, path: string[] = []): string[][] {
  if (typeof json !== 'object' || json === null) return [path];
  return [path, ...Object.entries(json).flatMap(([key, value]) => placesOf(value, [...path, key]))];
}

/** A copy with the value at a place replaced, taken away, or under another key. */
function changed(json: unknown, [key, ...rest]: string[], change: Change): unknown {
  if (key === undefined || typeof json !== 'object' || json === null) return change.by;
  if (Array.isArray(json)) {
    const copy: unknown[] = [...json as unknown[]];
    copy[Number(key)] = rest.length > 0 ? changed(copy[Number(key)], rest, change) : change.by;
    return change.how === 'drop' && rest.length === 0 ? copy.filter((_, index) => index !== Number(key)) : copy;
  }
  return Object.fromEntries(Object.entries(json).flatMap(([name, value]) => {
    if (name !== key) return [[name, value]];
    if (rest.length > 0) return [[name, changed(value, rest, change)]];
    return change.how === 'drop' ? [] : [[change.how === 'rename' ? change.name : name, change.how === 'rename' ? value : change.by]];
  }));
}

interface Change { readonly how: 'replace' | 'drop' | 'rename'; readonly by: unknown; readonly name: string }

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('replace', 'drop', 'rename'),
  by: replacement,
  name: fc.constantFrom('__proto__', 'constructor', 'value', 'Resources', 'resource', 'properties', 'name', 'Fn::Sub', 'Ref', 'id', 'length'),
});

test.each(SEEDS.filter((name) => name.endsWith('.json')))('%s, with its structure changed', (name) => {
  const json = JSON.parse(file(name).content) as unknown;
  const places = placesOf(json);
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(places.length - 1), change), { minLength: 1, maxLength: 3 }), (changes) => {
    survives(JSON.stringify(changes.reduce((value, [at, one]) => changed(value, places[at], one), json)) ?? '', name);
  }), RUNS);
});

test('any text', () => {
  const line = fc.constantFrom('Resources:', '  R:', '    Type: AWS::IAM::Role', '- a', '? b', '---', '&a', '*a', '{', '}', '[', ']', '"', '|', '>', '# c', '%YAML 1.1', 'assertion.sub', '!Sub', '\t', '<<: *a');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))), (text) => survives(text, 'any')), { numRuns: 1_000 });
});
