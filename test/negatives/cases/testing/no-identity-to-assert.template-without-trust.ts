import { TrustAssertions } from '../../../../src/testing';

export const wrong = () => TrustAssertions.fromTemplate({ toJSON: () => ({ Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } }) });
