import { Annotations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { CompiledTrust, NO_TIER, tierNotice } from '../../trust';

/** A warning at a construct whose workflow has no tier. */
export function noteTier(construct: IConstruct, trust: CompiledTrust): void {
  const notice = tierNotice(trust);
  if (notice !== undefined) Annotations.of(construct).addWarningV2(NO_TIER, notice);
}
