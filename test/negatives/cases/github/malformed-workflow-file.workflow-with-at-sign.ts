import { workflowWith } from '../../../issuers/github/wrong';

/** trap 16: it would read as a ref. */
export const wrong = () => workflowWith({ workflow: 'deploy.yml@x.yml' });
