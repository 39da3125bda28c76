import { GITHUB_CAUSES } from './causes';
import { changesOf } from './changes';
import { githubTokenSpace } from './mintable/space';
import { RUN_SCOPES } from './run-scopes';
import { GITHUB_FACTS } from '../../facts';
import { TokenIssuer } from '../../trust';

/** GitHub Actions, as the check of trust needs it. */
export const GITHUB: TokenIssuer = { facts: GITHUB_FACTS, tokenSpace: githubTokenSpace, changesOf, scopes: RUN_SCOPES, causes: GITHUB_CAUSES };
