import { requirementIds } from './requirements';
import { OidcWorkflowProps } from './workflow-props';
import { ClaimMatcher, MatcherKind } from '../../claims';
import { Proposed, RefPin, RunPins } from '../../trust';

/** What a trust in a described issuer asks of a run, for the rules of its tier. What the description does not tell is not asked for. */
export function pinsOf({ issuer: { props: issuer }, claims }: OidcWorkflowProps): RunPins {
  const { exactBy = [], environmentBy = [], pipelineBy = [], project, tenantClaim } = issuer;
  const of = (name: string): ClaimMatcher | undefined => Object.hasOwn(claims, name) ? claims[name] : undefined;
  const isExact = (name: string | undefined) => name !== undefined && [MatcherKind.EXACT, MatcherKind.NUMBER].includes(of(name)?.kind as MatcherKind);
  const isPattern = (name: string) => of(name)?.kind === MatcherKind.PATTERN;
  const ids = requirementIds(issuer);
  const requirementsOf = (names: readonly string[]) => names.filter((name) => of(name) !== undefined).map((name) => ids.get(name)!);
  const code = (names: readonly string[]) => names.length === 0 ? undefined : `claims: { ${JSON.stringify(names[0])}: ClaimMatcher.exact('...') }`;
  return {
    environment: environmentBy.some(isExact),
    refs: exactBy.some(isExact) ? RefPin.EXACT : exactBy.some(isPattern) ? RefPin.PATTERN : RefPin.ANY,
    onlyTags: false,
    provenRefs: false,
    declaredRefs: false,
    pipelineFile: pipelineBy.some(isExact),
    projects: project?.idClaim === undefined ? tenantClaim === undefined : isExact(project.idClaim),
    patterns: Object.keys(claims).filter((name) => isPattern(name) && !exactBy.includes(name)).map((name) => ids.get(name)!),
    // Which of its tokens are those of proposed changes, no description tells: a branch may be that of a fork.
    proposed: Proposed.TOO,
    heldBy: {
      environment: requirementsOf(environmentBy),
      refs: requirementsOf(exactBy),
      provenRefs: [],
      pipelineFile: requirementsOf(pipelineBy),
      projects: requirementsOf([tenantClaim, project?.idClaim].filter((name) => name !== undefined)),
      proposed: [],
    },
    write: {
      environment: code(environmentBy),
      ref: code(exactBy),
      pipelineFile: code(pipelineBy),
      project: code(project?.idClaim === undefined ? [] : [project.idClaim]),
    },
  };
}
