import { Migration } from './migration';
import { Stage } from './migration-steps';
import { nameOf } from './names';
import { GivenRepository, PinnedRun } from './pinned-run';
import { codeOf } from './repository-code';
import { subjectOf } from './subject';
import { subjectForm } from './subject-form';
import { waypoints } from './switch';
import { ClaimMatcher, subsumes } from '../../claims';
import { migrationFormUntrusted } from '../../internal/catalogue/github-migration';
import { TrustAlternative } from '../../trust';

/** An alternative of a trusted workflow, and the run that it was compiled from. */
export interface TrustedRun {
  readonly run: PinnedRun;
  readonly alternative: TrustAlternative;
}

/** What a run looks like to a cloud that sees the subject and the claims. */
interface Minted {
  readonly subject: ClaimMatcher;
  readonly alternative: TrustAlternative;
}

/**
 * Throws where between two steps runs may carry subjects that the trust deployed meanwhile does not admit: a name that changes before the
 * template does, ids that come with a name. Whoever follows such a plan locks pipelines out, if only for a minute.
 */
export function refuseUntrustedForms(stages: Stage[], trusted: TrustedRun[], migration: Migration<GivenRepository>, mintsIds: boolean): void {
  stages.forEach(({ step, trusts, mints }, index) => {
    const deployed = trusted.filter(({ run }) => trusts.some((form) => subjectForm(form) === subjectForm(run.repository)));
    for (const form of mints) {
      const lost = mintedAs(form, trusted).find((minted) => !deployed.some(({ alternative }) => admits(alternative, minted)));
      if (!lost) continue;
      const subject = lost.subject.exactValue ?? String(lost.subject.pattern);
      throw migrationFormUntrusted(nameOf(form), `${index + 1} (${step.title})`, subjectForm(form), subject, trusts.map(subjectForm), plansOf(migration, mintsIds));
    }
  });
}

/** The runs under the names of a form, with the subjects that it gives them. */
function mintedAs(form: GivenRepository, trusted: TrustedRun[]): Minted[] {
  return trusted
    .filter(({ run }) => nameOf(run.repository) === nameOf(form))
    .map(({ run, alternative }) => ({ subject: subjectOf({ ...run, repository: form }).matcher, alternative }));
}

/** What the claims must be differs by the names alone, so the conditions of the runs under these names are what their tokens meet. */
function admits({ subject, conditions }: TrustAlternative, { subject: minted, alternative }: Minted): boolean {
  return subsumes(subject.matcher, minted).holds
    && conditions.every(({ claim, matcher }) => alternative.conditions.some((other) => other.claim === claim && subsumes(matcher, other.matcher).holds));
}

/** A migration for each change, as code. */
function plansOf(migration: Migration<GivenRepository>, mintsIds: boolean): string[] {
  const forms = waypoints(migration, mintsIds);
  const type = migration.to.name === undefined ? 'GitHubOwner' : 'GitHubRepository';
  return forms.slice(1).map((form, index) => `${type}.migrating({ from: ${codeOf(forms[index])}, to: ${codeOf(form)}, until: '${migration.until}' })`);
}
