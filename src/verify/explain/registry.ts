import { ABSENT_CLAIM } from './known/absent-claim';
import { ATTRIBUTE_IN_IAM_CONDITION } from './known/attribute-in-iam-condition';
import { ATTRIBUTE_IN_PRINCIPAL } from './known/attribute-in-principal';
import { AUDIENCE } from './known/audience';
import { CONDITION_ALWAYS_TRUE } from './known/condition-always-true';
import { CONDITION_WITHOUT_CLAIM } from './known/condition-without-claim';
import { EMPTY_AUDIENCE } from './known/empty-audience';
import { FLEXIBLE_WITHOUT_ID } from './known/flexible-without-id';
import { FOR_ALL_VALUES } from './known/for-all-values';
import { HIDDEN_KEY } from './known/hidden-key';
import { ISSUER } from './known/issuer';
import { KEY_OF_OTHER_ISSUER } from './known/key-of-other-issuer';
import { LETTER_CASE } from './known/letter-case';
import { LITERAL_WILDCARD } from './known/literal-wildcard';
import { MEMBER_WITHOUT_POOL } from './known/member-without-pool';
import { NOT_MAPPED } from './known/not-mapped';
import { NUMBER_FOR_TEXT } from './known/number-for-text';
import { ONE_ATTRIBUTE } from './known/one-attribute';
import { OTHER_POOL } from './known/other-pool';
import { PROJECT_ID } from './known/project-id';
import { PROVIDER_AUDIENCE } from './known/provider-audience';
import { PROVIDER_OF_OTHER_KIND } from './known/provider-of-other-kind';
import { REGULAR_EXPRESSION } from './known/regular-expression';
import { SUBJECT_IN_PRINCIPAL_SET } from './known/subject-in-principal-set';
import { SUBJECT_NOT_TEXT } from './known/subject-not-text';
import { SUBJECT_TOO_LONG } from './known/subject-too-long';
import { SUBJECT_UNDER_AUDIENCE } from './known/subject-under-audience';
import { TWO_OPERATORS } from './known/two-operators';
import { WHITE_SPACE } from './known/white-space';
import { WRONG_ACTION } from './known/wrong-action';
import { CAUSES_OF_OTHERS, ISSUERS } from '../../issuers/known';
import { Cause } from '../../trust';

/** What is wrong with a document whatever the token: no other cause is looked for where one of them is found. */
const FAULTS: readonly Cause[] = [
  ATTRIBUTE_IN_IAM_CONDITION, ATTRIBUTE_IN_PRINCIPAL, CONDITION_WITHOUT_CLAIM, FLEXIBLE_WITHOUT_ID,
  MEMBER_WITHOUT_POOL, OTHER_POOL, PROJECT_ID, PROVIDER_OF_OTHER_KIND, SUBJECT_IN_PRINCIPAL_SET,
];

/** What lets in more than it seems, and is told of a token that is accepted. */
export const TOO_WIDE: readonly Cause[] = [CONDITION_ALWAYS_TRUE, FOR_ALL_VALUES];

/** Whether a cause is wrong whatever the token. */
export const isFault = (id: string) => FAULTS.some((fault) => fault.id === id);

/** What explains the whole difference in one comparison, in front of what the CI system knows: the first that is found is the cause. */
export const BEFORE: readonly Cause[] = [
  ...FAULTS,
  KEY_OF_OTHER_ISSUER,
  WRONG_ACTION,
  TWO_OPERATORS,
  SUBJECT_UNDER_AUDIENCE,
  EMPTY_AUDIENCE,
  PROVIDER_AUDIENCE,
  WHITE_SPACE,
  LETTER_CASE,
  LITERAL_WILDCARD,
  REGULAR_EXPRESSION,
  ...CAUSES_OF_OTHERS,
  NUMBER_FOR_TEXT,
];

/** What is left where nothing else is found, by what the CI system knows either: it may say more of its issuers and audiences. */
export const AFTER: readonly Cause[] = [ISSUER, AUDIENCE, HIDDEN_KEY, NOT_MAPPED, ONE_ATTRIBUTE, SUBJECT_NOT_TEXT, ABSENT_CLAIM, SUBJECT_TOO_LONG];

/** The ids of all causes: those of any cloud, and those of each CI system that is known. */
export const causeIds = (): string[] => [...new Set([...BEFORE, ...AFTER, ...TOO_WIDE, ...ISSUERS.flatMap(({ causes }) => causes)].map(({ id }) => id))].sort();
