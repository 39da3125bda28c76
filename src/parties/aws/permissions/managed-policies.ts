import { Fact } from '../../../internal/fact';
import { HeldPower, heldPower, Power } from '../../../trust';

const writes = (what: string) => heldPower(Power.WRITE, `it writes ${what}`);
const secrets = (what: string) => heldPower(Power.READ_SECRETS, `it reads ${what}`);
/** A parameter may be a secret. */
const PARAMETERS = 'every parameter, those that are secrets too';
const POLICIES: Readonly<Record<string, readonly HeldPower[]>> = {
  'AdministratorAccess': [heldPower(Power.ADMINISTER, 'it may do everything in the account'), writes('whatever the account holds'), secrets('every secret')],
  'PowerUserAccess': [
    heldPower(Power.ADMINISTER, 'it may do everything in the account but manage IAM, accounts and organizations'), writes('whatever the account holds, but for IAM'), secrets('every secret'),
  ],
  'IAMFullAccess': [
    heldPower(Power.GIVE_PERMISSIONS, 'it writes every policy, and so gives itself whatever it likes'),
    heldPower(Power.CHANGE_TRUST, 'it writes the trust of every role, of this one too'),
    heldPower(Power.BECOME_OTHERS, 'it passes every role to a service'),
    writes('users, roles and policies'),
  ],
  'ReadOnlyAccess': [heldPower(Power.READ_DATA, 'it reads the data of the account beside its configuration: objects, tables, parameters, logs'), secrets(PARAMETERS)],
  'SecretsManagerReadWrite': [heldPower(Power.READ_DATA, 'it reads every secret'), writes('secrets'), secrets('every secret')],
  'AmazonS3FullAccess': [heldPower(Power.READ_DATA, 'it reads every object'), writes('every bucket and object')],
  'AmazonS3ReadOnlyAccess': [heldPower(Power.READ_DATA, 'it reads every object')],
  'AmazonSSMFullAccess': [heldPower(Power.READ_DATA, 'it reads every parameter'), writes('parameters, and runs commands on machines'), secrets(PARAMETERS)],
  'AmazonSSMReadOnlyAccess': [heldPower(Power.READ_DATA, 'it reads every parameter'), secrets(PARAMETERS)],
  'AmazonDynamoDBFullAccess': [heldPower(Power.READ_DATA, 'it reads every table'), writes('every table')],
  'AmazonDynamoDBReadOnlyAccess': [heldPower(Power.READ_DATA, 'it reads every table')],
  // Names and settings alone, by their own description.
  'job-function/ViewOnlyAccess': [],
  'SecurityAudit': [],
};

/**
 * AWS managed policies by their path and name, with what their documents allow that rules ask for. Others are not looked into, and said to be unknown.
 * Powers that come with a narrower one (a policy on tables that also passes some roles) are not counted.
 */
export const MANAGED_POLICIES: Fact<Readonly<Record<string, readonly HeldPower[]>>> = {
  value: POLICIES, source: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html', asOf: '2026-11-27',
};

const AWS_POLICY = /^arn:(?:aws(?:-[a-z]+)*|<[^<>]*>):iam::aws:policy\/(.+)$/;

/** Path and name of an AWS managed policy, by its ARN as text for people; undefined for a policy of a customer. */
export const nameOfManaged = (arn: string) => AWS_POLICY.exec(arn)?.[1];

/** Its powers; undefined where they are not known. */
export function powersOfManaged(name: string): readonly HeldPower[] | undefined {
  return Object.hasOwn(POLICIES, name) ? POLICIES[name] : undefined;
}
