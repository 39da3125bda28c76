import { FindingConfidence, FindingSeverity, Party, Power, RunKind } from '../../../trust';
import { accountWith, identityWith, onBucket, PULL_REQUEST, PULL_REQUESTS, roleThatMay, roleWithManaged, SUBSCRIPTION } from '../../permission-examples';
import { Rule } from '../../rule';
import { ofUnreviewed } from '../../unreviewed';

const OBJECTS = 'arn:aws:s3:::assets/*';
const GROUP = `${SUBSCRIPTION}/resourceGroups/app`;
const REGISTRY = `${GROUP}/providers/Microsoft.ContainerRegistry/registries/app`;

/** Of what it may become, other rules speak: it changes nothing by that alone. */
export const unreviewedWrites: Rule<'permission'> = {
  id: 'unreviewed-writes',
  title: 'Code that nobody has reviewed changes what runs or what is stored',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever proposes a change overwrites the image, the function or the object that production uses next, or deletes it. The run does it before anybody has looked, and no merge is needed.',
  limits: 'What is not known to read only is taken to write: a new action of AWS, or a role of Google whose name tells nothing of reading. A condition excuses nothing, since it is not evaluated; whoever needs it writes an exception. '
    + 'Of managed policies and roles whose permissions no file tells, `permissions-unknown` speaks.',
  subject: 'permission',
  needs: [RunKind.PROPOSED_CHANGE],
  judge: ofUnreviewed([Power.WRITE], {
    [Party.AWS]: 'leave only actions that read (Get, List, Describe), or attach job-function/ViewOnlyAccess in its place; what writes belongs to a role that trusts a reviewed branch or an environment alone',
    [Party.AZURE]: 'give it Reader, or the role of its task that reads (AcrPull, Storage Blob Data Reader); what writes belongs to an identity that trusts a reviewed branch or an environment alone',
    [Party.GCP]: 'give it the viewer or reader role of its task (roles/run.viewer, roles/artifactregistry.reader); what writes belongs to an account that trusts a reviewed branch or an environment alone',
  }),
  bad: [
    roleThatMay('s3:PutObject', OBJECTS, PULL_REQUEST), roleThatMay('ecr:*', 'arn:aws:ecr:eu-west-1:111111111111:repository/app', PULL_REQUEST), roleWithManaged('AmazonS3FullAccess', PULL_REQUEST),
    identityWith('Contributor', GROUP, PULL_REQUEST), identityWith('AcrPush', REGISTRY, PULL_REQUEST),
    accountWith('roles/run.developer', PULL_REQUESTS), onBucket('roles/storage.objectAdmin', PULL_REQUESTS),
  ],
  good: [
    roleThatMay(['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], '*', PULL_REQUEST), roleWithManaged('job-function/ViewOnlyAccess', PULL_REQUEST), roleThatMay('s3:PutObject', OBJECTS),
    identityWith('AcrPull', REGISTRY, PULL_REQUEST), identityWith('AcrPush', REGISTRY),
    accountWith('roles/artifactregistry.reader', PULL_REQUESTS), accountWith('roles/run.developer'), onBucket('roles/storage.objectAdmin'),
  ],
};
