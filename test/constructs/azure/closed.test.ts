import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../src/constructs/azure';
import { evaluate } from '../../../src/parties/azure';
import { Verdict } from '../../../src/trust';
import { EnforcementReport } from '../../../src/verify';
import { AUDIENCE } from '../../fixtures/azure';
import { newApp, trustedIn } from '../../fixtures/azure-artifact';
import { CLASSIC, existing, identity, SUB, workflow } from '../../fixtures/azure-negative';
import { at } from '../../fixtures/source';

const READER = AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }));

test('the identity stays, without credentials and roles', () => {
  const { stack, write } = newApp();
  const closed = identity({ closed: true, roleAssignments: [READER] }, stack);
  closed.addRoleAssignment(AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-more' })));
  const file = write();
  expect(Object.keys(file.json.resource)).toEqual(['azurerm_user_assigned_identity']);
  expect(trustedIn(file).map(({ identity: name, decide }) => [name, decide(workflow().sampleTokens(AUDIENCE)[0]).verdict])).toEqual([['id-production', Verdict.DENY]]);
});

test('open and closed differ in nothing but credentials and roles: closing replaces no identity', () => {
  const [open, closed] = [false, true].map((value) => {
    const { stack, write } = newApp();
    identity({ closed: value, roleAssignments: [READER] }, stack);
    return write().json.resource;
  });
  expect(open).toEqual({ ...closed, azurerm_federated_identity_credential: expect.anything(), azurerm_role_assignment: expect.anything() });
});

test('the document and the enforcements say so, and it denies the own token', () => {
  const production = workflow();
  const { credentials, document, enforcements, audience, login } = identity({ workflow: production, closed: true });
  expect(document).toEqual({ credentials: [], closed: true });
  expect(enforcements.map(({ requirement, enforced, how }) => [requirement, enforced, how])).toEqual(
    ['tenant', 'repository', 'environment', 'event', 'ref'].map((requirement) => [requirement, true, 'closed: no token is admitted']));
  const verdicts = production.sampleTokens(AUDIENCE).map((token) => evaluate({ identity: 'id-production', source: at('document'), credentials }, token).verdict);
  expect(verdicts).toEqual([Verdict.DENY]);
  expect([audience, login.values.audience]).toEqual([AUDIENCE, AUDIENCE]);
});

test('an acknowledged gap is no unused acknowledgement while it is closed', () => {
  const classic = workflow({ repository: CLASSIC, acknowledge: [{ id: 'azure/tenant', reason: 'the migration ends in June', expires: '2027-06-30' }] });
  const report = EnforcementReport.of(identity({ workflow: classic, closed: true }));
  expect(report.unusedAcknowledgements).toEqual([]);
  expect(report.rows[0].cells).toMatchObject([{ enforced: true, how: 'closed: no token is admitted', acknowledged: 'the migration ends in June' }]);
});

test('a trust that could not be opened can be closed', () => {
  expect(identity({ workflow: workflow({ repository: CLASSIC }), closed: true }).credentials).toEqual([]);
});

test('an existing identity keeps the credentials of others, and the places are free', () => {
  const { stack, write } = newApp();
  identity({ identity: existing(), closed: true, roleAssignments: [READER] }, stack, 'One');
  identity({ workflow: workflow({ name: 'other' }), identity: existing() }, stack, 'Two');
  expect(Object.keys(write().json.resource)).toEqual(['azurerm_federated_identity_credential']);
});

test('wrong roles are wrong all the same', () => {
  expect(() => identity({ closed: true, roleAssignments: [READER, READER] })).toThrow('azure-duplicate-role-assignment');
});
