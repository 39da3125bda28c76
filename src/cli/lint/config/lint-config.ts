import { ACKNOWLEDGEMENT, BASELINE, BASELINE_ENTRY, CONFIGURATION, ISSUER, POLICY, SEVERITY, TIER } from './entries';
import { checkedList, checkedObject, Fields } from './fields';
import { looksLikeJson, parseDocuments } from '../../../artifacts';
import { Exception, SeverityChange } from '../../../checks/exceptions';
import { AllowedIssuer, OrganizationPolicy, TierEntry } from '../../../checks/policy';
import { malformedLintFile } from '../../../internal/catalogue/cli-lint';
import { show } from '../../../internal/errors';
import { SourceLocation } from '../../../trust';

/** What a configuration, or a baseline, says. */
export interface LintConfig {
  readonly exceptions: readonly Exception[];
  readonly severities: readonly SeverityChange[];
  /** @default - the organization has none */
  readonly policy?: OrganizationPolicy;
}

/** Reads a configuration, in JSON or YAML. Throws for whatever would not be looked at. */
export function readConfiguration(text: string, path: string): LintConfig {
  const { json, placeOf } = parsed(text, path);
  const { acknowledgements, severities, policy } = checkedObject(json, path, CONFIGURATION);
  return {
    exceptions: exceptionsOf(acknowledgements, path, ACKNOWLEDGEMENT, placeOf),
    severities: placed<SeverityChange>(checkedList(severities, `${path}#/severities`, SEVERITY), 'severities', placeOf),
    ...policy !== undefined && { policy: policyOf(policy, `${path}#/policy`) },
  };
}

/** Reads a baseline: entries alone, and of each it may be open who answers for it. */
export function readBaseline(text: string, path: string): LintConfig {
  const { json, placeOf } = parsed(text, path);
  return { exceptions: exceptionsOf(checkedObject(json, path, BASELINE).acknowledgements, path, BASELINE_ENTRY, placeOf), severities: [] };
}

type PlaceOf = (list: string, index: number, item: object) => SourceLocation;

function parsed(text: string, path: string): { json: unknown; placeOf: PlaceOf } {
  const [document, ...more] = parseDocuments(text, path);
  if (document === undefined || more.length > 0) throw malformedLintFile(path, `${more.length === 0 ? 'no' : more.length + 1} documents`, 'one document', '{}');
  const lineOf = (item: object) => looksLikeJson(text) ? undefined : document.lines?.get(item)?.values().next().value;
  return { json: document.json, placeOf: (list, index, item) => new SourceLocation({ file: path, pointer: `/${list}/${index}`, line: lineOf(item) }) };
}

function exceptionsOf(value: unknown, path: string, fields: Fields, placeOf: PlaceOf): Exception[] {
  const entries = checkedList(value, `${path}#/acknowledgements`, fields);
  const known = new Set<string>();
  entries.forEach(({ rule, party, file, identity }, index) => {
    const key = JSON.stringify([rule, party, file, identity]);
    if (known.has(key)) throw malformedLintFile(`${path}#/acknowledgements/${index}`, `${show(rule)} at ${show(identity)} for the second time`, 'one entry for a rule at an identity', 'one of the two');
    known.add(key);
  });
  return placed<Exception>(entries, 'acknowledgements', placeOf);
}

/** The members were checked. */
function placed<T extends { readonly place: SourceLocation }>(entries: readonly object[], list: string, placeOf: PlaceOf): T[] {
  return entries.map((entry, index) => ({ ...entry, place: placeOf(list, index, entry) }) as unknown as T);
}

function policyOf(value: unknown, place: string): OrganizationPolicy {
  const { issuers, tiers, ...others } = checkedObject(value, place, POLICY);
  return {
    ...others,
    ...issuers !== undefined && { issuers: checkedList(issuers, `${place}/issuers`, ISSUER) as unknown as AllowedIssuer[] },
    ...tiers !== undefined && { tiers: checkedList(tiers, `${place}/tiers`, TIER) as unknown as TierEntry[] },
  };
}
