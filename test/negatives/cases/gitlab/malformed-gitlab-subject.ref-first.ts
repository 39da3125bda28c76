import { GitLabSubject } from '../../../../src/issuers';

export const wrong = () => GitLabSubject.of('ref', 'project_path');
