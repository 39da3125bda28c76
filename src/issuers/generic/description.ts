import { OidcClaim, OidcClaimProps } from './claim';
import { ClaimValues } from './claim-values';
import { OidcIssuerProps } from './issuer-props';
import { OidcSubject } from './subject';
import { malformedOidcIssuer } from '../../internal/catalogue/generic';
import { having, isText, listOf } from '../../internal/check-props';

type Members = Readonly<Record<string, unknown>>;

/** The properties that a JSON text describes: those of `OidcIssuerProps`, claims and subjects as docs/schema/issuer.json has them. Throws for other text. */
export function readDescription(text: string): OidcIssuerProps {
  const { $schema: _, claims, subjects, ...others } = objectOf('description', parsed(text), '{ "id": "buildkite", "url": "https://agent.buildkite.com", ... }');
  return {
    ...others,
    claims: Object.fromEntries(Object.entries(objectOf('claims', claims, '{ "project_id": { "values": "uuid" } }')).map(([name, claim]) => [name, claimOf(name, claim)])),
    subjects: subjectsOf(subjects),
  } as unknown as OidcIssuerProps;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformedOidcIssuer('description', text, 'JSON', '{ "id": "buildkite", "url": "https://agent.buildkite.com", ... }');
  }
}

function objectOf(what: string, value: unknown, write: string): Members {
  if (!having()(value) || Array.isArray(value)) throw malformedOidcIssuer(what, value, 'an object', write);
  return value as Members;
}

const TYPES = ['text', 'number', 'boolean', 'list'] as const;

function claimOf(name: string, value: unknown): OidcClaim {
  const write = `${JSON.stringify(name)}: { "type": "text", "values": "uuid", "optional": true }`;
  const { type = 'text', inSubject = false, values, ...props } = objectOf(`claim ${name}`, value, write);
  const kind = TYPES.find((one) => one === type);
  if (kind === undefined || typeof inSubject !== 'boolean' || (inSubject && kind !== 'text')) throw malformedOidcIssuer(`claim ${name}`, value, `a type of ${TYPES.join(', ')}`, write);
  const described: OidcClaimProps = { ...props, ...values !== undefined && { values: valuesOf(name, values) } };
  return inSubject ? OidcClaim.inSubject(described) : OidcClaim[kind](described);
}

const NAMED: Readonly<Record<string, () => ClaimValues>> = {
  'any': () => ClaimValues.any(), 'digits': () => ClaimValues.digits(), 'uuid': () => ClaimValues.uuid(), 'braced-uuid': () => ClaimValues.bracedUuid(),
};

function valuesOf(name: string, value: unknown): ClaimValues {
  if (typeof value === 'string' && Object.hasOwn(NAMED, value)) return NAMED[value]();
  const write = `"values": { "oneOf": ["plan", "apply"] }, or { "without": ":", "longest": 40 }, or ${Object.keys(NAMED).map((one) => JSON.stringify(one)).join(', ')}`;
  const { oneOf, without = '', longest, ...rest } = objectOf(`values of the claim ${name}`, value, write);
  const isKnown = Object.keys(rest).length === 0 && (oneOf === undefined || listOf(isText)(oneOf)) && isText(without) && (longest === undefined || typeof longest === 'number');
  if (!isKnown) throw malformedOidcIssuer(`values of the claim ${name}`, value, 'words, or characters that no value has and a length', write);
  return oneOf === undefined ? ClaimValues.without(without as string, longest as number | undefined) : ClaimValues.oneOf(...oneOf as string[]);
}

function subjectsOf(value: unknown): OidcSubject[] {
  const write = '"subjects": ["org/{org_id}/project/{project_id}"]';
  if (!Array.isArray(value)) throw malformedOidcIssuer('subjects', value, 'a list', write);
  return value.map((one: unknown) => {
    if (typeof one === 'string') return OidcSubject.of(one);
    const { template, without, ...rest } = objectOf('subject', one, write);
    if (Object.keys(rest).length > 0) throw malformedOidcIssuer('subject', one, 'a template, and optional claims that such tokens lack', '{ "template": "...", "without": ["environment"] }');
    return OidcSubject.of(template as string, without as string[] | undefined);
  });
}
