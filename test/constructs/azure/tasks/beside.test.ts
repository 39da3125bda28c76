import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { Power } from '../../../../src/trust';
import { newApp } from '../../../fixtures/azure-artifact';
import { givenIn, identityIn, IDS, writtenWith } from '../../../fixtures/azure-task';
import { PURGE_ROLE, TASKS } from '../../../fixtures/azure-tasks';

/** Of reviewed code no rule asks for these. */
const PLAIN: readonly string[] = [Power.WRITE, Power.READ_SECRETS];

test.each(TASKS)('$what: gives no power that a rule asks for', ({ make }) => {
  const { powers, unsettled } = givenIn(writtenWith((identity) => make().grantTo(identity)));
  expect(powers.filter((power) => !PLAIN.includes(power))).toEqual([]);
  expect(unsettled.filter((text) => !text.includes(PURGE_ROLE))).toEqual([]);
});

test('the runbook that closes an identity takes the roles of its tasks away, as a shell reads them', () => {
  const { stack } = newApp();
  const identity = identityIn(stack);
  AzureTask.deploySite({ container: AzureScope.storageContainer(IDS.account, '$web') }).grantTo(identity);
  AzureTask.pushImages({ registry: AzureScope.of(IDS.registry) }).grantTo(identity);
  const steps = identity.closingRunbook({ principalId: '00000000-0000-0000-0000-000000000009' }).map(({ shell }) => shell).filter((shell) => shell.includes('role assignment delete'));
  expect(steps).toMatchSnapshot();
});
