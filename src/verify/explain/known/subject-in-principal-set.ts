import { ofFault } from './fault';

/** @see https://github.com/google-github-actions/auth/issues/310 (2026-11-21) */
export const SUBJECT_IN_PRINCIPAL_SET = ofFault('subject-in-principal-set', ({ leaf }) => ({
  text: 'a principalSet names an attribute, a group or a pool; one subject is a principal',
  remedy: `${leaf.got!.replace('principalSet://', 'principal://')} as the member: principal:// in the place of principalSet://`,
  edits: [{ at: leaf, kind: 'as-meant' }],
}));
