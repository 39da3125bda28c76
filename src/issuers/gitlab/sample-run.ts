import { PinnedRun } from './pinned-run';
import { GitLabRun } from './token';
import { exampleOf } from '../../claims';

/** A concrete run that satisfies an alternative; what is not pinned gets an ordinary value. */
export function sampleRun(pinned: PinnedRun, configFile: string | undefined, audience: string): GitLabRun {
  const { issuer, project, ref } = pinned;
  const example = exampleOf({ all: [ref.matcher], none: [] });
  const needsEnvironment = pinned.environmentProtected || pinned.deploymentTier !== undefined;
  return {
    issuer,
    project,
    refType: ref.type,
    ref: example && 'value' in example ? example.value! : 'main',
    refProtected: ref.isProtected,
    environment: pinned.environment ?? (needsEnvironment ? 'production' : undefined),
    environmentProtected: pinned.environmentProtected,
    deploymentTier: pinned.deploymentTier ?? 'production',
    source: pinned.source ?? 'push',
    configFile: configFile ?? '.gitlab-ci.yml',
    runner: pinned.runner ?? 'gitlab-hosted',
    audience,
  };
}
