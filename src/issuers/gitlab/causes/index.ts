import { DEPLOYMENT_TIER } from './deployment-tier';
import { ENVIRONMENT_NOT_PROTECTED } from './environment-not-protected';
import { FULL_REF } from './full-ref';
import { MERGE_REQUEST } from './merge-request';
import { NO_ENVIRONMENT } from './no-environment';
import { NOT_PROTECTED } from './not-protected';
import { PATH_CASE } from './path-case';
import { SUBJECT_COMPONENTS } from './subject-components';
import { TAG_OR_BRANCH } from './tag-or-branch';
import { Cause } from '../../../trust';

/** Those that explain the whole difference before those that explain a part of it. */
export const GITLAB_CAUSES: readonly Cause[] = [
  FULL_REF, TAG_OR_BRANCH, PATH_CASE, NOT_PROTECTED, MERGE_REQUEST, NO_ENVIRONMENT, ENVIRONMENT_NOT_PROTECTED, DEPLOYMENT_TIER, SUBJECT_COMPONENTS,
];
