import { DEFAULT_AUDIENCES, deploymentOf } from '../../../facts';
import { FindingConfidence, FindingSeverity, isUnsettled, OWN_AUDIENCE, PARTY_NAMES } from '../../../trust';
import { audienceOwner, issuersOf } from '../../../verify/shared';
import { accountFor, managedIdentity, role, roleFor, withAudiences } from '../../examples';
import { JudgedIdentity } from '../../judged-identity';
import { Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:environment:prod';
const MAIN = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";
const CLOUDS: Readonly<Record<string, string>> = { aws: 'AWS', azure: 'Azure', gcp: 'GCP' };

/** A token for one relying party that another takes, too. */
export const sharedAudience: Rule<'identity'> = {
  id: 'shared-audience',
  title: 'Tokens get in that were minted for another relying party',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'A service that a job hands its token to, for a login there, shows that very token here and takes the credentials of this identity.',
  limits: 'An audience of one\'s own that two clouds share has a rule of its own.',
  subject: 'identity',
  judge: (subject) => audiencesOf(subject).flatMap(({ audience, why }) => {
    const witness = subject.trusts.map((trust) => trust.witnessFor(audience)).find((token) => token !== undefined);
    return witness ? [{ message: `the audience ${JSON.stringify(audience)} gets in, which ${why}`, witness, fix: 'take the audience of this cloud alone, and let jobs ask for it; another relying party has an audience of its own' }] : [];
  }),
  bad: [
    role({ StringEquals: { aud: ['sts.amazonaws.com', 'api://AzureADTokenExchange'], sub: SUB } }),
    role({ StringEquals: { aud: 'https://github.com/my-org', sub: SUB } }),
    managedIdentity([SUB], { audience: ['sts.amazonaws.com'] }),
    withAudiences(accountFor(MAIN), ['sts.amazonaws.com']),
  ],
  good: [roleFor(SUB), managedIdentity([SUB]), accountFor(MAIN), withAudiences(accountFor(MAIN), ['https://deploy.example.com'])],
};

function audiencesOf({ identity: { party }, trusts }: JudgedIdentity): readonly { readonly audience: string; readonly why: string }[] {
  // Of issuers that give all tokens one audience there is none of one's own.
  const chosen = trusts.filter(({ side: { admitted } }) => issuersOf(admitted)?.some((issuer) => deploymentOf(issuer)?.audience !== undefined) !== true);
  const all = chosen.flatMap(({ side: { admitted } }) => isUnsettled(admitted) ? [] : admitted.audiences).filter((audience) => audience !== OWN_AUDIENCE);
  return [...new Set(all)].flatMap((audience) => {
    const owner = audienceOwner(audience);
    if (owner !== undefined && owner !== CLOUDS[party]) return [{ audience, why: `is that of ${owner}, and not of ${PARTY_NAMES[party]}` }];
    return DEFAULT_AUDIENCES.value.test(audience) ? [{ audience, why: 'is what a job gets that asks for none, for whatever service' }] : [];
  });
}
