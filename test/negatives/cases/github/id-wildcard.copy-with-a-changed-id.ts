import { repositoryWith, untyped, workflowWith } from '../../../issuers/github/wrong';

/** A copy has been through no check. */
export const wrong = () => workflowWith({ repository: untyped({ ...repositoryWith({}), ownerId: '*' }) });
