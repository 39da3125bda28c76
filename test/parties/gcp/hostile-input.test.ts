import { identitiesOf } from './pool';
import { readArtifact } from '../../../src/artifacts';
import { readIdentities, render } from '../../../src/parties/gcp';
import { Verdict } from '../../../src/trust';
import { GITHUB, production, token } from '../../fixtures/gcp';

test.each([1, 5, 20])('a member that names itself %i times is not settled', (times) => {
  const member = '${google_project_iam_member.a.member}'.repeat(times);
  const [identity] = readIdentities(readArtifact({ resource: { google_project_iam_member: { a: { project: 'p', role: 'roles/viewer', member } } } }, 'main.tf.json'));
  expect(identity.decide(token()).verdict).toBe(Verdict.UNKNOWN);
});

const cycle: Record<string, unknown> = {};
cycle.self = cycle;
const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 'x');

test.each<[what: string, claim: unknown]>([['nested 20,000 deep', deep], ['a big integer', 1n], ['a cycle', cycle], ['a function', () => 1]])('claims that no token holds are answered: %s', (_, claim) => {
  const identity = identitiesOf(render(GITHUB, [production()]).document).production;
  expect(identity.decide(token({ extra: claim })).verdict).toBe(Verdict.UNKNOWN);
});
