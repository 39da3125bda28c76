import { ENVIRONMENT_OR_REF } from './environment-or-ref';
import { FORK } from './fork';
import { MERGE_QUEUE } from './merge-queue';
import { NOT_A_PULL_REQUEST } from './not-a-pull-request';
import { OTHER_ENVIRONMENT } from './other-environment';
import { OTHER_REF } from './other-ref';
import { OTHER_REPOSITORY } from './other-repository';
import { PULL_REQUEST } from './pull-request';
import { REPOSITORY_CASE } from './repository-case';
import { SUBJECT_FORM } from './subject-form';
import { SUBJECT_TEMPLATE } from './subject-template';
import { SUBJECT_WITHOUT_CONTEXT } from './subject-without-context';
import { TAG_OR_BRANCH } from './tag-or-branch';
import { Cause } from '../../../trust';

/** Each explains a part of the difference, so that several may be found at one comparison. */
export const GITHUB_CAUSES: readonly Cause[] = [
  ENVIRONMENT_OR_REF,
  OTHER_ENVIRONMENT,
  PULL_REQUEST,
  NOT_A_PULL_REQUEST,
  MERGE_QUEUE,
  TAG_OR_BRANCH,
  OTHER_REF,
  SUBJECT_FORM,
  REPOSITORY_CASE,
  FORK,
  OTHER_REPOSITORY,
  SUBJECT_WITHOUT_CONTEXT,
  SUBJECT_TEMPLATE,
];
