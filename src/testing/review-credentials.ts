import { rows } from './review-rows';
import { ApplicationDocument, ManagedIdentityDocument } from '../parties/azure';
import { printable } from '../verify/shared';

/** The credentials of a managed identity or an application. */
export function reviewCredentials(document: Record<string, unknown>): string[] {
  const { credentials = [], flexibleCredentials = [], closed = false }: Partial<ManagedIdentityDocument & ApplicationDocument> = document;
  return [
    ...closed ? ['closed: no credential is written'] : [],
    ...credentials.flatMap(({ name, issuer, subject, audience }) => credential(name, [['iss', 'is', issuer], ['aud', 'is', audience], ['sub', 'is', subject]])),
    ...flexibleCredentials.flatMap(({ name, issuer, audience, expression }) => (
      credential(name, [['iss', 'is', issuer], ['aud', 'is', audience], ['claims', 'fit', expression]]))),
  ];
}

function credential(name: string, cells: string[][]): string[] {
  return [printable(`credential ${name}: admits a token where`), ...rows(cells).map((line) => `  ${line}`)];
}
