import { severalLintConfigurations } from '../../../../src/internal/catalogue/cli-lint';

export const wrong = () => { throw severalLintConfigurations(['trusted-workflows.lint.json', 'trusted-workflows.lint.yaml']); };
