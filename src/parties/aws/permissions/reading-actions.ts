import { ClaimMatcher, matches, startOf } from '../../../claims';
import { Fact } from '../../../internal/fact';

/** What an action does, by its name. */
interface ReadingActions {
  /** How the names of actions begin that read, behind the prefix of the service. */
  readonly verbs: readonly string[];
  /** Actions with other names that read, or that change nothing. */
  readonly others: readonly string[];
  /** Services of which each action hands out credentials, and changes nothing itself. */
  readonly services: readonly string[];
  /** Actions with such a name that make something, or hand out credentials that write. */
  readonly writing: readonly string[];
}

/**
 * Actions whose access level is List or Read, in lower case. Whichever is not known here is taken to write: the level of an action cannot be told from
 * its name with certainty, and new actions come every day.
 *
 * The verbs are those of nearly all actions of these levels; the others are single ones, with what a plan, a pull of an image or a look at a log
 * needs. What sts:AssumeRole comes to is what the other role may do: see plain-powers.ts.
 */
export const READING_ACTIONS: Fact<ReadingActions> = {
  value: {
    verbs: ['get', 'list', 'describe', 'batchget', 'batchdescribe', 'head', 'query', 'scan', 'search', 'view', 'lookup'],
    others: [
      'access-analyzer:validatepolicy', 'cloudformation:detectstackdrift', 'cloudformation:detectstackresourcedrift', 'cloudformation:estimatetemplatecost',
      'cloudformation:validatetemplate', 'codeartifact:readfromrepository', 'codecommit:gitpull', 'dynamodb:conditioncheckitem', 'dynamodb:partiqlselect',
      'ecr:batchchecklayeravailability', 'iam:generatecredentialreport', 'iam:generateservicelastaccesseddetails', 'iam:simulatecustompolicy',
      'iam:simulateprincipalpolicy', 'kms:decrypt', 'kms:verify', 'logs:filterlogevents', 'logs:startquery', 'logs:stopquery', 'logs:testmetricfilter',
      'rds:downloaddblogfileportion',
    ],
    services: ['sts'],
    writing: [
      'cognito-identity:getid', 'lakeformation:getdataaccess', 'lightsail:getinstanceaccessdetails', 'redshift-serverless:getcredentials',
      'redshift:getclustercredentials', 'redshift:getclustercredentialswithiam',
    ],
  },
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  asOf: '2026-11-28',
};

/** Whether an action, or all that a pattern of actions stands for, is known to read only: what is written in front of its first wildcard tells it. */
export function isReading(action: ClaimMatcher): boolean {
  const { verbs, others, services, writing } = READING_ACTIONS.value;
  const [, service, name] = /^([^:]+):(.*)$/.exec(startOf(action)) ?? [];
  if (service === undefined || writing.some((one) => matches(action, one))) return false;
  return services.includes(service) || verbs.some((verb) => name.startsWith(verb)) || others.some((one) => one === action.exactValue);
}
