import { ofFault } from './fault';
import { textOf } from '../../../trust';

const NUMBER = /\/projects\/(\d+)\//;

/** @see https://github.com/google-github-actions/auth/blob/main/docs/TROUBLESHOOTING.md (2026-11-21) */
export const PROJECT_ID = ofFault('project-id', ({ leaf, token }) => {
  const number = NUMBER.exec(textOf(token, 'aud') ?? '')?.[1];
  return {
    text: 'the member names the project of the pool by its id, and Google asks for its number there: the member names nobody',
    remedy: `${number === undefined ? 'projects/NUMBER' : `projects/${number}`} in the member, in the place of the project's id`,
    edits: [{ at: leaf, kind: 'as-meant' }],
  };
});
