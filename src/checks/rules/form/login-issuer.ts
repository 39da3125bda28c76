import { claimsOf } from '../../../claims/solve';
import { factsOf, issuerMeantBy, loginIssuerOf } from '../../../facts';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { certainWaysOf, issuersOf } from '../../../verify/shared';
import { accountFor, managedIdentity, role, roleFor, withIssuer } from '../../examples';
import { JudgedTrust } from '../../judged-trust';
import { Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const MAIN = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** The address where people log in to a CI system, taken for the issuer of its runs' tokens. */
export const loginIssuer: Rule<'identity'> = {
  id: 'login-issuer',
  title: 'The address where people log in is taken for the issuer of a CI system',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'No run has a token of that issuer, and each login fails; or people have one, and whoever may log in there takes the credentials of this identity.',
  limits: 'Addresses are known by a list. An issuer of people that mints tokens of jobs as well is found where the subject is not exact.',
  subject: 'identity',
  judge: ({ trusts }) => trusts.flatMap((trust) => (issuersOf(trust.side.admitted) ?? []).flatMap((issuer) => {
    const right = issuerMeantBy(issuer);
    if (right !== undefined) return [{ message: `${issuer} mints no tokens of runs`, fix: `the issuer is ${right}` }];
    const whose = factsOf(issuer) === undefined && !asksForOne(trust) ? loginIssuerOf(issuer) : undefined;
    return whose === undefined ? [] : [{ message: `${issuer} mints no tokens of runs, but those of ${whose}`, fix: 'ask for the one subject that is meant, exactly; or for the issuer of the CI system' }];
  })).slice(0, 1),
  bad: [
    role({}, { Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/github.com/login/oauth' }, Condition: { StringEquals: { 'github.com/login/oauth:aud': 'sts.amazonaws.com', 'github.com/login/oauth:sub': SUB } } }),
    role({}, { Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/my-org.okta.com' }, Condition: { StringEquals: { 'my-org.okta.com:aud': 'sts.amazonaws.com' } } }),
    managedIdentity([SUB], { issuer: 'https://github.com' }),
    withIssuer(accountFor(MAIN), 'https://github.com'),
  ],
  good: [roleFor(SUB), managedIdentity([SUB]), accountFor(MAIN)],
};

/** Whether each way in asks for one subject exactly, of which the issuer is the same as for everybody. */
const asksForOne = ({ side: { admitted } }: JudgedTrust) => (certainWaysOf(admitted) ?? []).every((way) => way.some((one) => (
  one.kind === 'match' && one.holds && one.matcher.exactValue !== undefined && claimsOf(one).includes('sub'))));
