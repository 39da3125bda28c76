import { gh, GH } from '../../../../src/internal/commands/gh';

export const wrong = () => gh(GH.rename, { owner: 'my-org', repo: '..' }, { name: 'new-name' });
