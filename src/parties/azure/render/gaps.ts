import { factsOf } from '../../../facts';
import { Holding, TrustAlternative, whyUnproven } from '../../../trust';

/** A condition that no credential holds, in the alternative that asks for it. */
export type Unheld = Pick<Holding, 'condition' | 'alternative'>;

/** Why no credential holds a requirement that the compiled trust has no condition for. */
export const UNSERVED = 'no condition of the compiled trust serves it';

/** Why a standard credential cannot hold a condition. */
export function whyNot(issuer: string, gap: Unheld): string {
  const { condition, alternative } = gap;
  if (condition.requirement === 'tenant') {
    return `the subject ${subjectText(alternative)} holds names only, and whoever registers a name that was given up gets the same subject`;
  }
  return whyAmbiguous(issuer, gap)
    ?? `a standard federated identity credential compares iss, sub and aud alone, and ${whyNotCarried(gap)}`;
}

/** Why the subject does not hold it. */
export function whyNotCarried({ condition: { claim }, alternative }: Unheld): string {
  return whyUnproven(alternative, claim) ?? `the subject ${subjectText(alternative)} does not carry ${claim}`;
}

/** The subject, for people. */
export function subjectText({ subject: { matcher } }: TrustAlternative): string {
  return JSON.stringify(matcher.exactValue ?? matcher.pattern?.toString());
}

/** Why a value that stands in the subject does not count: in that form another value can stand there too. */
export function whyAmbiguous(issuer: string, { condition: { claim, matcher }, alternative: { subject } }: Unheld): string | undefined {
  const escaping = factsOf(issuer)?.subject;
  const value = matcher.exactValue ?? '';
  const written = subject.matcher.exactValue ?? '';
  if (!escaping?.isAmbiguous(value) || subject.proves.includes(claim)) return undefined;
  if (!written.includes(value) && !written.includes(escaping.write(value))) return undefined;
  const rules = [...escaping.rules].map(([character, escape]) => `"${character}" is written as "${escape}" there and "${escape[0]}" as it is`).join(', ');
  return `another ${claim} can have the same subject ${JSON.stringify(written)}, since ${rules}`;
}
