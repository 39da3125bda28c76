import { Acknowledgement } from './acknowledgement';
import { ClaimMatcher } from '../claims';
import { TierStanding } from './tiers/tier-standing';

/** What a trusted workflow asks for, in the user's terms; enforced by one or more conditions on claims. */
export interface TrustRequirement {
  /** Stable id, kebab-case: `tenant`, `repository`, `environment`, `ref`, `reusableWorkflow`, `event`... */
  readonly id: string;
  /** One line for people: `the environment is "prod"`. */
  readonly text: string;
  /**
   * Why no party can hold it, whatever it sees of a token: no condition serves it, so it takes an acknowledgement for each party.
   * @default - conditions on claims hold it
   */
  readonly whyNever?: string;
}

/** One condition on one claim, and the requirement that it serves. */
export interface ClaimCondition {
  /** The claim's name in the token. */
  readonly claim: string;
  /** What its value must be. */
  readonly matcher: ClaimMatcher;
  /** Id of the requirement that this condition serves. */
  readonly requirement: string;
  /**
   * A claim by name that stands in where this one, an id, cannot be seen and the subject carries the name.
   * Only as strong as the tenant pin beside it.
   * @default - nothing stands in
   */
  readonly byName?: string;
}

/** The subject that the issuer builds for the runs of one alternative. */
export interface SubjectCondition {
  /** Exact, or a pattern whose literal parts are never wildcards. */
  readonly matcher: ClaimMatcher;
  /**
   * The claims whose conditions hold for every token that the issuer can mint with such a subject, whatever templates others choose,
   * as far as the issuer documents its subjects; what it leaves unclear stands in `open`.
   * A claim is missing here if two of its values can share a subject (an environment named with `:` or `%`), and if other runs of this
   * trust's own repositories can: while a repository migrates it has two templates.
   */
  readonly proves: string[];
  /** Claims that stand in the subject and are not proved by it, each with the reason in one line. @default - none, or the reason is plain */
  readonly unproven?: { readonly [claim: string]: string };
}

/** One way to satisfy the trust: every condition holds. */
export interface TrustAlternative {
  /** What `sub` looks like. Parties that see every claim use `conditions` in its place. */
  readonly subject: SubjectCondition;
  /** Conditions on claims, in the order of the issuer's catalogue: owner id, repository id, then the rest. `sub`, `aud` and `iss` are never here. */
  readonly conditions: ClaimCondition[];
}

/** The issuer as the parties need it. */
export interface CompiledIssuer {
  /** The `iss` claim, letter by letter: with a slash at the end where tokens have it, as those of AKS do. */
  readonly url: string;
  /** The CI system, for people: `GitHub Actions`. */
  readonly platform: string;
  /** Whether strangers get tokens with this `iss` too; then each party must pin the tenant. */
  readonly multiTenant: boolean;
  /** Claims that some tokens lack. Whoever reads one guards it. */
  readonly optionalClaims: string[];
  /** Always present claims that name a run in a log, from the tenant to the run; how long each gets is among the facts of the issuer. */
  readonly traceClaims: string[];
}

/** Two forms of one subject that are trusted at once, for a time. */
export interface TrustMigration {
  /** `migration/owner/name`, as reports name it. */
  readonly id: string;
  /** One line for people: the old form and the new one. */
  readonly text: string;
  /** The last day on which the old form is trusted, `YYYY-MM-DD`. No document ends it: a synthesis has no clock. */
  readonly until: string;
}

/** Audiences that the user chose in place of a party's own. */
export interface AudienceOverrides {
  /** Audience for AWS. @default - the partition's STS audience, `sts.amazonaws.com` */
  readonly aws?: string;
  /** Audience for Entra. @default - the cloud's exchange audience, `api://AzureADTokenExchange` */
  readonly azure?: string;
  /** Audience for Google. @default - the provider's own resource name */
  readonly gcp?: string;
}

/** The checked, immutable form of one trusted workflow. Parties render from it; nothing re-validates it. */
export interface CompiledTrust {
  /** Name of the trusted workflow: lower case letters, digits, single dashes; at most 40 characters. */
  readonly name: string;
  /** The issuer. */
  readonly issuer: CompiledIssuer;
  /** One or more ways in. */
  readonly alternatives: TrustAlternative[];
  /** What the user asked for, each served by conditions of the alternatives. */
  readonly requirements: TrustRequirement[];
  /** Requirements that a party may leave out, by the user's dated word. */
  readonly acknowledgements: Acknowledgement[];
  /** Chosen audiences. */
  readonly audiences: AudienceOverrides;
  /**
   * How the issuer builds the subjects of each repository that the trust names, by the repository's id: form and template, both of them
   * during a migration. All trusts of an app must agree on it.
   */
  readonly subjectTemplates: { readonly [repositoryId: string]: string };
  /** Subjects that are trusted in two forms for a time. @default - none */
  readonly migrations?: TrustMigration[];
  /** What nothing pins, in words: events, re-runs, who may push to the ref. */
  readonly open: string[];
  /** Whether runs of code that no maintainer has approved yet are trusted on purpose: those of pull requests. @default false */
  readonly unreviewedCode?: boolean;
  /** What the runs are for, and how the trust meets what that asks for. @default - nobody says what they are for */
  readonly tier?: TierStanding;
  /** Remedies on the issuer's side, by requirement id, strongest first: a subject template that carries the claim, say. */
  readonly issuerRemedies: { readonly [requirement: string]: string[] };
  /**
   * Controls that the issuer has beside the token, by requirement id: no party checks them, so they stand behind all other remedies, beside an
   * acknowledgement.
   * @default - none
   */
  readonly compensations?: { readonly [requirement: string]: string[] };
}
