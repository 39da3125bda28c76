import { TrustChecks } from './trust-checks';
import { isTrustedWorkflowError } from '../internal/errors';
import { Finding } from '../trust';
import { ArtifactFile, IdentitySet } from '../verify';

/** The findings of what an app writes. One without a resource has nothing to judge: that is no error, as it is for files that somebody names. */
export function findingsOfApp(files: ArtifactFile[]): Finding[] {
  try {
    return TrustChecks.of(IdentitySet.fromFiles(files)).findings();
  } catch (error) {
    if (isTrustedWorkflowError(error) && error.code === 'no-files') return [];
    throw error;
  }
}
