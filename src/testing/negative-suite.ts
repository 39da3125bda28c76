import { allowanceOf } from './allowance';
import { wrongKind } from '../internal/catalogue/props';
import { checkProps, having, isText, PropertyKinds } from '../internal/check-props';
import { Party, TrustedWorkflow } from '../trust';

/** A token that a cloud should refuse, or of which somebody said why it may not. */
export interface NegativeCase {
  /** What is different from a trusted run. */
  readonly name: string;
  /** The claims of the whole token. */
  readonly claims: Record<string, unknown>;
  /** The requirement of the workflow that it violates. */
  readonly violates: string;
  /** Why the cloud may let it in: the reason of the acknowledgement. @default - it must be denied */
  readonly mayPass?: string;
}

/** The cloud that is shown the tokens. */
export interface NegativeSuiteProps {
  /** The cloud. */
  readonly party: Party;
  /** The audience that the job asks for there: `role.audience`, `identity.audience`, `pool.audience`. */
  readonly audience: string;
}

const KINDS: PropertyKinds<NegativeSuiteProps> = {
  party: { is: (value) => Object.values<unknown>(Party).includes(value), write: 'Party.AWS', required: true },
  audience: { is: isText, write: "'sts.amazonaws.com'", required: true },
};

/**
 * The standard negative suite of a trusted workflow at one cloud: tokens that change one thing which the workflow pins, and nothing that it leaves open.
 * What the cloud cannot see is among them, with the acknowledgement.
 */
export class NegativeSuite {
  /** The cases of a workflow. */
  public static of(workflow: TrustedWorkflow, props: NegativeSuiteProps): NegativeSuite {
    if (!having('compile', 'sampleTokens', 'nearMisses')(workflow)) throw wrongKind('workflow', workflow, 'the trusted workflow');
    checkProps('NegativeSuite.of', props, KINDS);
    const { party, audience } = props;
    const [trust, samples] = [workflow.compile(), workflow.sampleTokens(audience)];
    return new NegativeSuite(workflow.nearMisses(audience).map((miss) => {
      const mayPass = allowanceOf(miss, party, trust, samples);
      return { name: miss.name, claims: miss.claims, violates: miss.violates, ...mayPass === undefined ? {} : { mayPass } };
    }));
  }

  private constructor(
    /** All cases, those that may pass too. */
    public readonly cases: NegativeCase[],
  ) {}

  /** The cases that must be denied. */
  public get denied(): NegativeCase[] {
    return this.cases.filter(({ mayPass }) => mayPass === undefined);
  }

  /** The cases that may be let in, by the user's dated word. */
  public get acknowledged(): NegativeCase[] {
    return this.cases.filter(({ mayPass }) => mayPass !== undefined);
  }
}
