import { CLASSIC, identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({
  workflow: workflow({ repository: CLASSIC, acknowledge: [{ id: 'aws/tenant', reason: 'the ruleset of AWS pipelines', expires: '2027-06-30' }] }),
});
