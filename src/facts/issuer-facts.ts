import { Alphabet } from './alphabet';
import { ClaimType } from './claim-type';
import { Escaping } from '../claims';

/** Who else gets tokens from a deployment, and what tells its tenants apart. */
export enum Tenancy {
  /** Nobody else: the deployment belongs to its users. */
  SINGLE = 'single',
  /** Strangers too; claims tell whose token it is. */
  CLAIM = 'claim',
  /** Strangers too, each under an issuer URL of their own: the issuer is the tenant. */
  URL = 'url',
}

/** Issuers of one CI system that share their facts. */
export interface IssuerDeployment {
  /** The `iss` claims, letter by letter: anchored at both ends, with a slash at the end where tokens have it. */
  readonly issuers: RegExp;
  /** Who else gets tokens there. */
  readonly tenancy: Tenancy;
  /** Claims by which a trust pins the tenant: ids that an outsider cannot have. Empty where no claim has to. */
  readonly tenantClaims: readonly string[];
  /** Whether the values of claims are settled there: their alphabets, and which of them each token has. */
  readonly claimsSettled: boolean;
  /**
   * The subjects of its runs, where the issuer mints tokens of others too: of people, applications, machines. A trust in one of them is exact, and of
   * this form. @default - every token is of a run
   */
  readonly runSubjects?: Alphabet;
  /** The audience of all its tokens, as relying parties of the issuer's own vendor name it. @default - a job chooses */
  readonly audience?: string;
  /** How tokens write an audience that relying parties of the issuer's own vendor name in another way. @default - alike */
  readonly writtenAudiences?: ReadonlyMap<string, string>;
}

/** A claim of an issuer's tokens. */
export interface ClaimFacts {
  /** Name in the token. */
  readonly name: string;
  /** @default ClaimType.TEXT */
  readonly type?: ClaimType;
  /** Whether every token has it. What may be missing is guarded wherever it is read. */
  readonly always: boolean;
  /** What its values are made of. @default - anything, or not documented */
  readonly alphabet?: Alphabet;
  /** The longest value, in bytes of UTF-8. @default - the alphabet's, or not documented */
  readonly longest?: number;
  /** The page that says so. */
  readonly source: string;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A claim that ends in the value of another one, where a requirement of the trust says so. */
export interface ShownClaim {
  /** The claim whose value is shown. */
  readonly claim: string;
  /** The claim that ends in it. */
  readonly by: string;
  /** What stands between the two. */
  readonly after: string;
  /** The requirement that pins `by` to what belongs to the run itself; pinned for another one it shows another value. */
  readonly requirement: string;
  /** Under which circumstances it does, as half a sentence. */
  readonly asLongAs: string;
  /** What a user writes to pin it, as half a sentence. */
  readonly write: string;
}

/** What is known of the tokens of a CI system, as data: all that a relying party may know of it. */
export interface IssuerFacts {
  /** Stable id, kebab-case: `github`. */
  readonly id: string;
  /** The CI system, for people: `GitHub Actions`. */
  readonly platform: string;
  /** Where its tokens come from. */
  readonly deployments: readonly IssuerDeployment[];
  /** The claims that trust can name, in the order in which conditions are written: tenant, project, then the rest. */
  readonly claims: readonly ClaimFacts[];
  /** Prefixes of claims that its users name themselves: optional, any text. @default - there are none */
  readonly claimPrefixes?: readonly string[];
  /** Claims that tell people which run it was, the most telling first. */
  readonly tellingClaims: readonly string[];
  /** Claims that name a run in a log, from the tenant to the run: always there, of bounded length. */
  readonly traceClaims: readonly string[];
  /** How values are written where a subject is made of several. */
  readonly subject: Escaping;
  /** Claims that show others. @default - there are none */
  readonly shown?: readonly ShownClaim[];
  /** How long a token is valid at most, in minutes. @default - not documented */
  readonly tokenMinutes?: number;
}
