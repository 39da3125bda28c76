import { Cause, expectedFor, Party, textOf } from '../../../trust';

/** The subject in the place of the audience. @see https://github.com/external-secrets/kubernetes-external-secrets/issues/287 (2026-11-21) */
export const SUBJECT_UNDER_AUDIENCE: Cause = {
  id: 'subject-under-audience',
  find(refusal) {
    const { claim, party, token, leaf, words } = refusal;
    const subject = textOf(token, 'sub');
    const asked = claim !== 'aud' || subject === undefined ? undefined : expectedFor(refusal, subject);
    if (asked === undefined) return undefined;
    const key = leaf.key?.replace(/aud$/, 'sub');
    const isAws = party === Party.AWS && key !== undefined;
    return {
      text: `${JSON.stringify(asked)} is a subject, and it stands where the audience is asked for`,
      remedy: isAws ? `${JSON.stringify(key)}: ${JSON.stringify(subject)} under StringEquals in ${words.trustPolicy}, and the audience of the token, ${JSON.stringify(audienceOf(token.aud))}, under ${JSON.stringify(leaf.key)}` : 'the subject where the subject is asked for, and the audience of the token here',
      ...isAws ? { edits: [{ at: leaf, kind: 'key' as const, to: key }] } : {},
    };
  },
};

const audienceOf = (aud: unknown): string => Array.isArray(aud) ? audienceOf(aud[0]) : String(aud);
