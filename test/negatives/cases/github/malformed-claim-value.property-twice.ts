import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({
  customProperties: [{ name: 'tier', value: 'a', organizationOnly: true }, { name: 'tier', value: 'b', organizationOnly: true }],
});
