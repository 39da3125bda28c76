import { ofFault } from './fault';

/** True for a key that is absent, and for text that is empty. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (2026-11-21) */
export const FOR_ALL_VALUES = ofFault('for-all-values', ({ leaf: { operator = '', key, expected = '' }, words }) => ({
  text: `${operator} holds for a token that has nothing under ${JSON.stringify(key)}, so that it is no guard`,
  remedy: `${operator.replace(/^ForAllValues:/i, '')} on ${JSON.stringify(key)} in ${words.trustPolicy}, with the same ${expected.includes(' | ') ? 'values' : 'value'}`,
}));
