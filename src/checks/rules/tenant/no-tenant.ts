import { isSharedHost } from '../../../facts';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { certainWaysOf, issuersOf } from '../../../verify/shared';
import { managedIdentity, role } from '../../examples';
import { JudgedTrust } from '../../judged-trust';
import { Rule } from '../../rule';
import { asksPositively } from '../../ways';

const HOST = 'app.terraform.io';
const ofHost = (conditions: object) => role({}, { Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` }, Condition: conditions });
const AUD = { [`${HOST}:aud`]: 'aws.workload.identity' };

/** An issuer that strangers get tokens from, too, of which this library knows no more: nothing at all is asked of the run. Of issuers that it knows the rules on scopes tell. */
export const noTenant: Rule<'identity'> = {
  id: 'no-tenant',
  title: 'An issuer that serves everybody is trusted, and nothing is asked of its tokens',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'An attacker opens an account at the service, runs a job there, and takes the credentials of this identity. An audience is no obstacle: a job chooses it.',
  limits: 'Of issuers that are not modelled it is not known which subjects are one tenant\'s: a pattern that is too wide is not found.',
  subject: 'identity',
  judge: ({ trusts }) => trusts.filter((trust) => trust.runs === undefined).flatMap((trust) => {
    const shared = (issuersOf(trust.side.admitted) ?? []).filter(isShared);
    return shared.length > 0 && asksNothing(trust) ? [{ message: `any token of ${shared.join(', ')} gets in, whoever it was minted for`, fix: 'ask for the subject of the organization and of what it runs, exactly, or for the id of the organization' }] : [];
  }),
  bad: [ofHost({ StringEquals: AUD }), ofHost({ StringEquals: AUD, StringLike: { [`${HOST}:sub`]: '*' } })],
  good: [
    ofHost({ StringEquals: { ...AUD, [`${HOST}:sub`]: 'organization:my-org:project:web:workspace:prod:run_phase:apply' } }),
    managedIdentity(['organization:my-org:project:web:workspace:prod:run_phase:apply'], { issuer: `https://${HOST}` }),
  ],
};

function isShared(issuer: string): boolean {
  const [, host = ''] = /^https:\/\/([^/:]+)/.exec(issuer) ?? [];
  return isSharedHost(host);
}

const asksNothing = ({ side: { admitted } }: JudgedTrust) => (certainWaysOf(admitted) ?? []).some((way) => !way.some(asksPositively));
