import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpIdentity } from '../../documents';
import { accountFor, serviceAccount } from '../../examples';
import { Rule } from '../../rule';

const MAIN = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** A binding on what no provider of the pool maps. */
export const attributeNotMapped: Rule<'identity'> = {
  id: 'attribute-not-mapped',
  title: 'A binding names an attribute that no provider maps',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'No token has the attribute, so that nobody gets in by the binding. The day somebody maps an attribute of that name, from whatever claim, those get in whom nobody thought of.',
  subject: 'identity',
  judge: (subject) => (gcpIdentity(subject)?.members ?? []).flatMap(({ principal, member, providers, possible = [], source }) => {
    if (principal?.kind !== 'attribute' || providers.length === 0 || possible.length > 0) return [];
    const isMapped = providers.some(({ mapping }) => mapping.some(([target, expression]) => target === principal.target || typeof expression !== 'string'));
    return isMapped ? [] : [{ message: `${member} names ${principal.target}, which no provider of the pool maps`, location: source, fix: `map ${principal.target} from the claims that this identity asks for; or bind an attribute that is mapped so` }];
  }),
  bad: [serviceAccount(MAIN, 'principalSet:POOL/attribute.repository_id/456789', {})],
  good: [accountFor(MAIN)],
};
