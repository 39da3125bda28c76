import { conditionsOf } from './conditions';
import { openEnds } from './open-ends';
import { PinnedRun, projectsOf } from './pinned-run';
import { issuerRemedies } from './remedies';
import { requirementsOf } from './requirements';
import { pinsOf } from './run-pins';
import { subjectOf } from './subject';
import { GitLabWorkflowProps } from './workflow-props';
import { GITLAB_FACTS } from '../../facts';
import { deepFreeze } from '../../internal/deep-freeze';
import { compiledIssuer, CompiledTrust, standingOf } from '../../trust';

/** From checked props to the form that every cloud renders from. Pure; frozen through and through. */
export function compileWorkflow(props: GitLabWorkflowProps, runs: readonly PinnedRun[]): CompiledTrust {
  const { issuer } = runs[0];
  return deepFreeze({
    name: props.name,
    issuer: compiledIssuer(GITLAB_FACTS, issuer.url),
    alternatives: runs.map((run) => ({ subject: subjectOf(run), conditions: conditionsOf(run) })),
    requirements: requirementsOf(props, runs),
    acknowledgements: (props.acknowledge ?? []).map((acknowledgement) => ({ ...acknowledgement })),
    audiences: { ...props.audiences },
    // Ids are those of one instance: another CI system may have the same ones.
    subjectTemplates: Object.fromEntries(projectsOf(props).map(({ projectId, subject }) => [`${issuer.url} ${projectId}`, subject.toString()])),
    open: openEnds(props),
    unreviewedCode: (props.pipelineSources ?? []).some((source) => /merge_request|pull_request/.test(source)),
    tier: standingOf(props, () => pinsOf(props)),
    issuerRemedies: issuerRemedies(props),
  });
}
