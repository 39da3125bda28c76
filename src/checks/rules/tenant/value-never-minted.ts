import { FindingConfidence, FindingSeverity } from '../../../trust';
import { accountFor, managedIdentity, roleFor } from '../../examples';
import { Unminted, unmintedTexts } from '../../minted';
import { Rule } from '../../rule';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** A value of a form that the CI system does not mint: a wrong key of a template, a ref without its beginning. */
export const valueNeverMinted: Rule<'identity'> = {
  id: 'value-never-minted',
  title: 'A value is asked for that no token has',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The runs that are meant do not get in, and beside other values that work nobody sees it. Whoever mends it in a hurry writes a wildcard.',
  subject: 'identity',
  judge: ({ trusts }) => trusts.flatMap(unmintedTexts).filter(({ why }) => why === Unminted.FORM).map(({ claim, text }) => ({
    message: `no token has the ${claim} ${JSON.stringify(text)}: its CI system writes no such one`, fix: `write the ${claim} as a token of the run that is meant has it: \`explain --token\` compares it with one`,
  })),
  bad: [
    roleFor([`${REPOSITORY}:environment:prod`, `${REPOSITORY}:refs/heads/main`]),
    managedIdentity([`${REPOSITORY}:environment:prod`, 'repository:my-org/my-repo:ref:refs/heads/main']),
    accountFor("assertion.repository_id == '456789' && assertion.ref in ['main', 'refs/heads/main']"),
  ],
  good: [roleFor([`${REPOSITORY}:environment:prod`, `${REPOSITORY}:ref:refs/heads/main`]), managedIdentity(['repo:my-org/my-repo:ref:refs/heads/main:job_workflow_ref:my-org/my-repo/.github/workflows/deploy.yml@refs/heads/main'])],
};
