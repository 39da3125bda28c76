import { FindingConfidence, FindingSeverity, Party, RunKind } from '../../../trust';
import { accountFor } from '../../examples';
import { Rule } from '../../rule';
import { isKnown, productionOf } from '../../stages';

const ID = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** Google Cloud sees the machine that a run is on; the other clouds have no key for it, so that nothing could be written there. */
export const anyRunner: Rule<'identity'> = {
  id: 'any-runner',
  title: 'Production is deployed from whatever machine',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.MEDIUM,
  attack: 'A machine of one\'s own lives on after a job. What an earlier job of another project left there reads the token of this one.',
  subject: 'identity',
  needs: [RunKind.OWN_MACHINE, 'exactOnAnyRefBy'],
  judge: ({ identity, trusts }) => identity.party !== Party.GCP ? [] : trusts.filter(isKnown).flatMap((trust) => {
    const own = productionOf(trust) && trust.ofKind(RunKind.OWN_MACHINE);
    return own ? [{ message: `runs on ${own.noun} get in as well`, witness: own.witness, fix: `ask for ${Object.keys(own.runs[0]).join(', ')} in the condition of the provider, for machines that the CI system makes or for those of your own` }] : [];
  }),
  bad: [accountFor(`${ID} && assertion.environment == 'prod'`)],
  good: [accountFor(`${ID} && assertion.environment == 'prod' && assertion.runner_environment == 'github-hosted'`), accountFor(`${ID} && assertion.environment == 'staging'`)],
};
