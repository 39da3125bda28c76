import { Statement } from '../../../parties/aws';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { awsPolicy } from '../../documents';
import { role, roleFor } from '../../examples';
import { Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const HOST = 'token.actions.githubusercontent.com';
const withKey = (key: string) => role({}, { Condition: { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', [`${HOST}:sub`]: SUB }, StringEqualsIfExists: { [key]: 'main' } } });
/** Host and path, a colon, a claim. Keys of AWS itself have no host. */
const KEY = /^((?:arn:.*:oidc-provider\/)?[^:]*\.[^:]*):([^:]+)$/;

/** A key that begins with another issuer than the statement's: no call through its provider has it. */
export const keyOfOtherIssuer: Rule<'identity'> = {
  id: 'key-of-other-issuer',
  title: 'A condition key is of another issuer',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The key is absent in every call: the condition keeps out everybody, or, where its operator holds for what is absent, asks for nothing at all.',
  subject: 'identity',
  judge: (subject) => (awsPolicy(subject)?.statements ?? []).flatMap((statement) => {
    const providers = providersOf(statement);
    if (providers.length === 0) return [];
    return statement.conditions.flatMap(({ key }) => {
      const [, prefix, claim] = KEY.exec(key) ?? [];
      if (prefix === undefined || providers.some((provider) => provider.toLowerCase() === prefix.toLowerCase())) return [];
      return [{ message: `the key ${JSON.stringify(key)} is none of ${providers.join(', ')}: no call has it`, fix: `write ${JSON.stringify(`${providers[0]}:${claim}`)} in its place` }];
    });
  }),
  bad: [withKey('gitlab.com:sub'), withKey(`arn:aws:iam::111111111111:oidc-provider/${HOST}:sub`)],
  good: [roleFor(SUB), withKey(`${HOST}:ref`), withKey('aws:SourceIp')],
};

const providersOf = ({ principals }: Statement) => principals.flatMap((principal) => (
  'provider' in principal ? [principal.provider] : 'issuer' in principal && principal.issuer !== undefined ? [principal.issuer] : []));
