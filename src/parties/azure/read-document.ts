import { Field, SourceLocation, Unsettled } from '../../trust';

/** A credential as an artifact holds it. A rendered credential is one too. */
export interface ReadCredential {
  readonly name: Field;
  readonly issuer: Field;
  readonly subject: Field;
  readonly audience: Field;
  /** The file and the place in it. @default - the name of the credential */
  readonly source?: SourceLocation;
  /** Why the credential admits nothing for certain, however its fields compare. @default - nothing */
  readonly unsettled?: readonly Unsettled[];
  /** Whether Azure, or a state, lists it. @default false, it is to be created */
  readonly exists?: boolean;
  /** What is worth saying of it, and decides nothing. @default - nothing */
  readonly notes?: string[];
  /** How many audiences it lists, where that is not one. @default - one, or it refers to something else */
  readonly audiences?: number;
}

/** A flexible credential as an artifact holds it. A rendered one is one too. */
export interface ReadFlexibleCredential {
  readonly name: Field;
  readonly issuer: Field;
  /** The expression, as text. */
  readonly expression: Field;
  readonly audience: Field;
  /** The file and the place in it. @default - the name of the credential */
  readonly source?: SourceLocation;
  /** Why the credential admits nothing for certain, however its fields compare. @default - nothing */
  readonly unsettled?: readonly Unsettled[];
  /** Whether Azure, or a state, lists it. @default false, it is to be created */
  readonly exists?: boolean;
  /** What is worth saying of it, and decides nothing. @default - nothing */
  readonly notes?: string[];
}

/** A managed identity or an application as an artifact holds it. */
export interface ReadIdentity {
  /** As the artifact names it. */
  readonly identity: string;
  /** The file and the place in it. */
  readonly source: SourceLocation;
  readonly credentials: ReadCredential[];
  /** Applications have them too. @default - none */
  readonly flexibleCredentials?: ReadFlexibleCredential[];
}
