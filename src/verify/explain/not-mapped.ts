import { Cause, Party } from '../../trust';

/** What a binding or a condition of GCP reads has to be mapped by the provider first. @see https://github.com/google-github-actions/auth/issues/78 (2026-11-21) */
export const NOT_MAPPED: Cause = {
  id: 'not-mapped',
  find({ party, leaf: { key, absence } }) {
    if (party !== Party.GCP || key === undefined || absence?.endsWith('does not map it') !== true) return undefined;
    return { text: `${key} is asked for, and ${absence}: no token can have it`, remedy: `attribute_mapping = { "${key}" = "assertion.${key.replace(/^(?:attribute|google)\./, '')}" } beside what is mapped, or the claim that is meant in its place` };
  },
};
