import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ customProperties: [{ name: 'business-unit', value: 'payments', organizationOnly: true }] });
