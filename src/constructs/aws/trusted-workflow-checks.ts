import { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib/core';
import { TrustedWorkflowChecksProps } from './trusted-workflow-checks-props';
import { checkProps, PropertyKinds } from '../../internal/check-props';
import { FindingSeverity } from '../../trust';

const SEVERITIES: readonly unknown[] = Object.values(FindingSeverity);
const KINDS: PropertyKinds<TrustedWorkflowChecksProps> = {
  failOn: { is: (value) => SEVERITIES.includes(value), write: 'FindingSeverity.WARNING' },
};

/**
 * The checks of this library for a whole CDK app: every role of every template, whoever made it, of nested stacks and stages too.
 *
 * `Validations.of(app).addPlugins(new TrustedWorkflowChecks())`. A finding is acknowledged at its role, or above it, under the id
 * `cdk-trusted-workflows::RULE`: `Validations.of(role).acknowledge({ id: 'cdk-trusted-workflows::any-branch', reason: '...' })`. The
 * name of the plugin is a part of these ids, and stays as it is. docs/checks has a page for each rule.
 *
 * CDK runs it once the templates are written, and not with `skipValidation`. What is fatal is told in an error of the synthesis.
 * @see https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html
 */
export class TrustedWorkflowChecks implements IPolicyValidationPlugin {
  /** The first part of the ids under which findings are acknowledged. */
  public readonly name = 'cdk-trusted-workflows';
  /** The version of this package. */
  public readonly version?: string;
  private readonly failOn: FindingSeverity;

  constructor(props: TrustedWorkflowChecksProps = {}) {
    checkProps('TrustedWorkflowChecks', props, KINDS);
    const { version }: { version: string } = require('cdk-trusted-workflows/package.json');
    this.version = version;
    this.failOn = props.failOn ?? FindingSeverity.ERROR;
  }

  /** The ids of all rules, without the name of the plugin. */
  public get ruleIds(): string[] | undefined {
    return judging().ruleIds();
  }

  /** What the templates of an app trust and should not. Called by CDK. Throws for a template that cannot be read, which fails the synthesis. */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    return judging().judgeTemplates(context, this.failOn);
  }
}

/** What reads templates costs an app more than all its roles: it is loaded when it is first asked. */
function judging(): typeof import('./judge-templates') {
  return require('./judge-templates');
}
