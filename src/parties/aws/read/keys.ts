import { isData } from './terraform';
import { literalOf } from './value';
import { Resource, Text } from '../../../artifacts';
import { Party, StaticKey } from '../../../trust';

/** Resources that make a credential which does not expire, and the property that says whose it is. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html (2026-11-27) */
const KEYS: ReadonlyMap<string, { readonly noun: string; readonly owner: string }> = new Map([
  ['AWS::IAM::AccessKey', { noun: 'an access key', owner: 'UserName' }],
  ['aws_iam_access_key', { noun: 'an access key', owner: 'user' }],
]);

/** The access keys that the resources make. */
export function readKeys(resources: Resource[]): StaticKey[] {
  return resources.filter(({ id }) => !isData(id)).flatMap(({ type, id, source, properties }) => {
    const found = KEYS.get(type);
    const owner = found && properties[found.owner];
    return found ? [{ party: Party.AWS, noun: found.noun, identity: literalOf(owner) ?? (owner instanceof Text ? owner.toString() : id), source }] : [];
  });
}
