import { OidcClaim } from './claim';
import { OidcSubject } from './subject';

/** What has runs, or what has projects, as the tokens of an issuer tell it. */
export interface OidcScope {
  /** What people call one: `pipeline`. */
  readonly noun: string;
  /** The claim with its name, which may come to another one. @default - tokens tell no name */
  readonly nameClaim?: string;
  /** The claim with its id, which nobody else gets. @default - tokens tell no id */
  readonly idClaim?: string;
}

/** An OIDC issuer of a CI system that this library has no classes for, described as its vendor documents it. */
export interface OidcIssuerProps {
  /** A stable id, kebab-case, at most 40 characters: `buildkite`. */
  readonly id: string;
  /** The CI system, for people. @default - the id */
  readonly platform?: string;
  /** The `iss` claim, letter by letter: https, with a slash at the end where tokens have it. */
  readonly url: string;
  /**
   * The claims of its tokens that a trust may name, by name; those of every token (`iss`, `sub`, `aud` and times) are not among them.
   * Also the parts of subjects that no claim has: `OidcClaim.inSubject()`.
   */
  readonly claims: { readonly [name: string]: OidcClaim };
  /** All forms of its subjects. One that is not said here may be taken for one that is. */
  readonly subjects: OidcSubject[];
  /**
   * Characters that subjects escape in the values of claims, each with what stands there for it: `{ ':': '%3A' }`.
   * @default - values are written as they are
   */
  readonly subjectEscapes?: { readonly [character: string]: string };
  /**
   * The claim that tells apart the tenants of an issuer whose tokens strangers get too: an id, in every token. Each trust pins it.
   * @default - no stranger gets tokens of this issuer
   */
  readonly tenantClaim?: string;
  /** Whether the host serves strangers too, each under a URL of its own. @default false */
  readonly tenantInUrl?: boolean;
  /**
   * Claims that name a run in a log, from the tenant to the run: text that every token has, of a known longest length. Google's logs show nothing else.
   * All of them together at most 127 bytes.
   */
  readonly traces: string[];
  /** What has runs. @default - whatever has a subject of its own */
  readonly project?: OidcScope;
  /** What has projects. @default - the tenant */
  readonly organization?: OidcScope;
  /** Claims any of which makes a run exact by its value: the branch, the stage. @default - none: a trust is as wide as a project */
  readonly exactBy?: string[];
  /** Claims any of which tells the environment of a run by its value: what reviewers and branch policies guard. @default - its tokens tell none */
  readonly environmentBy?: string[];
  /** Claims any of which tells the file or the definition of the pipeline by its value. @default - its tokens tell none */
  readonly pipelineBy?: string[];
  /** The one audience of all its tokens. @default - the job chooses, so that no audience tells whose token it is */
  readonly audience?: string;
  /** How long a token is valid at most, in minutes. @default - not documented */
  readonly tokenMinutes?: number;
  /** The page that documents its tokens. @default - none */
  readonly docs?: string;
}
