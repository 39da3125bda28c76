import { Cause, Party, Refusal, textOf } from '../../../trust';

const PROVIDER_ARN = /^arn:[^:]*:iam::[^:]*:oidc-provider\//;
const CLAIM = /^(?:(.*):)?(sub|aud|amr|email|oaud|[a-z][a-z_]*)$/;
/** Keys that are no claim of an issuer. */
const OTHER = /^(?:aws|sts|saml):/i;

/**
 * A condition key is host and path of the issuer, a colon, and the claim: with anything else in front it is absent.
 * @see https://github.com/aws/karpenter-provider-aws/issues/1666 @see https://github.com/aripalo/aws-cdk-github-oidc/issues/42 (2026-11-21)
 */
export const KEY_OF_OTHER_ISSUER: Cause = {
  id: 'key-of-other-issuer',
  find(refusal) {
    const { leaf: { key }, words } = refusal;
    const right = rightKey(refusal);
    if (right === undefined || key === undefined) return undefined;
    const what = PROVIDER_ARN.test(key) ? 'begins with the ARN of the provider' : 'is of another issuer than that of the token';
    return {
      text: `the key ${JSON.stringify(key)} ${what}, so that no token has it: a key begins with host and path of the issuer`,
      remedy: `${JSON.stringify(right)} in place of ${JSON.stringify(key)} in ${words.trustPolicy}, and the same in front of each key of the statement`,
      edits: [{ at: refusal.leaf, kind: 'key', to: right }],
    };
  },
};

/** The same claim of the issuer that the token has, as the statement's principal does. */
function rightKey({ party, leaf: { key, expected, where }, got, token, beside }: Refusal): string | undefined {
  const provider = textOf(token, 'iss')?.replace(/^https:\/\//, '').replace(/\/$/, '');
  const [, prefix, claim] = CLAIM.exec(key ?? '') ?? [];
  if (party !== Party.AWS || provider === undefined || claim === undefined || expected === undefined || got !== undefined || OTHER.test(key!)) return undefined;
  const isForIssuer = beside.some((one) => one.where === where && one.operator === 'Principal' && one.got === one.expected);
  return isForIssuer && prefix?.toLowerCase() !== provider.toLowerCase() ? `${provider}:${claim}` : undefined;
}
