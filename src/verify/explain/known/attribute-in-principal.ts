import { ofFault } from './fault';

/** @see https://docs.cloud.google.com/iam/docs/principal-identifiers (2026-11-21) */
export const ATTRIBUTE_IN_PRINCIPAL = ofFault('attribute-in-principal', ({ leaf }) => ({
  text: 'a principal is one subject; an attribute or a group is named by a principalSet',
  remedy: `${leaf.got!.replace('principal://', 'principalSet://')} as the member: principalSet:// in the place of principal://`,
  edits: [{ at: leaf, kind: 'as-meant' }],
}));
