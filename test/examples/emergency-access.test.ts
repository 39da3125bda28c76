import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissionsOf } from './permissions';
import { identitySetOf, synthesized } from './synthesized';
import { synthesize } from '../../examples/emergency-access/app';
import { DOOR, emergency } from '../../examples/emergency-access/model';
import { heldBy } from '../../examples/shared/example';
import { readIdentities } from '../../examples/shared/synth';
import { verdictAt } from '../../examples/shared/tokens';
import { TierHold } from '../../src/trust';
import { EnforcementReport } from '../../src/verify';

process.env.CDK_VALIDATION = 'false';

const folder = mkdtempSync(join(tmpdir(), 'emergency-'));
afterAll(() => rmSync(folder, { recursive: true }));
const closed = synthesize(folder, 'closed');
const open = synthesized('emergency-access');

test('the door is closed, and whoever opens it has to say so here too', () => expect(DOOR).toBe('closed'));

test('closed, it admits nobody and gives nothing; open, it admits its own', () => {
  const [shut, unlocked] = [readIdentities(closed.files), identitySetOf(open)];
  heldBy(closed.holdings[0]).forEach(({ audience }, cloud) => {
    const [own] = emergency.sampleTokens(audience);
    expect([cloud, verdictAt(unlocked, cloud, emergency, own)]).toEqual([cloud, 'accept']);
    const claims = [own, ...emergency.nearMisses(audience).map((near) => near.claims)];
    const admitted = claims.filter((token) => shut.decideFor(emergency.name, token).some(({ party, verdict }) => party === cloud && verdict !== 'deny'));
    expect([cloud, admitted]).toEqual([cloud, []]);
  });
  const given = permissionsOf(closed.files, emergency.name).filter((permission) => !/^(?:ecs:|\{.*"Deny")/.test(permission));
  expect(given).toEqual([]);
  expect(permissionsOf(closed.files, emergency.name).some((permission) => permission.includes('"Deny","Resource":"*"'))).toBe(true);
});

test('the report is loud, names what is assumed, and finds each session short', () => {
  const report = EnforcementReport.of(...open.holdings[0].identities);
  expect(report.toString().split('\n')[0]).toMatch(/^EMERGENCY ACCESS/);
  const approval = report.tier!.rows.find(({ id }) => id === 'tier/approval')!;
  expect(approval.cells.map(({ hold }) => hold)).toEqual([TierHold.ASSUMED, TierHold.ASSUMED, TierHold.ASSUMED]);
  expect(report.rows.find(({ requirement }) => requirement === 'short-session')!.cells.map(({ party, enforced }) => [party, enforced]))
    .toEqual([['aws', true], ['azure', true], ['gcp', true]]);
});

test('a login to the role is an alarm, in a state in which the event is seen at all', () => {
  const path = open.files.find((file) => file.includes('aws-emergency'))!;
  const { Resources: resources } = JSON.parse(readFileSync(path, 'utf8')) as { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> };
  const [id] = Object.entries(resources).find(([, { Type: type }]) => type === 'AWS::IAM::Role')!;
  const [rule] = Object.values(resources).filter(({ Type: type }) => type === 'AWS::Events::Rule');
  expect(rule.Properties).toMatchObject({
    State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
    EventPattern: { source: ['aws.sts'], detail: { eventName: ['AssumeRoleWithWebIdentity'], requestParameters: { roleArn: [{ 'Fn::GetAtt': [id, 'Arn'] }] } } },
  });
});
