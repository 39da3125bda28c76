import { Cause, Party } from '../../../trust';

/** Names that a claim of a token has; others stay with whoever maps. */
const CLAIM = /^[A-Za-z_]\w*$/;

/** What a binding or a condition of GCP reads has to be mapped by the provider first. @see https://github.com/google-github-actions/auth/issues/78 (2026-11-21) */
export const NOT_MAPPED: Cause = {
  id: 'not-mapped',
  find({ party, token, words, leaf }) {
    const { key, absence } = leaf;
    if (party !== Party.GCP || key === undefined || absence?.endsWith('does not map it') !== true) return undefined;
    const claim = key.replace(/^(?:attribute|google)\./, '');
    const text = `${key} is asked for, and ${absence}: no token can have it`;
    if (!CLAIM.test(claim) || !Object.hasOwn(token, claim)) return { text, remedy: `"${key}" in ${words.mapping}, from the claim that is meant; or an attribute that is mapped in its place` };
    const expression = `assertion.${claim}`;
    return {
      text,
      remedy: `"${key}": "${expression}" in ${words.mapping}, beside what is mapped`,
      edits: [{ at: leaf, kind: 'mapping', target: key, expression }],
    };
  },
};
