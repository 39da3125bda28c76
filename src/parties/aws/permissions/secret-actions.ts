import { PermissionResource } from './statement';
import { Fact } from '../../../internal/fact';
import { isUnsettled, Unsettled } from '../../../trust';

/** An action that reads one kind of thing. */
export interface SecretAction {
  /** In lower case. */
  readonly action: string;
  /** The action as AWS spells it. */
  readonly spelled: string;
  readonly service: string;
}

const of = (service: string, names: readonly string[]): SecretAction[] => names.map((name) => ({ action: `${service}:${name}`.toLowerCase(), spelled: `${service}:${name}`, service }));

/**
 * Actions that read a secret. A parameter may be one: its type stands in no policy. kms:Decrypt alone reads none: it takes the encrypted text too.
 * From the service authorization reference.
 */
export const SECRET_ACTIONS: Fact<readonly SecretAction[]> = {
  value: [
    ...of('secretsmanager', ['GetSecretValue', 'BatchGetSecretValue']),
    ...of('ssm', ['GetParameter', 'GetParameters', 'GetParametersByPath', 'GetParameterHistory']),
  ],
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  asOf: '2026-11-28',
};

/**
 * Parameters that everybody may read, and that of the version of the CDK's bootstrap.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html (2026-11-28)
 * @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html (2026-11-28)
 */
const NO_SECRET = /:parameter\/(?:aws\/service|cdk-bootstrap)\//;
/** Where the service stands in an ARN. */
const SERVICE = /^arn:[^:]*:([^:*?<]*):/;

/** Whether a resource may be a secret of a service. What files leave open may be. */
export function mayHold(resource: PermissionResource | Unsettled, service: string): boolean {
  if (isUnsettled(resource)) return true;
  const [, named] = SERVICE.exec(resource.text) ?? [];
  return (named === undefined || named === '' || named === service) && !NO_SECRET.test(resource.text);
}

/** How people call what holds the state of Terraform, or the file itself: no policy says what an object is. */
export const STATE = /tf-?state|terraform[-_./]?state|state[-_./]?terraform/i;
