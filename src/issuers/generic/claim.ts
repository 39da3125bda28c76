import { ClaimValues } from './claim-values';
import { ClaimType } from '../../facts';
import { checkProps, having, isBoolean, PropertyKinds } from '../../internal/check-props';

/** What is known of a claim. */
export interface OidcClaimProps {
  /** Whether some tokens lack it. @default false */
  readonly optional?: boolean;
  /** What its values are made of; of texts alone. @default ClaimValues.any() */
  readonly values?: ClaimValues;
  /** Whether each run has another value: an id of the run, a commit. No trust can ask for it. @default false */
  readonly volatile?: boolean;
  /** Whether the value may come to another one: a name. A trust that asks for it says so in its report. @default false */
  readonly mutable?: boolean;
  /** Whether the job itself chooses it, so that it says nothing of the job. No trust can ask for it. @default false */
  readonly chosenByJob?: boolean;
}

const KINDS: PropertyKinds<OidcClaimProps> = {
  optional: { is: isBoolean, write: 'true' },
  values: { is: having('kind', 'words', 'excluded'), write: 'ClaimValues.uuid()' },
  volatile: { is: isBoolean, write: 'true' },
  mutable: { is: isBoolean, write: 'true' },
  chosenByJob: { is: isBoolean, write: 'true' },
};

/** A claim of an issuer's tokens, and its JSON type. */
export class OidcClaim {
  /** Text; ids and booleans of some issuers, too. */
  public static text(props: OidcClaimProps = {}): OidcClaim {
    return new OidcClaim(ClaimType.TEXT, false, props);
  }

  /** A number. Google alone compares it. */
  public static number(props: OidcClaimProps = {}): OidcClaim {
    return new OidcClaim(ClaimType.NUMBER, false, props);
  }

  /** `true` or `false`, no text. Google alone compares it. */
  public static boolean(props: OidcClaimProps = {}): OidcClaim {
    return new OidcClaim(ClaimType.BOOLEAN, false, props);
  }

  /** A list of texts. Google alone looks into it. */
  public static list(props: OidcClaimProps = {}): OidcClaim {
    return new OidcClaim(ClaimType.LIST, false, props);
  }

  /** A text that stands in the subject alone: no claim of its own has it. */
  public static inSubject(props: OidcClaimProps = {}): OidcClaim {
    return new OidcClaim(ClaimType.TEXT, true, props);
  }

  /** Whether some tokens lack it. */
  public readonly optional: boolean;
  /** What its values are made of. */
  public readonly values: ClaimValues;
  /** Whether each run has another value. */
  public readonly volatile: boolean;
  /** Whether the value may come to another one. */
  public readonly mutable: boolean;
  /** Whether the job itself chooses it. */
  public readonly chosenByJob: boolean;

  private constructor(
    /** Its JSON type. */
    public readonly type: ClaimType,
    /** Whether it stands in the subject alone. */
    public readonly onlyInSubject: boolean,
    props: OidcClaimProps,
  ) {
    checkProps('OidcClaim', props, KINDS);
    const { optional = false, values = ClaimValues.any(), volatile = false, mutable = false, chosenByJob = false } = props;
    this.optional = optional;
    this.values = values;
    this.volatile = volatile;
    this.mutable = mutable;
    this.chosenByJob = chosenByJob;
  }
}
