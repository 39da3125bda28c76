/** What differs between the clouds that Microsoft runs. */
export interface CloudFacts {
  /** Name for people. */
  readonly name: string;
  /** The audience that Entra of this cloud expects of a token to exchange. */
  readonly audience: string;
  /** Value of the input `environment` of the action azure/login. */
  readonly loginEnvironment: string;
  /** Microsoft Graph, without a slash at the end. */
  readonly graph: string;
  /** Whether a region, normalised, belongs to this cloud. */
  readonly hasRegion: (region: string) => boolean;
}

const US_GOVERNMENT_REGION = /^us(gov|dod)/;
const CHINA_REGION = /^china/;

/*
 * Audiences: https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity (2026-11-21);
 * the table is given for managed identities as credentials. For tokens of CI systems in the sovereign clouds, runbooks use the same values.
 * Environments: https://github.com/Azure/login/blob/master/action.yml (2026-11-21).
 * Graph: https://learn.microsoft.com/en-us/graph/deployments (2026-11-21); of the two of Azure Government, that of L4.
 */

/** The public cloud. */
export const GLOBAL_CLOUD: CloudFacts = {
  name: 'Azure',
  audience: 'api://AzureADTokenExchange',
  loginEnvironment: 'azurecloud',
  graph: 'https://graph.microsoft.com',
  hasRegion: (region) => !US_GOVERNMENT_REGION.test(region) && !CHINA_REGION.test(region),
};

/** Azure Government. */
export const US_GOVERNMENT_CLOUD: CloudFacts = {
  name: 'Azure US Government',
  audience: 'api://AzureADTokenExchangeUSGov',
  loginEnvironment: 'azureusgovernment',
  graph: 'https://graph.microsoft.us',
  hasRegion: (region) => US_GOVERNMENT_REGION.test(region),
};

/** Azure operated by 21Vianet. */
export const CHINA_CLOUD: CloudFacts = {
  name: 'Azure China',
  audience: 'api://AzureADTokenExchangeChina',
  loginEnvironment: 'azurechinacloud',
  graph: 'https://microsoftgraph.chinacloudapi.cn',
  hasRegion: (region) => CHINA_REGION.test(region),
};

/** A region as the APIs write it: `West Europe` is `westeurope`. */
export function normaliseRegion(location: string): string {
  return location.toLowerCase().replaceAll(' ', '');
}
