import { TrustTier } from './trust-tier';
import { taskNotForTier, taskOfUnreviewedCode } from '../../internal/catalogue/tiers';
import { ICloudTask, TaskAccess } from '../cloud-task';
import { CompiledTrust } from '../compiled-trust';
import { gapId } from '../rendering';

const LOOKS: readonly TaskAccess[] = [TaskAccess.READ_CONFIGURATION, TaskAccess.READ_DATA];
const ANY: readonly TaskAccess[] = Object.values(TaskAccess);

/** What the task of each tier needs; whatever is beyond it is said. Of the state, whoever plans writes the lock. */
const NEEDED: Readonly<Record<TrustTier, readonly TaskAccess[]>> = {
  [TrustTier.PRODUCTION]: ANY,
  [TrustTier.STAGING]: ANY,
  [TrustTier.PREVIEW]: [...LOOKS, TaskAccess.WRITE, TaskAccess.PUBLISH],
  [TrustTier.PLAN]: [...LOOKS, TaskAccess.READ_STATE, TaskAccess.WRITE_STATE],
  [TrustTier.APPLY]: [...LOOKS, TaskAccess.READ_STATE, TaskAccess.WRITE_STATE, TaskAccess.READ_SECRETS, TaskAccess.WRITE],
  [TrustTier.PUBLISH]: [...LOOKS, TaskAccess.PUBLISH],
  [TrustTier.EMERGENCY]: ANY,
};
/** A plan that changes something is none. */
const CHANGES: readonly TaskAccess[] = [TaskAccess.WRITE, TaskAccess.PUBLISH];
/** What a change that nobody has reviewed could take or leave behind. */
const REVIEWED_ONLY: readonly TaskAccess[] = [TaskAccess.WRITE, TaskAccess.PUBLISH, TaskAccess.READ_SECRETS, TaskAccess.READ_STATE, TaskAccess.WRITE_STATE];

const READS: readonly TaskAccess[] = [TaskAccess.READ_SECRETS, TaskAccess.READ_STATE];
/** The rules that find it in any file. */
const [UNREVIEWED_READS, UNREVIEWED_WRITES] = ['unreviewed-reads', 'unreviewed-writes'];

/** What acknowledges that unreviewed code gets a kind of access: the rule that finds it in any file. */
const unreviewedId = ({ party }: ICloudTask, access: TaskAccess) => gapId(party, READS.includes(access) ? UNREVIEWED_READS : UNREVIEWED_WRITES);

/**
 * What is said of a task that an identity is given, by the tier of its workflow: one line for each kind of access that the tier does not need.
 * Throws where unreviewed code gets what only reviewed code may have, and where a plan gets what changes something, unless that is acknowledged.
 */
export function checkTask(trust: CompiledTrust, task: ICloudTask): string[] {
  const { acknowledgements, unreviewedCode = false, tier } = trust;
  const isAcknowledged = (id: string) => acknowledgements.some((one) => one.id === id);
  const loose = unreviewedCode ? task.access.filter((access) => REVIEWED_ONLY.includes(access) && !isAcknowledged(unreviewedId(task, access))) : [];
  if (loose.length > 0) throw taskOfUnreviewedCode(trust.name, task, loose.map((access) => ({ access, id: unreviewedId(task, access) })));
  if (tier === undefined) return [];
  const beyond = task.access.filter((access) => !NEEDED[tier.tier].includes(access));
  const changes = tier.tier === TrustTier.PLAN && !isAcknowledged(READ_ONLY) ? beyond.filter((access) => CHANGES.includes(access)) : [];
  if (changes.length > 0) throw taskNotForTier(trust.name, tier.tier, task, changes, READ_ONLY);
  return beyond.map((access) => `the task ${task.id} (${task.text}) comes with ${access}, which the tier ${tier.tier} of ${trust.name} does not need`);
}

/** What acknowledges that a plan may change something. */
export const READ_ONLY = 'tier/read-only';

/** Whether an id acknowledges what a task gives. What was granted, an enforcement report does not see, so it calls none of them idle. */
export const acknowledgesTask = (id: string): boolean => id === READ_ONLY || [UNREVIEWED_READS, UNREVIEWED_WRITES].some((rule) => id.endsWith(`/${rule}`));
