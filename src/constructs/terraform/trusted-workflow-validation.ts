import { App } from 'cdktf';
import { IConstruct } from 'constructs';
import { AcknowledgedRule, TrustedWorkflowValidationProps } from './trusted-workflow-validation-props';
import { noCdktfApp, validatedTwice } from '../../internal/catalogue/terraform-checks';
import { checkProps, isText, PropertyKinds } from '../../internal/check-props';
import { FindingSeverity } from '../../trust';
import { reportWith } from '../guard/second-net';

const SEVERITIES: readonly unknown[] = Object.values(FindingSeverity);
const KINDS: PropertyKinds<TrustedWorkflowValidationProps> = {
  failOn: { is: (value) => SEVERITIES.includes(value), write: 'FindingSeverity.WARNING' },
};
const RULE_KINDS: PropertyKinds<AcknowledgedRule> = {
  id: { is: isText, write: "'any-branch'", required: true },
  reason: { is: (value) => isText(value) && (value as string).trim().length >= 10, write: "'removed with the next release'", required: true },
};

/**
 * The checks of this library for a whole cdktf app: every role, managed identity, application and service account of every stack, whoever
 * made it.
 *
 * `TrustedWorkflowValidation.addTo(app)`. What is found fails the synthesis, with the path of its construct, a token that gets in, and what to
 * write. A rule is acknowledged at a construct, for what is in it: `validation.acknowledge(role, { id: 'any-branch', reason: '...' })`.
 * docs/checks has a page for each rule.
 *
 * cdktf runs it once the stacks are written, and neither with `skipValidation` nor in `Testing.synth`.
 */
export class TrustedWorkflowValidation {
  /** Adds the checks to an app, once. Throws for what is no app of cdktf, and for an app that has them. */
  public static addTo(app: IConstruct, props: TrustedWorkflowValidationProps = {}): TrustedWorkflowValidation {
    checkProps('TrustedWorkflowValidation.addTo', props, KINDS);
    if (!App.isApp(app)) throw noCdktfApp(app.node.path);
    if (KNOWN.has(app)) throw validatedTwice();
    KNOWN.add(app);
    return new TrustedWorkflowValidation(app, props.failOn ?? FindingSeverity.ERROR);
  }

  /** Rules by the paths at which they are acknowledged. */
  private readonly acknowledged = new Map<string, Set<string>>();

  private constructor(app: IConstruct, failOn: FindingSeverity) {
    reportWith(app, () => judging().judgeStacks(app, failOn, this.acknowledged));
  }

  /** From here on what the rules find at a construct, or at one in it, fails nothing. Throws for a rule that there is not. */
  public acknowledge(scope: IConstruct, ...rules: AcknowledgedRule[]): void {
    for (const rule of rules) {
      checkProps('acknowledge', rule, RULE_KINDS);
      judging().checkRule(rule.id);
      const { path } = scope.node;
      this.acknowledged.set(path, (this.acknowledged.get(path) ?? new Set()).add(rule.id));
    }
  }
}

const KNOWN = new WeakSet<IConstruct>();

/** What reads stacks is loaded when it is first asked. */
function judging(): typeof import('./judge-stacks') {
  return require('./judge-stacks');
}
