import { CHINA_CLOUD, CloudFacts, GLOBAL_CLOUD, US_GOVERNMENT_CLOUD } from '../../parties/azure/facts';

/**
 * A cloud that Microsoft runs. It decides the audience that Entra expects, and how azure/login is told where to log in.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
export class AzureCloud {
  /** The public cloud. Audience `api://AzureADTokenExchange`. */
  public static readonly GLOBAL = new AzureCloud(GLOBAL_CLOUD);

  /** Azure Government. Audience `api://AzureADTokenExchangeUSGov`. */
  public static readonly US_GOVERNMENT = new AzureCloud(US_GOVERNMENT_CLOUD);

  /** Azure operated by 21Vianet. Audience `api://AzureADTokenExchangeChina`. */
  public static readonly CHINA = new AzureCloud(CHINA_CLOUD);

  /** Name for people. */
  public readonly name: string;

  /** The audience that a job asks its token for, unless the trusted workflow chooses another. */
  public readonly audience: string;

  /** @internal */
  public readonly _facts: CloudFacts;

  private constructor(facts: CloudFacts) {
    this.name = facts.name;
    this.audience = facts.audience;
    this._facts = facts;
  }
}
