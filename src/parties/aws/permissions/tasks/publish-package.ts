import { AwsPackageFormat } from './package-format';
import { AwsTaskPlan, needed, NeededAction, TaskStatement } from './task';
import { TaskAccess } from '../../../../trust';

const PUBLISH = 'https://docs.aws.amazon.com/codeartifact/latest/ug/packages-overview.html';
const TOKENS = 'https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html';
const BEARER = 'https://docs.aws.amazon.com/codeartifact/latest/ug/get-set-up-provision-user.html';
const REFERENCE = 'https://docs.aws.amazon.com/codeartifact/latest/ug/auth-and-access-control-permissions-reference.html';

/** Where packages are published. */
export interface PackageRepository {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly domain: string;
  readonly repository: string;
  readonly format: AwsPackageFormat;
  /** The part of a package's ARN behind its format: `*` for all, `acme/web`, `/web`, `acme/*`. */
  readonly packages: string;
  /** The packages, for people. */
  readonly called: string;
}

/** `aws codeartifact login` and the package manager's own way to publish. */
export function publishPackage(target: PackageRepository): AwsTaskPlan {
  const { domain, repository, format, packages, called } = target;
  const arn = (resource: string) => `arn:${target.partition}:codeartifact:${target.region}:${target.account}:${resource}`;
  return {
    id: 'publish-package',
    text: `publish ${called} to the repository ${domain}/${repository}`,
    access: [TaskAccess.PUBLISH, ...format === AwsPackageFormat.NUGET ? [TaskAccess.READ_DATA] : []],
    statements: [
      { to: 'the packages', actions: publishing(format), resources: [arn(`package/${domain}/${repository}/${format}/${packages}`)] },
      { to: 'the repository of packages', actions: endpoint(format), resources: [arn(`repository/${domain}/${repository}`)] },
      { to: 'the domain', actions: [needed('codeartifact:GetAuthorizationToken', 'login: a token for the domain, which may do no more than the role', TOKENS)], resources: [arn(`domain/${domain}`)] },
      BEARER_TOKEN,
    ],
    warnings: [],
  };
}

function publishing(format: AwsPackageFormat): NeededAction[] {
  return [
    needed('codeartifact:PublishPackageVersion', 'uploads the files of a version', PUBLISH),
    ...format === AwsPackageFormat.MAVEN ? [needed('codeartifact:PutPackageMetadata', 'Maven writes metadata beside the version', PUBLISH)] : [],
  ];
}

function endpoint(format: AwsPackageFormat): NeededAction[] {
  return [
    needed('codeartifact:GetRepositoryEndpoint', 'login asks for the address of the repository', REFERENCE),
    ...format === AwsPackageFormat.NUGET ? [needed('codeartifact:ReadFromRepository', 'NuGet reads the repository before it publishes', PUBLISH)] : [],
  ];
}

const BEARER_TOKEN: TaskStatement = {
  to: 'tokens of services',
  actions: [needed('sts:GetServiceBearerToken', 'login: STS makes the token. AWS knows no resource of it; the condition keeps it to CodeArtifact', BEARER)],
  resources: ['*'],
  conditions: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
};
