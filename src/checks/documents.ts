import { JudgedIdentity } from './judged-identity';
import { Policy, Provider, RoleTrust } from '../parties/aws';
import { ReadIdentity } from '../parties/azure';
import { IdentityDocument, ProviderDocument } from '../parties/gcp';
import { Party, TrustedProvider } from '../trust';

// Each cloud keeps documents of its own kinds: here is where they are told apart.

/** The trust policy of a role; undefined at another cloud. */
export function awsPolicy({ identity }: Pick<JudgedIdentity, 'identity'>): Policy | undefined {
  return awsRole({ identity })?.policy;
}

/** A role with what its files say around it; undefined at another cloud. */
export function awsRole({ identity }: Pick<JudgedIdentity, 'identity'>): RoleTrust | undefined {
  return identity.party === Party.AWS ? identity.document?.() as RoleTrust | undefined : undefined;
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

/** An OIDC provider of an account; undefined at another cloud. */
export function awsProvider({ party, document }: TrustedProvider): Provider | undefined {
  return party === Party.AWS ? document as Provider : undefined;
}

/** A provider of a pool; undefined at another cloud. */
export function gcpProvider({ party, document }: TrustedProvider): ProviderDocument | undefined {
  return party === Party.GCP ? document as ProviderDocument : undefined;
}
