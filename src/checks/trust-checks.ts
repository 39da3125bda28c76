import { JudgedIdentity } from './judged-identity';
import { FindingPart, Rule } from './rule';
import { RULES } from './rules';
import { Finding, FindingSeverity, TrustingIdentity } from '../trust';
import { IdentitySet } from '../verify';
import { canonical } from '../verify/shared';

/** What is wrong with all that some files trust. */
export class TrustChecks {
  /** The checks of all identities of some files. */
  public static of(set: IdentitySet): TrustChecks {
    return new TrustChecks(set._trusting);
  }

  /** The checks of some of them. */
  public static ofIdentities(identities: readonly TrustingIdentity[]): TrustChecks {
    return new TrustChecks(identities);
  }

  private constructor(private readonly identities: readonly TrustingIdentity[]) {}

  /**
   * All findings, sorted by file, place, severity and rule: the same files, the same findings.
   * @param rules the rules that are asked. @default - all
   */
  public findings(rules: readonly Rule[] = RULES): Finding[] {
    const judged = new Map<string, readonly Judgement[]>();
    return this.identities.flatMap((identity) => {
      const key = keyOf(identity);
      const parts = key === undefined ? undefined : judged.get(key);
      const found = parts ?? judge(identity, rules);
      // A place in a document is a place in its own file.
      if (key !== undefined && found.every(({ part }) => part.location === undefined)) judged.set(key, found);
      return found.map((one) => findingOf(identity, one));
    }).sort(inOrder);
  }
}

interface Judgement { readonly rule: Rule; readonly part: FindingPart }

function judge(identity: TrustingIdentity, rules: readonly Rule[]): readonly Judgement[] {
  const subject = new JudgedIdentity(identity);
  return rules.flatMap((rule) => rule.judge(subject).map((part) => ({ rule, part })));
}

/** Documents that say the same and leave nothing open are judged once. */
function keyOf(identity: TrustingIdentity): string | undefined {
  const document = canonical(identity);
  return document?.settled === true ? JSON.stringify([identity.party, document.text, identity.otherDoors ?? []]) : undefined;
}

function findingOf({ party, identity, source }: TrustingIdentity, { rule, part: { message, witness, fix, location = source } }: Judgement): Finding {
  const { id, severity, confidence, attack } = rule;
  return { rule: id, severity, confidence, party, identity, location, message, attack, ...witness && { witness }, ...fix !== undefined && { fix } };
}

const SEVERITIES = Object.values(FindingSeverity);

/** By file, place, severity, rule and words. */
export function inOrder(one: Finding, other: Finding): number {
  const compared = (first: string, second: string) => first < second ? -1 : first > second ? 1 : 0;
  return compared(one.location.file, other.location.file)
    || (one.location.line ?? 0) - (other.location.line ?? 0)
    || compared(one.location.text, other.location.text)
    || SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
    || compared(one.rule, other.rule)
    || compared(one.message, other.message);
}
