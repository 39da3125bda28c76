import { entry, show } from '../errors';

const UNDERSTOOD = [
  'AWS: "Not authorized to perform sts:AssumeRoleWithWebIdentity", InvalidIdentityToken, an event of CloudTrail',
  'Azure: AADSTS70021, AADSTS700211, AADSTS700212, AADSTS700213, AADSTS7002131, AADSTS7002138',
  'GCP: invalid_target, invalid_grant, unauthorized_client, "The size of mapped attribute google.subject exceeds", a denied iam.serviceAccounts.getAccessToken, "The caller does not have permission"',
].join('; ');
const BOTH = 'cdk-trusted-workflows explain --token token.json --message error.txt cdk.out cdktf.out';

/** A message that no cloud is known to answer to a token. */
export const unknownCloudMessage = entry('unknown-cloud-message', (source: string, text: string) => ({
  problem: `${show(source)} holds no message of a cloud about a token that is known here`,
  got: show(text),
  allowed: UNDERSTOOD,
  remedies: ['cdk-trusted-workflows explain --message error.txt cdktf.out', 'cdk-trusted-workflows explain --token token.json cdk.out'],
}));

/** A whole log of a day, or another file. */
export const cloudMessageTooLarge = entry('cloud-message-too-large', (source: string, length: number, most: number) => ({
  problem: `${show(source)} is longer than a message with the log around it`,
  got: `${length} characters`,
  allowed: `at most ${most} characters`,
  remedies: ['the lines around the message: grep -B5 -A5 AADSTS log.txt > error.txt'],
}));

/** Nothing to explain: neither a token, nor a message that names one. */
export const messageWithoutToken = entry('message-without-token', (id: string) => ({
  problem: 'the message names nothing of the token, so the token is needed as well',
  got: `a message of the kind ${show(id)} and no --token`,
  allowed: 'a message that names a claim: AADSTS70021, AADSTS700211, AADSTS700212, AADSTS700213, AADSTS7002131, AADSTS7002138, an event of CloudTrail; or a token beside it',
  remedies: [BOTH],
}));

/** Neither of the two. */
export const nothingToExplain = entry('nothing-to-explain', () => ({
  problem: 'there is nothing to explain',
  got: 'neither --token nor --message',
  allowed: 'a token, a message of a cloud that names one, or both',
  remedies: [BOTH, 'cdk-trusted-workflows explain --message "AADSTS700213: No matching federated identity record found ..." cdktf.out'],
}));

/** A message tells which cloud answered. */
export const messageOfOtherParty = entry('message-of-other-party', (party: string, asked: string) => ({
  problem: `the message is an answer of ${party}, and ${asked} is asked about`,
  got: `--party ${asked}`,
  allowed: `--party ${party}, or none: the message says which cloud it was`,
  remedies: [`cdk-trusted-workflows explain --message error.txt --party ${party} cdk.out cdktf.out`],
}));
