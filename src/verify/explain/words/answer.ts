import { DocumentWords } from '../../../trust';

/** As the APIs and command lines spell them. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers (2026-11-21) */
export const ANSWER_WORDS: DocumentWords = {
  trustPolicy: 'the trust policy',
  clientIds: 'ClientIDList',
  expression: 'claimsMatchingExpression',
  mapping: 'attributeMapping',
  condition: 'attributeCondition',
  member: 'member',
};
