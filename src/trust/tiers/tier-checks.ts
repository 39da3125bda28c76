import { DeclaredControls, TieredProps } from './declared-controls';
import { TrustTier } from './trust-tier';
import { checkProps, having, isBoolean, PropertyKinds } from '../../internal/check-props';

const TIERS: readonly unknown[] = Object.values(TrustTier);

/** Of each trusted workflow: what its tier and its controls must be. */
export const TIER_KINDS: PropertyKinds<TieredProps> = {
  tier: { is: (value) => TIERS.includes(value), write: 'TrustTier.PRODUCTION' },
  controls: { is: having(), write: '{ reviewers: true }' },
};

const CONTROL_KINDS: PropertyKinds<DeclaredControls> = {
  reviewers: { is: isBoolean, write: 'true' },
  deploymentRefs: { is: isBoolean, write: 'true' },
  protectedRefs: { is: isBoolean, write: 'true' },
};

/** Checks what is declared, name by name: a misspelled control would count as none, and one that is text as given. */
export function checkControls({ controls }: TieredProps): void {
  if (controls !== undefined) checkProps('controls', controls, CONTROL_KINDS);
}
