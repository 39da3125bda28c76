import { BucketObjects, bucketName } from './place';
import { quoteCel } from '../../cel/quote';

/**
 * The IAM condition that leaves of a role on a bucket what concerns some of its objects.
 *
 * Permissions on objects ask `resource.name`. To list is a permission on the bucket, of which `resource.name` knows no object, so that
 * a condition on the name alone takes it away: what is listed is asked by the prefix of the request. Objects with a suffix are not listed.
 * Conditions on a bucket need uniform bucket-level access. The name of the bucket may be a reference: what it comes to is the bucket that the
 * member is on, or Google refuses it.
 * @see https://docs.cloud.google.com/storage/docs/access-control/iam#conditions (2026-11-28)
 * @see https://docs.cloud.google.com/iam/docs/conditions-attribute-reference#api-attributes (2026-11-28)
 */
export function objectCondition(bucket: string, { prefix, suffix }: BucketObjects): string {
  const named = `resource.name.startsWith(${quoteCel(`${bucketName(bucket)}/objects/${prefix}`)})`;
  return suffix === undefined
    ? `${named} || api.getAttribute('storage.googleapis.com/objectListPrefix', '').startsWith(${quoteCel(prefix)})`
    : `${named} && resource.name.endsWith(${quoteCel(suffix)})`;
}
