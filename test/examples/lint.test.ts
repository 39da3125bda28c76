import { EXAMPLES, identitySetOf, NAMES, synthesized } from './synthesized';
import { TrustChecks } from '../../src/checks';
import { FindingSeverity } from '../../src/trust/finding';

/** Their patterns take the search of the scope up to a minute, which this suite has not. */
const SLOW = ['platform-workflow', 'preview-branches'];

test.each(NAMES.filter((name) => !SLOW.includes(name)))('%s has no finding that is an error', (name) => {
  const findings = TrustChecks.of(identitySetOf(synthesized(name))).findings();
  expect(findings.filter(({ severity }) => severity === FindingSeverity.ERROR).map(({ rule, location, message }) => `${rule} ${location.text.replace(EXAMPLES, '')}: ${message}`)).toEqual([]);
});
