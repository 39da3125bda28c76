import { ownersOfReference } from './references';
import { matches } from '../../../../claims';
import { isUnsettled, Reach } from '../../../../trust';
import { PermissionResource, PermissionStatement } from '../../permissions';

/** What may be done with another role that lets the holder act as it. In lower case, with words. */
const WAYS: readonly (readonly [action: string, how: string])[] = [
  ['sts:assumerole', 'it may assume it'],
  ['iam:updateassumerolepolicy', 'it may change its trust'],
];
const ROLE_ARN = /:role\//;

/** The roles that a statement names one by one, or by a part of their name, and lets its holder become. One on all of them is a power, and no reach. */
export function reachesOf({ effect, actions, exceptActions, resources, exceptResources }: PermissionStatement, within: string): Reach[] {
  if (effect !== 'Allow' || exceptActions || exceptResources) return [];
  const ways = WAYS.filter(([action]) => actions.some((one) => !isUnsettled(one) && matches(one, action)));
  const others = resources.flatMap((resource) => isUnsettled(resource) || resource.isSelf ? [] : namesOf(resource, within));
  return ways.flatMap(([, how]) => others.map((name) => ({ ...name, how })));
}

function namesOf({ text, reference }: PermissionResource, within: string): Omit<Reach, 'how'>[] {
  if (reference !== undefined) return ownersOfReference(reference).map((name) => ({ name, isPattern: false, within }));
  return ROLE_ARN.test(text) && !text.includes('<') ? [{ name: text, isPattern: /[*?]/.test(text) }] : [];
}
