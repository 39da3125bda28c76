import { Cause, expectedFor, Party } from '../../trust';

const withoutBraces = (text: string) => text.replace(/[{}]/g, '');
const UUID = /\{?[0-9a-f]{8}-[0-9a-f-]{27}\}?/gi;

/** Bitbucket writes UUIDs in braces, in the subject and in its settings. @see https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/ (2026-11-21) */
export const BITBUCKET_BRACES: Cause = {
  id: 'bitbucket-braces',
  find(refusal) {
    const { got, leaf, party, words } = refusal;
    const asked = got === undefined || !got.includes('{') ? undefined : expectedFor(refusal, got, withoutBraces);
    if (asked === undefined) return undefined;
    const braced = asked.replace(UUID, (uuid) => `{${withoutBraces(uuid)}}`);
    const place = party === Party.AWS ? ` in ${words.trustPolicy}` : '';
    return {
      text: 'the braces around the UUIDs are a part of what the token has, and the trust leaves them out',
      remedy: `${JSON.stringify(braced)} in place of ${JSON.stringify(asked)}${place}`,
      edits: [{ at: leaf, kind: 'value', from: asked, to: braced }],
    };
  },
};
