import { identitySetOf, NAMES, synthesized } from './synthesized';
import { heldBy } from '../../examples/shared/example';
import { ITrustedIdentity, Party } from '../../src/trust';
import { AdmittedSet, ComparisonAnswer, Comparison } from '../../src/verify';

/** Of a fleet, all are alike. */
const MOST = 6;

/** Events whose subject GitHub does not document: AWS and Azure see the subject alone, and the report of each workflow names them as open. */
const UNDOCUMENTED = ['pull_request_target', 'pull_request_review', 'pull_request_review_comment'];

/** Why a cloud may let in what the model does not, or the other way round. */
function excuse({ answer, because, nowOnly, witness }: Comparison, held: ITrustedIdentity): string | undefined {
  if (answer === ComparisonAnswer.YES) return 'the same runs';
  if (answer === ComparisonAnswer.UNKNOWN) return because.endsWith('which Microsoft does not say') ? 'a flexible credential, of whose patterns not all is documented' : undefined;
  if (nowOnly) return 'the same runs, as long as names stay with their ids';
  if (held.enforcements.some(({ enforced }) => !enforced)) return 'a gap that the report names';
  return UNDOCUMENTED.includes(String(witness?.claims.event_name)) ? 'an event whose subject is not documented' : undefined;
}

describe.each(NAMES)('%s', (name) => {
  test('each cloud lets in the runs of its workflow and no others, or the report names the difference', () => {
    const example = synthesized(name);
    const identities = identitySetOf(example);
    const unexplained: string[] = [];
    for (const holding of example.holdings.slice(0, MOST)) {
      const model = AdmittedSet.ofWorkflow(holding.workflow);
      heldBy(holding).forEach((held, cloud) => {
        const set = AdmittedSet.ofIdentity(identities, holding.workflow.name, { party: cloud as Party });
        for (const compared of [set.implies(model), model.implies(set)]) {
          if (excuse(compared, held) === undefined) unexplained.push(`${cloud} ${holding.workflow.name}: ${compared.answer}, ${compared.because}`);
        }
      });
    }
    expect(unexplained).toEqual([]);
  });
});
