import { TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { findingsOfApp, isAsBad, RULES } from '../../checks';
import { trustFinding, unknownRule } from '../../internal/catalogue/terraform-checks';
import { TrustedWorkflowError } from '../../internal/errors';
import { findingLines } from '../../report';
import { Finding, FindingSeverity } from '../../trust';

const IDS = RULES.map(({ id }) => id);

/** Throws for an id that no rule has: it would acknowledge nothing. */
export function checkRule(id: string): void {
  if (!IDS.includes(id)) throw unknownRule(id, IDS);
}

/** An error for each finding in what the stacks write that is bad enough, and that nobody answers for. */
export function judgeStacks(app: IConstruct, failOn: FindingSeverity, acknowledged: ReadonlyMap<string, ReadonlySet<string>>): TrustedWorkflowError[] {
  const stacks = new Map(app.node.findAll().filter((child) => TerraformStack.isStack(child)).map((stack) => [pathOf(stack), stack]));
  const files = [...stacks].map(([path, stack]) => ({ path, content: JSON.stringify(stack.toTerraform()) }));
  const bad = findingsOfApp(files).filter(({ severity }) => isAsBad(severity, failOn));
  return bad.flatMap((finding) => {
    const path = constructOf(finding, stacks);
    return isAcknowledged(path, finding.rule, acknowledged) ? [] : [errorOf(finding, path)];
  });
}

/** As cdktf names the file in its output. */
const pathOf = (stack: TerraformStack) => `stacks/${stack.node.id}/cdk.tf.json`;

/** The path of the construct that wrote `/resource/TYPE/NAME`; of the stack, where none did. */
function constructOf({ location: { file, pointer } }: Finding, stacks: ReadonlyMap<string, TerraformStack>): string {
  const stack = stacks.get(file)!;
  const [, section, type, name] = pointer.split('/');
  const isIt = (child: IConstruct): boolean => TerraformResource.isTerraformResource(child) && child.terraformResourceType === type && nameOf(child) === name;
  const found = section === 'resource' ? stack.node.findAll().find(isIt) : undefined;
  return (found ?? stack).node.path;
}

const nameOf = (element: TerraformElement) => element.friendlyUniqueId;

function isAcknowledged(path: string, rule: string, acknowledged: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...acknowledged].some(([at, rules]) => rules.has(rule) && (at === '' || path === at || path.startsWith(`${at}/`)));
}

function errorOf(finding: Finding, path: string): TrustedWorkflowError {
  const { rule, party, identity, attack, fix } = finding;
  const [message, ...more] = findingLines(finding);
  return trustFinding({ rule, identity: `${party} ${identity}`, message, attack, details: more.filter((line) => line.startsWith('gets in: ')), fix }).at(path);
}
