import { JudgedTrust } from './judged-trust';
import { isTrustedWorkflowError } from '../internal/errors';
import { TrustingIdentity } from '../trust';
import { byIssuer, sideOfIdentity } from '../verify/shared';

/** An identity as rules see it: whom it lets in, apart for each CI system. What is asked once is kept. */
export class JudgedIdentity {
  /** A trust for each CI system. Empty where that cannot be told: `unsettled` says why. */
  public readonly trusts: readonly JudgedTrust[];
  /** Why nothing can be said of its tokens. @default - something can */
  public readonly unsettled?: string;

  /** @param same an identity whose document says the same: what was found out about it holds here, too */
  constructor(public readonly identity: TrustingIdentity, same?: JudgedIdentity) {
    const found = same ? same.unsettled ?? same.trusts : trustsOf(identity);
    this.trusts = typeof found === 'string' ? [] : found;
    this.unsettled = typeof found === 'string' ? found : undefined;
  }

  /** Its document, as its cloud has it; undefined where none is kept. */
  public document(): unknown {
    return this.identity.document?.();
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
