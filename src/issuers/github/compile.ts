import { conditionsOf } from './conditions';
import { isOnMerge } from './events';
import { openEnds } from './open-ends';
import { PinnedRun } from './pinned-run';
import { issuerRemedies } from './remedies';
import { requirementsOf } from './requirements';
import { pinsOf } from './run-pins';
import { subjectBeside } from './subject-beside';
import { migrationsOf, subjectTemplatesOf } from './trusted-repositories';
import { GitHubWorkflowProps } from './workflow-props';
import { GITHUB_FACTS, PROPERTY_PREFIX } from '../../facts';
import { deepFreeze } from '../../internal/deep-freeze';
import { show } from '../../internal/errors';
import { compiledIssuer, CompiledTrust, standingOf } from '../../trust';

/** From checked props to the form that every cloud renders from. Pure; frozen through and through. */
export function compileWorkflow(props: GitHubWorkflowProps, runs: PinnedRun[]): CompiledTrust {
  const { issuer } = runs[0];
  const properties = Object.keys(runs[0].properties).map((name) => PROPERTY_PREFIX + name);
  const remedies = remediesLater(props, runs);
  const trust = deepFreeze({
    name: props.name,
    issuer: compiledIssuer(GITHUB_FACTS, issuer.url, properties),
    alternatives: runs.map((run) => ({ subject: subjectBeside(run, runs), conditions: conditionsOf(run) })),
    requirements: requirementsOf(props, runs),
    acknowledgements: (props.acknowledge ?? []).map((acknowledgement) => ({ ...acknowledgement })),
    audiences: { ...props.audiences },
    subjectTemplates: subjectTemplatesOf(props),
    migrations: migrationsOf(props),
    open: openEnds(props),
    unreviewedCode: props.pullRequests === true || (props.events ?? []).some(isOnMerge),
    tier: standingOf(props, () => pinsOf(props, runs)),
    compensations: compensationsFor(props),
  });
  return Object.freeze({
    ...trust,
    get issuerRemedies() {
      return remedies();
    },
  });
}

/** Put into words for the first who reads them: most trusts are never refused. Lists are copied, since a caller may change them. */
function remediesLater(props: GitHubWorkflowProps, runs: PinnedRun[]): () => CompiledTrust['issuerRemedies'] {
  const { refs, events, customProperties } = props;
  const given = { ...props, refs: refs && [...refs], events: events && [...events], customProperties: customProperties?.map((property) => ({ ...property })) };
  let remedies: CompiledTrust['issuerRemedies'] | undefined;
  return () => remedies ??= deepFreeze(issuerRemedies(given, runs));
}

/**
 * What GitHub holds by itself where a token or a cloud cannot: an environment takes jobs of the branches that its policy lists.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments (2026-11-21)
 */
function compensationsFor({ environment, refs }: GitHubWorkflowProps): Record<string, string[]> {
  if (environment === undefined || !refs) return {};
  return { ref: [`a deployment-branch policy on the environment ${show(environment)}, with the acknowledgement below`] };
}
