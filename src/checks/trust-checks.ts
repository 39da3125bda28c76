import { JudgedIdentity } from './judged-identity';
import { JudgedPermissions } from './judged-permissions';
import { JudgedProvider } from './judged-provider';
import { FindingPart, Rule, SubjectKind } from './rule';
import { RULES } from './rules';
import { Finding, FindingSeverity, StaticKey, TrustedProvider, TrustingIdentity } from '../trust';
import { IdentitySet } from '../verify';
import { canonical } from '../verify/shared';

/** What files hold beside identities. */
interface Beside {
  readonly providers: readonly TrustedProvider[];
  readonly keys: readonly StaticKey[];
}

/** What is wrong with all that some files trust. */
export class TrustChecks {
  /** The checks of all that some files trust, and of what stands around it. */
  public static of(set: IdentitySet): TrustChecks {
    return new TrustChecks(set._trusting, { providers: set._providers, keys: set._keys });
  }

  /** The checks of some of them, and of what stands beside them. */
  public static ofIdentities(identities: readonly TrustingIdentity[], beside: Partial<Beside> = {}): TrustChecks {
    return new TrustChecks(identities, { providers: [], keys: [], ...beside });
  }

  private constructor(private readonly identities: readonly TrustingIdentity[], private readonly beside: Beside) {}

  /**
   * All findings, sorted by file, place, severity and rule: the same files, the same findings.
   * @param rules the rules that are asked. @default - all
   */
  public findings(rules: readonly Rule[] = RULES): Finding[] {
    const judged = new Map<string, { readonly subject: JudgedIdentity; readonly found: readonly Judgement[] }>();
    const [ofIdentity, ofPermission] = [of(rules, 'identity'), of(rules, 'permission')];
    const [subjects, permissions]: [JudgedIdentity[], JudgedPermissions[]] = [[], []];
    const findings = this.identities.flatMap((identity) => {
      const key = ofIdentity.length === 0 ? undefined : keyOf(identity);
      const before = key === undefined ? undefined : judged.get(key);
      // A place in a document is a place in its own file.
      const isSame = before?.found.every(({ part }) => part.location === undefined) === true;
      const subject = isSame ? before.subject : new JudgedIdentity(identity);
      const found = isSame ? before.found : judge(ofIdentity, subject);
      if (key !== undefined && !before) judged.set(key, { subject, found });
      subjects.push(isSame ? new JudgedIdentity(identity, subject) : subject);
      const held = new JudgedPermissions(identity, subject);
      permissions.push(held);
      return [...found, ...judge(ofPermission, held)].map((one) => findingOf(identity, one));
    });
    const ofAll = judge(of(rules, 'estate'), { identities: permissions, keys: this.beside.keys });
    return [...findings, ...this.ofProviders(of(rules, 'provider'), subjects), ...ofAll.map((one) => findingOf(undefined, one))].sort(inOrder);
  }

  private ofProviders(rules: readonly Rule<'provider'>[], subjects: readonly JudgedIdentity[]): Finding[] {
    const { providers } = this.beside;
    return providers.flatMap((provider) => {
      const about = { party: provider.party, identity: provider.name, source: provider.source };
      return judge(rules, new JudgedProvider(provider, providers, subjects)).map((one) => findingOf(about, one));
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

/** What a rule says, with what it is said of. */
export function findingOf(subject: FindingPart['about'], { rule, part }: Judgement): Finding {
  const { message, witness, fix, about = subject } = part;
  if (about === undefined) throw new TypeError(`${rule.id} does not say what its finding is about`);
  const { id, severity, confidence, attack } = rule;
  const { party, identity, source } = about;
  const said = { message, attack, ...witness && { witness }, ...fix !== undefined && { fix } };
  return { rule: id, severity, confidence, party, identity, location: part.location ?? source, ...said };
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
