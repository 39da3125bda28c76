import { ProjectNumber } from '../../../../src/constructs/gcp';

export const wrong = () => ProjectNumber.literal('my-project');
