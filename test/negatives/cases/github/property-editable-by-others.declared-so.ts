import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ customProperties: [{ name: 'tier', value: 'gold', organizationOnly: false }] });
