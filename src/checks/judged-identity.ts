import { JudgedTrust } from './judged-trust';
import { isTrustedWorkflowError } from '../internal/errors';
import { TrustingIdentity } from '../trust';
import { byIssuer, sideOfIdentity } from '../verify/shared';

/** An identity as rules see it: whom it lets in, apart for each CI system. It is found out when a rule first asks, and kept. */
export class JudgedIdentity {
  private found?: readonly JudgedTrust[] | string;

  /** @param same an identity whose document says the same: what was found out about it holds here, too */
  constructor(public readonly identity: TrustingIdentity, private readonly same?: JudgedIdentity) {}

  /** A trust for each CI system. Empty where that cannot be told: `unsettled` says why. */
  public get trusts(): readonly JudgedTrust[] {
    const found = this.answer();
    return typeof found === 'string' ? [] : found;
  }

  /** Why nothing can be said of its tokens. @default - something can */
  public get unsettled(): string | undefined {
    const found = this.answer();
    return typeof found === 'string' ? found : undefined;
  }

  /** Its document, as its cloud has it; undefined where none is kept. */
  public document(): unknown {
    return this.identity.document?.();
  }

  private answer(): readonly JudgedTrust[] | string {
    this.found ??= this.same ? this.same.answer() : trustsOf(this.identity);
    return this.found;
  }
}

/** What is too much to be asked is not settled. */
function trustsOf(identity: TrustingIdentity): readonly JudgedTrust[] | string {
  try {
    const side = sideOfIdentity(identity);
    return (byIssuer(side) ?? [{ side }]).map((part) => new JudgedTrust(identity, part.side, part.scopes));
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return error.text.problem;
  }
}
