import { hasPublicAuthority } from '../../../parties/aws';
import { FindingConfidence, FindingSeverity, Party } from '../../../trust';
import { awsProvider } from '../../documents';
import { Example, Rule } from '../../rule';

const THUMBPRINT = '6938fd4d98bab03faadb97b34396831e3780aea1';
const provider = (url: string, more: object): Example => ({
  party: Party.AWS, artifact: { Resources: { Provider: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: url, ClientIdList: ['sts.amazonaws.com'], ...more } } } },
});

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html (2026-11-21) */
export const needlessThumbprints: Rule<'provider'> = {
  id: 'needless-thumbprints',
  title: 'A provider of a public issuer lists thumbprints',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.HIGH,
  attack: 'AWS trusts the certificates of public authorities by itself and looks at no thumbprint: who believes that the list pins a certificate is wrong, and who keeps it up to date works for nothing.',
  subject: 'provider',
  judge: ({ provider: one }) => {
    const found = awsProvider(one);
    return found?.hasThumbprints === true && hasPublicAuthority(found.provider)
      ? [{ message: `the thumbprints of ${found.provider} are not looked at`, fix: 'leave the list of thumbprints out' }] : [];
  },
  bad: [provider('https://token.actions.githubusercontent.com', { ThumbprintList: [THUMBPRINT] })],
  good: [provider('https://token.actions.githubusercontent.com', {}), provider('https://gitlab.example.com', { ThumbprintList: [THUMBPRINT] })],
};
