import { App, TerraformStack } from 'cdktf';
import { TrustedPool, TrustedPoolProps } from '../../../../src/constructs/gcp';

const props: object = { poolID: 'github' };

export const wrong = () => new TrustedPool(new TerraformStack(new App(), 'gcp'), 'Pool', props as TrustedPoolProps);
