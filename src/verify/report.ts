import { reportPermissions } from './permissions-of';
import { ReportPermission } from './report-permissions';
import { reportText } from './report-text';
import { ReportTier } from './report-tier';
import { reportTier } from './tier-of';
import { isDay } from '../internal/calendar';
import { wrongKind } from '../internal/catalogue/props';
import { isText } from '../internal/check-props';
import { AWS_LIFETIME } from '../parties/aws';
import { AZURE_LIFETIME } from '../parties/azure';
import { gcpLifetime } from '../parties/gcp';
import {
  Acknowledgement, acknowledgesTask, Enforcement, ITrustedIdentity, Party, requireIdentities, requireOneWorkflow,
  TierHold, TrustedWorkflow, TrustMigration, TrustRequirement,
} from '../trust';

/** How one party holds one requirement. */
export interface ReportCell {
  /** The party. */
  readonly party: Party;
  /** Whether the party holds it. */
  readonly enforced: boolean;
  /** Operator and key, or why not. */
  readonly how: string;
  /** The reason that the user gave for a gap. @default - enforced, there is no gap */
  readonly acknowledged?: string;
  /** The last day of that acknowledgement, `YYYY-MM-DD`. @default - enforced, there is no gap */
  readonly expires?: string;
}

/** One requirement, and how each party holds it. */
export interface ReportRow {
  /** Id of the requirement. */
  readonly requirement: string;
  /** The requirement in words. */
  readonly text: string;
  /** One cell for each party, in the order of the identities; several where identities of one party hold it in different ways. */
  readonly cells: ReportCell[];
}

/** How long a party's credentials live. */
export interface CredentialLifetime {
  /** The party. */
  readonly party: Party;
  /** One line for people. */
  readonly text: string;
}

const LIFETIMES: Record<Party, (issuer: string) => string> = { [Party.AWS]: () => AWS_LIFETIME, [Party.AZURE]: () => AZURE_LIFETIME, [Party.GCP]: gcpLifetime };

const WRITE = 'EnforcementReport.of(role, identity, account)';

/** What each party enforces of one trusted workflow, and what nobody does: data, and text for people. */
export class EnforcementReport {
  /**
   * The report of the trusted workflow that the identities have in common. Throws for none, and for identities of several.
   * @param identities what the workflow acts as, in whichever clouds: roles, identities, applications, service accounts, grants
   */
  public static of(...identities: ITrustedIdentity[]): EnforcementReport {
    requireIdentities(identities, WRITE);
    if (identities.length === 0) throw wrongKind('identities', identities, WRITE);
    const [{ workflow }] = identities;
    requireOneWorkflow(workflow, identities);
    return new EnforcementReport(workflow, identities);
  }

  /** Name of the trusted workflow. */
  public readonly workflow: string;
  /** What the runs are for, and how each party meets what that asks for. @default - nobody says what they are for */
  public readonly tier?: ReportTier;
  /** One row for each requirement, in the order of the model. */
  public readonly rows: ReportRow[];
  /** What the runs may do once they are in, as far as the app tells. Empty: nothing, or nothing is told. */
  public readonly permissions: ReportPermission[];
  /** What nothing pins: events, re-runs, who may push. */
  public readonly open: string[];
  /** How long credentials live, for each rendered party. */
  public readonly lifetimes: CredentialLifetime[];
  /** Acknowledgements that no rendered party needs, by id: take them out. */
  public readonly unusedAcknowledgements: string[];

  /** Subjects that are trusted in two forms for a time, each with its last day. */
  public readonly migrations: TrustMigration[];

  private readonly acknowledgements: Acknowledgement[];

  private constructor(workflow: TrustedWorkflow, identities: readonly ITrustedIdentity[]) {
    const enforcements = enforcementsOf(identities);
    const trust = workflow.compile();
    this.workflow = trust.name;
    this.tier = reportTier(identities);
    this.permissions = reportPermissions(identities);
    this.open = [...trust.open];
    this.rows = [...trust.requirements, ...foundByConstructs(trust.requirements, enforcements)].map(({ id, text }) => (
      { requirement: id, text, cells: enforcements.filter(({ requirement }) => requirement === id).map(cell) }));
    const missed = this.tier?.rows.filter(({ cells }) => cells.some(({ hold }) => hold === TierHold.MISSED)) ?? [];
    const broad = this.permissions.flatMap(({ acknowledged }) => acknowledged.map(({ id }) => id));
    const used = new Set([...enforcements.map(({ acknowledged }) => acknowledged?.id), ...missed.map(({ id }) => id), ...broad]);
    const rendered = new Set<string>([...enforcements.map(({ party }) => party), 'tier']);
    this.lifetimes = Object.values(Party).filter((party) => rendered.has(party)).map((party) => ({ party, text: LIFETIMES[party](trust.issuer.url) }));
    this.acknowledgements = trust.acknowledgements;
    this.migrations = (trust.migrations ?? []).map((migration) => ({ ...migration }));
    this.unusedAcknowledgements = trust.acknowledgements.map(({ id }) => id).filter((id) => rendered.has(id.split('/')[0]) && !used.has(id) && !acknowledgesTask(id));
  }

  /** For people: a line for each requirement and party, then what stays open, lifetimes, and acknowledgements that no party needs. */
  public toString(): string {
    return reportText(this);
  }

  /**
   * Acknowledgements and migrations whose last day is over, by id: for a scheduled check, since a synthesis has no clock.
   * @param today `YYYY-MM-DD`; throws for anything else
   */
  public expiredOn(today: string): string[] {
    if (!isText(today) || !isDay(today)) throw wrongKind('today', today, "'2027-06-30'");
    const days = [...this.acknowledgements.map(({ id, expires }) => ({ id, last: expires })), ...this.migrations.map(({ id, until }) => ({ id, last: until }))];
    return days.filter(({ last }) => last < today).map(({ id }) => id);
  }
}

/** Those of all identities, the same one once: a service account and a grant of one pool are held alike. */
function enforcementsOf(identities: readonly ITrustedIdentity[]): Enforcement[] {
  const all = identities.flatMap(({ enforcements }) => enforcements);
  return [...new Map(all.map((one) => [JSON.stringify([one.party, one.requirement, one.enforced, one.how]), one])).values()];
}

/** What the model does not ask for, and a construct found: an identity that is shared. */
function foundByConstructs(requirements: TrustRequirement[], enforcements: Enforcement[]): TrustRequirement[] {
  const others = enforcements.filter(({ requirement }) => requirements.every(({ id }) => id !== requirement));
  return [...new Map(others.map(({ requirement, text }) => [requirement, { id: requirement, text }])).values()];
}

function cell({ party, enforced, how, acknowledged }: Enforcement): ReportCell {
  return { party, enforced, how, acknowledged: acknowledged?.reason, expires: acknowledged?.expires };
}
