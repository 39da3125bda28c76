import { readFileSync } from 'node:fs';
import { IPolicyValidationContext, PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib/core';
import { ResourcePlaces } from './resource-places';
import { findingsOfApp, isAsBad, RULES } from '../../checks';
import { findingLines } from '../../report';
import { Finding, FindingSeverity } from '../../trust';

/** The ids of all rules. */
export const ruleIds = (): string[] => RULES.map(({ id }) => id);

/** The report of CDK on all templates of an app. */
export function judgeTemplates({ appConstruct, templatePaths }: IPolicyValidationContext, failOn: FindingSeverity): PolicyValidationPluginReport {
  const places = new ResourcePlaces(appConstruct, templatePaths);
  const findings = findingsOfApp(places.files.map((path) => ({ path, content: readFileSync(path, 'utf8') })));
  return {
    success: !findings.some(({ severity }) => isAsBad(severity, failOn)),
    violations: findings.map((finding) => violation(finding, places, failOn)),
  };
}

/** One for each finding: what is wrong differs from role to role. */
function violation(finding: Finding, places: ResourcePlaces, failOn: FindingSeverity): PolicyViolation {
  const { rule, severity, confidence, attack, witness, fix } = finding;
  const [message, ...more] = findingLines(finding);
  return {
    ruleName: rule,
    description: [message, ...more.filter((line) => line.startsWith('gets in: '))].join('; '),
    // Once something is acknowledged, CDK goes by this word alone.
    severity: isAsBad(severity, failOn) ? 'error' : severity === FindingSeverity.NOTE ? 'info' : 'warning',
    ...fix !== undefined && { fix },
    ruleMetadata: { severity, confidence, attack, ...witness && { witness: JSON.stringify(witness) } },
    violatingResources: [places.resourceOf(finding.location)],
  };
}
