import { KUBERNETES_CAUSES } from './causes';
import { changesOf } from './changes';
import { RUN_SCOPES } from './run-scopes';
import { tokenSpace } from './space';
import { KUBERNETES_FACTS } from '../../facts';
import { TokenIssuer } from '../../trust';

/** Service accounts of Kubernetes. */
export const KUBERNETES: TokenIssuer = { facts: KUBERNETES_FACTS, causes: KUBERNETES_CAUSES, scopes: RUN_SCOPES, tokenSpace, changesOf };
