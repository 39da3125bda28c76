import { belowTier } from './below-tier';
import { issuerNotAllowed } from './issuer-not-allowed';
import { noTier } from './no-tier';
import { OrganizationPolicy } from './organization-policy';
import { ownerNotAllowed } from './owner-not-allowed';
import { PolicyRule, under } from './policy-rule';
import { sessionLongerThanAllowed } from './session-longer-than-allowed';
import { sessionSetElsewhere } from './session-set-elsewhere';
import { Rule } from '../rule';

export * from './organization-policy';
export * from './policy-rule';

/** All rules on the policy of an organization, one line each. */
export const POLICY_RULES: readonly PolicyRule[] = [
  issuerNotAllowed,
  ownerNotAllowed,
  sessionLongerThanAllowed,
  sessionSetElsewhere,
  noTier,
  belowTier,
];

const asIs = (file: string) => file;

/**
 * These rules under one policy.
 * @param fileOf one text for a file, however it is written
 */
export const policyRules = (policy: OrganizationPolicy, fileOf = asIs): readonly Rule[] => POLICY_RULES.map((rule) => under(rule, { ...policy, fileOf }));

/** These rules, each under the policy of its examples. */
export const policyExamples = (): readonly Rule[] => POLICY_RULES.map((rule) => under(rule, { ...rule.policy, fileOf: asIs }));
