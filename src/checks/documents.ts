import { JudgedIdentity } from './judged-identity';
import { Policy, RoleTrust } from '../parties/aws';
import { ReadIdentity } from '../parties/azure';
import { IdentityDocument } from '../parties/gcp';
import { Party } from '../trust';

// Each cloud keeps documents of its own kinds: here is where they are told apart.

/** The trust policy of a role; undefined at another cloud. */
export function awsPolicy({ identity }: JudgedIdentity): Policy | undefined {
  return identity.party === Party.AWS ? (identity.document?.() as RoleTrust | undefined)?.policy : undefined;
}

/** A managed identity or an application; undefined at another cloud. */
export function azureIdentity({ identity }: JudgedIdentity): ReadIdentity | undefined {
  return identity.party === Party.AZURE ? identity.document?.() as ReadIdentity | undefined : undefined;
}

/** A service account or a direct grant; undefined at another cloud, and of a provider or a condition alone. */
export function gcpIdentity({ identity }: JudgedIdentity): IdentityDocument | undefined {
  const document = identity.party === Party.GCP ? identity.document?.() : undefined;
  return typeof document === 'object' && document !== null && 'members' in document ? document as IdentityDocument : undefined;
}
