import { Rule } from '../rule';
import { duplicateCredentials } from './azure/duplicate-credentials';
import { flexibleWithoutId } from './azure/flexible-without-id';
import { notOneAudience } from './azure/not-one-audience';
import { tooManyCredentials } from './azure/too-many-credentials';
import { wildcardInSubject } from './azure/wildcard-in-subject';
import { audienceNotListed } from './form/audience-not-listed';
import { keyNotOfIssuer } from './form/key-not-of-issuer';
import { keyOfOtherIssuer } from './form/key-of-other-issuer';
import { loginIssuer } from './form/login-issuer';
import { needlessThumbprints } from './form/needless-thumbprints';
import { negatedAlone } from './form/negated-alone';
import { noAudience } from './form/no-audience';
import { oneAudienceForTwoClouds } from './form/one-audience-for-two-clouds';
import { regularExpression } from './form/regular-expression';
import { sharedAudience } from './form/shared-audience';
import { trueWhenAbsent } from './form/true-when-absent';
import { attributeNotMapped } from './gcp/attribute-not-mapped';
import { boundBySubject } from './gcp/bound-by-subject';
import { numberForText } from './gcp/number-for-text';
import { poolWithoutTenant } from './gcp/pool-without-tenant';
import { severalProviders } from './gcp/several-providers';
import { sharedAttribute } from './gcp/shared-attribute';
import { subjectTooLong } from './gcp/subject-too-long';
import { unanchoredMatches } from './gcp/unanchored-matches';
import { unguardedClaim } from './gcp/unguarded-claim';
import { wholePool } from './gcp/whole-pool';
import { wideBinding } from './gcp/wide-binding';
import { anyRunner } from './hygiene/any-runner';
import { changesOwnTrust } from './hygiene/changes-own-trust';
import { longSession } from './hygiene/long-session';
import { oneIdentityForPlanAndApply } from './hygiene/one-identity-for-plan-and-apply';
import { oneIdentityForStages } from './hygiene/one-identity-for-stages';
import { staticKey } from './hygiene/static-key';
import { wayToOtherIdentity } from './hygiene/way-to-other-identity';
import { administrator } from './privilege/administrator';
import { becomesOthers } from './privilege/becomes-others';
import { givesPermissions } from './privilege/gives-permissions';
import { permissionsUnknown } from './privilege/permissions-unknown';
import { unreviewedReads } from './privilege/unreviewed-reads';
import { unreviewedWrites } from './privilege/unreviewed-writes';
import { admitsNobody } from './scope/admits-nobody';
import { alwaysTrue } from './scope/always-true';
import { anyBranch } from './scope/any-branch';
import { anyOrganization } from './scope/any-organization';
import { anyTag } from './scope/any-tag';
import { environmentOfAnyProject } from './scope/environment-of-any-project';
import { idPattern } from './scope/id-pattern';
import { lookalikeOrganization } from './scope/lookalike-organization';
import { looseValue } from './scope/loose-value';
import { namePattern } from './scope/name-pattern';
import { namePrefix } from './scope/name-prefix';
import { organizationByCode } from './scope/organization-by-code';
import { proposedChanges } from './scope/proposed-changes';
import { refBesideEnvironment } from './scope/ref-beside-environment';
import { startedByOthers } from './scope/started-by-others';
import { undecided } from './scope/undecided';
import { wholeOrganization } from './scope/whole-organization';
import { wholeRepository } from './scope/whole-repository';
import { wildcardAsText } from './scope/wildcard-as-text';
import { calledFromAnyRef } from './tenant/called-from-any-ref';
import { caseNeverMatches } from './tenant/case-never-matches';
import { classicSubject } from './tenant/classic-subject';
import { codeWithoutCaller } from './tenant/code-without-caller';
import { environmentOnAnyRef } from './tenant/environment-on-any-ref';
import { nameWithoutId } from './tenant/name-without-id';
import { noTenant } from './tenant/no-tenant';
import { sharedCodeAtAnyRef } from './tenant/shared-code-at-any-ref';
import { sharedCodeAtMovingRef } from './tenant/shared-code-at-moving-ref';
import { subjectWithoutOwner } from './tenant/subject-without-owner';
import { tagWithoutRuleset } from './tenant/tag-without-ruleset';
import { valueNeverMinted } from './tenant/value-never-minted';
import { weakClaim } from './tenant/weak-claim';

/** All rules, one line each, in the order in which they are asked. */
export const RULES: readonly Rule[] = [
  anyOrganization,
  lookalikeOrganization,
  wholeOrganization,
  organizationByCode,
  wholeRepository,
  anyBranch,
  anyTag,
  proposedChanges,
  namePattern,
  startedByOthers,
  admitsNobody,
  undecided,
  nameWithoutId,
  environmentOnAnyRef,
  noAudience,
  trueWhenAbsent,
  wholePool,
  boundBySubject,
  wildcardInSubject,
  tooManyCredentials,
  duplicateCredentials,
  alwaysTrue,
  namePrefix,
  idPattern,
  environmentOfAnyProject,
  looseValue,
  refBesideEnvironment,
  wildcardAsText,
  noTenant,
  classicSubject,
  sharedCodeAtAnyRef,
  sharedCodeAtMovingRef,
  calledFromAnyRef,
  codeWithoutCaller,
  subjectWithoutOwner,
  weakClaim,
  tagWithoutRuleset,
  caseNeverMatches,
  valueNeverMinted,
  sharedAudience,
  oneAudienceForTwoClouds,
  negatedAlone,
  keyOfOtherIssuer,
  keyNotOfIssuer,
  needlessThumbprints,
  loginIssuer,
  audienceNotListed,
  regularExpression,
  poolWithoutTenant,
  severalProviders,
  unguardedClaim,
  subjectTooLong,
  unanchoredMatches,
  numberForText,
  sharedAttribute,
  wideBinding,
  attributeNotMapped,
  flexibleWithoutId,
  notOneAudience,
  oneIdentityForStages,
  oneIdentityForPlanAndApply,
  anyRunner,
  administrator,
  givesPermissions,
  becomesOthers,
  changesOwnTrust,
  unreviewedReads,
  unreviewedWrites,
  wayToOtherIdentity,
  longSession,
  staticKey,
  permissionsUnknown,
];

/** Those on what an identity may do. Of one that may do nothing of what they ask for, they do not ask whom it lets in. */
export const PERMISSION_RULES: readonly Rule<'permission'>[] = RULES.filter((rule): rule is Rule<'permission'> => rule.subject === 'permission');
