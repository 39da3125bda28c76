import { GITLAB_CAUSES } from './causes';
import { changesOf } from './changes';
import { RUN_SCOPES } from './scopes';
import { tokenSpace } from './space';
import { GITLAB_FACTS } from '../../facts';
import { TokenIssuer } from '../../trust';

/** GitLab CI/CD, as the check of trust needs it. */
export const GITLAB: TokenIssuer = { facts: GITLAB_FACTS, tokenSpace, changesOf, scopes: RUN_SCOPES, causes: GITLAB_CAUSES };
