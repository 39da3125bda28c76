import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';

// What the schema of SARIF 2.1.0 says of the members that are written here: names, kinds, what must be there, and that there is nothing else.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json (2026-11-27)
const closed = (required: string[], properties: Record<string, object>) => ({ type: 'object', additionalProperties: false, required, properties });
const text = { type: 'string' };
const count = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const bag = { type: 'object', properties: { tags: { type: 'array', uniqueItems: true, items: text } } };
const message = closed(['text'], { text, markdown: text });
// RFC 3986: a reference without a character that has no place in one.
const uri = { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=@:/?#-]|%[0-9A-F]{2})*$" };
const physical = closed(['artifactLocation'], {
  artifactLocation: closed(['uri'], { uri, uriBaseId: text }),
  region: closed(['startLine'], { startLine: count, startColumn: count, endLine: count, endColumn: count }),
});
const logical = closed([], { name: text, fullyQualifiedName: text, kind: text });
const location = closed([], { physicalLocation: physical, logicalLocations: { type: 'array', uniqueItems: true, items: logical } });
const rule = closed(['id'], {
  id: text,
  shortDescription: message,
  fullDescription: message,
  help: message,
  helpUri: { ...uri, minLength: 1 },
  defaultConfiguration: closed([], { level }),
  properties: bag,
});
const result = closed(['message'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message,
  locations: { type: 'array', items: location },
  partialFingerprints: { type: 'object', additionalProperties: text },
  properties: bag,
});
const notification = closed(['message'], { level, message, locations: { type: 'array', items: location } });
const invocation = closed(['executionSuccessful'], { executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: { type: 'array', items: notification } });
const driver = closed(['name'], { name: text, version: text, informationUri: uri, rules: { type: 'array', uniqueItems: true, items: rule } });
const run = closed(['tool'], {
  tool: closed(['driver'], { driver }),
  invocations: { type: 'array', items: invocation },
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  results: { type: 'array', items: result },
});
const log = closed(['version', 'runs'], { $schema: uri, version: { enum: ['2.1.0'] }, runs: { type: 'array', items: run } });

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(log);

export interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn?: number; endColumn?: number } } }[];
  partialFingerprints: Record<string, string>;
}
export interface SarifRule { id: string; helpUri: string; properties: Record<string, string> }
export interface SarifRun {
  tool: { driver: { version: string; rules: SarifRule[] } };
  invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
  results: SarifResult[];
}

/**
 * The schema of OASIS itself, of which the members above are a part. It is of draft 4, of whose words it has none that later drafts read otherwise but its own name.
 * Formats are of no concern here: URIs are compared in the tests.
 */
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
const official = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);

/** The one run of a log that is as the schema wants it. */
export function sarifRun(printed: string): SarifRun {
  const parsed: unknown = JSON.parse(printed);
  validate(parsed);
  expect(validate.errors ?? []).toEqual([]);
  official(parsed);
  expect(official.errors ?? []).toEqual([]);
  const { runs } = parsed as { runs: SarifRun[] };
  expect(runs).toHaveLength(1);
  return runs[0];
}
