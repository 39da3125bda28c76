import { Rule } from '../rule';
import { duplicateCredentials } from './azure/duplicate-credentials';
import { tooManyCredentials } from './azure/too-many-credentials';
import { wildcardInSubject } from './azure/wildcard-in-subject';
import { noAudience } from './form/no-audience';
import { trueWhenAbsent } from './form/true-when-absent';
import { boundBySubject } from './gcp/bound-by-subject';
import { wholePool } from './gcp/whole-pool';
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
import { admitsNobody } from './scope/admits-nobody';
import { anyBranch } from './scope/any-branch';
import { anyOrganization } from './scope/any-organization';
import { anyTag } from './scope/any-tag';
import { lookalikeOrganization } from './scope/lookalike-organization';
import { namePattern } from './scope/name-pattern';
import { organizationByCode } from './scope/organization-by-code';
import { proposedChanges } from './scope/proposed-changes';
import { startedByOthers } from './scope/started-by-others';
import { undecided } from './scope/undecided';
import { wholeOrganization } from './scope/whole-organization';
import { wholeRepository } from './scope/whole-repository';
import { environmentOnAnyRef } from './tenant/environment-on-any-ref';
import { nameWithoutId } from './tenant/name-without-id';

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
  oneIdentityForStages,
  oneIdentityForPlanAndApply,
  anyRunner,
  administrator,
  givesPermissions,
  becomesOthers,
  changesOwnTrust,
  unreviewedReads,
  wayToOtherIdentity,
  longSession,
  staticKey,
  permissionsUnknown,
];
