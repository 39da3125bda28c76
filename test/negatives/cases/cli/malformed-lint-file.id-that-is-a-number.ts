import { readConfiguration } from '../../../../src/cli/lint/config/lint-config';

export const wrong = () => readConfiguration('policy:\n  issuers:\n    - url: https://token.actions.githubusercontent.com\n      ownerIds: [123456]\n', 'trusted-workflows.lint.yaml');
