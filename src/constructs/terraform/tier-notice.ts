import { Annotations } from 'cdktf';
import { IConstruct } from 'constructs';
import { CompiledTrust, tierNotice } from '../../trust';

/** A warning at a construct whose workflow has no tier. */
export function noteTier(construct: IConstruct, trust: CompiledTrust): void {
  const notice = tierNotice(trust);
  warn(construct, notice === undefined ? [] : [notice]);
}

/** Warnings at a construct, each once. */
export function warn(construct: IConstruct, warnings: readonly string[]): void {
  const known = new Set(construct.node.metadata.map(({ data }): unknown => data));
  warnings.filter((warning) => !known.has(warning)).forEach((warning) => Annotations.of(construct).addWarning(warning));
}
