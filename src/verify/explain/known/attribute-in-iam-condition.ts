import { ofFault } from './fault';

/** @see https://github.com/google-github-actions/auth/issues/35 @see https://docs.cloud.google.com/iam/docs/conditions-attribute-reference (2026-11-21) */
export const ATTRIBUTE_IN_IAM_CONDITION = ofFault('attribute-in-iam-condition', ({ words }) => ({
  text: 'the IAM condition of the grant asks for a mapped attribute or a claim, and IAM conditions know resource, request and time alone',
  remedy: `no condition on the grant, and a member with one attribute that is mapped from all that is asked for, joined with ":"; or the comparison in ${words.condition} of the provider, where it holds for every token of the pool`,
}));
