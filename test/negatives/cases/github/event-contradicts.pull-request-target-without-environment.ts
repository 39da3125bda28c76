import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ events: ['pull_request_target'] });
