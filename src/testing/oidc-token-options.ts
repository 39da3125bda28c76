import { OidcSubject } from '../issuers';

/** What a token of a described issuer may have beside its claims. */
export interface OidcTokenOptions {
  /** The form of its subject: one of the issuer's. @default - the first that fits the claims */
  readonly subject?: OidcSubject;
  /** The audience that the job asks for. @default - the issuer's own, where it has one; else that of the cloud that the token is shown to */
  readonly audience?: string;
}
