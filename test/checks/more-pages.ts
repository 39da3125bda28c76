import { EXCEPTION_RULES, Exception, ExceptionRule, findingOf } from '../../src/checks/exceptions';
import { POLICY_RULES, policyExamples } from '../../src/checks/policy';
import { Rule } from '../../src/checks/rule';
import { Party, SourceLocation } from '../../src/trust';

// Pages of rules that ask for a file beside the artifacts.

/** The rules on the policy of an organization, each under the policy of its examples. */
export const RULES_OF_POLICY: readonly Rule[] = policyExamples();

/** What a page shows of the policy; nothing of other rules. */
export function policyOf({ id }: Pick<Rule, 'id'>): string[] {
  const rule = POLICY_RULES.find((one) => one.id === id);
  return rule ? ['## Policy', `\`\`\`json\n${JSON.stringify({ policy: rule.policy }, undefined, 2)}\n\`\`\``] : [];
}

/** Parts of the index. */
export function moreIndex(): string[] {
  const row = ({ id, title, severity }: Pick<Rule, 'id' | 'title' | 'severity'>) => `| [${id}](${id}.md) | ${severity} | ${title} |`;
  const table = (rules: readonly Pick<Rule, 'id' | 'title' | 'severity'>[]) => ['| rule | severity | finds |', '|---|---|---|', ...rules.map(row)].join('\n');
  return [
    `## The policy of an organization\n\nAsked where the [configuration](../lint.md#configuration) has a policy.\n\n${table(RULES_OF_POLICY)}`,
    `## Acknowledgements\n\nAsked of the [configuration](../lint.md#configuration) and the [baseline](../lint.md#the-first-day) themselves.\n\n${table(EXCEPTION_RULES)}`,
  ];
}

const EXAMPLE = {
  rule: 'any-branch',
  party: Party.AWS,
  file: 'cdk.out/App.template.json',
  identity: 'deploy',
  reason: 'the release branches end with version 2',
  expires: '2026-06-30',
  owner: 'platform-team',
};

/** The pages of rules on exceptions. */
export function exceptionPages(written: string): [string, string][] {
  const place = new SourceLocation({ file: 'trusted-workflows.lint.json', pointer: '/acknowledgements/0' });
  return EXCEPTION_RULES.map((rule) => [`${rule.id}.md`, exceptionPage(rule, { ...EXAMPLE, place }, written)]);
}

function exceptionPage(rule: ExceptionRule, exception: Exception, written: string): string {
  const { id, title, severity, confidence, attack } = rule;
  const { message, fix } = findingOf(rule, exception);
  return `${[
    written,
    `# ${id}`,
    `${title}.`,
    `| severity | confidence |\n|---|---|\n| ${severity} | ${confidence} |`,
    `**Why.** ${attack}`,
    '## Found',
    `\`\`\`json\n${JSON.stringify({ acknowledgements: [EXAMPLE] }, undefined, 2)}\n\`\`\``,
    `- found: ${message}\n- write: ${fix}`,
  ].join('\n\n')}\n`;
}
