import {
  applyTerraform, AwsPackageFormat, AwsTaskPlan, deployCdk, deployFunction, deployKubernetes, deployService, deploySite, planTerraform, publishPackage,
  pullImages, pushImages, readSecret,
} from '../../../src/parties/aws/permissions/tasks';

const REPOSITORY = { repositoryArn: 'ARN', repositoryName: 'app' };
const STATE = { bucketArn: 'ARN', bucketName: 'state', key: 'KEY', encryptionKeyArn: 'ARN' };
const SITE = { bucketArn: 'ARN', bucketName: 'site', prefix: 'FOLDER', deletes: true, distributionArn: 'ARN', waits: true, encryptionKeyArn: 'ARN' };
const BOOTSTRAP = { partition: 'aws', account: 'ACCOUNT', regions: ['REGION'], qualifier: 'hnb659fds', publishesImages: true, looksUp: true };
const PACKAGES = { partition: 'aws', region: 'REGION', account: 'ACCOUNT', domain: 'acme', repository: 'packages', packages: '*', called: 'packages' };

interface Shown {
  /** How it is written. */
  readonly written: string;
  readonly plan: AwsTaskPlan;
}

/** Each task with all that it may be asked for. */
export const SHOWN: readonly Shown[] = [
  { written: 'AwsTask.pushImages(repository)', plan: pushImages(REPOSITORY) },
  { written: 'AwsTask.pullImages(repository)', plan: pullImages(REPOSITORY) },
  { written: 'AwsTask.deployCdk({ regions })', plan: deployCdk(BOOTSTRAP) },
  { written: 'AwsTask.planTerraform({ bucket, key, lockFile: true })', plan: planTerraform({ ...STATE, hasLockFile: true }) },
  { written: 'AwsTask.applyTerraform({ bucket, key, lockFile: true, lockTable })', plan: applyTerraform({ ...STATE, hasLockFile: true, lockTableArn: 'ARN' }) },
  { written: 'AwsTask.publishPackage({ domain, repository, format: AwsPackageFormat.MAVEN })', plan: publishPackage({ ...PACKAGES, format: AwsPackageFormat.MAVEN }) },
  { written: 'AwsTask.publishPackage({ domain, repository, format: AwsPackageFormat.NUGET })', plan: publishPackage({ ...PACKAGES, format: AwsPackageFormat.NUGET }) },
  { written: 'AwsTask.deploySite({ bucket, prefix, distribution, waitForInvalidation: true })', plan: deploySite(SITE) },
  { written: 'AwsTask.deployFunction(handler, { publishVersions: true, moveAliases: true })', plan: deployFunction({ functionArn: 'ARN', functionName: 'api', publishesVersions: true, movesAliases: true }) },
  { written: 'AwsTask.deployService(service, { roles })', plan: deployService({ serviceArn: 'ARN', serviceName: 'api', roleArns: ['ARN'] }) },
  { written: 'AwsTask.deployKubernetes(cluster)', plan: deployKubernetes({ clusterArn: 'ARN', clusterName: 'production' }) },
  { written: 'AwsTask.readSecret(secret)', plan: readSecret({ secretArn: 'ARN', called: 'token', encryptionKeyArn: 'ARN' }) },
];

/** The part of docs/permissions.md that the code says. */
export const awsTaskTables = (): string => SHOWN.map(section).join('\n');

function section({ written, plan: { id, access, statements, warnings } }: Shown): string {
  const rows = statements.flatMap(({ to, actions, conditions = {}, resources }) => actions.map(({ action, why }) => (
    `| \`${action}\` | ${resources.includes('*') ? `${to} (\`*\`)` : to}${condition(conditions)} | ${why.value} | [page](${why.source}), ${why.asOf} |`)));
  return [
    `### ${id}`, '', `\`${written}\`: ${access.join(', ')}.`, '', '| action | on | what for | source |', '|---|---|---|---|', ...rows, '',
    ...warnings.flatMap((warning) => [warning, '']),
  ].join('\n');
}

function condition(conditions: AwsTaskPlan['statements'][number]['conditions'] & object): string {
  const tests = Object.entries(conditions).flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]) => `\`${key}\` ${operator} \`${String(value)}\``));
  return tests.length === 0 ? '' : `, if ${tests.join(' and ')}`;
}
