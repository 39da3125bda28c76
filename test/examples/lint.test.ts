import { EXAMPLES, identitySetOf, NAMES, synthesized } from './synthesized';
import { TrustChecks } from '../../src/checks';
import { FindingSeverity } from '../../src/trust/finding';

/** Their patterns take the search of the scope up to a minute, which this suite has not. */
const SLOW = ['platform-workflow', 'preview-branches'];

/** Warnings that are meant, by example, identity and rule. Whatever else is found there fails the test, and so does what is here and is not found. */
const ACKNOWLEDGED: Readonly<Record<string, readonly (readonly [identity: string, rule: string, reason: string])[]>> = {
  'immutable-migration': [
    ['deploy', 'name-without-id', 'the old subject stays as long as the change lasts, acknowledged with a date in the app'],
    ['preview-plan', 'name-without-id', 'the same'],
    ['preview-plan', 'proposed-changes', 'a plan of a pull request, with an identity of its own that may read'],
  ],
  'push-image': [['release-image', 'name-pattern', 'release tags, which a rule of the repository protects']],
  'release-tags': [['release-tags', 'name-pattern', 'release tags, which a rule of the repository protects']],
  'terraform-apply': [['terraform-plan', 'proposed-changes', 'a plan of a pull request, with an identity of its own that may read']],
};

test.each(NAMES.filter((name) => !SLOW.includes(name)))('%s has no finding but what is acknowledged, and notes', (name) => {
  const findings = TrustChecks.of(identitySetOf(synthesized(name))).findings().filter(({ severity }) => severity !== FindingSeverity.NOTE);
  const acknowledged = ACKNOWLEDGED[name] ?? [];
  const isMeant = (identity: string, rule: string) => acknowledged.some(([whose, which]) => whose === identity && which === rule);
  const others = findings.filter(({ identity, rule, severity }) => severity === FindingSeverity.ERROR || !isMeant(identity, rule));
  expect(others.map(({ rule, location, message }) => `${rule} ${location.text.replace(EXAMPLES, '')}: ${message}`)).toEqual([]);
  expect(acknowledged.filter(([identity, rule]) => !findings.some((one) => one.identity === identity && one.rule === rule))).toEqual([]);
});
