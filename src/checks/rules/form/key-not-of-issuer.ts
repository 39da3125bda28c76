import { isClaimKey, RoleTrust, Statement } from '../../../parties/aws';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { awsRole } from '../../documents';
import { role, roleFor } from '../../examples';
import { Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const EXACT = { aud: 'sts.amazonaws.com', sub: SUB };

/** A claim of the token that AWS makes no condition key of, or a name that no claim has. */
export const keyNotOfIssuer: Rule<'identity'> = {
  id: 'key-not-of-issuer',
  title: 'AWS has no such condition key for tokens of the issuer',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The key is absent in every call: the condition keeps out everybody, or, where its operator holds for what is absent, asks for nothing at all.',
  limits: 'Outside of partition aws, and of issuers that the reference of AWS does not name, it is not known which keys there are: nothing is said.',
  subject: 'identity',
  judge: (subject) => {
    const trust = awsRole(subject);
    return (trust?.policy.statements ?? []).flatMap((statement) => keysOf(statement, trust!).map(({ key, provider }) => ({
      message: `AWS makes no key ${JSON.stringify(key)} of the claims of ${provider}`, fix: 'ask for a claim that AWS has a key for, or for a subject that is customized to hold this one, exactly',
    })));
  },
  bad: [role({ StringEquals: { ...EXACT, event_name: 'push' } }), role({ StringEquals: EXACT, StringEqualsIfExists: { runner_environment: 'github-hosted' } })],
  good: [roleFor(SUB), role({ StringEquals: { ...EXACT, repository_id: '456789', ref: 'refs/heads/main' } })],
};

/** Whether it is one is not known outside of partition aws, and of issuers that the reference of AWS does not name. */
function keysOf({ principals, conditions }: Statement, { partition }: RoleTrust): readonly { readonly key: string; readonly provider: string }[] {
  const providers = principals.flatMap((principal) => 'provider' in principal ? [principal.provider] : []);
  return conditions.flatMap(({ key }) => providers.flatMap((provider) => {
    const claim = key.toLowerCase().startsWith(`${provider.toLowerCase()}:`) ? key.slice(provider.length + 1).toLowerCase() : undefined;
    return claim !== undefined && claim !== 'aud' && isClaimKey(claim, provider, partition) === false ? [{ key, provider }] : [];
  }));
}
