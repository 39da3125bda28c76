import { ProviderDocument } from '../../../parties/gcp';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpProvider } from '../../documents';
import { accountFor, withSecondProvider } from '../../examples';
import { Rule } from '../../rule';

const MAIN = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** The provider is no part of a principal. @see https://docs.cloud.google.com/iam/docs/best-practices-for-using-workload-identity-federation (2026-11-21) */
export const severalProviders: Rule<'provider'> = {
  id: 'several-providers',
  title: 'A pool has several providers',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'A binding names a subject or an attribute, and not the provider that it comes from: whoever gets a token of one provider that maps to the same value becomes what was meant for the other.',
  subject: 'provider',
  judge: (subject) => {
    const own = gcpProvider(subject.provider);
    const [first] = own ? subject.earlier((other) => isOfOnePool(own, gcpProvider(other))) : [];
    return first ? [{ message: `${subject.provider.name} stands in one pool with ${first.name}`, fix: 'give each provider a pool of its own, and bind in that' }] : [];
  },
  bad: [withSecondProvider(accountFor(MAIN), 'build')],
  good: [accountFor(MAIN), withSecondProvider(accountFor(MAIN), 'other')],
};

const isOfOnePool = (one: ProviderDocument, other: ProviderDocument | undefined) => (
  typeof one.poolId === 'string' && one.poolId === other?.poolId && one.projectNumber === other.projectNumber && (one.projectNumber !== undefined || one.source.file === other.source.file));
