import { AZURE_DEVOPS_CAUSES } from './causes';
import { changesOf } from './changes';
import { BY_AZURE_DEVOPS, BY_ENTRA } from './issuer-form';
import { ENTRA_SCOPES, NAMED_SCOPES } from './run-scopes';
import { tokenSpace } from './space';
import { TokenIssuer } from '../../trust';

const SHARED = { causes: AZURE_DEVOPS_CAUSES, tokenSpace, changesOf };

/** Service connections by the issuer of Microsoft Entra. */
export const AZURE_DEVOPS_ENTRA: TokenIssuer = { ...SHARED, facts: BY_ENTRA, scopes: ENTRA_SCOPES };

/** Service connections and pipelines by the issuer of Azure DevOps. */
export const AZURE_DEVOPS: TokenIssuer = { ...SHARED, facts: BY_AZURE_DEVOPS, scopes: NAMED_SCOPES };
