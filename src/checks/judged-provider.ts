import { gcpIdentity } from './documents';
import { JudgedIdentity } from './judged-identity';
import { ProviderDocument } from '../parties/gcp';
import { locationKey, TrustedProvider } from '../trust';

/** A provider of an issuer as rules see it, with what stands around it. */
export class JudgedProvider {
  private judged?: JudgedIdentity;

  constructor(
    public readonly provider: TrustedProvider,
    /** All providers of the files, this one too. */
    private readonly all: readonly TrustedProvider[],
    private readonly identities: readonly JudgedIdentity[],
  ) {}

  /** The gate that it is by itself; undefined where it is none. */
  public get gate(): JudgedIdentity | undefined {
    const { gate } = this.provider;
    return gate && (this.judged ??= new JudgedIdentity(gate));
  }

  /** Providers before this one for which something holds: what is wrong with several is said of each but the first. */
  public earlier(holds: (provider: TrustedProvider) => boolean): readonly TrustedProvider[] {
    return this.all.slice(0, this.all.indexOf(this.provider)).filter(holds);
  }

  /** The identities whose members are of its pool. */
  public get bound(): readonly JudgedIdentity[] {
    const key = locationKey(this.provider.source);
    const isThis = ({ source }: ProviderDocument) => locationKey(source) === key;
    return this.identities.filter((one) => gcpIdentity(one)?.members.some(({ providers }) => providers.some(isThis)) === true);
  }
}
