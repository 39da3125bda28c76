import { ofFault } from './fault';
import { tenantCondition } from './tenant-condition';

/** Google asks that a condition names a claim, and a condition that is always true does. @see https://github.com/chainguard-dev/terraform-infra-common/pull/672 (2026-11-21) */
export const CONDITION_ALWAYS_TRUE = ofFault('condition-always-true', ({ token, words }) => ({
  text: 'the condition is true for every token of the issuer: it names claims, and asks nothing of them',
  remedy: `${tenantCondition(token)} in ${words.condition}`,
}));
