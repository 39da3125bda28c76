import { flexibleHoldings, standardHoldings } from './holdings';
import { azureFlexibleIssuer } from '../../../internal/catalogue/azure-application';
import { CompiledTrust, Holding, TrustAlternative } from '../../../trust';
import { flexibleIssuer, FlexibleIssuer } from '../flexible/issuers';

/** How an application trusts one alternative. */
export interface PlannedCredential {
  readonly alternative: TrustAlternative;
  readonly holdings: Holding[];
  /** The rules of the issuer, where the credential is a flexible one. @default - a standard one */
  readonly rules?: FlexibleIssuer;
}

/**
 * A standard credential wherever that holds as much: it names one subject, which an audit then knows, and it is no preview. A flexible
 * one for a pattern in the subject, or where its other clauses hold a condition that the subject does not carry.
 */
export function planCredential(trust: CompiledTrust, alternative: TrustAlternative): PlannedCredential {
  const rules = flexibleIssuer(trust.issuer.url);
  if (alternative.subject.matcher.exactValue === undefined) {
    if (!rules) throw azureFlexibleIssuer(trust.name, trust.issuer.url, alternative.subject.matcher.toString());
    return { alternative, rules, holdings: flexibleHoldings(alternative, rules, trust.issuer.url) };
  }
  const standard = standardHoldings(alternative);
  const flexible = rules && flexibleHoldings(alternative, rules, trust.issuer.url);
  return flexible?.some(({ strength }, index) => strength > standard[index].strength)
    ? { alternative, rules, holdings: flexible }
    : { alternative, holdings: standard };
}
