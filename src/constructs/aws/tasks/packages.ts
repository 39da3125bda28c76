import { PublishPackageProps } from './aws-task-props';
import { namedLike, oneResource, REGION } from './check-text';
import { OF_THE_ROLE } from './stack-values';
import { PUBLISH_PACKAGE_KINDS } from './task-kinds';
import { awsTaskText } from '../../../internal/catalogue/aws-tasks';
import { checkProps } from '../../../internal/check-props';
import { AwsPackageFormat, PackageRepository } from '../../../parties/aws/permissions/tasks';
import { checkLiteral } from '../../../parties/aws/render';
import { checkAccount } from '../check-role';

/** @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_CreateRepository.html (2026-11-28) */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Of a package or its namespace: no slash, which would be another package. @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_PublishPackageVersion.html (2026-11-28) */
const PART = /^[^#/\s]{1,255}$/;
const FORMATS: readonly string[] = Object.values(AwsPackageFormat);

/** The repository of packages as its task takes it. */
export function packageRepository(props: PublishPackageProps): PackageRepository {
  checkProps('AwsTask.publishPackage', props, PUBLISH_PACKAGE_KINDS);
  const { domain, repository, format, account, region } = props;
  if (!FORMATS.includes(format)) throw awsTaskText('format', format, FORMATS.join(', '), 'AwsPackageFormat.NPM');
  return {
    partition: OF_THE_ROLE.partition,
    region: region === undefined ? OF_THE_ROLE.region : namedLike('region', region, REGION, 'the name of a region', "'eu-central-1'"),
    account: account === undefined ? OF_THE_ROLE.account : checkAccount(account),
    domain: namedLike('domain', domain, DOMAIN, '2 to 50 lower-case letters, digits and `-`, a letter first', "'acme'"),
    repository: namedLike('repository', repository, REPOSITORY, '2 to 100 letters, digits and `._-`', "'packages'"),
    format,
    ...packagesOf(props),
  };
}

function packagesOf({ packageName: name, namespace, format }: PublishPackageProps): Pick<PackageRepository, 'packages' | 'called'> {
  const [ofName, ofNamespace] = [part('package', name), part('namespace', namespace)];
  if (ofName === undefined) {
    return ofNamespace === undefined ? { packages: '*', called: `all ${format} packages` } : { packages: `${ofNamespace}/*`, called: `${format} packages of ${ofNamespace}` };
  }
  return { packages: `${ofNamespace ?? ''}/${ofName}`, called: `the ${format} package ${ofNamespace === undefined ? '' : `${ofNamespace}/`}${ofName}` };
}

function part(what: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!PART.test(oneResource(what, checkLiteral(what, text)))) throw awsTaskText(what, text, '1 to 255 characters without `/`, `#` and blanks: name and namespace apart', "namespace: 'acme', packageName: 'web'");
  return text;
}
