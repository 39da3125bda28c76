import { checkUsable } from '../../../../src/cli/unusable';

export const wrong = () => checkUsable({ files: [], unusable: [] }, ['cdk.out/manifest.json', 'package.json']);
