import { ICloudStage, TrustAssertions } from '../../../../src/testing';

export const wrong = () => TrustAssertions.fromStage({ synth: () => undefined } as unknown as ICloudStage);
