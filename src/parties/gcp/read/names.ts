import { IdentityDocument, ProviderDocument } from '../artifact-document';
import { ResourceIndex } from './file';
import { ACCOUNT } from './grants';
import { Resource } from '../../../artifacts';
import { locationKey, TrustingIdentity } from '../../../trust';

type Names = Pick<TrustingIdentity, 'alsoNamed' | 'accounts'>;

const EMAIL = /^([^@/]+)@([a-z0-9.:-]+)\.iam\.gserviceaccount\.com$/;
/** Properties that name a service account. */
const IDS = ['email', 'unique_id', 'id', 'name', 'member'];

/** What else service accounts are called, and their projects. */
export class AccountNames {
  private readonly bySource: ReadonlyMap<string, Resource>;

  constructor(private readonly index: ResourceIndex) {
    this.bySource = new Map(index.resources.filter(({ type }) => type === ACCOUNT).map((account) => [locationKey(account.source), account]));
  }

  /** Of an identity; a role on a resource has its own name alone. */
  public of({ identity, source, impersonated }: IdentityDocument): Names {
    if (impersonated !== true) return {};
    const account = this.bySource.get(locationKey(source));
    const [, id, inEmail] = EMAIL.exec(identity) ?? [];
    const project = inEmail ?? this.literal(account, 'project');
    const email = id === undefined && project !== undefined && account ? `${identity}@${project}.iam.gserviceaccount.com` : undefined;
    const names = [id, email, ...IDS.map((name) => this.literal(account, name)), account?.id].filter((name) => name !== undefined && name !== identity);
    return { alsoNamed: [...new Set(names as string[])], ...project === undefined ? {} : { accounts: [project] } };
  }

  private literal(account: Resource | undefined, property: string): string | undefined {
    const settled = account && this.index.settled(account, account.properties[property]);
    return typeof settled === 'string' ? settled : undefined;
  }
}

/** The project of a provider, by its number. */
export const projectOf = ({ projectNumber }: ProviderDocument): Names => projectNumber === undefined ? {} : { accounts: [projectNumber] };
