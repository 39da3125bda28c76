import { JudgedIdentity } from './judged-identity';
import { JudgedProvider } from './judged-provider';
import { FindingPart, Rule, SubjectKind } from './rule';
import { RULES } from './rules';
import { Finding, FindingSeverity, TrustedProvider, TrustingIdentity } from '../trust';
import { IdentitySet } from '../verify';
import { canonical } from '../verify/shared';

/** What is wrong with all that some files trust. */
export class TrustChecks {
  /** The checks of all identities and providers of some files. */
  public static of(set: IdentitySet): TrustChecks {
    return new TrustChecks(set._trusting, set._providers);
  }

  /** The checks of some of them. */
  public static ofIdentities(identities: readonly TrustingIdentity[], providers: readonly TrustedProvider[] = []): TrustChecks {
    return new TrustChecks(identities, providers);
  }

  private constructor(private readonly identities: readonly TrustingIdentity[], private readonly providers: readonly TrustedProvider[]) {}

  /**
   * All findings, sorted by file, place, severity and rule: the same files, the same findings.
   * @param rules the rules that are asked. @default - all
   */
  public findings(rules: readonly Rule[] = RULES): Finding[] {
    const judged = new Map<string, { readonly subject: JudgedIdentity; readonly found: readonly Judgement[] }>();
    const ofIdentity = of(rules, 'identity');
    const subjects: JudgedIdentity[] = [];
    const findings = this.identities.flatMap((identity) => {
      const key = keyOf(identity);
      const before = key === undefined ? undefined : judged.get(key);
      // A place in a document is a place in its own file.
      const isSame = before?.found.every(({ part }) => part.location === undefined) === true;
      const subject = isSame ? before.subject : new JudgedIdentity(identity);
      const found = isSame ? before.found : judge(ofIdentity, subject);
      if (key !== undefined && !before) judged.set(key, { subject, found });
      subjects.push(isSame ? new JudgedIdentity(identity, subject) : subject);
      return found.map((one) => findingOf(identity, one));
    });
    return [...findings, ...this.ofProviders(of(rules, 'provider'), subjects)].sort(inOrder);
  }

  private ofProviders(rules: readonly Rule<'provider'>[], subjects: readonly JudgedIdentity[]): Finding[] {
    return this.providers.flatMap((provider) => {
      const about = { party: provider.party, identity: provider.name, source: provider.source };
      return judge(rules, new JudgedProvider(provider, this.providers, subjects)).map((one) => findingOf(about, one));
    });
  }
}

interface Judgement { readonly rule: Rule; readonly part: FindingPart }

/** Those on one kind of subject. */
function of<Kind extends SubjectKind>(rules: readonly Rule[], kind: Kind): readonly Rule<Kind>[] {
  return rules.filter((rule): rule is Rule<Kind> => rule.subject === kind);
}

function judge<Kind extends SubjectKind>(rules: readonly Rule<Kind>[], subject: Parameters<Rule<Kind>['judge']>[0]): readonly Judgement[] {
  return rules.flatMap((rule) => rule.judge(subject).map((part) => ({ rule, part })));
}

/** Documents that say the same and leave nothing open are judged once. */
function keyOf(identity: TrustingIdentity): string | undefined {
  const document = canonical(identity);
  return document?.settled === true ? JSON.stringify([identity.party, document.text, identity.otherDoors ?? []]) : undefined;
}

function findingOf(subject: FindingPart['about'], { rule, part }: Judgement): Finding {
  const { message, witness, fix, about = subject } = part;
  if (about === undefined) throw new TypeError(`${rule.id} does not say what its finding is about`);
  const { id, severity, confidence, attack } = rule;
  const { party, identity, source } = about;
  const said = { message, attack, ...witness && { witness }, ...fix !== undefined && { fix } };
  return { rule: id, severity, confidence, party, identity, location: part.location ?? source, ...said };
}

const SEVERITIES = Object.values(FindingSeverity);

function inOrder(one: Finding, other: Finding): number {
  const compared = (first: string, second: string) => first < second ? -1 : first > second ? 1 : 0;
  return compared(one.location.file, other.location.file)
    || (one.location.line ?? 0) - (other.location.line ?? 0)
    || compared(one.location.text, other.location.text)
    || SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
    || compared(one.rule, other.rule)
    || compared(one.message, other.message);
}
