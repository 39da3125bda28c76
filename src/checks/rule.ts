import { JudgedEstate } from './judged-estate';
import { JudgedIdentity } from './judged-identity';
import { JudgedPermissions } from './judged-permissions';
import { JudgedProvider } from './judged-provider';
import { RunFact } from './run-facts';
import { FindingConfidence, FindingSeverity, Party, SourceLocation, TokenClaims, TrustingIdentity } from '../trust';

/** What rules are about, by the name of the kind: one line for each kind. A rule is of one kind, so that nobody asks which a subject is. */
export interface Subjects {
  /** An identity, with all tokens that it lets in. */
  readonly identity: JudgedIdentity;
  /** What makes a cloud take the tokens of an issuer, with the identities that they reach by it. */
  readonly provider: JudgedProvider;
  /** An identity with what it may do, and whom it lets in. */
  readonly permission: JudgedPermissions;
  /** All that the files hold together. A part of a finding says what it is about. */
  readonly estate: JudgedEstate;
}
export type SubjectKind = keyof Subjects;

/** The part of a finding that a rule has to say. */
export interface FindingPart {
  /** One line: what is wrong here. Text of files is in it as it is; whoever prints it escapes it. */
  readonly message: string;
  /** A token that gets in: of `JudgedTrust.witness`, which has decided it. @default - none */
  readonly witness?: TokenClaims;
  /** What to write instead. @default - the rule has nothing to write */
  readonly fix?: string;
  /** A place in the document. @default - the identity */
  readonly location?: SourceLocation;
  /** What it is about. @default - the subject, where that is one identity */
  readonly about?: Pick<TrustingIdentity, 'party' | 'identity' | 'source'>;
}

/** A small artifact that shows a rule: its test, and what its page shows. */
export interface Example {
  readonly party: Party;
  /** A template or configuration. */
  readonly artifact: object;
}

/** A check: one file, one id, one page. It judges and prints nothing. */
export interface Rule<Kind extends SubjectKind = SubjectKind> {
  /** kebab-case: its file in `rules`, and its page in docs/checks. */
  readonly id: string;
  /** What it finds, in a line. */
  readonly title: string;
  readonly severity: FindingSeverity;
  readonly confidence: FindingConfidence;
  /** What an attacker makes of it, or what breaks. */
  readonly attack: string;
  /** What it is known to miss, and to find where all is well. @default - nothing is known */
  readonly limits?: string;
  readonly subject: Kind;
  /** What has to be known of a CI system: of one without any of it the rule finds nothing. @default - nothing in particular */
  readonly needs?: readonly RunFact[];
  /** Artifacts in which it finds something. */
  readonly bad: readonly Example[];
  /** The same trust as it should be: it finds nothing. */
  readonly good: readonly Example[];
  /** What it says of a subject; nothing where all is well. Pure. */
  judge(subject: Subjects[Kind]): readonly FindingPart[];
}
