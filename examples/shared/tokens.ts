import { TrustedWorkflow } from 'cdk-trusted-workflows';
import { IdentitySet } from 'cdk-trusted-workflows/verify';
import { Cloud, Example } from './example';

/** A token that is shown to the identities of a workflow. */
export interface ShownToken {
  readonly name: string;
  readonly claims: Record<string, unknown>;
  /** The workflow whose run it is. @default - of none: a near miss */
  readonly from?: TrustedWorkflow;
  /** The requirement that a near miss violates. @default - it is of a workflow */
  readonly violates?: string;
}

/** The workflow's own tokens, those of the others, and its near misses. */
export function tokensFor({ holdings }: Example, workflow: TrustedWorkflow, audience: string): ShownToken[] {
  const samples = (from: TrustedWorkflow, whose: string) => from.sampleTokens(audience).map((claims): ShownToken => ({ name: claims.ref === undefined ? whose : `${whose}, ${String(claims.ref)}`, claims, from }));
  const others = holdings.map((holding) => holding.workflow).filter((other) => other !== workflow);
  return [...samples(workflow, 'its own'), ...others.flatMap((other) => samples(other, other.name)), ...workflow.nearMisses(audience)];
}

/** What the files say of one token at the one identity that a workflow has in a cloud. */
export function verdictAt(set: IdentitySet, cloud: Cloud, workflow: TrustedWorkflow, claims: Record<string, unknown>): string {
  const verdicts = set.decideFor(workflow.name, claims).filter(({ party }) => party === cloud).map(({ verdict }) => verdict);
  return verdicts.length === 1 ? verdicts[0] : `${verdicts.length} identities`;
}
