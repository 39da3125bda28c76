import { App, TerraformStack } from 'cdktf';
import { TrustedPool, TrustedPoolProps } from '../../../../src/constructs/gcp';

const props: object = { poolId: 'github', projectNumber: '100000000001' };

export const wrong = () => new TrustedPool(new TerraformStack(new App(), 'gcp'), 'Pool', props as TrustedPoolProps);
