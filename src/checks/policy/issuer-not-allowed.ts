import { PolicyRule } from './policy-rule';
import { FindingConfidence, FindingSeverity } from '../../trust';
import { TrustScope } from '../../verify';
import { issuersOf } from '../../verify/scope';
import { isOneOf } from '../../verify/shared';
import { managedIdentity, roleFor } from '../examples';
import { JudgedIdentity } from '../judged-identity';
import { JudgedTrust } from '../judged-trust';
import { FindingPart } from '../rule';

/** Tokens of an issuer that is not among those of the policy. */
export const issuerNotAllowed: PolicyRule<'identity'> = {
  id: 'issuer-not-allowed',
  title: 'Tokens of an issuer get in that the policy of the organization does not allow',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever runs that issuer, or has an account there, gets in past the one that the organization watches.',
  subject: 'identity',
  policy: { issuers: [{ url: 'https://token.actions.githubusercontent.com' }] },
  judge: (subject, { issuers }) => issuers === undefined ? [] : judge(subject, issuers.map(({ url }) => url)),
  bad: [managedIdentity(['project_path:my-group/my-project:ref_type:branch:ref:main'], { issuer: 'https://gitlab.com' })],
  good: [roleFor('repo:my-org@123456/my-repo@456789:environment:prod')],
};

function judge(subject: JudgedIdentity, allowed: readonly string[]): readonly FindingPart[] {
  const { identity, trusts } = subject;
  const fix = `trust tokens of ${allowed.join(', ')} alone, or have the issuer added to the policy`;
  const admitted = identity.admitted?.();
  const issuers = admitted && issuersOf(admitted);
  if (issuers === undefined) return [{ message: 'which issuers get in is not known, so it is not proved that the policy allows them', fix }];
  if (trusts.length > 0 && trusts.every(({ scope: { scope } }) => scope === TrustScope.NOBODY)) return [];
  return issuers.filter((issuer) => !allowed.includes(issuer)).map((issuer) => (
    { message: `tokens of ${issuer} get in`, witness: tokenOf(trusts, issuer), fix }));
}

const tokenOf = (trusts: readonly JudgedTrust[], issuer: string) => trusts.map((trust) => trust.witness(isOneOf('iss', [issuer]))).find((token) => token !== undefined);
