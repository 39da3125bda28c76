import { alternative, exact, trustOf } from './fixtures';
import { isTrustedWorkflowError, TrustedWorkflowError } from '../../src/internal/errors';
import { Party } from '../../src/trust';
import { enforcedBy, gapId, notEnforceable } from '../../src/trust/rendering';
import { settle } from '../../src/trust/settle';

const acknowledgement = { id: 'azure/ref', reason: 'the environment admits main only', expires: '2027-06-30' };
const alternatives = [alternative([], [exact('ref', 'refs/heads/main', 'ref'), exact('runner', 'x', 'runner')])];
const trust = trustOf(alternatives, { issuerRemedies: { ref: ['at the issuer'] } });
const [ref, runner] = trust.requirements;

function thrownBy(body: () => unknown): TrustedWorkflowError {
  try {
    body();
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error;
  }
  throw new Error('nothing was thrown');
}

test('what holds is said with its operator, and asks for nothing', () => {
  expect(enforcedBy(Party.AWS, ref, 'StringEquals on ref')).toEqual({
    party: Party.AWS, requirement: 'ref', text: 'ref holds', enforced: true, how: 'StringEquals on ref', remedies: [],
  });
});

test('a gap lists the remedies of the issuer before those of the party', () => {
  expect(notEnforceable(Party.AZURE, trust, ref, 'not seen', ['another identity'])).toEqual({
    party: Party.AZURE, requirement: 'ref', text: 'ref holds', enforced: false, how: 'not seen', remedies: ['at the issuer', 'another identity'], acknowledged: undefined,
  });
});

describe('settle', () => {
  const gap = (party: Party, of = trust, requirement = ref) => notEnforceable(party, of, requirement, 'not seen', []);
  const acknowledged = trustOf(alternatives, { acknowledgements: [acknowledgement] });

  test('lets pass what is enforced', () => {
    const enforcements = [enforcedBy(Party.AWS, ref, 'a key'), enforcedBy(Party.AWS, runner, 'a key')];
    expect(settle(trust, enforcements)).toBe(enforcements);
  });

  test('throws for a gap, and names party, requirement, reason, remedies and the acknowledgement to write', () => {
    const { code, message } = thrownBy(() => settle(trust, [enforcedBy(Party.AZURE, runner, 'a key'), gap(Party.AZURE)]));
    expect(code).toBe('requirement-not-enforceable');
    for (const part of ['Azure', '"ref"', '"production"', 'not seen', 'at the issuer', "id: 'azure/ref'"]) expect(message).toContain(part);
  });

  test('names all gaps at once', () => {
    const { message } = thrownBy(() => settle(trust, [gap(Party.AZURE), gap(Party.AZURE, trust, runner)]));
    for (const part of ['"ref"', '"runner"', "id: 'azure/ref'", "id: 'azure/runner'"]) expect(message).toContain(part);
  });

  test('an acknowledgement lets one gap of one party pass, and stays visible', () => {
    const [enforcement] = settle(acknowledged, [gap(Party.AZURE, acknowledged)]);
    expect(enforcement).toMatchObject({ enforced: false, acknowledged: acknowledgement });
  });

  test('of another party, or for another requirement, it lets nothing pass', () => {
    expect(thrownBy(() => settle(acknowledged, [gap(Party.AWS, acknowledged)])).code).toBe('requirement-not-enforceable');
    expect(thrownBy(() => settle(acknowledged, [gap(Party.AZURE, acknowledged, runner)])).code).toBe('requirement-not-enforceable');
  });

  test('the id is the party and the requirement', () => {
    expect(gapId(Party.GCP, 'property-Area')).toBe('gcp/property-Area');
  });
});
