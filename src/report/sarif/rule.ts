import { FindingConfidence, FindingSeverity } from '../../trust';
import { ToldRule } from '../told-rule';

/** A number of GitHub's code scanning, whose steps are 4.0 (medium) and 7.0 (high). */
const SECURITY_SEVERITY: Record<FindingSeverity, string> = {
  [FindingSeverity.ERROR]: '8.0',
  [FindingSeverity.WARNING]: '5.0',
  [FindingSeverity.NOTE]: '2.0',
};
const PRECISION: Record<FindingConfidence, string> = {
  [FindingConfidence.HIGH]: 'high',
  [FindingConfidence.MEDIUM]: 'medium',
  [FindingConfidence.LOW]: 'low',
};

/**
 * What a viewer tells of a rule: its page, its level, and what GitHub sorts by.
 * @param docs the folder of the documentation
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning (2026-11-27)
 */
export function sarifRule({ id, title, severity, confidence, attack }: ToldRule, docs: string): object {
  const helpUri = `${docs}/checks/${id}.md`;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${attack}` },
    helpUri,
    help: { text: `${attack}\n\n${helpUri}`, markdown: `${attack}\n\n[${id}](${helpUri})` },
    defaultConfiguration: { level: severity },
    properties: { 'precision': PRECISION[confidence], 'security-severity': SECURITY_SEVERITY[severity], 'problem.severity': problemSeverity(severity), 'tags': ['security', 'oidc'] },
  };
}

/** The words of GitHub for the levels. */
const problemSeverity = (severity: FindingSeverity) => severity === FindingSeverity.NOTE ? 'recommendation' : severity;
