import { Annotations } from 'cdktf';
import { IConstruct } from 'constructs';
import { CompiledTrust, tierNotice } from '../../trust';

/** A warning at a construct whose workflow has no tier. */
export function noteTier(construct: IConstruct, trust: CompiledTrust): void {
  const notice = tierNotice(trust);
  if (notice !== undefined) Annotations.of(construct).addWarning(notice);
}
