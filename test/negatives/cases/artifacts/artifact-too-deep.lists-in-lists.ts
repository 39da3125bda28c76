import { readArtifact } from '../../../../src/artifacts';

const nested = JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) as unknown;

export const wrong = () => readArtifact({ resource: { google_service_account: { production: { nested } } } }, 'cdktf.out/stacks/trust/cdk.tf.json');
