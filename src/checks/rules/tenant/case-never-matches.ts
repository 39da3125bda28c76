import { FindingConfidence, FindingSeverity } from '../../../trust';
import { accountFor, managedIdentity, roleFor } from '../../examples';
import { Unminted, unmintedTexts } from '../../minted';
import { Rule } from '../../rule';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** Letter case that no token has. Of names that people choose the files do not tell the spelling. */
export const caseNeverMatches: Rule<'identity'> = {
  id: 'case-never-matches',
  title: 'A text is asked for in letter case that no token has',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The runs that are meant do not get in: clouds tell letter cases apart. Whoever mends it in a hurry writes a wildcard.',
  limits: 'Names that people choose (organizations, repositories, branches, environments) may be in any case as far as files tell: a wrong one is not found.',
  subject: 'identity',
  judge: ({ trusts }) => trusts.flatMap(unmintedTexts).filter(({ why }) => why === Unminted.LETTER_CASE).map(({ claim, text }) => ({
    message: `no token has the ${claim} ${JSON.stringify(text)}, and some have it in other letter cases`, fix: `write the ${claim} as tokens have it: \`explain --token\` compares it with one`,
  })),
  bad: [roleFor([`${REPOSITORY}:ref:refs/heads/main`, 'Repo:my-org@123456/my-repo@456789:environment:prod']), managedIdentity([`${REPOSITORY}:Environment:prod`]), accountFor("assertion.repository_id == '456789' && assertion.ref == 'Refs/heads/main'")],
  good: [roleFor([`${REPOSITORY}:ref:refs/heads/Main`, `${REPOSITORY}:environment:Prod`]), managedIdentity([`${REPOSITORY}:environment:PROD`])],
};
