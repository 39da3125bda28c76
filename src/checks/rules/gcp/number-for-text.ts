import { ClaimType, typeOfClaim } from '../../../facts';
import { numberComparisons, quoteCel } from '../../../parties/gcp';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpProvider } from '../../documents';
import { accountFor } from '../../examples';
import { mappedBy } from '../../remapped';
import { Rule } from '../../rule';

/** Ids are digits in quotes in a token. */
export const numberForText: Rule<'provider'> = {
  id: 'number-for-text',
  title: 'A claim that is text is compared with a number',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The two are never equal, so that the runs that are meant do not get in; and a comparison that asks for another value holds always, so that it keeps out nobody.',
  subject: 'provider',
  judge: (subject) => {
    const document = gcpProvider(subject.provider);
    const { condition, issuer } = document ?? {};
    const expressions = [...typeof condition === 'string' ? [condition] : [], ...mappedBy(subject).map(({ expression }) => expression)];
    return expressions.filter((text) => /\d/.test(text)).flatMap(numberComparisons).filter(({ claim }) => claim === undefined || typeof issuer !== 'string' || typeOfClaim(claim, issuer) === ClaimType.TEXT).map(({ compared, numbers }) => ({
      message: `${compared} is text, and is compared with ${numbers.length === 1 ? 'a number' : 'numbers'}: ${numbers.join(', ')}`, fix: `write ${numbers.map(quoteCel).join(', ')} there`,
    }));
  },
  bad: [accountFor("assertion.repository_id == 456789 && assertion.ref == 'refs/heads/main'"), accountFor("assertion.ref == 'refs/heads/main' && assertion.repository_id in [456789, 456790]")],
  good: [accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'"), accountFor("assertion.repository_id == '456789' && size(assertion.ref) == 15")],
};
