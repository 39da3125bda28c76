import { audienceAsked } from './audience-asked';
import { exactValue } from './exact-value';
import { deploymentOf } from '../../../facts';
import { Cause, FoundCause, Party, Refusal, textOf } from '../../../trust';

/** What the login actions of each cloud ask for. */
const OF: readonly (readonly [audience: RegExp, cloud: string])[] = [
  [/^sts\.amazonaws\.com(?:\.cn)?$/, 'AWS'],
  [/^api:\/\/AzureADTokenExchange/, 'Azure'],
  [/^(?:https:)?\/\/iam\.googleapis\.com\//, 'GCP'],
];
/** Its audience is the pool that a user comes from. @see https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html (2026-11-21) */
const COGNITO = 'https://cognito-identity.amazonaws.com';
const PROVIDER = /^(?:https:)?\/\/iam\.googleapis\.com\/(projects\/.+)$/;

/** The cloud for whose login actions an audience is; undefined for none that is known. */
export const audienceOwner = (audience: string): string | undefined => OF.find(([one]) => one.test(audience))?.[1];

/** A token is minted for one cloud. */
export const AUDIENCE: Cause = {
  id: 'audience',
  find(refusal) {
    const { claim, got, expected } = refusal;
    if (claim !== 'aud' || got === undefined || expected.length === 0) return undefined;
    // What the job cannot choose, the CI system knows.
    if (deploymentOf(textOf(refusal.token, 'iss') ?? '')?.audience !== undefined) return undefined;
    return assigned(refusal) ?? { text: textFor(refusal, got), remedy: audienceAsked(refusal) };
  },
};

function textFor({ expected, token }: Refusal, got: string): string {
  const [asked, had] = [expected[0], got].map((audience) => PROVIDER.exec(audience)?.[1]);
  if (asked !== undefined && had !== undefined) return `the token was asked for another provider: ${had}, and this one is ${asked}`;
  const cloud = audienceOwner(got);
  if (cloud !== undefined) return `the token was asked for ${cloud}: its audience is not ${expected.join(' or ')}`;
  const owner = textOf(token, 'repository_owner');
  const isDefault = owner !== undefined && got.endsWith(`/${owner}`);
  return isDefault ? `the job asked for no audience, and the token has the default one, not ${expected.join(' or ')}` : `the token was asked for with another audience than ${expected.join(' or ')}`;
}

/**
 * Some CI systems mint the audience that is their tenant's, whatever the job does: what names another has to change.
 * @see https://github.com/circleci/circleci-docs/pull/10653 (2026-11-21)
 */
function assigned(refusal: Refusal): FoundCause | undefined {
  const { got, token, expected, party, leaf } = refusal;
  const issuer = textOf(token, 'iss') ?? '';
  if (issuer === COGNITO) return { text: `the token is of the identity pool ${JSON.stringify(got)}, and the role is for ${expected.join(' or ')}`, remedy: `the role of that pool for these tokens; or the id of the pool that is meant under ${JSON.stringify(leaf.key)}, if the role is for it` };
  if (got === undefined || got.length < 8 || !issuer.includes(got) || party === Party.GCP) return undefined;
  const exact = exactValue(refusal, expected[0]);
  return exact && { text: `the audience of these tokens is ${JSON.stringify(got)}, which the CI system gives them as long as the job asks for no other: the trust asks for ${expected.join(' or ')}`, ...exact };
}
