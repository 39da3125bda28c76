import { allowanceOf } from './allowance';
import { explain } from './explain';
import { SubjectIdentity } from './subject-identity';
import { TestToken } from './test-token';
import { Decision, TrustedWorkflow, Verdict } from '../trust';

/** One answer that is not the one that the workflow means. */
export interface Mistake {
  /** One line: which token, which identity, what it said. */
  readonly text: string;
  /** Why it said so. */
  readonly lines: string[];
}

/** Where an identity admits other runs than those of a workflow. */
export function mistakesAt(identity: SubjectIdentity, workflow: TrustedWorkflow): Mistake[] {
  const trust = workflow.compile();
  const audience = identity.audienceFor(new Sample(workflow), trust.audiences);
  const samples = workflow.sampleTokens(audience);
  const own = samples.map((claims) => mistake(`its own token ${claims.ref === undefined ? `of ${String(claims.sub)}` : `on ${String(claims.ref)}`}`, identity.decideClaims(claims), Verdict.ACCEPT, identity));
  const misses = workflow.nearMisses(audience).filter((miss) => allowanceOf(miss, identity.party, trust, samples) === undefined).map(({ name, claims }) => (
    mistake(`near miss "${name}"`, identity.decideClaims(claims), Verdict.DENY, identity)));
  return [...own, ...misses].flatMap((one) => one ?? []);
}

function mistake(name: string, decision: Decision, expected: Verdict, identity: SubjectIdentity): Mistake | undefined {
  if (decision.verdict === expected) return undefined;
  return { text: `${name}: ${identity} says ${decision.verdict}, not ${expected}`, lines: explain(decision) };
}

/** A token of the workflow, as its issuer mints it for the audience that is asked for. */
class Sample extends TestToken {
  constructor(private readonly workflow: TrustedWorkflow) {
    super();
  }

  public claims(audience: string): Record<string, unknown> {
    return this.workflow.sampleTokens(audience)[0];
  }

  public toString(): string {
    return 'a token of the workflow';
  }
}
