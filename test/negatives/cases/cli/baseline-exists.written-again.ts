import { baselineExists } from '../../../../src/internal/catalogue/cli-lint';

export const wrong = () => { throw baselineExists('trusted-workflows.baseline.json'); };
