import { EXAMPLES, identitySetOf, NAMES, synthesized } from './synthesized';
import { TrustChecks } from '../../src/checks';
import { FindingSeverity } from '../../src/trust/finding';

test.each(NAMES)('%s has no finding that is an error', (name) => {
  const findings = TrustChecks.of(identitySetOf(synthesized(name))).findings();
  expect(findings.filter(({ severity }) => severity === FindingSeverity.ERROR).map(({ rule, location, message }) => `${rule} ${location.text.replace(EXAMPLES, '')}: ${message}`)).toEqual([]);
});
