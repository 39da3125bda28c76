import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact({ resource: { google_service_account: { production: 'x' } } }, 'cdktf.out/stacks/trust/cdk.tf.json');
