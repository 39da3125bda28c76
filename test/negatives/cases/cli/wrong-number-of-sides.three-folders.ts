import { grouped } from '../../../../src/cli/compare/sides';

export const wrong = () => grouped(['cdk.out', 'cdktf.out', 'deployed'], false);
