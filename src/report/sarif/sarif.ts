import { messageText } from './message';
import { sarifResult } from './result';
import { sarifRule } from './rule';
import { uriOf } from './uri';
import { DOCS } from '../../internal/errors';
import { printable, printableJson } from '../../verify/shared';
import { fingerprints } from '../fingerprint';
import { LocatedFinding } from '../located-finding';
import { NotRead } from '../not-read';
import { ToldRule } from '../told-rule';

/** What a log of SARIF is made of. */
export interface SarifProps {
  /** By file, place, severity and rule. */
  readonly findings: readonly LocatedFinding[];
  /** All rules that were asked, and those that speak of the configuration. */
  readonly rules: readonly ToldRule[];
  /** The version of this package. */
  readonly version: string;
  /** Files that the findings are without. */
  readonly notRead: readonly NotRead[];
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * The findings as one log of SARIF 2.1.0, with one run.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html (2026-11-27)
 */
export function sarifText({ findings, rules, version, notRead }: SarifProps): string {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const known = fingerprints(findings);
  const results = findings.map((found, index) => sarifResult(found, places.get(found.finding.rule)!, known[index]));
  const driver = { name: 'cdk-trusted-workflows', version, informationUri: `${DOCS}/lint.md`, rules: rules.map((rule) => sarifRule(rule, DOCS)) };
  return `${printableJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver }, invocations: [invocation(notRead)], columnKind: 'utf16CodeUnits', results }],
  })}\n`;
}

function invocation(notRead: readonly NotRead[]): object {
  const notifications = notRead.map(({ file, why }) => ({
    level: 'error',
    message: { text: messageText(printable(why)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  }));
  return { executionSuccessful: notRead.length === 0, toolExecutionNotifications: notifications };
}
