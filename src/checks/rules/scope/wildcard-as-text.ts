import { FindingConfidence, FindingSeverity } from '../../../trust';
import { azureIdentity } from '../../documents';
import { accountFor, roleFor, roleLike } from '../../examples';
import { Unminted, unmintedTexts } from '../../minted';
import { Rule } from '../../rule';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** A star where texts are compared as they are. Standard credentials of Azure have a rule of their own. */
export const wildcardAsText: Rule<'identity'> = {
  id: 'wildcard-as-text',
  title: 'A wildcard is compared as a character',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The runs that are meant do not get in. Whoever mends it by the operator for patterns trusts, from one day to the next, all that a pattern takes which nobody has ever tried.',
  limits: 'Of a list of more than 30 texts the first 30 are asked. A negated operator is not judged.',
  subject: 'identity',
  judge: (subject) => {
    const texts = azureIdentity(subject) ? [] : subject.trusts.flatMap(unmintedTexts).filter(({ why }) => why === Unminted.WILDCARD);
    return texts.map(({ claim, text }) => ({
      message: `${claim} is asked to be ${JSON.stringify(text)}, character by character: no token has that`, fix: `ask for each ${claim} that is meant, exactly and without a wildcard`,
    }));
  },
  bad: [roleFor([`${REPOSITORY}:ref:refs/heads/main`, `${REPOSITORY}:ref:refs/heads/*`]), roleFor(`${REPOSITORY}:*`), accountFor("assertion.repository_id == '456789' && assertion.ref in ['refs/heads/main', 'refs/heads/release/*']")],
  good: [roleFor([`${REPOSITORY}:ref:refs/heads/main`, `${REPOSITORY}:ref:refs/heads/release`]), roleLike(`${REPOSITORY}:ref:refs/heads/release/*`)],
};
