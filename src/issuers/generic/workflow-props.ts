import { OidcIssuer } from './issuer';
import { OidcSubject } from './subject';
import { ClaimMatcher } from '../../claims';
import { Acknowledgement, AudienceOverrides, TieredProps } from '../../trust';

/** Which runs of a described issuer are trusted. */
export interface OidcWorkflowProps extends TieredProps {
  /** Name, unique in an app: lower case letters, digits and single dashes, at most 40 characters. */
  readonly name: string;
  /** The issuer. */
  readonly issuer: OidcIssuer;
  /**
   * What each claim must be; all of them must hold. The tenant's claim exactly; one that stands in some forms of the subject alone has to be told, with
   * `ClaimMatcher.absent()` where the token lacks it.
   */
  readonly claims: { readonly [name: string]: ClaimMatcher };
  /** The form of the subject, where a job chooses it: one of the issuer's. @default - each form that tokens with these claims can have */
  readonly subject?: OidcSubject;
  /** Audiences in place of the clouds' own. @default - the issuer's, where it has one; else the clouds' own */
  readonly audiences?: AudienceOverrides;
  /** Gaps that you take responsibility for, one at a time. @default - none */
  readonly acknowledge?: Acknowledgement[];
}
