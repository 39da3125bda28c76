import { beyondTasks, lackingOfTasks, notKnown } from './beside-tasks';
import { placeKey } from './place-key';
import { permissionFindings, PERMISSION_RULES } from '../../checks';
import { permissionNotForTier, permissionTooBroad } from '../../internal/catalogue/permissions';
import { TrustedWorkflowError } from '../../internal/errors';
import { Acknowledgement, CompiledTrust, Finding, FindingSeverity, gapId, Party, Permission, PermissionInWords, Power, READ_ONLY, RunKind, TrustingIdentity, TrustTier } from '../../trust';
import { ArtifactFile, IdentitySet } from '../../verify';

/** An identity of this library, in what its app writes. */
export interface OwnIdentity {
  readonly trust: CompiledTrust;
  /** Places in the files at which it may stand: see `placeKey`. */
  readonly places: readonly string[];
  /** What its tasks need, as its file would have it. @default - it has none */
  readonly needed?: () => readonly unknown[];
  /** Findings for which something else than an acknowledgement answers. @default - none */
  readonly isExcused?: (finding: Finding) => boolean;
}

/** The first that comes to mind, on each cloud. */
const PRESETS: Readonly<Record<Party, string>> = {
  [Party.AWS]: 'AwsTask.deployCdk().grantTo(role)', [Party.AZURE]: 'AzureTask.deployApp({ site }).grantTo(identity)', [Party.GCP]: 'GcpTask.deployService({ ... }).grantTo(account)',
};

/** What our own identities may do, read back from what is written, whichever construct gave it. */
export class OwnPermissions {
  private readonly identities = new Map<string, TrustingIdentity[]>();

  constructor(files: ArtifactFile[]) {
    for (const identity of IdentitySet.fromFiles(files)._trusting) {
      const key = placeKey(identity.source);
      const others = this.identities.get(key);
      if (others) others.push(identity);
      else this.identities.set(key, [identity]);
    }
  }

  /** An error for each permission that is too broad, and that nobody acknowledged. */
  public problems(own: OwnIdentity): TrustedWorkflowError[] {
    return [...this.writesOfPlan(own), ...this.tooBroad(own)];
  }

  private tooBroad(own: OwnIdentity): TrustedWorkflowError[] {
    return this.of(own).flatMap((identity) => findingsOf(identity, own.trust)).filter((finding) => !own.isExcused?.(finding)).flatMap((finding) => {
      const { rule, message, attack, fix, party } = finding;
      const id = gapId(party, rule);
      return isAcknowledged(own, id) ? [] : [permissionTooBroad({ workflow: own.trust.name, rule, id, preset: PRESETS[party], message, attack, fix })];
    });
  }

  /** What is to be said of a workflow with a tier: what the identity has and none of its tasks needs, what they need and it lacks, and what is not known of it. */
  public beside(own: OwnIdentity): string[] {
    if (own.trust.tier === undefined) return [];
    return this.of(own).flatMap((identity) => {
      const { missing, unneeded } = identity.comparedWith?.(own.needed?.() ?? []) ?? { missing: [], unneeded: [] };
      const unknown = identity.permissions?.().unknown.map(({ unsettled }) => unsettled) ?? [];
      return [...beyondTasks(own.trust.name, unneeded), ...lackingOfTasks(own.trust.name, missing), ...notKnown(own.trust.name, unknown)];
    });
  }

  /** What it may do. */
  public inWords(own: OwnIdentity): PermissionInWords[] {
    return this.of(own).flatMap((identity) => {
      const { permissions, unknown } = identity.permissions?.() ?? { permissions: [], unknown: [] };
      const findings = findingsOf(identity, own.trust);
      const known = permissions.map((permission) => ({ text: textOf(permission), tooBroad: idsFor(permission, findings) }));
      const open = unknown.map(({ unsettled }) => ({ text: `not known: ${unsettled}`, tooBroad: [] }));
      return [...known, ...open].map((one) => ({ ...one, acknowledged: wordsFor(own, one.tooBroad) }));
    });
  }

  /** What a plan may change, beside what its tasks need: the lock of a state. */
  private writesOfPlan(own: OwnIdentity): TrustedWorkflowError[] {
    const { name, tier } = own.trust;
    if (tier?.tier !== TrustTier.PLAN || isAcknowledged(own, READ_ONLY)) return [];
    return this.of(own).flatMap((identity) => {
      const { unneeded } = identity.comparedWith?.(own.needed?.() ?? []) ?? { unneeded: [] };
      const writing = identity.permissions?.().permissions.filter(({ powers }) => powers.some(({ power }) => power === Power.WRITE)) ?? [];
      const isBeside = ({ held, allows = held }: Permission) => unneeded.some(({ action }) => allows.includes(action));
      return writing.filter((permission) => isBeside(permission) || permission.powers.some(({ power }) => power === Power.ADMINISTER))
        .map((permission) => permissionNotForTier(name, tier.tier, textOf(permission), READ_ONLY));
    });
  }

  private of({ places }: OwnIdentity): readonly TrustingIdentity[] {
    return places.flatMap((place) => this.identities.get(place) ?? []);
  }
}

/** Rules on unreviewed code search for a token of it: the model knows whether there is one, and costs nothing. */
const OF_REVIEWED_CODE = PERMISSION_RULES.filter(({ needs = [] }) => !needs.includes(RunKind.PROPOSED_CHANGE));

function findingsOf(identity: TrustingIdentity, { unreviewedCode = false }: CompiledTrust): Finding[] {
  const rules = unreviewedCode ? PERMISSION_RULES : OF_REVIEWED_CODE;
  return permissionFindings(identity, rules).filter(({ severity }) => severity === FindingSeverity.ERROR);
}

const wordsFor = ({ trust }: OwnIdentity, ids: readonly string[]): Acknowledgement[] => (
  trust.acknowledgements.filter(({ id }) => ids.includes(id)).map((one) => ({ ...one })));

const isAcknowledged = ({ trust }: OwnIdentity, id: string) => trust.acknowledgements.some((one) => one.id === id);

/** A rule names what is held in front of what is wrong with it. */
const idsFor = ({ held }: Permission, findings: readonly Finding[]) => (
  [...new Set(findings.filter(({ message }) => message.startsWith(`${held}: `)).map(({ party, rule }) => gapId(party, rule)))]);

/** What many permissions have, and nobody needs to be told of each. */
const PLAIN: readonly Power[] = [Power.WRITE, Power.READ_SECRETS, Power.READ_STATE];

function textOf({ held, allows, powers, notEvaluated }: Permission): string {
  const told = powers.filter(({ power }) => !PLAIN.includes(power));
  const powerful = told.length === 0 ? held : `${held}: ${told.map(({ why }) => why).join('; ')}`;
  return `${allows === undefined ? powerful : `${allows} (${held})`}${notEvaluated === undefined ? '' : `; not evaluated: ${notEvaluated}`}`;
}
