import { ENVIRONMENT_OR_REF } from './environment-or-ref';
import { FORK } from './fork';
import { PULL_REQUEST } from './pull-request';
import { SUBJECT_FORM } from './subject-form';
import { SUBJECT_TEMPLATE } from './subject-template';
import { TAG_OR_BRANCH } from './tag-or-branch';
import { Cause } from '../../../trust';

/** Those that explain the whole difference before those that explain a part of it. */
export const GITHUB_CAUSES: readonly Cause[] = [ENVIRONMENT_OR_REF, PULL_REQUEST, SUBJECT_FORM, TAG_OR_BRANCH, FORK, SUBJECT_TEMPLATE];
