import { GitLabSubject } from '../../../../src/issuers';

export const wrong = () => GitLabSubject.of('project_id', 'ref', 'ref');
