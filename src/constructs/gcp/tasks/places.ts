import { BUCKET, LOCATION, REPOSITORY, requireName, requirePrefix, SECRET, SERVICE } from './names';
import { REPOSITORY_KINDS, SECRET_KINDS, SERVICE_KINDS, SITE_KINDS } from './property-kinds';
import { GcpRepositoryProps, GcpSecretProps, GcpServiceProps, GcpSiteProps } from './task-props';
import { checkProps } from '../../../internal/check-props';
import { PlaceOf } from '../../../parties/gcp/permissions';
import { requireProject } from '../project';

/** A checked repository. */
export function repository(owner: string, props: GcpRepositoryProps): PlaceOf<'repository'> {
  checkProps(owner, props, REPOSITORY_KINDS);
  const { project, location, repository: name } = props;
  return { kind: 'repository', project: requireProject(project), location: requireName('location', location, LOCATION), repository: requireName('repository', name, REPOSITORY) };
}

/** A checked bucket, or the objects below a prefix. */
export function bucket(owner: string, props: GcpSiteProps): PlaceOf<'bucket'> {
  checkProps(owner, props, SITE_KINDS);
  const prefix = requirePrefix(props.prefix ?? '');
  return { kind: 'bucket', bucket: requireName('bucket', props.bucket, BUCKET), objects: prefix === '' ? undefined : { prefix } };
}

/** A checked secret. */
export function secret(owner: string, props: GcpSecretProps): PlaceOf<'secret'> {
  checkProps(owner, props, SECRET_KINDS);
  return { kind: 'secret', project: requireProject(props.project), secret: requireName('secret', props.secret, SECRET) };
}

/** A checked service of Cloud Run. */
export function service(owner: string, props: GcpServiceProps): PlaceOf<'service'> {
  checkProps(owner, props, SERVICE_KINDS);
  const { project, location, service: name } = props;
  return { kind: 'service', project: requireProject(project), location: requireName('location', location, LOCATION), service: requireName('service', name, SERVICE) };
}
