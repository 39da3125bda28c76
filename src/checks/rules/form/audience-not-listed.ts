import { Condition, Provider, RoleTrust } from '../../../parties/aws';
import { FindingConfidence, FindingSeverity, isUnsettled, Party } from '../../../trust';
import { awsRole } from '../../documents';
import { roleFor } from '../../examples';
import { Example, Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const withProvider = (clientIds: readonly string[]): Example => {
  const { Resources } = roleFor(SUB).artifact as { readonly Resources: object };
  const provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: clientIds } };
  return { party: Party.AWS, artifact: { Resources: { ...Resources, Provider: provider } } };
};
const EXACT = /^(?:ForAnyValue:)?StringEquals(?:IgnoreCase)?$/i;

/** The provider is asked before the trust policy is. */
export const audienceNotListed: Rule<'identity'> = {
  id: 'audience-not-listed',
  title: 'The provider does not list the audience that the trust asks for',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Each login with that audience fails at the provider, before the trust is asked. Whoever mends it by letting the trust ask for no audience lets in tokens that were minted for others.',
  subject: 'identity',
  judge: (subject) => {
    const trust = awsRole(subject);
    const statements = trust?.policy.statements.filter(({ effect }) => effect === 'Allow') ?? [];
    return statements.flatMap(({ principals, conditions }) => principals.flatMap((principal) => (
      'provider' in principal ? unlisted(conditions, principal.provider, trust!) : []))).map(({ audience, provider }) => ({
      message: `the provider ${provider} does not list ${JSON.stringify(audience)}`, fix: `list ${JSON.stringify(audience)} at the provider, and take from its list what no trust asks for`,
    }));
  },
  bad: [withProvider(['https://github.com/my-org'])],
  good: [withProvider(['sts.amazonaws.com']), roleFor(SUB)],
};

interface Unlisted { readonly audience: string; readonly provider: string }

function unlisted(conditions: readonly Condition[], provider: string, { providers }: RoleTrust): readonly Unlisted[] {
  const listed = providers.filter((one) => one.provider === provider).map(({ clientIds }: Provider) => clientIds);
  if (listed.length === 0 || listed.some(isUnsettled)) return [];
  const asked = conditions.filter(({ operator, key }) => EXACT.test(operator) && key.toLowerCase() === `${provider}:aud`.toLowerCase());
  const texts = asked.flatMap(({ values }) => values.flatMap(({ parts, text }) => parts.every((part) => 'literal' in part) ? [text] : []));
  return texts.filter((audience) => !listed.some((ids) => !isUnsettled(ids) && ids.includes(audience))).map((audience) => ({ audience, provider }));
}
