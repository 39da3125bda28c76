import type { OidcIssuer } from './issuer';

/** The issuers that were described in this process, by id: tokens and documents name nothing but the URL. */
export const DESCRIBED = new Map<string, { readonly key: string; readonly issuer: OidcIssuer }>();

/** The issuer that was described under an id; undefined where none was. */
export const describedIssuer = (id: string): OidcIssuer | undefined => DESCRIBED.get(id)?.issuer;
