import { ofFault } from './fault';
import { tenantCondition } from './tenant-condition';

/** @see https://github.com/terraform-google-modules/terraform-google-github-actions-runners/issues/261 (2026-09-10) */
export const CONDITION_WITHOUT_CLAIM = ofFault('condition-without-claim', ({ token, words }) => ({
  text: 'Google refuses to create a provider of an issuer with many customers whose condition names no claim',
  remedy: `${tenantCondition(token)} in ${words.condition}`,
}));
