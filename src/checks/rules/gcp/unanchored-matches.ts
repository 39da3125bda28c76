import { conjunction, negation } from '../../../claims';
import { matchesCalls } from '../../../parties/gcp';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpProvider } from '../../documents';
import { accountFor, accountForAll } from '../../examples';
import { JudgedProvider } from '../../judged-provider';
import { mappedBy } from '../../remapped';
import { Rule } from '../../rule';

/** `matches` is content with a part of the text. @see https://github.com/google/cel-spec/blob/master/doc/langdef.md (2026-06-10) */
export const unanchoredMatches: Rule<'provider'> = {
  id: 'unanchored-matches',
  title: 'A regular expression finds what it asks for anywhere in a text',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'An attacker gives an organization, a repository or a branch a name that has the one that is meant somewhere in it, and their tokens get in.',
  subject: 'provider',
  judge: (subject) => expressionsOf(subject).flatMap(matchesCalls).flatMap(({ argument, loose, isAnchored }) => {
    const between = loose && conjunction([loose.finds, negation(loose.fits)]);
    const witness = between && subject.gate?.trusts.map((trust) => trust.witness(between)).find((token) => token !== undefined);
    const isFound = between ? witness !== undefined : !isAnchored;
    return isFound ? [{ message: `matches(${JSON.stringify(argument)}) is content with a part of the text`, ...witness && { witness }, fix: `write ${JSON.stringify(`^(?:${argument.replace(/^\^|\$$/g, '')})$`)}; or == for one value, \`in\` for several` }] : [];
  }),
  bad: [accountFor("assertion.repository_id == '456789' && assertion.ref.matches('refs/heads/main')"), accountForAll("assertion.repository.matches('my-org/my-repo')")],
  good: [accountFor("assertion.repository_id == '456789' && assertion.ref.matches('^refs/heads/main$')"), accountFor("assertion.repository_id == '456789' && assertion.ref.matches('^(?:refs/heads/main|refs/heads/release)$')")],
};

function expressionsOf(subject: JudgedProvider): readonly string[] {
  const condition = gcpProvider(subject.provider)?.condition;
  return [...typeof condition === 'string' ? [condition] : [], ...mappedBy(subject).map(({ expression }) => expression)].filter((text) => text.includes('matches'));
}
